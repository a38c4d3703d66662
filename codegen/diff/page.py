"""Tables of the kinds of changes for docs/compatibility.md, in Markdown."""

from __future__ import annotations

from codegen.diff.kinds import KINDS


def table(level: str) -> str:
    """Return the kinds of a level as a table."""
    rows = [f"| `{name}` | {kind.meaning}. |" for name, kind in KINDS.items() if kind.level == level]
    return "\n".join(["| Kind | Change |", "| --- | --- |", *rows])
