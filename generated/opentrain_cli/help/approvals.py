# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain approvals`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain approvals - Check requests that a human must approve

Usage: opentrain approvals <command> [flags]

Commands:
  get  Check whether a human approved a request

Group alias: opentrain approval

For details: opentrain help approvals get
""",
    "get": """\
opentrain approvals get - Check whether a human approved a request

Usage: opentrain approvals get ID [--wait] [--timeout=SECONDS] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

The status is pending, confirmed, declined or expired. A confirmed request
includes its result, such as the id of the new contract.

Flags:
  ID, --approval-id=ID  Approval to check (required)
  --wait                Poll until a final state is reached
  --timeout=SECONDS     With --wait: maximum time to wait, in seconds, at least
                        0.1 (default: 1800)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Check once
  opentrain approvals get --approval-id=apr_90Zw
  # Wait up to ten minutes
  opentrain approvals get --approval-id=apr_90Zw --wait --timeout=600

Authentication: API token, scope payments:read
API: GET /api/public/v1/approvals/{approval-id}
Read-only

Alias: opentrain approval get

Exit codes:
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out; run the
     command again later
See also: opentrain help exit-codes
""",
}
