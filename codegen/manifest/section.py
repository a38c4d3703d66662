"""Tolerant access to the manifest's plain values. The schema check reports values of the wrong type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from codegen.manifest.problems import Path

T = TypeVar("T")


class Section:
    """Mapping of the manifest, with its path. A missing key or a value of another type gives a default."""

    def __init__(self, value: object, where: Path = ()) -> None:
        self.value: Mapping[str, object] = value if isinstance(value, dict) else {}
        self.where = where

    def get(self, key: str, kind: type[T]) -> T | None:
        """Return the value of `key` if it is of type `kind`, else None."""
        value = self.value.get(key)
        return value if isinstance(value, kind) and not (kind is int and isinstance(value, bool)) else None

    def text(self, key: str) -> str:
        """Return the text at `key`, empty by default."""
        return self.get(key, str) or ""

    def is_true(self, key: str) -> bool:
        """Return whether the value of `key` is true."""
        return self.value.get(key) is True

    def section(self, key: str) -> Section:
        """Return the mapping at `key`, empty by default."""
        return Section(self.value.get(key), (*self.where, key))

    def sections(self, key: str) -> list[tuple[str, Section]]:
        """Return the mappings in the mapping at `key`, by name."""
        inner = self.section(key)
        return [(name, inner.section(name)) for name in inner.value]

    def items(self, key: str) -> list[Section]:
        """Return the mappings in the list at `key`."""
        return [Section(item, (*self.where, key, index)) for index, item in enumerate(self.get(key, list) or [])]

    def texts(self, key: str) -> list[str]:
        """Return the texts in the list at `key`."""
        return [item for item in self.get(key, list) or [] if isinstance(item, str)]

    def text_mapping(self, key: str) -> dict[str, str]:
        """Return the texts in the mapping at `key`, by name."""
        return {name: value for name, value in self.section(key).value.items() if isinstance(value, str)}

    def scalar(self, key: str) -> str | int | float | None:
        """Return the text or number at `key`, else None."""
        value = self.value.get(key)
        return value if isinstance(value, str | int | float) and not isinstance(value, bool) else None
