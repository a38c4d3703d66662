# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain jobs`: Draft, publish, search, update and close jobs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def draft_create_command() -> Command:
    """Create a draft job from a description."""
    from opentrain_runtime.declarations.command import Command, Input, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs draft create",
        add_arguments=draft_create_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/public/v1/job-drafts",
            body={"external_id": "externalId", "idempotency_key": "idempotencyKey"},
            error_format="platform",
        ),
        requires=(Requirement("value", "jobId"),),
        body_handler="opentrain_handlers.drafts.create_body",
        idempotency=("idempotencyKey", "source.idempotencyKey"),
        settings={"max-description": 60000},
        inputs=(
            Input("description_file", "--description-file", "text", max_length=60000),
            Input("canonical_file", "--canonical-file", "object"),
            Input("payload_file", "--payload-file", "object"),
        ),
        web=("reviewUrl", "draftUrl"),
        batch=True,
        settle=Settle("repeat"),
    )


def draft_create_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs draft create`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "--description",
        type=types.text(60000),
        metavar="TEXT",
        help="Job description in plain text, at most 60,000 characters",
    )
    either.add_argument(
        "--description-file",
        type=types.text(),
        metavar="FILE",
        help="Read the description from a file, at most 60,000 characters; - reads stdin",
    )
    either.add_argument(
        "--canonical-file",
        type=types.text(),
        metavar="FILE",
        help="JSON file with a job in OpenTrain's canonical format; - reads stdin",
    )
    either.add_argument(
        "--payload-file",
        type=types.text(),
        metavar="FILE",
        help="JSON file with an import payload, such as a schema.org JobPosting; - reads stdin",
    )
    parser.add_argument(
        "--title",
        type=types.text(),
        metavar="TITLE",
        help="Title to put before a plain-text description",
    )
    parser.add_argument("--external-id", type=types.text(), metavar="ID", help="Job id in your own system, for audits")
    parser.add_argument(
        "--idempotency-key",
        type=types.text(),
        metavar="KEY",
        help="Reuse the same key when retrying (default: generated)",
    )
    parser.add_argument("--web", action="store_true", help="Open the link in a browser")
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


def draft_update_command() -> Command:
    """Set or correct fields of a draft."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs draft update",
        add_arguments=draft_update_arguments,
        effect="write",
        endpoint=Endpoint(
            "PATCH",
            "/api/public/v1/job-drafts/{job_id}",
            body={"set": "*", "patch_file": "*", "patch_json": "*"},
            error_format="platform",
        ),
        requires=(Requirement("value", "jobId"),),
        inputs=(Input("patch_file", "--patch-file", "object"),),
        fields={
            "set": {
                "jobTitle": "text",
                "jobDescription": "text",
                "labelingOverview": "text",
                "datasetDescription": "text",
                "dataType": "text",
                "subjectMatter": "text",
                "dataVolume": "number",
                "dataVolumeUnit": (
                    "HOURS_OF_RECORDING_AUDIO_VIDEO",
                    "NUMBER_OF_FILES",
                    "NUMBER_OF_WORDS",
                    "UNKNOWN_NOT_SPECIFIED",
                ),
                "labelTypes": "list",
                "labelingSoftware": "text",
                "headcount": "number",
                "experienceLevel": ("EXPERT", "INTERMEDIATE", "ENTRY_LEVEL", "ANY_EXPERIENCE_LEVEL"),
                "languages": "list",
                "countries": "list",
                "paymentType": ("PAY_PER_HOUR", "PAY_PER_LABEL", "FIXED_PRICE"),
                "pricePerHour": "number",
                "pricePerLabel": "number",
                "fixedPrice": "number",
                "aiInterviewRequirements": "text",
                "budgetRange": "text",
                "workloadDesc": "text",
                "timeRequirement": "text",
                "projectDuration": "text",
                "freelancerType": "text",
                "projectScope": "text",
                "visibility": "text",
            },
        },
        positional="job_id",
        batch=True,
        if_unsure="opentrain jobs list --status=DRAFT",
    )


def draft_update_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs draft update`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument("--job-id", type=types.text(), required=True, metavar="ID", help="Draft to update (required)")
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "--set",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set one field, such as headcount=6 (repeatable)",
    )
    either.add_argument(
        "--patch-file",
        type=types.text(),
        metavar="FILE",
        help="Read the fields to set from a JSON file; - reads stdin",
    )
    either.add_argument(
        "--patch-json",
        type=types.json_object,
        metavar="JSON",
        help="JSON object with the fields to set",
    )
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


def draft_capabilities_command() -> Command:
    """Show what this account and token can do."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs draft capabilities",
        add_arguments=draft_capabilities_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/job-drafts/capabilities", error_format="platform"),
        requires=(Requirement("object", "capabilities"),),
    )


def draft_capabilities_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs draft capabilities`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


def list_command() -> Command:
    """List your jobs."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/jobs/mine",
            query={"status": "status", "limit": "limit", "cursor": "cursor"},
            error_format="platform",
        ),
        requires=(Requirement("list", "jobs"),),
        pagination=Pagination(items=("jobs",), next_cursor="nextCursor", max_limit=100, size=25),
        rows=Rows(
            items="jobs",
            columns={
                "id": "id",
                "title": "title",
                "status": "status",
                "published": "published",
                "acceptingApplicants": "acceptingApplicants",
                "proposals": "proposalCounts.total",
                "unreviewed": "proposalCounts.unreviewed",
                "createdAt": "createdAt",
                "updatedAt": "updatedAt",
                "jobUrl": "jobUrl",
            },
        ),
    )


def list_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs list`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--status",
        choices=("DRAFT", "OPEN", "ONGOING", "COMPLETED", "ARCHIVED", "PENDING_APPROVAL"),
        metavar="STATUS",
        help="Only jobs with this status: DRAFT, OPEN, ONGOING, COMPLETED, ARCHIVED, PENDING_APPROVAL",
    )
    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 100),
        metavar="N",
        help="Items per page, from 1 to 100 (default: 25)",
    )
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Continue from this cursor (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def search_command() -> Command:
    """Search live jobs on the marketplace."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs search",
        add_arguments=search_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/jobs",
            query={
                "q": "q",
                "category": "category",
                "language": "language",
                "country": "country",
                "pay_type": "payType",
                "limit": "limit",
                "cursor": "cursor",
            },
            error_format="platform",
        ),
        requires=(Requirement("list", "jobs"),),
        token=False,
        pagination=Pagination(items=("jobs",), next_cursor="nextCursor", max_limit=100),
        rows=Rows(
            items="jobs",
            columns={
                "id": "id",
                "title": "title",
                "companyName": "companyName",
                "category": "category",
                "status": "status",
                "dataType": "dataType",
                "labelTypes": "labelTypes",
                "languages": "languages",
                "countries": "countries",
                "experienceLevel": "experienceLevel",
                "employmentTypes": "employmentTypes",
                "paymentType": "pay.paymentType",
                "currency": "pay.currency",
                "hourlyRate": "pay.hourlyRate",
                "hourlyMin": "pay.hourlyMin",
                "hourlyMax": "pay.hourlyMax",
                "fixedPrice": "pay.fixedPrice",
                "perLabelRate": "pay.perLabelRate",
                "datePosted": "datePosted",
                "validThrough": "validThrough",
                "url": "url",
            },
        ),
    )


def search_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs search`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument("--q", type=types.text(), metavar="TEXT", help="Text to search for")
    parser.add_argument(
        "--category",
        type=types.text(),
        metavar="CATEGORY",
        help='Only jobs in this category, such as "Audio Annotation"',
    )
    parser.add_argument("--language", type=types.text(), metavar="LANGUAGE", help="Only jobs for this language")
    parser.add_argument(
        "--country",
        type=types.text(),
        metavar="ISO",
        help="Only jobs for this country (ISO code, such as ES)",
    )
    parser.add_argument(
        "--pay-type",
        choices=("PAY_PER_HOUR", "FIXED_PRICE", "PAY_PER_LABEL"),
        metavar="TYPE",
        help="Only jobs with this payment type: PAY_PER_HOUR, FIXED_PRICE, PAY_PER_LABEL",
    )
    parser.add_argument("--limit", type=types.whole_number(1, 100), metavar="N", help="Items per page, from 1 to 100")
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Continue from this cursor (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def get_command() -> Command:
    """Show a live job on the marketplace."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/jobs/{job_id}", error_format="platform"),
        requires=(Requirement("id", "id"),),
        token=False,
        positional="job_id",
        web=("url",),
        batch=True,
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--job-id",
        type=types.text(64),
        required=True,
        metavar="ID",
        help="Job to show, at most 64 characters (required)",
    )
    parser.add_argument("--web", action="store_true", help="Open the link in a browser")
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


def facets_command() -> Command:
    """Count live jobs by category, language, country and payment type."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs facets",
        add_arguments=facets_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/jobs/facets", error_format="platform"),
        requires=(Requirement("list", "categories"), Requirement("number", "totalJobs")),
        token=False,
    )


def facets_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs facets`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


def changes_command() -> Command:
    """List jobs that were published, updated or closed."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs changes",
        add_arguments=changes_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/jobs/changes", query={"since": "since"}, error_format="platform"),
        requires=(Requirement("list", "changes"), Requirement("value", "until")),
        token=False,
        rows=Rows(items="changes", columns={"jobId": "jobId", "eventType": "eventType", "occurredAt": "occurredAt"}),
    )


def changes_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs changes`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--since",
        type=types.date,
        required=True,
        metavar="DATE",
        help="Only changes since this time, in ISO 8601 format (required)",
    )
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def publish_command() -> Command:
    """Publish a complete draft on the marketplace."""
    from opentrain_runtime.declarations.command import Command, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs publish",
        add_arguments=publish_arguments,
        effect="write",
        endpoint=Endpoint("POST", "/api/public/v1/jobs/{job_id}/publish", error_format="platform"),
        requires=(Requirement("value", "jobId"),),
        positional="job_id",
        batch=True,
        settle=Settle("repeat"),
        if_unsure="opentrain jobs list",
    )


def publish_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs publish`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument("--job-id", type=types.text(), required=True, metavar="ID", help="Draft to publish (required)")
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


def invite_command() -> Command:
    """Invite a trainer to a live job."""
    from opentrain_runtime.declarations.command import Argument, Command, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs invite",
        add_arguments=invite_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/public/v1/jobs/{job_id}/invites",
            body={"freelancer_id": "freelancerId"},
            error_format="platform",
        ),
        requires=(Requirement("value", "proposalId"),),
        arguments=(Argument("job_id"), Argument("freelancer_id")),
        batch=True,
        settle=Settle("repeat"),
        if_unsure="opentrain proposals list --job-id={job_id}",
    )


def invite_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs invite`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--job-id",
        type=types.text(),
        required=True,
        metavar="JOB_ID",
        help="Live job to invite the trainer to (required)",
    )
    parser.add_argument(
        "--freelancer-id",
        type=types.text(),
        required=True,
        metavar="FREELANCER_ID",
        help="Trainer to invite (required)",
    )
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


def close_command() -> Command:
    """Close a job and remove it from the marketplace."""
    from opentrain_runtime.declarations.command import Command, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs close",
        add_arguments=close_arguments,
        effect="destructive",
        endpoint=Endpoint("POST", "/api/public/v1/jobs/{job_id}/close", error_format="platform"),
        requires=(
            Requirement("value", "jobId", unless={"alreadyClosed": None}),
            Requirement("value", "jobId", when={"alreadyClosed": None}),
        ),
        positional="job_id",
        batch=True,
        settle=Settle("repeat"),
        if_unsure="opentrain jobs list --status=ARCHIVED",
    )


def close_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs close`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument("--job-id", type=types.text(), required=True, metavar="ID", help="Job to close (required)")
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


def update_published_command() -> Command:
    """Update fields of a live job."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "jobs update-published",
        add_arguments=update_published_arguments,
        effect="write",
        endpoint=Endpoint(
            "PATCH",
            "/api/public/v1/jobs/{job_id}",
            body={"set": "*", "patch_file": "*", "patch_json": "*"},
            error_format="platform",
        ),
        requires=(Requirement("value", "jobId"),),
        inputs=(Input("patch_file", "--patch-file", "object"),),
        fields={
            "set": {
                "jobTitle": "text",
                "jobDescription": "text",
                "labelingOverview": "text",
                "datasetDescription": "text",
                "dataType": "text",
                "subjectMatter": "text",
                "dataVolume": "number",
                "dataVolumeUnit": (
                    "HOURS_OF_RECORDING_AUDIO_VIDEO",
                    "NUMBER_OF_FILES",
                    "NUMBER_OF_WORDS",
                    "UNKNOWN_NOT_SPECIFIED",
                ),
                "labelTypes": "list",
                "labelingSoftware": "text",
                "headcount": "number",
                "experienceLevel": ("EXPERT", "INTERMEDIATE", "ENTRY_LEVEL", "ANY_EXPERIENCE_LEVEL"),
                "languages": "list",
                "countries": "list",
                "paymentType": ("PAY_PER_HOUR", "PAY_PER_LABEL", "FIXED_PRICE"),
                "pricePerHour": "number",
                "pricePerLabel": "number",
                "fixedPrice": "number",
                "aiInterviewRequirements": "text",
                "budgetRange": "text",
                "workloadDesc": "text",
                "timeRequirement": "text",
                "projectDuration": "text",
                "freelancerType": "text",
                "projectScope": "text",
                "visibility": "text",
            },
        },
        positional="job_id",
        batch=True,
        if_unsure="opentrain jobs list",
    )


def update_published_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain jobs update-published`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--job-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Live job to update (required)",
    )
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "--set",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set one field, such as headcount=6 (repeatable)",
    )
    either.add_argument(
        "--patch-file",
        type=types.text(),
        metavar="FILE",
        help="Read the fields to set from a JSON file; - reads stdin",
    )
    either.add_argument(
        "--patch-json",
        type=types.json_object,
        metavar="JSON",
        help="JSON object with the fields to set",
    )
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "draft create": draft_create_command,
    "draft update": draft_update_command,
    "draft capabilities": draft_capabilities_command,
    "list": list_command,
    "search": search_command,
    "get": get_command,
    "facets": facets_command,
    "changes": changes_command,
    "publish": publish_command,
    "invite": invite_command,
    "close": close_command,
    "update-published": update_published_command,
}
ALIASES: Mapping[str, str] = {"create": "draft create", "update": "draft update"}
