# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain contracts`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Custom, Fields, Link, Next, Says, Table, View

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
        Says(
            "{status:status}, {opentrain_handlers.formats.budget:handler}",
            otherwise=("{status:status}",),
            of="contract",
        ),
        Says(
            "The funded budget is used up. To continue, add a milestone and request its funding.",
            when={"contract.budget.state": "DEPLETED", "contract.status": "active"},
        ),
        Says(
            "The funded budget is running low. Add a milestone and request its funding.",
            when={"contract.budget.state": "LOW", "contract.status": "active"},
        ),
        Fields(
            {
                "ID": Cell(("id",)),
                "Title": Cell(("title",)),
                "Trainer": Cell(sentences=("{freelancer.displayName} ({freelancer.userId})", "{freelancer.userId}")),
                "Rate": Cell(handler="opentrain_handlers.formats.rate"),
                "Started": Cell(("startDate",), "day"),
                "Ended": Cell(("endDate",), "day"),
                "Job": Cell(("jobId",)),
                "Proposal": Cell(("proposalId",)),
                "Conversation": Cell(("jobDmConversationId", "conversationId")),
            },
            of="contract",
            title="Contract",
        ),
        Fields(
            {
                "State": Cell(("budget.state",), "status"),
                "Funded": Cell(handler="opentrain_handlers.formats.funded"),
                "Used": Cell(handler="opentrain_handlers.formats.used"),
                "Left": Cell(handler="opentrain_handlers.formats.left"),
                "Last work": Cell(("budget.lastUsageAt",), "date"),
                "Estimated total": Cell(("estimatedTotalUsd",), "money"),
            },
            of="contract",
            title="Budget",
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
                "To do": Cell(handler="opentrain_handlers.formats.milestone_to_do"),
                "Description": Cell(("description",)),
            },
            title="Milestones",
            empty="No milestones.",
            flexible="Name",
        ),
        Next("opentrain messages read --conversation-id={contract.jobDmConversationId}", "Read its messages"),
        Custom("opentrain_handlers.formats.milestone_steps", when={"contract.status": "active"}),
        Next(
            "opentrain milestones create --contract-id={contract.id} --description=TEXT --volume=N",
            "Add a milestone",
            when={"contract.status": "active", "contract.budget.state": "DEPLETED"},
        ),
        Next(
            "opentrain milestones create --contract-id={contract.id} --description=TEXT --volume=N",
            "Add a milestone",
            when={"contract.status": "active", "contract.budget.state": "LOW"},
        ),
    ],
    "end": [
        Says("Contract {contractId} has ended.", unless={"approval": None}, success=True),
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
        Link(
            ("approval.approvalUrl",),
            "A signed-in human must approve",
            purpose=(Cell(("approval.type",), "word"), Cell(("approval.contractId",))),
            when={"approval": None},
        ),
        Next("opentrain approvals get --approval-id={approval.id} --wait", "Wait for it", when={"approval": None}),
    ],
}
