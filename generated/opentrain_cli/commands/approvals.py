# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain approvals`: Check requests that a human must approve."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def get_command() -> Command:
    """Check whether a human has approved a request."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import Wait

    return Command(
        "approvals get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/approvals/{approval_id}", error_format="platform"),
        requires=(
            Requirement("id", "approval.id"),
            Requirement("text", "approval.status"),
            Requirement("value", "approval.type"),
            Requirement("link", "approval.approvalUrl", when={"approval.status": "pending"}),
        ),
        positional="approval_id",
        wait=Wait(
            says="Waiting for a human to approve",
            interval=5,
            field="approval.status",
            done=("confirmed",),
            failed=("declined", "expired"),
        ),
        web=("approval.approvalUrl",),
        batch=True,
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain approvals get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--approval-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Approval to check (required)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {"get": get_command}
ALIASES: Mapping[str, str] = {}
