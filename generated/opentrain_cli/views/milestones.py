# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Views of the commands of `opentrain milestones`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "create": [
        Says("Milestone created.", success=True),
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
        Says("Approval requested. Nothing happens until a human confirms it.", success=True),
        Fields(
            {
                "Approval": Cell(("id",)),
                "For": Cell(("type",), "word"),
                "Proposal": Cell(("proposalId",)),
                "Contract": Cell(("contractId",)),
                "Milestone": Cell(("milestoneId",)),
                "Status": Cell(("status",), "status"),
                "Confirm by": Cell(("expiresAt",), "date"),
            },
            of="approval",
        ),
        Says("A signed-in human must open this link and confirm:"),
        Says("{approval.approvalUrl}"),
        Next("opentrain approvals get --approval-id={approval.id}", "Check its status"),
    ],
    "approve": [
        Says("Approval requested. Nothing happens until a human confirms it.", success=True),
        Fields(
            {
                "Approval": Cell(("id",)),
                "For": Cell(("type",), "word"),
                "Proposal": Cell(("proposalId",)),
                "Contract": Cell(("contractId",)),
                "Milestone": Cell(("milestoneId",)),
                "Status": Cell(("status",), "status"),
                "Confirm by": Cell(("expiresAt",), "date"),
            },
            of="approval",
        ),
        Says("A signed-in human must open this link and confirm:"),
        Says("{approval.approvalUrl}"),
        Next("opentrain approvals get --approval-id={approval.id}", "Check its status"),
    ],
}
