# Generated from tests/codegen/shelf/commands.yaml (sha256 57efb77ecfe8543f) by `make generate`; do not edit.
"""Help pages of `shelf front-desk`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf front-desk - Call the desk

Usage: shelf front-desk <command> [flags]

Commands:
  ring  Ring the bell

For details: shelf help front-desk ring
""",
    "ring": """\
shelf front-desk ring - Ring the bell

Usage: shelf front-desk ring [--pin=PIN] [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --pin=PIN  Number on your card; - reads it from stdin

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # With your card
  shelf front-desk ring --pin=-

Authentication: none
API: PUT /bell
Changes data

Exit codes: shelf help exit-codes
""",
}
