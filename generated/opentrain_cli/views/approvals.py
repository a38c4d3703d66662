# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain approvals`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Link, Next, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "get": [
        Says("{type:word}: {status:status}", of="approval"),
        Fields(
            {
                "Approval": Cell(("id",)),
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
        Link(
            ("approval.approvalUrl",),
            "A signed-in human must approve",
            purpose=(
                Cell(("approval.type",), "word"),
                Cell(("approval.milestoneId", "approval.contractId", "approval.proposalId")),
            ),
            when={"approval.status": "pending"},
        ),
        Next(
            "opentrain approvals get --approval-id={approval.id} --wait",
            "Wait for it",
            when={"approval.status": "pending"},
        ),
        Next(
            "opentrain contracts get --contract-id={approval.result.contractId}",
            "Show the contract",
            when={"approval.status": "confirmed"},
        ),
        Says("Declined by a human.", when={"approval.status": "declined"}),
        Says("Expired without approval.", when={"approval.status": "expired"}),
        Next(
            "opentrain proposals hire --proposal-id={approval.proposalId} --amount=USD --milestone-name=NAME",
            "To ask again",
            when={"approval.type": "proposal_hire", "approval.status": ("declined", "expired")},
        ),
        Next(
            "opentrain milestones fund --milestone-id={approval.milestoneId}",
            "To ask again",
            when={"approval.type": "milestone_fund", "approval.status": ("declined", "expired")},
        ),
        Next(
            "opentrain milestones approve --milestone-id={approval.milestoneId}",
            "To ask again",
            when={"approval.type": "milestone_approve", "approval.status": ("declined", "expired")},
        ),
        Next(
            "opentrain contracts end --contract-id={approval.contractId}",
            "To ask again",
            when={"approval.type": "contract_end", "approval.status": ("declined", "expired")},
        ),
    ],
}
