# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain updates`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain updates - Follow what happens on the account

Usage: opentrain updates <command> [flags]

Commands:
  poll  Read events since a cursor

For details: opentrain help updates poll
""",
    "poll": """\
opentrain updates poll - Read events since a cursor

Usage: opentrain updates poll [--type=TYPE,...] [--limit=N] [--cursor=CURSOR]
                 [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS]
                 [--state=FILE] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Small events that carry ids only: proposals, messages, contracts, milestones,
payments, approvals, budgets. Keep the cursor that comes back and pass it next
time; without one, history is read from its start. Oldest first.

Flags:
  --type=TYPE,...     Only events of these types, separated by commas; known
                      values: proposal.received, proposal.status_changed,
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
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # Go on from a cursor that was kept
  opentrain updates poll --cursor=1042 --limit=200
  # Every event as a line of JSON, each once, also after a restart
  opentrain updates poll --follow --jsonl --state=events.json

Authentication: API token, one of the scopes proposals:read, messages:read,
payments:read
API: GET /api/public/v1/updates
Read-only
CSV columns: id, type, resourceId, jobId, createdAt, data

Exit codes: opentrain help exit-codes
""",
}
