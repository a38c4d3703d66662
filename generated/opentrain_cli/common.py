# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Arguments of every command."""

from __future__ import annotations

from argparse import SUPPRESS

from opentrain_runtime.cli import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser


def common_arguments(parser: ArgumentParser) -> None:
    """Add the global flags. A flag that is not given sets no attribute, so it may also come before the command."""
    parser.add_argument("--json", action="store_true", default=SUPPRESS, help="Print the API response as JSON")
    parser.add_argument(
        "--query",
        type=types.text(),
        metavar="EXPR",
        default=SUPPRESS,
        help="Filter the result with JMESPath; strings print unquoted",
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        default=SUPPRESS,
        help="Print the request as JSON without sending it; needs no token",
    )
    parser.add_argument(
        "--base-url",
        type=types.origin,
        metavar="URL",
        default=SUPPRESS,
        help="API origin to use instead of the default",
    )
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=SUPPRESS,
        help="Log requests and responses to standard error (secrets masked)",
    )
    parser.add_argument("--no-input", action="store_true", default=SUPPRESS, help="Never ask for input at the terminal")
