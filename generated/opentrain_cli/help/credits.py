# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain credits`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain credits - Show the prepaid balance and top it up

Usage: opentrain credits <command> [flags]

Commands:
  show           Show the balance and recent ledger activity
  ledger         List all transactions in the credit ledger
  top-up         Start a credit top-up that a human must pay
  top-up-status  Check whether a top-up was paid

Aliases:
  balance  Alias of opentrain credits show

For details: opentrain help credits show
""",
    "show": """\
opentrain credits show - Show the balance and recent ledger activity

Usage: opentrain credits show [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Reserved credit is held in escrow.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Show the available credit
  opentrain credits show

Authentication: API token, scope payments:read, feature public_api_credits
API: GET /api/public/v1/credits
Read-only

Alias: opentrain credits balance

Exit codes: opentrain help exit-codes
""",
    "ledger": """\
opentrain credits ledger - List all transactions in the credit ledger

Usage: opentrain credits ledger [--limit=N] [--cursor=CURSOR] [--all]
                 [--max-items=N] [--jsonl] [--csv] [--tsv] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

Lists top-ups, holds, releases, captures, refunds and adjustments, newest first.

Flags:
  --limit=N        Items per page, from 1 to 100 (default: 50)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
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
  # The newest 100
  opentrain credits ledger --limit=100

Authentication: API token, scope payments:read, feature public_api_credits
API: GET /api/public/v1/credits/ledger
Read-only
CSV columns: id, type, amountCents, jobofferId, contractId, milestoneId,
topUpId, note, createdAt

Exit codes: opentrain help exit-codes
""",
    "top-up": """\
opentrain credits top-up - Start a credit top-up that a human must pay

Usage: opentrain credits top-up --amount=USD [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

The command itself moves no money. It returns a Stripe Checkout link, which a
human must open and pay within about a day. Each run starts a new top-up.

Flags:
  --amount=USD  Amount in USD, from 10 to 10,000 (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Top up 250 USD
  opentrain credits top-up --amount=250

Authentication: API token, scope payments:write (which only a human can grant in
the app's settings), feature public_api_credits, claimed account
API: POST /api/public/v1/credits/top-ups
Changes data

Exit codes: opentrain help exit-codes
""",
    "top-up-status": """\
opentrain credits top-up-status - Check whether a top-up was paid

Usage: opentrain credits top-up-status ID [--wait] [--timeout=SECONDS] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

The status is pending (awaiting payment), completed, canceled or expired.

Flags:
  ID, --top-up-id=ID  Top-up to check (required)
  --wait              Poll until a final state is reached
  --timeout=SECONDS   With --wait: maximum time to wait, in seconds, at least
                      0.1 (default: 1800)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Check once
  opentrain credits top-up-status --top-up-id=top_05Ue

Authentication: API token, scope payments:read, feature public_api_credits
API: GET /api/public/v1/credits/top-ups/{top-up-id}
Read-only

Exit codes:
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out; run the
     command again later
See also: opentrain help exit-codes
""",
}
