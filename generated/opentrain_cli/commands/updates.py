# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain updates`: Follow account events."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def poll_command() -> Command:
    """List events since a cursor."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Follow, Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "updates poll",
        add_arguments=poll_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/updates",
            query={"limit": "limit", "cursor": "cursor"},
            error_format="platform",
        ),
        requires=(Requirement("list", "events"),),
        pagination=Pagination(
            items=("events",),
            next_cursor="nextCursor",
            max_limit=200,
            feed=True,
            more="hasMore",
            filters={"type": "type"},
        ),
        rows=Rows(
            items="events",
            columns={
                "id": "id",
                "type": "type",
                "resourceId": "resourceId",
                "jobId": "jobId",
                "createdAt": "createdAt",
                "data": "data",
            },
        ),
        follow=Follow(
            item_id="id",
            line=(
                "{createdAt:clock}  {type:text:29}  {data.status|data.state:status:10}  "
                "{data.conversationId|resourceId}"
            ),
        ),
    )


def poll_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain updates poll`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--type",
        type=types.comma_list,
        metavar="TYPE,...",
        help=(
            "Only events of these types, comma-separated; known values: proposal.received, proposal.status_changed, "
            "message.received, contract.created, milestone.status_changed, payment.pending, approval.confirmed, "
            "contract.budget_state_changed"
        ),
    )
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
        default=10,
        help="With --follow: seconds between polls when idle, at least 0.1 (default: 10)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {"poll": poll_command}
ALIASES: Mapping[str, str] = {}
