# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain updates`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain updates - Follow account events

Usage: opentrain updates <command> [flags]

Commands:
  poll  List events since a cursor

For details: opentrain help updates poll
""",
    "poll": """\
opentrain updates poll - List events since a cursor

Usage: opentrain updates poll [--type=TYPE,...] [--limit=N] [--cursor=CURSOR]
                 [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS]
                 [--state=FILE] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Events are small and contain only ids: of proposals, messages, contracts,
milestones, payments, approvals and budgets. They are listed oldest first. Types
that the token has no scope to read are left out. Save the returned cursor and
pass it as --cursor next time. Without a cursor, the history is listed from its
start.

Flags:
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
  --state=FILE        With --follow: save the cursor to FILE so the next run
                      resumes there

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Continue from a saved cursor
  opentrain updates poll --cursor=1042 --limit=200
  # Stream each event once as a line of JSON, even after a restart
  opentrain updates poll --follow --jsonl --state=events.json

Authentication: API token, one of the scopes proposals:read, messages:read,
payments:read
API: GET /api/public/v1/updates
Read-only
CSV columns: id, type, resourceId, jobId, createdAt, data

Exit codes: opentrain help exit-codes
""",
}
