"""Handlers of all scheduled events, by kind."""

from __future__ import annotations

from opentrain_sandbox.core.sandbox import ScheduledEventHandler
from opentrain_sandbox.domain.approvals import flow
from opentrain_sandbox.domain.hiring import conversations, invitations, matching
from opentrain_sandbox.domain.money import invoices
from opentrain_sandbox.domain.work import progress

SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {
    **flow.SCHEDULED_EVENTS,
    **conversations.SCHEDULED_EVENTS,
    **invitations.SCHEDULED_EVENTS,
    **invoices.SCHEDULED_EVENTS,
    **matching.SCHEDULED_EVENTS,
    **progress.SCHEDULED_EVENTS,
}
