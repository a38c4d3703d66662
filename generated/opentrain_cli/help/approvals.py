# Generated from spec/commands.yaml (sha256 71ab4b37d03dcc98) by `make generate`; do not edit.
"""Help for `opentrain approvals`."""

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

The group may also be written approval.

About one of them: opentrain help approvals get
""",
    "get": """\
opentrain approvals get - See whether a request was confirmed

Usage: opentrain approvals get --approval-id=ID [--json] [--base-url=URL]
                 [--verbose]

Flags:
  --approval-id=ID  Approval to look at (required)

Taken by every command:
  --json          Print the API's answer as JSON
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # Has it been confirmed?
  opentrain approvals get --approval-id=apr_90Zw

Needs: an API token, scope payments:read.
Wraps: GET /api/public/v1/approvals/{approval-id}
Effect: read. Reads only.

Also written: opentrain approval get

Exit codes: opentrain help exit-codes
""",
}
