# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain freelancers`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain freelancers - Read trainers' public profiles

Usage: opentrain freelancers <command> [flags]

Commands:
  get  Read a trainer's profile

Group alias: opentrain freelancer

For details: opentrain help freelancers get
""",
    "get": """\
opentrain freelancers get - Read a trainer's profile

Usage: opentrain freelancers get --id=ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Names are masked to the first name and an initial; contact details are never
part of it.

Flags:
  --id=ID  User id or profile slug (required)

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
  # By id
  opentrain freelancers get --id=usr_31Lm
  # By profile slug
  opentrain freelancer get --id=maria-p-labels

Authentication: API token, scope proposals:read
API: GET /api/public/v1/freelancers/{id}
Read-only

Alias: opentrain freelancer get

Exit codes: opentrain help exit-codes
""",
}
