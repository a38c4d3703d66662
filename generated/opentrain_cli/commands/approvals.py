# Generated from spec/commands.yaml (sha256 71ab4b37d03dcc98) by `make generate`; do not edit.
"""Follow what a human has to confirm: the commands of `opentrain approvals`."""

from __future__ import annotations

from opentrain_runtime.command import Command, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def get_command() -> Command:
    """See whether a request was confirmed."""
    return Command(
        "approvals get",
        arguments=get_arguments,
        effect="read",
        request=Request("GET", "/api/public/v1/approvals/{approval_id}", dialect="platform"),
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain approvals get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime import values

    parser.add_argument(
        "--approval-id",
        type=values.text(),
        required=True,
        metavar="ID",
        help="Approval to look at (required)",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"get": get_command}
ALIASES: Mapping[str, str] = {}
