# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Views of the commands of `opentrain approvals`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, View

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
                "Trainer": Cell(("result.freelancerUserId",)),
                "Invoice": Cell(("result.invoiceId",)),
                "Payout": Cell(("result.payoutTransactionId",)),
                "Created": Cell(("createdAt",), "date"),
                "Expires": Cell(("expiresAt",), "date"),
                "Resolved": Cell(("resolvedAt",), "date"),
            },
            of="approval",
        ),
        Says("A signed-in human must open this link and confirm:", when={"approval.status": "pending"}),
        Says("{approval.approvalUrl}", when={"approval.status": "pending"}),
        Next("opentrain approvals get --approval-id={approval.id}", "Look again", when={"approval.status": "pending"}),
        Next(
            "opentrain contracts get --contract-id={approval.result.contractId}",
            "See the contract",
            when={"approval.status": "confirmed"},
        ),
        Says(
            "A human declined it. The command that asked for it makes a new request.",
            when={"approval.status": "declined"},
        ),
        Says(
            "Nobody confirmed it in time. The command that asked for it makes a new request.",
            when={"approval.status": "expired"},
        ),
    ],
}
