"""Browser of the user, for --web: BROWSER, else xdg-open, else open. The shell is never used."""

from __future__ import annotations

import os
import shlex
from urllib.parse import urlsplit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.environment import Environment

DEFAULTS = ("xdg-open", "open")
"""Programs that open a link with the browser of the desktop, on Linux and on macOS."""


def open_link(environment: Environment, link: object) -> str | None:
    """Open an http or https link, and return None, or the reason why it was not opened.

    The variable BROWSER holds command lines, separated by colons. The first that starts is used. %s in it is replaced
    by the link, which is otherwise added at the end. (Python's webbrowser lets a browser write to stdout and block.)
    """
    if not isinstance(link, str):
        return "the response has no link"
    if not _is_web(link):
        return "it is not an http or https link"
    chosen = [line for line in environment.variables.get("BROWSER", "").split(os.pathsep) if line.strip()]
    for line in chosen or DEFAULTS:
        try:
            if environment.start(_command(line, link)):
                return None
        except (OSError, ValueError):
            continue  # missing, or invalid quotes
    return f"no browser started ({', '.join(chosen or DEFAULTS)}); set BROWSER to the command of one"


def _is_web(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    printable = link.isprintable() and " " not in link
    return printable and parts.scheme in ("http", "https") and bool(parts.hostname)


def _command(line: str, link: str) -> list[str]:
    words = [word for word in shlex.split(line) if word != "&"]
    if any("%s" in word for word in words):
        return [word.replace("%s", link) for word in words]
    return [*words, link]
