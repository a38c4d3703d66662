# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help pages of `shelf loans`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf loans - Borrow and return books

\x1b[1mUsage:\x1b[22m shelf loans <command> [flags]
\x1b[1mGroup alias:\x1b[22m shelf loan

\x1b[1mCommands:\x1b[22m
  hold place  Place a hold on a book
  hold drop   Cancel a hold
  hold check  Check whether the book has arrived
  moved       Check whether a loan has moved to another branch
  return      Return a book
  give-back   Return a book, under the old name (deprecated since 3.10.0; use
              loans return)

\x1b[1mAliases:\x1b[22m
  reserve        Alias of shelf loans hold place
  shelf reserve  Alias of shelf loans hold place

\x1b[1mFor details of a command:\x1b[22m shelf help loans COMMAND
""",
    "hold place": """\
shelf loans hold place - Place a hold on a book

\x1b[1mUsage:\x1b[22m shelf loans hold place --isbn=ISBN [--until=DATE | --weeks=N]
         [--email=ADDRESS] [--phone=NUMBER] [--wait] [--timeout=SECONDS] [--web]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAliases:\x1b[22m shelf loans reserve, shelf reserve, shelf loan hold place

\x1b[1mFlags:\x1b[22m
  --isbn=ISBN        Book to wait for (required)
  --until=DATE       Last day of the loan, in ISO 8601 format
  --weeks=N          Length of the loan in weeks
  --email=ADDRESS    Email address to write to
  --phone=NUMBER     Phone number to call
  --wait             Poll until the book is here
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 86400)
  --web              Open the link in a browser
  --batch=FILE       Run once for each row of a CSV or JSON Lines file; - reads
                     stdin
  --concurrency=N    With --batch: number of rows to run at once, from 1 to 8
                     (default: 1)
  --rate=N           With --batch: maximum number of requests per minute
  --max-failures=N   With --batch: stop after this many failed rows
  --journal=FILE     With --batch: save the state of each row in FILE, so a
                     rerun continues

At most one of --until and --weeks is allowed.
At least one of --until and --weeks is required.
At least one of --email and --phone is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # For three weeks
  shelf loans hold place --isbn=1 --weeks=3 --email=ann@example.org
  # Until spring (reserve is an alias of loans hold place)
  shelf reserve --isbn=1 --until=2031-03-01 --phone=112 --wait --web

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m POST /v2/catalogue/books/{isbn}/holds
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m
  15  Lent to another reader
  18  Still waiting
  See also: shelf help exit-codes

shelf loans queue is deprecated since 3.9.0; use loans hold place.
""",
    "hold drop": """\
shelf loans hold drop - Cancel a hold

\x1b[1mUsage:\x1b[22m shelf loans hold drop ISBN [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf loan hold drop

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN  Book with the hold (required)
  --batch=FILE       Run once for each row of a CSV or JSON Lines file; - reads
                     stdin
  --concurrency=N    With --batch: number of rows to run at once, from 1 to 8
                     (default: 1)
  --rate=N           With --batch: maximum number of requests per minute
  --max-failures=N   With --batch: stop after this many failed rows
  --journal=FILE     With --batch: save the state of each row in FILE, so a
                     rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf loans hold drop 1  # Leave the queue

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m DELETE /v2/catalogue/books/{isbn}/holds
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "hold check": """\
shelf loans hold check - Check whether the book has arrived

\x1b[1mUsage:\x1b[22m shelf loans hold check --isbn=ISBN [--wait] [--timeout=SECONDS] [--web]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf loan hold check

\x1b[1mFlags:\x1b[22m
  --isbn=ISBN        Book with the hold (required)
  --wait             Poll until the book is here
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 86400)
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
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # Until the book has arrived
  shelf loans hold check --isbn=1 --wait --timeout=9.5

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/books/{isbn}/holds
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m
  15  Lent to another reader
  18  Still waiting
  See also: shelf help exit-codes
""",
    "moved": """\
shelf loans moved - Check whether a loan has moved to another branch

\x1b[1mUsage:\x1b[22m shelf loans moved ID [--tag=TAG] [--wait] [--timeout=SECONDS]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf loan moved

\x1b[1mFlags:\x1b[22m
  ID, --loan-id=ID   Loan to check (required)
  --tag=TAG          Tag of the last response
  --wait             Poll until a final state is reached
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 86400)
  --batch=FILE       Run once for each row of a CSV or JSON Lines file; - reads
                     stdin
  --concurrency=N    With --batch: number of rows to run at once, from 1 to 8
                     (default: 1)
  --rate=N           With --batch: maximum number of requests per minute
  --max-failures=N   With --batch: stop after this many failed rows
  --journal=FILE     With --batch: save the state of each row in FILE, so a
                     rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf loans moved ln_1 --wait  # Until it has moved

\x1b[1mAuthentication:\x1b[22m API token (optional)
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/loans/{loan-id}/move
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "return": """\
shelf loans return - Return a book

\x1b[1mUsage:\x1b[22m shelf loans return --loan-id=ID [--web] [--batch=FILE] [--concurrency=N]
         [--rate=N] [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf loan return

\x1b[1mFlags:\x1b[22m
  --loan-id=ID      Loan to end (required)
  --web             Open the link in a browser
  --batch=FILE      Run once for each row of a CSV or JSON Lines file; - reads
                    stdin
  --concurrency=N   With --batch: number of rows to run at once, from 1 to 8
                    (default: 1)
  --rate=N          With --batch: maximum number of requests per minute
  --max-failures=N  With --batch: stop after this many failed rows
  --journal=FILE    With --batch: save the state of each row in FILE, so a rerun
                    continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # Before the due date (loan return is an alias of loans return)
  shelf loan return --loan-id=ln_1

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m POST /v2/catalogue/loans/{loan-id}/return
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "give-back": """\
shelf loans give-back - Return a book, under the old name

\x1b[1mUsage:\x1b[22m shelf loans give-back --loan-id=ID [--web] [--batch=FILE]
         [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE]
         [common flags]
\x1b[1mAlias:\x1b[22m shelf loan give-back

\x1b[1mFlags:\x1b[22m
  --loan-id=ID      Loan to end (required)
  --web             Open the link in a browser
  --batch=FILE      Run once for each row of a CSV or JSON Lines file; - reads
                    stdin
  --concurrency=N   With --batch: number of rows to run at once, from 1 to 8
                    (default: 1)
  --rate=N          With --batch: maximum number of requests per minute
  --max-failures=N  With --batch: stop after this many failed rows
  --journal=FILE    With --batch: save the state of each row in FILE, so a rerun
                    continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # Before the due date (loan give-back is an alias of loans give-back)
  shelf loan give-back --loan-id=ln_1

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m POST /v2/catalogue/loans/{loan-id}/give-back
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes

shelf loans give-back is deprecated since 3.10.0; use loans return.
""",
    "inspect": """\
shelf loans inspect - Show a loan as the desk sees it

\x1b[1mUsage:\x1b[22m shelf loans inspect --loan-id=ID [--web] [--batch=FILE] [--concurrency=N]
         [--rate=N] [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf loan inspect

\x1b[1mFlags:\x1b[22m
  --loan-id=ID      Loan to show (required)
  --web             Open the link in a browser
  --batch=FILE      Run once for each row of a CSV or JSON Lines file; - reads
                    stdin
  --concurrency=N   With --batch: number of rows to run at once, from 1 to 8
                    (default: 1)
  --rate=N          With --batch: maximum number of requests per minute
  --max-failures=N  With --batch: stop after this many failed rows
  --journal=FILE    With --batch: save the state of each row in FILE, so a rerun
                    continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # As the desk sees it (loan inspect is an alias of loans inspect)
  shelf loan inspect --loan-id=ln_1

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/loans/{loan-id}/inspect
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
