# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
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
                "Type": Cell(("type",), "word"),
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
        Says("A signed-in human must open this link and approve the request:", when={"approval.status": "pending"}),
        Says("{approval.approvalUrl}", when={"approval.status": "pending"}),
        Next("opentrain approvals get --approval-id={approval.id}", "Check again", when={"approval.status": "pending"}),
        Next(
            "opentrain contracts get --contract-id={approval.result.contractId}",
            "Show the contract",
            when={"approval.status": "confirmed"},
        ),
        Says(
            "Declined by a human. To request it again, run the original command.",
            when={"approval.status": "declined"},
        ),
        Says(
            "Expired without approval. To request it again, run the original command.",
            when={"approval.status": "expired"},
        ),
    ],
}
