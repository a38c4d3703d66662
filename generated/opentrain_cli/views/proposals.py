# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain proposals`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Conversation, Fields, Link, Next, Says, Table, View

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
        Says(
            (
                "{candidate.displayName}: {status.label|status.raw|status:status}, bids "
                "{opentrain_handlers.proposals.bid:handler}"
            ),
            otherwise=("{candidate.displayName|candidate.id|id}: {status.label|status.raw|status:status}",),
            of="proposal",
        ),
        Fields(
            {
                "ID": Cell(("id",)),
                "Job": Cell(sentences=("{jobTitle} ({jobId})", "{jobId}")),
                "Contract": Cell(
                    sentences=("{contract.id} ({contract.status:status})", "{contract.id}", "{contract:pairs}"),
                ),
                "Received": Cell(("createdAt",), "date"),
            },
            of="proposal",
            title="Proposal",
        ),
        Fields(
            {
                "ID": Cell(("candidate.id",)),
                "Title": Cell(("candidate.profileTitle",)),
                "Country": Cell(("candidate.country",)),
                "Own rate": Cell(sentences=("{bid.labelerHourlyRateUsd:money}/h",)),
                "Identity verified": Cell(("verification.identity.verified",), "yes-no"),
                "Location check": Cell(
                    sentences=(
                        (
                            "{verification.location.status:word} ({verification.location.method:word}, "
                            "{verification.location.checkedAt:date})"
                        ),
                        "{verification.location.status:word} ({verification.location.method:word})",
                        "{verification.location.status:word}",
                    ),
                ),
            },
            of="proposal",
            title="Candidate",
        ),
        Fields(
            {
                "Interview score": Cell(("aiInterview.score", "metrics.interviewScore")),
                "Match score": Cell(("metrics.matchScore",), "percent"),
                "Interview summary": Cell(("aiInterview.summary",)),
                "Assessments": Cell(("openLabel",), "pairs"),
            },
            of="proposal",
            title="Evaluation",
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
        Says("Approval requested. Nothing happens until a human approves it.", success=True),
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
        Link(
            ("approval.approvalUrl",),
            "A signed-in human must approve",
            purpose=(
                Cell(("approval.type",), "word"),
                Cell(("arguments.milestone-name",)),
                Cell(("approval.milestoneId", "approval.contractId", "approval.proposalId")),
                Cell(handler="opentrain_handlers.formats.hire_amount"),
            ),
        ),
        Next("opentrain approvals get --approval-id={approval.id} --wait", "Wait for it"),
    ],
}
