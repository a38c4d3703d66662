# Generated from spec/commands.yaml (sha256 71ab4b37d03dcc98) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain jobs`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Custom, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "draft create": [
        Says("Draft {jobId} created."),
        Fields(
            {
                "Title": Cell(("normalizedFields.jobTitle",)),
                "Status": Cell(("status",), "status"),
                "Draft": Cell(("draftUrl",), "link"),
                "Review": Cell(("reviewUrl",), "link"),
                "Payment": Cell(("normalizedFields.paymentType",)),
                "Price per hour": Cell(("normalizedFields.pricePerHour",), "money"),
                "Price per label": Cell(("normalizedFields.pricePerLabel",), "money"),
                "Fixed price": Cell(("normalizedFields.fixedPrice",), "money"),
                "Languages": Cell(("normalizedFields.languages",), "list"),
                "Countries": Cell(("normalizedFields.countries",), "list"),
                "Label types": Cell(("normalizedFields.labelTypes",), "list"),
                "People": Cell(("normalizedFields.headcount",)),
                "Volume": Cell(("normalizedFields.dataVolume",)),
                "Volume unit": Cell(("normalizedFields.dataVolumeUnit",)),
                "Experience": Cell(("normalizedFields.experienceLevel",)),
                "Guessed, check it": Cell(("lowConfidenceFields",), "list"),
            },
        ),
        Table(
            "unmappedFields",
            {"FIELD": Cell(("path",)), "WHY": Cell(("reason",)), "VALUE": Cell(("valuePreview",))},
            title="Not understood",
        ),
        Table("warnings", {"WARNING": Cell(("message", "."))}),
        Custom("drafts.questions"),
        Next("opentrain jobs publish --job-id={jobId}", "Publish it", when={"validation.publishReady": None}),
        Next(
            "opentrain jobs publish --job-id={jobId}",
            "When nothing is missing, publish it",
            unless={"validation.publishReady": None},
        ),
    ],
    "draft update": [
        Says("Draft {jobId} updated."),
        Fields({"Status": Cell(("status",), "status"), "Draft": Cell(("draftUrl",), "link")}),
        Custom("drafts.questions"),
        Next("opentrain jobs publish --job-id={jobId}", "Publish it", when={"validation.publishReady": None}),
    ],
    "list": [
        Table(
            "jobs",
            {
                "ID": Cell(("id",)),
                "TITLE": Cell(("title",)),
                "STATUS": Cell(("status",), "status"),
                "PROPOSALS": Cell(("proposalCounts.total",), "count"),
                "UNREVIEWED": Cell(("proposalCounts.unreviewed",), "count"),
                "CREATED": Cell(("createdAt",), "date"),
            },
            empty="No jobs. Create one: opentrain jobs draft create --help",
        ),
    ],
    "search": [
        Table(
            "jobs",
            {
                "ID": Cell(("id",)),
                "TITLE": Cell(("title",)),
                "COMPANY": Cell(("companyName",)),
                "CATEGORY": Cell(("category",)),
                "LANGUAGES": Cell(("languages",), "list"),
                "PAY": Cell(handler="jobs.pay"),
                "POSTED": Cell(("datePosted",), "day"),
                "LINK": Cell(("url",), "link"),
            },
            empty="No live job matches.",
        ),
    ],
    "publish": [
        Says("Job {jobId} is live.", unless={"alreadyPublished": None}),
        Says("Job {jobId} was live already.", when={"alreadyPublished": None}),
        Fields({"Status": Cell(("status",), "status"), "Link": Cell(("jobUrl",), "link")}),
        Table("warnings", {"WARNING": Cell(("message", "."))}),
        Next("opentrain proposals list --job-id={jobId}", "See who answers"),
    ],
    "invite": [
        Says("Invited; the proposal is {proposalId}.", unless={"alreadyInvited": None}),
        Says("Invited before; the proposal is {proposalId}.", when={"alreadyInvited": None}),
        Next("opentrain proposals get --proposal-id={proposalId}", "Read it"),
    ],
    "close": [
        Says("Job {jobId} is closed.", unless={"alreadyClosed": None}),
        Says("Job {jobId} was closed already.", when={"alreadyClosed": None}),
        Fields({"Status": Cell(("status",), "status")}),
    ],
    "update-published": [
        Says("Job {jobId} updated."),
        Fields(
            {
                "Status": Cell(("status",), "status"),
                "Moderation": Cell(("moderation.decision",)),
                "Reasons": Cell(("moderation.reasons",), "list"),
            },
        ),
    ],
}
