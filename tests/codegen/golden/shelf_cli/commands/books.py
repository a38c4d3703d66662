# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""Find books and look after the catalogue: the commands of `shelf books`."""

from __future__ import annotations

from opentrain_runtime.declarations.command import Command, Deprecation, Endpoint, Input, Pagination, Requirement, Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def list_command() -> Command:
    """List books."""
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
                "on_shelf": "on_shelf",
                "only_in": "only_in",
                "trace_shelf": "trace",
                "limit": "per_page",
                "cursor": "after",
            },
            constant_query={"kind": "book"},
            error_format="catalogue",
        ),
        requires=(Requirement("list", "books"),),
        token=False,
        pagination=Pagination(items=("books",), next_cursor="page.after", max_limit=50),
        rows=Rows(
            items="books",
            columns={"isbn": "isbn", "title": "title", "author": "author.name", "tags": "tags", "more": "more"},
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
        help="Which come first: Newest, oldest (default: Newest)",
    )
    parser.add_argument(
        "--language",
        type=types.text(),
        metavar="CODE",
        help="Written in this language; known: en, el, ja (default: en)",
    )
    parser.add_argument(
        "--floor",
        type=types.number(1, 9),
        metavar="N",
        default=2,
        help="Only on this floor, from 1 to 9 (default: 2)",
    )
    parser.add_argument(
        "--min-pages",
        type=types.whole_number(1, 9999),
        metavar="N",
        help="No shorter than this, from 1 to 9,999 (default: 1)",
    )
    parser.add_argument("--on-shelf", action="store_true", help="Only those that are in")
    parser.add_argument("--only-in", action="store_true", help="The same (deprecated since 3.10.0; use --on-shelf)")
    parser.add_argument("--trace-shelf", action="store_true", help="Ask the shelves themselves")
    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 50),
        metavar="N",
        help="Entries on a page, from 1 to 50 (default: 20)",
    )
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Go on from this cursor of an earlier page",
    )
    parser.add_argument("--all", action="store_true", help="Go on to the last page and print one document")
    parser.add_argument(
        "--max-items",
        type=types.whole_number(1),
        metavar="N",
        help="Go on over the pages, and stop after so many",
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help="Go on to the last page; print each entry as one line of JSON as it comes",
    )
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def get_command() -> Command:
    """Read about one book."""
    return Command(
        "books get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/v2/catalogue/books/{isbn}", error_format="catalogue"),
        requires=(
            Requirement("object", "book"),
            Requirement("list", "book.copies", when={"book.state": "in"}, unless={"book.lost": None}),
        ),
        token=False,
        positional="isbn",
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books get`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("isbn_word", nargs="?", metavar="isbn", type=types.text(), help="Book to read about")
    either.add_argument("--isbn", type=types.text(), metavar="ISBN", help="Book to read about")
    common_arguments(parser)


def add_command() -> Command:
    """Put a book into the catalogue."""
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
            error_format="catalogue",
        ),
        requires=(Requirement("value", "book.isbn"),),
        idempotency=("requestKey",),
        inputs=(Input("blurb_file", "--blurb-file", "text", max_length=500),),
        if_unsure="shelf books list --title={title}",
    )


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books add`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--title", type=types.text(), required=True, metavar="TEXT", help="Its title (required)")
    parser.add_argument("--author", type=types.text(), required=True, metavar="NAME", help="Who wrote it (required)")
    parser.add_argument("--price", type=types.number(), metavar="USD", help="What it cost, above 0")
    parser.add_argument("--tags", type=types.comma_list, metavar="TAG,...", help="Tags, separated by commas")
    parser.add_argument(
        "--cover",
        type=types.url(200),
        metavar="URL",
        help="Picture of its cover, at most 200 characters",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--blurb", type=types.text(), metavar="TEXT", help="The text on its back")
    either.add_argument(
        "--blurb-file",
        type=types.text(),
        metavar="FILE",
        help="Read that text from a file; - is standard input, at most 500 characters",
    )
    parser.add_argument("--lendable", action="store_true", help="It may be taken home")
    parser.add_argument("--request-key", type=types.text(), metavar="KEY", help="The same key again does it once")
    common_arguments(parser)


def update_command() -> Command:
    """Correct a book."""
    return Command(
        "books update",
        add_arguments=update_arguments,
        effect="write",
        endpoint=Endpoint(
            "PATCH",
            "/v2/catalogue/books/{isbn}",
            body={"set": "*", "changes_file": "*", "changes_json": "*"},
            error_format="catalogue",
        ),
        inputs=(Input("changes_file", "--changes-file", "object"),),
        if_unsure="shelf books get {isbn}",
    )


def update_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books update`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--isbn", type=types.text(), required=True, metavar="ISBN", help="Book to correct (required)")
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "--set",
        action="append",
        type=types.field(text_fields=("title", "shelf_mark")),
        metavar="FIELD=VALUE",
        help="Set one field; repeat for more (repeatable)",
    )
    either.add_argument(
        "--changes-file",
        type=types.text(),
        metavar="FILE",
        help="Read the fields from a JSON object in a file; - is standard input",
    )
    either.add_argument(
        "--changes-json",
        type=types.json_object,
        metavar="JSON",
        help="Take the fields from this JSON object",
    )
    common_arguments(parser)


def remove_command() -> Command:
    """Take a book out of the catalogue."""
    return Command(
        "books remove",
        add_arguments=remove_arguments,
        effect="destructive",
        endpoint=Endpoint("DELETE", "/v2/catalogue/books/{isbn}", error_format="catalogue"),
        positional="isbn",
        if_unsure="shelf books get {isbn}",
    )


def remove_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books remove`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("isbn_word", nargs="?", metavar="isbn", type=types.text(), help="Book to take out")
    either.add_argument("--isbn", type=types.text(), metavar="ISBN", help="Book to take out")
    common_arguments(parser)


def suggest_command() -> Command:
    """Suggest that the library buys a book."""
    return Command(
        "books suggest",
        add_arguments=suggest_arguments,
        effect="write",
        endpoint=Endpoint("POST", "/v2/catalogue/suggestions", error_format="catalogue"),
        requires=(Requirement("value", "number"),),
        body_handler="shelf_handlers.books.suggestion_body",
        settings={"max-description": 300},
        inputs=(Input("description_file", "--description-file", "text"),),
        if_unsure_says="Ask at the desk.",
    )


def suggest_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf books suggest`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--description", type=types.text(), metavar="TEXT", help="Which book")
    either.add_argument(
        "--description-file",
        type=types.text(),
        metavar="FILE",
        help="Which book, from a file; - is standard input",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "list": list_command,
    "get": get_command,
    "add": add_command,
    "update": update_command,
    "remove": remove_command,
    "suggest": suggest_command,
}
ALIASES: Mapping[str, str] = {"search": "list"}
