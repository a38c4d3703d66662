# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain contracts`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain contracts - Read and end contracts

Usage: opentrain contracts <command> [flags]

Commands:
  list  List contracts
  get   Read one contract with budget and milestones
  end   End a contract

Group alias: opentrain contract

For details: opentrain help contracts list
""",
    "list": """\
opentrain contracts list - List contracts

Usage: opentrain contracts list [--job-id=ID] [--status=STATUS] [--csv] [--tsv]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Flags:
  --job-id=ID      Only contracts of this job
  --status=STATUS  Only contracts in this state: active, ended
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

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
  # Those that run
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
opentrain contracts get - Read one contract with budget and milestones

Usage: opentrain contracts get --contract-id=ID [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Flags:
  --contract-id=ID  Contract to read (required)

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
  # How much of the budget is left?
  opentrain contracts get --contract-id=ctr_19Bd

Authentication: API token, scope payments:read
API: GET /api/public/v1/contracts/{contract-id}
Read-only

Alias: opentrain contract get

Exit codes: opentrain help exit-codes
""",
    "end": """\
opentrain contracts end - End a contract

Usage: opentrain contracts end --contract-id=ID [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Ends at once when no milestone is funded. With money in escrow it records a
request that a signed-in human must confirm at the approval link within about 72
hours.

Flags:
  --contract-id=ID  Contract to end (required)

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
  # Work is done
  opentrain contracts end --contract-id=ctr_19Bd

Authentication: API token, scope payments:write (which only a human can mint in
the app's settings), feature public_api_payments_write, claimed account
API: POST /api/public/v1/contracts/{contract-id}/end
Changes data and cannot be undone

Alias: opentrain contract end

Exit codes: opentrain help exit-codes
""",
}
