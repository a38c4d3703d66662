"""Pages that follow what happens, and the buttons that make it happen, in a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_core_python
import httpx
import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from opentrain_sandbox.testing import RunningSandbox
from tests.end_to_end.browser.actions import in_main, leave, press, tab_to, text_of
from tests.support.sandbox import run_sandbox

V1 = "/api/public/v1"
AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def sandbox() -> Iterator[RunningSandbox]:
    """Return a sandbox in its own process, with a receiver and with decisions that wait."""
    with run_sandbox("--receiver", "--scenario", "approvals") as origin:
        yield RunningSandbox(origin)


def api(sandbox: RunningSandbox, account_id: str | None = None) -> httpx.Client:
    headers = {"Authorization": f"Bearer {sandbox.token(account_id)}"}
    return httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, timeout=20)


def appears(browser: Chrome, text: str) -> None:
    """Wait until the page shows a text, without loading another page."""
    WebDriverWait(browser, 20, poll_frequency=0.05).until(lambda driver: text in text_of(driver))
    assert browser.execute_script("return window.here") is True


def open_page(browser: Chrome, address: str) -> None:
    """Open a page, and mark it so that loading it again is noticed."""
    browser.get(address)
    browser.execute_script("window.here = true")


def button_named(browser: Chrome, name: str) -> Any:
    """Return the only button with this accessible name."""
    (found,) = [element for element in browser.find_elements(By.TAG_NAME, "button") if element.accessible_name == name]
    return found


def test_request_of_the_client_appears_without_a_reload(
    browser: Chrome, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    open_page(browser, sandbox.url)
    command = [str(Path(sys.executable).parent / "opentrain"), "jobs", "search", "--q=wanted"]
    own = {name: value for name, value in os.environ.items() if not name.startswith(("OT_", "OPENTRAIN_"))}
    environment = {**own, **sandbox.environment, "XDG_CONFIG_HOME": str(tmp_path)}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=30)
    appears(browser, "/api/public/v1/jobs?q=wanted")
    browser.find_element(By.PARTIAL_LINK_TEXT, "q=wanted").click()
    WebDriverWait(browser, 20).until(lambda driver: "/requests/req_" in driver.current_url)
    assert "curl -i" in text_of(browser)


def test_what_waits_and_what_happens_appear_by_themselves(browser: Chrome, sandbox: RunningSandbox) -> None:
    open_page(browser, sandbox.url)
    with api(sandbox) as agent:
        agent.post(f"{V1}/credits/top-ups", json={"amountUsd": 77})
        appears(browser, "Pay $77.00 for credits")
        hook = {"url": f"{sandbox.url}/receiver", "eventTypes": ["approval.confirmed"]}
        agent.post(f"{V1}/webhooks", json=hook)
        waiting = sandbox.state()["waiting"]["approvals"][0]["id"]
        title = browser.find_element(By.CSS_SELECTOR, f"#{waiting} strong").text
        sandbox.confirm(waiting)
        appears(browser, "verified")
        assert title not in text_of(browser)
        assert not browser.find_elements(By.ID, waiting)
    sandbox.fault("503@x1 GET /api/public/v1/team")
    appears(browser, "1 active fault")
    sandbox.advance(86400)
    appears(browser, "1 day ahead")


def test_focus_and_choices_survive_an_update(browser: Chrome, sandbox: RunningSandbox) -> None:
    open_page(browser, sandbox.url)
    browser.execute_script("document.getElementById('kind').value = 'event'")
    confirm = tab_to(browser, lambda element: element.accessible_name.startswith("Confirm: "))
    name = confirm.accessible_name
    with api(sandbox) as agent:
        agent.post(f"{V1}/credits/top-ups", json={"amountUsd": 78})
        appears(browser, "Pay $78.00 for credits")
    assert browser.switch_to.active_element.accessible_name == name
    assert Select(browser.find_element(By.ID, "kind")).first_selected_option.get_attribute("value") == "event"
    leave(browser, lambda: press(browser, Keys.ENTER))
    assert sandbox.state()["waiting"]["approvals"] == []


def test_buttons_beside_what_waits(browser: Chrome, sandbox: RunningSandbox) -> None:
    registered = httpx.post(f"{sandbox.url}/api/agent/identity", json={}, trust_env=False).json()
    body = {"claim_token": registered["claim_token"], "email": "new@people.example"}
    httpx.post(f"{sandbox.url}/api/agent/identity/claim", json=body, trust_env=False)
    with api(sandbox) as agent:
        paid, canceled = (
            agent.post(f"{V1}/credits/top-ups", json={"amountUsd": amount}).json()["topUpId"] for amount in (50, 60)
        )
        browser.get(sandbox.url)
        leave(browser, button_named(browser, "Claim Unnamed agent's organization").click)
        leave(browser, button_named(browser, "Pay $50.00 for credits of Moss Lab").click)
        leave(browser, button_named(browser, "Cancel the top-up of $60.00").click)
        (decline,) = browser.find_elements(By.CSS_SELECTOR, "button[value=decline]")
        leave(browser, decline.click)
        statuses = [agent.get(f"{V1}/credits/top-ups/{one}").json()["topUp"]["status"] for one in (paid, canceled)]
    assert statuses == ["COMPLETED", "CANCELED"]
    assert "Nothing is waiting." in text_of(browser)
    assert browser.current_url == f"{sandbox.url}/"
    assert sandbox.state()["waiting"] == {"claims": [], "approvals": [], "topUps": []}
    assert sandbox.state()["accounts"][-1]["email"] == "new@people.example"


def test_buttons_of_clock_and_next_events(browser: Chrome, sandbox: RunningSandbox) -> None:
    browser.get(f"{sandbox.url}/accounts")
    for name, ahead in (("+1 minute", 60), ("+1 hour", 3660), ("+1 day", 90060), ("Real time", 0)):
        leave(browser, button_named(browser, name).click)
        assert sandbox.state()["aheadSeconds"] == ahead
        assert browser.current_url == f"{sandbox.url}/accounts"
    sandbox.reset()
    browser.get(sandbox.url)
    (before,) = [event for event in sandbox.state()["scheduledEvents"] if event["kind"] == "milestone.work"]
    leave(browser, browser.find_element(By.CSS_SELECTOR, "#next button").click)
    (after,) = [event for event in sandbox.state()["scheduledEvents"] if event["kind"] == "milestone.work"]
    # The hour is done, and the next one is scheduled.
    assert after["dueAt"] > before["dueAt"]
    leave(browser, browser.find_element(By.LINK_TEXT, "Clock").click)
    leave(browser, browser.find_element(By.CSS_SELECTOR, "main button").click)


def test_faults_by_keyboard_only(browser: Chrome, sandbox: RunningSandbox) -> None:
    browser.get(f"{sandbox.url}/faults")
    press(browser, Keys.TAB)
    assert browser.switch_to.active_element.text == "Skip to content"
    press(browser, Keys.ENTER)
    tab_to(browser, lambda element: element.get_attribute("id") == "kind")
    press(browser, "429")
    tab_to(browser, lambda element: element.get_attribute("id") == "seconds")
    press(browser, "9")
    tab_to(browser, lambda element: element.get_attribute("id") == "share-all")
    press(browser, Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    tab_to(browser, lambda element: element.get_attribute("id") == "number")
    press(browser, "2")
    tab_to(browser, in_main("button"))
    leave(browser, lambda: press(browser, Keys.ENTER))
    assert [fault["fault"] for fault in sandbox.state()["faults"]] == ["429:9@x2"]
    leave(browser, button_named(browser, "Remove 429:9@x2").click)
    assert sandbox.state()["faults"] == []
    sandbox.fault("502")
    browser.get(f"{sandbox.url}/jobs")
    leave(browser, button_named(browser, "Remove all").click)
    assert sandbox.state()["faults"] == []


def test_delivery_is_sent_again(browser: Chrome, sandbox: RunningSandbox) -> None:
    with api(sandbox) as agent:
        agent.post(f"{V1}/webhooks", json={"url": f"{sandbox.url}/receiver", "eventTypes": ["approval.confirmed"]})
    sandbox.confirm(sandbox.state()["waiting"]["approvals"][0]["id"])
    open_page(browser, f"{sandbox.url}/webhooks")
    appears(browser, "HTTP 200")
    browser.find_element(By.CSS_SELECTOR, "main a[href^='/deliveries/']").click()
    WebDriverWait(browser, 20).until(lambda driver: "/deliveries/" in driver.current_url)
    leave(browser, button_named(browser, "Deliver again").click)
    browser.execute_script("window.here = true")
    appears(browser, "Attempts 2")


def test_reset_button(browser: Chrome, sandbox: RunningSandbox) -> None:
    browser.get(f"{sandbox.url}/control")
    Select(browser.find_element(By.ID, "scenario")).select_by_value("first-hire")
    leave(browser, button_named(browser, "Delete everything and start again").click)
    assert sandbox.state()["waiting"]["approvals"] == []


def test_filter_without_script(browser: Chrome, sandbox: RunningSandbox) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        with api(sandbox) as agent:
            agent.get(f"{V1}/contracts/ctr_x")
            browser.get(sandbox.url)
            Select(browser.find_element(By.ID, "status")).select_by_value("failed")
            browser.find_element(By.CSS_SELECTOR, ".filters button").click()
            WebDriverWait(browser, 20).until(lambda driver: "status=failed" in driver.current_url)
            assert len(browser.find_elements(By.CSS_SELECTOR, "#activity li")) == 1
            browser.find_element(By.CSS_SELECTOR, "#activity a").click()
            WebDriverWait(browser, 20).until(lambda driver: "/requests/" in driver.current_url)
            browser.get(sandbox.url)
            browser.find_element(By.CSS_SELECTOR, "button[value=confirm]").click()
            WebDriverWait(browser, 20).until(
                lambda driver: not driver.find_elements(By.CSS_SELECTOR, "[value=confirm]")
            )
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert sandbox.state()["waiting"]["approvals"] == []


PAGES = (
    "/", "/accounts", "/jobs", "/webhooks", "/clock", "/faults", "/control", "/receiver", "/nothing", "/events/1",
    "/drafts?jobId={job}", "/requests/{request}", "/approvals/{approval}", "/deliveries/{delivery}",
)  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Chrome, sandbox: RunningSandbox, scheme: str) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    names = _names(sandbox)
    sandbox.fault("503 GET /nothing")
    found = {}
    try:
        for path in PAGES:
            browser.get(sandbox.url + path.format(**names))
            browser.execute_script(AXE)
            violations = browser.execute_async_script(
                "const done = arguments[0]; axe.run(document).then((result) => done(result.violations.map("
                "(rule) => `${rule.id}: ${rule.nodes.map((node) => node.target).join(' ')}`)))"
            )
            if violations:
                found[path] = violations
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert found == {}


def test_pages_fit_a_phone_and_run_without_errors(narrow: Chrome, sandbox: RunningSandbox) -> None:
    names = _names(sandbox)
    _errors(narrow)
    for path in PAGES:
        narrow.get(sandbox.url + path.format(**names))
        assert narrow.execute_script("return document.scrollingElement.scrollWidth") <= 360, path
        assert _errors(narrow) == [], path


def _errors(browser: Chrome) -> list[str]:
    """Return the errors that the browser has logged, other than those of missing pages."""
    logged: list[dict[str, str]] = browser.get_log("browser")  # type: ignore[no-untyped-call]
    return [line["message"] for line in logged if "404" not in line["message"]]


def _names(sandbox: RunningSandbox) -> dict[str, str]:
    """Return what the paths of ``PAGES`` need."""
    long = "Verylongwordwithoutaplacetobreakit" * 3
    with api(sandbox) as agent:
        agent.post(f"{V1}/webhooks", json={"url": f"{sandbox.url}/receiver", "eventTypes": ["proposal.received"]})
        job = agent.get(f"{V1}/jobs/mine").json()["jobs"][0]["id"]
        sandbox.post(f"jobs/{job}/proposals")
        agent.post(f"{V1}/job-drafts", json={"rawJobDescription": long})
        request = agent.get(f"{V1}/contracts/{long}").json()["requestId"]
        pages = httpx.Client(base_url=sandbox.url, trust_env=False)
        with pages:
            delivery = pages.get("/webhooks").text.partition("/deliveries/")[2].partition('"')[0]
    approval = sandbox.state()["waiting"]["approvals"][0]["id"]
    return {"job": job, "request": request, "approval": approval, "delivery": delivery}
