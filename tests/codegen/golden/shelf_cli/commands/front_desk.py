# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf front-desk`: Call the desk."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def ring_command() -> Command:
    """Ring the bell."""
    from opentrain_runtime.declarations.command import Command, Input, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "front-desk ring",
        add_arguments=ring_arguments,
        effect="write",
        endpoint=Endpoint(
            "PUT",
            "/bell",
            body={"damaged": "damaged", "pin": "pin"},
            constant_body={"tone": "ding & dong"},
            encoding="form",
            headers={"branch": "Shelf-Branch", "idempotency_key": "Desk-Once"},
            constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            idempotency_flag="idempotency_key",
            error_format="desk",
        ),
        token=False,
        inputs=(Input("pin", "--pin", "secret"),),
        overwriting=("damaged",),
        batch=True,
        settle=Settle("repeat"),
        if_unsure="shelf desk events",
    )


def ring_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf front-desk ring`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--damaged", action="store_true", help="Replace the report about the book")
    parser.add_argument("--pin", type=types.text(), metavar="PIN", help="Number on your card; - reads it from stdin")
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


def order_command() -> Command:
    """Order copies of books."""
    from opentrain_runtime.declarations.command import Command, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "front-desk order",
        add_arguments=order_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/orders",
            body={
                "copy": "copies",
                "label": "labels",
                "wrap": "wrapping.paper",
                "note": "note",
                "remind": "remind",
                "tip": "tip",
            },
            clears={"empty": ""},
            encoding="form",
            form_lists="brackets",
            headers={"branch": "Shelf-Branch", "idempotency_key": "Desk-Once"},
            constant_headers={"Shelf-Version": "2021-02", "Accept": "application/vnd.shelf+json"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            idempotency_flag="idempotency_key",
            error_format="desk",
        ),
        batch=True,
        settle=Settle("repeat"),
        if_unsure="shelf desk events",
    )


def order_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf front-desk order`."""
    from opentrain_runtime.cli import object_types, types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--copy",
        action="append",
        type=object_types.record({"isbn": "text", "copies": "number", "cover": ("hard", "soft"), "gift": "boolean"}),
        required=True,
        metavar="FIELD=VALUE,...",
        help="Copies of one book (required, repeatable)",
    )
    parser.add_argument(
        "--label",
        action="append",
        type=object_types.pair,
        metavar="KEY=VALUE",
        help="Label of the order (repeatable)",
    )
    parser.add_argument("--wrap", "--paper", action=types.boolean, help="Wrap the books in paper")
    parser.add_argument("--note", type=types.text(empty=True), metavar="TEXT", help="Note for the desk (may be empty)")
    parser.add_argument("--remind", type=types.comma_list, metavar="DAY,...", help="Days before a reminder")
    parser.add_argument("--tip", type=types.whole_number(-5, 50), metavar="N", help="Tip in percent, from -5 to 50")
    parser.add_argument(
        "--empty",
        action="append",
        choices=("card", "wrapping.ribbon"),
        metavar="FIELD",
        help="Field to empty: card, wrapping.ribbon (repeatable)",
    )
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


COMMANDS: Mapping[str, Callable[[], Command]] = {"ring": ring_command, "order": order_command}
ALIASES: Mapping[str, str] = {}
