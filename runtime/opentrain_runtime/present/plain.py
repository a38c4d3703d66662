"""Parts as plain text: every word whole, columns aligned, no colour. The same on any terminal and into any pipe."""

from __future__ import annotations

import unicodedata

from opentrain_runtime.present.document import Grid, Line, Values

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentrain_runtime.present.document import Part


def to_text(parts: Iterable[Part]) -> str:
    """The parts, with a blank line before and behind a table."""
    written: list[str] = []
    behind_grid = False
    for part in parts:
        if behind_grid and not isinstance(part, Grid):
            written.append("")
        behind_grid = isinstance(part, Grid)
        if isinstance(part, Line):
            written.append(part.text)
        elif isinstance(part, Values):
            written += _values(part.rows)
        else:
            written += _grid(part, first=not written)
    return "\n".join(written)


def _values(rows: Sequence[tuple[str, str]]) -> list[str]:
    indent = max(_width(label) for label, _ in rows) + 3
    written = []
    for label, value in rows:
        first, *rest = value.split("\n")
        written.append(_padded(label + ":", indent) + first)
        written += [" " * indent + line for line in rest]
    return [line.rstrip() for line in written]


def _grid(grid: Grid, *, first: bool) -> list[str]:
    widths = [max(_width(row[column]) for row in (grid.heads, *grid.rows)) for column in range(len(grid.heads))]
    above = [] if first else [""]
    if grid.title is not None:
        above.append(grid.title)
    written = [
        "  ".join(_padded(text, width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in (grid.heads, *grid.rows)
    ]
    return above + written


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns that `text` takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
