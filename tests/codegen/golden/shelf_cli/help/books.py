# Generated from tests/codegen/shelf/commands.yaml (sha256 57efb77ecfe8543f) by `make generate`; do not edit.
"""Help pages of `shelf books`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf books - Find books and edit the catalogue

Usage: shelf books <command> [flags]

Commands:
  list     List books
  get      Show a book
  add      Add a book to the catalogue
  update   Correct a book
  remove   Remove a book from the catalogue
  suggest  Suggest a book to buy

Aliases:
  shelf find  Alias of shelf books list
  search      Alias of shelf books list

Group alias: shelf book

For details: shelf help books list
""",
    "list": """\
shelf books list - List books

Usage: shelf books list [--title=TEXT | --author=NAME] [--order=ORDER]
             [--language=CODE] [--floor=N] [--min-pages=N] [--on-shelf]
             [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl]
             [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --title=TEXT, --name=TEXT, --t-itle=TEXT
                                Words of the title, "quoted" or not, 100% free,
                                at most 80 characters (--words is deprecated
                                since 3.9.0; use --title)
  --author=NAME                 Who wrote it
  --order=ORDER                 Order of the list: Newest, oldest (default:
                                Newest)
  --language=CODE               Only books in this language; known values: en,
                                el, ja (default: en)
  --floor=N                     Only books on this floor, from 1 to 9 (default:
                                2)
  --min-pages=N                 Minimum number of pages, from 1 to 9,999
                                (default: 1)
  --on-shelf                    Only books that are in
  --only-in                     Only books that are in (deprecated since 3.10.0;
                                use --on-shelf)
  --limit=N                     Items per page, from 1 to 50 (default: 20)
  --cursor=CURSOR               Continue from this cursor (printed by the
                                previous page)
  --all                         Fetch all pages
  --max-items=N                 Stop after this many items
  --jsonl                       Fetch all pages and stream one JSON object per
                                line
  --csv                         Print the list as CSV
  --tsv                         Print the list as tab-separated values

At most one of --title and --author is allowed.

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # By title
  shelf books list --title="Moby Dick" --order=oldest --floor=3.5
  # Books that are in
  shelf find --author="O'Brian" --on-shelf --limit=5

Authentication: none
API: GET /v2/catalogue/books
Read-only
CSV columns: isbn, title, author, tags, more

Aliases: shelf find, shelf books search, shelf book list

Exit codes: shelf help exit-codes
""",
    "get": """\
shelf books get - Show a book

Usage: shelf books get ISBN [--json] [--query=EXPR] [--dry-run] [--base-url=URL]

Shows all data of the catalogue.

Flags:
  ISBN, --isbn=ISBN  Book to show (required)

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # By its number
  shelf books get 978-0-14-243724-7
  # As JSON
  shelf book get --isbn=978-0-14-243724-7 --json

Authentication: none
API: GET /v2/catalogue/books/{isbn}
Read-only

Alias: shelf book get

Exit codes: shelf help exit-codes
""",
    "add": """\
shelf books add - Add a book to the catalogue

Usage: shelf books add --title=TEXT --author=NAME [--price=USD] [--tags=TAG,...]
             [--cover=URL] [--blurb=TEXT | --blurb-file=FILE] [--lendable]
             [--request-key=KEY] [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  --title=TEXT       Its title (required)
  --author=NAME      Who wrote it (required)
  --price=USD        What it cost, above 0
  --tags=TAG,...     Tags, separated by commas
  --cover=URL        Picture of its cover, at most 200 characters
  --blurb=TEXT       Text on the back cover
  --blurb-file=FILE  File with the text on the back cover; - reads stdin, at
                     most 500 characters
  --lendable         Allow loans of the book
  --request-key=KEY  Idempotency key

At most one of --blurb and --blurb-file is allowed.

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # With all fields
  shelf books add --title="Moby Dick" --author="Herman Melville" --price=12.50 --tags=whales,sea --cover=https://covers.example/moby.png --lendable

Authentication: API token, scope lend (which the front desk issues), feature
new_books, claimed account
API: POST /v2/catalogue/books
Changes data
JSON output: The new book, with the number of its shelf.

Alias: shelf book add

Exit codes: shelf help exit-codes
""",
    "update": """\
shelf books update - Correct a book

Usage: shelf books update --isbn=ISBN
             (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --changes-file=FILE | --changes-json=JSON)
             [--json] [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN          Book to correct (required)
  --set=FIELD=VALUE    Set one field (repeatable)
  --changes-file=FILE  Set the fields of a JSON object in a file; - reads stdin
  --changes-json=JSON  Set the fields of this JSON object

Fields:
  title       text
  shelf_mark  text
  copies      number
  tags        list
  cover       hard, soft

Exactly one of --set, --changes-file and --changes-json is required.

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # Two fields
  shelf books update --isbn=1 --set title=007 --set pages=12

Authentication: API token, scope catalogue:write
API: PATCH /v2/catalogue/books/{isbn}
Changes data

Alias: shelf book update

Exit codes: shelf help exit-codes
""",
    "remove": """\
shelf books remove - Remove a book from the catalogue

Usage: shelf books remove ISBN [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Flags:
  ISBN, --isbn=ISBN  Book to remove (required)

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # A lost book
  shelf books remove 1

Authentication: API token, scope catalogue:write
API: DELETE /v2/catalogue/books/{isbn}
Changes data and cannot be undone

Alias: shelf book remove

Exit codes:
  15  Lent to another reader
See also: shelf help exit-codes
""",
    "suggest": """\
shelf books suggest - Suggest a book to buy

Usage: shelf books suggest (--description=TEXT | --description-file=FILE)
             [--json] [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --description=TEXT       Description of the book
  --description-file=FILE  File with the description of the book; - reads stdin

Exactly one of --description and --description-file is required.

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library

Examples:
  # A short description
  shelf books suggest --description="Something about whales"

Authentication: API token, one of the scopes reader, staff
API: POST /v2/catalogue/suggestions
Changes data

Alias: shelf book suggest

Exit codes: shelf help exit-codes
""",
}
