"""Kinds of decisions about a write whose outcome is unknown. The manifest chooses one by a word."""

from __future__ import annotations

from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.batch.kinds.base import Decision
    from opentrain_runtime.declarations.command import Settle


def decision_of(settle: Settle) -> Decision:
    """Return the decision of a command. Each kind is the class `KIND` of the module with its name."""
    module = imported(f"opentrain_runtime.batch.kinds.{settle.kind.replace('-', '_')}")
    decision: Decision = module.KIND(settle)
    return decision
