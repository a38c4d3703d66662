"""Parser of the arguments of one command, based on argparse.

A value may begin with a dash unless it is a flag of the command. A closed set of values is accepted in any case. Every
mistake is a `UsageError`, with a suggestion where there is one.
"""

from __future__ import annotations

import argparse

from opentrain_runtime.arguments import Arguments
from opentrain_runtime.errors import UsageError
from opentrain_runtime.text.redact import MASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from opentrain_runtime.declarations.command import Command


def parse(command: Command, binary: str, words: list[str]) -> Arguments:
    """Return the parsed arguments of a command. Raises `UsageError`."""
    parser = _Parser(
        f"{binary} {command.path}",
        secret_flags=[given.flag for given in command.inputs if given.kind == "secret"],
        unlisted=(*command.deprecated, *command.hidden),
    )
    command.add_arguments(parser)
    straight = parser.normalize(words)
    arguments = Arguments(vars(parser.parse_args(straight)), straight)
    if command.positional is not None and arguments.given(f"{command.positional}_word"):
        arguments.put(command.positional, arguments.get(f"{command.positional}_word"))
    for group in command.at_least_one:
        if not any(arguments.given(dest) for dest in group):
            flags = ["--" + dest.replace("_", "-") for dest in group]
            parser.error(f"at least one of {_listed(flags)} is required")
    return arguments


def _plain(message: str) -> str:
    """Return a message of argparse with the flag in its place; argparse puts `argument FLAG/ALIAS: ` before it."""
    rest = message.removeprefix("argument ")
    if rest == message:
        return message
    spellings, _, said = rest.partition(": ")
    flag = spellings.partition("/")[0]
    if said.startswith("invalid value "):
        value, _, reason = said.partition(": expected ")
        return f"{value} for {flag}: expected {reason}"
    return f"{flag}{' ' if said.startswith(('is ', 'has ')) else ': '}{said}"


def _listed(flags: Sequence[str]) -> str:
    return f"{', '.join(flags[:-1])} and {flags[-1]}"


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Return the formatter with which argparse checks each added argument. With a width, it does not look for one."""
    return argparse.HelpFormatter(prog, width=80)


class _Parser(argparse.ArgumentParser):
    def __init__(self, prog: str, *, secret_flags: Sequence[str], unlisted: Sequence[str]) -> None:
        """`unlisted` are the flags that are never suggested.

        A stray word of a command with secret flags may be such a secret, and is not repeated.
        """
        self._unlisted = unlisted
        super().__init__(prog, formatter_class=_formatter, add_help=False, allow_abbrev=False)
        self._secret_flags = secret_flags

    def error(self, message: str) -> NoReturn:
        page = f"{self.prog} --help"
        raise UsageError(_plain(message), hint=f"See {page}", action={"command": page})

    def normalize(self, words: Sequence[str]) -> list[str]:
        """Return the words in a form that argparse cannot misread: positional ones first, then `--flag=value`."""
        flags = {flag: action for action in self._actions for flag in action.option_strings}
        takes_words = any(not action.option_strings for action in self._actions)
        plain: list[str] = []
        given: list[str] = []
        rest = iter(enumerate(words))
        for index, word in rest:
            name, equals, value = word.partition("=")
            if word == "--":
                plain += words[index + 1 :]
                break
            if name in flags and flags[name].nargs == 0:
                if equals:
                    self.error(f"{name} does not take a value")
                given.append(word)
            elif name in flags:
                if not equals:
                    following = words[index + 1] if index + 1 < len(words) else None
                    if following is None or following.partition("=")[0] in flags:
                        after = "" if following is None else f", but the flag {following.partition('=')[0]} follows it"
                        self.error(f"{name} requires a value{after}")
                    value = following
                    next(rest)
                given.append(f"{name}={self._canonical(name, flags[name], value)}")
            elif word.startswith("-") and word != "-":
                listed = [flag for flag in flags if flag not in self._unlisted]
                from opentrain_runtime.cli.suggestions import unknown

                raise unknown("flag", name, listed, f"{self.prog} --help")
            else:
                plain.append(word)
        self._check_words(given, plain, takes_words)
        self._check_twice(given, flags)
        self._check_presence(given, plain)
        if any(word.startswith("-") for word in plain):
            return [*given, "--", *plain]
        return plain + given

    def _check_words(self, given: Sequence[str], plain: Sequence[str], takes_words: bool) -> None:
        """Refuse an unexpected argument; if a required flag is missing, suggest it for the value."""
        if len(plain) <= takes_words:
            return
        extra = plain[1] if takes_words else plain[0]
        shown = MASK if self._secret_flags else repr(extra)
        names = {word.partition("=")[0] for word in given}
        missing = [a for a in self._actions if a.required and not names.intersection(a.option_strings)]
        if len(plain) == 1 and missing and not takes_words:
            from shlex import quote

            page = f"{self.prog} --help"
            flag = missing[0].option_strings[0]
            stdin_or_mask = "-" if flag in self._secret_flags else MASK
            meant = f"{flag}={stdin_or_mask if self._secret_flags else quote(extra)}"
            raise UsageError(
                f"unexpected argument {shown}",
                hint=f"Did you mean {meant}? See {page}",
                action={"command": page},
            )
        self.error(f"unexpected argument {shown}")

    def _check_twice(self, given: Sequence[str], flags: dict[str, argparse.Action]) -> None:
        """Refuse a second value of a flag that takes one, through an alias too, even if both values are equal."""
        first: dict[str, str] = {}
        for word in given:
            name = word.partition("=")[0]
            action = flags[name]
            if action.nargs == 0 or isinstance(action, argparse._AppendAction):
                continue
            if action.dest in first:
                before = first[action.dest]
                also = "" if before == name else f" (given as {before} and {name})"
                self.error(f"{action.option_strings[0]} can be given only once{also}")
            first[action.dest] = name

    def _check_presence(self, given: Sequence[str], plain: Sequence[str]) -> None:
        """Check required flags and exclusive groups before any value is checked."""
        names = {word.partition("=")[0] for word in given}
        needed = [a.option_strings for a in self._actions if a.required and a.option_strings]
        missing = [spellings[0] for spellings in needed if not names.intersection(spellings)]
        if missing:
            self.error(f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} required")
        for group in self._mutually_exclusive_groups:
            members = group._group_actions
            words = [str(action.metavar) for action in members if not action.option_strings]
            spelled = [action.option_strings[0] if action.option_strings else words[0] for action in members]
            present = [
                name
                for name, action in zip(spelled, members, strict=True)
                if (names.intersection(action.option_strings) if action.option_strings else plain)
            ]
            if len(present) > 1:
                self.error(f"{present[0]} cannot be used with {' and '.join(present[1:])}")
            if group.required and not present and words:
                self.error(f"{words[0]} is required: give it as an argument or with {spelled[-1]}")
            if group.required and not present:
                self.error(f"exactly one of {_listed(spelled)} is required")

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> object:
        if action.option_strings and arg_strings == ["--"]:
            return self._get_value(action, "--")  # before 3.13 argparse drops a value that is two dashes
        return super()._get_values(action, arg_strings)

    def _canonical(self, name: str, action: argparse.Action, value: str) -> str:
        if action.choices is None:
            return value
        choices = {str(choice).casefold(): str(choice) for choice in action.choices}
        if value.casefold() not in choices:
            self.error(f"invalid value {value!r} for {name}; allowed values: {', '.join(choices.values())}")
        return choices[value.casefold()]
