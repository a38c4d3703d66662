"""Commands by each word of their names, and synonyms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from opentrain_runtime.declarations.synonyms import Synonyms

WORDS: Mapping[str, Sequence[str]] = {"list": ("things list",)}
PATHS: Mapping[str, str] = {"things list": "things list"}
SYNONYMS = Synonyms()
