"""Progress of a funded milestone: a quarter of it per hour of the sandbox's clock."""

from __future__ import annotations

from datetime import datetime

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.work import budgets, contracts, milestones
from opentrain_sandbox.domain.work.milestones import Milestone

SHIFT_SECONDS = 3600
SHIFT_FRACTION = 0.25


def schedule_shift(sandbox: Sandbox, milestone: Milestone, now: datetime) -> None:
    """Schedule the next hour of work on a funded milestone."""
    scheduler.schedule_in(sandbox, "milestone.work", SHIFT_SECONDS, now, milestone_id=milestone.id)


def cancel_shifts(sandbox: Sandbox, milestone: Milestone) -> None:
    """Cancel the scheduled work on a milestone that is already complete."""
    sandbox.database.execute(
        "DELETE FROM scheduled_events WHERE kind = 'milestone.work' AND json_extract(payload, '$.milestone_id') = ?",
        (milestone.id,),
    )


def complete_shift(sandbox: Sandbox, at: datetime, *, milestone_id: str) -> None:
    """Record one hour of work. Do nothing if the milestone is no longer in escrow."""
    database = sandbox.database
    milestone = milestones.get(database, milestone_id)
    if milestone.status != "ACTIVE_FUNDED":
        return
    contract = contracts.get(database, milestone.contract_id)
    milestone = milestones.set_consumed(database, milestone, min(1, milestone.consumed + SHIFT_FRACTION), at)
    contracts.record_usage(database, contract, at)
    budgets.check(database, contract.id, at)
    if milestone.consumed < 1:
        schedule_shift(sandbox, milestone, at)


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {"milestone.work": complete_shift}
