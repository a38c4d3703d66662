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
    assert "script-src" not in policy
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["referrer-policy"] == "same-origin"
    assert response.text.count("<h1") == 1
    body = response.text.partition("<body>")[2]
    # Inline elements do not separate words.
    body = re.sub(r"</?(?:time|span|strong|code)\b[^>]*>", "", body)
    text = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())
    assert "No money here is real." in text
    assert "Nothing in this sandbox is real" in text
    return text


def approval_status(employer: httpx.Client, approval_id: str) -> str:
    status: str = employer.get(f"{V1}/approvals/{approval_id}").json()["approval"]["status"]
    return status


def newest_token_id(page: httpx.Response) -> str:
    """Return the newest token's id in the form of the tokens page."""
    found = re.search(r'name="latest" value="(\w*)"', page.text)
    assert found is not None
    return found[1]
