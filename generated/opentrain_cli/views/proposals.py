# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain proposals`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Conversation, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "proposals",
            {
                "ID": Cell(("id",)),
                "CANDIDATE": Cell(("candidate.displayName",)),
                "COUNTRY": Cell(("candidate.country",)),
                "STATUS": Cell(("status.label", "status.raw", "status"), "status"),
                "BID": Cell(("bid.amountUsd",), "money"),
                "UNIT": Cell(("bid.unit",)),
                "INTERVIEW": Cell(("metrics.interviewScore",)),
                "MATCH": Cell(("metrics.matchScore",)),
                "RECEIVED": Cell(("createdAt",), "date"),
            },
            empty="No proposals yet.",
        ),
    ],
    "get": [
        Fields(
            {
                "Proposal": Cell(("id",)),
                "Job": Cell(("jobTitle", "jobId")),
                "Candidate": Cell(("candidate.displayName",)),
                "Title": Cell(("candidate.profileTitle",)),
                "Country": Cell(("candidate.country",)),
                "Status": Cell(("status.label", "status.raw", "status"), "status"),
                "Bid": Cell(("bid.amountUsd",), "money"),
                "Bid per": Cell(("bid.unit",)),
                "Interview score": Cell(("aiInterview.score", "metrics.interviewScore")),
                "Match score": Cell(("metrics.matchScore",)),
                "Summary": Cell(("aiInterview.summary",)),
                "Location check": Cell(("verification.location.status",)),
                "Identity verified": Cell(("verification.identity.verified",), "yes-no"),
                "Contract": Cell(("contract.id", "contract.contractId")),
                "Trainer": Cell(("candidate.id",)),
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
            "opentrain proposals hire --proposal-id={proposal.id} --amount=USD --milestone-name=NAME",
            "Ask for a hire",
        ),
    ],
    "hire": [
        Says("{message}", when={"message": None}),
        Fields(
            {"Approval": Cell(("id",)), "Status": Cell(("status",), "status"), "Expires": Cell(("expiresAt",), "date")},
            of="approval",
        ),
        Says("A signed-in human must open this link and confirm:"),
        Says("{approval.approvalUrl}"),
        Next("opentrain approvals get --approval-id={approval.id}", "Follow it"),
    ],
}
