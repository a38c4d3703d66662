"""Clock and scheduled events: what other people will do, and forms that move the clock."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import parse_iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import ClockRangeError, Sandbox, sandbox_of
from opentrain_sandbox.domain.clock import ABSOLUTE, return_to_real_time
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.hiring import conversations, jobs, proposals
from opentrain_sandbox.domain.work import contracts, milestones
from opentrain_sandbox.pages.html import back_of, fields_of, message, number_of, page, redirect_to
from opentrain_sandbox.web.routing import Endpoint

STEPS = {"minute": 60, "hour": 3600, "day": 86400}
"""Seconds of each step of the clock."""
SHOWN = 50
"""Number of scheduled events on the page."""


@dataclass(frozen=True)
class Next:
    """A scheduled event: what will happen, in how many seconds, and the job that it is about."""

    seq: int
    due_at: str
    seconds: float
    text: str
    job_id: str


def next_events(sandbox: Sandbox, limit: int) -> list[Next]:
    """Return the next ``limit`` scheduled events, without the ends of approvals, which are with the approvals."""
    rows = sandbox.database.all(
        "SELECT * FROM scheduled_events WHERE kind != ? ORDER BY due_at, seq LIMIT ?", (ABSOLUTE, limit)
    )
    now = sandbox.now()
    found = []
    for row in rows:
        text, job_id = describe(sandbox.database, row)
        seconds = max(0.0, (parse_iso(row["due_at"]) - now).total_seconds())
        found.append(Next(row["seq"], row["due_at"], seconds, text, job_id))
    return found


def describe(database: Database, row: sqlite3.Row) -> tuple[str, str]:
    """Return a sentence for a scheduled event, and the id of its job, "" if it has none."""
    payload: dict[str, Any] = json.loads(row["payload"])
    describers: dict[str, Callable[..., tuple[str, str] | None]] = {
        "proposal.propose": _propose,
        "message.reply": _reply,
        "invitation.respond": _respond,
        "milestone.work": _work,
    }
    describer = describers.get(row["kind"])
    known = None if describer is None else describer(database, **payload)
    return known or (OTHER.get(row["kind"], row["kind"]), "")


OTHER = {
    "approval.auto_confirm": "A request is approved automatically",
    "message.reply": "A trainer replies",
    "payout.complete": "A payout arrives",
}
"""Sentences for events that are not about one trainer."""


def _name(database: Database, freelancer_id: str) -> str:
    return proposals.get_freelancer(database, freelancer_id).display_name


def _propose(database: Database, *, job_id: str, freelancer_id: str, **_: Any) -> tuple[str, str] | None:
    job = jobs.find(database, job_id)
    return None if job is None else (f"{_name(database, freelancer_id)} proposes for {job.title}", job_id)


def _reply(database: Database, *, conversation_id: str, **_: Any) -> tuple[str, str] | None:
    row = conversations.find(database, conversation_id)
    return None if row is None else (f"{_name(database, row['freelancer_id'])} replies to a message", row["job_id"])


def _respond(database: Database, *, proposal_id: str, **_: Any) -> tuple[str, str] | None:
    proposal = proposals.find(database, proposal_id)
    if proposal is None:
        return None
    return f"{_name(database, proposal.freelancer_id)} responds to an invitation", proposal.job_id


def _work(database: Database, *, milestone_id: str, **_: Any) -> tuple[str, str] | None:
    milestone = milestones.find(database, milestone_id)
    if milestone is None:
        return None
    contract = contracts.get(database, milestone.contract_id)
    return f"{_name(database, contract.freelancer_id)} completes an hour of {milestone.name}", contract.job_id


async def show_clock(request: Request) -> Response:
    """GET /clock: show the clock and the next scheduled events."""
    sandbox = sandbox_of(request)
    return page(request, "clock.html", events=next_events(sandbox, SHOWN), shown=SHOWN)


async def move(request: Request) -> Response:
    """POST /clock (form fields ``step``, minute, hour, day or real, and ``back``): move the clock."""
    fields = await fields_of(request)
    sandbox, step = sandbox_of(request), fields.get("step", [""])[-1]
    if step == "real":
        return_to_real_time(sandbox)
    elif step in STEPS:
        try:
            sandbox.advance(STEPS[step])
        except ClockRangeError as error:
            return message(request, "Nothing has changed", f"The clock cannot be moved: {error}.", 400)
    else:
        return message(request, "Nothing has changed", "The form did not say how to move the clock.", 400)
    scheduler.run_due(sandbox)
    event_log.show_new(sandbox)
    return redirect_to(back_of(fields, "/clock"))


async def run_now(request: Request) -> Response:
    """POST /clock/run (form fields ``event`` and ``back``): run one scheduled event now."""
    fields = await fields_of(request)
    number = number_of(fields.get("event", [""])[-1])
    if number is not None and scheduler.run_now(sandbox_of(request), number):
        return redirect_to(back_of(fields, "/clock"))
    return message(request, "Nothing has changed", "This has already happened, or is no longer scheduled.", 409)


ENDPOINTS = [
    Endpoint("GET", "/clock", show_clock),
    Endpoint("POST", "/clock", move),
    Endpoint("POST", "/clock/run", run_now),
]
