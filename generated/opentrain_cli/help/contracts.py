# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain contracts`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain contracts - List, show and end contracts

Usage: opentrain contracts <command> [flags]

Commands:
  list  List your contracts
  get   Show a contract with its budget and milestones
  end   End a contract

Group alias: opentrain contract

For details: opentrain help contracts list
""",
    "list": """\
opentrain contracts list - List your contracts

Usage: opentrain contracts list [--job-id=ID] [--status=STATUS] [--csv] [--tsv]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Lists contracts with AI trainers and their milestones, newest first. Refunded
and canceled milestones are left out.

Flags:
  --job-id=ID      Only contracts for this job
  --status=STATUS  Only contracts with this status: active, ended
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Active contracts
  opentrain contracts list --status=active

Authentication: API token, scope payments:read
API: GET /api/public/v1/contracts
Read-only
CSV columns: id, status, title, jobId, proposalId, freelancerId, freelancer,
paymentType, rateUsd, estimatedTotalUsd, startDate, endDate

Alias: opentrain contract list

Exit codes: opentrain help exit-codes
""",
    "get": """\
opentrain contracts get - Show a contract with its budget and milestones

Usage: opentrain contracts get ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Pass the conversation id to messages read and messages send.

Flags:
  ID, --contract-id=ID  Contract to show (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Show the remaining budget
  opentrain contracts get --contract-id=ctr_19Bd

Authentication: API token, scope payments:read
API: GET /api/public/v1/contracts/{contract-id}
Read-only

Alias: opentrain contract get

Exit codes: opentrain help exit-codes
""",
    "end": """\
opentrain contracts end - End a contract

Usage: opentrain contracts end ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Ends the contract immediately if no milestone is funded. If escrow holds money,
it records a request that a signed-in human must confirm at the approval link
within about 72 hours.

Flags:
  ID, --contract-id=ID  Contract to end (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # End a finished contract
  opentrain contracts end --contract-id=ctr_19Bd

Authentication: API token, scope payments:write (which only a human can grant in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/contracts/{contract-id}/end
Changes data and cannot be undone

Alias: opentrain contract end

Exit codes: opentrain help exit-codes
""",
}
