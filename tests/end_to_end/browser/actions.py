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
    """What the page says, with single spaces."""
    return " ".join(browser.find_element(By.TAG_NAME, "body").text.split())


def heading(browser: Chrome) -> str:
    """The page's heading."""
    return browser.find_element(By.TAG_NAME, "h1").text


def button(browser: Chrome, sends: str = "") -> WebElement:
    """The only button, or the only one whose form sends this value or goes to this path."""
    form = f":is(form:has([value='{sends}']), form[action='{sends}'])" if sends else "form"
    (found,) = browser.find_elements(By.CSS_SELECTOR, f"{form} button")
    assert found.text
    return found


def leave(browser: Chrome, act: Callable[[], object]) -> None:
    """Does what sends a form, and waits for the page that comes then."""
    # A mark on the page that is to go; asking an element of it whether it is gone may be an error.
    browser.execute_script("window.here = true")
    act()
    script = "return !window.here && document.readyState === 'complete'"
    # Between two pages there is nothing to run a script on.
    waiting = WebDriverWait(browser, 20, poll_frequency=0.05, ignored_exceptions=[JavascriptException])
    waiting.until(lambda driver: driver.execute_script(script))


def press(browser: Chrome, *keys: str) -> None:
    """Presses keys one after the other, wherever the focus is."""
    ActionChains(browser).send_keys(*keys).perform()


def focused(browser: Chrome) -> WebElement:
    return browser.switch_to.active_element


def tab_to(browser: Chrome, wanted: Callable[[WebElement], bool]) -> WebElement:
    """Presses Tab until the focus is on such an element, and sees that the focus is shown wherever it goes."""
    for _ in range(30):
        press(browser, Keys.TAB)
        element = focused(browser)
        assert browser.execute_script("return getComputedStyle(arguments[0]).outlineStyle", element) != "none"
        if wanted(element):
            return element
    raise AssertionError("the keyboard does not get there")


def claimed_agent(agent: MakeAgent, credits_usd: float = 0) -> Agent:
    """An agent whose account is claimed_agent, with a token of every scope, and with credits."""
    made = agent()
    made.claim()
    if credits_usd:
        made.pay(credits_usd)
    return made
