# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help pages of `shelf books`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf books - Find books and edit the catalogue

\x1b[1mUsage:\x1b[22m shelf books <command> [flags]
\x1b[1mGroup alias:\x1b[22m shelf book

\x1b[1mCommands:\x1b[22m
  list     List books
  get      Show a book
  add      Add a book to the catalogue
  update   Correct a book
  remove   Remove a book from the catalogue
  cover    Show the cover of a book
  suggest  Suggest a book to buy

\x1b[1mAliases:\x1b[22m
  shelf find  Alias of shelf books list
  search      Alias of shelf books list

\x1b[1mFor details of a command:\x1b[22m shelf help books COMMAND
""",
    "list": """\
shelf books list - List books

\x1b[1mUsage:\x1b[22m shelf books list [--title=TEXT | --author=NAME] [--order=ORDER]
         [--language=CODE] [--floor=N] [--min-pages=N]
         [--subject=SUBJECT [--subject=SUBJECT ...]] [--shelves=SHELF,...]
         [--on-shelf] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N]
         [--jsonl] [--csv] [--tsv] [common flags]
\x1b[1mAliases:\x1b[22m shelf find, shelf books search, shelf book list

\x1b[1mFlags:\x1b[22m
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
  --subject=SUBJECT             Only books about this subject (repeatable)
  --shelves=SHELF,...           Only books on these shelves
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

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # By title
  shelf books list --title="Moby Dick" --order=oldest --floor=3.5
  # Books that are in (find is an alias of books list)
  shelf find --author="O'Brian" --on-shelf --limit=5

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/books
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m isbn, title, author, tags, spots, more
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "get": """\
shelf books get - Show a book

\x1b[1mUsage:\x1b[22m shelf books get ISBN [--web] [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf book get

Shows all data of the catalogue.

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN  Book to show (required)
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
  # By its number
  shelf books get 978-0-14-243724-7
  # As JSON (book get is an alias of books get)
  shelf book get --isbn=978-0-14-243724-7 --json

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/books/{isbn}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "add": """\
shelf books add - Add a book to the catalogue

\x1b[1mUsage:\x1b[22m shelf books add TEXT --author=NAME [--price=USD] [--tags=TAG,...]
         [--cover=URL] [--blurb=TEXT | --blurb-file=FILE] [--lendable]
         [--request-key=KEY] [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf book add

\x1b[1mFlags:\x1b[22m
  TEXT, --title=TEXT  Its title (required)
  --author=NAME       Who wrote it (required)
  --price=USD         What it cost, above 0
  --tags=TAG,...      Tags, separated by commas
  --cover=URL         Picture of its cover, at most 200 characters
  --blurb=TEXT        Text on the back cover
  --blurb-file=FILE   File with the text on the back cover; - reads stdin, at
                      most 500 characters
  --lendable          Allow loans of the book
  --request-key=KEY   Idempotency key
  --batch=FILE        Run once for each row of a CSV or JSON Lines file; - reads
                      stdin
  --concurrency=N     With --batch: number of rows to run at once, from 1 to 8
                      (default: 1)
  --rate=N            With --batch: maximum number of requests per minute
  --max-failures=N    With --batch: stop after this many failed rows
  --journal=FILE      With --batch: save the state of each row in FILE, so a
                      rerun continues

At most one of --blurb and --blurb-file is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # With all fields
  shelf books add --title="Moby Dick" --author="Herman Melville" --price=12.50 \\
    --tags=whales,sea --cover=https://covers.example/moby.png --lendable

\x1b[1mAuthentication:\x1b[22m API token, scope lend (granted by the front desk), feature
  new_books, claimed account
\x1b[1mAPI:\x1b[22m POST /v2/catalogue/books
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mJSON output:\x1b[22m The new book, with the number of its shelf.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "update": """\
shelf books update - Correct a book

\x1b[1mUsage:\x1b[22m shelf books update --isbn=ISBN [--clear=FIELD [--clear=FIELD ...]]
         (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --changes-file=FILE |
         --changes-json=JSON) [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf book update

\x1b[1mFlags:\x1b[22m
  --isbn=ISBN          Book to correct (required)
  --clear=FIELD        Field to clear: blurb, author.born (repeatable)
  --set=FIELD=VALUE    Set one field (repeatable)
  --changes-file=FILE  Set the fields of a JSON object in a file; - reads stdin
  --changes-json=JSON  Set the fields of this JSON object
  --batch=FILE         Run once for each row of a CSV or JSON Lines file; -
                       reads stdin
  --concurrency=N      With --batch: number of rows to run at once, from 1 to 8
                       (default: 1)
  --rate=N             With --batch: maximum number of requests per minute
  --max-failures=N     With --batch: stop after this many failed rows
  --journal=FILE       With --batch: save the state of each row in FILE, so a
                       rerun continues

\x1b[1mFields:\x1b[22m
  title       text
  shelf_mark  text or null
  copies      number
  tags        list
  cover       hard, soft

Exactly one of --set, --changes-file and --changes-json is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf books update --isbn=1 --set title=007 --set pages=12  # Two fields

\x1b[1mAuthentication:\x1b[22m API token, scope catalogue:write
\x1b[1mAPI:\x1b[22m PATCH /v2/catalogue/books/{isbn}
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "remove": """\
shelf books remove - Remove a book from the catalogue

\x1b[1mUsage:\x1b[22m shelf books remove ISBN [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf book remove

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN  Book to remove (required)
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
  shelf books remove 1  # A lost book

\x1b[1mAuthentication:\x1b[22m API token, scope catalogue:write
\x1b[1mAPI:\x1b[22m DELETE /v2/catalogue/books/{isbn}
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m
  15  The book is lent to you
  See also: shelf help exit-codes
""",
    "cover": """\
shelf books cover - Show the cover of a book

\x1b[1mUsage:\x1b[22m shelf books cover ISBN [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf book cover

\x1b[1mFlags:\x1b[22m
  ISBN, --isbn=ISBN  Book whose cover to show (required)
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
  shelf books cover 1  # The cover of one book

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET https://covers.shelf.example/images/covers/{isbn}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "suggest": """\
shelf books suggest - Suggest a book to buy

\x1b[1mUsage:\x1b[22m shelf books suggest (--description=TEXT | --description-file=FILE)
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m shelf book suggest

\x1b[1mFlags:\x1b[22m
  --description=TEXT       Description of the book
  --description-file=FILE  File with the description of the book; - reads stdin
  --batch=FILE             Run once for each row of a CSV or JSON Lines file; -
                           reads stdin
  --concurrency=N          With --batch: number of rows to run at once, from 1
                           to 8 (default: 1)
  --rate=N                 With --batch: maximum number of requests per minute
  --max-failures=N         With --batch: stop after this many failed rows
  --journal=FILE           With --batch: save the state of each row in FILE, so
                           a rerun continues

Exactly one of --description and --description-file is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # A short description
  shelf books suggest --description="Something about whales"

\x1b[1mAuthentication:\x1b[22m API token, at least one of the scopes reader, staff
\x1b[1mAPI:\x1b[22m POST /v2/catalogue/suggestions
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
