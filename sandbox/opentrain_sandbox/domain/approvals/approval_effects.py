"""What comes of an approval, by type: when it is asked for, when it is confirmed, and when it is not."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.approvals.approvals import Approval
from opentrain_sandbox.domain.events import events
from opentrain_sandbox.domain.hiring import conversations, jobs, proposals
from opentrain_sandbox.domain.money import invoices, ledger
from opentrain_sandbox.domain.work import budgets, contracts, milestones, progress
from opentrain_sandbox.domain.work.contracts import Contract
from opentrain_sandbox.domain.work.milestones import Milestone, Terms


class Outcome(NamedTuple):
    """The approval's ``result``, and the contract and milestone that it was about or has made."""

    result: dict[str, Any]
    contract_id: str
    milestone_id: str | None


def asked(sandbox: Sandbox, approval: Approval, now: datetime) -> None:
    """A new approval waits: a milestone to be funded has an invoice meanwhile."""
    if approval.type == "milestone_fund":
        contract, milestone = _of(sandbox, approval)
        invoices.add(sandbox.database, contract, milestone, "PENDING_FUNDING", now)


def dropped(sandbox: Sandbox, approval: Approval) -> None:
    """The approval was declined or has expired."""
    if approval.type == "milestone_fund":
        invoices.settle(sandbox.database, _funding_invoice(sandbox, approval), "VOID")


def confirmed(sandbox: Sandbox, approval: Approval, now: datetime) -> Outcome:
    """The human has confirmed: does what was asked for."""
    return _CONFIRMED[approval.type](sandbox, approval, now)


def end_contract(sandbox: Sandbox, contract: Contract, now: datetime) -> None:
    """Ends the contract: what is in escrow and not worked off goes back to the credits, without fees."""
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
                    note="The contract ended before the milestone was worked off",
                    proposal_id=contract.proposal_id,
                    contract_id=contract.id,
                    milestone_id=milestone.id,
                )
    contracts.end(database, contract, now)


def _hire(sandbox: Sandbox, approval: Approval, now: datetime) -> Outcome:
    database = sandbox.database
    proposal = proposals.find(database, approval.proposal_id)
    job = jobs.find(database, approval.job_id)
    assert proposal is not None
    assert job is not None
    proposals.set_status(sandbox, proposal, "HIRED", now)
    conversation_id = conversations.ensure(sandbox, proposal, now)
    contract = contracts.create(database, job, proposal, conversation_id, now)
    data = {"contractId": contract.id, "jobId": job.id, "proposalId": proposal.id}
    events.record(database, contract.account_id, "contract.created", contract.id, data, now, job_id=job.id)
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
    _into_escrow(sandbox, contract, milestone, now)
    result = {"hired": True, "contractId": contract.id, "jobId": job.id, "freelancerUserId": proposal.freelancer_id}
    return Outcome(result, contract.id, milestone.id)


def _fund(sandbox: Sandbox, approval: Approval, now: datetime) -> Outcome:
    contract, milestone = _of(sandbox, approval)
    invoice_id = _funding_invoice(sandbox, approval)
    invoices.settle(sandbox.database, invoice_id, "FUNDED")
    _into_escrow(sandbox, contract, milestone, now)
    result = {"invoiceId": invoice_id, "paymentIntentId": f"pi_{secrets.token_hex(8)}"}
    return Outcome(result, contract.id, milestone.id)


def _approve(sandbox: Sandbox, approval: Approval, now: datetime) -> Outcome:
    contract, milestone = _of(sandbox, approval)
    milestones.set_status(sandbox.database, contract, milestone, "PAID", now)
    invoice_id = invoices.pay_out(sandbox, contract, milestone, now)
    budgets.check(sandbox.database, contract.id, now)
    result = {"invoiceId": invoice_id, "payoutTransactionId": f"po_{secrets.token_hex(8)}"}
    return Outcome(result, contract.id, milestone.id)


def _end(sandbox: Sandbox, approval: Approval, now: datetime) -> Outcome:
    assert approval.contract_id is not None
    contract = contracts.refreshed(sandbox.database, approval.contract_id)
    end_contract(sandbox, contract, now)
    return Outcome({"contractEnded": True}, contract.id, None)


_CONFIRMED: dict[str, Callable[[Sandbox, Approval, datetime], Outcome]] = {
    "proposal_hire": _hire,
    "milestone_fund": _fund,
    "milestone_approve": _approve,
    "contract_end": _end,
}


def _into_escrow(sandbox: Sandbox, contract: Contract, milestone: Milestone, now: datetime) -> None:
    milestone = milestones.set_status(sandbox.database, contract, milestone, "ACTIVE_FUNDED", now)
    budgets.check(sandbox.database, contract.id, now)
    progress.schedule_shift(sandbox, milestone, now)


def _of(sandbox: Sandbox, approval: Approval) -> tuple[Contract, Milestone]:
    assert approval.milestone_id is not None
    milestone = milestones.refreshed(sandbox.database, approval.milestone_id)
    return contracts.refreshed(sandbox.database, milestone.contract_id), milestone


def _funding_invoice(sandbox: Sandbox, approval: Approval) -> str:
    assert approval.milestone_id is not None
    invoice_id = invoices.latest_of(sandbox.database, approval.milestone_id, "PENDING_FUNDING")
    assert invoice_id is not None
    return invoice_id
