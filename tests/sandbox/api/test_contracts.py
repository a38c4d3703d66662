"""Contracts: content, end and permissions."""

from __future__ import annotations

import httpx
import pytest

from opentrain_sandbox.core.sandbox import Sandbox
from tests.support.payments import (
    V1,
    AddCredits,
    Advance,
    Claim,
    Connect,
    Decide,
    Hire,
    Register,
    add_milestone,
    approval_result,
    available_credits,
    error_details,
    get_contract,
    pending_approval_of,
    pending_payments,
    recorded_events,
)


def test_the_contract_of_an_hourly_job(employer: httpx.Client, hire: Hire) -> None:
    contract = hire(pricePerHour=20)
    proposal = employer.get(f"{V1}/proposals/{contract['proposalId']}").json()["proposal"]
    rate = proposal["bid"]["amountUsd"]
    assert set(contract) == {
        "id", "status", "title", "jobId", "proposalId", "paymentType", "rateUsd", "estimatedTotalUsd",
        "estimatedVolume", "hasActiveMilestone", "startDate", "endDate", "createdAt", "updatedAt", "freelancer",
        "milestones", "jobDmConversationId", "budget",
    }  # fmt: skip
    assert (contract["status"], contract["paymentType"], contract["title"]) == (
        "active", "PAY_PER_HOUR", "Boxes around cars",
    )  # fmt: skip
    assert (contract["rateUsd"], contract["estimatedTotalUsd"]) == (rate, 100)
    assert contract["estimatedVolume"] == pytest.approx(100 / rate, abs=0.01)
    assert (contract["hasActiveMilestone"], contract["endDate"]) == (True, None)
    assert contract["freelancer"] == {
        "userId": proposal["candidate"]["id"],
        "displayName": proposal["candidate"]["displayName"],
        "country": proposal["candidate"]["country"],
        "profilePath": f"/freelancers/{proposal['candidate']['profileSlug']}",
    }
    (milestone,) = contract["milestones"]
    assert milestone == {
        "id": milestone["id"],
        "name": "First batch",
        "description": "",
        "status": "ACTIVE_FUNDED",
        "amountUsd": 100,
        "volume": contract["estimatedVolume"],
        "milestoneNumber": 1,
        "dueDate": None,
        "pendingApproval": False,
        "needsReview": False,
        "invoiceId": milestone["invoiceId"],
        "createdAt": "2030-01-02T12:00:00.000Z",
    }
    assert milestone["invoiceId"].startswith("inv_")
    assert contract["budget"] == {
        "contractId": contract["id"],
        "paymentType": "PAY_PER_HOUR",
        "state": "OK",
        "fundedVolume": contract["estimatedVolume"],
        "fundedAmountUsd": 100,
        "consumed": {"seconds": 0, "hours": 0, "labels": 0, "tasks": 0},
        "consumedVolume": 0,
        "remainingVolume": contract["estimatedVolume"],
        "consumedFraction": 0,
        "activeMilestone": {
            "id": milestone["id"],
            "name": "First batch",
            "amountUsd": 100,
            "volume": contract["estimatedVolume"],
            "status": "ACTIVE_FUNDED",
        },
        "lastUsageAt": None,
    }
    threads = employer.get(f"{V1}/messages").json()["conversations"]
    assert [thread["id"] for thread in threads] == [contract["jobDmConversationId"]]


def test_a_fixed_price_has_no_rate_and_no_volume(hire: Hire) -> None:
    contract = hire(fixedPrice=900)
    assert (contract["paymentType"], contract["rateUsd"], contract["estimatedVolume"]) == ("FIXED_PRICE", None, None)
    assert contract["milestones"][0]["volume"] is None
    budget = contract["budget"]
    assert [budget[key] for key in ("fundedVolume", "consumedVolume", "remainingVolume")] == [None, None, None]
    assert (budget["fundedAmountUsd"], budget["consumedFraction"]) == (100, 0)


def test_list_and_filters(
    timed: str, employer: httpx.Client, hire: Hire, connect: Connect, register: Register, decide: Decide
) -> None:
    one, two = hire(), hire(fixedPrice=300)
    single = ("jobDmConversationId", "budget")
    bare = [{key: value for key, value in contract.items() if key not in single} for contract in (two, one)]
    assert employer.get(f"{V1}/contracts").json() == {"contracts": bare}

    def ids(**query: str) -> list[str]:
        return [contract["id"] for contract in employer.get(f"{V1}/contracts", params=query).json()["contracts"]]

    assert ids(jobId=one["jobId"]) == [one["id"]]
    approval = pending_approval_of(employer.post(f"{V1}/contracts/{one['id']}/end"), "contract_end")
    decide(approval["id"], "confirm")
    assert ids(status="active") == [two["id"]]
    assert ids(status="ended") == [one["id"]]
    assert ids(status="ended", jobId=two["jobId"]) == []
    for status in ("ENDED", "", "all"):
        assert error_details(employer.get(f"{V1}/contracts", params={"status": status}), 400)["field"] == "status"
    assert error_details(employer.get(f"{V1}/contracts", params={"jobId": "job_x"}), 404)["jobId"] == "job_x"
    error_details(employer.get(f"{V1}/contracts", params={"jobId": "job_seed_crossing"}), 403)

    other = connect(timed, register(timed)["access_token"])
    assert other.get(f"{V1}/contracts").json() == {"contracts": []}
    wanted = {"resource": "contracts", "contractId": one["id"]}
    assert error_details(other.get(f"{V1}/contracts/{one['id']}"), 404) == wanted
    assert error_details(employer.get(f"{V1}/contracts/ctr_x"), 404)["contractId"] == "ctr_x"


def test_ending_with_money_in_escrow(
    employer: httpx.Client, hire: Hire, add_credits: AddCredits, decide: Decide, advance: Advance,
    timed_sandbox: Sandbox,
) -> None:  # fmt: skip
    contract = hire(fixedPrice=900)
    funded = contract["milestones"][0]
    add_credits(60)
    unfunded = add_milestone(employer, contract["id"], amountUsd=50)
    waiting = pending_approval_of(employer.post(f"{V1}/milestones/{unfunded['id']}/fund"), "milestone_fund")
    release = pending_approval_of(employer.post(f"{V1}/milestones/{funded['id']}/approve"), "milestone_approve")
    advance(hours=1)
    path = f"{V1}/contracts/{contract['id']}/end"
    approval = pending_approval_of(employer.post(path), "contract_end")
    assert (approval["contractId"], approval["milestoneId"]) == (contract["id"], None)
    assert pending_approval_of(employer.post(path), "contract_end") == approval
    assert get_contract(employer, contract["id"])["status"] == "active"

    assert decide(approval["id"], "confirm") == "confirmed"
    assert approval_result(employer, approval["id"]) == {"contractEnded": True}
    # A quarter of the 100 is used. Fees are not refunded.
    assert available_credits(employer) == 6000 + 7500
    refund = employer.get(f"{V1}/credits/ledger").json()["entries"]
    (entry,) = [entry for entry in refund if entry["type"] == "REFUND"]
    assert (entry["amountCents"], entry["milestoneId"], entry["contractId"]) == (7500, funded["id"], contract["id"])
    ended = get_contract(employer, contract["id"])
    assert (ended["status"], ended["endDate"], ended["milestones"]) == ("ended", "2030-01-02T13:00:00.000Z", [])
    assert (ended["hasActiveMilestone"], ended["budget"]["activeMilestone"]) == (False, None)
    proposal = employer.get(f"{V1}/proposals/{contract['proposalId']}").json()["proposal"]
    assert proposal["contract"] == {"id": contract["id"], "status": "ended"}

    # Its pending approvals are declined.
    for other in (waiting, release):
        assert employer.get(f"{V1}/approvals/{other['id']}").json()["approval"]["status"] == "declined"
    assert pending_payments(employer) == []
    changes = {
        data["milestoneId"]: data["status"] for data in recorded_events(timed_sandbox, "milestone.status_changed")
    }
    assert changes == {funded["id"]: "REFUNDED", unfunded["id"]: "CANCELLED"}
    # The work stops.
    advance(hours=5)
    assert get_contract(employer, contract["id"])["budget"]["lastUsageAt"] == "2030-01-02T13:00:00.000Z"

    assert error_details(employer.post(path), 409) == {"reason": "contract_ended"}
    body = {"description": "x", "amountUsd": 5}
    assert error_details(employer.post(f"{V1}/contracts/{contract['id']}/milestones", json=body), 409) == {
        "reason": "contract_ended"
    }
    assert (
        error_details(employer.post(f"{V1}/milestones/{unfunded['id']}/fund"), 409)["reason"]
        == "milestone_not_fundable"
    )
    assert error_details(employer.post(f"{V1}/milestones/{funded['id']}/approve"), 409)["status"] == "REFUNDED"


def test_ending_without_money_in_escrow(
    employer: httpx.Client, hire: Hire, add_credits: AddCredits, decide: Decide
) -> None:
    contract = hire(fixedPrice=900)
    paid = contract["milestones"][0]["id"]
    decide(pending_approval_of(employer.post(f"{V1}/milestones/{paid}/approve"), "milestone_approve")["id"], "confirm")
    add_credits(60)
    unfunded = add_milestone(employer, contract["id"], amountUsd=50)["id"]
    waiting = pending_approval_of(employer.post(f"{V1}/milestones/{unfunded}/fund"), "milestone_fund")
    response = employer.post(f"{V1}/contracts/{contract['id']}/end")
    assert (response.status_code, response.json()) == (
        200,
        {"ok": True, "contractId": contract["id"], "status": "ended"},
    )
    assert [milestone["id"] for milestone in get_contract(employer, contract["id"])["milestones"]] == [paid]
    assert employer.get(f"{V1}/approvals/{waiting['id']}").json()["approval"]["status"] == "declined"
    assert available_credits(employer) == 6000


def test_a_declined_end_changes_nothing(employer: httpx.Client, hire: Hire, decide: Decide) -> None:
    contract = hire()
    approval = pending_approval_of(employer.post(f"{V1}/contracts/{contract['id']}/end"), "contract_end")
    decide(approval["id"], "decline")
    assert get_contract(employer, contract["id"]) == contract


def test_permissions_of_contract_writes(
    timed: str, employer: httpx.Client, hire: Hire, connect: Connect, register: Register, claim: Claim
) -> None:
    contract = hire(fixedPrice=900)
    milestone_id = contract["milestones"][0]["id"]
    paths = [
        f"{V1}/contracts/{contract['id']}/end",
        f"{V1}/contracts/{contract['id']}/milestones",
        f"{V1}/milestones/{milestone_id}/fund",
        f"{V1}/milestones/{milestone_id}/approve",
    ]
    agent = connect(timed, register(timed)["access_token"])
    registration = register(timed)
    claimed = claim(timed, registration, "contracts-other@example.com")
    for path in paths:
        assert error_details(agent.post(path, json={}), 403)["reason"] == "account_claim_required"
        assert error_details(claimed.post(path, json={}), 403)["requiredScopes"] == ["payments:write"]
    for path in (
        "contracts/ctr_x/end",
        "contracts/ctr_x/milestones",
        "milestones/ms_x/fund",
        "milestones/ms_x/approve",
    ):
        kind, thing, _ = path.split("/")
        details = error_details(employer.post(f"{V1}/{path}", json={"description": "x"}), 404)
        assert details == {"resource": kind, f"{kind[:-1]}Id": thing}


def test_contract_of_another_account_is_404(
    timed: str, hire: Hire, connect: Connect, register: Register, claim: Claim, timed_sandbox: Sandbox
) -> None:
    contract = hire(fixedPrice=900)
    other = claim(timed, register(timed), "contracts-foreign@example.com")
    timed_sandbox.database.execute(
        "UPDATE tokens SET scopes = '[\"payments:write\"]'"
        " WHERE account_id = (SELECT id FROM accounts WHERE email = 'contracts-foreign@example.com')"
    )
    assert other.get(f"{V1}/contracts").json() == {"contracts": []}
    error_details(other.post(f"{V1}/contracts/{contract['id']}/end"), 404)
    error_details(other.post(f"{V1}/contracts/{contract['id']}/milestones", json={"description": "x"}), 404)
    error_details(other.post(f"{V1}/milestones/{contract['milestones'][0]['id']}/approve"), 404)
