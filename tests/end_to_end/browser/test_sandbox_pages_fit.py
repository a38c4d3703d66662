"""Layout and accessibility of the sandbox's pages: any width, by keyboard, in light and dark."""

from __future__ import annotations

import re

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.end_to_end.browser.actions import MakeAgent, claimed_agent, in_main, leave, press, tab_to
from tests.end_to_end.browser.conftest import V1, post

LONG = "Verylongwordwithoutaplacetobreakit" * 3


def all_pages(agent: MakeAgent, origin: str) -> dict[str, str]:
    """Return every page of the sandbox by name, in each state that looks different, and with long texts."""
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
        "billing of an unclaimed account": f"{origin}/billing?account={unclaimed.account_id}",
        "tokens": f"{origin}/settings/tokens?account={asking.account_id}",
        **{f"approval, {how}": approval["approvalUrl"] for how, approval in approvals.items()},
        **{f"checkout, {how}": top_up["checkoutUrl"] for how, top_up in top_ups.items()},
    }


def test_no_horizontal_scrolling_on_a_phone(narrow: Chrome, agent: MakeAgent, origin: str) -> None:
    for name, address in all_pages(agent, origin).items():
        narrow.get(address)
        width, inner = narrow.execute_script("return [document.scrollingElement.scrollWidth, window.innerWidth]")
        assert inner == 360
        assert width <= inner, f"{name}: {width} px"


def test_every_page_has_title_landmarks_and_labels(browser: Chrome, agent: MakeAgent, origin: str) -> None:
    for name, address in all_pages(agent, origin).items():
        browser.get(address)
        assert len(browser.find_elements(By.TAG_NAME, "h1")) == 1, name
        assert len(browser.find_elements(By.TAG_NAME, "main")) == 1, name
        assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en", name
        title, _, site = browser.title.rpartition(" - ")
        assert title and site, name
        for field in browser.find_elements(By.CSS_SELECTOR, "input:not([type=hidden]), select, textarea"):
            identity = field.get_attribute("id")
            labels = browser.find_elements(By.CSS_SELECTOR, f"label[for='{identity}']")
            assert identity, name
            assert len(labels) == 1, f"{name}: {identity}"
            assert labels[0].text, f"{name}: {identity}"
        names = [element.accessible_name for element in browser.find_elements(By.CSS_SELECTOR, "a, button")]
        assert all(names), name
        forms = browser.find_elements(By.CSS_SELECTOR, "form:not(.filters)")
        assert all(form.get_attribute("method") == "post" for form in forms), name


def test_tab_order_is_confirm_then_decline(browser: Chrome, agent: MakeAgent) -> None:
    asking = claimed_agent(agent, 200)
    approval = asking.hire()
    browser.get(approval["approvalUrl"])
    assert tab_to(browser, in_main("button")).text == "Confirm"
    assert tab_to(browser, in_main("button")).text == "Decline"
    leave(browser, lambda: press(browser, Keys.SPACE))
    assert asking.approval(approval["id"])["status"] == "declined"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_contrast_in_both_color_schemes(browser: Chrome, agent: MakeAgent, origin: str, scheme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    try:
        asking = claimed_agent(agent, 200)
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
    """Return the contrast of every text with its background (WCAG 2.2, 1.4.3)."""
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
    """Return the relative luminance of ``rgb(...)``, 0 to 1."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
