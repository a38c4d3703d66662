"""Flags and values that unknown ones mean, and flags for which unexpected arguments stand."""

from __future__ import annotations

import re

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.cli.suggestions import SIMILAR_VALUE, SPELLED, is_listed, is_slip, nearest, quoted
from opentrain_runtime.errors import UsageError
from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.synonyms import Absent, Synonyms

_PREFIX = 3
"""Least number of letters by which a flag is recognized from its beginning."""

_AS_ARGUMENT = "To give it as an argument, write it after --."


class FlagGuesser:
    """Meanings of the unknown flags of one command line.

    `flags` has those that may be suggested, each with whether it takes a value. `words` are those after the command.
    """

    def __init__(
        self, program: Program, command: Command, flags: Mapping[str, bool], words: Sequence[str], page: str
    ) -> None:
        self._synonyms: Synonyms = imported(f"{program.package}.words").SYNONYMS
        self._program = program
        self._command = command
        self._flags = flags
        self._words = list(words)
        self._page = page

    def unknown_flag(self, index: int) -> UsageError:
        """Return the error for the flag at this index of the words, with the flag that is probably meant."""
        word = self._words[index]
        flag, equals, value = word.partition("=")
        following = self._words[index + 1 : index + 2]
        follows = not equals and bool(following) and not following[0].startswith("-")
        value = value if equals else following[0] if follows else ""
        name = _kebab(flag)
        message = f"unknown flag {flag!r}"
        switch = self._output_switch(name, value)
        if switch is not None:
            hint = SPELLED.format(f"{switch} > {value}")
            return self._error(
                message, hint, [*self._words[:index], switch, *self._words[index + (1 if equals else 2) :]]
            )
        absent, with_value = self._absent(name, value, flag)
        if absent is not None and absent.run is not None:
            return UsageError(message, hint=absent.says, page=self._page, corrected=absent.run.split())
        if absent is not None:
            dropped = self._words[index + (2 if with_value and follows else 1) :]
            corrected = [*self._words[:index], *dropped] if absent.left_out else None
            return self._error(message, absent.says, corrected)
        meant = self._by_value(value) or self._meant(name, value) or self._by_rule(name) or self._by_field(name, value)
        other = self._other_command(flag, name) if meant is None else None
        if other is not None:
            page = f"{self._program.binary} {other} --help"
            return UsageError(message, hint=f"It is a flag of {other}.", page=page)
        meant = meant or self._by_spelling(name)
        if meant is None:
            return self._error(message, _AS_ARGUMENT if self._command.arguments and not equals else None, None)
        target, own_equals, _ = meant.partition("=")
        rest = self._words[index + 1 :]
        if self._flags[target] and not own_equals and (equals or follows):
            new, rest = f"{target}={value}", rest if equals else rest[1:]
        else:
            new = meant
            keyed = value and (f"{name}={value.casefold()}" in self._synonyms.flags or meant.endswith(value))
            rest = rest[1:] if follows and keyed else rest
        shown = f"{target}={quoted(meant.partition('=')[2])}" if own_equals else target
        return self._error(message, SPELLED.format(shown), [*self._words[:index], new, *rest])

    def _error(self, message: str, hint: str | None, corrected: Sequence[str] | None) -> UsageError:
        line = None if corrected is None else [*self._command.path.split(), *corrected]
        return UsageError(message, hint=hint, page=self._page, corrected=line)

    def _output_switch(self, name: str, value: str) -> str | None:
        """Return the switch for the output format of a file, for a flag that would name this file."""
        _, dot, suffix = value.rpartition(".")
        switch = f"--{suffix.casefold()}"
        names_file = bool(dot) and name in self._synonyms.absent_flags and self._flags.get(switch) is False
        return switch if names_file and not self._meant(name, value) else None

    def _absent(self, name: str, value: str, flag: str) -> tuple[Absent | None, bool]:
        if len(name) == 1 and flag.startswith("--"):
            return None, False
        absent = self._synonyms.absent_flags
        keyed = absent.get(f"{name}={value.casefold()}") if value else None
        if keyed is not None:
            return keyed, True
        return (None, False) if self._meant(name, value) else (absent.get(name), False)

    def _meant(self, name: str, value: str) -> str | None:
        """Return the flag of the same name in kebab case, or the one that a synonym means, perhaps with its value."""
        if f"--{name}" in self._flags:
            return f"--{name}"
        for key in (f"{name}={value.casefold()}", name):
            known = [f"--{target}" for target in self._synonyms.flags.get(key, ())]
            known = [flag for flag in known if flag.partition("=")[0] in self._flags]
            if value.casefold().endswith(".json"):
                objects = {given.flag for given in self._command.inputs if given.kind == "object"}
                known.sort(key=lambda flag: flag not in objects)
            if known:
                return known[0]
        return None

    def _by_value(self, value: str) -> str | None:
        """Return the flag with its value that a value `name=value` names."""
        flag, equals, _ = f"--{value}".partition("=")
        return f"--{value}" if equals and flag in self._flags and not self._command.fields else None

    def _by_field(self, name: str, value: str) -> str | None:
        """Return the flag that sets the field of this name, or the only one whose last word it is."""
        for dest, fields in self._command.fields.items():
            by_name = {_kebab(field): field for field in fields}
            ending = [field for kebab, field in by_name.items() if kebab.endswith(f"-{name}")]
            field = by_name.get(name) or (ending[0] if len(ending) == 1 else None)
            if field is not None and value:
                return f"{flag_of(dest)}={field}={value}"
        return None

    def _other_command(self, flag: str, name: str) -> str | None:
        """Return the command of the same group that has the flag, first one that reads."""
        from opentrain_runtime.cli.parser import flags_of

        module = self._program.groups.get(self._command.path.partition(" ")[0])
        if module is None or not flag.startswith("--"):
            return None
        listed: Mapping[str, Callable[[], Command]] = self._program.load("commands", module).COMMANDS
        commands = [command for name, factory in listed.items() if is_listed(name, command := factory())]
        for command in sorted(commands, key=lambda each: each.effect != "read"):
            if command.effect != "destructive" and f"--{name}" in flags_of(command, self._program):
                return command.path
        return None

    def _by_rule(self, name: str) -> str | None:
        """Return the flag of the same name with dashes, of a plural or singular, or of an id."""
        for other in (name, f"{name}-id", f"{name}s", f"{name}-file", name.removesuffix("s")):
            if f"--{other}" in self._flags:
                return f"--{other}"
        positional = self._command.positional
        if positional is not None and (name == "id" or self._is_own_id(name)):
            return flag_of(positional)
        return None

    def _is_own_id(self, name: str) -> bool:
        """Return whether a name such as `order-id` is that of the command's own group."""
        about = name.removesuffix("-id")
        group = self._command.path.partition(" ")[0]
        own = {group, *(each for each, module in self._program.groups.items() if module == group.replace("-", "_"))}
        own |= {word for word, groups in self._synonyms.groups.items() if group in groups}
        return about in own

    def _by_spelling(self, name: str) -> str | None:
        """Return the flag that begins with the name, if only one does, else the most similar one."""
        names = {flag.removeprefix("--") for flag in self._flags}
        names -= {name for name in names if name.replace("-", "_") in self._command.overwriting}
        longer = [flag for flag in names if flag.startswith(name)] if len(name) >= _PREFIX else []
        guess = longer[0] if len(longer) == 1 else nearest(name, sorted(names))
        if guess is None:
            risky = [dest.replace("_", "-") for dest in self._command.overwriting]
            guess = next((flag for flag in risky if is_slip(name, flag)), None)
        return None if guess is None else f"--{guess}"


def meant_value(program: Program, value: str, allowed: Sequence[str]) -> str | None:
    """Return the allowed value that a value means, by a synonym or by spelling, or None."""
    folded = {_plain(name): name for name in allowed}
    if _plain(value) in folded:
        return folded[_plain(value)]
    return value_by_synonym(program, value, allowed) or nearest(value, allowed, likeness=SIMILAR_VALUE)


def value_by_synonym(program: Program, value: str, allowed: Collection[str]) -> str | None:
    """Return the allowed value, or the field, that a value means by a synonym, or None."""
    synonyms: Synonyms = imported(f"{program.package}.words").SYNONYMS
    return next((each for each in synonyms.values.get(_plain(value), ()) if each in allowed), None)


def longer_command(program: Program, command: Command, word: str) -> str | None:
    """Return the command whose name continues with a word: `order check` with `status` is `order check-status`."""
    paths: Mapping[str, str] = imported(f"{program.package}.words").PATHS
    return paths.get(f"{command.path}-{word.casefold()}")


def argument_flag(program: Program, command: Command) -> str | None:
    """Return the flag for which an argument of the command stands, by a synonym, or None."""
    synonyms: Synonyms = imported(f"{program.package}.words").SYNONYMS
    name = synonyms.arguments.get(command.path)
    return None if name is None else f"--{name}"


def _kebab(flag: str) -> str:
    """Return the name of a flag in lower case with dashes: `--job_id` and `--jobId` are `job-id`."""
    name = flag.lstrip("-")
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).replace("_", "-").casefold()


def _plain(value: str) -> str:
    return re.sub(r"[\s_-]+", "", value.casefold())
