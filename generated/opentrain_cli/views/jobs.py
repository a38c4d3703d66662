# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain jobs`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Custom, Fields, Next, Paragraphs, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "draft create": [
        Says("Draft {jobId} created.", success=True),
        Fields(
            {
                "Status": Cell(("status",), "status"),
                "Draft": Cell(("draftUrl",), "link"),
                "Review": Cell(("reviewUrl",), "link", unless_same="draftUrl"),
            },
        ),
        Fields(
            {
                "Title": Cell(("jobTitle",)),
                "Pay": Cell(
                    sentences=(
                        "{pricePerHour:money}/h",
                        "{pricePerLabel:money} per label",
                        "{fixedPrice:money} fixed price",
                        "{paymentType:word}",
                    ),
                ),
                "Volume": Cell(
                    sentences=(
                        "{dataVolume:number} {dataVolumeUnit:word}",
                        "{dataVolume:number}",
                        "{dataVolumeUnit:word}",
                    ),
                ),
                "Label types": Cell(("labelTypes",), "words"),
                "Languages": Cell(("languages",), "list"),
                "Countries": Cell(("countries",), "list"),
                "Trainers": Cell(("headcount",), "number"),
                "Experience": Cell(("experienceLevel",), "word"),
            },
            of="normalizedFields",
            title="Fields of the draft",
        ),
        Says("Check these fields, which are uncertain: {lowConfidenceFields}.", when={"lowConfidenceFields": None}),
        Table(
            "unmappedFields",
            {"Field": Cell(("path",)), "Reason": Cell(("reason",), "word"), "Value": Cell(("valuePreview",))},
            title="Unmapped fields",
            wrap=True,
        ),
        Table("warnings", {"Warning": Cell(("message", "."))}, wrap=True),
        Custom("opentrain_handlers.drafts.questions"),
        Next("opentrain jobs publish --job-id={jobId}", "Publish it", when={"validation.publishReady": None}),
        Next(
            "opentrain jobs publish --job-id={jobId}",
            "When no field is missing, publish it",
            unless={"validation.publishReady": None},
        ),
    ],
    "draft update": [
        Says("Draft {jobId} updated.", success=True),
        Fields({"Status": Cell(("status",), "status"), "Draft": Cell(("draftUrl",), "link")}),
        Custom("opentrain_handlers.drafts.questions"),
        Next("opentrain jobs publish --job-id={jobId}", "Publish it", when={"validation.publishReady": None}),
    ],
    "draft capabilities": [
        Fields(
            {
                "Enabled": Cell(("enabled",), "yes-no"),
                "Rollout": Cell(("rolloutMode",), "word"),
                "Admin": Cell(("actorIsAdmin",), "yes-no"),
            },
            title="Job drafts",
        ),
        Fields(
            {
                "Import drafts": Cell(("draftImport",), "yes-no"),
                "Create drafts": Cell(("draftCreate",), "yes-no"),
                "Update drafts": Cell(("draftUpdate",), "yes-no"),
                "Publish": Cell(("publish",), "yes-no"),
                "Hire": Cell(("hiring",), "yes-no"),
                "Send messages": Cell(("messagingWrites",), "yes-no"),
                "Team": Cell(("team",), "yes-no"),
                "Payments": Cell(("paymentsWrite",), "yes-no"),
                "Credits": Cell(("credits",), "yes-no"),
                "Webhooks": Cell(("webhooks",), "yes-no"),
            },
            of="capabilities",
            title="Features",
        ),
        Fields(
            {
                "Formats": Cell(("importFormats",), "list"),
                "Fields": Cell(("updateKeys",), "list"),
                "Payment types": Cell(("enums.paymentType",), "list"),
                "Experience levels": Cell(("enums.experienceLevel",), "list"),
                "Volume units": Cell(("enums.dataVolumeUnit",), "list"),
            },
            of="draft",
            title="Fields of a draft",
        ),
    ],
    "list": [
        Table(
            "jobs",
            {
                "ID": Cell(("id",)),
                "Title": Cell(("title",)),
                "Status": Cell(("status",), "status"),
                "Proposals": Cell(("proposalCounts.total",), "count"),
                "New": Cell(("proposalCounts.unreviewed",), "count"),
                "Created": Cell(("createdAt",), "date"),
            },
            empty="No jobs. Create one: opentrain jobs draft create --help",
            flexible="Title",
            priority=("Status", "Proposals", "Created"),
        ),
        Next("opentrain proposals list --job-id=ID", "List the proposals for one", when={"jobs": None}),
    ],
    "search": [
        Table(
            "jobs",
            {
                "ID": Cell(("id",)),
                "Title": Cell(("title",)),
                "Company": Cell(("companyName",)),
                "Category": Cell(("category",)),
                "Languages": Cell(("languages",), "list"),
                "Pay": Cell(handler="opentrain_handlers.formats.pay"),
                "Posted": Cell(("datePosted",), "day"),
            },
            empty="No matching jobs.",
            flexible="Title",
            priority=("Pay", "Posted", "Company", "Languages"),
        ),
        Next("opentrain jobs get --job-id=ID", "Show one", when={"jobs": None}),
    ],
    "get": [
        Says("{title} ({status:status})", otherwise=("{title}",)),
        Fields(
            {
                "ID": Cell(("id",)),
                "Company": Cell(("companyName",)),
                "Posted": Cell(("datePosted",), "day"),
                "Open until": Cell(("validThrough",), "day"),
                "Link": Cell(("url",), "link"),
                "Apply": Cell(("applyUrl",), "link", unless_same="url"),
            },
            title="Job",
        ),
        Fields(
            {
                "Pay": Cell(handler="opentrain_handlers.formats.pay"),
                "Category": Cell(("category",)),
                "Label types": Cell(("labelTypes",), "words"),
                "Software": Cell(("labelingSoftware",)),
                "Languages": Cell(("languages",), "list"),
                "Countries": Cell(("countries",), "list"),
                "Experience": Cell(("experienceLevel",), "word"),
            },
            title="Work",
        ),
        Paragraphs(Cell(("descriptionText",)), title="Description"),
    ],
    "facets": [
        Says("{totalJobs} live jobs."),
        Table("categories", {"Value": Cell(("value",)), "Jobs": Cell(("count",), "count")}, title="Categories"),
        Table("languages", {"Value": Cell(("value",)), "Jobs": Cell(("count",), "count")}, title="Languages"),
        Table("countries", {"Value": Cell(("value",)), "Jobs": Cell(("count",), "count")}, title="Countries"),
        Table("payTypes", {"Value": Cell(("value",)), "Jobs": Cell(("count",), "count")}, title="Payment types"),
    ],
    "changes": [
        Table(
            "changes",
            {"Job": Cell(("jobId",)), "Event": Cell(("eventType",), "word"), "When": Cell(("occurredAt",), "date")},
            empty="No changes.",
        ),
        Next("opentrain jobs changes --since={until}", "Continue from here"),
    ],
    "publish": [
        Says("Job {jobId} is live.", unless={"alreadyPublished": None}, success=True),
        Says("Job {jobId} was already live.", when={"alreadyPublished": None}),
        Fields({"Status": Cell(("status",), "status"), "Link": Cell(("jobUrl",), "link")}),
        Table("warnings", {"Warning": Cell(("message", "."))}, wrap=True),
        Says("Proposals arrive when trainers apply."),
        Next("opentrain updates poll --follow --type=proposal.received", "Wait for proposals"),
        Next("opentrain proposals list --job-id={jobId}", "List its proposals"),
    ],
    "invite": [
        Says("Invited. The proposal is {proposalId}.", unless={"alreadyInvited": None}, success=True),
        Says("Already invited. The proposal is {proposalId}.", when={"alreadyInvited": None}),
        Next("opentrain proposals get --proposal-id={proposalId}", "Show the proposal"),
    ],
    "close": [
        Says("Job {jobId} is closed.", unless={"alreadyClosed": None}, success=True),
        Says("Job {jobId} was already closed.", when={"alreadyClosed": None}),
        Fields({"Status": Cell(("status",), "status")}),
    ],
    "update-published": [
        Says("Job {jobId} updated.", success=True),
        Fields(
            {
                "Status": Cell(("status",), "status"),
                "Moderation": Cell(("moderation.decision",), "word"),
                "Reasons": Cell(("moderation.reasons",), "words"),
            },
        ),
    ],
}
