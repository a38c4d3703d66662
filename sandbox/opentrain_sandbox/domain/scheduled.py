"""What happens by itself when its time has come, by kind."""

from __future__ import annotations

from opentrain_sandbox.core.sandbox import Happening
from opentrain_sandbox.domain.approvals import approval_flow
from opentrain_sandbox.domain.hiring import conversations, invitations, matching
from opentrain_sandbox.domain.money import invoices
from opentrain_sandbox.domain.work import work_progress

HAPPENINGS: dict[str, Happening] = {
    **approval_flow.HAPPENINGS,
    **conversations.HAPPENINGS,
    **invitations.HAPPENINGS,
    **invoices.HAPPENINGS,
    **matching.HAPPENINGS,
    **work_progress.HAPPENINGS,
}
