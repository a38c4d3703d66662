# Generated from tests/codegen/shelf/commands.yaml (sha256 57efb77ecfe8543f) by `make generate`; do not edit.
"""Help pages of `shelf loans`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf loans - Borrow and return books

Usage: shelf loans <command> [flags]

Commands:
  hold place  Place a hold on a book
  hold drop   Cancel a hold
  hold check  Check whether the book has arrived
  return      Return a book
  give-back   Return a book, under the old name (deprecated since 3.10.0; use
              loans return)

Aliases:
  reserve        Alias of shelf loans hold place
  shelf reserve  Alias of shelf loans hold place

Group alias: shelf loan

For details: shelf help loans hold place
""",
    "hold place": """\
shelf loans hold place - Place a hold on a book

Usage: shelf loans hold place --isbn=ISBN [--until=DATE | --weeks=N]
             [--email=ADDRESS] [--phone=NUMBER] [--json] [--query=EXPR]
             [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN      Book to wait for (required)
  --until=DATE     Last day of the loan, in ISO 8601 format
  --weeks=N        Length of the loan in weeks
  --email=ADDRESS  Email address to write to
  --phone=NUMBER   Phone number to call

At most one of --until and --weeks is allowed.
At least one of --until and --weeks is required.
At least one of --email and --phone is required.

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # For three weeks
  shelf loans hold place --isbn=1 --weeks=3 --email=ann@example.org
  # Until spring
  shelf reserve --isbn=1 --until=2031-03-01 --phone=112

Authentication: API token
API: POST /v2/catalogue/books/{isbn}/holds
Changes data

Aliases: shelf loans reserve, shelf reserve, shelf loan hold place

shelf loans queue is deprecated since 3.9.0; use loans hold place.

Exit codes: shelf help exit-codes
""",
    "hold drop": """\
shelf loans hold drop - Cancel a hold

Usage: shelf loans hold drop ISBN [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  ISBN, --isbn=ISBN  Book with the hold (required)

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # Leave the queue
  shelf loans hold drop 1

Authentication: API token
API: DELETE /v2/catalogue/books/{isbn}/holds
Changes data and cannot be undone

Alias: shelf loan hold drop

Exit codes: shelf help exit-codes
""",
    "hold check": """\
shelf loans hold check - Check whether the book has arrived

Usage: shelf loans hold check --isbn=ISBN [--wait] [--timeout=SECONDS] [--json]
             [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN        Book with the hold (required)
  --wait             Poll until a final state is reached
  --timeout=SECONDS  With --wait: maximum time to wait, in seconds, at least 0.1
                     (default: 86400)

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # Until the book has arrived
  shelf loans hold check --isbn=1 --wait --timeout=9.5

Authentication: API token
API: GET /v2/catalogue/books/{isbn}/holds
Read-only

Alias: shelf loan hold check

Exit codes:
  15  Lent to another reader
  18  Still waiting
See also: shelf help exit-codes
""",
    "return": """\
shelf loans return - Return a book

Usage: shelf loans return --loan-id=ID [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --loan-id=ID  Loan to end (required)

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # Before the due date
  shelf loan return --loan-id=ln_1

Authentication: API token
API: POST /v2/catalogue/loans/{loan-id}/return
Changes data

Alias: shelf loan return

Exit codes: shelf help exit-codes
""",
    "give-back": """\
shelf loans give-back - Return a book, under the old name

Usage: shelf loans give-back --loan-id=ID [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --loan-id=ID  Loan to end (required)

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # Before the due date
  shelf loan give-back --loan-id=ln_1

Authentication: API token
API: POST /v2/catalogue/loans/{loan-id}/give-back
Changes data

Alias: shelf loan give-back

shelf loans give-back is deprecated since 3.10.0; use loans return.

Exit codes: shelf help exit-codes
""",
    "inspect": """\
shelf loans inspect - Show a loan as the desk sees it

Usage: shelf loans inspect --loan-id=ID [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --loan-id=ID  Loan to show (required)

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # As the desk sees it
  shelf loan inspect --loan-id=ln_1

Authentication: API token
API: GET /v2/catalogue/loans/{loan-id}/inspect
Read-only

Alias: shelf loan inspect

Exit codes: shelf help exit-codes
""",
}
