"""Resolution of a command line: find the command, help page or built-in command that its words name."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.errors import UsageError

HELP_FLAGS = ("-h", "--help")
MANUAL_FLAG = "--man"
SHELLS = ("bash", "zsh", "fish")


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
            raise _usage_error(f"unexpected argument {extra!r}: version does not take arguments")
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
                from opentrain_runtime.cli.command_guesses import flag_before_command

                raise flag_before_command(self.program, self.words, self.position, [*HELP_FLAGS, "--version"])
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
        module = program.load("commands", group)
        factory = module.COMMANDS[name]
        return Resolved("command", group=group, name=name, typed=first, command_factory=factory, words=cursor.rest())
    group = program.groups.get(first, "")
    if not group:
        raise _unknown_command(program, cursor, "command", first, f"{program.binary} --help")
    module = program.load("commands", group)
    commands: Mapping[str, Callable[[], Command]] = module.COMMANDS
    if "" in commands:  # a command without a group
        factory = commands[""]
        return Resolved("command", group=group, typed=first, command_factory=factory, words=cursor.rest())
    aliases: Mapping[str, str] = module.ALIASES
    names = [*commands, *aliases]
    taken = ""
    while taken not in names:
        word = cursor.next_word(flags_end_it=True)
        if word is None and cursor.position < len(cursor.words) and not cursor.asked:
            from opentrain_runtime.cli.command_guesses import command_after_flag

            raise command_after_flag(program, cursor.words, cursor.position, f"{first} {taken}".strip())
        if word is None:
            return Resolved("help", group=group)
        wanted = f"{taken} {word}".strip()
        if not _begins_one(wanted, names) and _begins_one(wanted.lower(), names):
            wanted = wanted.lower()
        if not _begins_one(wanted, names):
            page = f"{program.binary} {first} --help"
            raise _unknown_command(program, cursor, "command", f"{first} {wanted}", page)
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


def _begins_one(words: str, names: Sequence[str]) -> bool:
    return any(name == words or name.startswith(words + " ") for name in names)


def _find_help(program: Program, cursor: _Words) -> Resolved:
    first = cursor.next_word()
    if first is None or first in ("help", "version"):
        return Resolved("help")
    if first in program.topics or first == "completion":
        return Resolved("help", group="topics", name=first)
    if first not in program.groups and first not in program.shortcuts:
        raise _unknown_command(program, cursor, "command or topic", first, f"{program.binary} help")
    found = _find_command(program, first, cursor)
    if found.words and not found.words[0].startswith("-"):
        message = f"unexpected argument {found.words[0]!r}: help takes one command"
        raise _usage_error(message, corrected=["help", *found.typed.split()])
    return Resolved("help", group=found.group, name=found.name)


def _find_completion(program: Program, cursor: _Words) -> Resolved:
    shell, extra = cursor.next_word(), cursor.next_word()
    if shell is not None and shell not in SHELLS:
        from opentrain_runtime.cli.suggestions import unknown

        raise unknown("shell", shell, SHELLS, f"{program.binary} help completion")
    if extra is not None:
        raise _usage_error(f"unexpected argument {extra!r}: completion takes one shell")
    if shell is None or cursor.asked:
        return Resolved("help", group="topics", name="completion")
    return Resolved("completion", name=shell)


def _unknown_command(program: Program, cursor: _Words, kind: str, typed: str, page: str) -> UsageError:
    from opentrain_runtime.cli.command_guesses import unknown_command

    return unknown_command(program, cursor.words, kind, typed, page)


def _usage_error(message: str, *, corrected: Sequence[str] | None = None) -> UsageError:
    from opentrain_runtime.errors import UsageError

    return UsageError(message, corrected=corrected)


def _before_separator(words: list[str]) -> list[str]:
    return words[: words.index("--")] if "--" in words else words
