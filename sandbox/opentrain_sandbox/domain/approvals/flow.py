"""Lifecycle of an approval: requested, then confirmed, declined or expired (contract.md section 3, approvals get).

An approval.confirmed event records each of the three results, with the status in its data. The credits that an approval
needs are reserved while it is pending. If they do not suffice, a card on file pays on confirmation.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import parse_iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.money import INITIATION_FEE_CENTS
from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.approvals import effects, records
from opentrain_sandbox.domain.approvals.records import Approval, Subject
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.hiring import jobs, proposals
from opentrain_sandbox.domain.money import ledger
from opentrain_sandbox.domain.work import milestones

EXPIRES_AFTER = timedelta(hours=72)


class NotCoveredError(Exception):
    """Neither the available credits nor a card on file cover the charge."""


def request_approval(
    sandbox: Sandbox,
    account_id: str,
    approval_type: str,
    subject: Subject,
    now: datetime,
    *,
    terms: dict[str, Any],
    charge_cents: int = 0,
) -> Approval:
    """Request an approval by a human.

    If an approval of the same subject is pending, it is returned if its terms are the same, and declined if not.

    Args:
        charge_cents: what the human pays, fees included.

    Raises:
        NotCoveredError: neither credits nor a card can pay. Nothing has changed.
    """
    database = sandbox.database
    with database.transaction():
        earlier = records.find_pending(database, approval_type, subject)
        earlier = None if earlier is None else expire_if_due(sandbox, earlier, now)
        if earlier is not None and earlier.pending:
            if earlier.terms == terms:
                return earlier
            decline(sandbox, earlier, now, "replaced")
        hold_id = _reserve(database, account_id, subject, charge_cents, now)
        expires_at = now + EXPIRES_AFTER
        approval = records.create(
            database, account_id, approval_type, subject, terms, charge_cents, hold_id, now, expires_at
        )
        effects.on_requested(sandbox, approval, now)
        scheduler.schedule(sandbox, "approval.expire", expires_at, approval_id=approval.id)
        if sandbox.auto_approve:
            scheduler.schedule(sandbox, "approval.auto_confirm", now, approval_id=approval.id)
    return approval


def confirm(sandbox: Sandbox, approval: Approval, now: datetime) -> Approval:
    """Confirm an approval: pay, and carry it out. Return an approval that is not pending unchanged."""
    database = sandbox.database
    with database.transaction():
        approval = expire_if_due(sandbox, approval, now)
        if not approval.pending:
            return approval
        confirmation = effects.on_confirmed(sandbox, approval, now)
        if approval.hold_entry_id is not None:
            ledger.capture(
                database,
                approval.account_id,
                approval.hold_entry_id,
                now,
                confirmation.contract_id,
                confirmation.milestone_id,
            )
        approval = _resolve(sandbox, approval, "confirmed", now, confirmation.contract_id, confirmation.result)
        if approval.type == "contract_end":
            decline_pending(sandbox, confirmation.contract_id, now)
    return approval


def decline(sandbox: Sandbox, approval: Approval, now: datetime, reason: str = "human") -> Approval:
    """Decline an approval. Return an approval that is not pending unchanged.

    Args:
        reason: "human", "replaced" (by a request with other terms) or "contract_ended".
    """
    with sandbox.database.transaction():
        approval = expire_if_due(sandbox, approval, now)
        return _end_unconfirmed(sandbox, approval, "declined", now, reason) if approval.pending else approval


def expire(sandbox: Sandbox, approval: Approval, now: datetime) -> Approval:
    """Expire an approval at any time. Return an approval that is not pending unchanged."""
    with sandbox.database.transaction():
        approval = records.get(sandbox.database, approval.id)
        return _end_unconfirmed(sandbox, approval, "expired", now) if approval.pending else approval


def expire_if_due(sandbox: Sandbox, approval: Approval, now: datetime) -> Approval:
    """Return the current approval. Expire it first if it is pending and past its time."""
    approval = records.get(sandbox.database, approval.id)
    expires_at = parse_iso(approval.expires_at)
    return expire(sandbox, approval, expires_at) if approval.pending and now >= expires_at else approval


def decline_pending(sandbox: Sandbox, contract_id: str, now: datetime) -> None:
    """Decline all pending approvals of a contract that has ended."""
    for approval in records.list_pending_of_contract(sandbox.database, contract_id):
        decline(sandbox, approval, now, "contract_ended")


def summary(database: Database, approval: Approval) -> dict[str, Any]:
    """Return what a human needs to know to decide.

    Returns:
        ``{id, type, status, expiresAt, jobTitle, freelancerName, milestoneName, milestoneDescription, amountCents,
        feeCents, initiationFeeCents, chargeCents, paidBy}``. ``paidBy`` is "credits" or "card", or None if there is
        nothing to pay. ``amountCents`` is the milestone's amount; for contract_end it is the refund if it ended now.
    """
    job = jobs.find(database, approval.job_id)
    proposal = proposals.find(database, approval.proposal_id)
    assert job is not None
    assert proposal is not None
    amount, name, description = _amount_and_milestone(database, approval)
    initiation = INITIATION_FEE_CENTS if approval.type == "proposal_hire" else 0
    paid_by = "card" if approval.hold_entry_id is None else "credits"
    return {
        "id": approval.id,
        "type": approval.type,
        "status": approval.status,
        "expiresAt": approval.expires_at,
        "jobTitle": job.title,
        "freelancerName": proposals.get_freelancer(database, proposal.freelancer_id).display_name,
        "milestoneName": name,
        "milestoneDescription": description,
        "amountCents": amount,
        "feeCents": approval.charge_cents - amount - initiation if approval.charge_cents else 0,
        "initiationFeeCents": initiation,
        "chargeCents": approval.charge_cents,
        "paidBy": paid_by if approval.charge_cents else None,
    }


def _amount_and_milestone(database: Database, approval: Approval) -> tuple[int, str | None, str | None]:
    """Return the amount in cents, and the milestone's name and description if there is one."""
    if approval.type == "proposal_hire":
        return approval.terms["amountCents"], approval.terms["name"] or None, approval.terms["description"]
    if approval.milestone_id is not None:
        milestone = milestones.get(database, approval.milestone_id)
        return milestone.amount_cents, milestone.name, milestone.description
    assert approval.contract_id is not None
    of_contract = milestones.list_of_contract(database, approval.contract_id)
    return sum(item.unconsumed_cents for item in of_contract if item.status == "ACTIVE_FUNDED"), None, None


def _reserve(database: Database, account_id: str, subject: Subject, charge_cents: int, now: datetime) -> str | None:
    if charge_cents == 0:
        return None
    hold_id = ledger.hold(
        database,
        account_id,
        charge_cents,
        now,
        proposal_id=subject.proposal_id,
        contract_id=subject.contract_id,
        milestone_id=subject.milestone_id,
    )
    if hold_id is None:
        account = database.one("SELECT card_on_file FROM accounts WHERE id = ?", (account_id,))
        if account is None or not account["card_on_file"]:
            raise NotCoveredError
    return hold_id


def _end_unconfirmed(
    sandbox: Sandbox, approval: Approval, status: str, now: datetime, decline_reason: str | None = None
) -> Approval:
    effects.on_declined(sandbox, approval)
    if approval.hold_entry_id is not None:
        ledger.release(sandbox.database, approval.account_id, approval.hold_entry_id, now)
    return _resolve(sandbox, approval, status, now, approval.contract_id, decline_reason=decline_reason)


def _resolve(
    sandbox: Sandbox,
    approval: Approval,
    status: str,
    now: datetime,
    contract_id: str | None,
    result: dict[str, Any] | None = None,
    decline_reason: str | None = None,
) -> Approval:
    approval = records.resolve(
        sandbox.database,
        approval,
        status,
        now,
        contract_id=contract_id,
        result=result,
        decline_reason=decline_reason,
    )
    data = {"approvalId": approval.id, "status": status}
    event_log.record(
        sandbox.database, approval.account_id, "approval.confirmed", approval.id, data, now, job_id=approval.job_id
    )
    return approval


def _expire_due(sandbox: Sandbox, at: datetime, *, approval_id: str) -> None:
    expire_if_due(sandbox, records.get(sandbox.database, approval_id), at)


def _auto_confirm(sandbox: Sandbox, at: datetime, *, approval_id: str) -> None:
    confirm(sandbox, records.get(sandbox.database, approval_id), at)


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {
    "approval.expire": _expire_due,
    "approval.auto_confirm": _auto_confirm,
}
