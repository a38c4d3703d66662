"""The sandbox's pages in a real browser: what a human does there, by hand, and that the pages fit and can be used."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from browser.conftest import V1, Agent, post
from sandbox.world import running
from selenium.common.exceptions import JavascriptException
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

MakeAgent = Callable[..., Agent]

LONG = "Verylongwordwithoutaplacetobreakit" * 3


def text_of(browser: Chrome) -> str:
    """What the page says, with single spaces."""
    return " ".join(browser.find_element(By.TAG_NAME, "body").text.split())


def heading(browser: Chrome) -> str:
    return browser.find_element(By.TAG_NAME, "h1").text


def button(browser: Chrome, label: str) -> WebElement:
    """The only button that says this."""
    (found,) = [element for element in browser.find_elements(By.TAG_NAME, "button") if element.text == label]
    return found


def leave(browser: Chrome, act: Callable[[], object]) -> None:
    """Does what sends a form, and waits for the page that comes then."""
    # A mark on the page that is to go; asking an element of it whether it is gone may be answered by an error.
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


def claimed(agent: MakeAgent, credits_usd: float = 0) -> Agent:
    made = agent()
    made.claim()
    if credits_usd:
        made.pay(credits_usd)
    return made


# What a human does.


def test_an_account_is_claimed_with_the_keyboard_alone(browser: Chrome, agent: MakeAgent) -> None:
    waiting = agent("Scout", "Moss Lab")
    link, code = waiting.start_claim()
    browser.get(link)
    assert heading(browser) == "Claim an account"
    assert f"Account Moss Lab Signed in as {waiting.email}" in text_of(browser)
    field = tab_to(browser, lambda element: element.tag_name == "input")
    assert field.accessible_name == "6-digit code"
    press(browser, code)
    send = tab_to(browser, lambda element: element.tag_name == "button")
    assert send.text == "Confirm and claim the account"
    leave(browser, lambda: press(browser, Keys.ENTER))
    assert heading(browser) == "The account is yours"
    account = next(
        item for item in waiting.api.get("/sandbox/state").json()["accounts"] if item["id"] == waiting.account_id
    )
    assert (account["claimed"], account["email"]) == (True, waiting.email)


def test_a_wrong_code_is_an_alert_beside_the_field(browser: Chrome, agent: MakeAgent) -> None:
    link, code = agent().start_claim()
    browser.get(link)
    press(browser, Keys.TAB, Keys.TAB, f"{(int(code) + 1) % 1_000_000:06d}")
    leave(browser, lambda: press(browser, Keys.ENTER))
    alert = browser.find_element(By.CSS_SELECTOR, "[role=alert]")
    assert alert.text == "That is not the code. Look at what your agent shows."
    assert browser.title.startswith("Error: ")
    field = browser.find_element(By.ID, "code")
    assert field.get_attribute("aria-invalid") == "true"
    described = (field.get_attribute("aria-describedby") or "").split()
    assert alert.get_attribute("id") in described
    assert alert.is_displayed()
    field.send_keys(code)
    leave(browser, button(browser, "Confirm and claim the account").click)
    assert heading(browser) == "The account is yours"


def test_an_approval_is_confirmed(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed(agent, 200)
    approval = asking.hire()
    browser.get(approval["approvalUrl"])
    assert re.fullmatch(r"Hire \S+ \S\.\?", heading(browser))
    assert "You pay $119.95" in text_of(browser)
    leave(browser, button(browser, "Confirm").click)
    assert browser.current_url == approval["approvalUrl"]
    assert "Confirmed" in text_of(browser)
    assert not browser.find_elements(By.TAG_NAME, "button")
    assert asking.approval(approval["id"])["status"] == "confirmed"
    # Reloading sends nothing again, so the browser does not even ask.
    leave(browser, browser.refresh)
    assert "Confirmed" in text_of(browser)
    assert asking.balance() == (8005, 0)


def test_an_approval_is_declined(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed(agent, 200)
    approval = asking.hire()
    browser.get(approval["approvalUrl"])
    leave(browser, button(browser, "Decline").click)
    assert "Declined" in text_of(browser)
    assert asking.approval(approval["id"])["status"] == "declined"
    assert asking.balance() == (20000, 0)


def test_a_top_up_is_paid(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed(agent)
    top_up = asking.top_up(25)
    browser.get(top_up["checkoutUrl"])
    assert heading(browser) == "Add $25.00 of credits?"
    leave(browser, button(browser, "Pretend to pay $25.00").click)
    assert heading(browser) == "$25.00 of credits added"
    assert asking.balance() == (2500, 0)


def test_a_card_is_put_on_file_where_a_refusal_sends_the_human(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    asking = claimed(agent)
    proposal = post(asking.api, f"/sandbox/jobs/{asking.publish()}/proposals")["proposal"]["id"]
    body = {"milestone": {"name": "First", "amount": 10}}
    refused = asking.api.post(f"{V1}/proposals/{proposal}/hire", json=body).json()
    browser.get(refused["details"]["billingUrl"])
    assert "No card is on file." in text_of(browser)
    leave(browser, button(browser, "Put a pretended card on file").click)
    assert "A card is on file." in text_of(browser)
    assert asking.api.post(f"{V1}/proposals/{proposal}/hire", json=body).status_code == 202
    leave(browser, button(browser, "Remove the card").click)
    assert "No card is on file." in text_of(browser)


def test_a_token_is_minted_with_the_scopes_that_were_chosen(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    asking = claimed(agent)
    browser.get(f"{origin}/settings/tokens?account={asking.account_id}")
    browser.find_element(By.ID, "name").send_keys("Payer")
    boxes = {box.get_attribute("value"): box for box in browser.find_elements(By.CSS_SELECTOR, "[type=checkbox]")}
    assert not boxes["payments:write"].is_selected()
    for scope, box in boxes.items():
        if box.is_selected() != (scope in ("payments:write", "jobs:read")):
            # The label is as good as the box.
            browser.find_element(By.CSS_SELECTOR, f"label[for={box.get_attribute('id')}]").click()
    leave(browser, button(browser, "Mint the token").click)
    secret = browser.find_element(By.ID, "token").text
    assert "opentrain auth login --api-key=-" in text_of(browser)
    me = asking.api.get(f"{V1}/auth/me", headers={"Authorization": f"Bearer {secret}"}).json()["token"]
    assert (me["label"], me["scopes"]) == ("Payer", ["jobs:read", "payments:write"])
    leave(browser, browser.find_element(By.LINK_TEXT, "All tokens of this account").click)
    (revoke,) = [
        element
        for element in browser.find_elements(By.TAG_NAME, "button")
        if (element.get_attribute("aria-label") or "").startswith("Revoke Payer")
    ]
    leave(browser, revoke.click)
    gone = asking.api.get(f"{V1}/auth/me", headers={"Authorization": f"Bearer {secret}"})
    assert gone.status_code == 401


def test_home_leads_to_what_waits(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    agent("Early bird", "Nobody's yet").start_claim()
    asking = claimed(agent, 200)
    approval, top_up = asking.hire(), asking.top_up(30)
    browser.get(origin)
    assert "Claim Nobody's yet as" in text_of(browser)
    links = {link.get_attribute("href") for link in browser.find_elements(By.CSS_SELECTOR, "main a")}
    assert {approval["approvalUrl"], top_up["checkoutUrl"]} <= links
    leave(browser, browser.find_element(By.CSS_SELECTOR, f"a[href='/approvals/{approval['id']}']").click)
    leave(browser, button(browser, "Confirm").click)
    leave(browser, browser.find_element(By.LINK_TEXT, "OpenTrain sandbox").click)
    links = {link.get_attribute("href") for link in browser.find_elements(By.CSS_SELECTOR, "main a")}
    assert approval["approvalUrl"] not in links
    assert top_up["checkoutUrl"] in links
    assert "contract.created" in text_of(browser)


def test_a_form_works_where_the_sandbox_is_reached_by_another_name(browser: Chrome) -> None:
    """A browser does not say to such a server whether its own page sends the form; it says the page's origin."""
    with running("--allow-remote") as local, httpx.Client(base_url=local, trust_env=False) as anyone:
        registration = post(anyone, "/api/agent/identity", {})
        body = {"claim_token": registration["claim_token"], "email": "far@people.example"}
        started = post(anyone, "/api/agent/identity/claim", body)
        browser.get(started["verification_uri"].replace("127.0.0.1", "box.example"))
        browser.find_element(By.ID, "code").send_keys(started["user_code"])
        leave(browser, button(browser, "Confirm and claim the account").click)
        assert heading(browser) == "The account is yours"


def test_another_sites_page_decides_nothing(browser: Chrome, agent: MakeAgent, tmp_path: Path) -> None:
    asking = claimed(agent, 200)
    approval = asking.hire()
    trap = tmp_path / "trap.html"
    trap.write_text(
        f"<form method=post action='{approval['approvalUrl']}'><input type=hidden name=decision value=confirm>"
        "<button>Win a prize</button></form>"
    )
    browser.get(trap.as_uri())
    leave(browser, button(browser, "Win a prize").click)
    assert "Another site's page must not change the sandbox" in text_of(browser)
    assert asking.approval(approval["id"])["status"] == "pending"


# How the pages are made.


def all_pages(agent: MakeAgent, origin: str) -> dict[str, str]:
    """Every page of the sandbox, by name, in the states in which it looks different, and with long texts."""
    unclaimed = agent(LONG[:120], LONG[:120])
    link, _ = unclaimed.start_claim()
    asking = agent(LONG[:120], LONG[:120])
    asking.claim()
    asking.pay(9_999)
    approvals = {how: asking.hire(LONG, name=LONG, description=LONG) for how in ("pending", "confirm", "expire")}
    top_ups = {how: asking.top_up(9_999) for how in ("pending", "complete", "expire")}
    for how in ("confirm", "expire"):
        post(asking.api, f"/sandbox/approvals/{approvals[how]['id']}/{how}")
    for how in ("complete", "expire"):
        post(asking.api, f"/sandbox/top-ups/{top_ups[how]['topUpId']}/{how}")
    post(asking.api, f"{V1}/tokens", {"name": LONG})
    draft = post(asking.api, f"{V1}/job-drafts", {"rawJobDescription": f"{LONG} {LONG}"})["jobId"]
    live = next(job for job in asking.api.get(f"{V1}/jobs/mine").json()["jobs"] if job["jobUrl"])
    return {
        "home": f"{origin}/",
        "claim": link,
        "claim without a link": f"{origin}/claim",
        "claim that is not known": f"{origin}/claim?token=x",
        "job": live["jobUrl"],
        "draft": f"{origin}/drafts?jobId={draft}",
        "billing": f"{origin}/billing?account={asking.account_id}",
        "billing of nobody": f"{origin}/billing?account={unclaimed.account_id}",
        "tokens": f"{origin}/settings/tokens?account={asking.account_id}",
        **{f"approval, {how}": approval["approvalUrl"] for how, approval in approvals.items()},
        **{f"checkout, {how}": top_up["checkoutUrl"] for how, top_up in top_ups.items()},
    }


def test_nothing_scrolls_sideways_on_a_telephone(narrow: Chrome, agent: MakeAgent, origin: str) -> None:
    for name, address in all_pages(agent, origin).items():
        narrow.get(address)
        width, inner = narrow.execute_script("return [document.scrollingElement.scrollWidth, window.innerWidth]")
        assert inner == 360
        assert width <= inner, f"{name}: {width} px"


def test_every_page_can_be_found_one_s_way_in(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    for name, address in all_pages(agent, origin).items():
        browser.get(address)
        assert len(browser.find_elements(By.TAG_NAME, "h1")) == 1, name
        assert len(browser.find_elements(By.TAG_NAME, "main")) == 1, name
        assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en", name
        assert browser.title.endswith(" - OpenTrain sandbox"), name
        for field in browser.find_elements(By.CSS_SELECTOR, "input:not([type=hidden]), select, textarea"):
            identity = field.get_attribute("id")
            labels = browser.find_elements(By.CSS_SELECTOR, f"label[for='{identity}']")
            assert identity, name
            assert len(labels) == 1, f"{name}: {identity}"
            assert labels[0].text, f"{name}: {identity}"
        names = [element.accessible_name for element in browser.find_elements(By.CSS_SELECTOR, "a, button")]
        assert all(names), name
        forms = browser.find_elements(By.TAG_NAME, "form")
        assert all(form.get_attribute("method") == "post" for form in forms), name
        assert not browser.find_elements(By.TAG_NAME, "script"), name


def test_a_decision_is_first_confirm_and_then_decline_for_the_keyboard(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed(agent, 200)
    approval = asking.hire()
    browser.get(approval["approvalUrl"])
    assert tab_to(browser, lambda element: element.tag_name == "button").text == "Confirm"
    assert tab_to(browser, lambda element: element.tag_name == "button").text == "Decline"
    leave(browser, lambda: press(browser, Keys.SPACE))
    assert asking.approval(approval["id"])["status"] == "declined"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_written_can_be_read_in_both_schemes(
    browser: Chrome, agent: MakeAgent, origin: str, scheme: str
) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    try:
        asking = claimed(agent, 200)
        pages = [origin, asking.hire()["approvalUrl"], f"{origin}/settings/tokens?account={asking.account_id}"]
        for address in pages:
            browser.get(address)
            ground = luminance(browser.execute_script("return getComputedStyle(document.body).backgroundColor"))
            assert (ground < 0.5) == (scheme == "dark")
            worst = min(contrasts(browser))
            assert worst >= 4.5, f"{address}: {worst:.2f}"
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def contrasts(browser: Chrome) -> list[float]:
    """The contrast of every text with what it stands on (WCAG 2.2, 1.4.3)."""
    pairs: list[list[str]] = browser.execute_script(
        """
        const pairs = [];
        for (const element of document.body.querySelectorAll("*")) {
          const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
          if (!own) continue;
          let below = element;
          while (below && getComputedStyle(below).backgroundColor === "rgba(0, 0, 0, 0)") below = below.parentElement;
          pairs.push([getComputedStyle(element).color, getComputedStyle(below || document.body).backgroundColor]);
        }
        return pairs;
        """
    )
    assert pairs
    lights = [sorted(map(luminance, pair)) for pair in pairs]
    return [(bright + 0.05) / (dark + 0.05) for dark, bright in lights]


def luminance(color: str) -> float:
    """The relative luminance of ``rgb(...)``, 0 to 1."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
