"""Home page, and properties of all pages: escaping, unknown pages, cross-site requests."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox import control
from opentrain_sandbox.control.reference import OPERATIONS
from opentrain_sandbox.pages.html import duration, money
from tests.support.payments import balance
from tests.support.routes import camel_case_path
from tests.support.web_pages import V1, approval_status, newest_token_id, page_text, sends

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]

HOSTILE = '<script>alert(1)</script><b title="x\'">&amp;'


# The home page.


def test_home_of_an_empty_sandbox(human: httpx.Client, timed: str) -> None:
    text = page_text(human.get("/"))
    assert f"export OPENTRAIN_API_BASE_URL={timed} opentrain auth register" in text
    assert "Larkfield" not in text
    assert human.get("/").text.count("<li ") == 0
    assert human.get("/accounts").text.count("<li ") == 0


def test_home_lists_pending_decisions_with_their_buttons(
    human: httpx.Client,
    timed: str,
    employer: httpx.Client,
    account_id: str,
    register: Register,
    connect: Connect,
    add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str],
    top_up: dict[str, Any],
) -> None:
    add_credits(200)
    approval_id = ask_to_hire()
    registration = register(timed)
    body = {"claim_token": registration["claim_token"], "email": "soon@people.example"}
    started = connect(timed, None).post("/api/agent/identity/claim", json=body).json()
    response = human.get("/")
    text = page_text(response)
    assert "Scout's organization as soon@people.example" in text
    assert f'href="/approvals/{approval_id}"' in response.text
    assert f'href="/checkout/{top_up["topUpId"]}"' in response.text
    assert re.search(r"Hire \S+ [A-Z]\., \$119\.95 Confirm Decline", text)
    assert "proposal.received" in text
    assert started["user_code"] not in text.split()
    assert "ot_c" not in text
    accounts = human.get("/accounts")
    assert f'href="/billing?account={account_id}"' in accounts.text
    assert f'href="/settings/tokens?account={account_id}"' in accounts.text
    assert re.search(r"\$80\.05 \S+ \$119\.95 .* employer@example\.com\. .* Scout", page_text(accounts))
    for path, form in (
        (f"/claims/{registration['registration_id']}", {}),
        (f"/approvals/{approval_id}", {"decision": "decline"}),
        (f"/checkout/{top_up['topUpId']}", {"action": "cancel"}),
    ):
        done = human.post(path, data={**form, "back": "/?kind=event"})
        assert (done.status_code, done.headers["location"]) == (303, "/?kind=event")
    after = human.get("/").text
    assert 'id="waiting"' not in after
    assert "soon@people.example" in page_text(human.get("/accounts"))
    again = human.post(f"/claims/{registration['registration_id']}")
    page_text(again, 409)


@pytest.mark.parametrize("back", ["//evil.example", "/\\evil.example", "https://evil.example", "", "x", "/\r\nX: y"])
def test_form_returns_to_the_sandbox_only(human: httpx.Client, back: str) -> None:
    done = human.post("/clock", data={"step": "minute", "back": back})
    assert (done.status_code, done.headers["location"]) == (303, "/clock")


def test_settings_are_shown(human: httpx.Client) -> None:
    assert re.search(r"Seed 0 ", page_text(human.get("/control")))
    assert "2 Jan 2030, 12:00 UTC" in human.get("/").text
    human.post("/sandbox/clock/advance", json={"seconds": 90061})
    human.post("/sandbox/faults", json={"fault": "503@x2 GET /api/public/v1/team"})
    for path in ("/", "/jobs", "/nothing"):
        bar = human.get(path).text.partition("<main")[0]
        assert "3 Jan 2030, 13:01 UTC</time>, 1 day 1 hour " in bar
        assert "503@x2 GET /api/public/v1/team" in bar


def test_reference_lists_every_control_endpoint(human: httpx.Client) -> None:
    endpoints = {
        (endpoint.method, camel_case_path(endpoint.path))
        for module in control.MODULES
        for endpoint in module.ENDPOINTS
        if endpoint.path.startswith("/sandbox/")
    }
    assert {(operation.method, operation.path) for operation in OPERATIONS} == endpoints
    text = page_text(human.get("/control"))
    for operation in OPERATIONS:
        assert f"{operation.method} {operation.path} {operation.body}".strip() in text
        assert operation.effect in text


# Unknown pages.


@pytest.mark.parametrize("path", ["/approvals/apr_x", "/checkout/top_x", "/approvals/%00", "/checkout/%ff"])
def test_unknown_page_is_404(human: httpx.Client, path: str) -> None:
    page_text(human.get(path), 404)
    page_text(human.post(path, data={"decision": "confirm", "action": "pay"}), 404)


@pytest.mark.parametrize(
    "path", ["/nothing", "/jobs/", "/requests/req_x", "/events/9", "/events/x", "/deliveries/dlv_x", "/receiver"]
)
def test_address_without_a_page_is_a_page(human: httpx.Client, path: str) -> None:
    page_text(human.get(path), 404)


def test_wrong_method_of_a_page_is_a_page(human: httpx.Client) -> None:
    page_text(human.post("/jobs"), 405)
    assert human.get("/static/nothing.js").status_code == 404


# Text of users.


def test_user_text_is_escaped(
    human: httpx.Client, timed: str, connect: Connect, proposals: Callable[..., list[str]], employer: httpx.Client,
    account_id: str, add_credits: Callable[[float], None],
) -> None:  # fmt: skip
    names = {"agent_name": HOSTILE, "organization_name": HOSTILE}
    made = connect(timed, None).post("/api/agent/identity", json=names).json()
    body = {"claim_token": made["claim_token"], "email": "brave@people.example"}
    started = human.post("/api/agent/identity/claim", json=body).json()
    proposal = proposals()[0]
    job_id = employer.get(f"{V1}/proposals/{proposal}").json()["proposal"]["jobId"]
    assert employer.patch(f"{V1}/jobs/{job_id}", json={"jobTitle": HOSTILE}).status_code == 200
    add_credits(200)
    milestone = {"name": HOSTILE, "description": HOSTILE, "amount": 100}
    hired = employer.post(f"{V1}/proposals/{proposal}/hire", json={"milestone": milestone})
    employer.post(f"{V1}/tokens", json={"name": HOSTILE})
    human.post("/settings/tokens", data={"account": account_id, "name": HOSTILE})
    pages = {
        "/": 2,
        "/accounts": 2,
        "/jobs": 1,
        f"/drafts?jobId={job_id}": 1,
        started["verification_uri"]: 2,
        f"/approvals/{hired.json()['approval']['id']}": 3,
        f"/settings/tokens?account={account_id}": 1,
    }
    for path, times in pages.items():
        response = human.get(path)
        assert page_text(response).count(HOSTILE) >= times, path
        assert "<script>" not in response.text
        assert "<b title" not in response.text
    rejected = human.post("/settings/tokens", data={"account": account_id, "name": HOSTILE}).text
    assert f'value="{html.escape(HOSTILE).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")}"' in rejected


# Cross-site requests.


def test_cross_site_form_is_rejected(
    human: httpx.Client, employer: httpx.Client, account_id: str, add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str], top_up: dict[str, Any],
) -> None:  # fmt: skip
    add_credits(200)
    approval_id = ask_to_hire()
    token_id = employer.get(f"{V1}/auth/me").json()["token"]["id"]
    known = newest_token_id(human.get(f"/settings/tokens?account={account_id}"))
    forms: dict[str, dict[str, str]] = {
        f"/approvals/{approval_id}": {"decision": "confirm"},
        f"/checkout/{top_up['topUpId']}": {"action": "pay"},
        "/billing": {"account": account_id, "card": "on"},
        "/settings/tokens": {"account": account_id, "scope": "jobs:read", "latest": known},
        "/settings/tokens/revoke": {"account": account_id, "token": token_id},
        "/clock": {"step": "day"},
        "/clock/run": {"event": "1"},
        "/faults": {"kind": "503"},
        "/control": {},
    }
    for path, form in forms.items():
        for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
            assert human.post(path, data=form, headers=headers).status_code == 403
    assert approval_status(employer, approval_id) == "pending"
    assert balance(employer) == (8005, 11995)
    assert sends(human.get(f"/billing?account={account_id}")) == ["on"]
    assert newest_token_id(human.get(f"/settings/tokens?account={account_id}")) == known
    assert employer.get(f"{V1}/auth/me").status_code == 200


# Number formats.


@pytest.mark.parametrize(
    ("cents", "text"), [(0, "$0.00"), (5, "$0.05"), (123456789, "$1,234,567.89"), (-11995, "−$119.95")]
)
def test_format_money(cents: int, text: str) -> None:
    assert money(cents) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.5, "0 seconds"), (1, "1 second"), (3600, "1 hour"), (3605, "1 hour 5 seconds"), (180061, "2 days 2 hours")],
)
def test_format_duration(seconds: float, text: str) -> None:
    assert duration(seconds) == text
