"""Credits: balance, ledger with pagination, and top-ups from the link to their end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.money import cents_of, cost_cents, fee_cents, part_cents, usd
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.money import top_ups

Advance = Callable[..., None]
Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]

V1 = "/api/public/v1"


def refusal(response: httpx.Response, status: int) -> Any:
    """Check the status and return the details of the envelope."""
    assert response.status_code == status, response.text
    return response.json().get("details")


def top_up(client: httpx.Client, amount: float = 25) -> dict[str, Any]:
    response = client.post(f"{V1}/credits/top-ups", json={"amountUsd": amount})
    assert response.status_code == 201, response.text
    body: dict[str, Any] = response.json()
    return body


def end(sandbox: Sandbox, top_up_id: str, how: str) -> str:
    found = top_ups.find(sandbox.database, top_up_id)
    assert found is not None
    acts = {"complete": top_ups.complete, "cancel": top_ups.cancel, "expire": top_ups.expire}
    return acts[how](sandbox, found, sandbox.now()).status


@pytest.mark.parametrize(
    ("value", "cents"), [(10, 1000), (12.1, 1210), (0.29, 29), (1.15, 115), (10.0, 1000), (8.2, 820), (4.35, 435)]
)
def test_dollars_are_converted_to_exact_cents(value: float, cents: int) -> None:
    assert cents_of(value) == cents
    assert usd(cents) == value


@pytest.mark.parametrize(
    "value",
    [0, -1, 0.001, 1.005, 1e-320, 10**40, 10**400, 1e308, float("inf"), True, "5", None, [], {}],
    ids=lambda value: repr(value)[:20],
)
def test_invalid_amounts(value: Any) -> None:
    with pytest.raises(ValueError, match="must"):
        cents_of(value)


def test_half_a_cent_is_rounded_up() -> None:
    assert [fee_cents(cents) for cents in (4, 5, 14, 15, 10_000)] == [0, 1, 1, 2, 1000]
    assert cost_cents(0.07, 25.5) == 179
    assert part_cents(333, 0.25) == 83
    assert part_cents(10, 0.25) == 3


def test_an_empty_account(api: httpx.Client) -> None:
    assert api.get(f"{V1}/credits").json() == {
        "credits": {"availableCents": 0, "reservedCents": 0, "currency": "usd", "recentEntries": []}
    }
    assert api.get(f"{V1}/credits/ledger").json() == {"entries": [], "nextCursor": None}


def test_a_top_up_is_paid(timed: str, employer: httpx.Client, timed_sandbox: Sandbox, advance: Advance) -> None:
    made = top_up(employer, 25.5)
    assert set(made) == {"topUpId", "checkoutUrl", "expiresAt", "topUp", "message"}
    assert made["checkoutUrl"] == f"{timed}/checkout/{made['topUpId']}"
    assert made["topUp"] == {
        "id": made["topUpId"],
        "status": "PENDING",
        "amountCents": 2550,
        "createdAt": "2030-01-02T12:00:00.000Z",
        "completedAt": None,
        "expiresAt": "2030-01-03T12:00:00.000Z",
    }
    assert made["expiresAt"] == made["topUp"]["expiresAt"]
    assert employer.get(f"{V1}/credits").json()["credits"]["availableCents"] == 0

    advance(hours=1)
    assert end(timed_sandbox, made["topUpId"], "complete") == "COMPLETED"
    # Paying, canceling or waiting again has no effect.
    assert end(timed_sandbox, made["topUpId"], "complete") == "COMPLETED"
    assert end(timed_sandbox, made["topUpId"], "cancel") == "COMPLETED"
    advance(hours=48)
    shown = employer.get(f"{V1}/credits/top-ups/{made['topUpId']}").json()["topUp"]
    assert shown == made["topUp"] | {"status": "COMPLETED", "completedAt": "2030-01-02T13:00:00.000Z"}

    credits_ = employer.get(f"{V1}/credits").json()["credits"]
    assert (credits_["availableCents"], credits_["reservedCents"]) == (2550, 0)
    (entry,) = credits_["recentEntries"]
    assert set(entry) == {
        "id", "type", "amountCents", "createdAt", "holdEntryId", "jobofferId", "contractId", "milestoneId", "topUpId",
        "note",
    }  # fmt: skip
    assert (entry["type"], entry["amountCents"], entry["topUpId"]) == ("TOP_UP", 2550, made["topUpId"])


def test_top_up_expires_after_a_day(employer: httpx.Client, timed_sandbox: Sandbox, advance: Advance) -> None:
    top_up_id = top_up(employer)["topUpId"]
    advance(hours=23, minutes=59)
    assert employer.get(f"{V1}/credits/top-ups/{top_up_id}").json()["topUp"]["status"] == "PENDING"
    advance(minutes=1)
    # Not read after it expired: a late payment must not add credits.
    assert end(timed_sandbox, top_up_id, "complete") == "EXPIRED"
    assert employer.get(f"{V1}/credits/top-ups/{top_up_id}").json()["topUp"]["status"] == "EXPIRED"
    assert employer.get(f"{V1}/credits").json()["credits"]["availableCents"] == 0


@pytest.mark.parametrize(("how", "status"), [("cancel", "CANCELED"), ("expire", "EXPIRED")])
def test_top_up_ends_unpaid(employer: httpx.Client, timed_sandbox: Sandbox, how: str, status: str) -> None:
    top_up_id, other = top_up(employer)["topUpId"], top_up(employer)["topUpId"]
    account_id = employer.get(f"{V1}/auth/me").json()["account"]["organizationId"]
    assert [item.id for item in top_ups.list_pending(timed_sandbox.database, account_id)] == [other, top_up_id]
    assert end(timed_sandbox, top_up_id, how) == status
    assert end(timed_sandbox, top_up_id, "complete") == status
    assert employer.get(f"{V1}/credits/top-ups/{top_up_id}").json()["topUp"]["status"] == status
    assert [item.id for item in top_ups.list_pending(timed_sandbox.database, account_id)] == [other]
    assert employer.get(f"{V1}/credits").json()["credits"]["availableCents"] == 0


def test_amount_is_an_alias_of_amount_usd(employer: httpx.Client) -> None:
    response = employer.post(f"{V1}/credits/top-ups", json={"amount": 10})
    assert response.json()["topUp"]["amountCents"] == 1000
    assert top_up(employer, 10_000)["topUp"]["amountCents"] == 1_000_000


@pytest.mark.parametrize("amount", ["9.99", "10000.01", "0", "-20", "20.001", "1e400", '"20"', "null", "true"])
def test_an_amount_out_of_range(employer: httpx.Client, amount: str) -> None:
    response = employer.post(
        f"{V1}/credits/top-ups", content=f'{{"amountUsd": {amount}}}', headers={"Content-Type": "application/json"}
    )
    assert refusal(response, 400) == {"field": "amountUsd"}
    assert refusal(employer.post(f"{V1}/credits/top-ups", json={}), 400) == {"field": "amountUsd"}


def test_top_up_of_another_account_is_404(
    timed: str, employer: httpx.Client, connect: Connect, register: Register
) -> None:
    top_up_id = top_up(employer)["topUpId"]
    other = connect(timed, register(timed)["access_token"])
    wanted = {"resource": "credit-top-ups", "topUpId": top_up_id}
    assert refusal(other.get(f"{V1}/credits/top-ups/{top_up_id}"), 404) == wanted
    assert refusal(employer.get(f"{V1}/credits/top-ups/top_x"), 404)["topUpId"] == "top_x"


def test_top_up_needs_claim_and_scope(server: str, api: httpx.Client, register: Register, claim: Claim) -> None:
    body = {"amountUsd": 20}
    assert refusal(api.post(f"{V1}/credits/top-ups", json=body), 403)["reason"] == "account_claim_required"
    claimed = claim(server, register(server), "credits-scope@example.com")
    details = refusal(claimed.post(f"{V1}/credits/top-ups", json=body), 403)
    assert details["requiredScopes"] == ["payments:write"]


def test_ledger_is_paginated(employer: httpx.Client, add_credits: Callable[[float], None]) -> None:
    for dollars in range(10, 22):
        add_credits(dollars)
    recent = employer.get(f"{V1}/credits").json()["credits"]["recentEntries"]
    assert [entry["amountCents"] for entry in recent] == [cents * 100 for cents in range(21, 11, -1)]

    whole = employer.get(f"{V1}/credits/ledger").json()
    assert (len(whole["entries"]), whole["nextCursor"]) == (12, None)
    assert whole["entries"][:10] == recent
    found, cursor = [], None
    for _ in range(3):
        page = employer.get(
            f"{V1}/credits/ledger", params={"limit": 5} | ({} if cursor is None else {"cursor": cursor})
        ).json()
        found += page["entries"]
        cursor = page["nextCursor"]
    assert (found, cursor) == (whole["entries"], None)


@pytest.mark.parametrize("limit", ["0", "-1", "101", "1000000000000", "x", "", "1.5"])
def test_limit_out_of_range_is_400(api: httpx.Client, limit: str) -> None:
    assert refusal(api.get(f"{V1}/credits/ledger", params={"limit": limit}), 400) == {"field": "limit"}
    assert api.get(f"{V1}/credits/ledger", params={"limit": 100}).status_code == 200
    assert refusal(api.get(f"{V1}/credits/ledger", params={"cursor": "x"}), 400) == {"field": "cursor"}
