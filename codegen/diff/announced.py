"""Announced breaking changes: by a higher version, an earlier deprecation or a line in the changelog."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.diff.kinds import BREAKING, Change
from codegen.diff.surface import Described
from codegen.diff.versions import is_at_least, next_version


def announcement(change: Change, changes: Sequence[Change], old: Described, new: Described, section: str) -> str | None:
    """Return how a breaking change is announced: `version`, `deprecation` or `changelog`; None if it is not.

    `section` is the text of the newest version in the changelog, in which the subject of the change has code quotes.
    """
    if change.level != BREAKING:
        return None
    if new["version"] != old["version"] and is_at_least(new["version"], next_version(old["version"], changes)):
        return "version"
    if change.was_deprecated:
        return "deprecation"
    return "changelog" if f"`{change.subject}`" in " ".join(section.split()) else None


def newest_section(changelog: str) -> str:
    """Return the text of the first section below a heading of level 2 in a Markdown changelog."""
    sections = re.split(r"(?m)^## .*$", changelog)
    return sections[1] if len(sections) > 1 else ""


def changelog_lines(changes: Sequence[Change]) -> list[str]:
    """Return a line of the changelog for each change that is not only a text."""
    return [
        f"- {'**Breaking:** ' if change.level == BREAKING else ''}`{change.subject}`: {change.message}."
        for change in changes
        if change.kind != "text-changed"
    ]
