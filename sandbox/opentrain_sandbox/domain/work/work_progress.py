"""The trainer works: every hour of the sandbox's clock a quarter of a funded milestone is done."""

from __future__ import annotations

from datetime import datetime

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.sandbox import Happening, Sandbox
from opentrain_sandbox.domain.work import budgets, contracts, milestones
from opentrain_sandbox.domain.work.milestones import Milestone

SHIFT_SECONDS = 3600
DONE_IN_A_SHIFT = 0.25


def start(sandbox: Sandbox, milestone: Milestone, now: datetime) -> None:
    """Plans the first hour of work on a milestone that has just been funded."""
    scheduler.soon(sandbox, "milestone.worked", SHIFT_SECONDS, now, milestone_id=milestone.id)


def work(sandbox: Sandbox, at: datetime, *, milestone_id: str) -> None:
    """One hour is over. Nobody works on what is no longer in escrow."""
    database = sandbox.database
    milestone = milestones.refreshed(database, milestone_id)
    if milestone.status != "ACTIVE_FUNDED":
        return
    contract = contracts.refreshed(database, milestone.contract_id)
    milestone = milestones.set_consumed(database, milestone, min(1, milestone.consumed + DONE_IN_A_SHIFT), at)
    contracts.note_usage(database, contract, at)
    budgets.check(database, contract.id, at)
    if milestone.consumed < 1:
        start(sandbox, milestone, at)


HAPPENINGS: dict[str, Happening] = {"milestone.worked": work}
