# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf records`: Read the records of the library."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def readers_command() -> Command:
    """List readers."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

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


def ask_command() -> Command:
    """Send any read."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "records ask",
        add_arguments=ask_arguments,
        effect="read",
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint(
                    "GET",
                    "/v2/catalogue",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    form_lists="comma",
                    error_format="catalogue",
                ),
                Endpoint(
                    "GET",
                    "",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    encoding="form",
                    form_lists="brackets",
                    error_format="desk",
                ),
                Endpoint(
                    "GET",
                    "/images",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    service="covers",
                    request_handler="shelf_handlers.signing.sign",
                    error_format="covers",
                ),
            ),
            next_cursor="page.after",
            send="after",
        ),
    )


def ask_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records ask`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    parser.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the query (repeatable)",
    )
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    parser.add_argument("--cursor", type=types.text(), metavar="CURSOR", help="Continue from this cursor")
    parser.add_argument("--all", action="store_true", help="Fetch all pages of the list in the response")
    common_arguments(parser)


def tell_command() -> Command:
    """Send any change."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "records tell",
        add_arguments=tell_arguments,
        effect="write",
        inputs=(Input("input", "--input", "bytes"),),
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint(
                    "PUT",
                    "/v2/catalogue",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    form_lists="comma",
                    error_format="catalogue",
                ),
                Endpoint(
                    "PUT",
                    "",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    encoding="form",
                    form_lists="brackets",
                    error_format="desk",
                ),
                Endpoint(
                    "PUT",
                    "/images",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    service="covers",
                    request_handler="shelf_handlers.signing.sign",
                    error_format="covers",
                ),
            ),
        ),
    )


def tell_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records tell`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the body (repeatable)",
    )
    either.add_argument("--input", type=types.text(), metavar="FILE", help="Send this file as the body; - reads stdin")
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    common_arguments(parser)


def add_command() -> Command:
    """Send any POST."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "records add",
        add_arguments=add_arguments,
        effect="write",
        inputs=(Input("input", "--input", "bytes"),),
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint(
                    "POST",
                    "/v2/catalogue",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    form_lists="comma",
                    error_format="catalogue",
                ),
                Endpoint(
                    "POST",
                    "",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    encoding="form",
                    form_lists="brackets",
                    error_format="desk",
                ),
                Endpoint(
                    "POST",
                    "/images",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    service="covers",
                    request_handler="shelf_handlers.signing.sign",
                    error_format="covers",
                ),
            ),
        ),
    )


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records add`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the body (repeatable)",
    )
    either.add_argument("--input", type=types.text(), metavar="FILE", help="Send this file as the body; - reads stdin")
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    common_arguments(parser)


def change_command() -> Command:
    """Send any PATCH."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "records change",
        add_arguments=change_arguments,
        effect="write",
        inputs=(Input("input", "--input", "bytes"),),
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint(
                    "PATCH",
                    "/v2/catalogue",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    form_lists="comma",
                    error_format="catalogue",
                ),
                Endpoint(
                    "PATCH",
                    "",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    encoding="form",
                    form_lists="brackets",
                    error_format="desk",
                ),
                Endpoint(
                    "PATCH",
                    "/images",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    service="covers",
                    request_handler="shelf_handlers.signing.sign",
                    error_format="covers",
                ),
            ),
        ),
    )


def change_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records change`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the body (repeatable)",
    )
    either.add_argument("--input", type=types.text(), metavar="FILE", help="Send this file as the body; - reads stdin")
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    common_arguments(parser)


def remove_command() -> Command:
    """Send any DELETE."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "records remove",
        add_arguments=remove_arguments,
        effect="destructive",
        inputs=(Input("input", "--input", "bytes"),),
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint(
                    "DELETE",
                    "/v2/catalogue",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    form_lists="comma",
                    error_format="catalogue",
                ),
                Endpoint(
                    "DELETE",
                    "",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    encoding="form",
                    form_lists="brackets",
                    error_format="desk",
                ),
                Endpoint(
                    "DELETE",
                    "/images",
                    headers={"branch": "Shelf-Branch"},
                    constant_headers={"Shelf-Version": "2021-02"},
                    setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
                    secret_settings=("gate",),
                    service="covers",
                    request_handler="shelf_handlers.signing.sign",
                    error_format="covers",
                ),
            ),
        ),
    )


def remove_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records remove`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the body (repeatable)",
    )
    either.add_argument("--input", type=types.text(), metavar="FILE", help="Send this file as the body; - reads stdin")
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    common_arguments(parser)


def visits_command() -> Command:
    """List visits."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

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
            empty_status=204,
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
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

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
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

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


def loan_command() -> Command:
    """Show a loan of a branch."""
    from opentrain_runtime.declarations.command import Argument, Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "records loan",
        add_arguments=loan_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/houses/{house}/copies/{copy}/loans/{number}",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("text", "reader"),),
        arguments=(Argument("house", "copy", split=":"), Argument("number")),
        batch=True,
    )


def loan_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records loan`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--house",
        type=types.text(),
        required=True,
        metavar="HOUSE",
        help="House of the library (required)",
    )
    parser.add_argument("--copy", type=types.text(), required=True, metavar="COPY", help="Copy of a book (required)")
    parser.add_argument(
        "--number",
        type=types.whole_number(1),
        required=True,
        metavar="N",
        help="Number of the loan (required)",
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


def search_command() -> Command:
    """Search in letters."""
    from opentrain_runtime.declarations.command import Argument, Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "records search",
        add_arguments=search_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/letters/search",
            query={"terms": "q"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("list", "letters"),),
        arguments=(Argument("terms", rest=True),),
    )


def search_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records search`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--terms", type=types.text(), required=True, metavar="WORD", help="Terms to find (required)")
    common_arguments(parser)


def letters_command() -> Command:
    """List letters."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

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


def cover_command() -> Command:
    """Download the cover of a book."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Returns

    return Command(
        "records cover",
        add_arguments=cover_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/books/{isbn}/cover",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02", "Accept": "*/*"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        returns=Returns("bytes"),
        positional="isbn",
        overwriting=("overwrite",),
    )


def cover_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records cover`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--isbn",
        type=types.text(),
        required=True,
        metavar="ISBN",
        help="Book with the cover (required)",
    )
    parser.add_argument(
        "--output",
        type=types.text(),
        metavar="FILE",
        help="Save the content to this file; - is standard output, the default",
    )
    parser.add_argument("--overwrite", action="store_true", help="With --output: replace a file that exists")
    common_arguments(parser)


def export_command() -> Command:
    """Export the catalogue as CSV."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Returns

    return Command(
        "records export",
        add_arguments=export_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/export",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02", "Accept": "*/*"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        returns=Returns("text"),
        overwriting=("overwrite",),
    )


def export_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records export`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--output",
        type=types.text(),
        metavar="FILE",
        help="Save the content to this file; - is standard output, the default",
    )
    parser.add_argument("--overwrite", action="store_true", help="With --output: replace a file that exists")
    common_arguments(parser)


def open_command() -> Command:
    """Check that the records can be read."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Returns

    return Command(
        "records open",
        add_arguments=open_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/open",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        returns=Returns("none"),
    )


def open_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records open`."""
    from shelf_cli.common import common_arguments

    common_arguments(parser)


def lent_command() -> Command:
    """Tell whether a book is lent."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Returns

    return Command(
        "records lent",
        add_arguments=lent_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/books/{isbn}/lent",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        returns=Returns("yes-no", yes=204, no=404),
        positional="isbn",
        batch=True,
    )


def lent_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records lent`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--isbn", type=types.text(), required=True, metavar="ISBN", help="Book to check (required)")
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


def scan_command() -> Command:
    """Replace the scan of a book."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "records scan",
        add_arguments=scan_arguments,
        effect="write",
        endpoint=Endpoint(
            "PUT",
            "/v2/catalogue/books/{isbn}/scan",
            body={"scan": "."},
            encoding="bytes",
            headers={"branch": "Shelf-Branch", "kind": "Content-Type"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        inputs=(Input("scan", "--scan", "upload"),),
        positional="isbn",
        batch=True,
        if_unsure="shelf records cover {isbn}",
    )


def scan_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records scan`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--isbn", type=types.text(), required=True, metavar="ISBN", help="Book to scan (required)")
    parser.add_argument(
        "--scan",
        type=types.text(),
        required=True,
        metavar="FILE",
        help="File with the scan; - reads stdin (required)",
    )
    parser.add_argument(
        "--kind",
        type=types.text(),
        metavar="TYPE",
        default="image/png",
        help="Type of the file (default: image/png)",
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


def attach_command() -> Command:
    """Attach files to a book."""
    from opentrain_runtime.declarations.command import Command, Input, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "records attach",
        add_arguments=attach_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/books/{isbn}/files",
            body={"title": "title", "tags": "tags", "scan": "scan"},
            encoding="multipart",
            form_lists="brackets",
            headers={"branch": "Shelf-Branch", "idempotency_key": "Desk-Once"},
            constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            idempotency_flag="idempotency_key",
            error_format="desk",
        ),
        inputs=(Input("scan", "--scan", "upload"),),
        positional="isbn",
        batch=True,
        settle=Settle("repeat"),
        if_unsure="shelf desk events",
    )


def attach_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records attach`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--isbn",
        type=types.text(),
        required=True,
        metavar="ISBN",
        help="Book with the files (required)",
    )
    parser.add_argument("--title", type=types.text(), metavar="TEXT", help="Title of the files")
    parser.add_argument("--tags", type=types.comma_list, metavar="TAG,...", help="Tags of the files")
    parser.add_argument("--scan", type=types.text(), metavar="FILE", help="File with a scan; - reads stdin")
    parser.add_argument(
        "--idempotency-key",
        type=types.text(),
        metavar="KEY",
        help="Reuse the same key when retrying (default: generated)",
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


def keywords_command() -> Command:
    """Replace the keywords of a book."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "records keywords",
        add_arguments=keywords_arguments,
        effect="write",
        endpoint=Endpoint(
            "PUT",
            "/v2/catalogue/books/{isbn}/keywords",
            body={"keywords": "."},
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


def keywords_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf records keywords`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--isbn",
        type=types.text(),
        required=True,
        metavar="ISBN",
        help="Book with the keywords (required)",
    )
    parser.add_argument(
        "--keywords",
        type=types.comma_list,
        required=True,
        metavar="WORD,...",
        help="Keywords (required)",
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
    "readers": readers_command,
    "ask": ask_command,
    "tell": tell_command,
    "add": add_command,
    "change": change_command,
    "remove": remove_command,
    "visits": visits_command,
    "payments": payments_command,
    "shelves": shelves_command,
    "loan": loan_command,
    "search": search_command,
    "letters": letters_command,
    "cover": cover_command,
    "export": export_command,
    "open": open_command,
    "lent": lent_command,
    "scan": scan_command,
    "attach": attach_command,
    "keywords": keywords_command,
}
ALIASES: Mapping[str, str] = {}
