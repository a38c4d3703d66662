# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Views of the commands of `opentrain milestones`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "create": [
        Says("Milestone created."),
        Fields(
            {
                "Milestone": Cell(("milestone.id", "id")),
                "Name": Cell(("milestone.name", "name")),
                "Status": Cell(("milestone.status", "status"), "status"),
                "Amount": Cell(("milestone.amountUsd", "amountUsd"), "money"),
                "Volume": Cell(("milestone.volume", "volume")),
                "Due": Cell(("milestone.dueDate", "dueDate"), "date"),
            },
        ),
        Next(
            "opentrain milestones fund --milestone-id={milestone.id}",
            "Request its funding",
            when={"milestone.id": None},
        ),
    ],
    "fund": [
        Says("Approval requested. Nothing happens until a human approves it."),
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
        Says("A signed-in human must open this link and approve:"),
        Says("{approval.approvalUrl}"),
        Next("opentrain approvals get --approval-id={approval.id}", "Check its status"),
    ],
    "approve": [
        Says("Approval requested. Nothing happens until a human approves it."),
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
        Says("A signed-in human must open this link and approve:"),
        Says("{approval.approvalUrl}"),
        Next("opentrain approvals get --approval-id={approval.id}", "Check its status"),
    ],
}
