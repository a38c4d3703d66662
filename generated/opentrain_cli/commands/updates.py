# Generated from spec/commands.yaml (sha256 71ab4b37d03dcc98) by `make generate`; do not edit.
"""Follow what happens on the account: the commands of `opentrain updates`."""

from __future__ import annotations

from opentrain_runtime.command import Command, Page, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def poll_command() -> Command:
    """Read events since a cursor."""
    return Command(
        "updates poll",
        arguments=poll_arguments,
        effect="read",
        request=Request(
            "GET",
            "/api/public/v1/updates",
            query={"limit": "limit", "cursor": "cursor"},
            dialect="platform",
        ),
        page=Page(items="events", cursor="--cursor", next_cursor="nextCursor", feed=True),
    )


def poll_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain updates poll`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime import values

    parser.add_argument(
        "--limit",
        type=values.whole_number(1, 200),
        metavar="N",
        help="Entries on a page, from 1 to 200",
    )
    parser.add_argument(
        "--cursor",
        type=values.text(),
        metavar="CURSOR",
        help="Go on from this cursor of an earlier page",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"poll": poll_command}
ALIASES: Mapping[str, str] = {}
