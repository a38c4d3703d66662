# Generated from tests/codegen/shelf/commands.yaml (sha256 0e70c78df0ff1c09) by `make generate`; do not edit.
"""Commands of `shelf records`: Read the records of the library."""

from __future__ import annotations

from opentrain_runtime.declarations.command import Command, Endpoint, Pagination, Requirement, Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def readers_command() -> Command:
    """List readers."""
    return Command(
        "records readers",
        add_arguments=readers_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/readers",
            query={"limit": "per_page", "page": "page"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "readers"),),
        pagination=Pagination(items=("readers",), kind="number", first=0, last_page="page.last", max_limit=90, size=30),
        rows=Rows(items="readers", columns={"id": "id", "name": "name"}),
    )


def readers_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records readers`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 90),
        metavar="N",
        help="Items per page, from 1 to 90 (default: 30)",
    )
    parser.add_argument("--page", type=types.whole_number(0), metavar="N", help="Number of the page to start from")
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def visits_command() -> Command:
    """List visits."""
    return Command(
        "records visits",
        add_arguments=visits_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/visits",
            query={"limit": "per_page", "offset": "skip"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "visits"),),
        pagination=Pagination(
            items=("visits",),
            kind="offset",
            max_limit=90,
            size=30,
            more="page.more",
            total="page.total",
        ),
        rows=Rows(items="visits", columns={"id": "id", "name": "name"}),
    )


def visits_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records visits`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 90),
        metavar="N",
        help="Items per page, from 1 to 90 (default: 30)",
    )
    parser.add_argument("--offset", type=types.whole_number(0), metavar="N", help="Skip this many items")
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def payments_command() -> Command:
    """List payments."""
    return Command(
        "records payments",
        add_arguments=payments_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/payments",
            query={"limit": "per_page", "after": "since"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "payments"),),
        pagination=Pagination(items=("payments",), kind="last-id", item_id="id", max_limit=100, more="page.more"),
        rows=Rows(items="payments", columns={"id": "id", "name": "name"}),
    )


def payments_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records payments`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--limit", type=types.whole_number(1, 100), metavar="N", help="Items per page, from 1 to 100")
    parser.add_argument("--after", type=types.text(), metavar="ID", help="Continue after the item with this id")
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def shelves_command() -> Command:
    """List shelves."""
    return Command(
        "records shelves",
        add_arguments=shelves_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/shelves",
            query={"limit": "per_page"},
            page_url="page_url",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "."),),
        pagination=Pagination(items=(".",), kind="link-header", max_limit=100, size=30),
        rows=Rows(items=".", columns={"id": "id", "name": "name"}),
    )


def shelves_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records shelves`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 100),
        metavar="N",
        help="Items per page, from 1 to 100 (default: 30)",
    )
    parser.add_argument(
        "--page-url",
        type=types.text(),
        metavar="URL",
        help="Continue from this URL (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def letters_command() -> Command:
    """List letters."""
    return Command(
        "records letters",
        add_arguments=letters_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/letters",
            page_url="page_url",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "letters", "."),),
        pagination=Pagination(items=("letters", "."), kind="url", next_url="page.url"),
        rows=Rows(items="letters", columns={"id": "id", "name": "name"}),
    )


def letters_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records letters`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--page-url",
        type=types.text(),
        metavar="URL",
        help="Continue from this URL (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "readers": readers_command,
    "visits": visits_command,
    "payments": payments_command,
    "shelves": shelves_command,
    "letters": letters_command,
}
ALIASES: Mapping[str, str] = {}
