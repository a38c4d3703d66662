# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help pages of `shelf desk`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf desk - Sign in and read events

\x1b[1mUsage:\x1b[22m shelf desk <command> [flags]

\x1b[1mCommands:\x1b[22m
  sign-in  Save your token
  events   List new events

\x1b[1mFor details of a command:\x1b[22m shelf help desk COMMAND
""",
    "sign-in": """\
shelf desk sign-in - Save your token

\x1b[1mUsage:\x1b[22m shelf desk sign-in --api-key=TOKEN [--photo=FILE] [common flags]

\x1b[1mFlags:\x1b[22m
  --api-key=TOKEN  Your token; - reads it from stdin (required)
  --photo=FILE     Picture of you; - reads stdin

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf desk sign-in --api-key=-  # From stdin

\x1b[1mAuthentication:\x1b[22m the value of --api-key
\x1b[1mAPI:\x1b[22m GET /reader
\x1b[1mAPI:\x1b[22m GET /reader/fines (--fines)
\x1b[1mEffect:\x1b[22m Changes data on this machine
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "events": """\
shelf desk events - List new events

\x1b[1mUsage:\x1b[22m shelf desk events [--kind=KIND,...] [--limit=N] [--cursor=CURSOR]
         [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS]
         [--timeout=SECONDS] [--max-items=N] [--state=FILE] [--exec=CMD]
         [common flags]

\x1b[1mFlags:\x1b[22m
  --kind=KIND,...     Only events of these kinds
  --limit=N           Items per page, from 1 to 200
  --cursor=CURSOR     Continue from this cursor (printed by the previous page)
  --jsonl             Fetch all pages and stream one JSON object per line
  --csv               Print the list as CSV
  --tsv               Print the list as tab-separated values
  --follow            Poll for new items until interrupted
  --interval=SECONDS  With --follow: seconds between polls when idle, at least
                      0.1 (default: 3)
  --timeout=SECONDS   With --follow: stop after this many seconds, at least 0.1
  --max-items=N       With --follow or --state: stop after this many items
  --state=FILE        Save the position in FILE, and print only items that are
                      new since then
  --exec=CMD          With --state: run CMD for each item, which is on its
                      standard input

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf desk events --cursor=-5 --limit=9  # After one event

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/events
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m what, at
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
