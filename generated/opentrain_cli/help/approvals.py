# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain approvals`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain approvals - Follow what a human has to confirm

Usage: opentrain approvals <command> [flags]

Commands:
  get  See whether a request was confirmed

Group alias: opentrain approval

For details: opentrain help approvals get
""",
    "get": """\
opentrain approvals get - See whether a request was confirmed

Usage: opentrain approvals get --approval-id=ID [--wait] [--timeout=SECONDS]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Flags:
  --approval-id=ID   Approval to look at (required)
  --wait             Poll until a final state is reached
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 1800)

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
  # Has it been confirmed?
  opentrain approvals get --approval-id=apr_90Zw
  # Wait for ten minutes at most
  opentrain approvals get --approval-id=apr_90Zw --wait --timeout=600

Authentication: API token, scope payments:read
API: GET /api/public/v1/approvals/{approval-id}
Read-only

Alias: opentrain approval get

Exit codes:
  5  Conflict with the present state, or a waited-for thing ended badly
  8  Still pending: a human has not acted yet, or the time to wait ran out; run
     it again later
See also: opentrain help exit-codes
""",
}
