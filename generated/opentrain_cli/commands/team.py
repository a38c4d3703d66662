# Generated from spec/commands.yaml (sha256 5dc2995d3ddbe6fa) by `make generate`; do not edit.
"""Commands of `opentrain team`: Show the employer's team and invite people."""

from __future__ import annotations

from opentrain_runtime.declarations.command import Command, Endpoint, Requirement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def show_command() -> Command:
    """Show the organization, its members and pending invitations."""
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
    return Command(
        "team invite",
        add_arguments=invite_arguments,
        effect="write",
        endpoint=Endpoint("POST", "/api/public/v1/team/invites", body={"email": "email"}, error_format="platform"),
        requires=(Requirement("text", "status"), Requirement("text", "email")),
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
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"show": show_command, "invite": invite_command}
ALIASES: Mapping[str, str] = {}
