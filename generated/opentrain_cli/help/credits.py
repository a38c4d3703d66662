# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain credits`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain credits - Read the prepaid balance and top it up

Usage: opentrain credits <command> [flags]

Commands:
  show           Show the balance and the latest entries
  ledger         Page through all credit movements
  top-up         Start a credit top-up that a human pays
  top-up-status  See whether a top-up was paid

Aliases:
  balance  Alias of opentrain credits show

For details: opentrain help credits show
""",
    "show": """\
opentrain credits show - Show the balance and the latest entries

Usage: opentrain credits show [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

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
  # What is there to spend?
  opentrain credits show

Authentication: API token, scope payments:read, feature public_api_credits
API: GET /api/public/v1/credits
Read-only

Alias: opentrain credits balance

Exit codes: opentrain help exit-codes
""",
    "ledger": """\
opentrain credits ledger - Page through all credit movements

Usage: opentrain credits ledger [--limit=N] [--cursor=CURSOR] [--all]
                 [--max-items=N] [--jsonl] [--csv] [--tsv] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Flags:
  --limit=N        Items per page, from 1 to 100 (default: 50)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
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
  # The newest hundred, newest first
  opentrain credits ledger --limit=100

Authentication: API token, scope payments:read, feature public_api_credits
API: GET /api/public/v1/credits/ledger
Read-only
CSV columns: id, type, amountCents, jobofferId, contractId, milestoneId,
topUpId, note, createdAt

Exit codes: opentrain help exit-codes
""",
    "top-up": """\
opentrain credits top-up - Start a credit top-up that a human pays

Usage: opentrain credits top-up --amount=USD [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Moves no money: it returns a Stripe Checkout link that a human must open and pay
within about a day. Running it twice makes two of them.

Flags:
  --amount=USD  Amount in USD, from 10 to 10,000 (required)

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
  # Ask for 250 USD
  opentrain credits top-up --amount=250

Authentication: API token, scope payments:write (which only a human can mint in
the app's settings), feature public_api_credits, claimed account
API: POST /api/public/v1/credits/top-ups
Changes data

Exit codes: opentrain help exit-codes
""",
    "top-up-status": """\
opentrain credits top-up-status - See whether a top-up was paid

Usage: opentrain credits top-up-status --top-up-id=ID [--wait]
                 [--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Flags:
  --top-up-id=ID     Top-up to look at (required)
  --wait             Poll until a final state is reached
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 1800)

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
  # Paid yet?
  opentrain credits top-up-status --top-up-id=top_05Ue

Authentication: API token, scope payments:read, feature public_api_credits
API: GET /api/public/v1/credits/top-ups/{top-up-id}
Read-only

Exit codes:
  5  Conflict with the present state, or a waited-for thing ended badly
  8  Still pending: a human has not acted yet, or the time to wait ran out; run
     it again later
See also: opentrain help exit-codes
""",
}
