# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
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
  show           Show the balance and the latest transactions
  ledger         List all transactions in the credit ledger
  top-up         Start a credit top-up that a human must pay
  top-up-status  Check whether a top-up was paid

\x1b[1mAliases:\x1b[22m
  balance  Alias of opentrain credits show

\x1b[1mFor details of a command:\x1b[22m opentrain help credits COMMAND
""",
    "show": """\
opentrain credits show - Show the balance and the latest transactions

\x1b[1mUsage:\x1b[22m opentrain credits show [common flags]
\x1b[1mAlias:\x1b[22m opentrain credits balance

Shows the available credit, the credit that is reserved in escrow, and at most
10 of the latest transactions. In JSON, amounts are in cents, and the amounts of
transactions are signed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain credits show  # Show the available credit

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read (granted by `auth register`),
  feature public_api_credits
\x1b[1mAPI:\x1b[22m GET /api/public/v1/credits
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "ledger": """\
opentrain credits ledger - List all transactions in the credit ledger

\x1b[1mUsage:\x1b[22m opentrain credits ledger [--limit=N] [--cursor=CURSOR] [--all]
         [--max-items=N] [--jsonl] [--csv] [--tsv] [common flags]

Lists top-ups, holds, releases, captures, refunds and adjustments, newest first.
In JSON, CSV and TSV, `amountCents` is the signed amount in cents, and
`jobofferId` is the id of the proposal.

\x1b[1mFlags:\x1b[22m
  --limit=N        Items per page, from 1 to 100 (default: 50)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # The newest 100
  opentrain credits ledger --limit=100
  # Amounts with ids, one line each
  opentrain credits ledger --jsonl --query='[amountCents, id]'

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read (granted by `auth register`),
  feature public_api_credits
\x1b[1mAPI:\x1b[22m GET /api/public/v1/credits/ledger
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, type, amountCents, jobofferId, contractId, milestoneId,
  topUpId, note, createdAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "top-up": """\
opentrain credits top-up - Start a credit top-up that a human must pay

\x1b[1mUsage:\x1b[22m opentrain credits top-up --amount=USD [--wait] [--timeout=SECONDS]
         [--web] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

The command itself does not move money. It returns a Stripe Checkout link. A
human must open it and pay within about 24 hours. With --json, the link is
`checkoutUrl`. Each run starts a new top-up. Check whether it was paid with
`opentrain credits top-up-status`.

\x1b[1mFlags:\x1b[22m
  --amount=USD       Amount in USD, from 10 to 10,000 (required)
  --wait             Poll until a final state is reached
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 1800)
  --web              Open the link in a browser
  --batch=FILE       Run once for each row of a CSV or JSON Lines file; - reads
                     stdin
  --concurrency=N    With --batch: number of rows to run at once, from 1 to 8
                     (default: 1)
  --rate=N           With --batch: maximum number of requests per minute
  --max-failures=N   With --batch: stop after this many failed rows
  --journal=FILE     With --batch: save the state of each row in FILE, so a
                     rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain credits top-up --amount=250        # Top up 250 USD
  opentrain credits top-up --amount=250 --web  # Open the checkout page

\x1b[1mAuthentication:\x1b[22m API token, scope payments:write (granted only by a human, in the
  app's settings), feature public_api_credits, claimed account, scope
  payments:read with --wait
\x1b[1mAPI:\x1b[22m POST /api/public/v1/credits/top-ups
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
    "top-up-status": """\
opentrain credits top-up-status - Check whether a top-up was paid

\x1b[1mUsage:\x1b[22m opentrain credits top-up-status ID [--wait] [--timeout=SECONDS]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

The status is pending (awaiting payment), completed, canceled or expired. JSON
has it in upper case, such as COMPLETED.

With --wait, the exit code is 0 if the top-up was completed, 5 if it was
canceled or has expired, and 8 if it was still pending at the timeout. Without
--wait, the exit code is 0 and the output shows the status.

\x1b[1mFlags:\x1b[22m
  ID, --top-up-id=ID  Top-up to check (required)
  --wait              Poll until a final state is reached
  --timeout=SECONDS   With --wait: maximum time to wait, in seconds, at least
                      0.1 (default: 1800)
  --batch=FILE        Run once for each row of a CSV or JSON Lines file; - reads
                      stdin
  --concurrency=N     With --batch: number of rows to run at once, from 1 to 8
                      (default: 1)
  --rate=N            With --batch: maximum number of requests per minute
  --max-failures=N    With --batch: stop after this many failed rows
  --journal=FILE      With --batch: save the state of each row in FILE, so a
                      rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain credits top-up-status --top-up-id=top_05Ue  # Check once

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read (granted by `auth register`),
  feature public_api_credits
\x1b[1mAPI:\x1b[22m GET /api/public/v1/credits/top-ups/{top-up-id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
}
