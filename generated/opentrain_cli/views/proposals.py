# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Views of the commands of `opentrain proposals`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Conversation, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "proposals",
            {
                "ID": Cell(("id",)),
                "Candidate": Cell(("candidate.displayName",)),
                "Status": Cell(("status.label", "status.raw", "status"), "status"),
                "Bid": Cell(handler="opentrain_handlers.proposals.bid"),
                "Score": Cell(("metrics.interviewScore",), "number"),
                "Match": Cell(("metrics.matchScore",), "number"),
                "Received": Cell(("createdAt",), "date"),
            },
            empty="No proposals yet.",
            flexible="Candidate",
        ),
        Next("opentrain proposals get --proposal-id=ID --interview", "Show one", when={"proposals": None}),
    ],
    "get": [
        Fields(
            {
                "Proposal": Cell(("id",)),
                "Job": Cell(("jobTitle",)),
                "Job id": Cell(("jobId",)),
                "Candidate": Cell(("candidate.displayName",)),
                "Trainer id": Cell(("candidate.id",)),
                "Title": Cell(("candidate.profileTitle",)),
                "Country": Cell(("candidate.country",)),
                "Status": Cell(("status.label", "status.raw", "status"), "status"),
                "Bid": Cell(handler="opentrain_handlers.proposals.bid"),
                "Hourly pay of the trainer": Cell(("bid.labelerHourlyRateUsd",), "money"),
                "Interview score": Cell(("aiInterview.score", "metrics.interviewScore")),
                "Match score": Cell(("metrics.matchScore",)),
                "Interview summary": Cell(("aiInterview.summary",)),
                "Assessments": Cell(("openLabel",), "pairs"),
                "Location check": Cell(("verification.location.status",), "word"),
                "Check method": Cell(("verification.location.method",), "word"),
                "Checked on": Cell(("verification.location.checkedAt",), "date"),
                "Identity verified": Cell(("verification.identity.verified",), "yes-no"),
                "Contract": Cell(("contract",), "pairs"),
                "Received": Cell(("createdAt",), "date"),
            },
            of="proposal",
        ),
        Says("No interview was recorded.", when={"noInterview": None}),
        Conversation(
            "interview.messages",
            Cell(("role",)),
            Cell(("sentAt",), "date"),
            Cell(("content",)),
            title="Interview",
        ),
        Next(
            "opentrain proposals get --proposal-id={proposal.id} --interview",
            "Read the interview",
            when={"proposal.aiInterview.transcriptAvailable": None},
            unless={"interview": None},
        ),
        Next("opentrain messages start-proposal-thread --proposal-id={proposal.id}", "Message the candidate"),
        Next(
            "opentrain proposals hire --proposal-id={proposal.id} --amount=USD --milestone-name=NAME",
            "Request a hire",
            unless={"proposal.contract": None},
        ),
    ],
    "hire": [
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
