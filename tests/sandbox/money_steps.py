"""What tests of the sandbox's money do again and again, over HTTP."""

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


def refusal(answer: httpx.Response, status: int) -> Any:
    """Checks the status and returns the details of the envelope."""
    assert answer.status_code == status, answer.text
    return answer.json().get("details")


def asked(answer: httpx.Response, approval_type: str) -> dict[str, Any]:
    """The approval of a 202 answer."""
    assert answer.status_code == 202, answer.text
    approval: dict[str, Any] = answer.json()["approval"]
    assert (approval["type"], approval["status"]) == (approval_type, "pending")
    return approval


def show(client: httpx.Client, contract_id: str) -> dict[str, Any]:
    contract: dict[str, Any] = client.get(f"{V1}/contracts/{contract_id}").json()["contract"]
    return contract


def add_milestone(client: httpx.Client, contract_id: str, **fields: Any) -> dict[str, Any]:
    answer = client.post(f"{V1}/contracts/{contract_id}/milestones", json={"description": "More", **fields})
    assert answer.status_code == 201, answer.text
    milestone: dict[str, Any] = answer.json()["milestone"]
    return milestone


def result_of(client: httpx.Client, approval_id: str) -> dict[str, Any]:
    result: dict[str, Any] = client.get(f"{V1}/approvals/{approval_id}").json()["approval"]["result"]
    return result


def available(client: httpx.Client) -> int:
    credits_ = client.get(f"{V1}/credits").json()["credits"]
    assert credits_["reservedCents"] == 0
    return int(credits_["availableCents"])


def pending_payments(client: httpx.Client) -> list[dict[str, Any]]:
    payments: list[dict[str, Any]] = client.get(f"{V1}/payments/pending").json()["payments"]
    return payments


def events(sandbox: Sandbox, *types: str) -> list[dict[str, Any]]:
    """The data of the recorded events of these types, oldest first."""
    marks = ", ".join("?" * len(types))
    rows = sandbox.database.all(f"SELECT data FROM events WHERE type IN ({marks}) ORDER BY seq", types)
    return [json.loads(row["data"]) for row in rows]


def ask_for_hire(client: httpx.Client, proposal_id: str, **changes: Any) -> dict[str, Any]:
    """Asks for a hire and returns the approval."""
    answer = client.post(f"{V1}/proposals/{proposal_id}/hire", json={"milestone": MILESTONE | changes})
    assert answer.status_code == 202, answer.text
    assert set(answer.json()) == {"approval", "message"}
    approval: dict[str, Any] = answer.json()["approval"]
    return approval


def balance(client: httpx.Client) -> tuple[int, int]:
    credits_ = client.get(f"{V1}/credits").json()["credits"]
    return credits_["availableCents"], credits_["reservedCents"]
