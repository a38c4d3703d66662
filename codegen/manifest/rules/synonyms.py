"""Rules of synonyms: each one has a meaning, and only one."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.command_line import CommandLineParser
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import Path, PathProblem

_SECTION = "synonyms"


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of synonyms."""
    yield from _check_names(manifest)
    yield from _check_commands(manifest)
    yield from _check_flags(manifest)
    yield from _check_absent(manifest)


def _check_names(manifest: Manifest) -> Iterator[PathProblem]:
    synonyms = manifest.synonyms
    groups = [group.name for group in manifest.groups]
    for name in synonyms.groups:
        if name not in groups:
            yield (_SECTION, "groups", name), f"unknown group: {name}; groups: {', '.join(groups)}"
    words = {token for command in manifest.commands for token in command.path.replace("-", " ").split()}
    for name in synonyms.words:
        if name not in words:
            yield (_SECTION, "words", name), f"no command has the word: {name}; remove it"
    allowed = {
        value
        for command in manifest.commands
        for flag in command.flags
        for known in (flag.enum, flag.fields, *(kind for kind in flag.fields.values() if not isinstance(kind, str)))
        for value in known
    }
    for name in synonyms.values:
        if name not in allowed:
            yield (_SECTION, "values", name), f"no flag allows the value: {name}; remove it"


def _check_commands(manifest: Manifest) -> Iterator[PathProblem]:
    parser = CommandLineParser(manifest)
    for line in manifest.synonyms.commands:
        problem = parser.parse(f"{parser.binary} {line}", complete=False).problem
        if problem is not None:
            yield (_SECTION, "commands", line), f"invalid command line: {problem}"
    for path, name in manifest.synonyms.arguments.items():
        command = manifest.command(path)
        if command is None:
            yield (_SECTION, "arguments", path), f"unknown command: {path}"
        elif command.flag(name) is None:
            yield (_SECTION, "arguments", path), f"the command has no flag: --{name}"
    names = {" ".join(path.replace("-", " ").split()) for command in manifest.commands for path in command.paths}
    seen: dict[str, str] = {}
    for where, guess in _typed_commands(manifest):
        if guess in names:
            yield where, f"the words are a command: {guess}; remove them"
        elif guess in seen:
            yield where, f"the words have two meanings: {guess}; keep one"
        seen[guess] = guess


def _check_flags(manifest: Manifest) -> Iterator[PathProblem]:
    flags = {
        flag.name
        for flag in (*manifest.global_flags, *(flag for command in manifest.commands for flag in command.flags))
    }
    for name in manifest.synonyms.flags:
        if name.partition("=")[0] not in flags:
            yield (_SECTION, "flags", name), f"no command has the flag: --{name.partition('=')[0]}; remove it"


def _check_absent(manifest: Manifest) -> Iterator[PathProblem]:
    parser = CommandLineParser(manifest)
    for absent in manifest.synonyms.absent:
        if bool(absent.commands) == bool(absent.flags):
            yield absent.where, "neither or both of 'commands' and 'flags'; write one of them"
        if absent.left_out and absent.flags and absent.run is not None:
            yield (*absent.where, "run"), "the flag is left out, so no other command line is run; remove one of them"
        if absent.commands and absent.left_out:
            yield (*absent.where, "left-out"), "commands cannot be left out; remove it"
        if absent.run is not None:
            problem = parser.parse(f"{parser.binary} {absent.run}", complete=False).problem
            if problem is not None:
                yield (*absent.where, "run"), f"invalid command line: {problem}"


def _typed_commands(manifest: Manifest) -> Iterator[tuple[Path, str]]:
    for line, guesses in manifest.synonyms.commands.items():
        for guess in guesses:
            yield (_SECTION, "commands", line), guess
    for absent in manifest.synonyms.absent:
        for guess in absent.commands:
            yield (*absent.where, "commands"), guess
