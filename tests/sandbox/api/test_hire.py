"""Hiring: request, reservation, and effect of each decision."""

from __future__ import annotations

import httpx
import pytest

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.approvals import flow, records
from tests.support.payments import (
    MILESTONE,
    V1,
    AddCredits,
    Advance,
    Connect,
    Decide,
    Proposals,
    Register,
    ask_for_hire,
    balance,
    error_details,
    recorded_events,
)


def ledger(client: httpx.Client) -> list[tuple[str, int]]:
    """Return type and amount of all ledger entries, oldest first."""
    entries = client.get(f"{V1}/credits/ledger").json()["entries"]
    return [(entry["type"], entry["amountCents"]) for entry in reversed(entries)]


def put_card_on_file(sandbox: Sandbox) -> None:
    sandbox.database.execute("UPDATE accounts SET card_on_file = 1 WHERE email = 'employer@example.com'")


def test_request_reserves_the_charge(
    timed: str, employer: httpx.Client, add_credits: AddCredits, proposals: Proposals
) -> None:
    add_credits(200)
    proposal_id = proposals()[0]
    approval = ask_for_hire(employer, proposal_id)
    assert approval == {
        "id": approval["id"],
        "type": "proposal_hire",
        "status": "pending",
        "contractId": None,
        "milestoneId": None,
        "jobId": employer.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]["jobId"],
        "proposalId": proposal_id,
        "approvalUrl": f"{timed}/approvals/{approval['id']}",
        "expiresAt": "2030-01-05T12:00:00.000Z",
        "resolvedAt": None,
        "result": None,
        "createdAt": "2030-01-02T12:00:00.000Z",
    }
    assert employer.get(f"{V1}/approvals/{approval['id']}").json() == {"approval": approval}
    # 100, 10%, and 9.95.
    assert balance(employer) == (20_000 - 11_995, 11_995)
    assert ledger(employer) == [("TOP_UP", 20_000), ("HOLD", -11_995)]
    assert employer.get(f"{V1}/contracts").json() == {"contracts": []}


def test_a_confirmed_hire(
    employer: httpx.Client,
    add_credits: AddCredits,
    proposals: Proposals,
    decide: Decide,
    timed_sandbox: Sandbox,
    advance: Advance,
) -> None:
    add_credits(200)
    proposal_id = proposals()[0]
    approval = ask_for_hire(employer, proposal_id)
    advance(hours=2)
    assert decide(approval["id"], "confirm") == "confirmed"
    after = employer.get(f"{V1}/approvals/{approval['id']}").json()["approval"]
    contract_id = after["result"]["contractId"]
    trainer = employer.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]["candidate"]["id"]
    assert after["result"] == {
        "hired": True,
        "contractId": contract_id,
        "jobId": approval["jobId"],
        "freelancerUserId": trainer,
    }
    changed = {"status": "confirmed", "resolvedAt": "2030-01-02T14:00:00.000Z", "contractId": contract_id}
    assert after == approval | changed | {"result": after["result"]}

    assert balance(employer) == (20_000 - 11_995, 0)
    entries = employer.get(f"{V1}/credits/ledger").json()["entries"]
    assert ledger(employer)[1:] == [("HOLD", -11_995), ("HOLD_RELEASE", 11_995), ("CAPTURE", -11_995)]
    capture, release, hold = entries[:3]
    assert {capture["holdEntryId"], release["holdEntryId"]} == {hold["id"]}
    assert {entry["jobofferId"] for entry in entries[:3]} == {proposal_id}
    assert (hold["holdEntryId"], capture["contractId"]) == (None, contract_id)

    proposal = employer.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]
    assert proposal["status"]["raw"] == "HIRED"
    assert proposal["contract"] == {"id": contract_id, "status": "active"}
    contract = employer.get(f"{V1}/contracts/{contract_id}").json()["contract"]
    (milestone,) = contract["milestones"]
    kinds = ("proposal.status_changed", "contract.created", "milestone.status_changed", "approval.confirmed")
    assert recorded_events(timed_sandbox, *kinds) == [
        {"proposalId": proposal_id, "status": "HIRED"},
        {"contractId": contract_id, "jobId": approval["jobId"], "proposalId": proposal_id},
        {"milestoneId": milestone["id"], "contractId": contract_id, "status": "ACTIVE_FUNDED"},
        {"approvalId": approval["id"], "status": "confirmed"},
    ]
    # The decision is final.
    assert decide(approval["id"], "decline") == "confirmed"
    assert decide(approval["id"], "confirm") == "confirmed"
    again = employer.post(f"{V1}/proposals/{proposal_id}/hire", json={"milestone": MILESTONE})
    assert error_details(again, 409) == {"reason": "already_hired", "contractId": contract_id}
    assert balance(employer) == (20_000 - 11_995, 0)


@pytest.mark.parametrize(("how", "status"), [("decline", "declined"), ("expire", "expired"), ("wait", "expired")])
def test_declined_or_expired_hire(
    employer: httpx.Client,
    add_credits: AddCredits,
    proposals: Proposals,
    decide: Decide,
    advance: Advance,
    timed_sandbox: Sandbox,
    how: str,
    status: str,
) -> None:
    add_credits(200)
    proposal_id = proposals()[0]
    approval = ask_for_hire(employer, proposal_id)
    if how == "wait":
        advance(hours=71, minutes=59)
        assert employer.get(f"{V1}/approvals/{approval['id']}").json()["approval"]["status"] == "pending"
        advance(minutes=1)
    else:
        assert decide(approval["id"], how) == status
    after = employer.get(f"{V1}/approvals/{approval['id']}").json()["approval"]
    assert (after["status"], after["result"], after["contractId"]) == (status, None, None)
    assert after["resolvedAt"] is not None
    assert balance(employer) == (20_000, 0)
    assert ledger(employer)[1:] == [("HOLD", -11_995), ("HOLD_RELEASE", 11_995)]
    assert recorded_events(timed_sandbox, "approval.confirmed") == [{"approvalId": approval["id"], "status": status}]
    # A late confirmation has no effect, and a new request is possible.
    assert decide(approval["id"], "confirm") == status
    assert employer.get(f"{V1}/contracts").json() == {"contracts": []}
    assert ask_for_hire(employer, proposal_id)["id"] != approval["id"]


def test_confirming_at_expiry_is_too_late(
    employer: httpx.Client, add_credits: AddCredits, proposals: Proposals, decide: Decide, advance: Advance
) -> None:
    add_credits(200)
    approval = ask_for_hire(employer, proposals()[0])
    advance(hours=72)
    # No request in between: the decision is the first to check the time.
    assert decide(approval["id"], "confirm") == "expired"
    assert balance(employer) == (20_000, 0)
    resolved = employer.get(f"{V1}/approvals/{approval['id']}").json()["approval"]["resolvedAt"]
    assert resolved == approval["expiresAt"]


def test_new_terms_replace_a_pending_approval(
    employer: httpx.Client, add_credits: AddCredits, proposals: Proposals, timed_sandbox: Sandbox
) -> None:
    add_credits(200)
    one, two = proposals()[:2]
    approval = ask_for_hire(employer, one)
    assert ask_for_hire(employer, one, dueDate="2030-02-01T00:00:00+00:00", name=" First batch ") == approval
    assert balance(employer) == (8005, 11_995)
    # The credits do not suffice for both, so the old hold is released first.
    newer = ask_for_hire(employer, one, amount=150)
    assert newer["id"] != approval["id"]
    assert balance(employer) == (20_000 - 17_495, 17_495)
    assert employer.get(f"{V1}/approvals/{approval['id']}").json()["approval"]["status"] == "declined"
    assert recorded_events(timed_sandbox, "approval.confirmed") == [
        {"approvalId": approval["id"], "status": "declined"}
    ]
    # A rejected request does not change the pending one.
    rejected = employer.post(f"{V1}/proposals/{one}/hire", json={"milestone": MILESTONE | {"amount": 1000}})
    assert error_details(rejected, 409)["reason"] == "payment_method_required"
    assert employer.get(f"{V1}/approvals/{newer['id']}").json()["approval"] == newer
    # Other proposals are independent.
    rejected = employer.post(f"{V1}/proposals/{two}/hire", json={"milestone": MILESTONE})
    assert error_details(rejected, 409)["reason"] == "payment_method_required"
    assert balance(employer) == (20_000 - 17_495, 17_495)


def test_a_card_pays_what_credits_do_not_cover(
    employer: httpx.Client, add_credits: AddCredits, proposals: Proposals, decide: Decide, timed_sandbox: Sandbox
) -> None:
    add_credits(50)
    put_card_on_file(timed_sandbox)
    approval = ask_for_hire(employer, proposals()[0])
    assert decide(approval["id"], "confirm") == "confirmed"
    assert ledger(employer) == [("TOP_UP", 5000)]
    assert len(employer.get(f"{V1}/contracts").json()["contracts"]) == 1


def test_approval_of_another_account_is_404(
    timed: str, employer: httpx.Client, add_credits: AddCredits, proposals: Proposals, connect: Connect,
    register: Register,
) -> None:  # fmt: skip
    add_credits(200)
    approval_id = ask_for_hire(employer, proposals()[0])["id"]
    other = connect(timed, register(timed)["access_token"])
    wanted = {"resource": "approvals", "approvalId": approval_id}
    assert error_details(other.get(f"{V1}/approvals/{approval_id}"), 404) == wanted
    assert error_details(employer.get(f"{V1}/approvals/apr_x"), 404)["approvalId"] == "apr_x"


def test_auto_approve_confirms_before_the_next_request(
    employer: httpx.Client, add_credits: AddCredits, proposals: Proposals, timed_sandbox: Sandbox
) -> None:
    add_credits(200)
    timed_sandbox.auto_approve = True
    approval = ask_for_hire(employer, proposals()[0])
    assert approval["status"] == "pending"
    assert employer.get(f"{V1}/approvals/{approval['id']}").json()["approval"]["status"] == "confirmed"


def test_summary(employer: httpx.Client, add_credits: AddCredits, proposals: Proposals, timed_sandbox: Sandbox) -> None:
    add_credits(200)
    proposal_id = proposals()[0]
    approval_id = ask_for_hire(employer, proposal_id)["id"]
    account_id = employer.get(f"{V1}/auth/me").json()["account"]["organizationId"]
    (approval,) = records.list_pending(timed_sandbox.database, account_id)
    assert approval.id == approval_id
    proposal = employer.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]
    assert flow.summary(timed_sandbox.database, approval) == {
        "id": approval_id,
        "type": "proposal_hire",
        "status": "pending",
        "expiresAt": approval.expires_at,
        "jobTitle": "Boxes around cars",
        "freelancerName": proposal["candidate"]["displayName"],
        "milestoneName": "First batch",
        "milestoneDescription": "200 images",
        "amountCents": 10_000,
        "feeCents": 1000,
        "initiationFeeCents": 995,
        "chargeCents": 11_995,
        "paidBy": "credits",
    }
