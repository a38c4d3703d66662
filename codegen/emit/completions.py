"""Emitter of completion scripts for bash, zsh and fish: tables of the command line, and functions that read them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from shlex import quote

from codegen.emit.templates import render
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.flags import OR_NULL, Flag
from codegen.manifest.model.manifest import Manifest
from codegen.text.built_in import BUILT_IN_COMMANDS, SHELL_INSTRUCTIONS, topic_summaries

ANY_COMMAND = "*"
"""Pattern of the shells for the commands of a global flag."""


@dataclass(frozen=True)
class Word:
    """Subcommand or flag, with its help. The name of a flag that takes a value ends with `=`."""

    name: str
    help: str

    @property
    def described(self) -> str:
        """Return name and help as zsh reads them. No name contains a colon."""
        return f"{self.name}:{self.help}"


@dataclass(frozen=True)
class Place:
    """Group, command, or words that begin commands, and what can follow it. `needs` are sets of flags, one required."""

    path: str
    subcommands: Sequence[Word] = ()
    flags: Sequence[Word] = ()
    needs: Sequence[Sequence[str]] = ()
    repeatable: Sequence[str] = ()
    positional: Sequence[str] = ()
    """Flags that each argument fills, separated by `|`."""


@dataclass(frozen=True)
class Values:
    """Values of a flag, or of one field of it. `kind` is `one`, `list`, `fields` or `file`."""

    kind: str
    words: tuple[str, ...] = ()

    @property
    def plain(self) -> list[str]:
        """Return the words that no shell reads in another way if they are not quoted."""
        return [word for word in self.words if quote(word) == word]


@dataclass(frozen=True)
class Shell:
    """Name of a shell, the file name of its script, and its syntax for a quoted text and for a key of a table."""

    name: str
    file: str
    text: Callable[[str], str]
    key: Callable[[str], str]

    def texts(self, words: Iterable[str]) -> str:
        """Return the texts, quoted and separated by spaces."""
        return " ".join(map(self.text, words))

    def keys(self, keys: Iterable[str], separator: str) -> str:
        """Return the keys of one line of a table."""
        return separator.join(map(self.key, keys))


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `completions/`: one script for each shell, with the file name that the shell expects."""
    binary = manifest.product.binary
    tables = {
        "places": list(_places(manifest)),
        "common": [word for flag in manifest.global_flags if not _unlisted(flag) for word in _words(flag)] + [_HELP],
        "help_flags": [Word("--man", "Show the man page"), _HELP],
        "command_aliases": dict(_command_aliases(manifest)),
        "flag_aliases": dict(_flag_aliases(manifest)),
        "values": _by_values(_values(manifest)),
    }
    for shell in (
        Shell("bash", f"{binary}.bash", _quote, _posix_key),
        Shell("zsh", f"_{binary}", _quote, _posix_key),
        Shell("fish", f"{binary}.fish", _quote_for_fish, _quote_for_fish),
    ):
        text = render(f"completion.{shell.name}.j2", manifest, name=f"_{_identifier(binary)}", shell=shell, **tables)
        yield f"completions/{shell.file}", text


_HELP = Word("--help", "Show help")


def _places(manifest: Manifest) -> Iterator[Place]:
    """Yield what can follow the binary, each built-in command, group, and command."""
    groups = [Word(group.name, group.summary) for group in manifest.groups if _listed(group)]
    built_in = [Word(name, summary) for name, summary in BUILT_IN_COMMANDS.items()]
    topics = [Word(name, summary) for name, summary in topic_summaries(manifest).items()]
    yield Place("", [*groups, *built_in], [Word("--version", BUILT_IN_COMMANDS["version"])])
    yield Place("help", [*groups, *topics, *(word for word in built_in if word.name == "completion")])
    yield Place("version")
    yield Place("completion", [Word(shell, f"Script for {shell}") for shell in SHELL_INSTRUCTIONS])
    for group in manifest.groups:
        if _listed(group):
            yield from () if group.is_command else _branches(group)
            yield from (_place(command) for command in _listed(group))


def _listed(group: Group) -> list[Command]:
    return [command for command in group.listed_commands if command.deprecation is None]


def _branches(group: Group) -> Iterator[Place]:
    """Yield the group, and the words that begin commands. Those that only begin aliases have no subcommands."""
    children: dict[str, dict[str, Word]] = {group.name: {}}
    for command in _listed(group):
        for path in (command.path, *command.naming.listed_aliases):
            words = path.split()
            for length in range(1, len(words)):
                branch, word = " ".join(words[:length]), words[length]
                below = children.setdefault(branch, {})
                last = length + 1 == len(words)
                if path == command.path:
                    below.setdefault(word, Word(word, command.summary if last else f"Commands of {branch} {word}"))
    for branch, below in children.items():
        yield Place(branch, list(below.values()))


def _place(command: Command) -> Place:
    flags = [flag for flag in command.flags if not _unlisted(flag)]
    names = {flag.name: [word.name for word in _words(flag)] for flag in flags}
    sets = [[flag.name] for flag in flags if flag.required]
    needs = [[word for name in each if name in names for word in names[name]] for each in (*sets, *_choices(command))]
    return Place(
        command.path,
        flags=[word for flag in flags for word in _words(flag)],
        needs=[need for need in needs if need],
        repeatable=[names[flag.name][0] for flag in flags if flag.repeatable],
        positional=[
            "|".join(names[name][0] for name in argument.flags if name in names) for argument in command.arguments
        ],
    )


def _choices(command: Command) -> Iterator[Sequence[str]]:
    yield from command.exactly_one
    yield from command.at_least_one


def _unlisted(flag: Flag) -> bool:
    return flag.hidden or flag.deprecation is not None


def _words(flag: Flag) -> list[Word]:
    """Return the flag, and the negation of a boolean."""
    return [
        Word(spelling + ("=" if flag.value is not None else ""), flag.help) for spelling in flag.spellings_of(flag.name)
    ]


def _command_aliases(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield each listed alias of a group or command, and the canonical name."""
    for group in manifest.groups:
        if group.singular:
            yield group.singular, group.name
        for command in _listed(group):
            yield from ((alias, command.path) for alias in command.naming.listed_aliases)


def _flags(manifest: Manifest) -> Iterator[tuple[str, Flag]]:
    """Yield every listed flag with the path of its command, or `ANY_COMMAND`."""
    for group in manifest.groups:
        for command in _listed(group):
            yield from ((command.path, flag) for flag in command.flags if not _unlisted(flag))
    yield from ((ANY_COMMAND, flag) for flag in manifest.global_flags if not _unlisted(flag))


def _flag_aliases(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield each listed alias of a flag, after the path of its command, and the name of the flag."""
    for path, flag in _flags(manifest):
        for alias in flag.naming.listed_aliases:
            pairs = zip(flag.spellings_of(alias), flag.spellings_of(flag.name), strict=True)
            yield from ((f"{path} {spelling}", name) for spelling, name in pairs)


def _values(manifest: Manifest) -> Iterator[tuple[str, Values]]:
    """Yield each flag with known values after the path of its command, and then its fields with allowed values."""
    for path, flag in _flags(manifest):
        key = f"{path} --{flag.name}="
        if flag.file is not None or (flag.local and flag.value == "FILE"):
            yield key, Values("file")
        elif flag.enum or flag.open:
            yield key, Values("list" if flag.type == "list" else "one", (*flag.enum, *flag.open))
        elif flag.fields:
            yield key, Values("fields", tuple(f"{name}=" for name in flag.fields))
            for name, allowed in flag.fields.items():
                if not isinstance(allowed, str):
                    yield f"{key}{name}=", Values("one", tuple(allowed))
                elif allowed.removesuffix(OR_NULL) == "boolean":
                    yield f"{key}{name}=", Values("one", ("true", "false"))


def _by_values(rows: Iterable[tuple[str, Values]]) -> dict[Values, list[str]]:
    """Return the keys of each set of values."""
    keys: dict[Values, list[str]] = {}
    for key, values in rows:
        keys.setdefault(values, []).append(key)
    return keys


def _quote(text: str) -> str:
    """Return a text as one word of bash and zsh."""
    return quote(text) if "'" not in text else "'" + text.replace("'", r"'\''") + "'"


def _posix_key(key: str) -> str:
    """Return a key as a pattern of `case` in bash and zsh."""
    if key.startswith(f"{ANY_COMMAND} "):
        return ANY_COMMAND + _quote(key.removeprefix(ANY_COMMAND))
    return _quote(key)


def _quote_for_fish(text: str) -> str:
    """Return a text as one word of fish, which reads backslashes in single quotes."""
    if re.fullmatch(r"[\w.,:=+/@-]+", text, re.ASCII):
        return text
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _identifier(text: str) -> str:
    return re.sub(r"\W", "_", text)
