"""An account cannot reach another account: each endpoint with each id of the other account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from opentrain_sandbox.core.database import Database
from tests.support.asgi_sandbox import V1, Account, asgi_sandbox, claimed_account, full_account
from tests.support.documented_responses import endpoints

METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD")
PATTERNS = sorted(
    {endpoint.pattern for endpoint in endpoints() if endpoint.pattern.startswith(V1) and "{" in endpoint.pattern}
)
BODIES: dict[str, Any] = {
    "POST /jobs/{jobId}/invites": {"freelancerId": "user_seed_mei"},
    "PATCH /job-drafts/{jobId}": {"headcount": 7},
    "PATCH /jobs/{jobId}": {"headcount": 7},
    "POST /proposals/{proposalId}/hire": {"milestone": {"name": "x", "amount": 100}},
    "POST /contracts/{contractId}/milestones": {"description": "x", "volume": 2},
}
"""Bodies with which the owner succeeds."""
OWNED = [
    ("PATCH", "/job-drafts/{jobId}", "draft"), ("PATCH", "/jobs/{jobId}", "job"),
    ("POST", "/jobs/{jobId}/invites", "job"),
    ("GET", "/jobs/{jobId}/proposals", "job"), ("GET", "/proposals/{proposalId}", "proposal"),
    ("POST", "/proposals/{proposalId}/conversation", "proposal"), ("POST", "/proposals/{proposalId}/hire", "proposal"),
    ("GET", "/contracts/{contractId}", "contract"), ("POST", "/contracts/{contractId}/milestones", "contract"),
    ("POST", "/milestones/{milestoneId}/approve", "funded"), ("GET", "/approvals/{approvalId}", "approval"),
    ("GET", "/credits/top-ups/{topUpId}", "topUp"), ("POST", "/milestones/{milestoneId}/fund", "milestone"),
    ("POST", "/contracts/{contractId}/end", "contract"), ("GET", "/webhooks/{webhookId}", "webhook"),
    ("DELETE", "/webhooks/{webhookId}", "webhook"), ("DELETE", "/tokens/{tokenId}", "token"),
    ("POST", "/jobs/{jobId}/publish", "job"), ("POST", "/jobs/{jobId}/close", "job"),
]  # fmt: skip
"""Every method of a path with an id, and the id with which its owner succeeds, in an order that works."""
PUBLIC = ("/jobs/{jobId}", "/freelancers/{idOrSlug}")
"""Paths that every account can read: a live job, and a trainer."""


@pytest.fixture
def both() -> Iterator[tuple[Account, Account]]:
    """Return the account Ada, which has one of everything, and the account Bob."""
    with asgi_sandbox() as client:
        client.sandbox.public_reads.limit = 10**9
        yield full_account(client, "Ada"), claimed_account(client, "Bob")


def everything(database: Database, without: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all tables, except the tokens of one account, whose last use is recorded."""
    names = [row["name"] for row in database.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {name: database.all(f"SELECT * FROM {name}") for name in names if not name.startswith("sqlite_")}
    rows["tokens"] = [row for row in rows["tokens"] if row["account_id"] != without]
    return {name: [tuple(row) for row in found] for name, found in rows.items()}


def body_of(method: str, path: str) -> dict[str, Any]:
    """Return the body as an argument for httpx."""
    return {} if method in ("GET", "HEAD", "DELETE") else {"json": BODIES.get(f"{method} {path}", {})}


def test_owner_succeeds(both: tuple[Account, Account]) -> None:
    """The requests of the other tests succeed for the owner."""
    ada, _ = both
    for method, path, name in OWNED:
        ada.ok(method, re.sub(r"{\w+}", ada.ids[name], path), **body_of(method, path))
    wanted = {f"{endpoint.method} {endpoint.pattern.removeprefix(V1)}" for endpoint in endpoints()}
    wanted = {name for name in wanted if "{" in name and not name.startswith(("GET /freelancers", "OPTIONS"))}
    assert {f"{method} {path}" for method, path, _ in OWNED} | {
        "GET /jobs/{jobId}",
        "GET /proposals/{proposalId}/interview",
    } == wanted


def test_other_account_is_rejected(both: tuple[Account, Account]) -> None:
    ada, bob = both
    database = ada.client.sandbox.database
    ids = {**ada.ids, "account": ada.id}
    before = everything(database, bob.id)
    leaks, calls = [], 0
    for pattern in PATTERNS:
        path = pattern.removeprefix(V1)
        for method in METHODS:
            for identifier in ids.values():
                url = V1 + re.sub(r"{\w+}", identifier, path)
                response = bob.client.request(method, url, bob.token, **body_of(method, path))
                calls += 1
                may_read = path in PUBLIC and method in ("GET", "HEAD")
                if response.status_code < 300 and not (may_read and identifier == ids["job"]):
                    leaks.append((method, url, response.status_code))
                if response.status_code >= 300 and ("Ada" in response.text or response.status_code >= 500):
                    leaks.append((method, url, response.status_code))
    assert calls > 1000
    assert leaks == []
    assert everything(database, bob.id) == before


def test_other_account_is_rejected_by_query_and_body(both: tuple[Account, Account]) -> None:
    ada, bob = both
    before = everything(ada.client.sandbox.database, bob.id)
    for identifier in ada.ids.values():
        for path in (f"/messages?conversationId={identifier}", f"/contracts?jobId={identifier}"):
            assert bob.client.request("GET", V1 + path, bob.token).status_code in (403, 404)
        message = {"conversationId": identifier, "content": "x"}
        assert bob.client.request("POST", f"{V1}/messages", bob.token, json=message).status_code == 404
    assert everything(ada.client.sandbox.database, bob.id) == before


@pytest.mark.parametrize(
    "path",
    ["/jobs/mine", "/messages", "/contracts", "/payments/pending", "/credits", "/credits/ledger", "/updates", "/tokens",
     "/webhooks", "/team", "/auth/me"],
)  # fmt: skip
def test_lists_exclude_other_accounts(both: tuple[Account, Account], path: str) -> None:
    ada, bob = both
    text = bob.client.request("GET", V1 + path, bob.token).text
    assert [name for name, value in {**ada.ids, "account": ada.id, "name": "Ada"}.items() if value in text] == []


def test_idempotency_keys_belong_to_one_account(both: tuple[Account, Account]) -> None:
    ada, bob = both
    body = {"rawJobDescription": "Draw boxes around every car.", "idempotencyKey": "Ada"}
    assert bob.ok("POST", "/job-drafts", json=body)["jobId"] != ada.ids["draft"]


def test_claim_token_of_a_claimed_account_is_useless(both: tuple[Account, Account]) -> None:
    ada, bob = both
    grant = "urn:opentrain:agent-auth:grant-type:claim"
    form = {"grant_type": grant, "claim_token": ada.claim_token}
    client = bob.client
    assert client.request("POST", "/api/agent/oauth/token", data=form).status_code == 200
    # It is delivered once.
    assert client.request("POST", "/api/agent/oauth/token", data=form).status_code == 400
    again = {"claim_token": ada.claim_token, "email": "mallory@people.example"}
    assert client.request("POST", "/api/agent/identity/claim", json=again).status_code == 400
