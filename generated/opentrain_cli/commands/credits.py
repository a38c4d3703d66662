# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain credits`: Show the prepaid balance and top it up."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def show_command() -> Command:
    """Show the balance and the latest transactions."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "credits show",
        add_arguments=show_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/credits", error_format="platform"),
        requires=(Requirement("number", "credits.availableCents"),),
    )


def show_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain credits show`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


def ledger_command() -> Command:
    """List all transactions in the credit ledger."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "credits ledger",
        add_arguments=ledger_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/credits/ledger",
            query={"limit": "limit", "cursor": "cursor"},
            error_format="platform",
        ),
        requires=(Requirement("list", "entries"),),
        pagination=Pagination(items=("entries",), next_cursor="nextCursor", max_limit=100, size=50),
        rows=Rows(
            items="entries",
            columns={
                "id": "id",
                "type": "type",
                "amountCents": "amountCents",
                "jobofferId": "jobofferId",
                "contractId": "contractId",
                "milestoneId": "milestoneId",
                "topUpId": "topUpId",
                "note": "note",
                "createdAt": "createdAt",
            },
        ),
    )


def ledger_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain credits ledger`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 100),
        metavar="N",
        help="Items per page, from 1 to 100 (default: 50)",
    )
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Continue from this cursor (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def top_up_command() -> Command:
    """Start a credit top-up that a human must pay."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import WaitWith

    return Command(
        "credits top-up",
        add_arguments=top_up_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/public/v1/credits/top-ups",
            body={"amount": "amountUsd"},
            error_format="platform",
        ),
        requires=(Requirement("link", "checkoutUrl"), Requirement("value", "topUpId")),
        wait_with=WaitWith("credits", "top-up-status", dest="top_up_id", identity=("topUpId", "topUp.id")),
        web=("checkoutUrl",),
        batch=True,
        if_unsure_says="Run the command again. An unpaid top-up costs nothing.",
    )


def top_up_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain credits top-up`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--amount",
        type=types.number(10, 10000),
        required=True,
        metavar="USD",
        help="Amount in USD, from 10 to 10,000 (required)",
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


def top_up_status_command() -> Command:
    """Check whether a top-up was paid."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import Wait

    return Command(
        "credits top-up-status",
        add_arguments=top_up_status_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/credits/top-ups/{top_up_id}", error_format="platform"),
        requires=(Requirement("id", "topUp.id"), Requirement("text", "topUp.status")),
        positional="top_up_id",
        wait=Wait(
            says="Waiting for a human to pay",
            interval=5,
            field="topUp.status",
            done=("COMPLETED",),
            failed=("EXPIRED", "CANCELED", "CANCELLED"),
        ),
        batch=True,
    )


def top_up_status_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain credits top-up-status`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--top-up-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Top-up to check (required)",
    )
    parser.add_argument("--wait", action="store_true", help="Poll until a final state is reached")
    parser.add_argument(
        "--timeout",
        type=types.number(0.1),
        metavar="SECONDS",
        default=1800,
        help="With --wait: maximum time to wait, in seconds, at least 0.1 (default: 1800)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "show": show_command,
    "ledger": ledger_command,
    "top-up": top_up_command,
    "top-up-status": top_up_status_command,
}
ALIASES: Mapping[str, str] = {"balance": "show"}
