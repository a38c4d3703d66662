# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help topics."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "flags": """\
shelf - Flags that every command accepts

Every command accepts these flags, at any place of the command line. A flag with
a value is written --flag=VALUE or --flag VALUE. Flag names cannot be
abbreviated. The argument -- marks the end of the flags.

  --json                        Print the API's response as JSON. Standard
                                output has one JSON document, and an error is
                                one line of JSON on standard error. Notes on
                                standard error are omitted. With help, the
                                commands and flags are printed as JSON.
  --query=EXPR                  Print a part of the response. Quote it:
                                --query='books[].isbn'.
  --dry-run                     Do not send the request. The token and other
                                secrets are masked. Arguments and files are
                                checked as usual, so an error has the same exit
                                code.
  --base-url=URL, --library=URL
                                Origin of the library. The URL is https, or http
                                for this machine. It overrides the variables and
                                the credentials file. A saved token is sent only
                                to the origin that it was saved for.
  --branch=NAME                 Branch of the library
  --verbose                     Log requests and responses to standard error
                                (secrets masked). Each request and each response
                                is one line, with its status and duration.
                                Standard output is the same.
  --no-input                    Never ask for input at the terminal. If a
                                required secret is missing, the command fails
                                with a usage error. Without this flag, the
                                command asks for the secret if standard input
                                and standard error are terminals and the
                                variable CI is not set.
  -h, --help                    Show help. The command does not run
  --version                     Show the version; accepted only without a
                                command
""",
    "exit-codes": """\
shelf - Exit codes

  0    Done
  11   The library refused the request
  12   Usage error, nothing was sent
  13   Not a reader (HTTP 401, 403)
  14   Book not found (HTTP 404, 410)
  15   Lent to another reader (HTTP 409)
  16   Rate limited (HTTP 429)
  17   The library is closed
  18   Still waiting
  130  Interrupted
  141  Broken pipe
""",
    "environment": """\
shelf - Environment variables

  SHELF_TOKEN       Reader's token; overrides the saved one
  SHELF_CARD        Reader's token, if SHELF_TOKEN is not set
  SHELF_SERVER      Library to talk to
  SHELF_COVERS      Server of the covers
  SHELF_TIMEOUT     Timeout in seconds (default 12.5)
  SHELF_RETRIES     Number of retries of a read (default 1)
  SHELF_PLAIN_HTTP  1 allows plain http
  SHELF_BRANCH      Branch of the library
  SHELF_GATE        Key of the gate
  SHELF_SEAL        Seal for letters

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

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/shelf/reader.json.
""",
    "scopes": """\
shelf - Scopes

  catalogue:write  Required by books update, books remove.
  lend             Granted by the front desk. Includes look. Required by books
                   add.
  look             Granted to every reader. Not required by any command.
  reader           At least one of reader and staff is required by books
                   suggest.
  staff            At least one of reader and staff is required by books
                   suggest.

No scope required: auth login, auth status, auth token, auth logout, books list,
books get, books cover, loans hold place, loans hold drop, loans hold check,
loans moved, loans return, loans give-back, front-desk ring, front-desk order,
desk sign-in, desk events, records readers, records ask, records tell, records
add, records change, records remove, records visits, records payments, records
shelves, records loan, records search, records letters, records cover, records
export, records open, records lent, records scan, records attach, records
keywords, ping, lend-a-hand.
""",
    "opening-hours": """\
shelf - Opening hours

The library is closed in August. On other days the hours on the "open" sign
apply. They are 100% reliable, in every week.

  Monday    9:00 - 17:00
  Tuesday   closed

See C:\\doors\\new.
""",
    "completion": """\
shelf completion - Print the completion script for a shell

\x1b[1mUsage:\x1b[22m shelf completion (bash | zsh | fish)

The script completes commands, aliases, flags, flag values and file names. It
runs nothing while you type. Print it again after an upgrade, because it may
have changed.

\x1b[1mbash:\x1b[22m
  Save the script where bash-completion looks for it, then open a new shell:
    mkdir -p ~/.local/share/bash-completion/completions
    shelf completion bash >~/.local/share/bash-completion/completions/shelf
  Without the package bash-completion, add this to ~/.bashrc:
    source ~/.local/share/bash-completion/completions/shelf

\x1b[1mzsh:\x1b[22m
  Save the script in a folder of $fpath, then open a new shell:
    mkdir -p ~/.zfunc && shelf completion zsh >~/.zfunc/_shelf
  To add that folder to $fpath, add this to ~/.zshrc:
    fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit

\x1b[1mfish:\x1b[22m
  Save the script where fish looks for it. It is active immediately:
    mkdir -p ~/.config/fish/completions
    shelf completion fish >~/.config/fish/completions/shelf.fish
""",
}
