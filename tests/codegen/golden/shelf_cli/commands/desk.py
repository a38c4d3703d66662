# Generated from tests/codegen/mini.yaml (sha256 d81dde44ee18d609) by `make generate`; do not edit.
"""Sign in and see what is new: the commands of `shelf desk`."""

from __future__ import annotations

from opentrain_runtime.command import Command, Input, Page, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def sign_in_command() -> Command:
    """Save your token."""
    return Command(
        "desk sign-in",
        arguments=sign_in_arguments,
        effect="write",
        request=Request("GET", "/reader", dialect="desk"),
        also={"fines": Request("GET", "/reader/fines", dialect="desk")},
        token=False,
        handler="auth.login",
        inputs=(Input("api_key", "--api-key", "secret"),),
    )


def sign_in_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf desk sign-in`."""
    from opentrain_runtime import values
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--api-key",
        type=values.text(),
        required=True,
        metavar="TOKEN",
        help="Your token; - reads it from standard input (required)",
    )
    common_arguments(parser)


def events_command() -> Command:
    """See what is new."""
    return Command(
        "desk events",
        arguments=events_arguments,
        effect="read",
        request=Request(
            "GET",
            "/v2/catalogue/events",
            query={"limit": "per_page", "cursor": "after"},
            dialect="catalogue",
        ),
        page=Page(items="events", cursor="--cursor", next_cursor="page.after", feed=True),
    )


def events_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf desk events`."""
    from opentrain_runtime import values
    from shelf_cli.common import common_arguments

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


COMMANDS: Mapping[str, Callable[[], Command]] = {"sign-in": sign_in_command, "events": events_command}
ALIASES: Mapping[str, str] = {}
