# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain milestones`: Add milestones and request their funding and release."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def create_command() -> Command:
    """Add an unfunded milestone to an active contract."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "milestones create",
        add_arguments=create_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/public/v1/contracts/{contract_id}/milestones",
            body={
                "description": "description",
                "name": "name",
                "amount": "amountUsd",
                "volume": "volume",
                "due_date": "dueDate",
            },
            error_format="platform",
        ),
        requires=(Requirement("id", "milestone.id", "id"),),
        at_least_one=(("amount", "volume"),),
        positional="contract_id",
        batch=True,
        if_unsure="opentrain contracts get --contract-id={contract_id}",
    )


def create_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain milestones create`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--contract-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Contract to add the milestone to (required)",
    )
    parser.add_argument(
        "--description",
        type=types.text(),
        required=True,
        metavar="TEXT",
        help="Deliverables of the milestone (required)",
    )
    parser.add_argument("--name", type=types.text(), metavar="NAME", help="Short name of the milestone")
    parser.add_argument("--amount", type=types.number(above=0), metavar="USD", help="Amount in USD, above 0")
    parser.add_argument(
        "--volume",
        type=types.number(above=0),
        metavar="N",
        help="Volume in units, such as hours or labels, above 0",
    )
    parser.add_argument(
        "--due-date",
        type=types.date,
        metavar="DATE",
        help="Date when the work is due, in ISO 8601 format",
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


def fund_command() -> Command:
    """Request milestone funding; a human must approve it."""
    from opentrain_runtime.declarations.command import Command, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import WaitWith

    return Command(
        "milestones fund",
        add_arguments=fund_arguments,
        effect="write",
        endpoint=Endpoint("POST", "/api/public/v1/milestones/{milestone_id}/fund", error_format="platform"),
        requires=(Requirement("id", "approval.id"), Requirement("link", "approval.approvalUrl")),
        positional="milestone_id",
        wait_with=WaitWith("approvals", "get", dest="approval_id", identity=("approval.id",)),
        web=("approval.approvalUrl",),
        batch=True,
        settle=Settle("repeat"),
        if_unsure_says="Run the command again. While the request is pending, it returns the same request.",
    )


def fund_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain milestones fund`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--milestone-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Milestone to fund (required)",
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


def approve_command() -> Command:
    """Request escrow release; a human must approve it."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import WaitWith

    return Command(
        "milestones approve",
        add_arguments=approve_arguments,
        effect="write",
        endpoint=Endpoint("POST", "/api/public/v1/milestones/{milestone_id}/approve", error_format="platform"),
        requires=(Requirement("id", "approval.id"), Requirement("link", "approval.approvalUrl")),
        positional="milestone_id",
        wait_with=WaitWith("approvals", "get", dest="approval_id", identity=("approval.id",)),
        web=("approval.approvalUrl",),
        batch=True,
        if_unsure="opentrain contracts get --contract-id=ID",
    )


def approve_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain milestones approve`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--milestone-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Funded milestone to release (required)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "create": create_command,
    "fund": fund_command,
    "approve": approve_command,
}
ALIASES: Mapping[str, str] = {}
