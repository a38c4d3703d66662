# Generated from spec/commands.yaml (sha256 5dc2995d3ddbe6fa) by `make generate`; do not edit.
"""Commands of `opentrain freelancers`: Show public profiles of trainers."""

from __future__ import annotations

from opentrain_runtime.declarations.command import Command, Endpoint, Requirement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def get_command() -> Command:
    """Show the public profile of a trainer."""
    return Command(
        "freelancers get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/freelancers/{id}", error_format="platform"),
        requires=(Requirement("id", "freelancer.id"),),
        positional="id",
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain freelancers get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="User id or profile slug (required)",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"get": get_command}
ALIASES: Mapping[str, str] = {}
