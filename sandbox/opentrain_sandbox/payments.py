"""Payments on their way: invoices, and GET /payments/pending (contract.md section 3).

PENDING_FUNDING, while a human is asked to fund a milestone, becomes FUNDED or VOID. PENDING_PAYOUT, for an hour after
a milestone was approved, becomes PAID_OUT.
"""

from __future__ import annotations

import secrets
import sqlite3
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox import contracts_table, events, jobs_table, life, milestones_table
from opentrain_sandbox.auth import require
from opentrain_sandbox.clock import iso
from opentrain_sandbox.context import Happening, Sandbox, sandbox_of
from opentrain_sandbox.contracts_table import Contract
from opentrain_sandbox.errors import API_PREFIX
from opentrain_sandbox.milestones_table import Milestone
from opentrain_sandbox.money import usd
from opentrain_sandbox.routing import Endpoint
from opentrain_sandbox.store import Store

PAYOUT_SECONDS = 3600
PENDING = ("PENDING_FUNDING", "PENDING_PAYOUT")
FIRST_NUMBER = 1001


def add(store: Store, contract: Contract, milestone: Milestone, status: str, now: datetime) -> str:
    """Writes the invoice of a milestone's amount and returns its id; of a pending one the employer is told."""
    invoice_id = f"inv_{secrets.token_hex(8)}"
    with store.transaction():
        store.execute(
            "INSERT INTO invoices (id, account_id, milestone_id, status, amount_cents, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (invoice_id, contract.account_id, milestone.id, status, milestone.amount_cents, iso(now)),
        )
        if status in PENDING:
            data = {"invoiceId": invoice_id, "milestoneId": milestone.id, "contractId": contract.id}
            events.record(store, contract.account_id, "payment.pending", invoice_id, data, now, job_id=contract.job_id)
    return invoice_id


def pay_out(sandbox: Sandbox, contract: Contract, milestone: Milestone, now: datetime) -> str:
    """Starts the payout of an approved milestone, which takes an hour, and returns its invoice's id."""
    invoice_id = add(sandbox.store, contract, milestone, "PENDING_PAYOUT", now)
    life.soon(sandbox, "payout.arrived", PAYOUT_SECONDS, now, invoice_id=invoice_id)
    return invoice_id


def settle(store: Store, invoice_id: str, status: str) -> None:
    """Takes an invoice off the pending ones."""
    store.execute("UPDATE invoices SET status = ? WHERE id = ?", (status, invoice_id))


def latest_of(store: Store, milestone_id: str, status: str | None = None) -> str | None:
    """The id of the milestone's latest invoice, of any or of one status."""
    row = store.one(
        "SELECT id FROM invoices WHERE milestone_id = ?1 AND (?2 IS NULL OR status = ?2) ORDER BY seq DESC LIMIT 1",
        (milestone_id, status),
    )
    return None if row is None else str(row["id"])


def arrive(sandbox: Sandbox, at: datetime, *, invoice_id: str) -> None:
    """The trainer has the money."""
    settle(sandbox.store, invoice_id, "PAID_OUT")


async def list_pending(request: Request) -> Response:
    """GET /payments/pending: newest first, not paginated."""
    caller = require(request, "payments:read")
    store = sandbox_of(request).store
    rows = store.all(
        "SELECT * FROM invoices WHERE account_id = ? AND status IN (?, ?) ORDER BY seq DESC",
        (caller.account.id, *PENDING),
    )
    return JSONResponse({"payments": [view(store, row) for row in rows]})


def view(store: Store, invoice: sqlite3.Row) -> dict[str, Any]:
    """An invoice as the API shows it."""
    milestone = milestones_table.refreshed(store, invoice["milestone_id"])
    contract = contracts_table.refreshed(store, milestone.contract_id)
    job = jobs_table.find(store, contract.job_id)
    assert job is not None
    return {
        "id": invoice["id"],
        "status": invoice["status"],
        "invoiceKind": "FUNDING",
        "viewerRole": "EMPLOYER",
        "amountUsd": usd(invoice["amount_cents"]),
        "createdAt": invoice["created_at"],
        "invoiceNumber": FIRST_NUMBER + invoice["seq"] - 1,
        "job": {"id": job.id, "title": job.title},
        "milestone": {"id": milestone.id, "name": milestone.name},
    }


HAPPENINGS: dict[str, Happening] = {"payout.arrived": arrive}
ENDPOINTS = [Endpoint("GET", f"{API_PREFIX}/payments/pending", list_pending)]
