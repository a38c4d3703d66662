# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
# Completion of shelf in fish. No program runs on TAB. First come tables, then the functions that read them.
# In the tables, the help of a subcommand or flag follows its name and a colon. A flag that takes a value ends with =.
# Functions with --no-scope-shadowing read and set the variables of their caller.

# Set what can follow the command or group $argv: its subcommands and flags, the flags that it needs (a|b: one of them),
# its repeatable flags, and the flags of each argument (a|b: both). Return 1 if there is no such command or group.
function __shelf_place --no-scope-shadowing
    set subcommands
    set flags
    set needs
    set repeatable
    set positional
    switch $argv[1]
        case ''
            set subcommands \
                'auth:Log in, and manage the saved token' \
                'books:Find books and edit the catalogue' \
                'loans:Borrow and return books' \
                'front-desk:Call the desk' \
                'desk:Sign in and read events' \
                'records:Read the records of the library' \
                'ping:Check that the library responds' \
                'lend-a-hand:Serve the commands as tools for agents (MCP)' \
                'help:Show help for the program or a command' \
                'version:Show the version' \
                'completion:Print the completion script for a shell'
            set flags \
                '--version:Show the version'
        case help
            set subcommands \
                'auth:Log in, and manage the saved token' \
                'books:Find books and edit the catalogue' \
                'loans:Borrow and return books' \
                'front-desk:Call the desk' \
                'desk:Sign in and read events' \
                'records:Read the records of the library' \
                'ping:Check that the library responds' \
                'lend-a-hand:Serve the commands as tools for agents (MCP)' \
                'flags:Flags that every command accepts' \
                'exit-codes:Exit codes and their meanings' \
                'environment:Environment variables' \
                'scopes:Scopes and the commands that require them' \
                'opening-hours:Opening hours' \
                'completion:Print the completion script for a shell'
        case version
        case completion
            set subcommands \
                'bash:Script for bash' \
                'zsh:Script for zsh' \
                'fish:Script for fish'
        case auth
            set subcommands \
                'login:Verify a token with the API and save it' \
                'status:Show the user of the token in use' \
                'token:Print the token in use' \
                'logout:Delete the saved credentials'
        case 'auth login'
            set flags \
                '--token=:Token to save; - reads stdin'
            set needs --token=
        case 'auth status'
        case 'auth token'
        case 'auth logout'
        case books
            set subcommands \
                'list:List books' \
                'get:Show a book' \
                'add:Add a book to the catalogue' \
                'update:Correct a book' \
                'remove:Remove a book from the catalogue' \
                'cover:Show the cover of a book' \
                'suggest:Suggest a book to buy'
        case 'books list'
            set flags \
                '--title=:Words of the title, "quoted" or not, 100% free' \
                '--author=:Who wrote it' \
                '--order=:Order of the list' \
                '--language=:Only books in this language' \
                '--floor=:Only books on this floor' \
                '--min-pages=:Minimum number of pages' \
                '--subject=:Only books about this subject' \
                '--shelves=:Only books on these shelves' \
                '--on-shelf:Only books that are in' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
            set repeatable --subject=
        case 'books get'
            set flags \
                '--isbn=:Book to show' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn=
            set positional --isbn=
        case 'books add'
            set flags \
                '--title=:Its title' \
                '--author=:Who wrote it' \
                '--price=:What it cost' \
                '--tags=:Tags, separated by commas' \
                '--cover=:Picture of its cover' \
                '--blurb=:Text on the back cover' \
                '--blurb-file=:File with the text on the back cover; - reads stdin' \
                '--lendable:Allow loans of the book' \
                '--request-key=:Idempotency key' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --title= --author=
            set positional --title=
        case 'books update'
            set flags \
                '--isbn=:Book to correct' \
                '--clear=:Field to clear' \
                '--set=:Set one field' \
                '--changes-file=:Set the fields of a JSON object in a file' \
                '--changes-json=:Set the fields of this JSON object' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn= '--set=|--changes-file=|--changes-json='
            set repeatable --clear= --set=
        case 'books remove'
            set flags \
                '--isbn=:Book to remove' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn=
            set positional --isbn=
        case 'books cover'
            set flags \
                '--isbn=:Book whose cover to show' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn=
            set positional --isbn=
        case 'books suggest'
            set flags \
                '--description=:Description of the book' \
                '--description-file=:File with the description of the book' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs '--description=|--description-file='
        case loans
            set subcommands \
                'hold:Commands of loans hold' \
                'moved:Check whether a loan has moved to another branch' \
                'return:Return a book'
        case 'loans hold'
            set subcommands \
                'place:Place a hold on a book' \
                'drop:Cancel a hold' \
                'check:Check whether the book has arrived'
        case 'loans hold place'
            set flags \
                '--isbn=:Book to wait for' \
                '--until=:Last day of the loan' \
                '--weeks=:Length of the loan in weeks' \
                '--email=:Email address to write to' \
                '--phone=:Phone number to call' \
                '--wait:Poll until the book is here' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn= '--until=|--weeks=' '--email=|--phone='
        case 'loans hold drop'
            set flags \
                '--isbn=:Book with the hold' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn=
            set positional --isbn=
        case 'loans hold check'
            set flags \
                '--isbn=:Book with the hold' \
                '--wait:Poll until the book is here' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn=
        case 'loans moved'
            set flags \
                '--loan-id=:Loan to check' \
                '--tag=:Tag of the last response' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --loan-id=
            set positional --loan-id=
        case 'loans return'
            set flags \
                '--loan-id=:Loan to end' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --loan-id=
        case front-desk
            set subcommands \
                'ring:Ring the bell' \
                'order:Order copies of books'
        case 'front-desk ring'
            set flags \
                '--damaged:Replace the report about the book' \
                '--pin=:Number on your card; - reads it from stdin' \
                '--idempotency-key=:Reuse the same key when retrying (default: generated)' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
        case 'front-desk order'
            set flags \
                '--copy=:Copies of one book' \
                '--label=:Label of the order' \
                '--wrap:Wrap the books in paper' \
                '--no-wrap:Wrap the books in paper' \
                '--note=:Note for the desk' \
                '--remind=:Days before a reminder' \
                '--tip=:Tip in percent' \
                '--empty=:Field to empty' \
                '--idempotency-key=:Reuse the same key when retrying (default: generated)' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --copy=
            set repeatable --copy= --label= --empty=
        case desk
            set subcommands \
                'sign-in:Save your token' \
                'events:List new events'
        case 'desk sign-in'
            set flags \
                '--api-key=:Your token; - reads it from stdin' \
                '--photo=:Picture of you'
            set needs --api-key=
        case 'desk events'
            set flags \
                '--kind=:Only events of these kinds' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values' \
                '--follow:Poll for new items until interrupted' \
                '--interval=:With --follow: seconds between polls when idle' \
                '--timeout=:With --follow: stop after this many seconds' \
                '--max-items=:With --follow or --state: stop after this many items' \
                '--state=:Save the position in FILE, and print only items that are new since then' \
                '--exec=:With --state: run CMD for each item, which is on its standard input'
        case records
            set subcommands \
                'readers:List readers' \
                'ask:Send any read' \
                'tell:Send any change' \
                'add:Send any POST' \
                'change:Send any PATCH' \
                'remove:Send any DELETE' \
                'visits:List visits' \
                'payments:List payments' \
                'shelves:List shelves' \
                'loan:Show a loan of a branch' \
                'search:Search in letters' \
                'letters:List letters' \
                'cover:Download the cover of a book' \
                'export:Export the catalogue as CSV' \
                'open:Check that the records can be read' \
                'lent:Tell whether a book is lent' \
                'scan:Replace the scan of a book' \
                'attach:Attach files to a book' \
                'keywords:Replace the keywords of a book'
        case 'records readers'
            set flags \
                '--limit=:Items per page' \
                '--page=:Number of the page to start from' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'records ask'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the query' \
                '--header=:Set a header of the request, except those of the client' \
                '--cursor=:Continue from this cursor' \
                '--all:Fetch all pages of the list in the response'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'records tell'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the body' \
                '--input=:Send this file as the body' \
                '--header=:Set a header of the request, except those of the client'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'records add'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the body' \
                '--input=:Send this file as the body' \
                '--header=:Set a header of the request, except those of the client'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'records change'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the body' \
                '--input=:Send this file as the body' \
                '--header=:Set a header of the request, except those of the client'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'records remove'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the body' \
                '--input=:Send this file as the body' \
                '--header=:Set a header of the request, except those of the client'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'records visits'
            set flags \
                '--limit=:Items per page' \
                '--offset=:Skip this many items' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'records payments'
            set flags \
                '--limit=:Items per page' \
                '--after=:Continue after the item with this id' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'records shelves'
            set flags \
                '--limit=:Items per page' \
                '--page-url=:Continue from this URL (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'records loan'
            set flags \
                '--house=:House of the library' \
                '--copy=:Copy of a book' \
                '--number=:Number of the loan' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --house= --copy= --number=
            set positional '--house=|--copy=' --number=
        case 'records search'
            set flags \
                '--terms=:Terms to find'
            set needs --terms=
            set positional --terms=
        case 'records letters'
            set flags \
                '--page-url=:Continue from this URL (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'records cover'
            set flags \
                '--isbn=:Book with the cover' \
                '--output=:Save the content to this file; - is standard output, the default' \
                '--overwrite:With --output: replace a file that exists'
            set needs --isbn=
            set positional --isbn=
        case 'records export'
            set flags \
                '--output=:Save the content to this file; - is standard output, the default' \
                '--overwrite:With --output: replace a file that exists'
        case 'records open'
        case 'records lent'
            set flags \
                '--isbn=:Book to check' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn=
            set positional --isbn=
        case 'records scan'
            set flags \
                '--isbn=:Book to scan' \
                '--scan=:File with the scan' \
                '--kind=:Type of the file' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn= --scan=
            set positional --isbn=
        case 'records attach'
            set flags \
                '--isbn=:Book with the files' \
                '--title=:Title of the files' \
                '--tags=:Tags of the files' \
                '--scan=:File with a scan' \
                '--idempotency-key=:Reuse the same key when retrying (default: generated)' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn=
            set positional --isbn=
        case 'records keywords'
            set flags \
                '--isbn=:Book with the keywords' \
                --keywords=:Keywords \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --isbn= --keywords=
            set positional --isbn=
        case ping
        case lend-a-hand
            set flags \
                '--toolsets=:Toolsets to serve, separated by commas, or all' \
                '--tools=:Single tools to serve, separated by commas' \
                '--read-only:Serve only the tools that do not change anything' \
                '--list:Print the tools that would be served, and their size' \
                '--config:Print the configuration for clients'
        case '*'
            return 1
    end
    set -a flags \
        '--json:Print the API\'s response as JSON' \
        '--query=:Print a part of the response' \
        '--dry-run:Do not send the request' \
        '--base-url=:Origin of the library' \
        '--branch=:Branch of the library' \
        '--verbose:Log requests and responses to standard error (secrets masked)' \
        '--no-input:Never ask for input at the terminal' \
        '--help:Show help'
end

# Set found to the command or group that $argv names, which may be an alias.
function __shelf_command --no-scope-shadowing
    switch $argv[1]
        case book
            set found books
        case find
            set found 'books list'
        case 'books search'
            set found 'books list'
        case loan
            set found loans
        case 'loans reserve'
            set found 'loans hold place'
        case reserve
            set found 'loans hold place'
        case '*'
            set found $argv[1]
    end
end

# Set found to the flag of the command $argv[1] that $argv[2] names, which may be an alias. Add = if it takes a value.
function __shelf_flag --no-scope-shadowing
    switch "$argv[1] $argv[2]"
        case 'books list --name'
            set found --title
        case 'books list --t-itle'
            set found --title
        case 'front-desk order --paper'
            set found --wrap
        case 'front-desk order --no-paper'
            set found --no-wrap
        case '* --library'
            set found --base-url
        case '*'
            set found $argv[2]
    end
    if string match -q -- "$found=:*" $flags
        set found $found=
    end
end

# Set the kind and the words of the values of flag $argv[2] of the command $argv[1]: one, list (separated by commas),
# fields or file. For fields, $argv[2] may also be the flag and a field, as in --flag=field=.
function __shelf_values --no-scope-shadowing
    set kind
    set values
    switch "$argv[1] $argv[2]"
        case 'books list --order='
            set kind one
            set values Newest oldest
        case 'books list --language='
            set kind one
            set values en el ja
        case 'books get --batch=' 'books get --journal=' 'books add --blurb-file=' 'books add --batch=' 'books add --journal=' 'books update --changes-file=' 'books update --batch=' 'books update --journal=' 'books remove --batch=' 'books remove --journal=' 'books cover --batch=' 'books cover --journal=' 'books suggest --description-file=' 'books suggest --batch=' 'books suggest --journal=' 'loans hold place --batch=' 'loans hold place --journal=' 'loans hold drop --batch=' 'loans hold drop --journal=' 'loans hold check --batch=' 'loans hold check --journal=' 'loans moved --batch=' 'loans moved --journal=' 'loans return --batch=' 'loans return --journal=' 'front-desk ring --batch=' 'front-desk ring --journal=' 'front-desk order --batch=' 'front-desk order --journal=' 'desk sign-in --photo=' 'desk events --state=' 'records tell --input=' 'records add --input=' 'records change --input=' 'records remove --input=' 'records loan --batch=' 'records loan --journal=' 'records cover --output=' 'records export --output=' 'records lent --batch=' 'records lent --journal=' 'records scan --scan=' 'records scan --batch=' 'records scan --journal=' 'records attach --scan=' 'records attach --batch=' 'records attach --journal=' 'records keywords --batch=' 'records keywords --journal='
            set kind file
        case 'books update --clear='
            set kind one
            set values blurb author.born
        case 'books update --set='
            set kind fields
            set values title= shelf_mark= copies= tags= cover=
        case 'books update --set=cover=' 'front-desk order --copy=cover='
            set kind one
            set values hard soft
        case 'front-desk order --copy='
            set kind fields
            set values isbn= copies= cover= gift=
        case 'front-desk order --copy=gift='
            set kind one
            set values true false
        case 'front-desk order --empty='
            set kind one
            set values card wrapping.ribbon
    end
end

# Add flag $argv[1] to given, with the field of its value $argv[2], as in --flag=field=. Add it to used if it cannot be
# repeated.
function __shelf_give --no-scope-shadowing
    set -a given $argv[1] $argv[1](string replace -r '=.*' '' -- $argv[2])=
    if not contains -- $argv[1] $repeatable
        set -a used $argv[1]
    end
end

# Read the words $argv before the cursor. Set cmd to the command or group that they name, given and used to their flags,
# pending to a flag that still needs its value, help after the word help, and the variables of __shelf_place.
function __shelf_read --no-scope-shadowing
    set -l ended
    set -l word
    __shelf_place ''
    for word in $argv
        if test -n "$pending"
            __shelf_give $pending $word
            set pending
        else if test -z "$ended" -a "$word" = --
            set ended yes
            set subcommands
        else if test -z "$ended"; and string match -q -- '-*' $word
            set -l parts (string split -m 1 = -- $word)
            __shelf_flag "$cmd" $parts[1]
            if string match -q '*=' -- $found; and not set -q parts[2]
                set pending $found
            else
                __shelf_give $found "$parts[2]"
            end
        else if test -z "$cmd$help" -a "$word" = help
            set help yes
            __shelf_place help
        else
            __shelf_command (string trim -- "$cmd $word")
            if set -q subcommands[1]; and __shelf_place $found
                set cmd $found
            else
                set -a given (string split '|' -- $positional[1])
                set -e positional[1]
                set subcommands
            end
        end
    end
    if test -n "$help"
        set flags '--man:Show the man page' '--help:Show help'
        set needs
        if contains -- "$cmd" help completion
            set subcommands
        end
    end
    if test -n "$ended"
        set flags
        set needs
    end
end

# Print the flags that the command needs and that are not given, with their help.
function __shelf_print_needs --no-scope-shadowing
    set -l need
    set -l flag
    for need in $needs
        set -l each (string split '|' -- $need)
        set -l missing $each
        for flag in $each
            if contains -- $flag $given
                set missing
            end
        end
        for flag in $missing
            string match -- "$flag:*" $flags | string replace : \t
        end
    end
end

# Print those of $argv[2..] whose name contains $argv[1], in any case. fish itself would also search the help.
function __shelf_print_matching
    set -q argv[2] # without texts, string reads standard input
    and string match -rie -- '^[^\t]*'(string escape --style=regex -- $argv[1]) $argv[2..]
end

# Print the values of flag $argv[1] that match $argv[2], as typed, with $argv[3] before each.
function __shelf_print_values --no-scope-shadowing
    set -l kind
    set -l values
    set -l begun (string replace -ra '["\'\\\\]' '' -- $argv[2])
    set -l before
    set -l listed
    __shelf_values "$cmd" $argv[1]
    switch "$kind"
        case file
            set values (complete -C "'' $argv[2]")
            set begun ''
        case list
            set before (string match -r '.*,' -- $begun)
            set listed (string split , -- $before)
            set begun (string split , -- $begun)[-1]
        case fields
            set before (string match -r '^[^=]*=' -- $begun)
            if set -q before[1]
                __shelf_values "$cmd" $argv[1]$before
                set begun (string replace -r '^[^=]*=' '' -- $begun)
            else
                set listed (string replace -- $argv[1] '' $given)
            end
    end
    set -l value
    for value in (__shelf_print_matching "$begun" $values)
        if not contains -- $value $listed
            echo "$argv[3]$before$value"
        end
    end
end

# Print what can be at the cursor, each with its help after a tab. fish compares it with the word and quotes it.
function __shelf_print
    set -l IFS \n
    set -l cmd
    set -l given
    set -l used
    set -l pending
    set -l help
    set -l found
    set -l subcommands
    set -l flags
    set -l needs
    set -l repeatable
    set -l positional
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    __shelf_read $words[2..]
    if test -n "$pending"
        __shelf_print_values $pending "$word" ''
    else if string match -q -- '--*=*' $word
        set -l parts (string split -m 1 = -- $word)
        __shelf_flag "$cmd" $parts[1]
        __shelf_print_values $found "$parts[2]" $parts[1]=
    else if string match -q -- '-*' $word
        set -l flag
        for flag in (string replace : \t -- $flags)
            if not contains -- (string replace -r '\t.*' '' -- $flag) $used
                __shelf_print_matching $word $flag
            end
        end
    else
        __shelf_print_matching "$word" (string replace : \t -- $subcommands)
        if test -z "$word"
            __shelf_print_needs
        end
    end
end

complete -c shelf -e
# string split separates the lines for any IFS
complete -c shelf -f -k -a '(__shelf_print | string split \n)'
