# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help for `opentrain contracts`."""

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

The group may also be written contract.

About one of them: opentrain help contracts list
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

Taken by every command:
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

Needs: an API token, scope payments:read.
Wraps: GET /api/public/v1/contracts
Effect: read. Reads only.
CSV columns: id, status, title, jobId, proposalId, freelancerId, freelancer,
paymentType, rateUsd, estimatedTotalUsd, startDate, endDate

Also written: opentrain contract list

Exit codes: opentrain help exit-codes
""",
    "get": """\
opentrain contracts get - Read one contract with budget and milestones

Usage: opentrain contracts get --contract-id=ID [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Flags:
  --contract-id=ID  Contract to read (required)

Taken by every command:
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

Needs: an API token, scope payments:read.
Wraps: GET /api/public/v1/contracts/{contract-id}
Effect: read. Reads only.

Also written: opentrain contract get

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

Taken by every command:
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

Needs: an API token, scope payments:write (which only a human can mint in the
app's settings), feature public_api_payments_write, a claimed account.
Wraps: POST /api/public/v1/contracts/{contract-id}/end
Effect: destructive. Changes something that cannot be changed back.

Also written: opentrain contract end

Exit codes: opentrain help exit-codes
""",
}
