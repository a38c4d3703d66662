# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain milestones`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain milestones - Add milestones and ask for escrow moves

Usage: opentrain milestones <command> [flags]

Commands:
  create   Add a milestone to a contract
  fund     Ask a human to fund a milestone
  approve  Ask a human to release a milestone's escrow

For details: opentrain help milestones create
""",
    "create": """\
opentrain milestones create - Add a milestone to a contract

Usage: opentrain milestones create --contract-id=ID --description=TEXT
                 [--name=NAME] [--amount=USD] [--volume=N] [--due-date=DATE]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Moves no money. Fixed-price contracts need an amount, hourly and per-label
contracts a volume; with both, the amount has to be rate times volume.

Flags:
  --contract-id=ID    Contract to add to (required)
  --description=TEXT  What the milestone delivers (required)
  --name=NAME         Short name
  --amount=USD        Amount in USD, above 0
  --volume=N          Units to deliver, such as hours or labels, above 0
  --due-date=DATE     When it is due, in ISO 8601 format

At least one of --amount and --volume is required.

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
  # Fixed price
  opentrain milestones create --contract-id=ctr_19Bd --description="Second batch of 1,000 images" --amount=450.50 --due-date=2027-01-31
  # By volume
  opentrain milestones create --contract-id=ctr_19Bd --description="Forty hours of review" --volume=40

Authentication: API token, scope payments:write (which only a human can mint in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/contracts/{contract-id}/milestones
Changes data

Exit codes: opentrain help exit-codes
""",
    "fund": """\
opentrain milestones fund - Ask a human to fund a milestone

Usage: opentrain milestones fund --milestone-id=ID [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Moves no money: it records a request that a signed-in human must confirm at the
approval link within about 72 hours.

Flags:
  --milestone-id=ID  Milestone to fund (required)

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
  # Put the amount into escrow
  opentrain milestones fund --milestone-id=mst_64Kc

Authentication: API token, scope payments:write (which only a human can mint in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/milestones/{milestone-id}/fund
Changes data

Exit codes: opentrain help exit-codes
""",
    "approve": """\
opentrain milestones approve - Ask a human to release a milestone's escrow

Usage: opentrain milestones approve --milestone-id=ID [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Moves no money: it records a request that a signed-in human must confirm at the
approval link within about 72 hours.

Flags:
  --milestone-id=ID  Funded milestone to release (required)

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
  # The work is accepted
  opentrain milestones approve --milestone-id=mst_64Kc

Authentication: API token, scope payments:write (which only a human can mint in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/milestones/{milestone-id}/approve
Changes data

Exit codes: opentrain help exit-codes
""",
}
