# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain team`: Show the employer's team and invite people."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def show_command() -> Command:
    """Show the organization, its members and pending invitations."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "team show",
        add_arguments=show_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/team", error_format="platform"),
        requires=(Requirement("object", "team.organization"), Requirement("list", "team.members")),
    )


def show_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain team show`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


def invite_command() -> Command:
    """Invite a person to the team."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "team invite",
        add_arguments=invite_arguments,
        effect="write",
        endpoint=Endpoint("POST", "/api/public/v1/team/invites", body={"email": "email"}, error_format="platform"),
        requires=(Requirement("text", "status"), Requirement("text", "email")),
        batch=True,
        if_unsure="opentrain team show",
    )


def invite_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain team invite`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--email",
        type=types.email,
        required=True,
        metavar="ADDRESS",
        help="Email address of the person to invite (required)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {"show": show_command, "invite": invite_command}
ALIASES: Mapping[str, str] = {}
