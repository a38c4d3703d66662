# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
# Completion of opentrain in fish. No program runs on TAB. First come tables, then the functions that read them.
# In the tables, the help of a subcommand or flag follows its name and a colon. A flag that takes a value ends with =.
# Functions with --no-scope-shadowing read and set the variables of their caller.

# Set what can follow the command or group $argv: its subcommands and flags, the flags that it needs (a|b: one of them),
# its repeatable flags, and the flags of each argument (a|b: both). Return 1 if there is no such command or group.
function __opentrain_place --no-scope-shadowing
    set subcommands
    set flags
    set needs
    set repeatable
    set positional
    switch $argv[1]
        case ''
            set subcommands \
                'auth:Register, log in and manage the saved token' \
                'jobs:Draft, publish, search, update and close jobs' \
                'proposals:Review proposals and request a hire' \
                'freelancers:Show public profiles of trainers' \
                'messages:Read and send messages' \
                'contracts:List, show and end contracts' \
                'milestones:Add milestones and request their funding and release' \
                'approvals:Check requests that a human must approve' \
                'credits:Show the prepaid balance and top it up' \
                'updates:Follow account events' \
                'webhooks:Deliver events to a URL' \
                'tokens:List and revoke API tokens' \
                'team:Show the employer\'s team and invite people' \
                'payments:List pending payments' \
                'api:Send any request to the API' \
                'mcp:Serve the commands as tools for agents (MCP)' \
                'help:Show help for the program or a command' \
                'version:Show the version' \
                'completion:Print the completion script for a shell'
            set flags \
                '--version:Show the version'
        case help
            set subcommands \
                'auth:Register, log in and manage the saved token' \
                'jobs:Draft, publish, search, update and close jobs' \
                'proposals:Review proposals and request a hire' \
                'freelancers:Show public profiles of trainers' \
                'messages:Read and send messages' \
                'contracts:List, show and end contracts' \
                'milestones:Add milestones and request their funding and release' \
                'approvals:Check requests that a human must approve' \
                'credits:Show the prepaid balance and top it up' \
                'updates:Follow account events' \
                'webhooks:Deliver events to a URL' \
                'tokens:List and revoke API tokens' \
                'team:Show the employer\'s team and invite people' \
                'payments:List pending payments' \
                'api:Send any request to the API' \
                'mcp:Serve the commands as tools for agents (MCP)' \
                'flags:Flags that every command accepts' \
                'exit-codes:Exit codes and their meanings' \
                'environment:Environment variables' \
                'scopes:Scopes and the commands that require them' \
                'credentials:Where the token is stored and which one is used' \
                'agents:From registration to a hire, for coding agents' \
                'tools:Work with the tools of the MCP server, for agents' \
                'events:Event types and webhook deliveries' \
                'output:Output for people and for programs' \
                'batch:One command for each row of a file' \
                'completion:Print the completion script for a shell'
        case version
        case completion
            set subcommands \
                'bash:Script for bash' \
                'zsh:Script for zsh' \
                'fish:Script for fish'
        case auth
            set subcommands \
                'register:Create an agent account and save its token' \
                'claim:Invite a human to claim the account' \
                'claim-status:Check whether the account has been claimed' \
                'login:Verify a token with the API and save it' \
                'status:Show the user, account and scopes of the token' \
                'token:Print the token in use' \
                'logout:Delete the saved credentials'
        case 'auth register'
            set flags \
                '--agent-name=:Display name of the agent' \
                '--org-name=:Name of the employer organization' \
                '--force:Overwrite the saved credentials; you may lose access to their account'
        case 'auth claim'
            set flags \
                '--email=:Email address of the human owner' \
                '--claim-token=:Claim token (default: the saved one); - reads stdin' \
                '--web:Open the link in a browser'
            set needs --email=
        case 'auth claim-status'
            set flags \
                '--claim-token=:Claim token (default: the saved one); - reads stdin' \
                '--wait:Poll until the account is claimed' \
                '--timeout=:With --wait: maximum time to wait, in seconds'
        case 'auth login'
            set flags \
                '--api-key=:Personal API token to save, ot_pat_...; - reads stdin'
            set needs --api-key=
        case 'auth status'
        case 'auth token'
        case 'auth logout'
        case jobs
            set subcommands \
                'draft:Commands of jobs draft' \
                'list:List your jobs' \
                'search:Search live jobs on the marketplace' \
                'get:Show a live job on the marketplace' \
                'facets:Count live jobs by category, language, country and payment type' \
                'changes:List jobs that were published, updated or closed' \
                'publish:Publish a complete draft on the marketplace' \
                'invite:Invite a trainer to a live job' \
                'close:Close a job and remove it from the marketplace' \
                'update-published:Update fields of a live job'
        case 'jobs draft'
            set subcommands \
                'create:Create a draft job from a description' \
                'update:Set or correct fields of a draft' \
                'capabilities:Show what this account and token can do'
        case 'jobs draft create'
            set flags \
                '--description=:Job description in plain text' \
                '--description-file=:Read the description from a file' \
                '--canonical-file=:JSON file with a job in OpenTrain\'s canonical format' \
                '--payload-file=:JSON file with an import payload, such as a schema.org JobPosting' \
                '--title=:Title to put before a plain-text description' \
                '--external-id=:Job id in your own system, for audits' \
                '--idempotency-key=:Reuse the same key when retrying (default: generated)' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs '--description=|--description-file=|--canonical-file=|--payload-file='
        case 'jobs draft update'
            set flags \
                '--job-id=:Draft to update' \
                '--set=:Set one field, such as headcount=6' \
                '--patch-file=:Read the fields to set from a JSON file' \
                '--patch-json=:JSON object with the fields to set' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --job-id= '--set=|--patch-file=|--patch-json='
            set repeatable --set=
            set positional --job-id=
        case 'jobs draft capabilities'
        case 'jobs list'
            set flags \
                '--status=:Only jobs with this status' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'jobs search'
            set flags \
                '--q=:Text to search for' \
                '--category=:Only jobs in this category, such as "Audio Annotation"' \
                '--language=:Only jobs for this language' \
                '--country=:Only jobs for this country (ISO code, such as ES)' \
                '--pay-type=:Only jobs with this payment type' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'jobs get'
            set flags \
                '--job-id=:Job to show' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --job-id=
            set positional --job-id=
        case 'jobs facets'
        case 'jobs changes'
            set flags \
                '--since=:Only changes since this time' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
            set needs --since=
        case 'jobs publish'
            set flags \
                '--job-id=:Draft to publish' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --job-id=
            set positional --job-id=
        case 'jobs invite'
            set flags \
                '--job-id=:Live job to invite the trainer to' \
                '--freelancer-id=:Trainer to invite' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --job-id= --freelancer-id=
            set positional --job-id= --freelancer-id=
        case 'jobs close'
            set flags \
                '--job-id=:Job to close' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --job-id=
            set positional --job-id=
        case 'jobs update-published'
            set flags \
                '--job-id=:Live job to update' \
                '--set=:Set one field, such as headcount=6' \
                '--patch-file=:Read the fields to set from a JSON file' \
                '--patch-json=:JSON object with the fields to set' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --job-id= '--set=|--patch-file=|--patch-json='
            set repeatable --set=
            set positional --job-id=
        case proposals
            set subcommands \
                'list:List the proposals for a job, with bids and interview scores' \
                'get:Show a proposal and the evaluation of its candidate' \
                'hire:Request a hire; a human must approve it'
        case 'proposals list'
            set flags \
                '--job-id=:Job whose proposals to list' \
                '--status=:Only proposals with this status' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --job-id=
            set positional --job-id=
        case 'proposals get'
            set flags \
                '--proposal-id=:Proposal to show' \
                '--interview:Also fetch the interview transcript' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --proposal-id=
            set positional --proposal-id=
        case 'proposals hire'
            set flags \
                '--proposal-id=:Proposal of the candidate to hire' \
                '--amount=:Amount of the first milestone in USD' \
                '--milestone-name=:Short name of the first milestone' \
                '--milestone-description=:Deliverables of the first milestone' \
                '--due-date=:Due date of the first milestone' \
                '--confirm-not-fit-override:Request the hire even if the candidate is marked "not a fit"' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --proposal-id= --amount= '--milestone-name=|--milestone-description='
            set positional --proposal-id=
        case freelancers
            set subcommands \
                'get:Show the public profile of a trainer'
        case 'freelancers get'
            set flags \
                '--id=:User id or profile slug' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --id=
            set positional --id=
        case messages
            set subcommands \
                'list:List your conversations' \
                'unread:List conversations with unread messages' \
                'read:Read the messages of a conversation' \
                'send:Send a plain-text message to a conversation' \
                'start-proposal-thread:Open the conversation about a proposal'
        case 'messages list'
            set flags \
                '--filter=:Only conversations of this kind' \
                '--unread-only:List only conversations with unread messages' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'messages unread'
            set flags \
                '--filter=:Only conversations of this kind' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'messages read'
            set flags \
                '--conversation-id=:Conversation to read' \
                '--direction=:Direction of pagination' \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --conversation-id=
            set positional --conversation-id=
        case 'messages send'
            set flags \
                '--conversation-id=:Conversation to send to' \
                '--content=:Text of the message' \
                '--content-file=:Read the text from a file' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --conversation-id= '--content=|--content-file='
            set positional --conversation-id=
        case 'messages start-proposal-thread'
            set flags \
                '--proposal-id=:Proposal to discuss' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --proposal-id=
            set positional --proposal-id=
        case contracts
            set subcommands \
                'list:List your contracts' \
                'get:Show a contract with its budget and milestones' \
                'end:End a contract'
        case 'contracts list'
            set flags \
                '--job-id=:Only contracts for this job' \
                '--status=:Only contracts with this status' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'contracts get'
            set flags \
                '--contract-id=:Contract to show' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --contract-id=
            set positional --contract-id=
        case 'contracts end'
            set flags \
                '--contract-id=:Contract to end' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --contract-id=
            set positional --contract-id=
        case milestones
            set subcommands \
                'create:Add an unfunded milestone to an active contract' \
                'fund:Request milestone funding; a human must approve it' \
                'approve:Request escrow release; a human must approve it'
        case 'milestones create'
            set flags \
                '--contract-id=:Contract to add the milestone to' \
                '--description=:Deliverables of the milestone' \
                '--name=:Short name of the milestone' \
                '--amount=:Amount in USD' \
                '--volume=:Volume in units, such as hours or labels' \
                '--due-date=:Date when the work is due' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --contract-id= --description= '--amount=|--volume='
            set positional --contract-id=
        case 'milestones fund'
            set flags \
                '--milestone-id=:Milestone to fund' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --milestone-id=
            set positional --milestone-id=
        case 'milestones approve'
            set flags \
                '--milestone-id=:Funded milestone to release' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --milestone-id=
            set positional --milestone-id=
        case approvals
            set subcommands \
                'get:Check whether a human has approved a request'
        case 'approvals get'
            set flags \
                '--approval-id=:Approval to check' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --approval-id=
            set positional --approval-id=
        case credits
            set subcommands \
                'show:Show the balance and the latest transactions' \
                'ledger:List all transactions in the credit ledger' \
                'top-up:Start a credit top-up that a human must pay' \
                'top-up-status:Check whether a top-up was paid'
        case 'credits show'
        case 'credits ledger'
            set flags \
                '--limit=:Items per page' \
                '--cursor=:Continue from this cursor (printed by the previous page)' \
                '--all:Fetch all pages' \
                '--max-items=:Stop after this many items' \
                '--jsonl:Fetch all pages and stream one JSON object per line' \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'credits top-up'
            set flags \
                '--amount=:Amount in USD' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--web:Open the link in a browser' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --amount=
        case 'credits top-up-status'
            set flags \
                '--top-up-id=:Top-up to check' \
                '--wait:Poll until a final state is reached' \
                '--timeout=:With --wait: maximum time to wait, in seconds' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --top-up-id=
            set positional --top-up-id=
        case updates
            set subcommands \
                'poll:List events since a cursor'
        case 'updates poll'
            set flags \
                '--type=:Only events of these types, comma-separated' \
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
        case webhooks
            set subcommands \
                'create:Subscribe a URL to events' \
                'list:List webhook subscriptions' \
                'get:Show a webhook subscription' \
                'delete:Delete a webhook subscription' \
                'verify:Verify the signature of a webhook delivery'
        case 'webhooks create'
            set flags \
                '--url=:Delivery URL; https, or http on this machine' \
                '--events=:Event types, comma-separated' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --url= --events=
        case 'webhooks list'
            set flags \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'webhooks get'
            set flags \
                '--webhook-id=:Webhook to show' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --webhook-id=
            set positional --webhook-id=
        case 'webhooks delete'
            set flags \
                '--webhook-id=:Webhook to delete' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --webhook-id=
            set positional --webhook-id=
        case 'webhooks verify'
            set flags \
                '--signature=:Value of the X-OpenTrain-Signature header, t=TIME,v1=HEX' \
                '--body-file=:Read the body from a file' \
                '--secret-file=:File with the whole secret (default: OPENTRAIN_WEBHOOK_SECRET)' \
                '--tolerance=:Allowed difference between the time of the signature and now, in seconds'
            set needs --signature= --body-file=
        case tokens
            set subcommands \
                'list:List the account\'s API tokens' \
                'revoke:Revoke an API token permanently'
        case 'tokens list'
            set flags \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case 'tokens revoke'
            set flags \
                '--token-id=:Id of the token to revoke' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --token-id=
            set positional --token-id=
        case team
            set subcommands \
                'show:Show the organization, its members and pending invitations' \
                'invite:Invite a person to the team'
        case 'team show'
        case 'team invite'
            set flags \
                '--email=:Email address of the person to invite' \
                '--batch=:Run once for each row of a CSV or JSON Lines file; - reads stdin' \
                '--concurrency=:With --batch: number of rows to run at once' \
                '--rate=:With --batch: maximum number of requests per minute' \
                '--max-failures=:With --batch: stop after this many failed rows' \
                '--journal=:With --batch: save the state of each row in FILE, so a rerun continues'
            set needs --email=
        case payments
            set subcommands \
                'pending:List pending payments and their milestones'
        case 'payments pending'
            set flags \
                '--csv:Print the list as CSV' \
                '--tsv:Print the list as tab-separated values'
        case api
            set subcommands \
                'get:Send a GET request' \
                'post:Send a POST request' \
                'patch:Send a PATCH request' \
                'delete:Send a DELETE request'
        case 'api get'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the query' \
                '--header=:Set a header of the request, except those of the client' \
                '--cursor=:Continue from this cursor' \
                '--all:Fetch all pages of the list in the response'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'api post'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the body' \
                '--input=:Send this file as the body' \
                '--header=:Set a header of the request, except those of the client'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'api patch'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the body' \
                '--input=:Send this file as the body' \
                '--header=:Set a header of the request, except those of the client'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case 'api delete'
            set flags \
                '--path=:Path of the request with its prefix, and with a query if needed' \
                '--field=:Set a field of the body' \
                '--input=:Send this file as the body' \
                '--header=:Set a header of the request, except those of the client'
            set needs --path=
            set repeatable --field= --header=
            set positional --path=
        case mcp
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
        '--json:Print the API response as JSON' \
        '--query=:Filter the result with JMESPath; strings print unquoted' \
        '--dry-run:Print the request as JSON without sending it; needs no token' \
        '--base-url=:API origin to use instead of the default' \
        '--verbose:Log requests and responses to standard error (secrets masked)' \
        '--no-input:Never ask for input at the terminal' \
        '--help:Show help'
end

# Set found to the command or group that $argv names, which may be an alias.
function __opentrain_command --no-scope-shadowing
    switch $argv[1]
        case register
            set found 'auth register'
        case login
            set found 'auth login'
        case whoami
            set found 'auth status'
        case logout
            set found 'auth logout'
        case 'jobs create'
            set found 'jobs draft create'
        case 'jobs update'
            set found 'jobs draft update'
        case capabilities
            set found 'jobs draft capabilities'
        case proposal
            set found proposals
        case freelancer
            set found freelancers
        case contract
            set found contracts
        case approval
            set found approvals
        case 'credits balance'
            set found 'credits show'
        case webhook
            set found webhooks
        case '*'
            set found $argv[1]
    end
end

# Set found to the flag of the command $argv[1] that $argv[2] names, which may be an alias. Add = if it takes a value.
function __opentrain_flag --no-scope-shadowing
    switch "$argv[1] $argv[2]"
        case 'auth register --name'
            set found --agent-name
        case 'auth register --organization-name'
            set found --org-name
        case 'auth login --token'
            set found --api-key
        case '*'
            set found $argv[2]
    end
    if string match -q -- "$found=:*" $flags
        set found $found=
    end
end

# Set the kind and the words of the values of flag $argv[2] of the command $argv[1]: one, list (separated by commas),
# fields or file. For fields, $argv[2] may also be the flag and a field, as in --flag=field=.
function __opentrain_values --no-scope-shadowing
    set kind
    set values
    switch "$argv[1] $argv[2]"
        case 'jobs draft create --description-file=' 'jobs draft create --canonical-file=' 'jobs draft create --payload-file=' 'jobs draft create --batch=' 'jobs draft create --journal=' 'jobs draft update --patch-file=' 'jobs draft update --batch=' 'jobs draft update --journal=' 'jobs get --batch=' 'jobs get --journal=' 'jobs publish --batch=' 'jobs publish --journal=' 'jobs invite --batch=' 'jobs invite --journal=' 'jobs close --batch=' 'jobs close --journal=' 'jobs update-published --patch-file=' 'jobs update-published --batch=' 'jobs update-published --journal=' 'proposals list --batch=' 'proposals list --journal=' 'proposals get --batch=' 'proposals get --journal=' 'proposals hire --batch=' 'proposals hire --journal=' 'freelancers get --batch=' 'freelancers get --journal=' 'messages read --batch=' 'messages read --journal=' 'messages send --content-file=' 'messages send --batch=' 'messages send --journal=' 'messages start-proposal-thread --batch=' 'messages start-proposal-thread --journal=' 'contracts get --batch=' 'contracts get --journal=' 'contracts end --batch=' 'contracts end --journal=' 'milestones create --batch=' 'milestones create --journal=' 'milestones fund --batch=' 'milestones fund --journal=' 'milestones approve --batch=' 'milestones approve --journal=' 'approvals get --batch=' 'approvals get --journal=' 'credits top-up --batch=' 'credits top-up --journal=' 'credits top-up-status --batch=' 'credits top-up-status --journal=' 'updates poll --state=' 'webhooks create --batch=' 'webhooks create --journal=' 'webhooks get --batch=' 'webhooks get --journal=' 'webhooks delete --batch=' 'webhooks delete --journal=' 'webhooks verify --body-file=' 'webhooks verify --secret-file=' 'tokens revoke --batch=' 'tokens revoke --journal=' 'team invite --batch=' 'team invite --journal=' 'api post --input=' 'api patch --input=' 'api delete --input='
            set kind file
        case 'jobs draft update --set=' 'jobs update-published --set='
            set kind fields
            set values jobTitle= jobDescription= labelingOverview= datasetDescription= dataType= subjectMatter= dataVolume= dataVolumeUnit= labelTypes= labelingSoftware= headcount= experienceLevel= languages= countries= paymentType= pricePerHour= pricePerLabel= fixedPrice= aiInterviewRequirements= budgetRange= workloadDesc= timeRequirement= projectDuration= freelancerType= projectScope= visibility=
        case 'jobs draft update --set=dataVolumeUnit=' 'jobs update-published --set=dataVolumeUnit='
            set kind one
            set values HOURS_OF_RECORDING_AUDIO_VIDEO NUMBER_OF_FILES NUMBER_OF_WORDS UNKNOWN_NOT_SPECIFIED
        case 'jobs draft update --set=experienceLevel=' 'jobs update-published --set=experienceLevel='
            set kind one
            set values EXPERT INTERMEDIATE ENTRY_LEVEL ANY_EXPERIENCE_LEVEL
        case 'jobs draft update --set=paymentType=' 'jobs update-published --set=paymentType='
            set kind one
            set values PAY_PER_HOUR PAY_PER_LABEL FIXED_PRICE
        case 'jobs list --status='
            set kind one
            set values DRAFT OPEN ONGOING COMPLETED ARCHIVED PENDING_APPROVAL
        case 'jobs search --pay-type='
            set kind one
            set values PAY_PER_HOUR FIXED_PRICE PAY_PER_LABEL
        case 'proposals list --status='
            set kind one
            set values UNREVIEWED SHORTLISTED MAYBE HIRED DECLINED NOT_A_FIT RESUME_SENT
        case 'messages list --filter=' 'messages unread --filter='
            set kind one
            set values all job proposal
        case 'messages read --direction='
            set kind one
            set values older newer
        case 'contracts list --status='
            set kind one
            set values active ended
        case 'updates poll --type=' 'webhooks create --events='
            set kind list
            set values proposal.received proposal.status_changed message.received contract.created milestone.status_changed payment.pending approval.confirmed contract.budget_state_changed
    end
end

# Add flag $argv[1] to given, with the field of its value $argv[2], as in --flag=field=. Add it to used if it cannot be
# repeated.
function __opentrain_give --no-scope-shadowing
    set -a given $argv[1] $argv[1](string replace -r '=.*' '' -- $argv[2])=
    if not contains -- $argv[1] $repeatable
        set -a used $argv[1]
    end
end

# Read the words $argv before the cursor. Set cmd to the command or group that they name, given and used to their flags,
# pending to a flag that still needs its value, help after the word help, and the variables of __opentrain_place.
function __opentrain_read --no-scope-shadowing
    set -l ended
    set -l word
    __opentrain_place ''
    for word in $argv
        if test -n "$pending"
            __opentrain_give $pending $word
            set pending
        else if test -z "$ended" -a "$word" = --
            set ended yes
            set subcommands
        else if test -z "$ended"; and string match -q -- '-*' $word
            set -l parts (string split -m 1 = -- $word)
            __opentrain_flag "$cmd" $parts[1]
            if string match -q '*=' -- $found; and not set -q parts[2]
                set pending $found
            else
                __opentrain_give $found "$parts[2]"
            end
        else if test -z "$cmd$help" -a "$word" = help
            set help yes
            __opentrain_place help
        else
            __opentrain_command (string trim -- "$cmd $word")
            if set -q subcommands[1]; and __opentrain_place $found
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
function __opentrain_print_needs --no-scope-shadowing
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
function __opentrain_print_matching
    set -q argv[2] # without texts, string reads standard input
    and string match -rie -- '^[^\t]*'(string escape --style=regex -- $argv[1]) $argv[2..]
end

# Print the values of flag $argv[1] that match $argv[2], as typed, with $argv[3] before each.
function __opentrain_print_values --no-scope-shadowing
    set -l kind
    set -l values
    set -l begun (string replace -ra '["\'\\\\]' '' -- $argv[2])
    set -l before
    set -l listed
    __opentrain_values "$cmd" $argv[1]
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
                __opentrain_values "$cmd" $argv[1]$before
                set begun (string replace -r '^[^=]*=' '' -- $begun)
            else
                set listed (string replace -- $argv[1] '' $given)
            end
    end
    set -l value
    for value in (__opentrain_print_matching "$begun" $values)
        if not contains -- $value $listed
            echo "$argv[3]$before$value"
        end
    end
end

# Print what can be at the cursor, each with its help after a tab. fish compares it with the word and quotes it.
function __opentrain_print
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
    __opentrain_read $words[2..]
    if test -n "$pending"
        __opentrain_print_values $pending "$word" ''
    else if string match -q -- '--*=*' $word
        set -l parts (string split -m 1 = -- $word)
        __opentrain_flag "$cmd" $parts[1]
        __opentrain_print_values $found "$parts[2]" $parts[1]=
    else if string match -q -- '-*' $word
        set -l flag
        for flag in (string replace : \t -- $flags)
            if not contains -- (string replace -r '\t.*' '' -- $flag) $used
                __opentrain_print_matching $word $flag
            end
        end
    else
        __opentrain_print_matching "$word" (string replace : \t -- $subcommands)
        if test -z "$word"
            __opentrain_print_needs
        end
    end
end

complete -c opentrain -e
# string split separates the lines for any IFS
complete -c opentrain -f -k -a '(__opentrain_print | string split \n)'
