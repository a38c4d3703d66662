# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help topics."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "exit-codes": """\
opentrain - Exit codes

  0    Done
  1    The API refused the request, or something unexpected happened
  2    The command line was wrong; nothing was sent
  3    No token, or not permitted (HTTP 401, 403)
  4    No such thing (HTTP 404)
  5    Conflict with the present state, or a waited-for thing ended badly (HTTP
       402, 409)
  6    Too many requests (HTTP 429)
  7    Network fault, time-out, server error, or an answer that makes no sense;
       the outcome may be unknown
  8    Still pending: a human has not acted yet, or the time to wait ran out;
       run it again later
  130  Interrupted
  141  The reader of standard output went away
""",
    "environment": """\
opentrain - Environment variables

  OT_API_TOKEN              API token; outranks the credentials file
  OPENTRAIN_API_TOKEN       The same, read when OT_API_TOKEN is not set
  OT_API_BASE_URL           API origin; --base-url outranks it
  OPENTRAIN_API_BASE_URL    The same, read when OT_API_BASE_URL is not set
  OPENTRAIN_TIMEOUT         Timeout in seconds, counted from the last byte,
                            above 0 (default: 30). A request and its retries end
                            after 10 times as long, 5 minutes by default; each
                            page and each poll is a request of its own
  OPENTRAIN_MAX_RETRIES     How often what failed in passing is tried again,
                            where that cannot do it twice (default: 2); 0 turns
                            it off
  OPENTRAIN_WEBHOOK_SECRET  Signing secret for webhooks verify, where no
                            --secret-file is given
  OPENTRAIN_ALLOW_HTTP      1 allows plain http to hosts other than this machine

Standard variables:
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

An empty variable counts as not set. If both variables for a setting are set,
the first one listed wins.

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/opentrain/cli.json.
""",
    "scopes": """\
opentrain - Scopes

  jobs:read        Required by jobs list.
  jobs:write       Required by jobs draft create, jobs draft update, jobs
                   publish, jobs close, jobs update-published.
  messages:read    Required by messages list, messages unread, messages read,
                   updates poll.
  messages:write   Required by messages send, messages start-proposal-thread.
  payments:read    Required by contracts list, contracts get, approvals get,
                   credits show, credits ledger, credits top-up-status, updates
                   poll, payments pending.
  payments:write   A scope which only a human can mint in the app's settings.
                   Required by contracts end, milestones create, milestones
                   fund, milestones approve, credits top-up.
  proposals:read   Required by proposals list, proposals get, freelancers get,
                   updates poll.
  proposals:write  Required by jobs invite, proposals hire.
  team:read        Required by team show.
  team:write       Required by team invite.
  webhooks:manage  A scope which only a human can mint in the app's settings.
                   Required by webhooks create, webhooks list, webhooks get,
                   webhooks delete.

No scope required: auth register, auth claim, auth claim-status, auth login,
auth status, auth token, auth logout, jobs draft capabilities, jobs search, jobs
get, jobs facets, jobs changes, webhooks verify, tokens list, tokens revoke.
""",
    "credentials": """\
opentrain - Where the token is kept, and which one is used

The token is looked for in OT_API_TOKEN, then in OPENTRAIN_API_TOKEN, then in
the credentials file. A variable that is empty counts as not set; one in quotes
is refused. `opentrain auth status` tells which one won, and for which server. A
token from a variable needs no credentials file: a file that cannot be used is
ignored.

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/opentrain/cli.json. It can
be read by you alone; one that others can read is tightened, with a warning. It
may be shared with other programs: keys that this client does not know are kept.
An empty file counts as absent. The file may be a link of yours. A file that
belongs to root, such as a mounted secret, is read but not written; that of
another user is refused. It holds:

  apiToken    the token
  baseUrl     the server it belongs to
  claimToken  what a claim is asked for with, until the claim is done

A saved token goes to the server it was saved for and to no other. A token from
a variable goes to the server that --base-url or a variable names, else to the
baseUrl of the credentials file, else to the default; a note on standard error
names the server if it comes from the file. Over plain http a token goes to this
machine only, unless OPENTRAIN_ALLOW_HTTP=1.

Agents begin with `opentrain auth register`; a human makes the account their own
with the link of `opentrain auth claim`, and `opentrain auth claim-status
--wait` fetches the token with wider scopes. The scopes payments:write and
webhooks:manage are minted by a human in the app's settings. Save such a token
without showing it to the shell's history:

  opentrain auth login --api-key=- < token.txt

`opentrain auth logout` deletes the file, not the token; `opentrain tokens
revoke` ends a token for good.
""",
    "agents": """\
opentrain - From nothing to a hire, for coding agents

You need no human to begin. Every command prints what comes next; with --json it
prints one JSON document instead.

  opentrain auth register --agent-name="Hiring agent"
  opentrain jobs draft create --description-file=brief.md --json
  opentrain jobs draft update --job-id=JOB --set headcount=6 --set experienceLevel=ENTRY_LEVEL
  opentrain jobs publish --job-id=JOB
  opentrain proposals list --job-id=JOB --all --json
  opentrain proposals get --proposal-id=PROPOSAL --interview

A draft can be published when its missingFields are empty; `jobs draft update`
answers them.

A human has to act for the rest. The claim gives the account an owner, and you
the scopes to hire, invite and write. Pass the link and the code on, then wait;
approvals and payments go the same way. No command ever moves money by itself.

  opentrain auth claim --email=ADDRESS
  opentrain auth claim-status --wait --timeout=1800
  opentrain proposals hire --proposal-id=PROPOSAL --amount=500 --milestone-name="First batch" --json
  opentrain approvals get --approval-id=APPROVAL --wait --timeout=1800
  opentrain messages start-proposal-thread --proposal-id=PROPOSAL

A hire needs a card on file or enough credit. Credit, milestones, ending
contracts and webhooks need a token with the scope payments:write or
webhooks:manage, which a human mints in the app and gives to you in a file:

  opentrain auth login --api-key=- < token.txt
  opentrain credits top-up --amount=600 --json
  opentrain credits top-up-status --top-up-id=TOP_UP --wait --timeout=1800

When to stop. Every --wait ends by itself: 0, it ended well; 5, it was declined
or has expired, so ask the human before you ask again; 8, time ran out, so tell
the human, and run the same command again later. Do not loop around a command
that can wait. For news, ask until hasMore is false, keep nextCursor, and stop:

  opentrain updates poll --cursor=CURSOR --json

Lists are cut off at a page unless you say --all (one document) or --jsonl (a
line for each entry). --query takes what you need of it, so that you read less:

  opentrain jobs list --all --query="jobs[?status=='OPEN'].id"

Errors. The exit code says what kind it is: 2, the command line is wrong and
nothing was sent; 3, a token, scope or claim is missing; 4, no such thing; 5,
not in this state; 6, too many requests; 7, the network or the server failed,
and what became of a write is unknown. With --json standard error holds one line
of JSON: do what its `action` says, run the same command again if `retryable` is
true, and else change something first. Never retry more than three times.

To see a request without sending it, add --dry-run. To practise the whole story
without an account or money, start `opentrain-sandbox`. `opentrain help --json`
describes every command, flag and exit code.
""",
    "output": """\
opentrain - What is printed where, for people and for programs

Standard output holds the result and nothing else. Notes, warnings, retries and
errors go to standard error. When a command fails, standard output is empty. A
claim that is still pending is no failure: it is told on standard output, and
the exit code is 8.

On a terminal tables are fitted to its width and statuses are coloured; NO_COLOR
turns colour off, FORCE_COLOR turns it on anywhere, or off if it is 0, false, no
or off. Into a pipe the same words come as plain text, whole. Dates are in local
time.

With --json standard output is the API's answer as it came, indented. The auth
commands that save something, and those that make more than one request, print
an object of their own; each command's page says so. A list is one page of it;
--all makes one document of all pages, and --jsonl prints every entry as a line
of JSON as it comes. --query prints what a JMESPath expression takes from the
whole result. --dry-run prints the requests instead, and sends nothing.

On a list, --csv and --tsv print rows with a header line. The help of the
command names the columns. Values are written as the API gave them; a value that
is null or missing is empty, and an object or array is compact JSON. CSV follows
RFC 4180 with LF line ends. TSV writes a tab, newline, carriage return and
backslash as \\t, \\n, \\r and \\\\. With --all or --max-items the rows are printed
page by page; if a later page fails, the rows before it stay and the exit code
tells.

A deprecated command or flag works as before, with one warning on standard error
(not with --json).

An error is one line that says what was refused, with the API's code, the HTTP
status and the request id in brackets; then Details, where the API gave any;
then Hint, with the command or link that gets further. With --json or --jsonl it
is one line of JSON on standard error:

  error      what was refused
  code       the API's code, or one of this client's, which begin with CLI_
  requestId  what the vendor's support asks for, or null
  details    whatever else the API said, or null
  status     the HTTP status, or null
  reason     the API's reason, or null
  hint       what to do next, or null
  action     {"url": ...} or {"command": ...} that gets further, or null
  retryable  whether the same command may simply be run again
  exitCode   the exit code

`opentrain help --json` describes every command, flag and exit code as JSON.
""",
    "completion": """\
opentrain completion - Print the completion script of a shell

Usage: opentrain completion (bash | zsh | fish)

The script completes commands, aliases, flags, flag values and file names. It
runs nothing while you type. Print it again after an upgrade, because it may
have changed.

bash:
  Save it where bash-completion looks, then open a new shell:
    mkdir -p ~/.local/share/bash-completion/completions
    opentrain completion bash >~/.local/share/bash-completion/completions/opentrain
  Without the package bash-completion, add this to ~/.bashrc:
    source ~/.local/share/bash-completion/completions/opentrain

zsh:
  Save it in a folder of $fpath, then open a new shell:
    mkdir -p ~/.zfunc && opentrain completion zsh >~/.zfunc/_opentrain
  To add that folder to $fpath, add this to ~/.zshrc:
    fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit

fish:
  Save it where fish looks; it works at once:
    mkdir -p ~/.config/fish/completions
    opentrain completion fish >~/.config/fish/completions/opentrain.fish
""",
}
