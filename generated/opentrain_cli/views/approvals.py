# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain approvals`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Fields, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "get": [
        Fields(
            {
                "Approval": Cell(("id",)),
                "For": Cell(("type",)),
                "Status": Cell(("status",), "status"),
                "Job": Cell(("jobId",)),
                "Proposal": Cell(("proposalId",)),
                "Contract": Cell(("result.contractId", "contractId")),
                "Milestone": Cell(("milestoneId",)),
                "Invoice": Cell(("result.invoiceId",)),
                "Created": Cell(("createdAt",), "date"),
                "Expires": Cell(("expiresAt",), "date"),
                "Resolved": Cell(("resolvedAt",), "date"),
            },
            of="approval",
        ),
        Says("A signed-in human must open this link and confirm:", when={"approval.status": "pending"}),
        Says("{approval.approvalUrl}", when={"approval.status": "pending"}),
    ],
}
