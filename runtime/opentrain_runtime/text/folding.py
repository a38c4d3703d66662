"""Folding of a command line: lines that fit a terminal and can be copied."""

from __future__ import annotations

INDENT = "  "
_CONTINUED = " \\"


def folded(command: str, columns: int | None) -> list[str]:
    """Return the indented lines of a command or link. Only the spaces between flags are broken, with a backslash.

    `columns` is the width of the terminal, or None for one line. A word that is too long stays whole.
    """
    if columns is None or len(INDENT) + len(command) <= columns:
        return [INDENT + command]
    lines: list[str] = []
    line = ""
    for word in _pieces(command):
        indent = INDENT * 2 if lines else INDENT
        if line and len(indent) + len(line) + 1 + len(word) + len(_CONTINUED) > columns:
            lines.append(f"{indent}{line}{_CONTINUED}")
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, f"{INDENT * 2 if lines else INDENT}{line}"]


def _pieces(command: str) -> list[str]:
    """Return the shell words of a command; a flag and its value are one piece."""
    import re

    word = r"(?:'[^']*'|\"[^\"]*\"|[^ '\"])+"
    return re.findall(rf"--[\w-]+ (?!-){word}|{word}", command)
