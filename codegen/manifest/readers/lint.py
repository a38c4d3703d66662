"""Levels of the rules of lint, read from plain values."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.manifest.model.lint import LintSetting
from codegen.manifest.section import Section


def read_lint(root: Section) -> Mapping[str, LintSetting]:
    """Return the settings of `lint`, by rule."""
    section = root.section("lint")
    return {
        name: LintSetting(
            section.get(name, str) or section.section(name).get("level", str), section.section(name).texts("except")
        )
        for name in section.value
    }
