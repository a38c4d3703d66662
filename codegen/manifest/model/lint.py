"""Levels of the rules of lint, as a manifest sets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

OFF, NOTE, WARN, ERROR = "off", "note", "warn", "error"
LEVELS = (OFF, NOTE, WARN, ERROR)
"""Levels, the least serious one first."""


@dataclass(frozen=True)
class LintSetting:
    """Setting of a rule: its level, None for that of the rule, and the commands that it does not apply to."""

    level: str | None
    excepted: Sequence[str] = ()
