# Generated from spec/commands.yaml (sha256 5a387757f8a1a874) by `make generate`; do not edit.
"""Help for `opentrain approvals`."""

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

The group may also be written approval.

About one of them: opentrain help approvals get
""",
    "get": """\
opentrain approvals get - Check whether a human approved a request

Usage: opentrain approvals get --approval-id=ID [--wait] [--timeout=SECONDS]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

The status is pending, confirmed, declined or expired. A confirmed request
includes its result, such as the id of the new contract.

Flags:
  --approval-id=ID   Approval to check (required)
  --wait             Keep asking until it is decided
  --timeout=SECONDS  With --wait: stop after this many seconds, above 0
                     (default: 1800)

Taken by every command:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)

Examples:
  # Check once
  opentrain approvals get --approval-id=apr_90Zw
  # Wait up to ten minutes
  opentrain approvals get --approval-id=apr_90Zw --wait --timeout=600

Needs: an API token, scope payments:read.
Wraps: GET /api/public/v1/approvals/{approval-id}
Effect: read. Reads only.

Also written: opentrain approval get

Exit codes of its own:
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out; run the
     command again later
The others: opentrain help exit-codes
""",
}
