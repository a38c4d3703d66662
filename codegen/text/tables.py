"""Tables of exit codes, environment variables and scopes, for help, man pages and documentation."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
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
    names = _EXITS_OF_EVERY_COMMAND + (_EXITS_OF_REQUESTS if command.sends else ())
    return sorted({each.code for each in manifest.exit_codes if each.name in names} | set(command.exits))


def specific_exit_rows(manifest: Manifest, command: Command) -> Rows:
    """Return the exit codes that are specific to a command, with their meanings for it."""
    means = {
        each.code: command.exits[each.code] or each.means for each in manifest.exit_codes if each.code in command.exits
    }
    return [(str(code), text) for code, text in means.items()]


def environment_rows(manifest: Manifest) -> Rows:
    """Return the variables of the manifest with their help."""
    return [(variable.name, variable.help) for variable in manifest.variables]


def common_variable_rows() -> Rows:
    """Return the standard variables that the runtime also reads."""
    return list(COMMON_VARIABLES.items())


VARIABLE_RULES = (
    "An empty variable counts as not set. If both variables for a setting are set, the first one listed wins."
)
"""Rules for all variables."""


def shortcut_rows(manifest: Manifest) -> Rows:
    """Return the aliases without a group, each with its command."""
    return [
        (alias, f"Alias of {command.path}")
        for command in manifest.listed_commands
        for alias in command.naming.listed_aliases
        if " " not in alias
    ]


def scope_rows(manifest: Manifest) -> Rows:
    """Return every scope: how to get it, the scopes that it includes, and the commands that require it."""
    required: dict[str, list[str]] = {name: [] for name in manifest.scopes}
    alternatives: dict[str, list[str]] = {}
    for command in manifest.listed_commands:
        if command.needs.scope:
            required.setdefault(command.needs.scope, []).append(command.path)
        for name in command.needs.any_scope:
            required.setdefault(name, [])
            scopes = _listed(command.needs.any_scope)
            alternatives.setdefault(name, []).append(f"At least one of {scopes} is required by {command.path}")
    rows = []
    for name, commands in sorted(required.items()):
        scope = manifest.scopes.get(name)
        granted = scope.granted if scope is not None else None
        sentences = [f"Granted {granted}"] if granted else []
        sentences += [f"Includes {', '.join(scope.includes)}"] if scope is not None and scope.includes else []
        sentences += [f"Required by {', '.join(commands)}"] if commands else []
        sentences += alternatives.get(name, [])
        if not commands and name not in alternatives:
            sentences.append("Not required by any command")
        rows.append((name, "".join(f"{sentence}. " for sentence in sentences).rstrip()))
    return rows


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" and {names[-1]}"
