# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain freelancers`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain freelancers - Show public profiles of AI trainers

Usage: opentrain freelancers <command> [flags]

Commands:
  get  Show the public profile of an AI trainer

Group alias: opentrain freelancer

For details: opentrain help freelancers get
""",
    "get": """\
opentrain freelancers get - Show the public profile of an AI trainer

Usage: opentrain freelancers get ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Shows skills, statistics, work and labeling experience, education and reviews.
The name is limited to the first name and the last initial. Contact details are
never included.

Flags:
  ID, --id=ID  User id or profile slug (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

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
