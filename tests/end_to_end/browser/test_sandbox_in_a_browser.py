"""Actions of a human on the sandbox's pages, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.end_to_end.browser.actions import (
    MakeAgent,
    button,
    claimed_agent,
    heading,
    in_main,
    leave,
    press,
    tab_to,
    text_of,
)
from tests.end_to_end.browser.conftest import V1, post
from tests.support.sandbox import run_sandbox


def test_claim_by_keyboard(browser: Chrome, agent: MakeAgent) -> None:
    waiting = agent("Scout", "Moss Lab")
    link, code = waiting.start_claim()
    browser.get(link)
    assert "Moss Lab" in text_of(browser)
    assert waiting.email in text_of(browser)
    field = tab_to(browser, in_main("input"))
    assert field.accessible_name
    press(browser, code)
    send = tab_to(browser, in_main("button"))
    assert send.text
    leave(browser, lambda: press(browser, Keys.ENTER))
    assert not browser.find_elements(By.CSS_SELECTOR, "main form")
    account = next(
        item for item in waiting.api.get("/sandbox/state").json()["accounts"] if item["id"] == waiting.account_id
    )
    assert (account["claimed"], account["email"]) == (True, waiting.email)


def test_wrong_code_is_an_alert(browser: Chrome, agent: MakeAgent) -> None:
    link, code = agent().start_claim()
    browser.get(link)
    tab_to(browser, in_main("input"))
    press(browser, f"{(int(code) + 1) % 1_000_000:06d}")
    leave(browser, lambda: press(browser, Keys.ENTER))
    alert = browser.find_element(By.CSS_SELECTOR, "[role=alert]")
    assert alert.text
    field = browser.find_element(By.ID, "code")
    assert browser.switch_to.active_element == field
    assert field.get_attribute("aria-invalid") == "true"
    described = (field.get_attribute("aria-describedby") or "").split()
    assert alert.get_attribute("id") in described
    assert alert.is_displayed()
    field.send_keys(code)
    leave(browser, button(browser).click)
    assert not browser.find_elements(By.CSS_SELECTOR, "main form")


def test_an_approval_is_confirmed(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed_agent(agent, 200)
    approval = asking.hire()
    browser.get(approval["approvalUrl"])
    assert re.fullmatch(r"\S+ \S+ \S\.\?", heading(browser))
    assert "$119.95" in text_of(browser)
    leave(browser, button(browser, "confirm").click)
    assert browser.current_url == approval["approvalUrl"]
    assert browser.find_elements(By.CSS_SELECTOR, ".state.good")
    assert not browser.find_elements(By.CSS_SELECTOR, "main button")
    assert asking.approval(approval["id"])["status"] == "confirmed"
    # Reloading the page does not pay twice.
    leave(browser, browser.refresh)
    assert browser.find_elements(By.CSS_SELECTOR, ".state.good")
    assert asking.balance() == (8005, 0)


def test_an_approval_is_declined(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed_agent(agent, 200)
    approval = asking.hire()
    browser.get(approval["approvalUrl"])
    leave(browser, button(browser, "decline").click)
    assert browser.find_elements(By.CSS_SELECTOR, ".state.bad")
    assert asking.approval(approval["id"])["status"] == "declined"
    assert asking.balance() == (20000, 0)


def test_a_top_up_is_paid(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed_agent(agent)
    top_up = asking.top_up(25)
    browser.get(top_up["checkoutUrl"])
    assert "$25.00" in heading(browser)
    leave(browser, button(browser, "pay").click)
    assert "$25.00" in heading(browser)
    assert browser.find_elements(By.CSS_SELECTOR, ".state.good")
    assert asking.balance() == (2500, 0)


def test_billing_url_leads_to_the_card_form(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    asking = claimed_agent(agent)
    proposal = post(asking.api, f"/sandbox/jobs/{asking.publish()}/proposals")["proposal"]["id"]
    body = {"milestone": {"name": "First", "amount": 10}}
    rejected = asking.api.post(f"{V1}/proposals/{proposal}/hire", json=body).json()
    browser.get(rejected["details"]["billingUrl"])
    leave(browser, button(browser, "on").click)
    assert browser.find_elements(By.CSS_SELECTOR, ".state.good")
    assert asking.api.post(f"{V1}/proposals/{proposal}/hire", json=body).status_code == 202
    leave(browser, button(browser, "off").click)
    assert button(browser, "on")


def test_token_has_the_chosen_scopes(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    asking = claimed_agent(agent)
    browser.get(f"{origin}/settings/tokens?account={asking.account_id}")
    browser.find_element(By.ID, "name").send_keys("Payer")
    boxes = {box.get_attribute("value"): box for box in browser.find_elements(By.CSS_SELECTOR, "[type=checkbox]")}
    assert not boxes["payments:write"].is_selected()
    for scope, box in boxes.items():
        if box.is_selected() != (scope in ("payments:write", "jobs:read")):
            # A click on the label selects the box.
            browser.find_element(By.CSS_SELECTOR, f"label[for={box.get_attribute('id')}]").click()
    leave(browser, button(browser, "/settings/tokens").click)
    secret = browser.find_element(By.ID, "token").text
    assert "opentrain auth login --api-key=-" in text_of(browser)
    me = asking.api.get(f"{V1}/auth/me", headers={"Authorization": f"Bearer {secret}"}).json()["token"]
    assert (me["label"], me["scopes"]) == ("Payer", ["jobs:read", "payments:write"])
    leave(browser, browser.find_element(By.CSS_SELECTOR, "main a[href^='/settings/tokens']").click)
    (revoke,) = [
        element
        for element in browser.find_elements(By.CSS_SELECTOR, "main button")
        if " Payer, " in (element.get_attribute("aria-label") or "")
    ]
    leave(browser, revoke.click)
    gone = asking.api.get(f"{V1}/auth/me", headers={"Authorization": f"Bearer {secret}"})
    assert gone.status_code == 401


def test_home_links_to_pending_decisions(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    agent("Early bird", "Nobody's yet").start_claim()
    asking = claimed_agent(agent, 200)
    approval, top_up = asking.hire(), asking.top_up(30)
    browser.get(origin)
    assert "Nobody's yet" in text_of(browser)
    links = {link.get_attribute("href") for link in browser.find_elements(By.CSS_SELECTOR, "main a")}
    assert {approval["approvalUrl"], top_up["checkoutUrl"]} <= links
    leave(browser, browser.find_element(By.CSS_SELECTOR, f"a[href='/approvals/{approval['id']}']").click)
    leave(browser, button(browser, "confirm").click)
    leave(browser, browser.find_element(By.CSS_SELECTOR, "header a").click)
    links = {link.get_attribute("href") for link in browser.find_elements(By.CSS_SELECTOR, "main a")}
    assert approval["approvalUrl"] not in links
    assert top_up["checkoutUrl"] in links
    assert "contract.created" in text_of(browser)


def test_form_works_under_another_host_name(browser: Chrome) -> None:
    """Under such a name the browser sends the page's Origin, but no Sec-Fetch-Site."""
    with run_sandbox("--allow-remote") as local, httpx.Client(base_url=local, trust_env=False) as anyone:
        registration = post(anyone, "/api/agent/identity", {})
        body = {"claim_token": registration["claim_token"], "email": "far@people.example"}
        started = post(anyone, "/api/agent/identity/claim", body)
        browser.get(started["verification_uri"].replace("127.0.0.1", "box.example"))
        browser.find_element(By.ID, "code").send_keys(started["user_code"])
        leave(browser, button(browser).click)
        assert not browser.find_elements(By.CSS_SELECTOR, "main form")


def test_cross_site_form_is_rejected(browser: Chrome, agent: MakeAgent, tmp_path: Path) -> None:
    asking = claimed_agent(agent, 200)
    approval = asking.hire()
    trap = tmp_path / "trap.html"
    trap.write_text(
        f"<main><form method=post action='{approval['approvalUrl']}'><input type=hidden name=decision value=confirm>"
        "<button>Win a prize</button></form>"
    )
    browser.get(trap.as_uri())
    leave(browser, button(browser).click)
    assert "FORBIDDEN" in text_of(browser)
    assert asking.approval(approval["id"])["status"] == "pending"
