# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""Help for `shelf front-desk`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf front-desk - What happens at the desk

Usage: shelf front-desk <command> [flags]

Commands:
  ring  Ring the bell

About one of them: shelf help front-desk ring
""",
    "ring": """\
shelf front-desk ring - Ring the bell

Usage: shelf front-desk ring [--pin=PIN] [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --pin=PIN  Number on your card; - reads it from standard input

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # With your card
  shelf front-desk ring --pin=-

Needs: no token.
Wraps: PUT /bell
Effect: write. Changes something.

Exit codes: shelf help exit-codes
""",
}
