"""Endpoint of pending payments: GET /payments/pending (contract.md section 3)."""

from __future__ import annotations

import sqlite3
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.money import usd
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.hiring import jobs
from opentrain_sandbox.domain.money.invoices import FIRST_NUMBER, PENDING
from opentrain_sandbox.domain.work import contracts, milestones
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX
from opentrain_sandbox.web.routing import Endpoint


async def list_pending(request: Request) -> Response:
    """GET /payments/pending: list pending payments, newest first, not paginated."""
    caller = require(request, "payments:read")
    database = sandbox_of(request).database
    rows = database.all(
        "SELECT * FROM invoices WHERE account_id = ? AND status IN (?, ?) ORDER BY seq DESC",
        (caller.account.id, *PENDING),
    )
    return JSONResponse({"payments": [view(database, row) for row in rows]})


def view(database: Database, invoice: sqlite3.Row) -> dict[str, Any]:
    """Return an invoice in the form of the API."""
    milestone = milestones.get(database, invoice["milestone_id"])
    contract = contracts.get(database, milestone.contract_id)
    job = jobs.find(database, contract.job_id)
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


ENDPOINTS = [Endpoint("GET", f"{API_PREFIX}/payments/pending", list_pending)]
