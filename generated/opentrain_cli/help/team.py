# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain team`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain team - See and grow the employer's team

Usage: opentrain team <command> [flags]

Commands:
  show    Show the team and its pending invitations
  invite  Invite a person to the team

For details: opentrain help team show
""",
    "show": """\
opentrain team show - Show the team and its pending invitations

Usage: opentrain team show [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

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
  # Who is on the team?
  opentrain team show

Authentication: API token, scope team:read, feature public_api_team
API: GET /api/public/v1/team
Read-only

Exit codes: opentrain help exit-codes
""",
    "invite": """\
opentrain team invite - Invite a person to the team

Usage: opentrain team invite --email=ADDRESS [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Members share the organization's jobs and inbox.

Flags:
  --email=ADDRESS  Whom to invite (required)

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
  # Share the work
  opentrain team invite --email=colleague@example.org

Authentication: API token, scope team:write, feature public_api_team, claimed
account
API: POST /api/public/v1/team/invites
Changes data

Exit codes: opentrain help exit-codes
""",
}
