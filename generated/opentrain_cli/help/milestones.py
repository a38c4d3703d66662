# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain milestones`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain milestones - Add milestones, request funding and release

Usage: opentrain milestones <command> [flags]

Commands:
  create   Add an unfunded milestone to an active contract
  fund     Request milestone funding that a human must approve
  approve  Request release of escrow that a human must approve

For details: opentrain help milestones create
""",
    "create": """\
opentrain milestones create - Add an unfunded milestone to an active contract

Usage: opentrain milestones create ID --description=TEXT [--name=NAME]
                 [--amount=USD] [--volume=N] [--due-date=DATE] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

No money moves. Fixed-price contracts require an amount; hourly and per-label
contracts require a volume. With both, the amount must be rate times volume.

Flags:
  ID, --contract-id=ID  Contract for the milestone (required)
  --description=TEXT    Deliverables of the milestone (required)
  --name=NAME           Short name of the milestone
  --amount=USD          Amount in USD, above 0
  --volume=N            Volume in units, such as hours or labels, above 0
  --due-date=DATE       Due date, in ISO 8601 format

At least one of --amount and --volume is required.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Fixed price
  opentrain milestones create --contract-id=ctr_19Bd --description="Second batch of 1,000 images" --amount=450.50 --due-date=2027-01-31
  # By volume
  opentrain milestones create --contract-id=ctr_19Bd --description="Forty hours of review" --volume=40

Authentication: API token, scope payments:write (which only a human can grant in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/contracts/{contract-id}/milestones
Changes data

Exit codes: opentrain help exit-codes
""",
    "fund": """\
opentrain milestones fund - Request milestone funding that a human must approve

Usage: opentrain milestones fund ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

The command itself moves no money. It records a request that a signed-in human
must confirm at the approval link within about 72 hours. Check it with approvals
get or updates poll.

Flags:
  ID, --milestone-id=ID  Milestone to fund (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Request funding of one milestone
  opentrain milestones fund --milestone-id=mst_64Kc

Authentication: API token, scope payments:write (which only a human can grant in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/milestones/{milestone-id}/fund
Changes data

Exit codes: opentrain help exit-codes
""",
    "approve": """\
opentrain milestones approve - Request release of escrow that a human must approve

Usage: opentrain milestones approve ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

The command itself moves no money. It records a request that a signed-in human
must confirm at the approval link within about 72 hours. Check it with approvals
get or updates poll.

Flags:
  ID, --milestone-id=ID  Funded milestone to release (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Accept the work of one milestone
  opentrain milestones approve --milestone-id=mst_64Kc

Authentication: API token, scope payments:write (which only a human can grant in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/milestones/{milestone-id}/approve
Changes data

Exit codes: opentrain help exit-codes
""",
}
