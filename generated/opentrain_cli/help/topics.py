# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help topics."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "flags": """\
opentrain - Flags that every command accepts

Every command accepts these flags, at any place of the command line. A flag with
a value is written --flag=VALUE or --flag VALUE. Flag names cannot be
abbreviated. The argument -- marks the end of the flags.

  --json          Print the API response as JSON. Standard output has one JSON
                  document, and an error is one line of JSON on standard error.
                  Notes on standard error are omitted. With help, the commands
                  and flags are printed as JSON.
  --query=EXPR    Filter the result with JMESPath; strings print unquoted. The
                  expression selects from the document that --json prints. Quote
                  it for the shell, for example --query='jobs[].id'. Every
                  result that is not a string is printed as JSON. With --jsonl,
                  the expression selects from each item, and each result is one
                  line of JSON. If the expression fails after a write, the whole
                  document is printed.
  --dry-run       Print the request as JSON without sending it; needs no token.
                  The token and other secrets are masked. Arguments and files
                  are checked as usual, so an error has the same exit code.
  --base-url=URL  API origin to use instead of the default. The URL is https, or
                  http for this machine, and has no path. It overrides the
                  variables and the credentials file. A saved token is sent only
                  to the origin that it was saved for.
  --verbose       Log requests and responses to standard error (secrets masked).
                  Each request and each response is one line, with its status
                  and duration. Standard output is the same.
  --no-input      Never ask for input at the terminal. If a required secret is
                  missing, the command fails with a usage error. Without this
                  flag, the command asks for the secret if standard input and
                  standard error are terminals and the variable CI is not set.
  -h, --help      Show help. The command does not run
  --version       Show the version; accepted only without a command
""",
    "exit-codes": """\
opentrain - Exit codes

  0    Success
  1    The API refused the request, or an unexpected error occurred
  2    Usage error; nothing was sent
  3    Token missing or invalid, or permission denied (HTTP 401, 403)
  4    Not found (HTTP 404)
  5    Conflict with the current state, or the awaited operation failed or was
       declined (HTTP 402, 409)
  6    Too many requests (HTTP 429)
  7    Network error, timeout, server error or invalid response; the outcome may
       be unknown
  8    Still pending: a human has not acted yet, or the wait timed out (wait
       again later)
  130  Interrupted
  141  Broken pipe
""",
    "environment": """\
opentrain - Environment variables

  OT_API_TOKEN                  API token; overrides the credentials file
  OPENTRAIN_API_TOKEN           API token, used when OT_API_TOKEN is not set
  OT_API_BASE_URL               API origin; --base-url overrides it
  OPENTRAIN_API_BASE_URL        API origin, used when OT_API_BASE_URL is not set
  OPENTRAIN_TIMEOUT             Maximum time without data from the server, in
                                seconds, above 0 (default: 30). The deadline for
                                a request with its retries is 10 times this
                                value (default: 5 minutes). Each page and each
                                poll is a separate request
  OPENTRAIN_MAX_RETRIES         How many times to retry a temporary failure
                                (default: 2); 0 disables retries. A read is
                                retried after a network error or HTTP 429, 502,
                                503 or 504. A write with an idempotency key is
                                retried like a read. Any other write is retried
                                only if it did not reach the server, or after
                                HTTP 429. The first pause is about 0.5 seconds,
                                and each further pause is twice as long
  OPENTRAIN_WEBHOOK_SECRET      Signing secret for `webhooks verify` if
                                --secret-file is not given
  OPENTRAIN_ALLOW_HTTP          Set to 1 to allow plain http to hosts other than
                                this machine
  OPENTRAIN_PERSONAL_API_TOKEN  API token of `opentrain mcp`; overrides the
                                other ones

\x1b[1mStandard variables:\x1b[22m
  XDG_CONFIG_HOME               Base folder for configuration (default:
                                ~/.config)
  HTTPS_PROXY, HTTP_PROXY, ALL_PROXY
                                Proxy for requests, except to this machine
  NO_PROXY                      Hosts to reach without a proxy
  SSL_CERT_FILE, SSL_CERT_DIR   Certificate authorities to trust instead of the
                                system's
  NO_COLOR                      Disable color
  FORCE_COLOR                   Use color and table layout even when not on a
                                terminal (0, false, no, off: no color)
  COLUMNS                       Output width in columns
  BROWSER                       Commands for --web, separated by colons; %s is
                                the link (default: xdg-open, else open)

An empty variable counts as not set. If both variables for a setting are set,
the first one listed wins.

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/opentrain/cli.json.
""",
    "scopes": """\
opentrain - Scopes

  jobs:read        Granted by `auth register`. Required by jobs list.
  jobs:write       Granted by `auth register`. Includes jobs:read. Required by
                   jobs draft create, jobs draft update, jobs publish, jobs
                   close, jobs update-published.
  messages:read    Granted by `auth register`. Required by messages list,
                   messages unread, messages read. At least one of
                   proposals:read, messages:read and payments:read is required
                   by updates poll.
  messages:write   Granted when the account is claimed. Includes messages:read.
                   Required by messages send, messages start-proposal-thread.
  payments:read    Granted by `auth register`. Required by contracts list,
                   contracts get, approvals get, credits show, credits ledger,
                   credits top-up-status, payments pending. At least one of
                   proposals:read, messages:read and payments:read is required
                   by updates poll.
  payments:write   Granted only by a human, in the app's settings. Includes
                   payments:read. Required by contracts end, milestones create,
                   milestones fund, milestones approve, credits top-up.
  proposals:read   Granted by `auth register`. Required by proposals list,
                   proposals get, freelancers get. At least one of
                   proposals:read, messages:read and payments:read is required
                   by updates poll.
  proposals:write  Granted when the account is claimed. Includes proposals:read.
                   Required by jobs invite, proposals hire.
  team:read        Granted by `auth register`. Required by team show.
  team:write       Granted when the account is claimed. Includes team:read.
                   Required by team invite.
  webhooks:manage  Granted only by a human, in the app's settings. Required by
                   webhooks create, webhooks list, webhooks get, webhooks
                   delete.

No scope required: auth register, auth claim, auth claim-status, auth login,
auth status, auth token, auth logout, jobs draft capabilities, jobs search, jobs
get, jobs facets, jobs changes, webhooks verify, tokens list, tokens revoke, api
get, api post, api patch, api delete, mcp.
""",
    "credentials": """\
opentrain - Where the token is stored and which one is used

The token comes from the first of these that is set: OT_API_TOKEN,
OPENTRAIN_API_TOKEN, the credentials file. An empty variable counts as not set,
and a token in quotes is refused. `opentrain auth status` shows which token is
used, and for which API origin. If the token comes from a variable, an unusable
credentials file is ignored.

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/opentrain/cli.json. This
client creates it so that only you can read it. If others can read an existing
file, its permissions are tightened, with a warning. The file may be shared with
other programs: keys that this client does not know are kept. An empty file is
treated as missing. The file can be a symbolic link that you own. A file owned
by root, such as a secret that a container mounts, is read but not written. A
file owned by another user is refused. The file contains:

  apiToken    the token (ot_pat_...)
  baseUrl     the API origin that the token belongs to
  claimToken  the claim token (ot_clm_...), until it is used

A saved token is sent only to the API origin that it was saved for. A token from
a variable is sent to the origin from --base-url, OT_API_BASE_URL or
OPENTRAIN_API_BASE_URL. If none of them is set, it is sent to the origin in the
credentials file, and a note on standard error names that origin. If the file
has no origin, it is sent to the default origin. Over plain http, a token is
sent only to this machine, unless OPENTRAIN_ALLOW_HTTP is 1.

Agents start with `opentrain auth register`. A human claims the account with the
link from `opentrain auth claim`, and `opentrain auth claim-status --wait` saves
a new token with more scopes. The claim revokes all earlier tokens of the
account, also those in variables and on other machines. The API delivers the new
token only once. If it is lost, a human must create another one in the app's
settings. For the scopes of each token, see `opentrain help scopes`.

Only a human can create a token with payments:write or webhooks:manage, in the
app's settings. Save such a token without adding it to the shell's history:

  opentrain auth login --api-key=- < token.txt

`opentrain auth logout` deletes the whole file, but the token stays valid.
`opentrain tokens revoke` revokes it permanently.
""",
    "agents": """\
opentrain - From registration to a hire, for coding agents

You can start without a human. Most commands print the next step. With --json
they print one JSON document instead.

  opentrain auth register --agent-name="Hiring agent"
  opentrain jobs draft create --description-file=brief.md --json
  opentrain jobs draft update --job-id=JOB --set headcount=6 \\
    --set experienceLevel=ENTRY_LEVEL
  opentrain jobs publish --job-id=JOB
  opentrain proposals list --job-id=JOB --all --json
  opentrain proposals get --proposal-id=PROPOSAL --interview

Set missing fields with `opentrain jobs draft update` until
`validation.publishReady` is true. Before the claim, the account can publish 3
jobs a day.

The remaining steps need a human. A claim gives you the scopes to hire, invite
and send messages. `auth claim` prints a link and a code: give both to the
human, then wait. The code is valid for 30 minutes, and the claim possible for
about 24 hours. Approvals and payments also have a link for the human. No
command moves money by itself.

  opentrain auth claim --email=ADDRESS
  opentrain auth claim-status --wait --timeout=1800
  opentrain proposals hire --proposal-id=PROPOSAL --amount=500 \\
    --milestone-name="First batch" --json
  opentrain approvals get --approval-id=APPROVAL --wait --timeout=1800
  opentrain messages start-proposal-thread --proposal-id=PROPOSAL

A command that asks for approval or payment also takes --wait. If that wait ends
early, run the command that the error names, never the same write again.

A hire requires a card on file or enough credit. Top-ups, milestones and ending
a contract require the scope payments:write, webhooks webhooks:manage. Only a
human can create such a token, in the app's settings:

  opentrain auth login --api-key=- < token.txt
  opentrain credits top-up --amount=600 --json
  opentrain credits top-up-status --top-up-id=TOP_UP --wait --timeout=1800
  opentrain milestones approve --milestone-id=MILESTONE --json

To print the events that are new since the last run, and stop:

  opentrain updates poll --state=events.json --json

A list prints one page, with --all all pages, with --jsonl one line for each
item. --query prints only what you need:

  opentrain jobs list --all --query="jobs[?status=='OPEN'].id"

Exit codes:

  0  Success.
  1  The API refused the request, or an unexpected error.
  2  Usage error. Nothing was sent.
  3  A token, scope or claim is missing.
  4  Not found.
  5  Conflict, or declined or expired: ask before you send it again.
  6  Too many requests.
  7  Network or server failure. The outcome of a write may be unknown.
  8  Still pending: tell the human, and wait again. Do not resend it.
  130 and 141  Interrupted; broken pipe.

With --json, an error is one line of JSON on standard error. Follow its
`action`. Run the same command again only if `retryable` is true, and at most
three times. If `outcome` is unknown, check whether the request was carried out.
Do not run a command with --wait in a loop.

To see a request without sending it, add --dry-run. To practice, start
`opentrain-sandbox`. `opentrain help --json` describes every command and flag.
""",
    "tools": """\
opentrain - Work with the tools of the MCP server, for agents

These tools post data-labeling jobs on OpenTrain, review and hire trainers, send
messages, and pay for work.

You can start without a human: `auth_register` creates an account and saves its
token, `jobs_draft_create` and `jobs_draft_update` write a draft, and
`jobs_publish` publishes it when `validation.publishReady` is true. Before the
claim, the account can publish 3 jobs a day. `proposals_list` and
`proposals_get` show the candidates.

The other steps need a human. `auth_claim` gives the account an owner: show the
human the link and the code, then call `auth_claim_status`. The claim is
possible for about 24 hours after the registration. A hire, the funding or
release of a milestone, the end of a contract and a top-up each return a link in
`_human`. Show it to the human with what it is for. No tool moves money by
itself. Payments and webhooks require a token with the scopes payments:write and
webhooks:manage, which only a human can create in the app's settings and save
with `opentrain auth login`.

To wait for a human, call `approvals_get`, `auth_claim_status` or
`credits_top_up_status` with `wait`. If `_outcome` is pending afterwards, tell
the human, and wait again later. Never repeat the write that asked. If
`_outcome` is conflict, the request was declined or has expired: ask the human
before you send it again.

A result is the response of the API. `_next` has the tools that usually follow.
A list has one page: continue with its cursor. `_cut` says that a long list was
cut.

An error has `error`, `code`, `hint` and `action`, the tool that helps. Call the
same tool again only if `retryable` is true, at most three times, after
`retryAfterSeconds`. If `outcome` is unknown, the request may have been carried
out: check that first. If a tool that you need is missing, ask the human to
start the server with more `--toolsets`.
""",
    "events": """\
opentrain - Event types and webhook deliveries

`opentrain updates poll` lists events, and a webhook delivers them to a URL.
Each event has a type and `data`. The table below has one line for each type,
with the keys of its `data`. The heading above a type is the scope that it
requires. `opentrain updates poll` omits events if the token does not have the
scope of their type. To subscribe a webhook to a type, the token needs the scope
of the type and webhooks:manage.

  proposals:read
    proposal.received              proposalId, jobId
    proposal.status_changed        proposalId, status
  messages:read
    message.received               conversationId, messageId
  payments:read
    contract.created               contractId, jobId, proposalId
    milestone.status_changed       milestoneId, contractId, status
    payment.pending                invoiceId, milestoneId, contractId
    approval.confirmed             approvalId, status
    contract.budget_state_changed  contractId, previousState, state

The data of contract.budget_state_changed also has paymentType, fundedVolume,
consumedVolume, remainingVolume and consumedFraction. The event
approval.confirmed is also sent if the approval is declined or expires, so read
its status. An event does not contain the proposal, message or contract itself.
Fetch it by its id.

Save `nextCursor` after each page, also after an empty one, and continue with
it:

  opentrain updates poll --cursor=CURSOR --json

A delivery is a POST request with one event as JSON. Respond with status 2xx
within 10 seconds. If deliveries keep failing, the subscription is disabled and
cannot be enabled again: delete it and create a new one. A new subscription does
not receive earlier events. A delivery has these headers:

  X-OpenTrain-Event      the event type
  X-OpenTrain-Delivery   the delivery's id, the same in each attempt
  X-OpenTrain-Signature  t=TIME,v1=HEX

TIME is in Unix seconds. HEX is the HMAC-SHA256 of TIME.BODY in hexadecimal,
where BODY is the body exactly as received. The key is the whole signing secret,
including whsec_. Reject a delivery if the signature does not match, or if TIME
differs from the current time by more than 300 seconds. This command checks
both, with the secret in the variable OPENTRAIN_WEBHOOK_SECRET:

  opentrain webhooks verify --body-file=FILE --signature=HEADER

This runs a program for each new event, which is one line of JSON on its
standard input. An event counts as handled when the program has ended with exit
code 0. The program can get an event twice, but no event is skipped:

  opentrain updates poll --follow --state=handled.json \\
    --exec="python3 handle.py"
""",
    "output": """\
opentrain - Output for people and for programs

Standard output contains only the result. Notes, warnings, retries and errors go
to standard error. If a command fails, standard output is empty, with five
exceptions. --wait prints the last response even if the request is still pending
(exit code 8, CLI_WAIT_TIMEOUT), was declined or has expired (5,
CLI_WAIT_FAILED); `auth claim-status` without --wait also prints a claim that is
still pending (8). With --csv, --tsv, --jsonl or --follow, the items printed
before the failure stay on standard output. With --batch, each row has its line.
If --query fails after a write, the whole response is printed. A new token that
cannot be saved is printed, because the API does not deliver it again.

On a terminal of 60 columns or more, each item of a list is one line. If it does
not fit, times become relative ("2h ago"), less important columns are left out,
and the texts of one column are cut with an ellipsis. The id of an item is never
cut. A column without values is left out. In a pipe, the same content is plain
text with every column and every text in full. Dates are in local time. On a
terminal, statuses are colored. NO_COLOR disables color. FORCE_COLOR enables the
output for a terminal everywhere; with the value 0, false, no or off, it
disables color. A single object begins with its state in one line, and its
values are grouped below headings. Conversations are printed oldest message
first.

With --json, standard output is the API response, indented, with its keys and
values unchanged. Some commands, such as most auth commands, print a JSON object
that this client builds. The help of the command lists the keys of the object. A
list command prints one page. The cursor of the next page is `nextCursor`, and
null means that this is the last page. --all prints all pages as one document,
and --jsonl prints each item as one line of JSON as it arrives. --query filters
the whole result with a JMESPath expression. --dry-run prints the request as
JSON without sending it.

On a list, --csv and --tsv print rows with a header line. The help of the
command names the columns. Values are written as the API sent them. A value that
is null or missing is empty, and an object or array is compact JSON. CSV follows
RFC 4180 with LF line endings. TSV escapes tabs, newlines, carriage returns and
backslashes as \\t, \\n, \\r and \\\\. With --all or --max-items, the rows are
printed page by page. If a later page fails, the rows of the earlier pages have
already been printed, and the exit code reports the failure.

A deprecated command or flag works as before. It prints one warning on standard
error, unless --json is given.

A read is retried after a network error or HTTP status 429, 502, 503 or 504. By
default there are two retries, with pauses of about 0.5 and 1 second, or with
the pause that the server asks for. A write with an idempotency key is retried
like a read. Any other write is retried only if it did not reach the server, or
after HTTP status 429.

The first line of an error says what is wrong, with the API's code, the HTTP
status and the request id in parentheses. Details from the API follow, if there
are any, with a sentence for each invalid field. Then comes a hint. Its command
or link is on a separate line, with known values filled in. If standard error is
a terminal, errors and hints have color. With --json or --jsonl, an error is one
line of JSON on standard error:

  error              what is wrong
  code               the API's code, or a client code (CLI_...)
  requestId          the request id, for OpenTrain support, or null
  details            more information from the API, or null
  status             the HTTP status, or null
  reason             the API's reason, or null
  hint               what to do next, or null
  action             {"url": ...} or {"command": ...}, or null
  retryable          whether the same command can be run again
  retryAfterSeconds  seconds to pause, if the server says so, or null
  outcome            not-sent, refused, unknown or done
  exitCode           the exit code

If a human must approve or pay, the command prints the link on a separate line,
after `Open: `. With --wait, the link is printed on standard error before the
wait, and standard output has only the last response. With --wait and --json,
the response of the write is printed on standard error as one line of JSON
before the wait. If the wait fails, the error is a second line, with the command
that continues the wait; the write is never sent again. --web also opens the
link: with a command from the variable BROWSER (separated by colons; %s is the
link), or else with xdg-open or open.

`opentrain help --json` describes every command, flag and exit code as JSON.
""",
    "batch": """\
opentrain - One command for each row of a file

--batch=FILE runs a command once for each row of a file, in one process and with
one connection. Commands have the flag if they need an id or change something,
except those of `opentrain auth`. - reads the rows from standard input.

  opentrain messages send --batch=messages.csv --journal=sent.journal
  opentrain jobs invite --job-id=JOB --batch=trainers.csv --dry-run

The file is CSV with a header, or JSON Lines: one JSON object per line. The
columns are names of flags without dashes. Flags on the command line hold for
every row and cannot be columns too. An empty value in CSV and null in JSON are
not given. A switch is true or false. A flag that can be repeated is a list in
JSON Lines, and --set is an object. All rows are checked before the first
request. If one is invalid, nothing is sent. --dry-run prints the request of
every row. --wait, --all, --csv, --tsv, --jsonl, --follow and --web cannot be
used with --batch.

Standard output has a line of JSON for each row, in the order in which the rows
end:

  row       the number of the row, from 1
  exitCode  the exit code of the command for this row
  result    the response, or what --query selects of it
  error     the error, as with --json
  found     the item that an earlier request of the row has created
  skipped   true if the journal says that the row is done

Standard error has the progress on a terminal, and a summary at the end. Exit
codes of the batch:

  0    All rows are done.
  1    Rows failed, or --max-failures was reached.
  2    A row is invalid. Nothing was sent.
  3    The token is missing or was refused. No further row was sent.
  7    The outcome of a row is unknown.
  130  Interrupted.

--concurrency sends up to 8 rows at once. --rate limits the requests per minute.
After HTTP status 429, no row sends a request until the pause that the server
asks for is over, at most 15 minutes. --max-failures stops after that many rows
without success.

--journal=FILE saves the state of each row in a private file, before and after
each request. Run the same command with the same journal again after an
interruption or a failure:

A row that is done is skipped. A row that was refused is sent again, unless the
refusal is about the row itself (exit codes 1 and 4, not retryable). Correct
such a row: it is then a new one.

A row without a response is first decided. For `opentrain messages send`, the
newest message is noted before the request. A newer message of yours with the
same text means that the row is done. Requests that return the existing object,
such as `opentrain proposals hire` and `opentrain jobs publish`, are repeated.
So is `opentrain jobs draft create`, with the same idempotency key. In all other
cases the row stays unknown and is not sent again. Its error names the command
that checks it.

A row is recognized by its values, not by its place in the file. Equal rows are
counted: two equal rows are two requests. One journal belongs to one command and
one API origin, and one process at a time uses it. While a journal is in use, no
other program should send the same text to the same conversation with the same
account.
""",
    "completion": """\
opentrain completion - Print the completion script for a shell

\x1b[1mUsage:\x1b[22m opentrain completion (bash | zsh | fish)

The script completes commands, aliases, flags, flag values and file names. It
runs nothing while you type. Print it again after an upgrade, because it may
have changed.

\x1b[1mbash:\x1b[22m
  Save the script where bash-completion looks for it, then open a new shell:
    mkdir -p ~/.local/share/bash-completion/completions
    opentrain completion bash \\
      >~/.local/share/bash-completion/completions/opentrain
  Without the package bash-completion, add this to ~/.bashrc:
    source ~/.local/share/bash-completion/completions/opentrain

\x1b[1mzsh:\x1b[22m
  Save the script in a folder of $fpath, then open a new shell:
    mkdir -p ~/.zfunc && opentrain completion zsh >~/.zfunc/_opentrain
  To add that folder to $fpath, add this to ~/.zshrc:
    fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit

\x1b[1mfish:\x1b[22m
  Save the script where fish looks for it. It is active immediately:
    mkdir -p ~/.config/fish/completions
    opentrain completion fish >~/.config/fish/completions/opentrain.fish
""",
}
