# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""The command surface as JSON: what holds for the whole program, and a document for each command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ABOUT = (
    '{"surface":2,"name":"Shelf & Co.","binary":"shelf","version":"3.10.2","summary":"Borrow books from the command '
    'line","baseUrl":"https://api.shelf.example","globalFlags":[{"name":"--json","help":"Print the API\'s answer as '
    'JSON","type":"switch","required":false,"repeatable":false},{"name":"--query","help":"Print a part of the '
    'answer","value":"EXPR","type":"text","required":false,"repeatable":false},{"name":"--dry-run","help":"Send '
    'nothing","type":"switch","required":false,"repeatable":false},{"name":"--base-url","aliases":["--library"],"help":"Talk '
    "to this "
    'library","value":"URL","type":"origin","required":false,"repeatable":false}],"environment":[{"name":"SHELF_TOKEN","sets":"token","help":"Reader\'s '
    'token; outranks the saved one"},{"name":"SHELF_CARD","sets":"token","help":"The same, read when SHELF_TOKEN is '
    'not set"},{"name":"SHELF_SERVER","sets":"base-url","help":"Library to talk '
    'to"},{"name":"SHELF_TIMEOUT","sets":"timeout","help":"Seconds to wait '
    '(12.5)"},{"name":"SHELF_RETRIES","sets":"retries","help":"How often a read is tried again '
    '(1)"},{"name":"SHELF_PLAIN_HTTP","sets":"allow-http","help":"1 allows plain '
    'http"},{"name":"SHELF_SEAL","sets":"seal","help":"What a letter is sealed '
    'with"}],"exitCodes":[{"code":0,"name":"done","means":"Done","httpStatuses":[]},{"code":11,"name":"refused","means":"The '
    'library said no","httpStatuses":[]},{"code":12,"name":"usage","means":"The command line was wrong; nothing was '
    'sent","httpStatuses":[]},{"code":13,"name":"denied","means":"Not a '
    'reader","httpStatuses":[401,403]},{"code":14,"name":"not-found","means":"No such '
    'book","httpStatuses":[404,410]},{"code":15,"name":"conflict","means":"Somebody else has '
    'it","httpStatuses":[409]},{"code":16,"name":"rate-limited","means":"Too '
    'fast","httpStatuses":[429]},{"code":17,"name":"outage","means":"The library is '
    'closed","httpStatuses":[]},{"code":18,"name":"pending","means":"Still '
    'waiting","httpStatuses":[]},{"code":130,"name":"interrupted","means":"Interrupted","httpStatuses":[]},{"code":141,"name":"closed-pipe","means":"The '
    'reader went away","httpStatuses":[]}],"groups":[{"name":"books","aliases":["book"],"summary":"Find books and look '
    'after the catalogue"},{"name":"loans","aliases":["loan"],"summary":"Borrow books and bring them '
    'back"},{"name":"front-desk","aliases":[],"summary":"What happens at the '
    'desk"},{"name":"desk","aliases":[],"summary":"Sign in and see what is new"}]}'
)
COMMANDS: Mapping[str, str] = {
    "books list": (
        '{"path":"books list","aliases":["find","books search","book list"],"summary":"List books","usage":"shelf '
        "books list [--title=TEXT | --author=NAME] [--order=ORDER] [--language=CODE] [--floor=N] [--min-pages=N] "
        "[--on-shelf] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] "
        "[--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"read","flags":[{"name":"--title","aliases":["--name","--t-itle"],"deprecatedAliases":[{"name":"--words","since":"3.9.0","use":"--title"}],"help":"Words '
        'of the title, \\"quoted\\" or not, 100% '
        'free","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":80,"goesTo":{"part":"query","name":"title"}},{"name":"--author","help":"Who '
        "wrote "
        'it","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"author"}},{"name":"--order","help":"Which '
        "come "
        'first","value":"ORDER","type":"text","enum":["Newest","oldest"],"required":false,"repeatable":false,"default":"Newest","goesTo":{"part":"query","name":"order"}},{"name":"--language","help":"Written '
        "in this "
        'language","value":"CODE","type":"text","known":["en","el","ja"],"required":false,"repeatable":false,"default":"en","goesTo":{"part":"query","name":"lang"}},{"name":"--floor","help":"Only '
        "on this "
        'floor","value":"N","type":"number","required":false,"repeatable":false,"default":2,"minimum":1,"maximum":9,"goesTo":{"part":"query","name":"floor"}},{"name":"--min-pages","help":"No '
        "shorter than "
        'this","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":9999,"goesTo":{"part":"query","name":"min_pages"}},{"name":"--on-shelf","help":"Only '
        "those that are "
        'in","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"query","name":"on_shelf"}},{"name":"--only-in","deprecated":{"since":"3.10.0","use":"--on-shelf"},"help":"The '
        'same","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"query","name":"only_in"}},{"name":"--trace-shelf","hidden":true,"help":"Ask '
        "the shelves "
        'themselves","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"query","name":"trace"}},{"name":"--limit","help":"Entries '
        "on a "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":20,"minimum":1,"maximum":50,"goesTo":{"part":"query","name":"per_page"}},{"name":"--cursor","help":"Go '
        "on from this cursor of an earlier "
        'page","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"after"}},{"name":"--all","help":"Go '
        "on to the last page and print one "
        'document","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Go on over the '
        "pages, and stop after so "
        'many","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Go '
        "on to the last page; print each entry as one line of JSON as it "
        'comes","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"atMostOneOf":[["--title","--author"]],"endpoint":{"method":"GET","path":"/v2/catalogue/books"},"needs":{"token":false},"pagedItems":"books","csvColumns":["isbn","title","author","tags","more"],"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf books list '
        '--title=\\"Moby Dick\\" --order=oldest --floor=3.5","says":"By title"},{"run":"shelf find '
        '--author=\\"O\'Brian\\" --on-shelf --limit=5","says":"Those that are in"}]}'
    ),
    "books get": (
        '{"path":"books get","aliases":["book get"],"summary":"Read about one book","description":"Everything the '
        'catalogue holds.","usage":"shelf books get (ISBN | --isbn=ISBN) [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL]","effect":"read","flags":[{"name":"--isbn","help":"Book to read '
        'about","value":"ISBN","type":"text","required":false,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}}],"endpoint":{"method":"GET","path":"/v2/catalogue/books/{isbn}"},"needs":{"token":false},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf books get '
        '978-0-14-243724-7","says":"By its number"},{"run":"shelf book get --isbn=978-0-14-243724-7 --json","says":"As '
        'JSON"}]}'
    ),
    "books add": (
        '{"path":"books add","aliases":["book add"],"summary":"Put a book into the catalogue","usage":"shelf books add '
        "--title=TEXT --author=NAME [--price=USD] [--tags=TAG,...] [--cover=URL] [--blurb=TEXT | --blurb-file=FILE] "
        "[--lendable] [--request-key=KEY] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"write","flags":[{"name":"--title","help":"Its '
        'title","value":"TEXT","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"book.title"}},{"name":"--author","help":"Who '
        "wrote "
        'it","value":"NAME","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"book.author.name"}},{"name":"--price","help":"What '
        "it "
        'cost","value":"USD","type":"number","required":false,"repeatable":false,"goesTo":{"part":"body","name":"book.price"}},{"name":"--tags","help":"Tags, '
        "separated by "
        'commas","value":"TAG,...","type":"list","required":false,"repeatable":false,"goesTo":{"part":"body","name":"book.tags"}},{"name":"--cover","help":"Picture '
        "of its "
        'cover","value":"URL","type":"url","required":false,"repeatable":false,"maxLength":200,"goesTo":{"part":"body","name":"book.cover"}},{"name":"--blurb","help":"The '
        "text on its "
        'back","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"book.blurb"}},{"name":"--blurb-file","help":"Read '
        'that text from a file; - is standard input","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":500,"goesTo":{"part":"body","name":"book.blurb"}},{"name":"--lendable","help":"It '
        "may be taken "
        'home","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"body","name":"lendable"}},{"name":"--request-key","help":"The '
        "same key again does it "
        'once","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"requestKey"}}],"atMostOneOf":[["--blurb","--blurb-file"]],"endpoint":{"method":"POST","path":"/v2/catalogue/books"},"needs":{"token":true,"scope":"lend","feature":"new_books","claimedAccount":true},"output":"The '
        'new book, with the number of its shelf.","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books '
        'list --title={title}","examples":[{"run":"shelf books add --title=\\"Moby Dick\\" --author=\\"Herman '
        'Melville\\" --price=12.50 --tags=whales,sea --cover=https://covers.example/moby.png --lendable","says":"A '
        'whole book"}]}'
    ),
    "books update": (
        '{"path":"books update","aliases":["book update"],"summary":"Correct a book","usage":"shelf books update '
        "--isbn=ISBN (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --changes-file=FILE | --changes-json=JSON) [--json] "
        '[--query=EXPR] [--dry-run] [--base-url=URL]","effect":"write","flags":[{"name":"--isbn","help":"Book to '
        'correct","value":"ISBN","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--set","help":"Set '
        "one field; repeat for "
        'more","value":"FIELD=VALUE","type":"fields","fields":{"title":"text","shelf_mark":"text","copies":"number","tags":"list","cover":["hard","soft"]},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--changes-file","help":"Read '
        'the fields from a JSON object in a file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--changes-json","help":"Take '
        "the fields from this JSON "
        'object","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}}],"exactlyOneOf":[["--set","--changes-file","--changes-json"]],"endpoint":{"method":"PATCH","path":"/v2/catalogue/books/{isbn}"},"needs":{"token":true,"scope":"catalogue:write"},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books get '
        '{isbn}","examples":[{"run":"shelf books update --isbn=1 --set title=007 --set pages=12","says":"Two fields"}]}'
    ),
    "books remove": (
        '{"path":"books remove","aliases":["book remove"],"summary":"Take a book out of the catalogue","usage":"shelf '
        "books remove (ISBN | --isbn=ISBN) [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"destructive","flags":[{"name":"--isbn","help":"Book to take '
        'out","value":"ISBN","type":"text","required":false,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}}],"endpoint":{"method":"DELETE","path":"/v2/catalogue/books/{isbn}"},"needs":{"token":true,"scope":"catalogue:write"},"output":"The '
        "API's answer as it "
        'came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"errorReasons":["fines_open"],"ifUnsure":"shelf books get '
        '{isbn}","examples":[{"run":"shelf books remove 1","says":"It is lost"}]}'
    ),
    "books suggest": (
        '{"path":"books suggest","aliases":["book suggest"],"summary":"Suggest that the library buys a '
        'book","usage":"shelf books suggest (--description=TEXT | --description-file=FILE) [--json] [--query=EXPR] '
        '[--dry-run] [--base-url=URL]","effect":"write","flags":[{"name":"--description","help":"Which '
        'book","value":"TEXT","type":"text","required":false,"repeatable":false},{"name":"--description-file","help":"Which '
        'book, from a file","value":"FILE","type":"text '
        'file","required":false,"repeatable":false}],"exactlyOneOf":[["--description","--description-file"]],"endpoint":{"method":"POST","path":"/v2/catalogue/suggestions"},"needs":{"token":true,"anyScope":["reader","staff"]},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsureSays":"Ask at the '
        'desk.","examples":[{"run":"shelf books suggest --description=\\"Something about whales\\"","says":"In a few '
        'words"}]}'
    ),
    "loans hold place": (
        '{"path":"loans hold place","aliases":["loans reserve","reserve","loan hold '
        'place"],"deprecatedAliases":[{"name":"loans queue","since":"3.9.0","use":"loans hold place"}],"summary":"Be '
        'the next who gets a book","usage":"shelf loans hold place --isbn=ISBN [--until=DATE | --weeks=N] '
        "[--email=ADDRESS] [--phone=NUMBER] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"write","flags":[{"name":"--isbn","help":"Book to wait '
        'for","value":"ISBN","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--until","help":"Keep '
        "it until this "
        'day","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"until"}},{"name":"--weeks","help":"Keep '
        "it for so many "
        'weeks","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1,"goesTo":{"part":"body","name":"weeks"}},{"name":"--email","help":"Where '
        "to "
        'write","value":"ADDRESS","type":"email","required":false,"repeatable":false,"goesTo":{"part":"body","name":"contact.email"}},{"name":"--phone","help":"Where '
        "to "
        'call","value":"NUMBER","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"contact.phone"}}],"atMostOneOf":[["--until","--weeks"]],"atLeastOneOf":[["--until","--weeks"],["--email","--phone"]],"endpoint":{"method":"POST","path":"/v2/catalogue/books/{isbn}/holds"},"needs":{"token":true},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf loans hold place --isbn=1 --weeks=3 --email=ann@example.org","says":"For '
        'three weeks"},{"run":"shelf reserve --isbn=1 --until=2031-03-01 --phone=112","says":"Until spring"}]}'
    ),
    "loans hold drop": (
        '{"path":"loans hold drop","aliases":["loan hold drop"],"summary":"Wait no longer","usage":"shelf loans hold '
        "drop (ISBN | --isbn=ISBN) [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"destructive","flags":[{"name":"--isbn","help":"Book you waited '
        'for","value":"ISBN","type":"text","required":false,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}}],"endpoint":{"method":"DELETE","path":"/v2/catalogue/books/{isbn}/holds"},"needs":{"token":true},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf loans hold drop 1","says":"Leave the queue"}]}'
    ),
    "loans hold check": (
        '{"path":"loans hold check","aliases":["loan hold check"],"summary":"See whether the book has '
        'come","usage":"shelf loans hold check --isbn=ISBN [--wait] [--timeout=SECONDS] [--json] [--query=EXPR] '
        '[--dry-run] [--base-url=URL]","effect":"read","flags":[{"name":"--isbn","help":"Book you wait '
        'for","value":"ISBN","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"isbn"}},{"name":"--wait","help":"Keep '
        "asking until it is "
        'decided","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: stop '
        "after this many "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":86400,"minimum":0.1}],"endpoint":{"method":"GET","path":"/v2/catalogue/books/{isbn}/holds"},"needs":{"token":true},"waitsFor":{"says":"Waiting '
        'for the book","field":"loan.state","done":["here"],"failed":["lost","sold"]},"output":"The API\'s answer as '
        'it came","exitCodes":[0,11,12,13,14,15,16,17,18,130,141],"examples":[{"run":"shelf loans hold check --isbn=1 '
        '--wait --timeout=9.5","says":"Until it is there"}]}'
    ),
    "loans return": (
        '{"path":"loans return","aliases":["loan return"],"summary":"Bring a book back","usage":"shelf loans return '
        "--loan-id=ID [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"write","flags":[{"name":"--loan-id","help":"Loan that '
        'ends","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"loan-id"}}],"endpoint":{"method":"POST","path":"/v2/catalogue/loans/{loan-id}/return"},"needs":{"token":true},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books '
        'list","ifUnsureSays":"Look whether it is there","examples":[{"run":"shelf loan return '
        '--loan-id=ln_1","says":"In time"}]}'
    ),
    "loans give-back": (
        '{"path":"loans give-back","aliases":["loan give-back"],"deprecated":{"since":"3.10.0","use":"loans '
        'return"},"summary":"Bring a book back, the old way","usage":"shelf loans give-back --loan-id=ID [--json] '
        '[--query=EXPR] [--dry-run] [--base-url=URL]","effect":"write","flags":[{"name":"--loan-id","help":"Loan that '
        'ends","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"loan-id"}}],"endpoint":{"method":"POST","path":"/v2/catalogue/loans/{loan-id}/give-back"},"needs":{"token":true},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf books '
        'list","ifUnsureSays":"Look whether it is there","examples":[{"run":"shelf loan give-back '
        '--loan-id=ln_1","says":"In time"}]}'
    ),
    "loans inspect": (
        '{"path":"loans inspect","aliases":["loan inspect"],"hidden":true,"summary":"Look at a loan as the desk '
        'does","usage":"shelf loans inspect --loan-id=ID [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL]","effect":"read","flags":[{"name":"--loan-id","help":"Loan to look '
        'at","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"loan-id"}}],"endpoint":{"method":"GET","path":"/v2/catalogue/loans/{loan-id}/inspect"},"needs":{"token":true},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf loan inspect '
        '--loan-id=ln_1","says":"As the desk sees it"}]}'
    ),
    "front-desk ring": (
        '{"path":"front-desk ring","aliases":[],"summary":"Ring the bell","usage":"shelf front-desk ring [--pin=PIN] '
        "[--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"write","flags":[{"name":"--pin","help":"Number on your card; - reads it from '
        "standard "
        'input","value":"PIN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"pin"}}],"endpoint":{"method":"PUT","path":"/bell"},"needs":{"token":false},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"ifUnsure":"shelf desk '
        'events","examples":[{"run":"shelf front-desk ring --pin=-","says":"With your card"}]}'
    ),
    "desk sign-in": (
        '{"path":"desk sign-in","aliases":[],"summary":"Save your token","usage":"shelf desk sign-in --api-key=TOKEN '
        "[--photo=FILE] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL]","effect":"write","flags":[{"name":"--api-key","help":"Your token; - reads it from standard '
        'input","value":"TOKEN","type":"text","required":true,"repeatable":false,"secret":true},{"name":"--photo","help":"A '
        'picture of you","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/reader"},"furtherEndpoints":[{"method":"GET","path":"/reader/fines"}],"needs":{"token":false},"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf desk sign-in '
        '--api-key=-","says":"From standard input"}]}'
    ),
    "desk events": (
        '{"path":"desk events","aliases":[],"summary":"See what is new","usage":"shelf desk events [--kind=KIND,...] '
        "[--limit=N] [--cursor=CURSOR] [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS] [--state=FILE] "
        '[--json] [--query=EXPR] [--dry-run] [--base-url=URL]","effect":"read","flags":[{"name":"--kind","help":"Only '
        'these","value":"KIND,...","type":"list","required":false,"repeatable":false},{"name":"--limit","help":"Entries '
        "on a "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1,"maximum":200,"goesTo":{"part":"query","name":"per_page"}},{"name":"--cursor","help":"Go '
        "on from this cursor of an earlier "
        'page","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"after"}},{"name":"--jsonl","help":"Go '
        "on to the last page; print each entry as one line of JSON as it "
        'comes","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        'tab-separated values","type":"switch","required":false,"repeatable":false},{"name":"--follow","help":"Keep '
        "asking, and print what comes until "
        'interrupted","type":"switch","required":false,"repeatable":false},{"name":"--interval","help":"With --follow: '
        "seconds between two questions when there is nothing "
        'new","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":3,"minimum":0.1},{"name":"--state","help":"With '
        "--follow: keep the cursor in this file, with a lock beside it; the next run goes on "
        'there","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/v2/catalogue/events"},"needs":{"token":true},"pagedItems":"events","csvColumns":["what","at"],"output":"The '
        'API\'s answer as it came","exitCodes":[0,11,12,13,14,15,16,17,130,141],"examples":[{"run":"shelf desk events '
        '--cursor=-5 --limit=9","says":"After one event"}]}'
    ),
}
