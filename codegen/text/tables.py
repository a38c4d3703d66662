"""Tables made from the model that help, man pages and documents all have: exit codes, variables, scopes."""

from __future__ import annotations

from codegen.manifest.model import Command, Manifest
from codegen.text.phrases import COMMON_VARIABLES

_ALWAYS = ("done", "refused", "usage", "interrupted", "closed-pipe")
_WITH_REQUEST = ("denied", "not-found", "conflict", "rate-limited", "outage")

Rows = list[tuple[str, str]]


def exit_code_rows(manifest: Manifest) -> Rows:
    """Every exit code and what it means."""
    return [
        (str(entry.code), entry.means + (f" (HTTP {', '.join(map(str, entry.statuses))})" if entry.statuses else ""))
        for entry in manifest.exit_codes
    ]


def exit_codes_of(manifest: Manifest, command: Command) -> list[int]:
    """The exit codes that a command can end with."""
    names = _ALWAYS + (_WITH_REQUEST if command.endpoint is not None else ())
    return sorted({entry.code for entry in manifest.exit_codes if entry.name in names} | set(command.exits))


def environment_rows(manifest: Manifest) -> Rows:
    """Every variable of the manifest and what it is for."""
    return [(variable.name, variable.help) for variable in manifest.variables]


def common_variable_rows() -> Rows:
    """The variables that the runtime reads as many programs do."""
    return list(COMMON_VARIABLES.items())


def scope_rows(manifest: Manifest) -> Rows:
    """Every scope, how it is had, and the commands that need it."""
    needed: dict[str, list[str]] = {name: [] for name in manifest.scopes}
    for command in manifest.commands:
        for scope in filter(None, (command.needs.scope, *command.needs.any_scope)):
            needed.setdefault(scope, []).append(command.path)
    rows = []
    for scope, commands in sorted(needed.items()):
        how = f"A scope {manifest.scopes[scope]}. " if scope in manifest.scopes else ""
        rows.append((scope, how + (f"Needed by {', '.join(commands)}." if commands else "Needed by no command.")))
    return rows
