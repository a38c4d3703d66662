# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf desk`: Sign in and read events."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def sign_in_command() -> Command:
    """Save your token."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "desk sign-in",
        add_arguments=sign_in_arguments,
        effect="write",
        endpoint=Endpoint(
            "GET",
            "/reader",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="desk",
        ),
        other_endpoints={
            "fines": Endpoint(
                "GET",
                "/reader/fines",
                headers={"branch": "Shelf-Branch"},
                constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
                setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                secret_settings=("gate",),
                error_format="desk",
            ),
        },
        requires=(Requirement("text", "reader.name"), Requirement("link", "payAt", request="fines")),
        token=False,
        token_flag="api_key",
        handler="shelf_handlers.desk.sign_in",
        inputs=(Input("api_key", "--api-key", "secret"), Input("photo", "--photo", "bytes")),
    )


def sign_in_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf desk sign-in`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--api-key",
        type=types.text(),
        required=True,
        metavar="TOKEN",
        help="Your token; - reads it from stdin (required)",
    )
    parser.add_argument("--photo", type=types.text(), metavar="FILE", help="Picture of you; - reads stdin")
    common_arguments(parser)


def events_command() -> Command:
    """List new events."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Follow, Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "desk events",
        add_arguments=events_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/events",
            query={"limit": "per_page", "cursor": "after"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "events"),),
        pagination=Pagination(
            items=("events",),
            next_cursor="page.after",
            max_limit=200,
            feed=True,
            more="page.more",
            filters={"kind": "what"},
        ),
        rows=Rows(items="events", columns={"what": "what", "at": "at"}),
        follow=Follow(item_id="id", line="{at:clock}  {what:word:9}  {book.isbn|loan.id}"),
    )


def events_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf desk events`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--kind", type=types.comma_list, metavar="KIND,...", help="Only events of these kinds")
    parser.add_argument("--limit", type=types.whole_number(1, 200), metavar="N", help="Items per page, from 1 to 200")
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Continue from this cursor (printed by the previous page)",
    )
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    parser.add_argument("--follow", action="store_true", help="Poll for new items until interrupted")
    parser.add_argument(
        "--interval",
        type=types.number(0.1),
        metavar="SECONDS",
        default=3,
        help="With --follow: seconds between polls when idle, at least 0.1 (default: 3)",
    )
    parser.add_argument(
        "--timeout",
        type=types.number(0.1),
        metavar="SECONDS",
        help="With --follow: stop after this many seconds, at least 0.1",
    )
    parser.add_argument(
        "--max-items",
        type=types.whole_number(1),
        metavar="N",
        help="With --follow or --state: stop after this many items",
    )
    parser.add_argument(
        "--state",
        type=types.text(),
        metavar="FILE",
        help="Save the position in FILE, and print only items that are new since then",
    )
    parser.add_argument(
        "--exec",
        type=types.text(),
        metavar="CMD",
        help="With --state: run CMD for each item, which is on its standard input",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"sign-in": sign_in_command, "events": events_command}
ALIASES: Mapping[str, str] = {}
