# Generated from tests/codegen/shelf/commands.yaml (sha256 9669c01f5e2cfac3) by `make generate`; do not edit.
"""Commands of `shelf front-desk`: Call the desk."""

from __future__ import annotations

from opentrain_runtime.declarations.command import Command, Endpoint, Input

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def ring_command() -> Command:
    """Ring the bell."""
    return Command(
        "front-desk ring",
        add_arguments=ring_arguments,
        effect="write",
        endpoint=Endpoint(
            "PUT",
            "/bell",
            body={"pin": "pin"},
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
        if_unsure="shelf desk events",
    )


def ring_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf front-desk ring`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument("--pin", type=types.text(), metavar="PIN", help="Number on your card; - reads it from stdin")
    parser.add_argument(
        "--idempotency-key",
        type=types.text(),
        metavar="KEY",
        help="Reuse the same key when retrying (default: generated)",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"ring": ring_command}
ALIASES: Mapping[str, str] = {}
