"""Tables of exit codes, environment variables and scopes, for help, man pages and documentation."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model import Command, Manifest
from codegen.text.built_in import COMMON_VARIABLES

_EXITS_OF_EVERY_COMMAND = ("done", "refused", "usage", "interrupted", "closed-pipe")
_EXITS_OF_REQUESTS = ("denied", "not-found", "conflict", "rate-limited", "outage")

Rows = list[tuple[str, str]]


def exit_code_rows(manifest: Manifest) -> Rows:
    """Return every exit code with its meaning and HTTP statuses."""
    return [
        (str(each.code), each.means + (f" (HTTP {', '.join(map(str, each.statuses))})" if each.statuses else ""))
        for each in manifest.exit_codes
    ]


def command_exit_codes(manifest: Manifest, command: Command) -> list[int]:
    """Return the exit codes that a command can end with."""
    names = _EXITS_OF_EVERY_COMMAND + (_EXITS_OF_REQUESTS if command.endpoint is not None else ())
    return sorted({each.code for each in manifest.exit_codes if each.name in names} | set(command.exits))


def environment_rows(manifest: Manifest) -> Rows:
    """Return the variables of the manifest with their help."""
    return [(variable.name, variable.help) for variable in manifest.variables]


def common_variable_rows() -> Rows:
    """Return the standard variables that the runtime also reads."""
    return list(COMMON_VARIABLES.items())


def scope_rows(manifest: Manifest) -> Rows:
    """Return every scope with the commands that require it, and how to get it if the manifest says so."""
    needed: dict[str, list[str]] = {name: [] for name in manifest.scopes}
    enough: dict[str, list[str]] = {}
    for command in manifest.listed_commands:
        if command.needs.scope is not None:
            needed.setdefault(command.needs.scope, []).append(command.path)
        for scope in command.needs.any_scope:
            needed.setdefault(scope, [])
            enough.setdefault(scope, []).append(f"{command.path} requires one of {_listed(command.needs.any_scope)}.")
    rows = []
    for scope, commands in sorted(needed.items()):
        how = f" How to get it: {manifest.scopes[scope]}." if scope in manifest.scopes else ""
        uses = [f"Required by {', '.join(commands)}."] if commands else []
        uses += enough.get(scope, [])
        rows.append((scope, (" ".join(uses) or "Not required by any command.") + how))
    return rows


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" and {names[-1]}"
