# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain milestones`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Link, Next, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "create": [
        Says("Milestone {milestone.id|id} created.", success=True),
        Fields(
            {
                "Name": Cell(("milestone.name", "name")),
                "Status": Cell(("milestone.status", "status"), "status"),
                "Amount": Cell(("milestone.amountUsd", "amountUsd"), "money"),
                "Volume": Cell(("milestone.volume", "volume"), "number"),
                "Due": Cell(("milestone.dueDate", "dueDate"), "day"),
            },
        ),
        Next(
            "opentrain milestones fund --milestone-id={milestone.id}",
            "Request its funding",
            when={"milestone.id": None},
        ),
    ],
    "fund": [
        Says("Approval requested. Nothing happens until a human approves it.", success=True),
        Fields(
            {
                "Approval": Cell(("id",)),
                "Type": Cell(("type",), "word"),
                "Proposal": Cell(("proposalId",)),
                "Contract": Cell(("contractId",)),
                "Milestone": Cell(("milestoneId",)),
                "Status": Cell(("status",), "status"),
                "Approve by": Cell(("expiresAt",), "date"),
            },
            of="approval",
        ),
        Link(
            ("approval.approvalUrl",),
            "A signed-in human must approve",
            purpose=(
                Cell(("approval.type",), "word"),
                Cell(("arguments.milestone-name",)),
                Cell(("approval.milestoneId", "approval.contractId", "approval.proposalId")),
                Cell(handler="opentrain_handlers.formats.hire_amount"),
            ),
        ),
        Next("opentrain approvals get --approval-id={approval.id} --wait", "Wait for it"),
    ],
    "approve": [
        Says("Approval requested. Nothing happens until a human approves it.", success=True),
        Fields(
            {
                "Approval": Cell(("id",)),
                "Type": Cell(("type",), "word"),
                "Proposal": Cell(("proposalId",)),
                "Contract": Cell(("contractId",)),
                "Milestone": Cell(("milestoneId",)),
                "Status": Cell(("status",), "status"),
                "Approve by": Cell(("expiresAt",), "date"),
            },
            of="approval",
        ),
        Link(
            ("approval.approvalUrl",),
            "A signed-in human must approve",
            purpose=(
                Cell(("approval.type",), "word"),
                Cell(("arguments.milestone-name",)),
                Cell(("approval.milestoneId", "approval.contractId", "approval.proposalId")),
                Cell(handler="opentrain_handlers.formats.hire_amount"),
            ),
        ),
        Next("opentrain approvals get --approval-id={approval.id} --wait", "Wait for it"),
    ],
}
