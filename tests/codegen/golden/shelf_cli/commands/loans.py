# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf loans`: Borrow and return books."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def hold_place_command() -> Command:
    """Place a hold on a book."""
    from opentrain_runtime.declarations.command import Command, Deprecation
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import WaitWith

    return Command(
        "loans hold place",
        add_arguments=hold_place_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/v2/catalogue/books/{isbn}/holds",
            body={"until": "until", "weeks": "weeks", "email": "contact.email", "phone": "contact.phone"},
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(
            Requirement("value", "loan.id"),
            Requirement("value", "loan.book"),
            Requirement("link", "loan.desk.page", "page", when={"loan.state": ("asked", "on hold")}),
        ),
        at_least_one=(("until", "weeks"), ("email", "phone")),
        wait_with=WaitWith("loans", "hold check", dest="isbn", identity=("loan.isbn", "isbn")),
        web=("loan.desk.page", "page"),
        batch=True,
        deprecated={
            "queue": Deprecation(since="3.9.0", use="loans hold place"),
            "enqueue": Deprecation(since="2.0.0", use="reserve"),
        },
        hidden=("hold-for-me", "enqueue"),
        if_unsure="shelf desk events",
    )


def hold_place_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf loans hold place`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--isbn", type=types.text(), required=True, metavar="ISBN", help="Book to wait for (required)")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--until", type=types.date, metavar="DATE", help="Last day of the loan, in ISO 8601 format")
    either.add_argument("--weeks", type=types.whole_number(1), metavar="N", help="Length of the loan in weeks")
    parser.add_argument("--email", type=types.email, metavar="ADDRESS", help="Email address to write to")
    parser.add_argument("--phone", type=types.text(), metavar="NUMBER", help="Phone number to call")
    parser.add_argument("--wait", action="store_true", help="Poll until the book is here")
    parser.add_argument(
        "--timeout",
        type=types.number(0.1),
        metavar="SECONDS",
        default=86400,
        help="With --wait: maximum time to wait, in seconds, at least 0.1 (default: 86400)",
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


def hold_drop_command() -> Command:
    """Cancel a hold."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "loans hold drop",
        add_arguments=hold_drop_arguments,
        effect="destructive",
        endpoint=Endpoint(
            "DELETE",
            "/v2/catalogue/books/{isbn}/holds",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        positional="isbn",
        batch=True,
        if_unsure="shelf desk events",
    )


def hold_drop_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf loans hold drop`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--isbn",
        type=types.text(),
        required=True,
        metavar="ISBN",
        help="Book with the hold (required)",
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


def hold_check_command() -> Command:
    """Check whether the book has arrived."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import Wait

    return Command(
        "loans hold check",
        add_arguments=hold_check_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/books/{isbn}/holds",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(
            Requirement("id", "loan.id", "id"),
            Requirement("number", "loan.renewals", when={"loan.renewals": None}),
            Requirement("text", "loan.state"),
            Requirement("value", "loan.book"),
            Requirement("link", "loan.desk.page", "page", when={"loan.state": ("asked", "on hold")}),
        ),
        wait=Wait(
            says="Waiting for the book",
            interval=60,
            field="loan.state",
            done=("here",),
            failed=("lost", "sold"),
            nullable=True,
        ),
        web=("loan.desk.page", "page"),
        batch=True,
    )


def hold_check_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf loans hold check`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--isbn",
        type=types.text(),
        required=True,
        metavar="ISBN",
        help="Book with the hold (required)",
    )
    parser.add_argument("--wait", action="store_true", help="Poll until the book is here")
    parser.add_argument(
        "--timeout",
        type=types.number(0.1),
        metavar="SECONDS",
        default=86400,
        help="With --wait: maximum time to wait, in seconds, at least 0.1 (default: 86400)",
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


def moved_command() -> Command:
    """Check whether a loan has moved to another branch."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import Wait

    return Command(
        "loans moved",
        add_arguments=moved_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/loans/{loan_id}/move",
            headers={"branch": "Shelf-Branch", "tag": "If-None-Match"},
            constant_headers={"Shelf-Version": "2021-03"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("text", "status"),),
        token_optional=True,
        positional="loan_id",
        wait=Wait(
            says="Waiting for the other branch",
            interval=60,
            field="status",
            done=("moved",),
            failed=(),
            ended=("closed",),
            result="outcome",
        ),
        batch=True,
    )


def moved_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf loans moved`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--loan-id", type=types.text(), required=True, metavar="ID", help="Loan to check (required)")
    parser.add_argument("--tag", type=types.text(), metavar="TAG", help="Tag of the last response")
    parser.add_argument("--wait", action="store_true", help="Poll until a final state is reached")
    parser.add_argument(
        "--timeout",
        type=types.number(0.1),
        metavar="SECONDS",
        default=86400,
        help="With --wait: maximum time to wait, in seconds, at least 0.1 (default: 86400)",
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


def return_command() -> Command:
    """Return a book."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "loans return",
        add_arguments=return_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/v2/catalogue/loans/{loan_id}/return",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(
            Requirement("value", "loan.id"),
            Requirement("value", "loan.book"),
            Requirement("link", "loan.desk.page", "page", when={"loan.state": ("asked", "on hold")}),
        ),
        web=("loan.desk.page", "page"),
        batch=True,
        if_unsure="shelf books list",
        if_unsure_says="Check whether the loan has ended",
    )


def return_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf loans return`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--loan-id", type=types.text(), required=True, metavar="ID", help="Loan to end (required)")
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


def give_back_command() -> Command:
    """Return a book, under the old name."""
    from opentrain_runtime.declarations.command import Command, Deprecation
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "loans give-back",
        add_arguments=give_back_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/v2/catalogue/loans/{loan_id}/give-back",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(
            Requirement("value", "loan.id"),
            Requirement("value", "loan.book"),
            Requirement("link", "loan.desk.page", "page", when={"loan.state": ("asked", "on hold")}),
        ),
        web=("loan.desk.page", "page"),
        batch=True,
        deprecated={"give-back": Deprecation(since="3.10.0", use="loans return")},
        if_unsure="shelf books list",
        if_unsure_says="Check whether the loan has ended",
    )


def give_back_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf loans give-back`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--loan-id", type=types.text(), required=True, metavar="ID", help="Loan to end (required)")
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


def inspect_command() -> Command:
    """Show a loan as the desk sees it."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "loans inspect",
        add_arguments=inspect_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/loans/{loan_id}/inspect",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(
            Requirement("value", "loan.id"),
            Requirement("value", "loan.book"),
            Requirement("link", "loan.desk.page", "page", when={"loan.state": ("asked", "on hold")}),
        ),
        web=("loan.desk.page", "page"),
        batch=True,
        hidden=("inspect",),
    )


def inspect_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf loans inspect`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--loan-id", type=types.text(), required=True, metavar="ID", help="Loan to show (required)")
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


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "hold place": hold_place_command,
    "hold drop": hold_drop_command,
    "hold check": hold_check_command,
    "moved": moved_command,
    "return": return_command,
    "give-back": give_back_command,
    "inspect": inspect_command,
}
ALIASES: Mapping[str, str] = {"reserve": "hold place", "queue": "hold place", "hold-for-me": "hold place"}
