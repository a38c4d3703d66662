# Generated from tests/codegen/shelf/commands.yaml (sha256 bf5d821068cfb8c0) by `make generate`; do not edit.
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
  letters   List letters

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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # All books with a title
  shelf records ask /v2/catalogue/books --field title=Moby --all

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET with a path below /v2/catalogue or /
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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # A new title
  shelf records tell /v2/catalogue/books/1 --field title=Moby \\
    --header='X-Why: x'

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m PUT with a path below /v2/catalogue or /
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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records add /v2/catalogue/books/1  # Any POST

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m POST with a path below /v2/catalogue or /
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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records change /v2/catalogue/books/1  # Any PATCH

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m PATCH with a path below /v2/catalogue or /
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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records remove /v2/catalogue/books/1  # Any DELETE

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m DELETE with a path below /v2/catalogue or /
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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records shelves --all  # Every shelf

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/shelves
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name
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
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf records letters --page-url='/letters?from=ana'  # From a URL

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/letters
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
