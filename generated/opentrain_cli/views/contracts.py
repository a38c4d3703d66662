# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Views of the commands of `opentrain contracts`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "contracts",
            {
                "ID": Cell(("id",)),
                "TRAINER": Cell(("freelancer.displayName",)),
                "JOB": Cell(("jobId",)),
                "TITLE": Cell(("title",)),
                "STATUS": Cell(("status",), "status"),
                "PAYMENT": Cell(("paymentType",), "word"),
                "RATE": Cell(("rateUsd",), "money"),
                "MILESTONES": Cell(("milestones",), "count"),
                "STARTED": Cell(("startDate",), "day"),
            },
            empty="No contracts.",
        ),
        Next("opentrain contracts get --contract-id=ID", "Show one", when={"contracts": None}),
    ],
    "get": [
        Fields(
            {
                "Contract": Cell(("id",)),
                "Title": Cell(("title",)),
                "Status": Cell(("status",), "status"),
                "Trainer": Cell(("freelancer.displayName",)),
                "Trainer id": Cell(("freelancer.userId",)),
                "Job": Cell(("jobId",)),
                "Proposal": Cell(("proposalId",)),
                "Payment": Cell(("paymentType",), "word"),
                "Rate": Cell(("rateUsd",), "money"),
                "Estimated total": Cell(("estimatedTotalUsd",), "money"),
                "Started": Cell(("startDate",), "day"),
                "Ended": Cell(("endDate",), "day"),
                "Budget": Cell(("budget.state",), "status"),
                "Funded amount": Cell(("budget.fundedAmountUsd",), "money"),
                "Funded volume": Cell(("budget.fundedVolume",)),
                "Consumed": Cell(("budget.consumedFraction",), "percent"),
                "Consumed volume": Cell(("budget.consumedVolume",)),
                "Remaining volume": Cell(("budget.remainingVolume",)),
                "Hours worked": Cell(("budget.consumed.hours",)),
                "Labels done": Cell(("budget.consumed.labels",)),
                "Last work": Cell(("budget.lastUsageAt",), "date"),
                "Conversation": Cell(("jobDmConversationId", "conversationId")),
            },
            of="contract",
        ),
        Table(
            "contract.milestones",
            {
                "ID": Cell(("id",)),
                "NAME": Cell(("name",)),
                "STATUS": Cell(("status",), "status"),
                "AMOUNT": Cell(("amountUsd",), "money"),
                "VOLUME": Cell(("volume",)),
                "DUE": Cell(("dueDate",), "day"),
                "APPROVAL PENDING": Cell(("pendingApproval",), "yes-no"),
                "NEEDS REVIEW": Cell(("needsReview",), "yes-no"),
                "DESCRIPTION": Cell(("description",)),
            },
            title="Milestones",
            empty="No milestones.",
        ),
        Next("opentrain milestones fund --milestone-id=ID", "Request funding", when={"contract.milestones": None}),
        Next("opentrain milestones approve --milestone-id=ID", "Request release", when={"contract.milestones": None}),
    ],
    "end": [
        Says("Contract {contractId} has ended.", unless={"approval": None}, success=True),
        Says("Approval requested. Nothing happens until a human confirms it.", when={"approval": None}),
        Fields(
            {
                "Approval": Cell(("id",)),
                "For": Cell(("type",), "word"),
                "Status": Cell(("status",), "status"),
                "Confirm by": Cell(("expiresAt",), "date"),
            },
            of="approval",
        ),
        Says("A signed-in human must open this link and confirm:", when={"approval": None}),
        Says("{approval.approvalUrl}", when={"approval": None}),
        Next("opentrain approvals get --approval-id={approval.id}", "Check its status", when={"approval": None}),
    ],
}
