"""Built-in commands, topics, shells and environment variables, for help, man pages and documentation."""

from __future__ import annotations

from codegen.manifest.model import Manifest
from codegen.text.help_layout import INDENT, page, wrap

_BUILT_IN_TOPICS = {
    "exit-codes": "Exit codes and their meanings",
    "environment": "Environment variables",
    "scopes": "Scopes and the commands that require them",
}

BUILT_IN_COMMANDS = {
    "help": "Show this help, or the help of a command",
    "version": "Show the version",
    "completion": "Print the completion script of a shell",
}
"""Built-in commands with their summaries."""

SHELL_INSTRUCTIONS = {
    "bash": (
        "Save it where bash-completion looks, then open a new shell:",
        "mkdir -p ~/.local/share/bash-completion/completions",
        "{binary} completion bash >~/.local/share/bash-completion/completions/{binary}",
        "Without the package bash-completion, add this to ~/.bashrc:",
        "source ~/.local/share/bash-completion/completions/{binary}",
    ),
    "zsh": (
        "Save it in a folder of $fpath, then open a new shell:",
        "mkdir -p ~/.zfunc && {binary} completion zsh >~/.zfunc/_{binary}",
        "To add that folder to $fpath, add this to ~/.zshrc:",
        "fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit",
    ),
    "fish": (
        "Save it where fish looks; it works at once:",
        "mkdir -p ~/.config/fish/completions",
        "{binary} completion fish >~/.config/fish/completions/{binary}.fish",
    ),
}
"""Installation of the completion script in each shell. A line that ends with a colon is text, others are commands."""

COMMON_VARIABLES = {
    "XDG_CONFIG_HOME": "Base folder for configuration (default: ~/.config)",
    "HTTPS_PROXY, HTTP_PROXY, ALL_PROXY": "Proxy for requests, except to this machine",
    "NO_PROXY": "Hosts to reach without a proxy",
    "SSL_CERT_FILE, SSL_CERT_DIR": "Certificate authorities to trust instead of the system's",
    "NO_COLOR": "Disable color",
    "FORCE_COLOR": "Use color and table layout even when not on a terminal (0, false, no, off: no color)",
    "COLUMNS": "Output width in columns",
    "BROWSER": "Commands for --web, separated by colons; %s is the link (default: xdg-open, else open)",
}
"""Environment variables that the runtime reads in addition to those of the manifest."""


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
            "The script completes commands, aliases, flags, flag values and file names. It runs nothing while you "
            "type. Print it again after an upgrade, because it may have changed."
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
