# Generated from spec/commands.yaml (sha256 71ab4b37d03dcc98) by `make generate`; do not edit.
"""Help for `opentrain updates`."""

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

About one of them: opentrain help updates poll
""",
    "poll": """\
opentrain updates poll - Read events since a cursor

Usage: opentrain updates poll [--limit=N] [--cursor=CURSOR] [--json]
                 [--base-url=URL] [--verbose]

Small events that carry ids only: proposals, messages, contracts, milestones,
payments, approvals, budgets. Keep the cursor that comes back and pass it next
time; without one, history is read from its start. Oldest first.

Flags:
  --limit=N        Entries on a page, from 1 to 200
  --cursor=CURSOR  Go on from this cursor of an earlier page

Taken by every command:
  --json          Print the API's answer as JSON
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # Go on from a cursor that was kept
  opentrain updates poll --cursor=1042 --limit=200

Needs: an API token, one of the scopes proposals:read, messages:read,
payments:read.
Wraps: GET /api/public/v1/updates
Effect: read. Reads only.

Exit codes: opentrain help exit-codes
""",
}
