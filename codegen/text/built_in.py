"""Built-in commands, topics, shells and environment variables, for help, man pages and documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.manifest.model.manifest import Manifest
from codegen.text.help_layout import INDENT, WIDTH, command_lines, heading, labeled, page, title, wrap

_BUILT_IN_TOPICS = {
    "flags": "Flags that every command accepts",
    "exit-codes": "Exit codes and their meanings",
    "environment": "Environment variables",
    "scopes": "Scopes and the commands that require them",
}

BUILT_IN_COMMANDS = {
    "help": "Show help for the program or a command",
    "version": "Show the version",
    "completion": "Print the completion script for a shell",
}
"""Built-in commands with their summaries."""

SHELL_INSTRUCTIONS = {
    "bash": (
        "Save the script where bash-completion looks for it, then open a new shell:",
        "mkdir -p ~/.local/share/bash-completion/completions",
        "{binary} completion bash >~/.local/share/bash-completion/completions/{binary}",
        "Without the package bash-completion, add this to ~/.bashrc:",
        "source ~/.local/share/bash-completion/completions/{binary}",
    ),
    "zsh": (
        "Save the script in a folder of $fpath, then open a new shell:",
        "mkdir -p ~/.zfunc && {binary} completion zsh >~/.zfunc/_{binary}",
        "To add that folder to $fpath, add this to ~/.zshrc:",
        "fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit",
    ),
    "fish": (
        "Save the script where fish looks for it. It is active immediately:",
        "mkdir -p ~/.config/fish/completions",
        "{binary} completion fish >~/.config/fish/completions/{binary}.fish",
    ),
}
"""Installation of the completion script in each shell. A line that ends with a colon is text, others are commands."""

COMPLETION_TEXT = (
    "The script completes commands, aliases, flags, flag values and file names. It runs nothing while you type. Print "
    "it again after an upgrade, because it may have changed."
)
"""Introduction of the page about completion."""

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
        title(f"{binary} completion", BUILT_IN_COMMANDS["completion"]),
        labeled("Usage", f"{binary} completion ({' | '.join(SHELL_INSTRUCTIONS)})"),
        wrap(COMPLETION_TEXT),
        *([heading(f"{shell}:"), *_instructions(binary, lines)] for shell, lines in SHELL_INSTRUCTIONS.items()),
    )


def _instructions(binary: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if line.endswith(":"):
            yield f"{INDENT}{line}"
        else:
            command = line.format(binary=binary)
            yield from (f"{INDENT * 2}{part}" for part in command_lines(command, width=WIDTH - 2 * len(INDENT)))
