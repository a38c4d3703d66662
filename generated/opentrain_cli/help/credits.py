# Generated from spec/commands.yaml (sha256 8eaeb3670a908e9a) by `make generate`; do not edit.
"""Help pages of `opentrain credits`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain credits - Show the prepaid balance and top it up

\x1b[1mUsage:\x1b[22m opentrain credits <command> [flags]

\x1b[1mCommands:\x1b[22m
  show           Show the balance and recent ledger activity
  ledger         List all transactions in the credit ledger
  top-up         Start a credit top-up that a human must pay
  top-up-status  Check whether a top-up was paid

\x1b[1mAliases:\x1b[22m
  balance  Alias of opentrain credits show

\x1b[1mFor details:\x1b[22m opentrain help credits show
""",
    "show": """\
opentrain credits show - Show the balance and recent ledger activity

\x1b[1mUsage:\x1b[22m opentrain credits show [common flags]
\x1b[1mAlias:\x1b[22m opentrain credits balance

Reserved credit is held in escrow.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain credits show  # Show the available credit

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read, feature public_api_credits
\x1b[1mAPI:\x1b[22m GET /api/public/v1/credits
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "ledger": """\
opentrain credits ledger - List all transactions in the credit ledger

\x1b[1mUsage:\x1b[22m opentrain credits ledger [--limit=N] [--cursor=CURSOR] [--all]
         [--max-items=N] [--jsonl] [--csv] [--tsv] [common flags]

Lists top-ups, holds, releases, captures, refunds and adjustments, newest first.

\x1b[1mFlags:\x1b[22m
  --limit=N        Items per page, from 1 to 100 (default: 50)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain credits ledger --limit=100  # The newest 100

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read, feature public_api_credits
\x1b[1mAPI:\x1b[22m GET /api/public/v1/credits/ledger
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, type, amountCents, jobofferId, contractId, milestoneId,
  topUpId, note, createdAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "top-up": """\
opentrain credits top-up - Start a credit top-up that a human must pay

\x1b[1mUsage:\x1b[22m opentrain credits top-up --amount=USD [common flags]

The command itself moves no money. It returns a Stripe Checkout link, which a
human must open and pay within about a day. Each run starts a new top-up.

\x1b[1mFlags:\x1b[22m
  --amount=USD  Amount in USD, from 10 to 10,000 (required)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain credits top-up --amount=250  # Top up 250 USD

\x1b[1mAuthentication:\x1b[22m API token, scope payments:write (which only a human can grant in
  the app's settings), feature public_api_credits, claimed account
\x1b[1mAPI:\x1b[22m POST /api/public/v1/credits/top-ups
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "top-up-status": """\
opentrain credits top-up-status - Check whether a top-up was paid

\x1b[1mUsage:\x1b[22m opentrain credits top-up-status --top-up-id=ID [--wait]
         [--timeout=SECONDS] [common flags]

The status is pending (awaiting payment), completed, canceled or expired.

\x1b[1mFlags:\x1b[22m
  --top-up-id=ID     Top-up to check (required)
  --wait             Poll until a final state is reached
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 1800)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain credits top-up-status --top-up-id=top_05Ue  # Check once

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read, feature public_api_credits
\x1b[1mAPI:\x1b[22m GET /api/public/v1/credits/top-ups/{top-up-id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out; run the
     command again later
  See also: opentrain help exit-codes
""",
}
