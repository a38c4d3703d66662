# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""The arguments that every command takes."""

from __future__ import annotations

from argparse import SUPPRESS

from opentrain_runtime.cli import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser


def common_arguments(parser: ArgumentParser) -> None:
    """Add them; one that is not given leaves no trace, so that it may also stand before the command's words."""
    parser.add_argument("--json", action="store_true", default=SUPPRESS, help="Print the API's answer as JSON")
    parser.add_argument(
        "--query",
        type=types.text(),
        metavar="EXPR",
        default=SUPPRESS,
        help="Print a part of the answer",
    )
    parser.add_argument("--dry-run", action="store_true", default=SUPPRESS, help="Send nothing")
    parser.add_argument(
        "--base-url",
        "--library",
        type=types.origin,
        metavar="URL",
        default=SUPPRESS,
        help="Talk to this library",
    )
