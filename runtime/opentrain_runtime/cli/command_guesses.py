"""Commands that unknown words mean: by synonyms, in any order of the words, or by spelling."""

from __future__ import annotations

import re

from opentrain_runtime.cli.suggestions import SPELLED, is_listed, is_slip, nearest
from opentrain_runtime.declarations.program import OWN_WORDS
from opentrain_runtime.errors import UsageError
from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.synonyms import Absent, Synonyms

    Meaning = str | Absent
    """A command line, or a command that does not exist."""

_DEAR = 1000
"""Cost of a synonym of a synonym."""
_AFTER = "Flags of a command follow it."
_VALUE = re.compile(r"[\d@=\s/,.]")
"""A character that words of commands do not have."""
_ID = re.compile(r"[\d@]")
"""A character of an id or an address, which may stand before the command."""
_STATES = ("list", "status", "show")
"""Words of commands that tell what has been done; `closed` asks for one of them."""
_READS = ("get", "show")
"""Names of the command that is meant by a group and an id."""


def unknown_command(program: Program, words: Sequence[str], what: str, typed: str, page: str) -> UsageError:
    """Return the error for a command line whose words are not a command, with the command that they probably mean.

    `words` is the whole command line, `what` and `typed` are the kind of word and the unknown words, and `page` is the
    command that shows the help.
    """
    line = _Line(program, words)
    from opentrain_runtime.cli.endpoint_guesses import command_of_endpoint

    request = command_of_endpoint(program, line.words)
    if request is not None:
        hint = SPELLED.format(" ".join(request))
        corrected = [*request, *line.words[2:], *line.before, *line.after]
        return UsageError(f"unknown {what} {typed!r}", hint=hint, page=page, corrected=corrected)
    error = _by_synonyms(program, line, f"unknown {what} {typed!r}", page)
    return error or _by_spelling(program, line, f"unknown {what} {typed!r}", page)


def flag_before_command(program: Program, words: Sequence[str], position: int, own: Sequence[str]) -> UsageError:
    """Return the error for an unknown flag before the command; `own` are the flags of the program itself.

    Flags of a command are suggested after it.
    """
    flag = words[position].partition("=")[0]
    first = next((at for at, word in enumerate(words) if at > position and word in program.groups), None)
    guess = nearest(flag, [*program.global_flags, *own])
    if guess is None and len(flag) == 2 and flag.isupper() and all(word.startswith("-") for word in words):
        guess = next((name for name in own if name[2:3] == flag[1:].casefold()), None)
    page = f"{program.binary} --help"
    if guess is not None or first is None:
        hint = None if guess is None else SPELLED.format(guess)
        alone = guess in own and len(words) == 1
        return UsageError(f"unknown flag {flag!r}", hint=hint, page=page, corrected=[str(guess)] if alone else None)
    corrected = [*words[first:], *words[:first]]
    return UsageError(f"unknown flag {flag!r}", hint=_AFTER, page=page, corrected=corrected)


def command_after_flag(program: Program, words: Sequence[str], position: int, begun: str) -> UsageError:
    """Return the error for a flag between the words of a command, of which `begun` has the first ones."""
    rest = words[position:]
    at = next((at for at, word in enumerate(rest) if not word.startswith("-")), None)
    corrected = None if at is None else [*begun.split(), rest[at], *rest[:at], *rest[at + 1 :]]
    return UsageError(
        f"expected a command before {words[position]}",
        hint=None if at is None else _AFTER,
        page=f"{program.binary} {begun.partition(' ')[0]} --help",
        corrected=corrected,
    )


class _Line:
    """A command line: global flags before the command, words up to the next flag, and the rest."""

    def __init__(self, program: Program, words: Sequence[str]) -> None:
        flags, index = program.global_flags, 0
        while index < len(words) and words[index].partition("=")[0] in flags:
            takes_value = flags[words[index].partition("=")[0]] and "=" not in words[index]
            index += 2 if takes_value else 1
        self.before = list(words[:index])
        self.asks_help = words[index : index + 1] == ["help"]
        index += 1 if self.asks_help else 0
        rest = words[index:]
        length = next((at for at, word in enumerate(rest) if word.startswith("-")), len(rest))
        self.words, self.after = list(rest[:length]), list(rest[length:])
        ids = next((at for at, word in enumerate(self.words) if not _ID.search(word)), 0)
        self.words = self.words[ids:] + self.words[:ids]

    def flags(self, program: Program) -> list[str]:
        """Return the names of the flags of a command that follow."""
        flags = (word.partition("=")[0] for word in self.after if word.startswith("-"))
        return [flag.lstrip("-").casefold() for flag in flags if flag not in program.global_flags]

    def corrected(self, command: str, values: Sequence[str]) -> list[str]:
        """Return the command line with another command."""
        if self.asks_help:
            return ["help", *(word for word in command.split() if not word.startswith("-"))]
        return [*command.split(), *values, *self.before, *self.after]


def _by_synonyms(program: Program, line: _Line, message: str, page: str) -> UsageError | None:
    vocabulary = _Vocabulary(program)
    if line.words[-1:] == ["help"]:
        return UsageError(message, hint=SPELLED.format("--help"), page=page, corrected=[*line.words[:-1], "--help"])
    if line.words and vocabulary.means_help(line.words[0]):
        corrected = ["help", *line.words[1:]]
        return UsageError(message, hint=SPELLED.format("help"), page=page, corrected=corrected)
    flags = line.flags(program)
    has_id = any(vocabulary.is_group(name) or name.endswith("id") for name in flags)
    for length in range(len(line.words), 0, -1):
        values = line.words[length:]
        if any(vocabulary.knows(word) for word in values):
            continue
        tokens = [token for word in line.words[:length] for token in _tokens(word)]
        if values and len(tokens) == 1 and vocabulary.is_group(tokens[0]) and not _VALUE.search(values[0]):
            continue  # an unknown verb is not a value
        has_value: bool | None = True if values else None if has_id else False
        meant = vocabulary.meaning(tokens, several=not values, has_value=has_value, plain=bool(values or flags))
        if not meant:
            continue
        if len(meant) > 1:
            return UsageError(message, hint=SPELLED.format(_either(list(map(str, meant)))), page=page)
        (found,) = meant
        if isinstance(found, str):
            return UsageError(message, hint=SPELLED.format(found), page=page, corrected=line.corrected(found, values))
        instead = None if found.run is None else found.run.split()
        return UsageError(message, hint=found.says, page=page, corrected=instead)
    return None


def _by_spelling(program: Program, line: _Line, message: str, page: str) -> UsageError:
    """Return the error with the nearest group or command. A command that writes is only suggested for a slip."""
    first = line.words[0] if line.words else ""
    if first not in program.groups:
        known = [*program.first_words, *OWN_WORDS, *(program.topics if line.asks_help else ())]
        guess = nearest(first, known)
        if guess is not None and not _may_be_meant(program, first, guess):
            guess = None
        if guess is None:
            return UsageError(message, page=page)
        return UsageError(
            message, hint=SPELLED.format(guess), page=page, corrected=line.corrected(guess, line.words[1:])
        )
    module = program.load("commands", program.groups[first])
    shown = next((name for name in _READS if name in module.COMMANDS), None)
    if shown is not None and _ID.search("".join(line.words[1:2])) and module.COMMANDS[shown]().positional is not None:
        corrected = line.corrected(f"{first} {shown}", line.words[1:])
        return UsageError(message, hint=SPELLED.format(f"{first} {shown}"), page=page, corrected=corrected)
    names = [*module.COMMANDS, *module.ALIASES]
    for length in range(min(len(line.words), 3), 1, -1):
        wanted = " ".join(line.words[1:length])
        guess = _nearest_command(wanted, names, module)
        if guess is not None:
            command = f"{first} {guess}"
            corrected = line.corrected(command, line.words[length:])
            return UsageError(message, hint=SPELLED.format(command), page=page, corrected=corrected)
    listed = ", ".join(name for name in module.COMMANDS if is_listed(name, module.COMMANDS[name]()))
    return UsageError(message, hint=f"Commands of {first}: {listed}.", page=page)


def _nearest_command(wanted: str, names: Sequence[str], module: object) -> str | None:
    commands: Mapping[str, object] = module.COMMANDS  # type: ignore[attr-defined]
    aliases: Mapping[str, str] = module.ALIASES  # type: ignore[attr-defined]
    left = list(names)
    while (guess := nearest(wanted, left)) is not None:
        command: Command = commands[aliases.get(guess, guess)]()  # type: ignore[operator]
        if is_listed(guess, command) and (command.effect == "read" or is_slip(wanted, guess)):
            return guess
        left.remove(guess)
    return None


def _may_be_meant(program: Program, typed: str, word: str) -> bool:
    """Return whether a word may be suggested: if it is a whole command that writes, only for a slip."""
    group, name = program.shortcuts.get(word, (program.groups.get(word, ""), ""))
    factory = program.load("commands", group).COMMANDS.get(name) if group else None
    return factory is None or factory().effect == "read" or is_slip(typed, word)


class _Vocabulary:
    """The words of the program and their synonyms."""

    def __init__(self, program: Program) -> None:
        words = imported(f"{program.package}.words")
        self._program = program
        self._synonyms: Synonyms = words.SYNONYMS
        self._by_word: Mapping[str, Sequence[str]] = words.WORDS
        self._paths: Mapping[str, str] = words.PATHS
        self._known = {token for path in self._paths for token in _tokens(path)}
        self._parts = frozenset(self._known)
        self._known |= {*program.groups, *self._synonyms.groups}
        names = {module: name for name, module in reversed(list(program.groups.items()))}
        self._groups = {name: (names[module],) for name, module in program.groups.items()} | dict(self._synonyms.groups)

    def knows(self, word: str) -> bool:
        """Return whether a word is part of a command, or one with a slip, so that it is not a value."""
        if _VALUE.search(word):
            return False
        return word.casefold() in self._known or any(is_slip(word, part) for part in self._parts)

    def is_group(self, word: str) -> bool:
        """Return whether a word is a group or a synonym of one."""
        return word in self._groups

    def means_help(self, word: str) -> bool:
        """Return whether a word is a synonym of `help`."""
        return self._synonyms.commands.get(word.casefold()) == "help"

    def meaning(
        self, tokens: Sequence[str], *, several: bool, has_value: bool | None, plain: bool
    ) -> Sequence[Meaning]:
        """Return the command line or absent command that words mean; more than one only with `several`.

        With a value (True), they rather mean a command that needs one; without (False), a group in the plural rather
        means one that needs none. A single word means a command that writes if it is the command's whole name, or if
        `plain`, because something follows it.
        """
        left = [token for token in tokens if token not in self._synonyms.ignored] or list(tokens)
        shorter = self._without_repetition(left)
        for candidate in (tokens, left, shorter):
            state = self._state(candidate)
            if state is not None:
                return [state]
            matches = self._matches(candidate)
            if candidate is shorter and shorter != left:
                matches = [each for each in matches if not isinstance(each, str) or not self._writes(each)]
            if matches:
                if has_value is None or (not has_value and not any(map(self._is_plural, candidate))):
                    return matches[:1]
                if not isinstance(matches[0], str):
                    return matches[:1]
                fitting = (each for each in matches if isinstance(each, str) and self._takes(each) == has_value)
                return [next(fitting, matches[0])]
        alone = self._by_word.get("-".join(left), ())
        if len(left) == len(alone) == 1 and not plain and self._writes(alone[0]) and alone[0].split()[1:] != left:
            return ()
        return alone if several or len(alone) == 1 else ()

    def _without_repetition(self, tokens: Sequence[str]) -> list[str]:
        """Return the words without a second one for the same group: `orders get order` is `orders get`."""
        kept: list[str] = []
        for token in tokens:
            group = self._groups.get(token)
            if group is None or not any(self._groups.get(before) == group for before in kept):
                kept.append(token)
        return kept

    def _state(self, tokens: Sequence[str]) -> Meaning | None:
        """Return the list or status that the verb of a command that writes means with -s, -ed or -ing, or None."""
        if " ".join(tokens) in {**self._synonyms.commands, **self._synonyms.absent_commands}:
            return None
        for group, verb in ((tokens[:1], tokens[1:]), (tokens[-1:], tokens[:-1])):
            for name in self._groups.get("".join(group), ()) if verb else ():
                commands = self._program.load("commands", self._program.groups[name]).COMMANDS
                verbs = [each.replace(" ", "-") for each, factory in commands.items() if factory().effect != "read"]
                if any(_is_form("-".join(verb), each) for each in verbs):
                    found = [each for state in _STATES for each in self._matches([name, state])[:1]]
                    reads = (each for each in found if isinstance(each, str) and not self._writes(each))
                    return next(reads, next((each for each in found if not isinstance(each, str)), None))
        return None

    def _writes(self, line: str) -> bool:
        """Return whether a command line runs a command that writes."""
        command = self._command(line)
        return command is not None and command.effect != "read"

    def _command(self, line: str) -> Command | None:
        group, _, rest = line.partition(" --")[0].partition(" ")
        module = self._program.groups.get(group)
        factory = None if module is None else self._program.load("commands", module).COMMANDS.get(rest)
        return None if factory is None else factory()

    def _matches(self, tokens: Sequence[str]) -> list[Meaning]:
        """Return what has the same words in any order; first that with the fewest synonyms and words out of order.

        A synonym of a synonym, and a synonym of a single word, do not mean a command that writes.
        """
        costs = [(self._cost(tokens, names, dear), meant) for names, meant, dear in self._targets()]
        possible = sorted(((cost, meant) for cost, meant in costs if cost is not None), key=lambda each: each[0])
        single = len(tokens) == 1 and tokens[0] not in self._synonyms.commands
        return [
            meant
            for cost, meant in possible
            if not isinstance(meant, str) or not (single or cost >= _DEAR) or not self._writes(meant)
        ]

    def _is_plural(self, token: str) -> bool:
        return self._groups.get(token) == (token,)

    def _takes(self, line: str) -> bool:
        """Return whether a command line runs a command that requires an id."""
        command = self._command(line)
        return command is not None and command.positional is not None

    def _targets(self) -> Iterator[tuple[list[str], Meaning, bool]]:
        """Yield words, their meaning, and whether they are synonyms themselves, which need no further ones."""
        for words, absent in self._synonyms.absent_commands.items():
            yield words.split(), absent, True
        for words, line in self._synonyms.commands.items():
            yield words.split(), line, True
        for path, command in self._paths.items():
            yield _tokens(path), command, False

    def _cost(self, tokens: Sequence[str], names: Sequence[str], dear: bool) -> int | None:
        if len(tokens) != len(names) or (dear and len(names) == 1 and tokens != names):
            return None
        left, cost = list(names), 0
        for token in tokens:
            ranked = [token, *self._groups.get(token, ()), *self._synonyms.words.get(token, ())]
            rank, name = next(((rank, name) for rank, name in enumerate(ranked) if name in left), (0, None))
            if name is None:
                return None
            cost += 4 * rank + (1 if left[0] != name else 0)
            cost += _DEAR if dear and rank and name not in self._groups.get(token, ()) else 0
            left.remove(name)
        return cost


def _tokens(text: str) -> list[str]:
    """Return the words of a text in lower case: `list_jobs`, `listJobs` and `list jobs` are the same."""
    if _VALUE.search(text.replace(" ", "").replace(".", "").replace("/", "")):
        return [text]
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    return [token for token in re.split(r"[\s_.:/-]+", spaced.casefold()) if token]


def _either(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _is_form(word: str, verb: str) -> bool:
    """Return whether a word is a verb with -s, -ed or -ing: `closed` is a form of `close`."""
    stems = (verb, verb.removesuffix("e"), verb + verb[-1:], f"{verb.removesuffix('y')}i")
    return word != verb and any(word == stem + ending for stem in stems for ending in ("s", "es", "ed", "ing"))
