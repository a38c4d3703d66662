"""Declaration of synonyms: what people type instead of the names of the program."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Absent:
    """A command or flag that does not exist, and what to do instead."""

    __slots__ = {
        "left_out": "Whether the corrected command line leaves out the flag.",
        "run": "Command line to run instead, without the binary, or None.",
        "says": "Text for people.",
    }

    def __init__(self, says: str, *, run: str | None = None, left_out: bool = False) -> None:
        self.says = says
        self.run = run
        self.left_out = left_out


class Synonyms:
    """Synonyms of groups, words of commands, command lines, flags and values, by what is typed.

    Everything that is typed is in lower case. Words of commands do not contain dashes.
    """

    __slots__ = {
        "absent_commands": "Commands that do not exist, by their words.",
        "absent_flags": "Flags that do not exist: `name`, or `name=value` for one value.",
        "arguments": "Name of the flag for which an argument stands, by command.",
        "commands": "Command line by words.",
        "flags": "Names of flags, by `name` or `name=value`; the first one that the command has is meant.",
        "groups": "Groups by word; the first one that leads to a command is meant.",
        "ignored": "Words without a meaning.",
        "values": "Values by value; the first one that the flag allows is meant.",
        "words": "Words of commands by word; the first one that leads to a command is meant.",
    }

    def __init__(
        self,
        *,
        groups: Mapping[str, Sequence[str]] | None = None,
        words: Mapping[str, Sequence[str]] | None = None,
        commands: Mapping[str, str] | None = None,
        flags: Mapping[str, Sequence[str]] | None = None,
        values: Mapping[str, Sequence[str]] | None = None,
        arguments: Mapping[str, str] | None = None,
        ignored: Sequence[str] = (),
        absent_commands: Mapping[str, Absent] | None = None,
        absent_flags: Mapping[str, Absent] | None = None,
    ) -> None:
        self.groups = groups or {}
        self.words = words or {}
        self.commands = commands or {}
        self.flags = flags or {}
        self.values = values or {}
        self.arguments = arguments or {}
        self.ignored = ignored
        self.absent_commands = absent_commands or {}
        self.absent_flags = absent_flags or {}
