# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help topics."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "exit-codes": """\
opentrain - Exit codes

  0    Success
  1    The API refused the request, or an unexpected error occurred
  2    Usage error; nothing was sent
  3    Token missing, or not permitted (HTTP 401, 403)
  4    Not found (HTTP 404)
  5    Conflict with the current state, or the awaited operation failed or was
       declined (HTTP 402, 409)
  6    Too many requests (HTTP 429)
  7    Network error, timeout, server error or invalid response; the outcome may
       be unknown
  8    Still pending: a human has not acted yet, or the wait timed out; run the
       command again later
  130  Interrupted
  141  Broken pipe
""",
    "environment": """\
opentrain - Environment variables

  OT_API_TOKEN              API token; overrides the credentials file
  OPENTRAIN_API_TOKEN       API token, used when OT_API_TOKEN is not set
  OT_API_BASE_URL           API origin; --base-url overrides it
  OPENTRAIN_API_BASE_URL    API origin, used when OT_API_BASE_URL is not set
  OPENTRAIN_TIMEOUT         Timeout in seconds since the last byte, above 0
                            (default: 30). The deadline for a request and its
                            retries is 10 times as long (default: 5 minutes).
                            Each page and each poll is a separate request
  OPENTRAIN_MAX_RETRIES     How many times to retry a temporary failure, when a
                            retry is safe (default: 2); 0 disables retries
  OPENTRAIN_WEBHOOK_SECRET  Signing secret for webhooks verify, used without
                            --secret-file
  OPENTRAIN_ALLOW_HTTP      Set to 1 to allow plain http to hosts other than
                            this machine

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
  payments:write   A scope which only a human can grant in the app's settings.
                   Required by contracts end, milestones create, milestones
                   fund, milestones approve, credits top-up.
  proposals:read   Required by proposals list, proposals get, freelancers get,
                   updates poll.
  proposals:write  Required by jobs invite, proposals hire.
  team:read        Required by team show.
  team:write       Required by team invite.
  webhooks:manage  A scope which only a human can grant in the app's settings.
                   Required by webhooks create, webhooks list, webhooks get,
                   webhooks delete.

No scope required: auth register, auth claim, auth claim-status, auth login,
auth status, auth token, auth logout, jobs draft capabilities, jobs search, jobs
get, jobs facets, jobs changes, webhooks verify, tokens list, tokens revoke.
""",
    "credentials": """\
opentrain - Where the token is stored and which one is used

The token is read from OT_API_TOKEN, then from OPENTRAIN_API_TOKEN, then from
the credentials file. An empty variable counts as not set, and a token in quotes
is refused. `opentrain auth status` shows which token is used and for which
server. A token from a variable needs no credentials file: an unusable file is
ignored.

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/opentrain/cli.json. Only
you can read it. If others can read it, its permissions are tightened, with a
warning. The file may be shared with other programs: keys that this client does
not know are kept. An empty file counts as absent. The file may be a link that
belongs to you. A file that belongs to root, such as a mounted secret, is read
but not written. A file that belongs to another user is refused. It contains:

  apiToken    the token
  baseUrl     the server that the token belongs to
  claimToken  the claim token, until the claim is complete

A saved token is sent only to the server it was saved for. A token from a
variable is sent to the server that --base-url or a variable names, else to the
baseUrl of the credentials file, else to the default. A note on standard error
names the server if it comes from the file. Over plain http a token is sent only
to this machine, unless OPENTRAIN_ALLOW_HTTP=1.

Agents start with `opentrain auth register`. A human claims the account with the
link from `opentrain auth claim`, and `opentrain auth claim-status --wait`
fetches the token with wider scopes. Tokens with the scopes payments:write and
webhooks:manage are created by a human in the app's settings. Save such a token
without adding it to the shell's history:

  opentrain auth login --api-key=- < token.txt

`opentrain auth logout` deletes the file but not the token. `opentrain tokens
revoke` revokes a token permanently.
""",
    "agents": """\
opentrain - From registration to a hire, for coding agents

You can start without a human. Every command prints the next step; with --json
it prints one JSON document instead.

  opentrain auth register --agent-name="Hiring agent"
  opentrain jobs draft create --description-file=brief.md --json
  opentrain jobs draft update --job-id=JOB --set headcount=6 --set experienceLevel=ENTRY_LEVEL
  opentrain jobs publish --job-id=JOB
  opentrain proposals list --job-id=JOB --all --json
  opentrain proposals get --proposal-id=PROPOSAL --interview

A draft can be published when its missingFields are empty. Set them with `jobs
draft update`.

The remaining steps need a human. The claim gives the account an owner, and
gives you the scopes to hire, invite and send messages. Give the link and the
code to the human, then wait. Approvals and payments work the same way. No
command ever moves money by itself.

  opentrain auth claim --email=ADDRESS
  opentrain auth claim-status --wait --timeout=1800
  opentrain proposals hire --proposal-id=PROPOSAL --amount=500 --milestone-name="First batch" --json
  opentrain approvals get --approval-id=APPROVAL --wait --timeout=1800
  opentrain messages start-proposal-thread --proposal-id=PROPOSAL

A hire requires a card on file or enough credit. Credit, milestones, ending
contracts and webhooks require a token with the scope payments:write or
webhooks:manage. A human creates this token in the app and gives it to you in a
file:

  opentrain auth login --api-key=- < token.txt
  opentrain credits top-up --amount=600 --json
  opentrain credits top-up-status --top-up-id=TOP_UP --wait --timeout=1800

When to stop. Every --wait ends by itself. Exit code 0 means success. 5 means
declined or expired: ask the human before you send the request again. 8 means
that the wait timed out: tell the human, and run the same command again later.
Do not put a command that can wait into a loop. To read new events, poll until
hasMore is false, save nextCursor, and stop:

  opentrain updates poll --cursor=CURSOR --json

Lists print one page unless you add --all (one document) or --jsonl (one line
per item). --query selects what you need, so that you read less:

  opentrain jobs list --all --query="jobs[?status=='OPEN'].id"

Errors. The exit code gives the kind of error. 2: the command line is wrong and
nothing was sent. 3: a token, scope or claim is missing. 4: not found. 5:
conflict with the current state. 6: too many requests. 7: the network or the
server failed, and the outcome of a write is unknown. With --json, standard
error contains one line of JSON. Follow its `action`. Run the same command again
only if `retryable` is true; otherwise change something first. Never retry more
than three times.

To see a request without sending it, add --dry-run. To practice without an
account or money, start `opentrain-sandbox`. `opentrain help --json` describes
every command, flag and exit code.
""",
    "output": """\
opentrain - Output for people and for programs

Standard output contains only the result. Notes, warnings, retries and errors go
to standard error. When a command fails, standard output is empty. A claim that
is still pending is not a failure: it is reported on standard output, and the
exit code is 8.

On a terminal, tables fit its width and statuses have color. NO_COLOR disables
color. FORCE_COLOR enables it everywhere, and disables it if it is 0, false, no
or off. In a pipe the same content is plain, complete text. Dates are in local
time.

With --json, standard output is the API response as it came, indented. The auth
commands that save something, and commands that send more than one request,
print an object of this client; the help of each command describes it. A list is
one page of it. --all prints all pages as one document, and --jsonl prints each
item as one line of JSON as it arrives. --query filters the whole result with a
JMESPath expression. --dry-run prints the requests instead, and sends nothing.

On a list, --csv and --tsv print rows with a header line. The help of the
command names the columns. Values are written as the API sent them. A value that
is null or missing is empty, and an object or array is compact JSON. CSV follows
RFC 4180 with LF line ends. TSV writes a tab, newline, carriage return and
backslash as \\t, \\n, \\r and \\\\. With --all or --max-items the rows are printed
page by page. If a later page fails, the earlier rows stay and the exit code
reports the failure.

A deprecated command or flag works as before, with one warning on standard error
(not with --json).

An error is one line that says what is wrong, with the API's code, the HTTP
status and the request id in brackets. Details from the API that the error does
not say yet follow, with a sentence for each invalid field. Then comes a hint.
Its command or link is on a separate line, with known values filled in. Errors
and hints have color under the same rules as results, if standard error is a
terminal. With --json or --jsonl an error is one line of JSON on standard error:

  error              what is wrong
  code               the API's code, or a code of this client, which starts with CLI_
  requestId          the id that the vendor's support asks for, or null
  details            more information from the API, or null
  status             the HTTP status, or null
  reason             the API's reason, or null
  hint               what to do next, or null
  action             {"url": ...} or {"command": ...} to continue with, or null
  retryable          whether the same command can be run again without a change
  retryAfterSeconds  the pause in seconds that the server asked for, or null
  outcome            of the request: not-sent, refused, unknown or done
  exitCode           the exit code

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
