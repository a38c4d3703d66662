"""Milestones and their payments: create, fund, work, approve, pay out."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.sandbox import Sandbox
from tests.support.payments import (
    V1,
    AddCredits,
    Advance,
    Decide,
    Hire,
    add_milestone,
    approval_result,
    available_credits,
    error_details,
    get_contract,
    pending_approval_of,
    pending_payments,
    recorded_events,
)


def test_progress_is_hourly(employer: httpx.Client, hire: Hire, advance: Advance, timed_sandbox: Sandbox) -> None:
    contract = hire(pricePerHour=20)
    volume = contract["estimatedVolume"]
    seen = []
    for hour in range(1, 7):
        advance(hours=1)
        now = get_contract(employer, contract["id"])
        budget, milestone = now["budget"], now["milestones"][0]
        done = min(1, hour / 4)
        assert budget["consumedVolume"] == pytest.approx(volume * done, abs=0.001)
        assert budget["consumed"]["hours"] == budget["consumedVolume"]
        assert budget["consumed"]["seconds"] == pytest.approx(volume * done * 3600, abs=2)
        assert budget["remainingVolume"] == pytest.approx(volume * (1 - done), abs=0.001)
        assert budget["lastUsageAt"] == f"2030-01-02T{12 + min(hour, 4)}:00:00.000Z"
        seen.append((budget["consumedFraction"], budget["state"], milestone["needsReview"], milestone["status"]))
    assert seen == [
        (0.25, "OK", False, "ACTIVE_FUNDED"),
        (0.5, "OK", False, "ACTIVE_FUNDED"),
        (0.75, "LOW", False, "ACTIVE_FUNDED"),
        (1, "DEPLETED", True, "ACTIVE_FUNDED"),
        (1, "DEPLETED", True, "ACTIVE_FUNDED"),
        (1, "DEPLETED", True, "ACTIVE_FUNDED"),
    ]
    low, depleted = recorded_events(timed_sandbox, "contract.budget_state_changed")
    assert low == {
        "contractId": contract["id"],
        "previousState": "OK",
        "state": "LOW",
        "paymentType": "PAY_PER_HOUR",
        "fundedVolume": volume,
        "consumedVolume": pytest.approx(volume * 0.75, abs=0.001),
        "remainingVolume": pytest.approx(volume * 0.25, abs=0.001),
        "consumedFraction": 0.75,
    }
    assert (depleted["previousState"], depleted["state"], depleted["remainingVolume"]) == ("LOW", "DEPLETED", 0)


def test_a_milestone_from_creation_to_payout(
    employer: httpx.Client,
    hire: Hire,
    add_credits: AddCredits,
    decide: Decide,
    advance: Advance,
    timed_sandbox: Sandbox,
) -> None:
    contract = hire(fixedPrice=900)
    milestone = add_milestone(employer, contract["id"], amountUsd=50.25, dueDate="2030-03-01T10:00:00+01:00")
    assert (milestone["status"], milestone["amountUsd"], milestone["milestoneNumber"]) == ("NOT_FUNDED", 50.25, 2)
    assert (milestone["name"], milestone["dueDate"]) == ("Milestone 2", "2030-03-01T09:00:00.000Z")
    assert (milestone["invoiceId"], milestone["volume"]) == (None, None)
    assert error_details(employer.post(f"{V1}/milestones/{milestone['id']}/approve"), 409) == {
        "reason": "milestone_not_funded", "status": "NOT_FUNDED", "requiredStatus": "ACTIVE_FUNDED",
    }  # fmt: skip
    fund = f"{V1}/milestones/{milestone['id']}/fund"
    rejected = error_details(employer.post(fund), 409)
    assert (rejected["reason"], "/billing?account=" in rejected["billingUrl"]) == ("payment_method_required", True)
    assert pending_payments(employer) == []

    add_credits(60)
    approval = pending_approval_of(employer.post(fund), "milestone_fund")
    assert [approval[key] for key in ("contractId", "milestoneId", "jobId", "proposalId")] == [
        contract["id"], milestone["id"], contract["jobId"], contract["proposalId"],
    ]  # fmt: skip
    assert pending_approval_of(employer.post(fund), "milestone_fund") == approval
    # 50.25 and 5.03: 10% is 5.025, and half a cent is rounded up.
    credits_ = employer.get(f"{V1}/credits").json()["credits"]
    assert (credits_["availableCents"], credits_["reservedCents"]) == (6000 - 5528, 5528)
    (payment,) = pending_payments(employer)
    job = {"id": contract["jobId"], "title": contract["title"]}
    assert payment == {
        "id": payment["id"],
        "status": "PENDING_FUNDING",
        "invoiceKind": "FUNDING",
        "viewerRole": "EMPLOYER",
        "amountUsd": 50.25,
        "createdAt": "2030-01-02T12:00:00.000Z",
        "invoiceNumber": payment["invoiceNumber"],
        "job": job,
        "milestone": {"id": milestone["id"], "name": "Milestone 2"},
    }
    assert isinstance(payment["invoiceNumber"], int)
    waiting = get_contract(employer, contract["id"])["milestones"][1]
    assert (waiting["pendingApproval"], waiting["invoiceId"]) == (True, payment["id"])

    assert decide(approval["id"], "confirm") == "confirmed"
    result = approval_result(employer, approval["id"])
    assert set(result) == {"invoiceId", "paymentIntentId"}
    assert result["invoiceId"] == payment["id"]
    assert pending_payments(employer) == []
    assert available_credits(employer) == 6000 - 5528
    assert get_contract(employer, contract["id"])["milestones"][1]["status"] == "ACTIVE_FUNDED"
    rejected = error_details(employer.post(fund), 409)
    assert (rejected["reason"], rejected["status"]) == ("milestone_not_fundable", "ACTIVE_FUNDED")

    path = f"{V1}/milestones/{milestone['id']}/approve"
    release = pending_approval_of(employer.post(path), "milestone_approve")
    assert pending_approval_of(employer.post(path), "milestone_approve") == release
    assert get_contract(employer, contract["id"])["milestones"][1]["pendingApproval"] is True
    assert decide(release["id"], "confirm") == "confirmed"
    result = approval_result(employer, release["id"])
    assert set(result) == {"invoiceId", "payoutTransactionId"}
    (payment,) = pending_payments(employer)
    assert (payment["id"], payment["status"]) == (result["invoiceId"], "PENDING_PAYOUT")
    paid = get_contract(employer, contract["id"])["milestones"][1]
    assert (paid["status"], paid["pendingApproval"], paid["needsReview"]) == ("PAID", False, False)
    assert available_credits(employer) == 6000 - 5528
    rejected = error_details(employer.post(path), 409)
    assert (rejected["reason"], rejected["status"]) == ("milestone_not_funded", "PAID")

    advance(minutes=59)
    assert len(pending_payments(employer)) == 1
    advance(minutes=1)
    assert pending_payments(employer) == []
    reported = [data["invoiceId"] for data in recorded_events(timed_sandbox, "payment.pending")]
    assert reported == [approval_invoice(employer, approval), approval_invoice(employer, release)]
    statuses = [
        data["status"]
        for data in recorded_events(timed_sandbox, "milestone.status_changed")
        if data["milestoneId"] == milestone["id"]
    ]
    assert statuses == ["ACTIVE_FUNDED", "PAID"]


def approval_invoice(client: httpx.Client, approval: dict[str, Any]) -> str:
    return str(approval_result(client, approval["id"])["invoiceId"])


@pytest.mark.parametrize("how", ["decline", "wait"])
def test_declined_or_expired_funding(
    employer: httpx.Client, hire: Hire, add_credits: AddCredits, decide: Decide, advance: Advance, how: str
) -> None:
    contract = hire(fixedPrice=900)
    milestone = add_milestone(employer, contract["id"], amountUsd=50)
    add_credits(60)
    approval = pending_approval_of(employer.post(f"{V1}/milestones/{milestone['id']}/fund"), "milestone_fund")
    if how == "decline":
        decide(approval["id"], "decline")
    else:
        advance(hours=72)
    assert pending_payments(employer) == []
    assert available_credits(employer) == 6000
    after = get_contract(employer, contract["id"])["milestones"][1]
    assert (after["status"], after["pendingApproval"]) == ("NOT_FUNDED", False)
    pending_approval_of(employer.post(f"{V1}/milestones/{milestone['id']}/fund"), "milestone_fund")
    assert len(pending_payments(employer)) == 1


def test_funding_resets_the_budget_state(
    employer: httpx.Client, hire: Hire, add_credits: AddCredits, decide: Decide, advance: Advance,
    timed_sandbox: Sandbox,
) -> None:  # fmt: skip
    contract = hire(fixedPrice=900)
    advance(hours=4)
    first = contract["milestones"][0]["id"]
    decide(pending_approval_of(employer.post(f"{V1}/milestones/{first}/approve"), "milestone_approve")["id"], "confirm")
    assert get_contract(employer, contract["id"])["budget"]["state"] == "DEPLETED"
    add_credits(110)
    second = add_milestone(employer, contract["id"], amountUsd=100)["id"]
    decide(pending_approval_of(employer.post(f"{V1}/milestones/{second}/fund"), "milestone_fund")["id"], "confirm")
    budget = get_contract(employer, contract["id"])["budget"]
    assert (budget["state"], budget["consumedFraction"], budget["fundedAmountUsd"]) == ("OK", 0.5, 200)
    assert budget["activeMilestone"]["id"] == second
    states = [data["state"] for data in recorded_events(timed_sandbox, "contract.budget_state_changed")]
    assert states == ["LOW", "DEPLETED", "OK"]
    # Work on a paid milestone stops; only the second one progresses.
    advance(hours=1)
    assert get_contract(employer, contract["id"])["budget"]["consumedFraction"] == 0.625


def test_early_payout_counts_as_consumed(employer: httpx.Client, hire: Hire, decide: Decide, advance: Advance) -> None:
    contract = hire(fixedPrice=900)
    advance(hours=1)
    path = f"{V1}/milestones/{contract['milestones'][0]['id']}/approve"
    decide(pending_approval_of(employer.post(path), "milestone_approve")["id"], "confirm")
    budget = get_contract(employer, contract["id"])["budget"]
    assert (budget["consumedFraction"], budget["state"], budget["activeMilestone"]) == (1, "DEPLETED", None)


def test_amount_is_rate_times_volume(employer: httpx.Client, hire: Hire, timed_sandbox: Sandbox) -> None:
    contract = hire(pricePerLabel=0.05)
    timed_sandbox.database.execute("UPDATE contracts SET rate_usd = 0.05 WHERE id = ?", (contract["id"],))
    milestone = add_milestone(employer, contract["id"], volume=1001)
    # Exactly 50.05; floats would not give it.
    assert (milestone["amountUsd"], milestone["volume"]) == (50.05, 1001)
    assert add_milestone(employer, contract["id"], volume=1001, amountUsd=50.05)["amountUsd"] == 50.05
    path = f"{V1}/contracts/{contract['id']}/milestones"
    for field, body in (
        ("amountUsd", {"volume": 1001, "amountUsd": 50.06}),
        ("volume", {"amountUsd": 50}),
        ("volume", {"volume": 0.01}),
        ("volume", {"volume": 10**9}),
    ):
        response = employer.post(path, json={"description": "x", **body})
        assert error_details(response, 400) == {"field": field}
    timed_sandbox.database.execute("UPDATE contracts SET rate_usd = NULL WHERE id = ?", (contract["id"],))
    response = employer.post(path, json={"description": "x", "volume": 5})
    assert error_details(response, 409) == {"reason": "contract_rate_missing"}


@pytest.mark.parametrize(
    ("field", "body"),
    [
        ("description", {"amountUsd": 5}),
        ("description", {"amountUsd": 5, "description": " "}),
        ("description", {"amountUsd": 5, "description": 7}),
        ("description", {"amountUsd": 5, "description": "x" * 10_001}),
        ("name", {"amountUsd": 5, "description": "x", "name": ["x"]}),
        ("name", {"amountUsd": 5, "description": "x", "name": "x" * 201}),
        ("amountUsd", {"description": "x"}),
        ("amountUsd", {"description": "x", "amountUsd": 0}),
        ("amountUsd", {"description": "x", "amountUsd": "5"}),
        ("amountUsd", {"description": "x", "amountUsd": 5.005}),
        ("amountUsd", {"description": "x", "volume": 5}),
        ("volume", {"description": "x", "amountUsd": 5, "volume": 5}),
        ("volume", {"description": "x", "amountUsd": 5, "volume": -1}),
        ("dueDate", {"description": "x", "amountUsd": 5, "dueDate": "soon"}),
    ],
)
def test_invalid_milestone_names_the_field(
    employer: httpx.Client, hire: Hire, field: str, body: dict[str, Any]
) -> None:
    contract = hire(fixedPrice=900)
    response = employer.post(f"{V1}/contracts/{contract['id']}/milestones", json=body)
    assert error_details(response, 400) == {"field": field}
    assert len(get_contract(employer, contract["id"])["milestones"]) == 1
