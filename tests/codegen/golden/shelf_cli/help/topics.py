# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""Topics that are no command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "exit-codes": """\
shelf - Exit codes

  0    Done
  11   The library said no
  12   The command line was wrong; nothing was sent
  13   Not a reader (HTTP 401, 403)
  14   No such book (HTTP 404, 410)
  15   Somebody else has it (HTTP 409)
  16   Too fast (HTTP 429)
  17   The library is closed
  18   Still waiting
  130  Interrupted
  141  The reader went away
""",
    "environment": """\
shelf - Environment variables

  SHELF_TOKEN       Reader's token; outranks the saved one
  SHELF_CARD        The same, read when SHELF_TOKEN is not set
  SHELF_SERVER      Library to talk to
  SHELF_TIMEOUT     Seconds to wait (12.5)
  SHELF_RETRIES     How often a read is tried again (1)
  SHELF_PLAIN_HTTP  1 allows plain http
  SHELF_SEAL        What a letter is sealed with

Read by many programs, and by this one:
  XDG_CONFIG_HOME               The folder of the credentials file's folder,
                                instead of ~/.config
  HTTPS_PROXY, HTTP_PROXY, ALL_PROXY
                                The proxy to go through; never to this machine
                                itself
  NO_PROXY                      Hosts that are reached without a proxy
  SSL_CERT_FILE, SSL_CERT_DIR   The certificate authorities to trust, instead of
                                the system's
  NO_COLOR, FORCE_COLOR         No colour; or a terminal's output anywhere (0,
                                false, no, off: no colour)
  COLUMNS                       The width to draw for

A variable that is empty counts as not set. Of two that give the same, the first
one here wins.

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/shelf/reader.json.
""",
    "scopes": """\
shelf - Scopes

  catalogue:write  Needed by books update, books remove.
  lend             A scope which the front desk hands out. Needed by books add.
  reader           Needed by books suggest.
  staff            Needed by books suggest.

No scope is needed by books list, books get, loans hold place, loans hold drop,
loans hold check, loans return, loans give-back, front-desk ring, desk sign-in,
desk events.
""",
    "opening-hours": """\
shelf - When you may come

The library sleeps in August. All other days, "open" means what the door says,
and that is 100% of the truth, be it as it may.

  Monday    9:00 - 17:00
  Tuesday   closed

See C:\\doors\\new.
""",
    "completion": """\
shelf completion - Print a script that completes commands on TAB

Usage: shelf completion (bash | zsh | fish)

The script completes commands, aliases, flags, the values of a flag, and the
names of files. It runs no program while you type. An upgrade may bring another
one: then print it again.

bash:
  Put it where bash-completion looks, and open a new shell:
    mkdir -p ~/.local/share/bash-completion/completions
    shelf completion bash >~/.local/share/bash-completion/completions/shelf
  Without the package bash-completion, ~/.bashrc has to say:
    source ~/.local/share/bash-completion/completions/shelf

zsh:
  Put it into a folder of $fpath, and open a new shell:
    mkdir -p ~/.zfunc && shelf completion zsh >~/.zfunc/_shelf
  For that folder to be one, ~/.zshrc has to say:
    fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit

fish:
  Put it where fish looks; it is there at once:
    mkdir -p ~/.config/fish/completions
    shelf completion fish >~/.config/fish/completions/shelf.fish
""",
}
