# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Views of the commands of `opentrain jobs`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Custom, Fields, Next, Says, Table, View

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
                "Payment": Cell(("normalizedFields.paymentType",), "word"),
                "Price per hour": Cell(("normalizedFields.pricePerHour",), "money"),
                "Price per label": Cell(("normalizedFields.pricePerLabel",), "money"),
                "Fixed price": Cell(("normalizedFields.fixedPrice",), "money"),
                "Languages": Cell(("normalizedFields.languages",), "list"),
                "Countries": Cell(("normalizedFields.countries",), "list"),
                "Label types": Cell(("normalizedFields.labelTypes",), "words"),
                "Headcount": Cell(("normalizedFields.headcount",)),
                "Volume": Cell(("normalizedFields.dataVolume",)),
                "Volume unit": Cell(("normalizedFields.dataVolumeUnit",), "word"),
                "Experience": Cell(("normalizedFields.experienceLevel",), "word"),
                "Uncertain fields": Cell(("lowConfidenceFields",), "list"),
            },
        ),
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
        Says("Draft {jobId} updated."),
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
        Fields(
            {
                "Job": Cell(("id",)),
                "Title": Cell(("title",)),
                "Company": Cell(("companyName",)),
                "Category": Cell(("category",)),
                "Status": Cell(("status",), "status"),
                "Pay": Cell(handler="opentrain_handlers.formats.pay"),
                "Languages": Cell(("languages",), "list"),
                "Countries": Cell(("countries",), "list"),
                "Experience": Cell(("experienceLevel",), "word"),
                "Label types": Cell(("labelTypes",), "words"),
                "Software": Cell(("labelingSoftware",)),
                "Posted": Cell(("datePosted",), "day"),
                "Valid through": Cell(("validThrough",), "day"),
                "Link": Cell(("url",), "link"),
                "Apply": Cell(("applyUrl",), "link"),
                "Description": Cell(("descriptionText",)),
            },
        ),
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
        Says("Job {jobId} is live.", unless={"alreadyPublished": None}),
        Says("Job {jobId} was already live.", when={"alreadyPublished": None}),
        Fields({"Status": Cell(("status",), "status"), "Link": Cell(("jobUrl",), "link")}),
        Table("warnings", {"Warning": Cell(("message", "."))}, wrap=True),
        Next("opentrain proposals list --job-id={jobId}", "List its proposals"),
    ],
    "invite": [
        Says("Invited. The proposal is {proposalId}.", unless={"alreadyInvited": None}),
        Says("Already invited. The proposal is {proposalId}.", when={"alreadyInvited": None}),
        Next("opentrain proposals get --proposal-id={proposalId}", "Show the proposal"),
    ],
    "close": [
        Says("Job {jobId} is closed.", unless={"alreadyClosed": None}),
        Says("Job {jobId} was already closed.", when={"alreadyClosed": None}),
        Fields({"Status": Cell(("status",), "status")}),
    ],
    "update-published": [
        Says("Job {jobId} updated."),
        Fields(
            {
                "Status": Cell(("status",), "status"),
                "Moderation": Cell(("moderation.decision",), "word"),
                "Reasons": Cell(("moderation.reasons",), "words"),
            },
        ),
    ],
}
