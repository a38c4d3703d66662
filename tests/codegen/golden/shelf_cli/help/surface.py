# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Command surface as JSON: one document for the program, and one for each command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ABOUT = (
    '{"surface":2,"name":"Shelf & Co.","binary":"shelf","version":"3.10.2","summary":"Borrow books from the command '
    'line","baseUrl":"https://api.shelf.example","globalFlags":[{"name":"--json","help":"Print the API\'s response as '
    'JSON","description":"Standard output has one JSON document, and an error is one line of JSON on standard error. '
    "Notes on standard error are omitted. With help, the commands and flags are printed as "
    'JSON.","type":"switch","required":false,"repeatable":false},{"name":"--query","help":"Print a part of the '
    'response","description":"Quote it: '
    '--query=\'books[].isbn\'.","value":"EXPR","type":"text","required":false,"repeatable":false},{"name":"--dry-run","help":"Do '
    'not send the request","description":"The token and other secrets are masked. Arguments and files are checked as '
    "usual, so an error has the same exit "
    'code.","type":"switch","required":false,"repeatable":false},{"name":"--base-url","aliases":["--library"],"help":"Origin '
    'of the library","description":"The URL is https, or http for this machine. It overrides the variables and the '
    "credentials file. A saved token is sent only to the origin that it was saved "
    'for.","value":"URL","type":"origin","required":false,"repeatable":false},{"name":"--branch","help":"Branch of the '
    'library","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"header","name":"Shelf-Branch"}},{"name":"--verbose","help":"Log '
    'requests and responses to standard error (secrets masked)","description":"Each request and each response is one '
    "line, with its status and duration. Standard output is the "
    'same.","type":"switch","required":false,"repeatable":false},{"name":"--no-input","help":"Never ask for input at '
    'the terminal","description":"If a required secret is missing, the command fails with a usage error. Without this '
    "flag, the command asks for the secret if standard input and standard error are terminals and the variable CI is "
    "not "
    'set.","type":"switch","required":false,"repeatable":false}],"environment":[{"name":"SHELF_TOKEN","sets":"token","help":"Reader\'s '
    'token; overrides the saved one"},{"name":"SHELF_CARD","sets":"token","help":"Reader\'s token, if SHELF_TOKEN is '
    'not set"},{"name":"SHELF_SERVER","sets":"base-url","help":"Library to talk '
    'to"},{"name":"SHELF_COVERS","sets":"covers-base-url","help":"Server of the '
    'covers"},{"name":"SHELF_TIMEOUT","sets":"timeout","help":"Timeout in seconds (default '
    '12.5)"},{"name":"SHELF_RETRIES","sets":"retries","help":"Number of retries of a read (default '
    '1)"},{"name":"SHELF_PLAIN_HTTP","sets":"allow-http","help":"1 allows plain '
    'http"},{"name":"SHELF_BRANCH","sets":"branch","help":"Branch of the '
    'library"},{"name":"SHELF_GATE","sets":"gate","help":"Key of the '
    'gate"},{"name":"SHELF_SEAL","sets":"seal","help":"Seal for '
    'letters"}],"exitCodes":[{"code":0,"name":"done","means":"Done","httpStatuses":[]},{"code":11,"name":"refused","means":"The '
    'library refused the request","httpStatuses":[]},{"code":12,"name":"usage","means":"Usage error, nothing was '
    'sent","httpStatuses":[]},{"code":13,"name":"denied","means":"Not a '
    'reader","httpStatuses":[401,403]},{"code":14,"name":"not-found","means":"Book not '
    'found","httpStatuses":[404,410]},{"code":15,"name":"conflict","means":"Lent to another '
    'reader","httpStatuses":[409]},{"code":16,"name":"rate-limited","means":"Rate '
    'limited","httpStatuses":[429]},{"code":17,"name":"outage","means":"The library is '
    'closed","httpStatuses":[]},{"code":18,"name":"pending","means":"Still '
    'waiting","httpStatuses":[]},{"code":130,"name":"interrupted","means":"Interrupted","httpStatuses":[]},{"code":141,"name":"closed-pipe","means":"Broken '
    'pipe","httpStatuses":[]}],"groups":[{"name":"auth","aliases":[],"summary":"Log in, and manage the saved '
    'token","theme":"At the desk"},{"name":"books","aliases":["book"],"summary":"Find books and edit the '
    'catalogue","theme":"Read & \\"borrow\\""},{"name":"loans","aliases":["loan"],"summary":"Borrow and return '
    'books","theme":"Read & \\"borrow\\""},{"name":"front-desk","aliases":[],"summary":"Call the desk","theme":"At the '
    'desk"},{"name":"desk","aliases":[],"summary":"Sign in and read events","theme":"At the '
    'desk"},{"name":"records","aliases":[],"summary":"Read the records of the library","theme":"At the desk"}]}'
)
COMMANDS: Mapping[str, str] = {
    "auth login": (
        '{"path":"auth login","aliases":[],"summary":"Verify a token with the API and save it","description":"Sends '
        "the token to the API. If the API accepts the token, it is saved together with the base URL. The saved token "
        "is sent only to the origin of this URL, and to other origins of the same API. Use `--token=-` to keep the "
        'token out of the shell\'s history.","usage":"shelf auth login --token=TOKEN [--json] [--query=EXPR] '
        "[--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--token","help":"Token to save; - reads '
        'stdin","value":"TOKEN","type":"text","required":true,"repeatable":false,"secret":true}],"endpoint":{"method":"GET","path":"/v2/catalogue/reader"},"needs":{"token":false},"output":"An '
        "object built by the client, with the keys status, user, baseUrl and credentialsFile. It does not contain the "
        'token.","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf auth login '
        '--token=-","says":"Type the secret at a hidden prompt"}]}'
    ),
    "auth status": (
        '{"path":"auth status","aliases":[],"summary":"Show the user of the token in use","description":"Sends the '
        'token to the API. Shows its user, where the token was found, and the base URL.","usage":"shelf auth status '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/v2/catalogue/reader"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf auth '
        'status","says":"Show the user and the token in use"}]}'
    ),
    "auth token": (
        '{"path":"auth token","aliases":[],"summary":"Print the token in use","description":"Prints the token that '
        "other commands send. It comes from an environment variable or the credentials file. Keep the output out of "
        'logs. The command does not send a request.","usage":"shelf auth token [--json] [--query=EXPR] [--dry-run] '
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":null,"needs":{"token":true},"output":"An object built by '
        "the client, with the keys token, tokenFrom and "
        'baseUrl.","exitCodes":[0,11,12,130,141],"examples":[{"run":"shelf auth token","says":"Print only the token"}]}'
    ),
    "auth logout": (
        '{"path":"auth logout","aliases":[],"summary":"Delete the saved credentials","description":"Deletes the '
        'credentials file on this machine. The token stays valid.","usage":"shelf auth logout [--json] [--query=EXPR] '
        "[--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[],"endpoint":null,"needs":{"token":false},"output":"An object '
        "built by the client, with the keys status (logged-out or no-credentials) and "
        'credentialsFile.","exitCodes":[0,11,12,130,141],"examples":[{"run":"shelf auth logout","says":"Delete the '
        'saved token"}]}'
    ),
    "books list": (
        '{"path":"books list","aliases":["find","books search","book list"],"summary":"List books","usage":"shelf '
        "books list [--title=TEXT | --author=NAME] [--order=ORDER] [--language=CODE] [--floor=N] [--min-pages=N] "
        "[--subject=SUBJECT [--subject=SUBJECT ...]] [--shelves=SHELF,...] [--on-shelf] [--limit=N] [--cursor=CURSOR] "
        "[--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        "[--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--title","aliases":["--name","--t-itle"],"deprecatedAliases":[{"name":"--words","since":"3.9.0","use":"--title"}],"hiddenAliases":["--ttl"],"help":"Words '
        'of the title, \\"quoted\\" or not, 100% '
        'free","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":80,"goesTo":{"part":"query","name":"title"}},{"name":"--author","help":"Who '
        "wrote "
        'it","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"author"}},{"name":"--order","help":"Order '
        "of the "
        'list","value":"ORDER","type":"text","enum":["Newest","oldest"],"required":false,"repeatable":false,"default":"Newest","goesTo":{"part":"query","name":"order"}},{"name":"--language","help":"Only '
        "books in this "
        'language","value":"CODE","type":"text","known":["en","el","ja"],"required":false,"repeatable":false,"default":"en","goesTo":{"part":"query","name":"lang"}},{"name":"--floor","help":"Only '
        "books on this "
        'floor","value":"N","type":"number","required":false,"repeatable":false,"default":2,"minimum":1,"maximum":9,"goesTo":{"part":"query","name":"floor"}},{"name":"--min-pages","help":"Minimum '
        "number of "
        'pages","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":9999,"goesTo":{"part":"query","name":"min_pages"}},{"name":"--subject","help":"Only '
        "books about this "
        'subject","value":"SUBJECT","type":"text","required":false,"repeatable":true,"goesTo":{"part":"query","name":"subject[any]"}},{"name":"--shelves","help":"Only '
        "books on these "
        'shelves","value":"SHELF,...","type":"list","required":false,"repeatable":false,"goesTo":{"part":"query","name":"shelf"}},{"name":"--on-shelf","help":"Only '
        "books that are "
        'in","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"query","name":"on_shelf"}},{"name":"--only-in","deprecated":{"since":"3.10.0","use":"--on-shelf"},"help":"Only '
        "books that are "
        'in","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"query","name":"only_in"}},{"name":"--trace-shelf","hidden":true,"help":"Trace '
        "the "
        'request","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"query","name":"trace"}},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":20,"minimum":1,"maximum":50,"goesTo":{"part":"query","name":"per_page"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"after"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"atMostOneOf":[["--title","--author"]],"endpoint":{"method":"GET","path":"/v2/catalogue/books"},"needs":{"token":false},"pagedItems":"books","csvColumns":["isbn","title","author","tags","spots","more"],"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf books list '
        '--title=\\"Moby Dick\\" --order=oldest --floor=3.5","says":"By title"},{"run":"shelf find '
        '--author=\\"O\'Brian\\" --on-shelf --limit=5","says":"Books that are in"}]}'
    ),
    "books get": (
        '{"path":"books get","aliases":["book get"],"summary":"Show a book","description":"Shows all data of the '
        'catalogue.","usage":"shelf books get ISBN [--web] [--batch=FILE] [--concurrency=N] [--rate=N] '
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] "
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--isbn","help":"Book to '
        'show","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/books/{isbn}"},"needs":{"token":false},"opensLink":"book.page","output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf books get '
        '978-0-14-243724-7","says":"By its number"},{"run":"shelf book get --isbn=978-0-14-243724-7 --json","says":"As '
        'JSON"}]}'
    ),
    "books add": (
        '{"path":"books add","aliases":["book add"],"summary":"Add a book to the catalogue","usage":"shelf books add '
        "TEXT --author=NAME [--price=USD] [--tags=TAG,...] [--cover=URL] [--blurb=TEXT | --blurb-file=FILE] "
        "[--lendable] [--request-key=KEY] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--title","help":"Its '
        'title","value":"TEXT","type":"text","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"body","name":"book.title"}},{"name":"--author","help":"Who '
        "wrote "
        'it","value":"NAME","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"book.author.name"}},{"name":"--price","help":"What '
        "it "
        'cost","value":"USD","type":"number","required":false,"repeatable":false,"above":0,"goesTo":{"part":"body","name":"book.price"}},{"name":"--tags","help":"Tags, '
        "separated by "
        'commas","value":"TAG,...","type":"list","required":false,"repeatable":false,"goesTo":{"part":"body","name":"book.tags"}},{"name":"--cover","help":"Picture '
        "of its "
        'cover","value":"URL","type":"url","required":false,"repeatable":false,"maxLength":200,"goesTo":{"part":"body","name":"book.cover"}},{"name":"--blurb","help":"Text '
        "on the back "
        'cover","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"book.blurb"}},{"name":"--blurb-file","help":"File '
        'with the text on the back cover; - reads stdin","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":500,"goesTo":{"part":"body","name":"book.blurb"}},{"name":"--lendable","help":"Allow '
        "loans of the "
        'book","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"body","name":"lendable"}},{"name":"--request-key","help":"Idempotency '
        'key","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"requestKey"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"atMostOneOf":[["--blurb","--blurb-file"]],"endpoint":{"method":"POST","path":"/v2/catalogue/books"},"needs":{"token":true,"scope":"lend","feature":"new_books","claimedAccount":true},"output":"The '
        'new book, with the number of its shelf.","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books '
        'list --title={title}","examples":[{"run":"shelf books add --title=\\"Moby Dick\\" --author=\\"Herman '
        'Melville\\" --price=12.50 --tags=whales,sea --cover=https://covers.example/moby.png --lendable","says":"With '
        'all fields"}]}'
    ),
    "books update": (
        '{"path":"books update","aliases":["book update"],"summary":"Correct a book","usage":"shelf books update '
        "--isbn=ISBN [--clear=FIELD [--clear=FIELD ...]] (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | "
        "--changes-file=FILE | --changes-json=JSON) [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--isbn","help":"Book to '
        'correct","value":"ISBN","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--clear","help":"Field '
        "to "
        'clear","value":"FIELD","type":"text","enum":["blurb","author.born"],"required":false,"repeatable":true,"clears":"to-null"},{"name":"--set","help":"Set '
        'one field","value":"FIELD=VALUE","type":"fields","fields":{"title":"text","shelf_mark":"text or '
        'null","copies":"number","tags":"list","cover":["hard","soft"]},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--changes-file","help":"Set '
        'the fields of a JSON object in a file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--changes-json","help":"Set '
        "the fields of this JSON "
        'object","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"exactlyOneOf":[["--set","--changes-file","--changes-json"]],"endpoint":{"method":"PATCH","path":"/v2/catalogue/books/{isbn}"},"needs":{"token":true,"scope":"catalogue:write"},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"errorReasons":["fines_open"],"ifUnsure":"shelf '
        'books get {isbn}","examples":[{"run":"shelf books update --isbn=1 --set title=007 --set pages=12","says":"Two '
        'fields"}]}'
    ),
    "books remove": (
        '{"path":"books remove","aliases":["book remove"],"summary":"Remove a book from the catalogue","usage":"shelf '
        "books remove ISBN [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--isbn","help":"Book to '
        'remove","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"DELETE","path":"/v2/catalogue/books/{isbn}"},"needs":{"token":true,"scope":"catalogue:write"},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"errorReasons":["fines_open"],"ifUnsure":"shelf '
        'books get {isbn}","examples":[{"run":"shelf books remove 1","says":"A lost book"}]}'
    ),
    "books cover": (
        '{"path":"books cover","aliases":["book cover"],"summary":"Show the cover of a book","usage":"shelf books '
        "cover ISBN [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--isbn","help":"Book whose cover to '
        'show","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/images/covers/{isbn}","baseUrl":"https://covers.shelf.example"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf books cover '
        '1","says":"The cover of one book"}]}'
    ),
    "books suggest": (
        '{"path":"books suggest","aliases":["book suggest"],"summary":"Suggest a book to buy","usage":"shelf books '
        "suggest (--description=TEXT | --description-file=FILE) [--batch=FILE] [--concurrency=N] [--rate=N] "
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] "
        '[--verbose] [--no-input]","effect":"write","flags":[{"name":"--description","help":"Description of the '
        'book","value":"TEXT","type":"text","required":false,"repeatable":false},{"name":"--description-file","help":"File '
        'with the description of the book","value":"FILE","type":"text '
        'file","required":false,"repeatable":false},{"name":"--batch","help":"Run once for each row of a CSV or JSON '
        'Lines file; - reads stdin","description":"The columns are names of flags without dashes. All rows are checked '
        "before the first request. Other flags hold for every row. For each row, stdout has a line of JSON with row, "
        "exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"exactlyOneOf":[["--description","--description-file"]],"endpoint":{"method":"POST","path":"/v2/catalogue/suggestions"},"needs":{"token":true,"anyScope":["reader","staff"]},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsureSays":"Ask at the '
        'desk.","examples":[{"run":"shelf books suggest --description=\\"Something about whales\\"","says":"A short '
        'description"}]}'
    ),
    "loans hold place": (
        '{"path":"loans hold place","aliases":["loans reserve","reserve","loan hold '
        'place"],"deprecatedAliases":[{"name":"loans queue","since":"3.9.0","use":"loans hold '
        'place"}],"hiddenAliases":["loans hold-for-me","enqueue"],"summary":"Place a hold on a book","usage":"shelf '
        "loans hold place --isbn=ISBN [--until=DATE | --weeks=N] [--email=ADDRESS] [--phone=NUMBER] [--wait] "
        "[--timeout=SECONDS] [--web] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] "
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--isbn","help":"Book to wait '
        'for","value":"ISBN","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--until","help":"Last '
        "day of the "
        'loan","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"until"}},{"name":"--weeks","help":"Length '
        "of the loan in "
        'weeks","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1,"goesTo":{"part":"body","name":"weeks"}},{"name":"--email","help":"Email '
        "address to write "
        'to","value":"ADDRESS","type":"email","required":false,"repeatable":false,"goesTo":{"part":"body","name":"contact.email"}},{"name":"--phone","help":"Phone '
        "number to "
        'call","value":"NUMBER","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"contact.phone"}},{"name":"--wait","help":"Poll '
        'until the book is here","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With '
        "--wait: maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":86400,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"atMostOneOf":[["--until","--weeks"]],"atLeastOneOf":[["--until","--weeks"],["--email","--phone"]],"endpoint":{"method":"POST","path":"/v2/catalogue/books/{isbn}/holds"},"needs":{"token":true},"waitsFor":{"says":"Waiting '
        "for the "
        'book","field":"loan.state","nullable":true,"done":["here"],"failed":["lost","sold"]},"waitsWith":"loans hold '
        'check","opensLink":"loan.desk.page","output":"The API '
        'response","exitCodes":[0,11,12,13,14,15,16,17,18,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf loans hold place --isbn=1 --weeks=3 --email=ann@example.org","says":"For '
        'three weeks"},{"run":"shelf reserve --isbn=1 --until=2031-03-01 --phone=112 --wait --web","says":"Until '
        'spring"}]}'
    ),
    "loans hold drop": (
        '{"path":"loans hold drop","aliases":["loan hold drop"],"summary":"Cancel a hold","usage":"shelf loans hold '
        "drop ISBN [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--isbn","help":"Book with the '
        'hold","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"DELETE","path":"/v2/catalogue/books/{isbn}/holds"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf loans hold drop 1","says":"Leave the queue"}]}'
    ),
    "loans hold check": (
        '{"path":"loans hold check","aliases":["loan hold check"],"summary":"Check whether the book has '
        'arrived","usage":"shelf loans hold check --isbn=ISBN [--wait] [--timeout=SECONDS] [--web] [--batch=FILE] '
        "[--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--isbn","help":"Book with the '
        'hold","value":"ISBN","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--wait","help":"Poll '
        'until the book is here","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With '
        "--wait: maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":86400,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/books/{isbn}/holds"},"needs":{"token":true},"waitsFor":{"says":"Waiting '
        "for the "
        'book","field":"loan.state","nullable":true,"done":["here"],"failed":["lost","sold"]},"opensLink":"loan.desk.page","output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,18,130,141],"examples":[{"run":"shelf loans hold check '
        '--isbn=1 --wait --timeout=9.5","says":"Until the book has arrived"}]}'
    ),
    "loans moved": (
        '{"path":"loans moved","aliases":["loan moved"],"summary":"Check whether a loan has moved to another '
        'branch","usage":"shelf loans moved ID [--tag=TAG] [--wait] [--timeout=SECONDS] [--batch=FILE] '
        "[--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--loan-id","help":"Loan to '
        'check","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"loan-id"}},{"name":"--tag","help":"Tag '
        "of the last "
        'response","value":"TAG","type":"text","required":false,"repeatable":false,"goesTo":{"part":"header","name":"If-None-Match"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":86400,"minimum":0.1},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/loans/{loan-id}/move"},"needs":{"token":true,"tokenOptional":true},"waitsFor":{"says":"Waiting '
        'for the other branch","field":"status","ended":["closed"],"result":"outcome","done":["moved"]},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf loans moved ln_1 '
        '--wait","says":"Until it has moved"}]}'
    ),
    "loans return": (
        '{"path":"loans return","aliases":["loan return"],"summary":"Return a book","usage":"shelf loans return '
        "--loan-id=ID [--web] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--loan-id","help":"Loan to '
        'end","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"loan-id"}},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/v2/catalogue/loans/{loan-id}/return"},"needs":{"token":true},"opensLink":"loan.desk.page","output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books '
        'list","ifUnsureSays":"Check whether the loan has ended","examples":[{"run":"shelf loan return '
        '--loan-id=ln_1","says":"Before the due date"}]}'
    ),
    "loans give-back": (
        '{"path":"loans give-back","aliases":["loan give-back"],"deprecated":{"since":"3.10.0","use":"loans '
        'return"},"summary":"Return a book, under the old name","usage":"shelf loans give-back --loan-id=ID [--web] '
        "[--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] "
        "[--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--loan-id","help":"Loan to '
        'end","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"loan-id"}},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/v2/catalogue/loans/{loan-id}/give-back"},"needs":{"token":true},"opensLink":"loan.desk.page","output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books '
        'list","ifUnsureSays":"Check whether the loan has ended","examples":[{"run":"shelf loan give-back '
        '--loan-id=ln_1","says":"Before the due date"}]}'
    ),
    "loans inspect": (
        '{"path":"loans inspect","aliases":["loan inspect"],"hidden":true,"summary":"Show a loan as the desk sees '
        'it","usage":"shelf loans inspect --loan-id=ID [--web] [--batch=FILE] [--concurrency=N] [--rate=N] '
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] "
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--loan-id","help":"Loan to '
        'show","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"loan-id"}},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/loans/{loan-id}/inspect"},"needs":{"token":true},"opensLink":"loan.desk.page","output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf loan inspect '
        '--loan-id=ln_1","says":"As the desk sees it"}]}'
    ),
    "front-desk ring": (
        '{"path":"front-desk ring","aliases":[],"summary":"Ring the bell","usage":"shelf front-desk ring [--damaged] '
        "[--pin=PIN] [--idempotency-key=KEY] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--damaged","help":"Replace the report about the '
        'book","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"body","name":"damaged"}},{"name":"--pin","help":"Number '
        "on your card; - reads it from "
        'stdin","value":"PIN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"pin"}},{"name":"--idempotency-key","help":"Reuse '
        "the same key when retrying (default: "
        'generated)","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"header","name":"Desk-Once"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"PUT","path":"/bell"},"needs":{"token":false},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf front-desk ring --pin=-","says":"With your card"}]}'
    ),
    "front-desk order": (
        '{"path":"front-desk order","aliases":[],"summary":"Order copies of books","usage":"shelf front-desk order '
        "--copy=FIELD=VALUE,... [--copy=FIELD=VALUE,... ...] [--label=KEY=VALUE [--label=KEY=VALUE ...]] [--wrap | "
        "--no-wrap] [--note=TEXT] [--remind=DAY,...] [--tip=N] [--empty=FIELD [--empty=FIELD ...]] "
        "[--idempotency-key=KEY] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] "
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--copy","help":"Copies of one '
        'book","value":"FIELD=VALUE,...","type":"record","fields":{"isbn":"text","copies":"number","cover":["hard","soft"],"gift":"boolean"},"required":true,"repeatable":true,"goesTo":{"part":"body","name":"copies"}},{"name":"--label","help":"Label '
        "of the "
        'order","value":"KEY=VALUE","type":"map","required":false,"repeatable":true,"goesTo":{"part":"body","name":"labels"}},{"name":"--wrap","aliases":["--paper"],"help":"Wrap '
        "the books in "
        'paper","type":"boolean","required":false,"repeatable":false,"goesTo":{"part":"body","name":"wrapping.paper"}},{"name":"--note","help":"Note '
        "for the "
        'desk","value":"TEXT","type":"text","required":false,"repeatable":false,"empty":true,"goesTo":{"part":"body","name":"note"}},{"name":"--remind","help":"Days '
        "before a "
        'reminder","value":"DAY,...","type":"list","required":false,"repeatable":false,"goesTo":{"part":"body","name":"remind"}},{"name":"--tip","help":"Tip '
        "in "
        'percent","value":"N","type":"whole","required":false,"repeatable":false,"minimum":-5,"maximum":50,"goesTo":{"part":"body","name":"tip"}},{"name":"--empty","help":"Field '
        "to "
        'empty","value":"FIELD","type":"text","enum":["card","wrapping.ribbon"],"required":false,"repeatable":true,"clears":"to-empty"},{"name":"--idempotency-key","help":"Reuse '
        "the same key when retrying (default: "
        'generated)","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"header","name":"Desk-Once"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/orders"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf front-desk order --copy=isbn=1,copies=2 --label=room=12 '
        '--no-wrap","says":"Two copies"}]}'
    ),
    "desk sign-in": (
        '{"path":"desk sign-in","aliases":[],"summary":"Save your token","usage":"shelf desk sign-in --api-key=TOKEN '
        "[--photo=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--api-key","help":"Your token; - reads it from '
        'stdin","value":"TOKEN","type":"text","required":true,"repeatable":false,"secret":true},{"name":"--photo","help":"Picture '
        'of you","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/reader"},"furtherEndpoints":[{"method":"GET","path":"/reader/fines"}],"needs":{"token":false},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf desk sign-in '
        '--api-key=-","says":"From stdin"}]}'
    ),
    "desk events": (
        '{"path":"desk events","aliases":[],"summary":"List new events","usage":"shelf desk events [--kind=KIND,...] '
        "[--limit=N] [--cursor=CURSOR] [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS] [--timeout=SECONDS] "
        "[--max-items=N] [--state=FILE] [--exec=CMD] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--branch=NAME] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--kind","help":"Only events of '
        "these "
        'kinds","value":"KIND,...","type":"list","required":false,"repeatable":false},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1,"maximum":200,"goesTo":{"part":"query","name":"per_page"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"after"}},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        'tab-separated values","type":"switch","required":false,"repeatable":false},{"name":"--follow","help":"Poll '
        "for new items until "
        'interrupted","type":"switch","required":false,"repeatable":false},{"name":"--interval","help":"With --follow: '
        "seconds between polls when "
        'idle","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":3,"minimum":0.1},{"name":"--timeout","help":"With '
        "--follow: stop after this many "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"minimum":0.1},{"name":"--max-items","help":"With '
        "--follow or --state: stop after this many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--state","help":"Save '
        'the position in FILE, and print only items that are new since then","description":"Without --follow, the '
        "command prints the items that are available now, and "
        'ends.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--exec","help":"With '
        '--state: run CMD for each item, which is on its standard input","description":"CMD is split into words as a '
        "shell would, but no shell runs it. Its standard input is the item as one line of JSON, and its standard "
        "output goes to standard error. The variables that hold a token are removed. An item is printed, and saved as "
        "handled in the --state file, when CMD has ended with exit code 0. If CMD fails, it is run again as often as a "
        "request is retried. If it still fails, the command ends with exit code 1, and the next run starts with the "
        "same item. After an interruption CMD can get an item twice, but no item is "
        'skipped.","value":"CMD","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/events"},"needs":{"token":true},"pagedItems":"events","csvColumns":["what","at"],"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf desk events --cursor=-5 '
        '--limit=9","says":"After one event"}]}'
    ),
    "records readers": (
        '{"path":"records readers","aliases":[],"summary":"List readers","usage":"shelf records readers [--limit=N] '
        "[--page=N] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--limit","help":"Items per '
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":30,"minimum":1,"maximum":90,"goesTo":{"part":"query","name":"per_page"}},{"name":"--page","help":"Number '
        "of the page to start "
        'from","value":"N","type":"whole","required":false,"repeatable":false,"minimum":0,"goesTo":{"part":"query","name":"page"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/readers"},"needs":{"token":true},"pagedItems":"readers","csvColumns":["id","name"],"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records readers --page=2 '
        '--limit=10","says":"The third page of ten readers"}]}'
    ),
    "records ask": (
        '{"path":"records ask","aliases":[],"summary":"Send any read","usage":"shelf records ask PATH '
        "[--field=FIELD=VALUE [--field=FIELD=VALUE ...]] [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] "
        "[--cursor=CURSOR] [--all] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--path","help":"Path of the request with its prefix, and with '
        "a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the query","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--header","help":"Set '
        'a header of the request, except those of the client","description":"The client sets Authorization, Host, '
        'Cookie, Content-Length, and the headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true},{"name":"--cursor","help":"Continue from this '
        'cursor","value":"CURSOR","type":"text","required":false,"repeatable":false},{"name":"--all","help":"Fetch all '
        'pages of the list in the response","description":"The response must have one list and \'page.after\' at its '
        "top "
        'level.","type":"switch","required":false,"repeatable":false}],"endpoint":null,"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records ask '
        '/v2/catalogue/books --field title=Moby --all","says":"All books with a title"}]}'
    ),
    "records tell": (
        '{"path":"records tell","aliases":[],"summary":"Send any change","usage":"shelf records tell PATH '
        "[--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE] [--header='NAME: VALUE' [--header='NAME: "
        "VALUE' ...]] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--path","help":"Path of the request with its prefix, and '
        "with a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the body","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--input","help":"Send '
        'this file as the body","description":"It must be JSON if the API expects JSON, unless --header sets another '
        'Content-Type.","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false},{"name":"--header","help":"Set a header of the request, except '
        'those of the client","description":"The client sets Authorization, Host, Cookie, Content-Length, and the '
        'headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true}],"atMostOneOf":[["--field","--input"]],"endpoint":null,"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records tell '
        '/v2/catalogue/books/1 --field title=Moby --header=\'X-Why: x\'","says":"A new title"}]}'
    ),
    "records add": (
        '{"path":"records add","aliases":[],"summary":"Send any POST","usage":"shelf records add PATH '
        "[--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE] [--header='NAME: VALUE' [--header='NAME: "
        "VALUE' ...]] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--path","help":"Path of the request with its prefix, and '
        "with a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the body","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--input","help":"Send '
        'this file as the body","description":"It must be JSON if the API expects JSON, unless --header sets another '
        'Content-Type.","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false},{"name":"--header","help":"Set a header of the request, except '
        'those of the client","description":"The client sets Authorization, Host, Cookie, Content-Length, and the '
        'headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true}],"atMostOneOf":[["--field","--input"]],"endpoint":null,"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records add '
        '/v2/catalogue/books/1","says":"Any POST"}]}'
    ),
    "records change": (
        '{"path":"records change","aliases":[],"summary":"Send any PATCH","usage":"shelf records change PATH '
        "[--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE] [--header='NAME: VALUE' [--header='NAME: "
        "VALUE' ...]] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--path","help":"Path of the request with its prefix, and '
        "with a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the body","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--input","help":"Send '
        'this file as the body","description":"It must be JSON if the API expects JSON, unless --header sets another '
        'Content-Type.","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false},{"name":"--header","help":"Set a header of the request, except '
        'those of the client","description":"The client sets Authorization, Host, Cookie, Content-Length, and the '
        'headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true}],"atMostOneOf":[["--field","--input"]],"endpoint":null,"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records change '
        '/v2/catalogue/books/1","says":"Any PATCH"}]}'
    ),
    "records remove": (
        '{"path":"records remove","aliases":[],"summary":"Send any DELETE","usage":"shelf records remove PATH '
        "[--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE] [--header='NAME: VALUE' [--header='NAME: "
        "VALUE' ...]] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--path","help":"Path of the request with its prefix, '
        "and with a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the body","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--input","help":"Send '
        'this file as the body","description":"It must be JSON if the API expects JSON, unless --header sets another '
        'Content-Type.","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false},{"name":"--header","help":"Set a header of the request, except '
        'those of the client","description":"The client sets Authorization, Host, Cookie, Content-Length, and the '
        'headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true}],"atMostOneOf":[["--field","--input"]],"endpoint":null,"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records remove '
        '/v2/catalogue/books/1","says":"Any DELETE"}]}'
    ),
    "records visits": (
        '{"path":"records visits","aliases":[],"summary":"List visits","usage":"shelf records visits [--limit=N] '
        "[--offset=N] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--limit","help":"Items per '
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":30,"minimum":1,"maximum":90,"goesTo":{"part":"query","name":"per_page"}},{"name":"--offset","help":"Skip '
        "this many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":0,"goesTo":{"part":"query","name":"skip"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/visits"},"needs":{"token":true},"pagedItems":"visits","csvColumns":["id","name"],"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records visits '
        '--offset=30","says":"After thirty visits"}]}'
    ),
    "records payments": (
        '{"path":"records payments","aliases":[],"summary":"List payments","usage":"shelf records payments [--limit=N] '
        "[--after=ID] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--limit","help":"Items per '
        'page","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"per_page"}},{"name":"--after","help":"Continue '
        "after the item with this "
        'id","value":"ID","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"since"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/payments"},"needs":{"token":true},"pagedItems":"payments","csvColumns":["id","name"],"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records payments '
        '--after=pm_7","says":"After a payment"}]}'
    ),
    "records shelves": (
        '{"path":"records shelves","aliases":[],"summary":"List shelves","usage":"shelf records shelves [--limit=N] '
        "[--page-url=URL] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--limit","help":"Items per '
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":30,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"per_page"}},{"name":"--page-url","help":"Continue '
        "from this URL (printed by the previous "
        'page)","value":"URL","type":"text","required":false,"repeatable":false},{"name":"--all","help":"Fetch all '
        'pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/shelves"},"needs":{"token":true},"pagedItems":".","csvColumns":["id","name"],"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records shelves '
        '--all","says":"Every shelf"}]}'
    ),
    "records loan": (
        '{"path":"records loan","aliases":[],"summary":"Show a loan of a branch","usage":"shelf records loan '
        "HOUSE:COPY N [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--house","help":"House of the '
        'library","value":"HOUSE","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"house"}},{"name":"--copy","help":"Copy '
        "of a "
        'book","value":"COPY","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"copy"}},{"name":"--number","help":"Number '
        "of the "
        'loan","value":"N","type":"whole","required":true,"positional":true,"repeatable":false,"minimum":1,"goesTo":{"part":"path","name":"number"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"arguments":[{"form":"HOUSE:COPY","flags":["--house","--copy"],"split":":"},{"form":"N","flags":["--number"]}],"endpoint":{"method":"GET","path":"/v2/catalogue/houses/{house}/copies/{copy}/loans/{number}"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records loan east:7 '
        '3","says":"The third loan of a copy"}]}'
    ),
    "records search": (
        '{"path":"records search","aliases":[],"summary":"Search in letters","usage":"shelf records search WORD ... '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--terms","help":"Terms to '
        'find","value":"WORD","type":"text","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"query","name":"q"}}],"arguments":[{"form":"WORD '
        '...","flags":["--terms"],"rest":true}],"endpoint":{"method":"GET","path":"/v2/catalogue/letters/search"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records search lost '
        'key","says":"Two words"}]}'
    ),
    "records letters": (
        '{"path":"records letters","aliases":[],"summary":"List letters","usage":"shelf records letters '
        "[--page-url=URL] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--page-url","help":"Continue from this URL (printed by the '
        "previous "
        'page)","value":"URL","type":"text","required":false,"repeatable":false},{"name":"--all","help":"Fetch all '
        'pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/letters"},"needs":{"token":true},"pagedItems":"letters","csvColumns":["id","name"],"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records letters '
        '--page-url=\'/letters?from=ana\'","says":"From a URL"}]}'
    ),
    "records cover": (
        '{"path":"records cover","aliases":[],"summary":"Download the cover of a book","usage":"shelf records cover '
        "ISBN [--output=FILE] [--overwrite] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] "
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--isbn","help":"Book with the '
        'cover","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--output","help":"Save '
        "the content to this file; - is standard output, the "
        'default","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--overwrite","help":"With '
        "--output: replace a file that "
        'exists","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/books/{isbn}/cover"},"needs":{"token":true},"returns":"bytes","output":"With '
        "--output=FILE, an object with file, bytes and "
        'contentType.","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records cover 1 '
        '--output=cover.png","says":"To a file"}]}'
    ),
    "records export": (
        '{"path":"records export","aliases":[],"summary":"Export the catalogue as CSV","usage":"shelf records export '
        "[--output=FILE] [--overwrite] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] "
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--output","help":"Save the content to this file; '
        "- is standard output, the "
        'default","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--overwrite","help":"With '
        "--output: replace a file that "
        'exists","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/export"},"needs":{"token":true},"returns":"text","output":"With '
        "--output=FILE, an object with file, bytes and "
        'contentType.","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records export '
        '--output=books.csv --overwrite","says":"In place of the last one"}]}'
    ),
    "records open": (
        '{"path":"records open","aliases":[],"summary":"Check that the records can be read","usage":"shelf records '
        "open [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/v2/catalogue/open"},"needs":{"token":true},"returns":"none","output":"An '
        'object with status, the HTTP status.","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf '
        'records open","says":"Before the first request"}]}'
    ),
    "records lent": (
        '{"path":"records lent","aliases":[],"summary":"Tell whether a book is lent","usage":"shelf records lent ISBN '
        "[--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] "
        "[--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--isbn","help":"Book to '
        'check","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/books/{isbn}/lent"},"needs":{"token":true},"returns":"yes-no","output":"An '
        "object with result, which is true or false, and status, the HTTP "
        'status.","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf records lent 1","says":"One '
        'book"}]}'
    ),
    "records scan": (
        '{"path":"records scan","aliases":[],"summary":"Replace the scan of a book","usage":"shelf records scan ISBN '
        "--scan=FILE [--kind=TYPE] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] "
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--isbn","help":"Book to '
        'scan","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--scan","help":"File '
        'with the scan","value":"FILE","type":"bytes '
        'file","required":true,"repeatable":false,"goesTo":{"part":"body","name":"."}},{"name":"--kind","help":"Type '
        "of the "
        'file","value":"TYPE","type":"text","required":false,"repeatable":false,"default":"image/png","goesTo":{"part":"header","name":"Content-Type"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"PUT","path":"/v2/catalogue/books/{isbn}/scan"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf records cover '
        '{isbn}","examples":[{"run":"shelf records scan 1 --scan=page.pdf --kind=application/pdf","says":"A PDF"}]}'
    ),
    "records attach": (
        '{"path":"records attach","aliases":[],"summary":"Attach files to a book","usage":"shelf records attach ISBN '
        "[--title=TEXT] [--tags=TAG,...] [--scan=FILE] [--idempotency-key=KEY] [--batch=FILE] [--concurrency=N] "
        "[--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--branch=NAME] [--verbose] [--no-input]","effect":"write","flags":[{"name":"--isbn","help":"Book with the '
        'files","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--title","help":"Title '
        "of the "
        'files","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"title"}},{"name":"--tags","help":"Tags '
        "of the "
        'files","value":"TAG,...","type":"list","required":false,"repeatable":false,"goesTo":{"part":"body","name":"tags"}},{"name":"--scan","help":"File '
        'with a scan","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"scan"}},{"name":"--idempotency-key","help":"Reuse '
        "the same key when retrying (default: "
        'generated)","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"header","name":"Desk-Once"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/books/{isbn}/files"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf records attach 1 --title=Cover --tags=a,b --scan=cover.png","says":"A cover '
        'with two tags"}]}'
    ),
    "records keywords": (
        '{"path":"records keywords","aliases":[],"summary":"Replace the keywords of a book","usage":"shelf records '
        "keywords ISBN --keywords=WORD,... [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--isbn","help":"Book with the '
        'keywords","value":"ISBN","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--keywords","help":"Keywords","value":"WORD,...","type":"list","required":true,"repeatable":false,"goesTo":{"part":"body","name":"."}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"PUT","path":"/v2/catalogue/books/{isbn}/keywords"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books get '
        '{isbn}","examples":[{"run":"shelf records keywords 1 --keywords=whales,sea","says":"Two keywords"}]}'
    ),
    "ping": (
        '{"path":"ping","aliases":[],"summary":"Check that the library responds","usage":"shelf ping [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/v2/catalogue/ping"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf ping","says":"Now"}]}'
    ),
    "lend-a-hand": (
        '{"path":"lend-a-hand","aliases":[],"summary":"Serve the commands as tools for agents (MCP)","description":"A '
        "client starts this command and speaks the Model Context Protocol on its standard input and output. Each "
        "command that sends a request is a tool. A call has the same origin, token, retries, deadline and checks as "
        "the command. The result is JSON. An error says what to do next, as a tool with its arguments. By default only "
        "some toolsets are served, because each tool takes room in the context of the agent: `shelf lend-a-hand "
        "--list` prints them. --read-only also refuses calls that change something. The flags --base-url and --verbose "
        "hold for every call. Log lines go to standard error. The command needs the Python package `mcp`, which the "
        "extra `mcp` of the client installs. If it is missing, the command says how to install it. `shelf lend-a-hand "
        "--config` prints the configuration, with the variables that clients do not give to a server, but without the "
        'token.","usage":"shelf lend-a-hand [--toolsets=NAMES] [--tools=NAMES] [--read-only] [--list | --config] '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--branch=NAME] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--toolsets","help":"Toolsets to serve, separated by commas, '
        'or all","value":"NAMES","type":"list","required":false,"repeatable":false},{"name":"--tools","help":"Single '
        "tools to serve, separated by "
        'commas","value":"NAMES","type":"list","required":false,"repeatable":false},{"name":"--read-only","help":"Serve '
        "only the tools that do not change "
        'anything","type":"switch","required":false,"repeatable":false},{"name":"--list","help":"Print the tools that '
        "would be served, and their "
        'size","type":"switch","required":false,"repeatable":false},{"name":"--config","help":"Print the configuration '
        "for "
        'clients","type":"switch","required":false,"repeatable":false}],"atMostOneOf":[["--list","--config"]],"endpoint":null,"needs":{"token":false},"output":"With '
        "--list, an object with the keys `tools`, `toolsets`, `others`, `count`, `characters` and `tokens`. With "
        "--config, an object with the keys `mcpServers`, `servers` and `toml`. Without them, standard output has only "
        'the protocol.","exitCodes":[0,11,12,130,141],"examples":[{"run":"shelf lend-a-hand --list","says":"The tools '
        'that are served by default, and their size"},{"run":"shelf lend-a-hand --config --toolsets=all '
        '--read-only","says":"Configuration for clients"}]}'
    ),
}
