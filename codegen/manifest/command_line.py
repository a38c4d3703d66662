"""Parser of the command lines in a manifest, based on the flags of the model.

The generated parser cannot be used, because the manifest is checked before the parser is generated.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest

_SHELL_WORD = re.compile(r"""(?:[^\s'"\\]|'[^']*'|"(?:[^"\\]|\\.)*"|\\.)+""")


def unbroken_parts(line: str) -> list[str]:
    """Return the parts of a shell command that stay on one line: its words, and each flag with its value."""
    parts: list[str] = []
    for word in _SHELL_WORD.findall(line):
        flag = parts[-1] if parts else ""
        if flag.startswith("--") and "=" not in flag and " " not in flag and not word.startswith("-"):
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    return parts


@dataclass(frozen=True)
class ParsedLine:
    """Parsed command line: command, flags and values. `problem` is the reason why the program would reject it."""

    command: Command | None = None
    given: Sequence[tuple[Flag, str]] = ()
    problem: str | None = None


class CommandLineParser:
    """Parser of the command lines in a manifest."""

    def __init__(self, manifest: Manifest) -> None:
        self.binary = manifest.product.binary
        self.global_flags = manifest.global_flags
        self.names = {command.path: command for command in manifest.commands}
        singulars = {group.name: group.singular for group in manifest.groups if group.singular}
        for command in manifest.commands:
            for path in command.paths:
                self.names.setdefault(path, command)
                first, _, rest = path.partition(" ")
                if first in singulars and rest:
                    self.names.setdefault(f"{singulars[first]} {rest}", command)
        self.groups = {name for group in manifest.groups for name in (group.name, group.singular) if name}

    def parse(self, line: str, *, complete: bool) -> ParsedLine:
        """Parse a line. If `complete`, required flags must be given and values must be valid."""
        try:
            words = shlex.split(line)
        except ValueError as error:
            return ParsedLine(problem=f"invalid shell syntax: {error}")
        if not words or words[0] != self.binary:
            return ParsedLine(problem=f"must begin with '{self.binary}'")
        words = words[1:]
        if not words or words[0] == "help" or words[-1] == "--help":
            return ParsedLine(problem=self._check_help(words))
        for length in range(len(words), 0, -1):
            command = self.names.get(" ".join(words[:length]))
            if command is not None:
                return self._parse_arguments(command, words[length:], complete=complete)
        nearest = get_close_matches(" ".join(words[:3]), list(self.names), n=1)
        suggestion = f"; did you mean {nearest[0]}?" if nearest else ""
        return ParsedLine(problem=f"unknown command: {' '.join(words[:2])}{suggestion}")

    def _check_help(self, words: Sequence[str]) -> str | None:
        about = " ".join(word for word in words if word not in ("help", "--help"))
        if not about or about in self.names or about in self.groups:
            return None
        return f"unknown command: {about}"

    def _parse_arguments(self, command: Command, words: Sequence[str], *, complete: bool) -> ParsedLine:
        flags = {spelling: flag for flag in (*self.global_flags, *command.flags) for spelling in flag.spellings}
        given: list[tuple[Flag, str]] = []
        plain: list[str] = []

        def parsed(problem: str | None) -> ParsedLine:
            return ParsedLine(command, given, problem)

        rest = iter(words)
        for word in rest:
            if word == "--":
                plain += rest
                break
            if not word.startswith("--"):
                plain.append(word)
                continue
            name, equals, value = word.partition("=")
            flag = flags.get(name)
            if flag is None:
                nearest = get_close_matches(name, list(flags), n=1)
                return parsed(f"unknown flag: {name}" + (f"; did you mean {nearest[0]}?" if nearest else ""))
            if flag.value is None and equals:
                return parsed(f"{name} does not take a value")
            if flag.value is not None and not equals:
                value = next(rest, "")
                if not value:
                    return parsed(f"{name} requires a value")
            problem = _check_value(flag, value) if complete else None
            if problem is not None:
                return parsed(problem)
            given.append((flag, value))
        assigned = _assign(command, plain, [flag.name for flag, _ in given])
        if isinstance(assigned, str):
            nearest = get_close_matches(assigned, list(flags), n=1)
            return parsed(f"unexpected argument: {assigned}" + (f"; did you mean {nearest[0]}?" if nearest else ""))
        for name, value in assigned:
            flag = flags[f"--{name}"]
            problem = _check_value(flag, value) if complete else None
            if problem is not None:
                return parsed(problem)
            given.append((flag, value))
        return parsed(_check_presence(command, [flag.name for flag, _ in given]) if complete else None)


def _check_value(flag: Flag, value: str) -> str | None:
    if flag.enum and value.casefold() not in [known.casefold() for known in flag.enum]:
        return f"invalid value {value!r} for --{flag.name}; allowed values: {', '.join(flag.enum)}"
    if flag.type in ("number", "whole"):
        try:
            number = float(value)
        except ValueError:
            return f"invalid value {value!r} for --{flag.name}: expected a number"
        low, high = flag.minimum, flag.maximum
        too_small = (low is not None and number < low) or (flag.above is not None and number <= flag.above)
        if too_small or (high is not None and number > high):
            return f"invalid value {value!r} for --{flag.name}: out of bounds"
    if flag.type in ("fields", "map") and "=" not in value:
        expected = "FIELD=VALUE" if flag.type == "fields" else "KEY=VALUE"
        return f"invalid value {value!r} for --{flag.name}: expected {expected}"
    return None


def _check_presence(command: Command, given: Sequence[str]) -> str | None:
    counts = {name: given.count(name) for name in given}
    in_rows = command.batch and "batch" in counts  # the rows may have the required flags
    for flag in command.flags:
        if flag.required and flag.name not in counts and not in_rows:
            return f"missing required flag: --{flag.name}"
        if counts.get(flag.name, 0) > 1 and not flag.repeatable:
            return f"--{flag.name} cannot be given more than once"
    for group in command.exactly_one:
        if sum(name in counts for name in group) != 1 and not in_rows:
            return f"exactly one of {_listed(group)} is required"
    for group in command.at_most_one:
        if sum(name in counts for name in group) > 1:
            return f"at most one of {_listed(group)} is allowed"
    for group in command.at_least_one:
        if not any(name in counts for name in group) and not in_rows:
            return f"at least one of {_listed(group)} is required"
    return None


def _listed(names: Sequence[str]) -> str:
    flags = [f"--{name}" for name in names]
    return f"{', '.join(flags[:-1])} and {flags[-1]}"


def _assign(command: Command, words: Sequence[str], given: Sequence[str]) -> list[tuple[str, str]] | str:
    """Return each flag that words fill, with its value, or the first word that is unexpected or cannot be split.

    `given` are the names of the flags that are given, whose arguments are left out.
    """
    left = [argument for argument in command.arguments if not set(argument.flags) & set(given)]
    filled: list[tuple[str, str]] = []
    for index, word in enumerate(words):
        if index >= len(left):
            return word
        argument = left[index]
        if argument.rest:
            flag = command.flag(argument.flags[0])
            values = words[index:] if flag is not None and flag.repeatable else [" ".join(words[index:])]
            return filled + [(argument.flags[0], value) for value in values]
        values = word.split(argument.split) if argument.split else [word]
        if len(values) != len(argument.flags) or not all(values):
            return word
        filled += zip(argument.flags, values, strict=True)
    return filled
