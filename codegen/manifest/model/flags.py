"""Flags and arguments of a command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.model.naming import Deprecation, Naming
from codegen.manifest.problems import Path

WHOLE_BODY = "."
"""Body field of a flag whose value is the whole body."""
OR_NULL = " or null"
"""End of the kind of a field that accepts null."""


@dataclass(frozen=True)
class Flag:
    """Flag of a command."""

    name: str
    help: str
    where: Path
    value: str | None = None
    naming: Naming = field(default_factory=Naming)
    type: str = "text"
    required: bool = False
    repeatable: bool = False
    positional: bool = False
    secret: bool = False
    overwrites: bool = False
    file: str | None = None
    enum: Sequence[str] = ()
    open: Sequence[str] = ()
    default: str | int | float | None = None
    api_default: str | int | float | None = None
    minimum: float | None = None
    above: int | None = None
    """Bound that a number must exceed."""
    maximum: int | None = None
    max_length: int | None = None
    fields: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    query: str | None = None
    body: str | None = None
    lists: str | None = None
    """Notation of a list in the query, if it is not that of the service."""
    clears: str | None = None
    """Value of the body fields that the flag names: `to-null` or `to-empty`."""
    empty: bool = False
    header: str | None = None
    local: bool = False
    """True for a flag of the runtime, which is not sent."""
    description: str = ""
    rest: bool = False
    """True if the last argument of the command, with all words after it, is the value of the flag."""

    @property
    def dest(self) -> str:
        """Return the name of the flag's value in Python."""
        return self.name.replace("-", "_")

    @property
    def argument(self) -> str | None:
        """Return how the value is shown as an argument, such as `ID` or `WORD ...`; None if it cannot be one."""
        if not self.positional or self.value is None:
            return None
        return f"{self.value} ..." if self.rest else self.value

    @property
    def spellings(self) -> list[str]:
        """Return the flag and all its aliases, with their dashes, and the negations of a boolean."""
        return self.spellings_of(self.name, *self.naming.aliases)

    @property
    def listed_spellings(self) -> list[str]:
        """Return the flag and its listed aliases, with their dashes, and the negations of a boolean."""
        return self.spellings_of(self.name, *self.naming.listed_aliases)

    def spellings_of(self, *names: str) -> list[str]:
        """Return names of the flag with their dashes, and the negations of a boolean."""
        negated = [f"--no-{name}" for name in names] if self.type == "boolean" else []
        return [*(f"--{name}" for name in names), *negated]

    @property
    def null_fields(self) -> list[str]:
        """Return the fields that accept null."""
        return [name for name, kind in self.fields.items() if isinstance(kind, str) and kind.endswith(OR_NULL)]

    @property
    def is_object(self) -> bool:
        """Return whether the value is an object."""
        return (
            self.file == "object"
            or self.type in ("fields", "map", "object")
            or (self.type == "record" and not self.repeatable)
        )

    @property
    def may_hold_lists(self) -> bool:
        """Return whether the value is or may contain a list other than one of records."""
        if self.type in ("map", "record") or self.clears is not None:
            return False
        return self.type in ("list", "fields", "object") or self.file == "object" or self.repeatable

    @property
    def hidden(self) -> bool:
        """Return whether help, man pages, reference and completions leave the flag out."""
        return self.name in self.naming.hidden

    @property
    def deprecation(self) -> Deprecation | None:
        """Return the deprecation of the flag, or None."""
        return self.naming.deprecated.get(self.name)


@dataclass(frozen=True)
class Argument:
    """Argument of a command: the flag whose value it is, or several flags with the text that separates their values."""

    flags: Sequence[str]
    where: Path
    split: str | None = None
    rest: bool = False
    """True if it takes all words that are left."""
