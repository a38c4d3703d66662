"""Reading the pages that a human opens, and what came of them."""

from __future__ import annotations

import html
import re

import httpx

V1 = "/api/public/v1"


def read(answer: httpx.Response, status: int = 200) -> str:
    """The text of a page with this status, as a human reads it: without tags, and with single spaces."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.text.count("<h1") == 1
    body = answer.text.partition("<body>")[2]
    # What stands inside a line is no gap between two words.
    body = re.sub(r"</?(?:time|span|strong|code)\b[^>]*>", "", body)
    text = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())
    assert "No money here is real." in text
    assert "Nothing in this sandbox is real" in text
    return text


def credits_of(employer: httpx.Client) -> tuple[int, int]:
    credit = employer.get(f"{V1}/credits").json()["credits"]
    return credit["availableCents"], credit["reservedCents"]


def status_of(employer: httpx.Client, approval_id: str) -> str:
    status: str = employer.get(f"{V1}/approvals/{approval_id}").json()["approval"]["status"]
    return status


def latest(page: httpx.Response) -> str:
    """What the form on the tokens page knows as the newest token."""
    found = re.search(r'name="latest" value="(\w*)"', page.text)
    assert found is not None
    return found[1]
