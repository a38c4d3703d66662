# Generated from tests/codegen/mini.yaml (sha256 d81dde44ee18d609) by `make generate`; do not edit.
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
  return      Bring a book back

Aliases:
  reserve        The same as shelf loans hold place
  shelf reserve  The same as shelf loans hold place

The group may also be written loan.

About one of them: shelf help loans hold place
""",
    "hold place": """\
shelf loans hold place - Be the next who gets a book

Usage: shelf loans hold place --isbn=ISBN [--until=DATE | --weeks=N]
             [--email=ADDRESS] [--phone=NUMBER] [--json] [--base-url=URL]

Flags:
  --isbn=ISBN      Book to wait for (required)
  --until=DATE     Keep it until this day, as YYYY-MM-DD
  --weeks=N        Keep it for so many weeks
  --email=ADDRESS  Where to write
  --phone=NUMBER   Where to call

At most one of --until and --weeks is allowed.
Give --until or --weeks, or both.
Give --email or --phone, or both.

Taken by every command:
  --json                        Print the API's answer as JSON
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

Exit codes: shelf help exit-codes
""",
    "hold drop": """\
shelf loans hold drop - Wait no longer

Usage: shelf loans hold drop (ISBN | --isbn=ISBN) [--json] [--base-url=URL]

Flags:
  --isbn=ISBN  Book you waited for

Taken by every command:
  --json                        Print the API's answer as JSON
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
    "return": """\
shelf loans return - Bring a book back

Usage: shelf loans return --loan-id=ID [--json] [--base-url=URL]

Flags:
  --loan-id=ID  Loan that ends (required)

Taken by every command:
  --json                        Print the API's answer as JSON
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
}
