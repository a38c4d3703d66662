# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain contracts`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Fields, Next, Says, Table, View

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
                "TITLE": Cell(("title",)),
                "STATUS": Cell(("status",), "status"),
                "RATE": Cell(("rateUsd",), "money"),
                "PAID": Cell(("paymentType",)),
                "MILESTONES": Cell(("milestones",), "count"),
                "STARTED": Cell(("startDate",), "date"),
                "CONVERSATION": Cell(("conversationId", "jobDmConversationId")),
            },
            empty="No contracts.",
        ),
    ],
    "get": [
        Fields(
            {
                "Contract": Cell(("id",)),
                "Title": Cell(("title",)),
                "Status": Cell(("status",), "status"),
                "Trainer": Cell(("freelancer.displayName",)),
                "Job": Cell(("jobId",)),
                "Payment": Cell(("paymentType",)),
                "Rate": Cell(("rateUsd",), "money"),
                "Estimated total": Cell(("estimatedTotalUsd",), "money"),
                "Started": Cell(("startDate",), "date"),
                "Ended": Cell(("endDate",), "date"),
                "Budget": Cell(("budget.state",), "status"),
                "Funded amount": Cell(("budget.fundedAmountUsd",), "money"),
                "Consumed": Cell(("budget.consumedFraction",), "percent"),
                "Remaining volume": Cell(("budget.remainingVolume",)),
                "Conversation": Cell(("jobDmConversationId", "conversationId")),
            },
            of="contract",
        ),
        Table(
            "contract.milestones",
            {
                "ID": Cell(("id",)),
                "NAME": Cell(("name", "description")),
                "STATUS": Cell(("status",), "status"),
                "AMOUNT": Cell(("amountUsd",), "money"),
                "VOLUME": Cell(("volume",)),
                "DUE": Cell(("dueDate",), "date"),
                "APPROVAL PENDING": Cell(("pendingApproval",), "yes-no"),
                "NEEDS REVIEW": Cell(("needsReview",), "yes-no"),
            },
            title="Milestones",
            empty="No milestones.",
        ),
    ],
    "end": [
        Says("Contract {contractId} has ended.", unless={"approval": None}),
        Says("{message}", when={"message": None}),
        Fields(
            {"Approval": Cell(("id",)), "Status": Cell(("status",), "status"), "Expires": Cell(("expiresAt",), "date")},
            of="approval",
        ),
        Says("A signed-in human must open this link and confirm:", when={"approval": None}),
        Says("{approval.approvalUrl}", when={"approval": None}),
        Next("opentrain approvals get --approval-id={approval.id}", "Follow it", when={"approval": None}),
    ],
}
