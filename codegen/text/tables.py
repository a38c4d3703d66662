"""Tables of exit codes, environment variables and scopes, which help, man pages and documentation share."""

from __future__ import annotations

from codegen.manifest.model import Command, Manifest
from codegen.text.built_in import COMMON_VARIABLES

_EXITS_OF_EVERY_COMMAND = ("done", "refused", "usage", "interrupted", "closed-pipe")
_EXITS_OF_REQUESTS = ("denied", "not-found", "conflict", "rate-limited", "outage")

Rows = list[tuple[str, str]]


def exit_code_rows(manifest: Manifest) -> Rows:
    """Return every exit code with its meaning."""
    return [
        (str(entry.code), entry.means + (f" (HTTP {', '.join(map(str, entry.statuses))})" if entry.statuses else ""))
        for entry in manifest.exit_codes
    ]


def command_exit_codes(manifest: Manifest, command: Command) -> list[int]:
    """Return the exit codes that a command can end with."""
    names = _EXITS_OF_EVERY_COMMAND + (_EXITS_OF_REQUESTS if command.endpoint is not None else ())
    return sorted({entry.code for entry in manifest.exit_codes if entry.name in names} | set(command.exits))


def environment_rows(manifest: Manifest) -> Rows:
    """Return the variables of the manifest with their help."""
    return [(variable.name, variable.help) for variable in manifest.variables]


def common_variable_rows() -> Rows:
    """Return the variables that many programs read, and this runtime too."""
    return list(COMMON_VARIABLES.items())


def scope_rows(manifest: Manifest) -> Rows:
    """Return every scope with how to get it and the commands that need it."""
    needed: dict[str, list[str]] = {name: [] for name in manifest.scopes}
    for command in manifest.listed_commands:
        for scope in filter(None, (command.needs.scope, *command.needs.any_scope)):
            needed.setdefault(scope, []).append(command.path)
    rows = []
    for scope, commands in sorted(needed.items()):
        how = f"A scope {manifest.scopes[scope]}. " if scope in manifest.scopes else ""
        rows.append((scope, how + (f"Needed by {', '.join(commands)}." if commands else "Needed by no command.")))
    return rows
