# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Arguments of every command."""

from __future__ import annotations

from argparse import SUPPRESS

from opentrain_runtime.cli import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser


def common_arguments(parser: ArgumentParser) -> None:
    """Add the global flags. A flag that is not given sets no attribute, so it may also come before the command."""
    parser.add_argument("--json", action="store_true", default=SUPPRESS, help="Print the API's answer as JSON")
    parser.add_argument(
        "--query",
        type=types.text(),
        metavar="EXPR",
        default=SUPPRESS,
        help="Print what this JMESPath expression takes from the answer, as JSON; a string as it is",
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        default=SUPPRESS,
        help="Print the request that would be sent, as JSON, and send nothing; needs no token",
    )
    parser.add_argument(
        "--base-url",
        type=types.origin,
        metavar="URL",
        default=SUPPRESS,
        help="Talk to this API origin",
    )
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=SUPPRESS,
        help="Say on standard error what is sent and what comes back, with secrets masked",
    )
