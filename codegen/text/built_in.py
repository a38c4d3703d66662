"""Built-in commands, topics, shells and environment variables: facts that help, man pages and documentation share."""

from __future__ import annotations

from codegen.manifest.model import Manifest
from codegen.text.help_layout import INDENT, page, wrap

_BUILT_IN_TOPICS = {
    "exit-codes": "What each exit code means",
    "environment": "The variables that are read",
    "scopes": "Which command needs which scope of the token",
}

BUILT_IN_COMMANDS = {
    "help": "This page, or that of a command",
    "version": "The version of this client",
    "completion": "Print a script that completes commands on TAB",
}
"""Commands of the program itself, with their summaries."""

SHELL_INSTRUCTIONS = {
    "bash": (
        "Put it where bash-completion looks, and open a new shell:",
        "mkdir -p ~/.local/share/bash-completion/completions",
        "{binary} completion bash >~/.local/share/bash-completion/completions/{binary}",
        "Without the package bash-completion, ~/.bashrc has to say:",
        "source ~/.local/share/bash-completion/completions/{binary}",
    ),
    "zsh": (
        "Put it into a folder of $fpath, and open a new shell:",
        "mkdir -p ~/.zfunc && {binary} completion zsh >~/.zfunc/_{binary}",
        "For that folder to be one, ~/.zshrc has to say:",
        "fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit",
    ),
    "fish": (
        "Put it where fish looks; it is there at once:",
        "mkdir -p ~/.config/fish/completions",
        "{binary} completion fish >~/.config/fish/completions/{binary}.fish",
    ),
}
"""How to install the completion script of each shell. A line that ends with a colon is text, any other a command."""

COMMON_VARIABLES = {
    "XDG_CONFIG_HOME": "The folder of the credentials file's folder, instead of ~/.config",
    "HTTPS_PROXY, HTTP_PROXY, ALL_PROXY": "The proxy to go through; never to this machine itself",
    "NO_PROXY": "Hosts that are reached without a proxy",
    "SSL_CERT_FILE, SSL_CERT_DIR": "The certificate authorities to trust, instead of the system's",
    "NO_COLOR, FORCE_COLOR": "No colour; or a terminal's output anywhere (0, false, no, off: no colour)",
    "COLUMNS": "The width to draw for",
}
"""Environment variables that the runtime reads besides those of the manifest."""


def topic_summaries(manifest: Manifest) -> dict[str, str]:
    """Return the summary of each topic, by name."""
    return _BUILT_IN_TOPICS | {topic.name: topic.summary for topic in manifest.topics}


def completion_page(manifest: Manifest) -> str:
    """Return the help page of `completion`."""
    binary = manifest.product.binary
    return page(
        [f"{binary} completion - {BUILT_IN_COMMANDS['completion']}"],
        [f"Usage: {binary} completion ({' | '.join(SHELL_INSTRUCTIONS)})"],
        wrap(
            "The script completes commands, aliases, flags, the values of a flag, and the names of files. It runs no "
            "program while you type. An upgrade may bring another one: then print it again."
        ),
        *(
            [
                f"{shell}:",
                *(
                    f"{INDENT}{line}" if line.endswith(":") else f"{INDENT * 2}{line.format(binary=binary)}"
                    for line in lines
                ),
            ]
            for shell, lines in SHELL_INSTRUCTIONS.items()
        ),
    )
