# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain updates`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain updates - Follow account events

\x1b[1mUsage:\x1b[22m opentrain updates <command> [flags]

\x1b[1mCommands:\x1b[22m
  poll  List events since a cursor

\x1b[1mFor details of a command:\x1b[22m opentrain help updates COMMAND
""",
    "poll": """\
opentrain updates poll - List events since a cursor

\x1b[1mUsage:\x1b[22m opentrain updates poll [--type=TYPE,...] [--limit=N] [--cursor=CURSOR]
         [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS]
         [--timeout=SECONDS] [--max-items=N] [--state=FILE] [--exec=CMD]
         [common flags]

Lists events about proposals, messages, contracts, milestones, payments,
approvals and budgets, oldest first. Without --cursor, the list starts with the
oldest event. Save `nextCursor`, also from an empty page, and pass it as
--cursor next time. If `hasMore` is true, more events are available now.

An event is small: it contains ids and, for some types, a status or a budget.
The event approval.confirmed is also sent for declined and expired approvals.
Event types that the token cannot read are omitted. --type filters each page
after it has arrived, so a page can be empty while `hasMore` is true. For the
event types and their scopes, see `opentrain help events`.

--state=FILE keeps the position: each run prints the events since the last one,
and ends. --follow prints one line for each event, and on Ctrl-C the command
that continues. It ends with exit code 0 after --timeout or --max-items.

--exec=CMD handles each event once or more, and skips none: the position in the
--state file moves only when CMD has ended with exit code 0. If CMD runs
opentrain, that command uses the saved token, because CMD does not get the
variables that hold one.

\x1b[1mFlags:\x1b[22m
  --type=TYPE,...     Only events of these types, comma-separated; known values:
                      proposal.received, proposal.status_changed,
                      message.received, contract.created,
                      milestone.status_changed, payment.pending,
                      approval.confirmed, contract.budget_state_changed
  --limit=N           Items per page, from 1 to 200
  --cursor=CURSOR     Continue from this cursor (printed by the previous page)
  --jsonl             Fetch all pages and stream one JSON object per line
  --csv               Print the list as CSV
  --tsv               Print the list as tab-separated values
  --follow            Poll for new items until interrupted
  --interval=SECONDS  With --follow: seconds between polls when idle, at least
                      0.1 (default: 10)
  --timeout=SECONDS   With --follow: stop after this many seconds, at least 0.1
  --max-items=N       With --follow or --state: stop after this many items
  --state=FILE        Save the position in FILE, and print only items that are
                      new since then
  --exec=CMD          With --state: run CMD for each item, which is on its
                      standard input

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Continue from a saved cursor
  opentrain updates poll --cursor=1042 --limit=200
  # Stream events as lines of JSON, without repeats after a restart
  opentrain updates poll --follow --jsonl --state=events.json
  # Print the events since the last run
  opentrain updates poll --state=events.json --json

\x1b[1mAuthentication:\x1b[22m API token, at least one of the scopes proposals:read,
  messages:read, payments:read
\x1b[1mAPI:\x1b[22m GET /api/public/v1/updates
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m The API response, limited to the event types of --type, if it is
  given.
\x1b[1mCSV columns:\x1b[22m id, type, resourceId, jobId, createdAt, data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
