# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf books`: Find books and edit the catalogue."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def list_command() -> Command:
    """List books."""
    from opentrain_runtime.declarations.command import Command, Deprecation
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "books list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/books",
            query={
                "title": "title",
                "author": "author",
                "order": "order",
                "language": "lang",
                "floor": "floor",
                "min_pages": "min_pages",
                "subject": "subject[any]",
                "shelves": "shelf",
                "on_shelf": "on_shelf",
                "only_in": "only_in",
                "trace_shelf": "trace",
                "limit": "per_page",
                "cursor": "after",
            },
            constant_query={"kind": "book"},
            lists={"subject": "repeat", "shelves": "indexes"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "books"),),
        token=False,
        pagination=Pagination(
            items=("books",),
            next_cursor="page.after",
            max_limit=50,
            size=20,
            total="page.total",
            says="{language} books",
            says_defaults={"language": "en"},
        ),
        rows=Rows(
            items="books",
            columns={
                "isbn": "isbn",
                "title": "title",
                "author": "author.name",
                "tags": "tags",
                "spots": "copies[].spot",
                "more": "more",
            },
        ),
        deprecated={
            "--words": Deprecation(since="3.9.0", use="--title"),
            "--only-in": Deprecation(since="3.10.0", use="--on-shelf"),
        },
        hidden=("--ttl", "--trace-shelf"),
    )


def list_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books list`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--title",
        "--name",
        "--t-itle",
        "--words",
        "--ttl",
        type=types.text(80),
        metavar="TEXT",
        help=(
            'Words of the title, "quoted" or not, 100%% free, at most 80 characters (--words is deprecated since '
            "3.9.0; use --title)"
        ),
    )
    either.add_argument("--author", type=types.text(), metavar="NAME", help="Who wrote it")
    parser.add_argument(
        "--order",
        choices=("Newest", "oldest"),
        metavar="ORDER",
        default="Newest",
        help="Order of the list: Newest, oldest (default: Newest)",
    )
    parser.add_argument(
        "--language",
        type=types.text(),
        metavar="CODE",
        help="Only books in this language; known values: en, el, ja (default: en)",
    )
    parser.add_argument(
        "--floor",
        type=types.number(1, 9),
        metavar="N",
        default=2,
        help="Only books on this floor, from 1 to 9 (default: 2)",
    )
    parser.add_argument(
        "--min-pages",
        type=types.whole_number(1, 9999),
        metavar="N",
        help="Minimum number of pages, from 1 to 9,999 (default: 1)",
    )
    parser.add_argument(
        "--subject",
        action="append",
        type=types.text(),
        metavar="SUBJECT",
        help="Only books about this subject (repeatable)",
    )
    parser.add_argument("--shelves", type=types.comma_list, metavar="SHELF,...", help="Only books on these shelves")
    parser.add_argument("--on-shelf", action="store_true", help="Only books that are in")
    parser.add_argument(
        "--only-in",
        action="store_true",
        help="Only books that are in (deprecated since 3.10.0; use --on-shelf)",
    )
    parser.add_argument("--trace-shelf", action="store_true", help="Trace the request")
    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 50),
        metavar="N",
        help="Items per page, from 1 to 50 (default: 20)",
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


def get_command() -> Command:
    """Show a book."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "books get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/books/{isbn}",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(
            Requirement("object", "book"),
            Requirement("list", "book.copies", when={"book.state": "in"}, unless={"book.lost": None}),
        ),
        token=False,
        positional="isbn",
        web=("book.page",),
        batch=True,
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books get`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--isbn", type=types.text(), required=True, metavar="ISBN", help="Book to show (required)")
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


def add_command() -> Command:
    """Add a book to the catalogue."""
    from opentrain_runtime.declarations.command import Command, Input, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "books add",
        add_arguments=add_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/v2/catalogue/books",
            body={
                "title": "book.title",
                "author": "book.author.name",
                "price": "book.price",
                "tags": "book.tags",
                "cover": "book.cover",
                "blurb": "book.blurb",
                "blurb_file": "book.blurb",
                "lendable": "lendable",
                "request_key": "requestKey",
            },
            constant_body={"source": "shelf"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("value", "book.isbn"),),
        idempotency=("requestKey",),
        inputs=(Input("blurb_file", "--blurb-file", "text", max_length=500),),
        positional="title",
        batch=True,
        settle=Settle(
            "newer-item",
            module="books",
            name="list",
            item_id="isbn",
            item_time="bought",
            own="mine",
            result="book.isbn",
            same={"title": "book.title"},
            shared=(),
        ),
        if_unsure="shelf books list --title={title}",
    )


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books add`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--title", type=types.text(), required=True, metavar="TEXT", help="Its title (required)")
    parser.add_argument("--author", type=types.text(), required=True, metavar="NAME", help="Who wrote it (required)")
    parser.add_argument("--price", type=types.number(above=0), metavar="USD", help="What it cost, above 0")
    parser.add_argument("--tags", type=types.comma_list, metavar="TAG,...", help="Tags, separated by commas")
    parser.add_argument(
        "--cover",
        type=types.url(200),
        metavar="URL",
        help="Picture of its cover, at most 200 characters",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--blurb", type=types.text(), metavar="TEXT", help="Text on the back cover")
    either.add_argument(
        "--blurb-file",
        type=types.text(),
        metavar="FILE",
        help="File with the text on the back cover; - reads stdin, at most 500 characters",
    )
    parser.add_argument("--lendable", action="store_true", help="Allow loans of the book")
    parser.add_argument("--request-key", type=types.text(), metavar="KEY", help="Idempotency key")
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


def update_command() -> Command:
    """Correct a book."""
    from opentrain_runtime.declarations.command import Command, Input, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "books update",
        add_arguments=update_arguments,
        effect="write",
        endpoint=Endpoint(
            "PATCH",
            "/v2/catalogue/books/{isbn}",
            body={"set": "*", "changes_file": "*", "changes_json": "*"},
            clears={"clear": None},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        inputs=(Input("changes_file", "--changes-file", "object"),),
        fields={
            "set": {
                "title": "text",
                "shelf_mark": "text or null",
                "copies": "number",
                "tags": "list",
                "cover": ("hard", "soft"),
            },
        },
        batch=True,
        settle=Settle("repeat"),
        if_unsure="shelf books get {isbn}",
    )


def update_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books update`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--isbn", type=types.text(), required=True, metavar="ISBN", help="Book to correct (required)")
    parser.add_argument(
        "--clear",
        action="append",
        choices=("blurb", "author.born"),
        metavar="FIELD",
        help="Field to clear: blurb, author.born (repeatable)",
    )
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "--set",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set one field (repeatable)",
    )
    either.add_argument(
        "--changes-file",
        type=types.text(),
        metavar="FILE",
        help="Set the fields of a JSON object in a file; - reads stdin",
    )
    either.add_argument(
        "--changes-json",
        type=types.json_object,
        metavar="JSON",
        help="Set the fields of this JSON object",
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


def remove_command() -> Command:
    """Remove a book from the catalogue."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "books remove",
        add_arguments=remove_arguments,
        effect="destructive",
        endpoint=Endpoint(
            "DELETE",
            "/v2/catalogue/books/{isbn}",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        positional="isbn",
        batch=True,
        if_unsure="shelf books get {isbn}",
    )


def remove_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books remove`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--isbn", type=types.text(), required=True, metavar="ISBN", help="Book to remove (required)")
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


def cover_command() -> Command:
    """Show the cover of a book."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "books cover",
        add_arguments=cover_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/images/covers/{isbn}",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            service="covers",
            request_handler="shelf_handlers.signing.sign",
            error_format="covers",
        ),
        requires=(Requirement("link", "url"),),
        positional="isbn",
        batch=True,
    )


def cover_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books cover`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--isbn",
        type=types.text(),
        required=True,
        metavar="ISBN",
        help="Book whose cover to show (required)",
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


def suggest_command() -> Command:
    """Suggest a book to buy."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "books suggest",
        add_arguments=suggest_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/v2/catalogue/suggestions",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("value", "number"),),
        body_handler="shelf_handlers.books.suggestion_body",
        settings={"max-description": 300},
        inputs=(Input("description_file", "--description-file", "text"),),
        batch=True,
        if_unsure_says="Ask at the desk.",
    )


def suggest_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books suggest`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--description", type=types.text(), metavar="TEXT", help="Description of the book")
    either.add_argument(
        "--description-file",
        type=types.text(),
        metavar="FILE",
        help="File with the description of the book; - reads stdin",
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
    "list": list_command,
    "get": get_command,
    "add": add_command,
    "update": update_command,
    "remove": remove_command,
    "cover": cover_command,
    "suggest": suggest_command,
}
ALIASES: Mapping[str, str] = {"search": "list"}
