# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""Help for `shelf loans`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf loans - Borrow books and bring them back

Usage: shelf loans <command> [flags]

Commands:
  hold place  Be the next who gets a book
  hold drop   Wait no longer
  hold check  See whether the book has come
  return      Bring a book back
  give-back   Bring a book back, the old way (deprecated since 3.10.0; use loans
              return)

Aliases:
  reserve        The same as shelf loans hold place
  shelf reserve  The same as shelf loans hold place

The group may also be written loan.

About one of them: shelf help loans hold place
""",
    "hold place": """\
shelf loans hold place - Be the next who gets a book

Usage: shelf loans hold place --isbn=ISBN [--until=DATE | --weeks=N]
             [--email=ADDRESS] [--phone=NUMBER] [--json] [--query=EXPR]
             [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN      Book to wait for (required)
  --until=DATE     Keep it until this day, in ISO 8601
  --weeks=N        Keep it for so many weeks
  --email=ADDRESS  Where to write
  --phone=NUMBER   Where to call

At most one of --until and --weeks is allowed.
Give --until or --weeks, or both.
Give --email or --phone, or both.

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # For three weeks
  shelf loans hold place --isbn=1 --weeks=3 --email=ann@example.org
  # Until spring
  shelf reserve --isbn=1 --until=2031-03-01 --phone=112

Needs: an API token.
Wraps: POST /v2/catalogue/books/{isbn}/holds
Effect: write. Changes something.

Also written: shelf loans reserve, shelf reserve, shelf loan hold place

shelf loans queue is deprecated since 3.9.0; use loans hold place.

Exit codes: shelf help exit-codes
""",
    "hold drop": """\
shelf loans hold drop - Wait no longer

Usage: shelf loans hold drop (ISBN | --isbn=ISBN) [--json] [--query=EXPR]
             [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN  Book you waited for

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # Leave the queue
  shelf loans hold drop 1

Needs: an API token.
Wraps: DELETE /v2/catalogue/books/{isbn}/holds
Effect: destructive. Changes something that cannot be changed back.

Also written: shelf loan hold drop

Exit codes: shelf help exit-codes
""",
    "hold check": """\
shelf loans hold check - See whether the book has come

Usage: shelf loans hold check --isbn=ISBN [--wait] [--timeout=SECONDS] [--json]
             [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN        Book you wait for (required)
  --wait             Keep asking until it is decided
  --timeout=SECONDS  With --wait: stop after this many seconds, at least 0.1
                     (default: 86400)

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # Until it is there
  shelf loans hold check --isbn=1 --wait --timeout=9.5

Needs: an API token.
Wraps: GET /v2/catalogue/books/{isbn}/holds
Effect: read. Reads only.

Also written: shelf loan hold check

Exit codes of its own:
  15  Somebody else has it
  18  Still waiting
The others: shelf help exit-codes
""",
    "return": """\
shelf loans return - Bring a book back

Usage: shelf loans return --loan-id=ID [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --loan-id=ID  Loan that ends (required)

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # In time
  shelf loan return --loan-id=ln_1

Needs: an API token.
Wraps: POST /v2/catalogue/loans/{loan-id}/return
Effect: write. Changes something.

Also written: shelf loan return

Exit codes: shelf help exit-codes
""",
    "give-back": """\
shelf loans give-back - Bring a book back, the old way

Usage: shelf loans give-back --loan-id=ID [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --loan-id=ID  Loan that ends (required)

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # In time
  shelf loan give-back --loan-id=ln_1

Needs: an API token.
Wraps: POST /v2/catalogue/loans/{loan-id}/give-back
Effect: write. Changes something.

Also written: shelf loan give-back

shelf loans give-back is deprecated since 3.10.0; use loans return.

Exit codes: shelf help exit-codes
""",
    "inspect": """\
shelf loans inspect - Look at a loan as the desk does

Usage: shelf loans inspect --loan-id=ID [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --loan-id=ID  Loan to look at (required)

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # As the desk sees it
  shelf loan inspect --loan-id=ln_1

Needs: an API token.
Wraps: GET /v2/catalogue/loans/{loan-id}/inspect
Effect: read. Reads only.

Also written: shelf loan inspect

Exit codes: shelf help exit-codes
""",
}
