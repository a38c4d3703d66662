# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
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
                "Trainer": Cell(("freelancer.displayName",)),
                "Job": Cell(("jobId",)),
                "Title": Cell(("title",)),
                "Status": Cell(("status",), "status"),
                "Payment": Cell(("paymentType",), "word"),
                "Rate": Cell(("rateUsd",), "money"),
                "Milestones": Cell(("milestones",), "count"),
                "Started": Cell(("startDate",), "day"),
            },
            empty="No contracts.",
            flexible="Title",
            priority=("Status", "Trainer", "Rate", "Started", "Milestones", "Payment"),
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
                "Name": Cell(("name", "description")),
                "Status": Cell(("status",), "status"),
                "Amount": Cell(("amountUsd",), "money"),
                "Volume": Cell(("volume",), "number"),
                "Due": Cell(("dueDate",), "day"),
                "Approval pending": Cell(("pendingApproval",), "yes-no"),
                "Needs review": Cell(("needsReview",), "yes-no"),
                "Description": Cell(("description",)),
            },
            title="Milestones",
            empty="No milestones.",
            flexible="Name",
        ),
        Next("opentrain milestones fund --milestone-id=ID", "Request funding", when={"contract.milestones": None}),
        Next("opentrain milestones approve --milestone-id=ID", "Request release", when={"contract.milestones": None}),
    ],
    "end": [
        Says("Contract {contractId} has ended.", unless={"approval": None}),
        Says("Approval requested. Nothing happens until a human approves it.", when={"approval": None}),
        Fields(
            {
                "Approval": Cell(("id",)),
                "Type": Cell(("type",), "word"),
                "Status": Cell(("status",), "status"),
                "Approve by": Cell(("expiresAt",), "date"),
            },
            of="approval",
        ),
        Says("A signed-in human must open this link and approve the request:", when={"approval": None}),
        Says("{approval.approvalUrl}", when={"approval": None}),
        Next("opentrain approvals get --approval-id={approval.id}", "Check its status", when={"approval": None}),
    ],
}
