# Generated from tests/codegen/shelf/commands.yaml (sha256 57efb77ecfe8543f) by `make generate`; do not edit.
"""Help pages of `shelf desk`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf desk - Sign in and read events

Usage: shelf desk <command> [flags]

Commands:
  sign-in  Save your token
  events   List new events

For details: shelf help desk sign-in
""",
    "sign-in": """\
shelf desk sign-in - Save your token

Usage: shelf desk sign-in --api-key=TOKEN [--photo=FILE] [--json] [--query=EXPR]
             [--dry-run] [--base-url=URL]

Flags:
  --api-key=TOKEN  Your token; - reads it from stdin (required)
  --photo=FILE     Picture of you; - reads stdin

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # From stdin
  shelf desk sign-in --api-key=-

Authentication: none
API: GET /reader
     GET /reader/fines (--fines)
Changes data

Exit codes: shelf help exit-codes
""",
    "events": """\
shelf desk events - List new events

Usage: shelf desk events [--kind=KIND,...] [--limit=N] [--cursor=CURSOR]
             [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS]
             [--state=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --kind=KIND,...     Only events of these kinds
  --limit=N           Items per page, from 1 to 200
  --cursor=CURSOR     Continue from this cursor (printed by the previous page)
  --jsonl             Fetch all pages and stream one JSON object per line
  --csv               Print the list as CSV
  --tsv               Print the list as tab-separated values
  --follow            Poll for new items until interrupted
  --interval=SECONDS  With --follow: seconds between polls when idle, at least
                      0.1 (default: 3)
  --state=FILE        With --follow: save the cursor to FILE so the next run
                      resumes there

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # After one event
  shelf desk events --cursor=-5 --limit=9

Authentication: API token
API: GET /v2/catalogue/events
Read-only
CSV columns: what, at

Exit codes: shelf help exit-codes
""",
}
