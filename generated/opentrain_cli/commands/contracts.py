# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain contracts`: List, show and end contracts."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def list_command() -> Command:
    """List your contracts."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "contracts list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/contracts",
            query={"job_id": "jobId", "status": "status"},
            error_format="platform",
        ),
        requires=(Requirement("list", "contracts"),),
        rows=Rows(
            items="contracts",
            columns={
                "id": "id",
                "status": "status",
                "title": "title",
                "jobId": "jobId",
                "proposalId": "proposalId",
                "freelancerId": "freelancer.userId",
                "freelancer": "freelancer.displayName",
                "paymentType": "paymentType",
                "rateUsd": "rateUsd",
                "estimatedTotalUsd": "estimatedTotalUsd",
                "startDate": "startDate",
                "endDate": "endDate",
            },
        ),
    )


def list_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain contracts list`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument("--job-id", type=types.text(), metavar="ID", help="Only contracts for this job")
    parser.add_argument(
        "--status",
        choices=("active", "ended"),
        metavar="STATUS",
        help="Only contracts with this status: active, ended",
    )
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def get_command() -> Command:
    """Show a contract with its budget and milestones."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "contracts get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/contracts/{contract_id}", error_format="platform"),
        requires=(Requirement("id", "contract.id"), Requirement("value", "contract.jobDmConversationId")),
        positional="contract_id",
        batch=True,
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain contracts get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--contract-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Contract to show (required)",
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


def end_command() -> Command:
    """End a contract."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import WaitWith

    return Command(
        "contracts end",
        add_arguments=end_arguments,
        effect="destructive",
        endpoint=Endpoint("POST", "/api/public/v1/contracts/{contract_id}/end", error_format="platform"),
        requires=(
            Requirement("id", "approval.id", when={"approval": None}),
            Requirement("link", "approval.approvalUrl", when={"approval": None}),
            Requirement("value", "contractId", unless={"approval": None}),
        ),
        positional="contract_id",
        wait_with=WaitWith("approvals", "get", dest="approval_id", identity=("approval.id",)),
        web=("approval.approvalUrl",),
        batch=True,
        if_unsure="opentrain contracts get --contract-id={contract_id}",
    )


def end_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain contracts end`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--contract-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Contract to end (required)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {"list": list_command, "get": get_command, "end": end_command}
ALIASES: Mapping[str, str] = {}
