# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Arguments of every command."""

from __future__ import annotations

from argparse import SUPPRESS

from opentrain_runtime.cli import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser


def common_arguments(parser: ArgumentParser) -> None:
    """Add the global flags. A flag that is not given sets no attribute, so it may also come before the command."""
    parser.add_argument("--json", action="store_true", default=SUPPRESS, help="Print the API's response as JSON")
    parser.add_argument(
        "--query",
        type=types.text(),
        metavar="EXPR",
        default=SUPPRESS,
        help="Print a part of the response",
    )
    parser.add_argument("--dry-run", action="store_true", default=SUPPRESS, help="Do not send the request")
    parser.add_argument(
        "--base-url",
        "--library",
        type=types.origin,
        metavar="URL",
        default=SUPPRESS,
        help="Origin of the library",
    )
    parser.add_argument("--branch", type=types.text(), metavar="NAME", default=SUPPRESS, help="Branch of the library")
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=SUPPRESS,
        help="Log requests and responses to standard error (secrets masked)",
    )
    parser.add_argument("--no-input", action="store_true", default=SUPPRESS, help="Never ask for input at the terminal")
