"""Commands by each word of their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

WORDS: Mapping[str, Sequence[str]] = {"list": ("things list",)}
