"""Guesses of command lines, and judgment of the errors that reply.

`python -m tests.support.guesses FILE` prints the wrong suggestions for a file, and the figure of right ones.
The format is that of tests/data/guesses.
"""

from __future__ import annotations

import json
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from opentrain_cli.index import PROGRAM
from opentrain_cli.words import PATHS
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.declarations.command import Command
from opentrain_runtime.errors import UsageError

from .in_process import HurriedEnvironment, run_entry
from .paths import DATA
from .strict_yaml import load_yaml

FOLDER = DATA / "guesses"
_NOWHERE = {"OT_API_BASE_URL": "http://127.0.0.1:9", "OPENTRAIN_MAX_RETRIES": "0", "OT_API_TOKEN": "ot_pat_guess"}
COMMANDS: Mapping[str, Command] = {
    f"{group} {name}": factory()
    for group, module in PROGRAM.groups.items()
    for name, factory in PROGRAM.load("commands", module).COMMANDS.items()
}


_PLURALS = {
    name: next(first for first in PROGRAM.groups if PROGRAM.groups[first] == PROGRAM.groups[name])
    for name in PROGRAM.groups
}
"""Name of each group, by itself and by its singular."""


@dataclass(frozen=True)
class Guess:
    """A command line without the binary, and the words that the error must name, `several`, `none` or `works`."""

    line: str
    meant: str

    @property
    def typed(self) -> str:
        """Return the command that the line begins with, or an empty text."""
        try:
            found = resolve(PROGRAM, shlex.split(self.line))
        except UsageError:
            return ""
        return f"{found.group} {found.name}"


@dataclass(frozen=True)
class Suggestion:
    """The exit code of a guess, and the message, hint and command of its error."""

    exit: int
    message: str
    hint: str
    command: str

    def is_right(self, guess: Guess) -> bool:
        """Return whether the error names what is meant, and does not suggest anything if nothing is meant.

        An alias is its command, and `help jobs list` is `jobs list --help`. The message of an error may name a flag or
        field, but not as an unknown one. A line that runs is right if it does what is meant.
        """
        if guess.meant == "works":
            return self.exit != 2
        if self.exit != 2:
            return _does(guess.line, guess.meant)
        if guess.meant == "none":
            return "Did you mean" not in self.hint
        if guess.meant == "several":
            return bool(re.search(r"Did you mean .* or .*\?", self.hint))
        path, flags = _split(guess.meant)
        said = f"{self.hint} {self.command}"
        if path and not _is_named(path, self.command):
            return False
        if not path and not self.message.startswith("unknown "):
            said = f"{self.message} {said}"
        return all(re.search(rf"{re.escape(flag)}(?![\w-])", said) for flag in flags)

    def risks(self, guess: Guess) -> list[str]:
        """Return what the suggestion suggests that writes, deletes or overwrites, and that the guess does not mean."""
        suggested = re.search(r"Did you mean (.*)\?", self.hint)
        named = {suggested[1]} if suggested else set()
        if not self.command.endswith("--help"):
            named.add(self.command.removeprefix("opentrain "))
        risky = [path for path, command in COMMANDS.items() if command.effect != "read"]
        found = [path for path in risky if any(re.match(rf"{path}\b(?!-)", _canonical(each)) for each in named)]
        flags = {f"--{dest}" for command in COMMANDS.values() for dest in command.overwriting}
        found += [flag for flag in flags for each in named if flag.replace("_", "-") in each.split()]
        return [each for each in found if not _canonical(guess.meant).startswith(each) and each != guess.typed]


def _split(meant: str) -> tuple[str, list[str]]:
    """Return the command and the flags or fields of a meaning. A single camelCase word is a field."""
    words = meant.split()
    flags = [word for word in words if word.startswith("-") or re.search("[a-z][A-Z]", word.partition("=")[0])]
    return " ".join(word for word in words if word not in flags), flags


def _canonical(line: str) -> str:
    """Return a command line with the command instead of its alias: `whoami` is `auth status`."""
    words = line.split()
    for length in range(len(words), 0, -1):
        command = PATHS.get(" ".join([_PLURALS.get(words[0], words[0]), *words[1:length]]))
        if command is not None:
            return " ".join([command, *words[length:]])
    return line


def _is_named(path: str, command: str) -> bool:
    """Return whether a command line runs a command or shows its help."""
    line = command.removeprefix("opentrain ")
    if path == "help":
        return bool(re.match(r"help\b|--help|.* --help$", line))
    return f"{_canonical(line.removeprefix('help '))} ".startswith(f"{_canonical(path.removeprefix('help '))} ")


def _does(line: str, meant: str) -> bool:
    """Return whether a valid command line runs the command that is meant, with the flags that are meant."""
    path, flags = _split(meant)
    found = resolve(PROGRAM, shlex.split(line))
    if meant == "none" or found.command_factory is None:
        return False
    command = found.command_factory()
    given = {word.partition("=")[0] for word in parse(command, PROGRAM, found.words).words}
    return (not path or command.path == _canonical(path)) and set(flags) <= given


def guesses(name: str) -> Iterator[Guess]:
    """Yield the guesses of a file."""
    sections: Mapping[str, Mapping[str, str]] = load_yaml(FOLDER / name)
    for section in sections.values():
        for line, meant in section.items():
            yield Guess(line, meant)


def suggestion(guess: Guess, home: Path) -> Suggestion:
    """Run a guess; `home` is its working folder. A request would not reach any server."""
    done = run_entry(
        [*shlex.split(guess.line), "--json"], env=_NOWHERE, config_home=home, cwd=home, kind=HurriedEnvironment
    )
    if done.exit != 2:
        return Suggestion(done.exit, "", "", "")
    error = json.loads(done.stderr.splitlines()[-1])
    return Suggestion(2, error["error"], error["hint"] or "", (error["action"] or {}).get("command", ""))


def main() -> None:
    """Print the guesses with a wrong suggestion."""
    right = total = 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "brief.md").write_text("A brief.", encoding="utf-8")
        for guess in guesses(sys.argv[1]):
            found = suggestion(guess, home)
            total += 1
            right += found.is_right(guess)
            if not found.is_right(guess) or found.risks(guess):
                print(f"{guess.line!r} means {guess.meant!r}: {found} risks {found.risks(guess)}")
    print(f"{right} of {total} right ({100 * right / total:.0f} %)")


if __name__ == "__main__":
    main()
