"""What was read out of a source: the fields it says, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Reading:
    """Draft fields from one source.

    Args:
        fields: by their updateKeys.
        low_confidence: names of fields that are a guess.
        warnings: sentences for a human.
        unmapped: parts of the source that no field takes: ``{path, reason, valuePreview?}``.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    low_confidence: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    unmapped: list[dict[str, Any]] = field(default_factory=list)

    def put(self, name: str, value: Any, *, sure: bool = True) -> None:
        """Sets a field, and notes it when it is a guess."""
        self.fields[name] = value
        if not sure and name not in self.low_confidence:
            self.low_confidence.append(name)

    def fill_from(self, other: Reading) -> None:
        """Takes from the other reading what this one lacks."""
        for name, value in other.fields.items():
            if name not in self.fields:
                self.put(name, value, sure=name not in other.low_confidence)
        self.warnings += other.warnings
        self.unmapped += other.unmapped
