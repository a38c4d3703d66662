"""Resolution of a command line: find the command, help page or built-in command that its words name."""

from __future__ import annotations

from opentrain_runtime.errors import UsageError
from opentrain_runtime.loading import imported, load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program

HELP_FLAGS = ("-h", "--help")
MANUAL_FLAG = "--man"
SHELLS = ("bash", "zsh", "fish")
OWN_WORDS = ("help", "version", "completion")
"""Built-in commands."""


class Resolved:
    """The command, help page or built-in command that a command line names."""

    __slots__ = {
        "command_factory": "Function that returns the declaration of the command.",
        "group": "Name of the group's module, or empty.",
        "kind": "`help`, `manual`, `version`, `completion` or `command`.",
        "name": "The command's words in its group, the topic, or the shell.",
        "typed": "The command's words as they were typed.",
        "words": "The words after the command, and the flags before it.",
    }

    def __init__(
        self,
        kind: str,
        *,
        group: str = "",
        name: str = "",
        typed: str = "",
        command_factory: Callable[[], Command] | None = None,
        words: list[str] | None = None,
    ) -> None:
        self.kind = kind
        self.group = group
        self.name = name
        self.typed = typed
        self.command_factory = command_factory
        self.words = words or []


def resolve(program: Program, words: list[str]) -> Resolved:
    """Resolve a command line. Raises `UsageError` for an unknown command or an unknown flag before it."""
    cursor = _Words(program, words)
    first = cursor.next_word()
    if cursor.asked == "version" or (first == "version" and not cursor.asked):
        extra = cursor.next_word()
        if extra is not None:
            raise UsageError(f"unexpected argument {extra!r}: version takes none")
        return Resolved("version")
    if first is None:
        return Resolved("help")
    if first == "help":
        manual = cursor.take(MANUAL_FLAG)
        page = _find_help(program, cursor)
        page.kind = "manual" if manual else page.kind
        return page
    if first == "completion":
        return _find_completion(program, cursor)
    found = _find_command(program, first, cursor)
    if cursor.asked or any(word in HELP_FLAGS for word in _before_separator(found.words)):
        return Resolved("help", group=found.group, name=found.name)
    return found


class _Words:
    """Reader of the words before the arguments. It keeps global flags for the parser."""

    def __init__(self, program: Program, words: list[str]) -> None:
        self.program = program
        self.words = words
        self.position = 0
        self.kept: list[str] = []
        self.asked = ""

    def next_word(self, *, flags_end_it: bool = False) -> str | None:
        """Return the next word that is not a flag, or None. With `flags_end_it`, stop before any other flag."""
        flags = self.program.global_flags
        while self.position < len(self.words):
            word = self.words[self.position]
            name, equals, _ = word.partition("=")
            if name in flags:
                self.position += 1
                self.kept.append(word)
                if flags[name] and not equals and self.position < len(self.words):
                    self.kept.append(self.words[self.position])
                    self.position += 1
            elif word in HELP_FLAGS:
                self.position += 1
                self.asked = "help"
            elif word == "--version" and not flags_end_it:
                self.position += 1
                self.asked = self.asked or "version"
            elif word.startswith("-"):
                if flags_end_it:
                    return None
                raise unknown("flag", word, [*flags, *HELP_FLAGS, "--version"], f"{self.program.binary} --help")
            else:
                self.position += 1
                return word
        return None

    def take(self, flag: str) -> bool:
        """Remove a flag from the remaining words, and return whether it was there."""
        left = self.words[self.position :]
        self.words = [*self.words[: self.position], *(word for word in left if word != flag)]
        return flag in left

    def rest(self) -> list[str]:
        return self.kept + self.words[self.position :]


def _find_command(program: Program, first: str, cursor: _Words) -> Resolved:
    if first in program.shortcuts:
        group, name = program.shortcuts[first]
        module = load(program, "commands", group)
        factory = module.COMMANDS[name]
        return Resolved("command", group=group, name=name, typed=first, command_factory=factory, words=cursor.rest())
    group = program.groups.get(first, "")
    if not group:
        known = [*program.first_words, *OWN_WORDS]
        raise _without_group(program, first) or unknown("command", first, known, f"{program.binary} --help")
    module = load(program, "commands", group)
    commands: Mapping[str, Callable[[], Command]] = module.COMMANDS
    aliases: Mapping[str, str] = module.ALIASES
    names = [*commands, *aliases]
    taken = ""
    while taken not in names:
        word = cursor.next_word(flags_end_it=True)
        if word is None and cursor.position < len(cursor.words) and not cursor.asked:
            page = f"{program.binary} {first} --help"
            raise UsageError(
                f"expected a command before {cursor.words[cursor.position]}",
                hint=f"See the commands: {page}",
                action={"command": page},
            )
        if word is None:
            return Resolved("help", group=group)
        wanted = f"{taken} {word}".strip()
        if not any(name == wanted or name.startswith(wanted + " ") for name in names):
            raise _unknown_command(program, first, wanted, commands, aliases)
        taken = wanted
    name = aliases.get(taken, taken)
    return Resolved(
        "command",
        group=group,
        name=name,
        typed=f"{first} {taken}",
        command_factory=commands[name],
        words=cursor.rest(),
    )


def _find_help(program: Program, cursor: _Words) -> Resolved:
    first = cursor.next_word()
    if first is None or first in ("help", "version"):
        return Resolved("help")
    if first in program.topics or first == "completion":
        return Resolved("help", group="topics", name=first)
    if first not in program.groups and first not in program.shortcuts:
        known = [*program.first_words, *program.topics, "completion"]
        raise _without_group(program, first) or unknown("command or topic", first, known, f"{program.binary} help")
    found = _find_command(program, first, cursor)
    if found.words and not found.words[0].startswith("-"):
        raise UsageError(f"unexpected argument {found.words[0]!r}: help takes one command")
    return Resolved("help", group=found.group, name=found.name)


def _find_completion(program: Program, cursor: _Words) -> Resolved:
    shell, extra = cursor.next_word(), cursor.next_word()
    if shell is not None and shell not in SHELLS:
        raise unknown("shell", shell, SHELLS, f"{program.binary} help completion")
    if extra is not None:
        raise UsageError(f"unexpected argument {extra!r}: completion takes one of {', '.join(SHELLS)}")
    if shell is None or cursor.asked:
        return Resolved("help", group="topics", name="completion")
    return Resolved("completion", name=shell)


def unknown(kind: str, word: str, known: Iterable[str], page: str) -> UsageError:
    """Return the error for an unknown word, with the nearest known word and the page that lists them."""
    guess = nearest(word, known)
    if guess is not None:
        return UsageError(
            f"unknown {kind} {word!r}", hint=f"Did you mean {guess}? See {page}", action={"command": page}
        )
    return UsageError(f"unknown {kind} {word!r}", hint=f"See {page}", action={"command": page})


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Return the most similar known word, ignoring case, or None.

    `likeness` is the least similarity, from 0 to 1.
    """
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), list(folded), n=1, cutoff=likeness)
    return folded[found[0]] if found else None


def _without_group(program: Program, word: str) -> UsageError | None:
    """Return the error for a command without its group, or None if no group has that command."""
    meant: Sequence[str] = imported(f"{program.package}.words").WORDS.get(word.casefold(), ())
    if not meant:
        return None
    page = f"{program.binary} --help"
    hint = f"The word is part of {', '.join(meant)}. See {page}"
    if len(meant) == 1:
        hint = f"Did you mean {meant[0]}? See {page}"
    return UsageError(f"unknown command {word!r}", hint=hint, action={"command": page})


def _unknown_command(
    program: Program,
    group: str,
    wanted: str,
    commands: Mapping[str, Callable[[], Command]],
    aliases: Mapping[str, str],
) -> UsageError:
    """Return the error for an unknown command of a group. A destructive one is suggested only if it is very similar."""
    page = f"{program.binary} {group} --help"
    made = {name: make() for name, make in commands.items()}
    named = made | {alias: made[name] for alias, name in aliases.items()}
    listed = {name: each for name, each in named.items() if name not in (*each.deprecated, *each.hidden)}
    harmless = [name for name, each in listed.items() if name in aliases or each.effect != "destructive"]
    guess = nearest(wanted, listed, likeness=0.75) or nearest(wanted, harmless)
    own = ", ".join(name for name in commands if name in listed)
    meant = f"Did you mean {group} {guess}?" if guess else f"Commands of {group}: {own}."
    return UsageError(f"unknown command {f'{group} {wanted}'!r}", hint=f"{meant} See {page}", action={"command": page})


def _before_separator(words: list[str]) -> list[str]:
    return words[: words.index("--")] if "--" in words else words
