"""Effects of an approval, by type: when it is requested, confirmed or declined."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.approvals.records import Approval
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.hiring import conversations, jobs, proposals
from opentrain_sandbox.domain.money import invoices, ledger
from opentrain_sandbox.domain.work import budgets, contracts, milestones, progress
from opentrain_sandbox.domain.work.contracts import Contract
from opentrain_sandbox.domain.work.milestones import Milestone, Terms


class Confirmation(NamedTuple):
    """Effect of a confirmation.

    Args:
        result: the ``result`` of the approval.
        contract_id: the contract of the approval, or the one that it created.
        milestone_id: the milestone of the approval, or the one that it created; None for the end of a contract.
    """

    result: dict[str, Any]
    contract_id: str
    milestone_id: str | None


def on_requested(sandbox: Sandbox, approval: Approval, now: datetime) -> None:
    """Prepare a new approval: add the pending invoice of a milestone to fund."""
    if approval.type == "milestone_fund":
        contract, milestone = _contract_and_milestone(sandbox, approval)
        invoices.add(sandbox.database, contract, milestone, "PENDING_FUNDING", now)


def on_declined(sandbox: Sandbox, approval: Approval) -> None:
    """Undo ``on_requested`` for a declined or expired approval: void its invoice."""
    if approval.type == "milestone_fund":
        invoices.settle(sandbox.database, _funding_invoice(sandbox, approval), "VOID")


def on_confirmed(sandbox: Sandbox, approval: Approval, now: datetime) -> Confirmation:
    """Carry out a confirmed approval."""
    return _ON_CONFIRMED[approval.type](sandbox, approval, now)


def end_contract(sandbox: Sandbox, contract: Contract, now: datetime) -> None:
    """End the contract and refund the unused part of what is in escrow, without fees."""
    database = sandbox.database
    for milestone in milestones.list_of_contract(database, contract.id):
        if milestone.status == "NOT_FUNDED":
            milestones.set_status(database, contract, milestone, "CANCELLED", now)
        elif milestone.status == "ACTIVE_FUNDED":
            milestones.set_status(database, contract, milestone, "REFUNDED", now)
            if milestone.unconsumed_cents:
                ledger.add(
                    database,
                    contract.account_id,
                    "REFUND",
                    milestone.unconsumed_cents,
                    now,
                    note="The contract ended before the milestone was completed",
                    proposal_id=contract.proposal_id,
                    contract_id=contract.id,
                    milestone_id=milestone.id,
                )
    contracts.end(database, contract, now)


def _on_hire_confirmed(sandbox: Sandbox, approval: Approval, now: datetime) -> Confirmation:
    database = sandbox.database
    proposal = proposals.find(database, approval.proposal_id)
    job = jobs.find(database, approval.job_id)
    assert proposal is not None
    assert job is not None
    proposals.set_status(sandbox, proposal, "HIRED", now)
    conversation_id = conversations.find_or_create(sandbox, proposal, now)
    contract = contracts.create(database, job, proposal, conversation_id, now)
    data = {"contractId": contract.id, "jobId": job.id, "proposalId": proposal.id}
    event_log.record(database, contract.account_id, "contract.created", contract.id, data, now, job_id=job.id)
    amount = approval.terms["amountCents"]
    terms = Terms(
        name=approval.terms["name"],
        description=approval.terms["description"],
        amount_cents=amount,
        volume=None if not contract.rate_usd else round(amount / 100 / contract.rate_usd, 2),
        due_date=approval.terms["dueDate"],
    )
    milestone = milestones.create(database, contract, terms, now)
    invoices.add(database, contract, milestone, "FUNDED", now)
    _pay_into_escrow(sandbox, contract, milestone, now)
    result = {"hired": True, "contractId": contract.id, "jobId": job.id, "freelancerUserId": proposal.freelancer_id}
    return Confirmation(result, contract.id, milestone.id)


def _on_funding_confirmed(sandbox: Sandbox, approval: Approval, now: datetime) -> Confirmation:
    contract, milestone = _contract_and_milestone(sandbox, approval)
    invoice_id = _funding_invoice(sandbox, approval)
    invoices.settle(sandbox.database, invoice_id, "FUNDED")
    _pay_into_escrow(sandbox, contract, milestone, now)
    result = {"invoiceId": invoice_id, "paymentIntentId": f"pi_{secrets.token_hex(8)}"}
    return Confirmation(result, contract.id, milestone.id)


def _on_payout_confirmed(sandbox: Sandbox, approval: Approval, now: datetime) -> Confirmation:
    contract, milestone = _contract_and_milestone(sandbox, approval)
    milestones.set_status(sandbox.database, contract, milestone, "PAID", now)
    invoice_id = invoices.pay_out(sandbox, contract, milestone, now)
    budgets.check(sandbox.database, contract.id, now)
    result = {"invoiceId": invoice_id, "payoutTransactionId": f"po_{secrets.token_hex(8)}"}
    return Confirmation(result, contract.id, milestone.id)


def _on_contract_end_confirmed(sandbox: Sandbox, approval: Approval, now: datetime) -> Confirmation:
    assert approval.contract_id is not None
    contract = contracts.get(sandbox.database, approval.contract_id)
    end_contract(sandbox, contract, now)
    return Confirmation({"contractEnded": True}, contract.id, None)


_ON_CONFIRMED: dict[str, Callable[[Sandbox, Approval, datetime], Confirmation]] = {
    "proposal_hire": _on_hire_confirmed,
    "milestone_fund": _on_funding_confirmed,
    "milestone_approve": _on_payout_confirmed,
    "contract_end": _on_contract_end_confirmed,
}


def _pay_into_escrow(sandbox: Sandbox, contract: Contract, milestone: Milestone, now: datetime) -> None:
    milestone = milestones.set_status(sandbox.database, contract, milestone, "ACTIVE_FUNDED", now)
    budgets.check(sandbox.database, contract.id, now)
    progress.schedule_shift(sandbox, milestone, now)


def _contract_and_milestone(sandbox: Sandbox, approval: Approval) -> tuple[Contract, Milestone]:
    assert approval.milestone_id is not None
    milestone = milestones.get(sandbox.database, approval.milestone_id)
    return contracts.get(sandbox.database, milestone.contract_id), milestone


def _funding_invoice(sandbox: Sandbox, approval: Approval) -> str:
    assert approval.milestone_id is not None
    invoice_id = invoices.latest_of(sandbox.database, approval.milestone_id, "PENDING_FUNDING")
    assert invoice_id is not None
    return invoice_id
