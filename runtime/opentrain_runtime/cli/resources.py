"""Data files of the program: in its package, or next to it in a checkout."""

from __future__ import annotations

import os

from opentrain_runtime.errors import CliError
from opentrain_runtime.loading import imported


def folder(package: str, kind: str) -> str:
    """Return the folder of `completions` or `man`. Raises `CliError` if it is missing."""
    home = os.path.dirname(os.path.abspath(imported(package).__file__ or ""))
    for found in (os.path.join(home, kind), os.path.join(os.path.dirname(home), kind)):
        if os.path.isdir(found):
            return found
    raise _not_there(os.path.join(home, kind))


def read(package: str, kind: str, name: str) -> str:
    """Return the text of a data file, by its path in the folder of its kind. Raises `CliError` if it is missing."""
    path = os.path.join(folder(package, kind), name)
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        raise _not_there(path) from None


def completion_script(package: str, binary: str, shell: str) -> str:
    """Return the completion script for a shell. Raises `CliError` if it is missing."""
    names = {"bash": f"{binary}.bash", "zsh": f"_{binary}", "fish": f"{binary}.fish"}
    return read(package, "completions", names[shell])


def _not_there(path: str) -> CliError:
    return CliError(
        f"{path} is missing from this installation",
        exit_name="refused",
        code="CLI_NOT_SHIPPED",
        hint="The installation is incomplete; reinstall it.",
    )
