"""Result of the extraction of a draft from a source: its fields and their confidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Extraction:
    """Draft fields from one source.

    Args:
        fields: values by updateKey.
        low_confidence: names of the fields that are guesses.
        warnings: sentences for people.
        unmapped: parts of the source without a field: ``{path, reason, valuePreview?}``.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    low_confidence: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    unmapped: list[dict[str, Any]] = field(default_factory=list)

    def put(self, name: str, value: Any, *, confident: bool = True) -> None:
        """Set a field. Add it to ``low_confidence`` unless it is certain."""
        self.fields[name] = value
        if not confident and name not in self.low_confidence:
            self.low_confidence.append(name)

    def fill_from(self, other: Extraction) -> None:
        """Add the fields of another extraction that are missing here, and its warnings."""
        for name, value in other.fields.items():
            if name not in self.fields:
                self.put(name, value, confident=name not in other.low_confidence)
        self.warnings += other.warnings
        self.unmapped += other.unmapped
