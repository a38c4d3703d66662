"""A place in the manifest's plain values, read tolerantly: the schema has reported what is of the wrong type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from codegen.manifest.problems import Path

T = TypeVar("T")


class Node:
    """A mapping of the manifest and where it stands; what is not there, or is of another type, has a plain default."""

    def __init__(self, value: object, where: Path = ()) -> None:
        self.value: Mapping[str, object] = value if isinstance(value, dict) else {}
        self.where = where

    def get(self, key: str, kind: type[T]) -> T | None:
        """The value of `key` if it is of that type."""
        value = self.value.get(key)
        return value if isinstance(value, kind) and not (kind is int and isinstance(value, bool)) else None

    def text(self, key: str) -> str:
        """The text at `key`, or nothing."""
        return self.get(key, str) or ""

    def yes(self, key: str) -> bool:
        """Whether `key` is true."""
        return self.value.get(key) is True

    def node(self, key: str) -> Node:
        """The mapping at `key`."""
        return Node(self.value.get(key), (*self.where, key))

    def nodes(self, key: str) -> list[tuple[str, Node]]:
        """The mappings below `key`, by name."""
        inner = self.node(key)
        return [(name, inner.node(name)) for name in inner.value]

    def entries(self, key: str) -> list[Node]:
        """The mappings in the list at `key`."""
        return [Node(entry, (*self.where, key, index)) for index, entry in enumerate(self.get(key, list) or [])]

    def texts(self, key: str) -> list[str]:
        """The texts in the list at `key`."""
        return [entry for entry in self.get(key, list) or [] if isinstance(entry, str)]

    def mapping(self, key: str) -> dict[str, str]:
        """The texts below `key`, by name."""
        return {name: value for name, value in self.node(key).value.items() if isinstance(value, str)}

    def scalar(self, key: str) -> str | int | float | None:
        """The text or number at `key`."""
        value = self.value.get(key)
        return value if isinstance(value, str | int | float) and not isinstance(value, bool) else None
