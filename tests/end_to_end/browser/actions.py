"""Actions of a human in a browser: read, click, type."""

from __future__ import annotations

from collections.abc import Callable

from selenium.common.exceptions import JavascriptException
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from tests.end_to_end.browser.conftest import Agent

MakeAgent = Callable[..., Agent]


def text_of(browser: Chrome) -> str:
    """Return the text of the page with single spaces."""
    return " ".join(browser.find_element(By.TAG_NAME, "body").text.split())


def heading(browser: Chrome) -> str:
    """Return the page's heading."""
    return browser.find_element(By.TAG_NAME, "h1").text


def button(browser: Chrome, sends: str = "") -> WebElement:
    """Return the only button, or the one whose form sends this value or goes to this path."""
    form = f":is(form:has([value='{sends}']), form[action='{sends}'])" if sends else "form"
    (found,) = browser.find_elements(By.CSS_SELECTOR, f"main {form} button")
    assert found.text
    return found


def leave(browser: Chrome, act: Callable[[], object]) -> None:
    """Run an action that submits a form, and wait for the next page."""
    # A mark on the old page, because checking an old element for staleness can be an error.
    browser.execute_script("window.here = true")
    act()
    script = "return !window.here && document.readyState === 'complete'"
    # A script cannot run between two pages.
    waiting = WebDriverWait(browser, 20, poll_frequency=0.05, ignored_exceptions=[JavascriptException])
    waiting.until(lambda driver: driver.execute_script(script))


def press(browser: Chrome, *keys: str) -> None:
    """Press keys one after the other, wherever the focus is."""
    ActionChains(browser).send_keys(*keys).perform()


def focused(browser: Chrome) -> WebElement:
    return browser.switch_to.active_element


def tab_to(browser: Chrome, wanted: Callable[[WebElement], bool]) -> WebElement:
    """Press Tab until the focus is on such an element. Check that the focus is visible on every element."""
    for _ in range(30):
        press(browser, Keys.TAB)
        element = focused(browser)
        assert browser.execute_script("return getComputedStyle(arguments[0]).outlineStyle", element) != "none"
        if wanted(element):
            return element
    raise AssertionError("the keyboard does not get there")


def in_main(name: str) -> Callable[[WebElement], bool]:
    """Return the condition that an element has this tag and is in the main part of the page."""
    return lambda element: element.tag_name == name and bool(element.find_elements(By.XPATH, "ancestor::main"))


def claimed_agent(agent: MakeAgent, credits_usd: float = 0) -> Agent:
    """Return an agent with a claimed account, a token of all scopes, and credits."""
    made = agent()
    made.claim()
    if credits_usd:
        made.pay(credits_usd)
    return made
