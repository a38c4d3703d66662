"""The life of an approval: asked for, and then confirmed, declined or expired (contract.md section 3, approvals get).

Each end is told with an approval.confirmed event, whose data say which it was. Credits that an approval needs are
reserved as long as it is pending; without enough of them a card on file pays on confirmation.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import parse_iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.money import INITIATION_FEE_CENTS
from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.approvals import approval_effects, approvals
from opentrain_sandbox.domain.approvals.approvals import Approval, Subject, find, refreshed
from opentrain_sandbox.domain.approvals.approvals import pending_of_account as waiting
from opentrain_sandbox.domain.events import events
from opentrain_sandbox.domain.hiring import jobs
from opentrain_sandbox.domain.hiring.proposals import find as find_proposal
from opentrain_sandbox.domain.hiring.proposals import freelancer_of
from opentrain_sandbox.domain.money import ledger
from opentrain_sandbox.domain.work import milestones

__all__ = [
    "NotCoveredError",
    "ask",
    "confirm",
    "current",
    "decline",
    "expire",
    "find",
    "summary",
    "waiting",
    "withdraw_all",
]

LIFE = timedelta(hours=72)


class NotCoveredError(Exception):
    """Neither the credits nor a card can pay."""


def ask(
    sandbox: Sandbox,
    account_id: str,
    approval_type: str,
    subject: Subject,
    now: datetime,
    *,
    terms: dict[str, Any],
    charge_cents: int = 0,
) -> Approval:
    """Asks a human to confirm; a pending approval with the same terms is returned, one with others is superseded.

    Args:
        charge_cents: what the human pays, with fees.

    Raises:
        NotCoveredError: nothing has changed then.
    """
    database = sandbox.database
    with database.transaction():
        known = approvals.pending_on(database, approval_type, subject)
        known = None if known is None else current(sandbox, known, now)
        if known is not None and known.pending:
            if known.terms == terms:
                return known
            decline(sandbox, known, now)
        hold_id = _reserve(database, account_id, subject, charge_cents, now)
        expires_at = now + LIFE
        approval = approvals.create(
            database, account_id, approval_type, subject, terms, charge_cents, hold_id, now, expires_at
        )
        approval_effects.asked(sandbox, approval, now)
        scheduler.schedule(sandbox, "approval.expire", expires_at, approval_id=approval.id)
        if sandbox.auto_approve:
            scheduler.schedule(sandbox, "approval.auto_confirm", now, approval_id=approval.id)
    return approval


def confirm(sandbox: Sandbox, approval: Approval, now: datetime) -> Approval:
    """The human says yes: pays, and does what was asked for. What has ended stays as it is."""
    database = sandbox.database
    with database.transaction():
        approval = current(sandbox, approval, now)
        if not approval.pending:
            return approval
        outcome = approval_effects.confirmed(sandbox, approval, now)
        if approval.hold_entry_id is not None:
            ledger.capture(
                database, approval.account_id, approval.hold_entry_id, now, outcome.contract_id, outcome.milestone_id
            )
        approval = _resolve(sandbox, approval, "confirmed", now, outcome.contract_id, outcome.result)
        if approval.type == "contract_end":
            withdraw_all(sandbox, outcome.contract_id, now)
    return approval


def decline(sandbox: Sandbox, approval: Approval, now: datetime) -> Approval:
    """The human says no, or other terms have taken its place. What has ended stays as it is."""
    with sandbox.database.transaction():
        approval = current(sandbox, approval, now)
        return _drop(sandbox, approval, "declined", now) if approval.pending else approval


def expire(sandbox: Sandbox, approval: Approval, now: datetime) -> Approval:
    """Its time is over, or is taken to be. What has ended stays as it is."""
    with sandbox.database.transaction():
        approval = refreshed(sandbox.database, approval.id)
        return _drop(sandbox, approval, "expired", now) if approval.pending else approval


def current(sandbox: Sandbox, approval: Approval, now: datetime) -> Approval:
    """The approval as it stands now: a pending one past its time is expired from here on."""
    approval = refreshed(sandbox.database, approval.id)
    expires_at = parse_iso(approval.expires_at)
    return expire(sandbox, approval, expires_at) if approval.pending and now >= expires_at else approval


def withdraw_all(sandbox: Sandbox, contract_id: str, now: datetime) -> None:
    """Declines what is pending about a contract that has ended."""
    for approval in approvals.pending_of_contract(sandbox.database, contract_id):
        decline(sandbox, approval, now)


def summary(database: Database, approval: Approval) -> dict[str, Any]:
    """What a human must know to decide.

    Returns:
        ``{id, type, status, expiresAt, jobTitle, freelancerName, milestoneName, milestoneDescription, amountCents,
        feeCents, initiationFeeCents, chargeCents, paidBy}``; ``paidBy`` is "credits", "card" or None when there is
        nothing to pay. ``amountCents`` is the milestone's amount, or with contract_end what goes back to the credits as
        things stand.
    """
    job = jobs.find(database, approval.job_id)
    proposal = find_proposal(database, approval.proposal_id)
    assert job is not None
    assert proposal is not None
    amount, name, description = _what_for(database, approval)
    initiation = INITIATION_FEE_CENTS if approval.type == "proposal_hire" else 0
    paid_by = "card" if approval.hold_entry_id is None else "credits"
    return {
        "id": approval.id,
        "type": approval.type,
        "status": approval.status,
        "expiresAt": approval.expires_at,
        "jobTitle": job.title,
        "freelancerName": freelancer_of(database, proposal.freelancer_id).display_name,
        "milestoneName": name,
        "milestoneDescription": description,
        "amountCents": amount,
        "feeCents": approval.charge_cents - amount - initiation if approval.charge_cents else 0,
        "initiationFeeCents": initiation,
        "chargeCents": approval.charge_cents,
        "paidBy": paid_by if approval.charge_cents else None,
    }


def _what_for(database: Database, approval: Approval) -> tuple[int, str | None, str | None]:
    """The amount in cents, and name and description of the milestone, as far as there is one."""
    if approval.type == "proposal_hire":
        return approval.terms["amountCents"], approval.terms["name"] or None, approval.terms["description"]
    if approval.milestone_id is not None:
        milestone = milestones.refreshed(database, approval.milestone_id)
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


def _drop(sandbox: Sandbox, approval: Approval, status: str, now: datetime) -> Approval:
    approval_effects.dropped(sandbox, approval)
    if approval.hold_entry_id is not None:
        ledger.release(sandbox.database, approval.account_id, approval.hold_entry_id, now)
    return _resolve(sandbox, approval, status, now, approval.contract_id, None)


def _resolve(
    sandbox: Sandbox,
    approval: Approval,
    status: str,
    now: datetime,
    contract_id: str | None,
    result: dict[str, Any] | None,
) -> Approval:
    approval = approvals.resolve(sandbox.database, approval, status, now, contract_id=contract_id, result=result)
    data = {"approvalId": approval.id, "status": status}
    events.record(
        sandbox.database, approval.account_id, "approval.confirmed", approval.id, data, now, job_id=approval.job_id
    )
    return approval


def _expire_due(sandbox: Sandbox, at: datetime, *, approval_id: str) -> None:
    current(sandbox, refreshed(sandbox.database, approval_id), at)


def _auto_confirm(sandbox: Sandbox, at: datetime, *, approval_id: str) -> None:
    confirm(sandbox, refreshed(sandbox.database, approval_id), at)


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {
    "approval.expire": _expire_due,
    "approval.auto_confirm": _auto_confirm,
}
