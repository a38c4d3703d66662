# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain proposals`: Review proposals and request a hire."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def list_command() -> Command:
    """List the proposals for a job, with bids and interview scores."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "proposals list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/jobs/{job_id}/proposals",
            query={"status": "status", "limit": "limit", "cursor": "cursor"},
            error_format="platform",
        ),
        requires=(Requirement("list", "proposals"),),
        positional="job_id",
        pagination=Pagination(items=("proposals",), next_cursor="nextCursor", max_limit=100, size=25),
        rows=Rows(
            items="proposals",
            columns={
                "id": "id",
                "jobId": "jobId",
                "jobTitle": "jobTitle",
                "status": "status.raw",
                "amountUsd": "bid.amountUsd",
                "unit": "bid.unit",
                "labelerHourlyRateUsd": "bid.labelerHourlyRateUsd",
                "candidateId": "candidate.id",
                "candidate": "candidate.displayName",
                "profileTitle": "candidate.profileTitle",
                "country": "candidate.country",
                "interviewScore": "metrics.interviewScore",
                "matchScore": "metrics.matchScore",
                "createdAt": "createdAt",
                "updatedAt": "updatedAt",
            },
        ),
        batch=True,
    )


def list_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain proposals list`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--job-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Job whose proposals to list (required)",
    )
    parser.add_argument(
        "--status",
        type=types.text(),
        metavar="STATUS",
        help=(
            "Only proposals with this status; known values: UNREVIEWED, SHORTLISTED, MAYBE, HIRED, DECLINED, "
            "NOT_A_FIT, RESUME_SENT"
        ),
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


def get_command() -> Command:
    """Show a proposal and the evaluation of its candidate."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "proposals get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/proposals/{proposal_id}", error_format="platform"),
        other_endpoints={
            "interview": Endpoint("GET", "/api/public/v1/proposals/{proposal_id}/interview", error_format="platform"),
        },
        requires=(Requirement("id", "proposal.id"), Requirement("object", "interview", request="interview")),
        handler="opentrain_handlers.proposals.get",
        positional="proposal_id",
        batch=True,
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain proposals get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--proposal-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Proposal to show (required)",
    )
    parser.add_argument("--interview", action="store_true", help="Also fetch the interview transcript")
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


def hire_command() -> Command:
    """Request a hire; a human must approve it."""
    from opentrain_runtime.declarations.command import Command, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import WaitWith

    return Command(
        "proposals hire",
        add_arguments=hire_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/public/v1/proposals/{proposal_id}/hire",
            body={
                "amount": "milestone.amount",
                "milestone_name": "milestone.name",
                "milestone_description": "milestone.description",
                "due_date": "milestone.dueDate",
                "confirm_not_fit_override": "confirmNotFitOverride",
            },
            error_format="platform",
        ),
        requires=(Requirement("id", "approval.id"), Requirement("link", "approval.approvalUrl")),
        at_least_one=(("milestone_name", "milestone_description"),),
        positional="proposal_id",
        overwriting=("confirm_not_fit_override",),
        wait_with=WaitWith("approvals", "get", dest="approval_id", identity=("approval.id",)),
        web=("approval.approvalUrl",),
        batch=True,
        settle=Settle("repeat"),
        if_unsure_says="Run the same command again. With the same terms, it returns the existing request.",
    )


def hire_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain proposals hire`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--proposal-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Proposal of the candidate to hire (required)",
    )
    parser.add_argument(
        "--amount",
        type=types.number(above=0),
        required=True,
        metavar="USD",
        help="Amount of the first milestone in USD, above 0 (required)",
    )
    parser.add_argument("--milestone-name", type=types.text(), metavar="NAME", help="Short name of the first milestone")
    parser.add_argument(
        "--milestone-description",
        type=types.text(),
        metavar="TEXT",
        help="Deliverables of the first milestone",
    )
    parser.add_argument(
        "--due-date",
        type=types.date,
        metavar="DATE",
        help="Due date of the first milestone, in ISO 8601 format",
    )
    parser.add_argument(
        "--confirm-not-fit-override",
        action="store_true",
        help='Request the hire even if the candidate is marked "not a fit"',
    )
    parser.add_argument("--wait", action="store_true", help="Poll until a final state is reached")
    parser.add_argument(
        "--timeout",
        type=types.number(0.1),
        metavar="SECONDS",
        default=1800,
        help="With --wait: maximum time to wait, in seconds, at least 0.1 (default: 1800)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {"list": list_command, "get": get_command, "hire": hire_command}
ALIASES: Mapping[str, str] = {}
