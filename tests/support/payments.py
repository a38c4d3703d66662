"""Helpers for tests of hires, milestones and credits over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx

from opentrain_sandbox.core.sandbox import Sandbox

Advance = Callable[..., None]
Decide = Callable[[str, str], str]
Hire = Callable[..., dict[str, Any]]
Proposals = Callable[..., list[str]]
AddCredits = Callable[[float], None]
Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]

V1 = "/api/public/v1"
MILESTONE = {"name": "First batch", "description": "200 images", "amount": 100, "dueDate": "2030-02-01"}


def error_details(response: httpx.Response, status: int) -> Any:
    """Check the status and return the details of the error envelope."""
    assert response.status_code == status, response.text
    return response.json().get("details")


def pending_approval_of(response: httpx.Response, approval_type: str) -> dict[str, Any]:
    """Return the pending approval of a 202 response."""
    assert response.status_code == 202, response.text
    approval: dict[str, Any] = response.json()["approval"]
    assert (approval["type"], approval["status"]) == (approval_type, "pending")
    return approval


def get_contract(client: httpx.Client, contract_id: str) -> dict[str, Any]:
    contract: dict[str, Any] = client.get(f"{V1}/contracts/{contract_id}").json()["contract"]
    return contract


def add_milestone(client: httpx.Client, contract_id: str, **fields: Any) -> dict[str, Any]:
    response = client.post(f"{V1}/contracts/{contract_id}/milestones", json={"description": "More", **fields})
    assert response.status_code == 201, response.text
    milestone: dict[str, Any] = response.json()["milestone"]
    return milestone


def approval_result(client: httpx.Client, approval_id: str) -> dict[str, Any]:
    result: dict[str, Any] = client.get(f"{V1}/approvals/{approval_id}").json()["approval"]["result"]
    return result


def available_credits(client: httpx.Client) -> int:
    credits_ = client.get(f"{V1}/credits").json()["credits"]
    assert credits_["reservedCents"] == 0
    return int(credits_["availableCents"])


def pending_payments(client: httpx.Client) -> list[dict[str, Any]]:
    payments: list[dict[str, Any]] = client.get(f"{V1}/payments/pending").json()["payments"]
    return payments


def recorded_events(sandbox: Sandbox, *types: str) -> list[dict[str, Any]]:
    """Return the data of the recorded events of these types, oldest first."""
    marks = ", ".join("?" * len(types))
    rows = sandbox.database.all(f"SELECT data FROM events WHERE type IN ({marks}) ORDER BY seq", types)
    return [json.loads(row["data"]) for row in rows]


def ask_for_hire(client: httpx.Client, proposal_id: str, **changes: Any) -> dict[str, Any]:
    """Request a hire and return the approval."""
    response = client.post(f"{V1}/proposals/{proposal_id}/hire", json={"milestone": MILESTONE | changes})
    assert response.status_code == 202, response.text
    assert set(response.json()) == {"approval", "message"}
    approval: dict[str, Any] = response.json()["approval"]
    return approval


def balance(client: httpx.Client) -> tuple[int, int]:
    credits_ = client.get(f"{V1}/credits").json()["credits"]
    return credits_["availableCents"], credits_["reservedCents"]
