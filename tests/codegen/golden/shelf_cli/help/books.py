# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""Help for `shelf books`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf books - Find books and look after the catalogue

Usage: shelf books <command> [flags]

Commands:
  list     List books
  get      Read about one book
  add      Put a book into the catalogue
  update   Correct a book
  remove   Take a book out of the catalogue
  suggest  Suggest that the library buys a book

Aliases:
  shelf find  The same as shelf books list
  search      The same as shelf books list

The group may also be written book.

About one of them: shelf help books list
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
  --order=ORDER                 Which come first: Newest, oldest (default:
                                Newest)
  --language=CODE               Written in this language; known: en, el, ja
                                (default: en)
  --floor=N                     Only on this floor, from 1 to 9 (default: 2)
  --min-pages=N                 No shorter than this, from 1 to 9,999 (default:
                                1)
  --on-shelf                    Only those that are in
  --only-in                     The same (deprecated since 3.10.0; use
                                --on-shelf)
  --limit=N                     Entries on a page, from 1 to 50 (default: 20)
  --cursor=CURSOR               Go on from this cursor of an earlier page
  --all                         Go on to the last page and print one document
  --max-items=N                 Go on over the pages, and stop after so many
  --jsonl                       Go on to the last page; print each entry as one
                                line of JSON as it comes
  --csv                         Print the list as CSV
  --tsv                         Print the list as tab-separated values

At most one of --title and --author is allowed.

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # By title
  shelf books list --title="Moby Dick" --order=oldest --floor=3.5
  # Those that are in
  shelf find --author="O'Brian" --on-shelf --limit=5

Needs: no token.
Wraps: GET /v2/catalogue/books
Effect: read. Reads only.
CSV columns: isbn, title, author, tags, more

Also written: shelf find, shelf books search, shelf book list

Exit codes: shelf help exit-codes
""",
    "get": """\
shelf books get - Read about one book

Usage: shelf books get (ISBN | --isbn=ISBN) [--json] [--query=EXPR] [--dry-run]
             [--base-url=URL]

Everything the catalogue holds.

Flags:
  --isbn=ISBN  Book to read about

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # By its number
  shelf books get 978-0-14-243724-7
  # As JSON
  shelf book get --isbn=978-0-14-243724-7 --json

Needs: no token.
Wraps: GET /v2/catalogue/books/{isbn}
Effect: read. Reads only.

Also written: shelf book get

Exit codes: shelf help exit-codes
""",
    "add": """\
shelf books add - Put a book into the catalogue

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
  --blurb=TEXT       The text on its back
  --blurb-file=FILE  Read that text from a file; - is standard input, at most
                     500 characters
  --lendable         It may be taken home
  --request-key=KEY  The same key again does it once

At most one of --blurb and --blurb-file is allowed.

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # A whole book
  shelf books add --title="Moby Dick" --author="Herman Melville" --price=12.50 --tags=whales,sea --cover=https://covers.example/moby.png --lendable

Needs: an API token, scope lend (which the front desk hands out), feature
new_books, a claimed account.
Wraps: POST /v2/catalogue/books
Effect: write. Changes something.
JSON: The new book, with the number of its shelf.

Also written: shelf book add

Exit codes: shelf help exit-codes
""",
    "update": """\
shelf books update - Correct a book

Usage: shelf books update --isbn=ISBN
             (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --changes-file=FILE | --changes-json=JSON)
             [--json] [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN          Book to correct (required)
  --set=FIELD=VALUE    Set one field; repeat for more (repeatable)
  --changes-file=FILE  Read the fields from a JSON object in a file; - is
                       standard input
  --changes-json=JSON  Take the fields from this JSON object

Fields:
  title       text
  shelf_mark  text
  copies      number
  tags        list
  cover       hard, soft

Exactly one of --set, --changes-file and --changes-json is needed.

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # Two fields
  shelf books update --isbn=1 --set title=007 --set pages=12

Needs: an API token, scope catalogue:write.
Wraps: PATCH /v2/catalogue/books/{isbn}
Effect: write. Changes something.

Also written: shelf book update

Exit codes: shelf help exit-codes
""",
    "remove": """\
shelf books remove - Take a book out of the catalogue

Usage: shelf books remove (ISBN | --isbn=ISBN) [--json] [--query=EXPR]
             [--dry-run] [--base-url=URL]

Flags:
  --isbn=ISBN  Book to take out

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # It is lost
  shelf books remove 1

Needs: an API token, scope catalogue:write.
Wraps: DELETE /v2/catalogue/books/{isbn}
Effect: destructive. Changes something that cannot be changed back.

Also written: shelf book remove

Exit codes of its own:
  15  Somebody else has it
The others: shelf help exit-codes
""",
    "suggest": """\
shelf books suggest - Suggest that the library buys a book

Usage: shelf books suggest (--description=TEXT | --description-file=FILE)
             [--json] [--query=EXPR] [--dry-run] [--base-url=URL]

Flags:
  --description=TEXT       Which book
  --description-file=FILE  Which book, from a file; - is standard input

Exactly one of --description and --description-file is needed.

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library

Examples:
  # In a few words
  shelf books suggest --description="Something about whales"

Needs: an API token, one of the scopes reader, staff.
Wraps: POST /v2/catalogue/suggestions
Effect: write. Changes something.

Also written: shelf book suggest

Exit codes: shelf help exit-codes
""",
}
