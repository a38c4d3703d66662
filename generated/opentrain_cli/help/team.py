# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain team`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain team - Show the employer's team and invite people

\x1b[1mUsage:\x1b[22m opentrain team <command> [flags]

\x1b[1mCommands:\x1b[22m
  show    Show the organization, its members and pending invitations
  invite  Invite a person to the team

\x1b[1mFor details of a command:\x1b[22m opentrain help team COMMAND
""",
    "show": """\
opentrain team show - Show the organization, its members and pending invitations

\x1b[1mUsage:\x1b[22m opentrain team show [common flags]

In JSON, the role of a member is OWNER or MEMBER.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain team show  # Show the members

\x1b[1mAuthentication:\x1b[22m API token, scope team:read (granted by `auth register`), feature
  public_api_team
\x1b[1mAPI:\x1b[22m GET /api/public/v1/team
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "invite": """\
opentrain team invite - Invite a person to the team

\x1b[1mUsage:\x1b[22m opentrain team invite --email=ADDRESS [--batch=FILE] [--concurrency=N]
         [--rate=N] [--max-failures=N] [--journal=FILE] [common flags]

Emails an invitation. Members share the organization's jobs and inbox. In JSON,
the status is invite_created, member_added or already_member.

\x1b[1mFlags:\x1b[22m
  --email=ADDRESS   Email address of the person to invite (required)
  --batch=FILE      Run once for each row of a CSV or JSON Lines file; - reads
                    stdin
  --concurrency=N   With --batch: number of rows to run at once, from 1 to 8
                    (default: 1)
  --rate=N          With --batch: maximum number of requests per minute
  --max-failures=N  With --batch: stop after this many failed rows
  --journal=FILE    With --batch: save the state of each row in FILE, so a rerun
                    continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain team invite --email=colleague@example.org  # Invite a colleague

\x1b[1mAuthentication:\x1b[22m API token, scope team:write (granted when the account is
  claimed), feature public_api_team, claimed account
\x1b[1mAPI:\x1b[22m POST /api/public/v1/team/invites
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
