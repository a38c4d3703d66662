"""Invoices of milestones.

PENDING_FUNDING exists while an approval to fund the milestone is pending, and becomes FUNDED or VOID. PENDING_PAYOUT
exists for an hour after a milestone is approved, and becomes PAID_OUT.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.work.contracts import Contract
from opentrain_sandbox.domain.work.milestones import Milestone

PAYOUT_SECONDS = 3600
PENDING = ("PENDING_FUNDING", "PENDING_PAYOUT")
FIRST_NUMBER = 1001


def add(database: Database, contract: Contract, milestone: Milestone, status: str, now: datetime) -> str:
    """Store the invoice of a milestone's amount and return its id. Record a payment.pending event if it is pending."""
    invoice_id = f"inv_{secrets.token_hex(8)}"
    with database.transaction():
        database.execute(
            "INSERT INTO invoices (id, account_id, milestone_id, status, amount_cents, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (invoice_id, contract.account_id, milestone.id, status, milestone.amount_cents, iso(now)),
        )
        if status in PENDING:
            data = {"invoiceId": invoice_id, "milestoneId": milestone.id, "contractId": contract.id}
            event_log.record(
                database, contract.account_id, "payment.pending", invoice_id, data, now, job_id=contract.job_id
            )
    return invoice_id


def pay_out(sandbox: Sandbox, contract: Contract, milestone: Milestone, now: datetime) -> str:
    """Start the payout of an approved milestone, which takes an hour. Return the invoice's id."""
    invoice_id = add(sandbox.database, contract, milestone, "PENDING_PAYOUT", now)
    scheduler.schedule_in(sandbox, "payout.complete", PAYOUT_SECONDS, now, invoice_id=invoice_id)
    return invoice_id


def settle(database: Database, invoice_id: str, status: str) -> None:
    """Set the final status of an invoice."""
    database.execute("UPDATE invoices SET status = ? WHERE id = ?", (status, invoice_id))


def latest_of(database: Database, milestone_id: str, status: str | None = None) -> str | None:
    """Return the id of the milestone's latest invoice, of any status or of this one, or None."""
    row = database.one(
        "SELECT id FROM invoices WHERE milestone_id = ?1 AND (?2 IS NULL OR status = ?2) ORDER BY seq DESC LIMIT 1",
        (milestone_id, status),
    )
    return None if row is None else str(row["id"])


def complete_payout(sandbox: Sandbox, at: datetime, *, invoice_id: str) -> None:
    """Mark a payout as received by the trainer."""
    settle(sandbox.database, invoice_id, "PAID_OUT")


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {"payout.complete": complete_payout}
