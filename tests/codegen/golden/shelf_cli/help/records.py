# Generated from tests/codegen/shelf/commands.yaml (sha256 0e70c78df0ff1c09) by `make generate`; do not edit.
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
