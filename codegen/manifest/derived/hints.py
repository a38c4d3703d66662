"""Hints for unknown ids: each names the command that lists the ids of a flag."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.manifest.model.commands import Command
from codegen.manifest.model.errors import Hint
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest


def with_id_hints(manifest: Manifest) -> Manifest:
    """Return the manifest with a hint for each flag whose ids a list shows, for the statuses of `not-found`.

    A list shows the ids of a flag if its view has a next command with the name of the value, such as `--job-id=ID`. The
    first such command of the manifest is the hint. A hint of the manifest that would hide it replaces it.
    """
    statuses = [status for code in manifest.exit_codes if code.name == "not-found" for status in code.statuses]
    derived = [
        hint
        for flag, command in _lists(manifest).items()
        for status in statuses
        if not _is_stated(hint := _hint(manifest.product.binary, flag, command, status), manifest.hints)
    ]
    general = manifest.hints[-1:] if manifest.hints and not manifest.hints[-1].conditions else []
    stated = manifest.hints[: len(manifest.hints) - len(general)]
    return replace(manifest, hints=[*stated, *derived, *general])


def _lists(manifest: Manifest) -> dict[str, Command]:
    """Return the command that lists the ids of a flag, by flag."""
    found: dict[str, Command] = {}
    for command in manifest.listed_commands:
        if any(block.kind in ("table", "handler") for block in command.view):
            for block in command.view:
                if block.kind == "next":
                    for flag in _named_ids(manifest, block.text):
                        found.setdefault(flag, command)
    return found


def _named_ids(manifest: Manifest, run: str) -> Iterator[str]:
    """Yield the flags with an id whose value is only its name, in a command line with the binary."""
    try:
        words = shlex.split(run)[1:]
    except ValueError:
        return  # a rule reports it
    for end in range(len(words), 0, -1):
        command = manifest.command(" ".join(words[:end]))
        if command is not None:
            yield from (flag.name for flag in command.flags if _is_named(flag, words[end:]))
            return


def _is_named(flag: Flag, words: Sequence[str]) -> bool:
    if flag.type != "id" or flag.value is None:
        return False
    return f"--{flag.name}={flag.value}" in words or (flag.positional and flag.value in words)


def _hint(binary: str, flag: str, command: Command, status: int) -> Hint:
    needs = "".join(f" --{needed.name}={needed.value}" for needed in command.required_flags)
    return Hint(command.summary, command.where, status=status, flag=flag, run=[f"{binary} {command.path}{needs}"])


def _is_stated(derived: Hint, hints: Sequence[Hint]) -> bool:
    """Return whether a hint with a condition holds wherever the derived one does."""
    return any(hint.conditions and hint.conditions <= derived.conditions for hint in hints)
