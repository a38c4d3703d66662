# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain team`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain team - Show the employer's team and invite people

Usage: opentrain team <command> [flags]

Commands:
  show    Show the team, its members and pending invitations
  invite  Invite a person to the team

For details: opentrain help team show
""",
    "show": """\
opentrain team show - Show the team, its members and pending invitations

Usage: opentrain team show [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Show the members
  opentrain team show

Authentication: API token, scope team:read, feature public_api_team
API: GET /api/public/v1/team
Read-only

Exit codes: opentrain help exit-codes
""",
    "invite": """\
opentrain team invite - Invite a person to the team

Usage: opentrain team invite --email=ADDRESS [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Emails an invitation. Members share the organization's jobs and inbox.

Flags:
  --email=ADDRESS  Email address of the person to invite (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Invite a colleague
  opentrain team invite --email=colleague@example.org

Authentication: API token, scope team:write, feature public_api_team, claimed
account
API: POST /api/public/v1/team/invites
Changes data

Exit codes: opentrain help exit-codes
""",
}
