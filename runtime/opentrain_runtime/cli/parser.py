"""Parser of the arguments of one command, based on argparse.

A value may begin with a dash unless it is a flag of the command. The allowed values of a flag are accepted in upper and
lower case. Every mistake is a `UsageError`, with a suggestion if there is one.
"""

from __future__ import annotations

import argparse
import time

from opentrain_runtime.arguments import Arguments, flag_of
from opentrain_runtime.errors import UsageError
from opentrain_runtime.text.redact import MASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program

NO_INPUT = "--no-input"
BATCH = "--batch"


def parse(
    command: Command,
    program: Program,
    words: Sequence[str],
    *,
    may_ask: bool = False,
    clock: Callable[[], float] = time.time,
) -> Arguments:
    """Return the parsed arguments of a command. Raises `UsageError`.

    With `may_ask`, a required secret that is missing is read from stdin, where a person types it. With --batch,
    required flags may be missing, because each row may have them. `clock` returns the seconds since 1970, from which a
    suggested date counts.
    """
    parser = _Parser(program, command, may_ask=may_ask, clock=clock)
    command.add_arguments(parser)
    parser.mark_missing_switches()
    straight = parser.normalized = parser.normalize(words)
    arguments = Arguments(vars(parser.parse_args(straight)), straight)
    if any(arguments.given(dest) for dest in command.fields):
        from opentrain_runtime.cli.fields import set_fields

        set_fields(command, arguments, program, parser.page)
    return arguments


def flags_of(command: Command, program: Program) -> dict[str, argparse.Action]:
    """Return the action of argparse for each flag of a command, by each of its names with dashes."""
    parser = _Parser(program, command, may_ask=False, clock=time.time)
    command.add_arguments(parser)
    return {flag: action for action in parser._actions for flag in action.option_strings}


def _plain(message: str) -> str:
    """Return a message of argparse without its prefix `argument FLAG/ALIAS: `, and with the flag in its place."""
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
    """Return the formatter with which argparse checks added arguments. A fixed width saves a query of the terminal."""
    return argparse.HelpFormatter(prog, width=80)


class _Parser(argparse.ArgumentParser):
    def __init__(self, program: Program, command: Command, *, may_ask: bool, clock: Callable[[], float]) -> None:
        self._program = program
        self._command = command
        self._may_ask = may_ask
        self._clock = clock
        self._secret_flags = [given.flag for given in command.inputs if given.kind == "secret"]
        self.normalized: Sequence[str] = ()
        prog = f"{program.binary} {command.path}"
        super().__init__(prog, formatter_class=_formatter, add_help=False, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        raise UsageError(_plain(message), page=self.page)

    @property
    def page(self) -> str:
        """Return the command that shows the help."""
        return f"{self.prog} --help"

    def mark_missing_switches(self) -> None:
        """Make None the value of a switch that is not given, so that False is only the value of `--no-x`."""
        for action in self._actions:
            if action.default is False:
                action.default = None

    def normalize(self, words: Sequence[str]) -> list[str]:
        """Return the words in a form that argparse cannot misread: each flag with its value, as `--flag=value`."""
        flags = {flag: action for action in self._actions for flag in action.option_strings}
        plain: list[str] = []
        given: list[str] = []
        rest = iter(enumerate(words))
        for index, word in rest:
            name, equals, value = word.partition("=")
            if word == "--":
                plain += words[index + 1 :]
                break
            if name in flags and flags[name].nargs == 0:
                next_word = words[index + 1] if index + 1 < len(words) else ""
                if equals or next_word.casefold() in ("true", "false"):
                    from opentrain_runtime.cli.value_guesses import switch_with_value

                    others = [*words[:index], *words[index + (1 if equals else 2) :]]
                    given_value = value if equals else next_word
                    raise switch_with_value(self._command, flags, name, given_value, others, self.page)
                given.append(word)
            elif name in flags:
                if not equals:
                    following = words[index + 1] if index + 1 < len(words) else None
                    if following is None or following.partition("=")[0] in flags:
                        after = "" if following is None else f", but the flag {following.partition('=')[0]} follows it"
                        self.error(f"{name} requires a value{after}")
                    value = following
                    next(rest)
                rest_of_line = words[index + 1 if equals else index + 2 :]
                value = self._canonical(name, flags[name], value, words[:index], rest_of_line)
                given.append(f"{name}={value}")
            elif word.startswith("-") and word != "-":
                from opentrain_runtime.cli.flag_guesses import FlagGuesser

                unlisted = (*self._command.deprecated, *self._command.hidden)
                listed = {flag: action.nargs != 0 for flag, action in flags.items() if flag not in unlisted}
                raise FlagGuesser(self._program, self._command, listed, words, self.page).unknown_flag(index)
            else:
                plain.append(word)
        if self._command.arguments and plain:
            given += self._assigned(given, plain, flags)
        else:
            given += self._argument(given, plain)
        if self._command.batch and any(word.startswith(f"{BATCH}=") for word in given):
            self._check_twice(given, flags)
            self._require_nothing()
            return given
        if self._may_ask and NO_INPUT not in given:
            given += [f"{flag}=-" for flag in self._missing(given) if flag in self._secret_flags]
        self._check_twice(given, flags)
        self._check_presence(given)
        return given

    def _require_nothing(self) -> None:
        """Make required flags optional."""
        for action in self._actions:
            action.required = False
        for group in self._mutually_exclusive_groups:
            group.required = False

    def _argument(self, given: Sequence[str], plain: Sequence[str]) -> list[str]:
        """Return the flag for which an argument stands, with that argument; nothing if there is none."""
        if not plain:
            return []
        if self._command.positional is None or len(plain) > 1:
            raise self._unexpected(given, plain)
        flag = flag_of(self._command.positional)
        if flag not in self._missing(given):
            raise self._unexpected(given, plain, f": {flag} is given too")
        if self._names_command(plain[0]):
            raise UsageError(
                f"{plain[0]!r} is a command, not a value of {flag}",
                hint=f"To give it as a value, write {flag}={plain[0]}.",
                page=self.page,
                corrected=[*self._command.path.split(), "--help"] if plain == ["help"] else None,
            )
        return [f"{flag}={plain[0]}"]

    def _assigned(self, given: Sequence[str], plain: Sequence[str], flags: dict[str, argparse.Action]) -> list[str]:
        """Return the flags for which several arguments stand, with their values."""
        from opentrain_runtime.cli.positionals import assign

        repeatable = [flag for flag, action in flags.items() if isinstance(action, argparse._AppendAction)]
        pairs = assign(
            self._command.arguments,
            plain,
            missing=self._missing(given),
            repeatable=repeatable,
            form=lambda flag: str(flags[flag].metavar),
            is_command=self._names_command,
            page=self.page,
        )
        words = [f"{flag}={value}" for flag, value in pairs]
        return [
            f"{flag}={self._canonical(flag, flags[flag], value, [*given, *words[:index]], words[index + 1 :])}"
            for index, (flag, value) in enumerate(pairs)
        ]

    def _names_command(self, word: str) -> bool:
        """Return whether a word is `help` or part of a command's name, which is hardly meant as a value."""
        if not word.replace("-", "").isalpha():
            return False
        from opentrain_runtime.cli.suggestions import is_command_word

        return is_command_word(self._program, word)

    def _missing(self, given: Sequence[str]) -> list[str]:
        """Return the required flags that are not given."""
        names = {word.partition("=")[0] for word in given}
        return [a.option_strings[0] for a in self._actions if a.required and not names.intersection(a.option_strings)]

    def _unexpected(self, given: Sequence[str], plain: Sequence[str], why: str = "") -> UsageError:
        """Return the error for unexpected arguments; suggest the flags for which they probably stand."""
        first = plain[1] if self._command.positional is not None and len(plain) > 1 else plain[0]
        # An argument of a command with secret flags may be such a secret.
        message = f"unexpected argument {MASK if self._secret_flags else repr(first)}{why}"
        path = self._command.path.split()
        if plain[-1] == "help":
            return UsageError(message, hint="Did you mean --help?", page=self.page, corrected=[*path, "--help"])
        from opentrain_runtime.cli.flag_guesses import longer_command

        longer = longer_command(self._program, self._command, plain[0])
        if longer is not None:
            hint = f"Did you mean {longer}?"
            return UsageError(message, hint=hint, page=self.page, corrected=[*longer.split(), *plain[1:], *given])
        pair = self._split_pair(given)
        if pair is not None and len(plain) == (1 if self._command.positional is None else 2):
            hint = f"Did you mean {pair}={plain[-1]}?"
            words = [f"{pair}={plain[-1]}" if word == pair else word for word in given]
            return UsageError(message, hint=hint, page=self.page, corrected=[*path, *plain[:-1], *words])
        meant = self._flags_of(given, plain)
        if meant is None:
            return UsageError(message, page=self.page)
        from opentrain_runtime.cli.suggestions import quoted
        from opentrain_runtime.cli.value_guesses import file_flag

        known = {flag: action for action in self._actions for flag in action.option_strings}
        for flag, value in list(meant.items()):
            reader = file_flag(self._command, known, flag) if value.startswith("@") else None
            if reader is not None:
                meant[reader] = meant.pop(flag)[1:]
        hidden = {flag: "-" if flag in self._secret_flags else MASK for flag in meant} if self._secret_flags else meant
        shown = " ".join(f"{flag}={value if self._secret_flags else quoted(value)}" for flag, value in hidden.items())
        corrected = [*path, *(f"{flag}={value}" for flag, value in meant.items()), *given]
        return UsageError(message, hint=f"Did you mean {shown}?", page=self.page, corrected=corrected)

    def _split_pair(self, given: Sequence[str]) -> str | None:
        """Return a flag with a field that lacks its value, as in `--set FIELD VALUE`, or None."""
        flags = [f"{flag_of(dest)}=" for dest in self._command.fields]
        return next((each for each in given for flag in flags if each.startswith(flag) and each.count("=") == 1), None)

    def _flags_of(self, given: Sequence[str], plain: Sequence[str]) -> dict[str, str] | None:
        """Return the flag for each argument: a missing one, else one that allows the value; None if that is unclear."""
        names = {word.partition("=")[0] for word in given}
        missing = list(self._missing(given))
        for group in self._mutually_exclusive_groups:
            flags = [action.option_strings for action in group._group_actions]
            if group.required and not any(names.intersection(spellings) for spellings in flags):
                missing.append(flags[0][0])
        if len(plain) <= len(missing):
            return dict(zip(missing, plain, strict=False))
        from opentrain_runtime.cli.flag_guesses import argument_flag

        (*firsts, last) = plain
        if len(firsts) > len(missing):
            return None
        found: dict[str, str] = dict(zip(missing, firsts, strict=False))
        known = argument_flag(self._program, self._command)
        free = [action for action in self._actions if not names.intersection(action.option_strings)]
        allowing = [
            each for each in free if last.casefold() in {str(choice).casefold() for choice in each.choices or ()}
        ]
        standing = next((action.option_strings[0] for action in allowing), None)
        if standing is None and known is not None and any(known in action.option_strings for action in free):
            standing = known
        return None if standing is None else found | {standing: last}

    def _check_twice(self, given: Sequence[str], flags: dict[str, argparse.Action]) -> None:
        """Raise `UsageError` for a second value of a flag that is not repeatable, also by an alias or if equal.

        A switch may be repeated, but not together with its negation.
        """
        first: dict[str, str] = {}
        for word in given:
            name = word.partition("=")[0]
            action = flags[name]
            if isinstance(action, argparse.BooleanOptionalAction):
                before = first.setdefault(action.dest, name)
                if name.startswith("--no-") != before.startswith("--no-"):
                    self.error(f"{before} cannot be used with {name}")
                continue
            if action.nargs == 0 or isinstance(action, argparse._AppendAction):
                continue
            if action.dest in first:
                before = first[action.dest]
                also = "" if before == name else f" (given as {before} and {name})"
                self.error(f"{action.option_strings[0]} can be given only once{also}")
            first[action.dest] = name

    def _check_presence(self, given: Sequence[str]) -> None:
        """Check required flags and exclusive groups before any value is checked."""
        names = {word.partition("=")[0] for word in given}
        missing = self._missing(given)
        for group in self._mutually_exclusive_groups:
            present = [a.option_strings[0] for a in group._group_actions if names.intersection(a.option_strings)]
            if len(present) > 1:
                self.error(f"{present[0]} cannot be used with {' and '.join(present[1:])}")
            if group.required and not present:
                missing.append(
                    f"exactly one of {_listed([action.option_strings[0] for action in group._group_actions])}"
                )
        for dests in self._command.at_least_one:
            either = [action for action in self._actions if action.dest in dests]
            if not any(names.intersection(action.option_strings) for action in either):
                missing.append(f"at least one of {_listed([action.option_strings[0] for action in either])}")
        if missing:
            *first, last = missing
            listed = f"{', '.join(first)} and {last} are" if first else f"{last} is"
            self.error(f"{listed} required")

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> object:
        if action.option_strings and arg_strings == ["--"]:
            return self._get_value(action, "--")  # before Python 3.13, argparse drops the value `--`
        return super()._get_values(action, arg_strings)

    def _get_value(self, action: argparse.Action, arg_string: str) -> object:
        """Return the converted value. Raises `UsageError` with the value that is probably meant."""
        try:
            return super()._get_value(action, arg_string)
        except argparse.ArgumentError as error:
            from opentrain_runtime.cli.value_guesses import invalid_value

            flags = {flag: each for each in self._actions for flag in each.option_strings}
            raise invalid_value(
                self._program,
                self._command,
                flags,
                action,
                arg_string,
                message=_plain(str(error)),
                words=self.normalized,
                page=self.page,
                now=self._clock(),
            ) from None

    def _canonical(
        self, name: str, action: argparse.Action, value: str, before: Sequence[str], after: Sequence[str]
    ) -> str:
        """Return the allowed value in its own case. `before` and `after` are the other words of the command line."""
        if action.choices is None:
            return value
        choices = {str(choice).casefold(): str(choice) for choice in action.choices}
        if value.casefold() not in choices:
            from opentrain_runtime.cli.flag_guesses import meant_value
            from opentrain_runtime.cli.suggestions import invalid_value

            allowed = list(choices.values())
            guess = meant_value(self._program, value, allowed)
            corrected = None
            if guess is not None:
                corrected = [*self._command.path.split(), *before, f"{name}={guess}", *after]
            raise invalid_value(value, name, allowed, self.page, guess=guess, corrected=corrected)
        return choices[value.casefold()]
