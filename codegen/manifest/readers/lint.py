"""Levels of the rules of lint, as a manifest sets them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codegen.manifest.section import Section

OFF, NOTE, WARN, ERROR = "off", "note", "warn", "error"
LEVELS = (OFF, NOTE, WARN, ERROR)
"""Levels, the least serious one first."""


@dataclass(frozen=True)
class LintSetting:
    """Setting of a rule: its level, None for that of the rule, and the commands that it does not apply to."""

    level: str | None
    excepted: Sequence[str] = ()


def read_lint(root: Section) -> Mapping[str, LintSetting]:
    """Return the settings of `lint`, by rule."""
    section = root.section("lint")
    return {
        name: LintSetting(
            section.get(name, str) or section.section(name).get("level", str), section.section(name).texts("except")
        )
        for name in section.value
    }
