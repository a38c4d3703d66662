# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""Help for `shelf desk`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf desk - Sign in and see what is new

Usage: shelf desk <command> [flags]

Commands:
  sign-in  Save your token
  events   See what is new

About one of them: shelf help desk sign-in
""",
    "sign-in": """\
shelf desk sign-in - Save your token

Usage: shelf desk sign-in --api-key=TOKEN [--photo=FILE] [--json] [--query=EXPR]
             [--dry-run] [--base-url=URL]

Flags:
  --api-key=TOKEN  Your token; - reads it from standard input (required)
  --photo=FILE     A picture of you; - is standard input

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # From standard input
  shelf desk sign-in --api-key=-

Needs: no token.
Wraps: GET /reader
       GET /reader/fines (--fines)
Effect: write. Changes something.

Exit codes: shelf help exit-codes
""",
    "events": """\
shelf desk events - See what is new

Usage: shelf desk events [--kind=KIND,...] [--limit=N] [--cursor=CURSOR]
             [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS]
             [--state=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --kind=KIND,...     Only these
  --limit=N           Entries on a page, from 1 to 200
  --cursor=CURSOR     Go on from this cursor of an earlier page
  --jsonl             Go on to the last page; print each entry as one line of
                      JSON as it comes
  --csv               Print the list as CSV
  --tsv               Print the list as tab-separated values
  --follow            Keep asking, and print what comes until interrupted
  --interval=SECONDS  With --follow: seconds between two questions when there is
                      nothing new, at least 0.1 (default: 3)
  --state=FILE        With --follow: keep the cursor in this file, with a lock
                      beside it; the next run goes on there

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # After one event
  shelf desk events --cursor=-5 --limit=9

Needs: an API token.
Wraps: GET /v2/catalogue/events
Effect: read. Reads only.
CSV columns: what, at

Exit codes: shelf help exit-codes
""",
}
