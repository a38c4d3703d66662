"""Kinds of changes and their levels. docs/compatibility.md lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

BREAKING, COMPATIBLE, TEXT = "breaking", "compatible", "text"
LEVELS = (BREAKING, COMPATIBLE, TEXT)
"""Levels, the most serious one first."""


@dataclass(frozen=True)
class Kind:
    """Kind of a change: its level and when it is reported."""

    level: str
    meaning: str


def _kinds(level: str, meanings: Mapping[str, str]) -> dict[str, Kind]:
    return {name: Kind(level, meaning) for name, meaning in meanings.items()}


KINDS: Mapping[str, Kind] = {
    **_kinds(
        BREAKING,
        {
            "binary-renamed": "The installed command has another name",
            "base-url-changed": "The default base URL differs; a saved token is not sent to another origin",
            "command-removed": "A command is gone, with all its names",
            "command-name-removed": "A name of a command is gone, or belongs to another command",
            "flag-removed": "A flag is gone, with all its names",
            "flag-name-removed": "A name of a flag is gone",
            "flag-required": "An optional flag is now required",
            "required-flag-added": "A new flag is required",
            "type-changed": "A flag takes another type of value, a value instead of none, or none instead of a value",
            "values-removed": "Allowed values are gone",
            "values-closed": "A flag for any value now has a closed list of values",
            "range-narrowed": "The range of a number or the length of a text is narrower",
            "repeat-removed": "A flag cannot be repeated any more",
            "empty-refused": "An empty value is not accepted any more",
            "fields-removed": "A field of an object is gone, or has another type",
            "default-changed": "A default differs, or is gone",
            "arguments-changed": "An argument is gone, or arguments have another order or form",
            "constraint-added": "Flags that could be combined, or all be omitted, no longer can",
            "request-changed": "A request has another method, path or base URL",
            "wire-name-changed": "A value goes to another part or field of the request",
            "effect-raised": "A read became a write, or a write became destructive",
            "permission-added": "A token, scope, feature or claimed account is now required",
            "response-changed": "The response is of another kind, or its list is elsewhere",
            "columns-changed": "A column of --csv is gone or moved",
            "wait-changed": "A state that --wait waits for is gone, moved or read from elsewhere",
            "exit-code-changed": "An exit code has another number, or an HTTP status another exit code",
            "exit-code-removed": "An exit code is gone",
            "variable-removed": "An environment variable is gone",
            "variable-changed": "An environment variable sets something else, or has another precedence",
        },
    ),
    **_kinds(
        COMPATIBLE,
        {
            "command-added": "A new command",
            "command-name-added": "A command has a further name",
            "command-renamed": "A command has a new name, and the old one still works",
            "flag-added": "A new optional flag",
            "flag-name-added": "A flag has a further name",
            "flag-renamed": "A flag has a new name, and the old one still works",
            "flag-optional": "A required flag is now optional",
            "type-widened": "A flag accepts all values that it accepted before, and more",
            "values-added": "Further allowed values",
            "values-opened": "A flag with a closed list of values now accepts any value",
            "range-widened": "The range of a number or the length of a text is wider",
            "repeat-added": "A flag can now be repeated",
            "empty-accepted": "An empty value is now accepted",
            "fields-added": "Further fields of an object",
            "default-added": "A default where none was stated before",
            "arguments-added": "Further arguments after those of before",
            "constraint-removed": "Flags can now be combined, or all be omitted",
            "effect-lowered": "A command changes less than before",
            "permission-removed": "A token, scope, feature or claimed account is no longer required",
            "columns-added": "Further columns of --csv, after those of before",
            "wait-states-added": "Further states that --wait waits for",
            "command-exits-changed": "A command ends with an exit code more or less",
            "exit-code-added": "A new exit code",
            "variable-added": "A new environment variable",
            "deprecated": "A name is now deprecated",
            "visibility-changed": "A command or flag is now hidden, or no longer hidden",
        },
    ),
    **_kinds(TEXT, {"text-changed": "A summary, help text, example or other text differs; nothing else does"}),
}
"""All kinds, by name."""


@dataclass(frozen=True)
class Change:
    """Change of the surface. `subject` is what a person types, such as `jobs list --all`.

    `was_deprecated` tells whether the earlier version had deprecated the name that is gone.
    """

    kind: str
    subject: str
    message: str
    was_deprecated: bool = False

    @property
    def level(self) -> str:
        """Return `breaking`, `compatible` or `text`."""
        return KINDS[self.kind].level
