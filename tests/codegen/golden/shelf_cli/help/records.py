# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help pages of `shelf records`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf records - Read the records of the library

\x1b[1mUsage:\x1b[22m shelf records <command> [flags]

\x1b[1mCommands:\x1b[22m
  readers   List readers
  ask       Send any read
  tell      Send any change
  add       Send any POST
  change    Send any PATCH
  remove    Send any DELETE
  visits    List visits
  payments  List payments
  shelves   List shelves
  loan      Show a loan of a branch
  search    Search in letters
  letters   List letters
  cover     Download the cover of a book
  export    Export the catalogue as CSV
  open      Check that the records can be read
  lent      Tell whether a book is lent
  scan      Replace the scan of a book
  attach    Attach files to a book
  keywords  Replace the keywords of a book

\x1b[1mFor details of a command:\x1b[22m shelf help records COMMAND
""",
    "readers": """\
shelf records readers - List readers

\x1b[1mUsage:\x1b[22m shelf records readers [--limit=N] [--page=N] [--all] [--max-items=N]
         [--jsonl] [--csv] [--tsv] [common flags]

\x1b[1mFlags:\x1b[22m
  --limit=N      Items per page, from 1 to 90 (default: 30)
  --page=N       Number of the page to start from
  --all          Fetch all pages
  --max-items=N  Stop after this many items
  --jsonl        Fetch all pages and stream one JSON object per line
  --csv          Print the list as CSV
  --tsv          Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records readers --page=2 --limit=10  # The third page of ten readers

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/readers
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "ask": """\
shelf records ask - Send any read

\x1b[1mUsage:\x1b[22m shelf records ask PATH [--field=FIELD=VALUE [--field=FIELD=VALUE ...]]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [--cursor=CURSOR]
         [--all] [common flags]

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the query (repeatable)
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)
  --cursor=CURSOR         Continue from this cursor
  --all                   Fetch all pages of the list in the response

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # All books with a title
  shelf records ask /v2/catalogue/books --field title=Moby --all

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET with a path below /v2/catalogue or / or /images
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "tell": """\
shelf records tell - Send any change

\x1b[1mUsage:\x1b[22m shelf records tell PATH
         [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [common flags]

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the body (repeatable)
  --input=FILE            Send this file as the body; - reads stdin
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)

At most one of --field and --input is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # A new title
  shelf records tell /v2/catalogue/books/1 --field title=Moby \\
    --header='X-Why: x'

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m PUT with a path below /v2/catalogue or / or /images
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "add": """\
shelf records add - Send any POST

\x1b[1mUsage:\x1b[22m shelf records add PATH
         [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [common flags]

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the body (repeatable)
  --input=FILE            Send this file as the body; - reads stdin
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)

At most one of --field and --input is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records add /v2/catalogue/books/1  # Any POST

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m POST with a path below /v2/catalogue or / or /images
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "change": """\
shelf records change - Send any PATCH

\x1b[1mUsage:\x1b[22m shelf records change PATH
         [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [common flags]

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the body (repeatable)
  --input=FILE            Send this file as the body; - reads stdin
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)

At most one of --field and --input is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records change /v2/catalogue/books/1  # Any PATCH

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m PATCH with a path below /v2/catalogue or / or /images
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "remove": """\
shelf records remove - Send any DELETE

\x1b[1mUsage:\x1b[22m shelf records remove PATH
         [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [common flags]

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the body (repeatable)
  --input=FILE            Send this file as the body; - reads stdin
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)

At most one of --field and --input is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records remove /v2/catalogue/books/1  # Any DELETE

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m DELETE with a path below /v2/catalogue or / or /images
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "visits": """\
shelf records visits - List visits

\x1b[1mUsage:\x1b[22m shelf records visits [--limit=N] [--offset=N] [--all] [--max-items=N]
         [--jsonl] [--csv] [--tsv] [common flags]

\x1b[1mFlags:\x1b[22m
  --limit=N      Items per page, from 1 to 90 (default: 30)
  --offset=N     Skip this many items
  --all          Fetch all pages
  --max-items=N  Stop after this many items
  --jsonl        Fetch all pages and stream one JSON object per line
  --csv          Print the list as CSV
  --tsv          Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records visits --offset=30  # After thirty visits

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/visits
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "payments": """\
shelf records payments - List payments

\x1b[1mUsage:\x1b[22m shelf records payments [--limit=N] [--after=ID] [--all] [--max-items=N]
         [--jsonl] [--csv] [--tsv] [common flags]

\x1b[1mFlags:\x1b[22m
  --limit=N      Items per page, from 1 to 100
  --after=ID     Continue after the item with this id
  --all          Fetch all pages
  --max-items=N  Stop after this many items
  --jsonl        Fetch all pages and stream one JSON object per line
  --csv          Print the list as CSV
  --tsv          Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records payments --after=pm_7  # After a payment

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/payments
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "shelves": """\
shelf records shelves - List shelves

\x1b[1mUsage:\x1b[22m shelf records shelves [--limit=N] [--page-url=URL] [--all]
         [--max-items=N] [--jsonl] [--csv] [--tsv] [common flags]

\x1b[1mFlags:\x1b[22m
  --limit=N       Items per page, from 1 to 100 (default: 30)
  --page-url=URL  Continue from this URL (printed by the previous page)
  --all           Fetch all pages
  --max-items=N   Stop after this many items
  --jsonl         Fetch all pages and stream one JSON object per line
  --csv           Print the list as CSV
  --tsv           Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records shelves --all  # Every shelf

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/shelves
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "loan": """\
shelf records loan - Show a loan of a branch

\x1b[1mUsage:\x1b[22m shelf records loan HOUSE:COPY N [--batch=FILE] [--concurrency=N]
         [--rate=N] [--max-failures=N] [--journal=FILE] [common flags]

\x1b[1mFlags:\x1b[22m
  --house=HOUSE     House of the library (required)
  --copy=COPY       Copy of a book (required)
  N, --number=N     Number of the loan (required)
  --batch=FILE      Run once for each row of a CSV or JSON Lines file; - reads
                    stdin
  --concurrency=N   With --batch: number of rows to run at once, from 1 to 8
                    (default: 1)
  --rate=N          With --batch: maximum number of requests per minute
  --max-failures=N  With --batch: stop after this many failed rows
  --journal=FILE    With --batch: save the state of each row in FILE, so a rerun
                    continues

HOUSE:COPY is short for --house=HOUSE --copy=COPY.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records loan east:7 3  # The third loan of a copy

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/houses/{house}/copies/{copy}/loans/{number}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "search": """\
shelf records search - Search in letters

\x1b[1mUsage:\x1b[22m shelf records search WORD ... [common flags]

\x1b[1mFlags:\x1b[22m
  WORD ..., --terms=WORD  Terms to find (required)

WORD ... is one or more words, joined by spaces.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records search lost key  # Two words

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/letters/search
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "letters": """\
shelf records letters - List letters

\x1b[1mUsage:\x1b[22m shelf records letters [--page-url=URL] [--all] [--max-items=N] [--jsonl]
         [--csv] [--tsv] [common flags]

\x1b[1mFlags:\x1b[22m
  --page-url=URL  Continue from this URL (printed by the previous page)
  --all           Fetch all pages
  --max-items=N   Stop after this many items
  --jsonl         Fetch all pages and stream one JSON object per line
  --csv           Print the list as CSV
  --tsv           Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records letters --page-url='/letters?from=ana'  # From a URL

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/letters
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "cover": """\
shelf records cover - Download the cover of a book

\x1b[1mUsage:\x1b[22m shelf records cover ISBN [--output=FILE] [--overwrite] [common flags]

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN  Book with the cover (required)
  --output=FILE      Save the content to this file; - is standard output, the
                     default
  --overwrite        With --output: replace a file that exists

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records cover 1 --output=cover.png  # To a file

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/books/{isbn}/cover
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m With --output=FILE, an object with file, bytes and contentType.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "export": """\
shelf records export - Export the catalogue as CSV

\x1b[1mUsage:\x1b[22m shelf records export [--output=FILE] [--overwrite] [common flags]

\x1b[1mFlags:\x1b[22m
  --output=FILE  Save the content to this file; - is standard output, the
                 default
  --overwrite    With --output: replace a file that exists

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # In place of the last one
  shelf records export --output=books.csv --overwrite

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/export
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m With --output=FILE, an object with file, bytes and contentType.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "open": """\
shelf records open - Check that the records can be read

\x1b[1mUsage:\x1b[22m shelf records open [common flags]

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records open  # Before the first request

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/open
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m An object with status, the HTTP status.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "lent": """\
shelf records lent - Tell whether a book is lent

\x1b[1mUsage:\x1b[22m shelf records lent ISBN [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN  Book to check (required)
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
  shelf records lent 1  # One book

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/books/{isbn}/lent
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m An object with result, which is true or false, and status, the HTTP
  status.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "scan": """\
shelf records scan - Replace the scan of a book

\x1b[1mUsage:\x1b[22m shelf records scan ISBN --scan=FILE [--kind=TYPE] [--batch=FILE]
         [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE]
         [common flags]

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN  Book to scan (required)
  --scan=FILE        File with the scan; - reads stdin (required)
  --kind=TYPE        Type of the file (default: image/png)
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
  shelf records scan 1 --scan=page.pdf --kind=application/pdf  # A PDF

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m PUT /v2/catalogue/books/{isbn}/scan
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "attach": """\
shelf records attach - Attach files to a book

\x1b[1mUsage:\x1b[22m shelf records attach ISBN [--title=TEXT] [--tags=TAG,...] [--scan=FILE]
         [--idempotency-key=KEY] [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN      Book with the files (required)
  --title=TEXT           Title of the files
  --tags=TAG,...         Tags of the files
  --scan=FILE            File with a scan; - reads stdin
  --idempotency-key=KEY  Reuse the same key when retrying (default: generated)
  --batch=FILE           Run once for each row of a CSV or JSON Lines file; -
                         reads stdin
  --concurrency=N        With --batch: number of rows to run at once, from 1 to
                         8 (default: 1)
  --rate=N               With --batch: maximum number of requests per minute
  --max-failures=N       With --batch: stop after this many failed rows
  --journal=FILE         With --batch: save the state of each row in FILE, so a
                         rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # A cover with two tags
  shelf records attach 1 --title=Cover --tags=a,b --scan=cover.png

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m POST /books/{isbn}/files
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "keywords": """\
shelf records keywords - Replace the keywords of a book

\x1b[1mUsage:\x1b[22m shelf records keywords ISBN --keywords=WORD,... [--batch=FILE]
         [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE]
         [common flags]

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN    Book with the keywords (required)
  --keywords=WORD,...  Keywords (required)
  --batch=FILE         Run once for each row of a CSV or JSON Lines file; -
                       reads stdin
  --concurrency=N      With --batch: number of rows to run at once, from 1 to 8
                       (default: 1)
  --rate=N             With --batch: maximum number of requests per minute
  --max-failures=N     With --batch: stop after this many failed rows
  --journal=FILE       With --batch: save the state of each row in FILE, so a
                       rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records keywords 1 --keywords=whales,sea  # Two keywords

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m PUT /v2/catalogue/books/{isbn}/keywords
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
