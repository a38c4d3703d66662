"""Helpers for tests of the sandbox's pages: their text, and the effect of their forms."""

from __future__ import annotations

import html
import re

import httpx

V1 = "/api/public/v1"


def page_text(response: httpx.Response, status: int = 200) -> str:
    """Check status and headers of a page and return its text, without tags and with single spaces."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["referrer-policy"] == "same-origin"
    assert response.text.count("<h1") == 1
    body = re.split(r"<main[^>]*>", response.text)[1].partition("</main>")[0]
    # Inline elements do not separate words.
    body = re.sub(r"</?(?:time|span|strong|code)\b[^>]*>", "", body)
    text = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())
    for part in ("header", "footer"):  # every page says here that nothing is real
        assert re.search(rf"<{part}>.*?<p\b[^>]*>\s*\S.*?</p>.*?</{part}>", response.text, re.DOTALL)
    return text


def amounts(text: str) -> list[str]:
    """Return the amounts of money in a text, in order."""
    return re.findall(r"[+−]?\$[\d,]+\.\d\d", text)


def times(page: httpx.Response) -> list[str]:
    """Return the times on a page, in order, to the minute."""
    return [moment[:16] for moment in re.findall(r'<time datetime="([^"]+)"', page.text.partition("<main")[2])]


def state(page: httpx.Response) -> str | None:
    """Return how the state on a page is marked: good, bad, or None."""
    found = re.search(r'class="state (good|bad)"', page.text)
    return found and found[1]


def alert(page: httpx.Response, status: int) -> str:
    """Return the text of the alert on a page with this status. It must not be empty."""
    page_text(page, status)
    found = re.search(r'role="alert"[^>]*>([^<]+)<', page.text)
    assert found is not None and found[1].strip(), page.text
    return found[1]


def sends(page: httpx.Response) -> list[str]:
    """Return the values that the buttons of a page send: the last hidden field of each form."""
    forms = re.findall(r"<form\b.*?</form>", page.text.partition("<main")[2], re.DOTALL)
    return [re.findall(r'type="hidden" name="\w+" value="([^"]*)"', form)[-1] for form in forms]


def approval_status(employer: httpx.Client, approval_id: str) -> str:
    status: str = employer.get(f"{V1}/approvals/{approval_id}").json()["approval"]["status"]
    return status


def newest_token_id(page: httpx.Response) -> str:
    """Return the newest token's id in the form of the tokens page."""
    found = re.search(r'name="latest" value="(\w*)"', page.text)
    assert found is not None
    return found[1]
