"""Sandbox that is called without a network, and an account with one of everything."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from tests.support.checked_sandbox import create_checked_app

V1 = "/api/public/v1"
FIELDS = {
    "jobTitle": "Boxes around cars",
    "dataVolume": 500,
    "headcount": 2,
    "languages": ["English"],
    "experienceLevel": "INTERMEDIATE",
    "paymentType": "PAY_PER_HOUR",
    "pricePerHour": 20,
}
"""Fields that make a draft ready to publish."""


class AsgiClient:
    """Calls an application in this process. An exception of it is a response with the status 500."""

    def __init__(self, sandbox: Sandbox, app: Any) -> None:
        self.sandbox = sandbox
        self._loop = asyncio.new_event_loop()
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._client = httpx.AsyncClient(transport=transport, base_url="http://localhost")

    def request(self, method: str, path: str, token: str | None = None, **sent: Any) -> httpx.Response:
        """Send a request. ``path`` is absolute, and ``sent`` are arguments of httpx."""
        headers = dict(sent.pop("headers", {}))
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        return self._loop.run_until_complete(self._client.request(method, path, headers=headers, **sent))

    def ok(self, method: str, path: str, token: str | None = None, **sent: Any) -> Any:
        """Send a request that must succeed, and return its JSON."""
        response = self.request(method, path, token, **sent)
        assert response.status_code < 300, f"{method} {path}: {response.status_code} {response.text}"
        return response.json()

    def close(self) -> None:
        """Close the client."""
        self._loop.run_until_complete(self._client.aclose())
        self._loop.close()


@contextmanager
def asgi_sandbox(path: str | None = None) -> Iterator[AsgiClient]:
    """Make a sandbox whose machine's clock is stopped, and yield a client of it."""
    database = Database(path)
    app = create_checked_app(database, lambda: datetime(2030, 1, 2, 12, 0, tzinfo=UTC))
    client = AsgiClient(app.state.sandbox, app)
    try:
        yield client
    finally:
        client.close()
        database.close()


@dataclass
class Account:
    """Claimed account with a token of every scope, and the ids of what it has."""

    client: AsgiClient
    token: str
    id: str
    claim_token: str
    ids: dict[str, str] = field(default_factory=dict)

    def ok(self, method: str, path: str, **sent: Any) -> Any:
        """Send a request below /api/public/v1 that must succeed, and return its JSON."""
        return self.client.ok(method, V1 + path, self.token, **sent)

    def human(self, path: str, **sent: Any) -> Any:
        """POST to the control API."""
        return self.client.ok("POST", f"/sandbox/{path}", **sent)


def claimed_account(client: AsgiClient, name: str) -> Account:
    """Register and claim an account, and mint a token of every scope."""
    registered = client.ok("POST", "/api/agent/identity", json={"agent_name": name, "organization_name": name})
    claim_token = registered["claim_token"]
    email = f"{name.lower()}@people.example"
    client.ok("POST", "/api/agent/identity/claim", json={"claim_token": claim_token, "email": email})
    account = client.ok("POST", "/sandbox/claims/confirm", json={"claimToken": claim_token})["account"]["id"]
    token = client.ok("POST", "/sandbox/tokens", json={"accountId": account})["token"]
    return Account(client, token, account, claim_token)


def full_account(client: AsgiClient, name: str) -> Account:
    """Make an account with one of all. ``ids`` are named like parameters of paths. All texts contain ``name``."""
    account = claimed_account(client, name)
    ids = account.ids
    draft = {"rawJobDescription": f"{name}: draw boxes around every car in street images.", "idempotencyKey": name}
    ids["draft"] = account.ok("POST", "/job-drafts", json=draft)["jobId"]
    ids["job"] = account.ok("POST", "/job-drafts", json={**draft, "idempotencyKey": f"{name}-2"})["jobId"]
    account.ok("PATCH", f"/job-drafts/{ids['job']}", json={**FIELDS, "jobTitle": f"Boxes for {name}"})
    account.ok("POST", f"/jobs/{ids['job']}/publish")
    listed = account.ok("GET", f"/jobs/{ids['job']}/proposals")["proposals"]
    ids["proposal"], ids["hired"], ids["asked"] = (entry["id"] for entry in listed[:3])
    thread = account.ok("POST", f"/proposals/{ids['hired']}/conversation")
    ids["conversation"] = thread["conversationId"]
    message = {"conversationId": ids["conversation"], "content": f"A secret of {name}"}
    account.ok("POST", "/messages", json=message)
    ids["topUp"] = account.ok("POST", "/credits/top-ups", json={"amountUsd": 5000})["topUpId"]
    account.human(f"top-ups/{ids['topUp']}/complete")
    terms = {"milestone": {"name": f"First of {name}", "amount": 100}}
    hire = account.ok("POST", f"/proposals/{ids['hired']}/hire", json=terms)["approval"]["id"]
    ids["contract"] = account.human(f"approvals/{hire}/confirm")["approval"]["contractId"]
    listed = account.ok("GET", f"/contracts/{ids['contract']}")["contract"]["milestones"]
    ids["funded"] = listed[0]["id"]
    body = {"description": f"Second of {name}", "volume": 2}
    made = account.ok("POST", f"/contracts/{ids['contract']}/milestones", json=body)
    ids["milestone"] = made["milestone"]["id"]
    ids["approval"] = account.ok("POST", f"/proposals/{ids['asked']}/hire", json=terms)["approval"]["id"]
    hook = {"url": f"https://{name.lower()}.example/", "eventTypes": ["payment.pending"]}
    ids["webhook"] = account.ok("POST", "/webhooks", json=hook)["webhook"]["id"]
    minted = account.ok("POST", "/tokens", json={"name": f"spare of {name}", "scopes": ["jobs:read"]})
    ids["token"] = minted["metadata"]["id"]
    account.ok("POST", "/team/invites", json={"email": f"friend-of-{name.lower()}@people.example"})
    return account
