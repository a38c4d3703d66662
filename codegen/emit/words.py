"""Emitter of `words`: the words of commands and their synonyms, for suggestions."""

from __future__ import annotations

from codegen.emit.templates import render
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.synonyms import Absent, Table
from codegen.text.python import Call, code


def words(manifest: Manifest) -> str:
    """Return the text of the module."""
    commands = _commands_by_word(manifest)
    synonyms = _synonyms(manifest)
    return render(
        "words.py.j2",
        manifest,
        words=code(commands, before="WORDS: Mapping[str, Sequence[str]] = "),
        paths=code(_paths(manifest), before="PATHS: Mapping[str, str] = "),
        synonyms=code(synonyms, before="SYNONYMS = "),
        absent=bool(manifest.synonyms.absent),
    )


def _paths(manifest: Manifest) -> dict[str, str]:
    """Return the command of each path and alias that may be suggested."""
    return {
        path: command.path
        for command in manifest.listed_commands
        if command.deprecation is None
        for path in (command.path, *command.naming.listed_aliases)
    }


def _commands_by_word(manifest: Manifest) -> dict[str, tuple[str, ...]]:
    commands: dict[str, tuple[str, ...]] = {}
    for command in manifest.listed_commands:
        if command.deprecation is not None:
            continue
        for word in dict.fromkeys(command.name.split()):
            commands[word] = (*commands.get(word, ()), command.path)
    return dict(sorted(commands.items()))


def _synonyms(manifest: Manifest) -> Call:
    declared = manifest.synonyms
    keywords: dict[str, object] = {
        "groups": _by_typed(declared.groups),
        "words": _by_typed(declared.words),
        "commands": {typed: line for line, guesses in declared.commands.items() for typed in guesses},
        "flags": _by_typed(declared.flags),
        "values": _by_typed(declared.values),
        "arguments": dict(declared.arguments),
        "ignored": tuple(declared.ignored),
        "absent_commands": {typed: _absent(each) for each in declared.absent for typed in each.commands},
        "absent_flags": {typed: _absent(each) for each in declared.absent for typed in each.flags},
    }
    return Call("Synonyms", keywords={key: value for key, value in keywords.items() if value})


def _by_typed(table: Table) -> dict[str, tuple[str, ...]]:
    """Return the names by what is typed instead, in the order of the manifest."""
    found: dict[str, tuple[str, ...]] = {}
    for name, guesses in table.items():
        for typed in guesses:
            found[typed] = (*found.get(typed, ()), name)
    return found


def _absent(absent: Absent) -> Call:
    keywords: dict[str, object] = {}
    if absent.run is not None:
        keywords["run"] = absent.run
    if absent.left_out:
        keywords["left_out"] = True
    return Call("Absent", [absent.says], keywords)
