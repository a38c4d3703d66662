"""Layout of a table on a terminal: one line per row, whatever the width.

If the rows do not fit, they are shortened in this order: times become relative, columns are dropped, and the texts of
the flexible column are cut. The first column, which identifies the row, is never dropped, and only cut if flexible.
"""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size

from opentrain_runtime.output.blocks import NOT_THERE, Amount, Moment
from opentrain_runtime.output.relative_time import relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentrain_runtime.output.blocks import TableRows

GAP = 2
"""Spaces between two columns."""
LEAST_FLEXIBLE = 24
"""Width that a flexible column with long texts keeps before another column is dropped, or a quarter of the screen."""
_LEAST_TEXT = 8
"""Width below which a cut text tells nothing; its column is then dropped."""
_ELLIPSIS = "…"
_MOST_ZEROS = 4
"""Characters, with the point, up to which decimals are filled with zeros."""
_DOLLARS = "$"


class Column:
    """A column: its head and its cells, which may be cut or aligned."""

    def __init__(self, name: str, cells: Sequence[str]) -> None:
        self.name = name
        self.head = name.upper()
        self.aligned = any(isinstance(cell, Amount) for cell in cells) and all(
            isinstance(cell, Amount) or cell == NOT_THERE for cell in cells
        )
        self.cells = _aligned(cells) if self.aligned else cells
        self._measure()

    def _measure(self) -> None:
        self.width = max(text_width(text) for text in (self.head, *self.cells))

    def make_relative(self, now: float) -> None:
        """Write times relative to `now`, in seconds since 1970."""
        if any(isinstance(cell, Moment) for cell in self.cells):
            self.cells = [relative(cell.iso, now) if isinstance(cell, Moment) else cell for cell in self.cells]
            self._measure()

    def cut(self, width: int) -> None:
        """Cut the cells to a width, in columns of the terminal."""
        self.cells = [cut(cell, width) for cell in self.cells]
        self.width = max(width, text_width(self.head))


def columns_of(table: TableRows) -> list[Column]:
    """Return the columns of a table, without those that have no value in any row."""
    cells = list(zip(*table.rows, strict=True))
    return [
        Column(head, column)
        for head, column in zip(table.heads, cells, strict=True)
        if head == table.heads[0] or any(cell != NOT_THERE for cell in column)
    ]


def fits(columns: Iterable[Column], space: int) -> bool:
    """Return whether the columns and the gaps between them take at most `space` columns of the terminal."""
    return sum(column.width + GAP for column in columns) - GAP <= space


def fit(columns: list[Column], table: TableRows, space: int) -> list[Column]:
    """Return the columns that are shown in a space, with the flexible one cut to what is left."""
    flexible = next((column for column in columns if column.name == table.flexible), None)
    kept = {id(columns[0])}
    left = space - (_least(flexible, space) if columns[0] is flexible else columns[0].width)
    if flexible is not None and flexible is not columns[0] and left >= GAP + min(_LEAST_TEXT, flexible.width):
        kept.add(id(flexible))
        left -= GAP + min(_least(flexible, space), left - GAP)
    order = {name: place for place, name in enumerate(table.priority)}
    for column in sorted(columns, key=lambda column: order.get(column.name, len(order))):
        if id(column) not in kept and column.width + GAP <= left:
            kept.add(id(column))
            left -= column.width + GAP
    shown = [column for column in columns if id(column) in kept]
    if flexible is not None and id(flexible) in kept:
        others = sum(column.width + GAP for column in shown if column is not flexible)
        flexible.cut(min(flexible.width, max(1, space - others)))
    return shown


def cut(text: str, width: int) -> str:
    """Return the text, or its beginning and an ellipsis if it is wider than `width` columns of the terminal."""
    if text_width(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + _ELLIPSIS


def text_width(text: str) -> int:
    """Return the width of a text, in columns of the terminal."""
    return len(text) if text.isascii() else cell_len(text)


def _least(flexible: Column, space: int) -> int:
    return min(flexible.width, max(LEAST_FLEXIBLE, space // 4, text_width(flexible.head)))


def _aligned(cells: Sequence[str]) -> list[str]:
    """Return amounts with their decimal points below each other. Plain numbers get equally many decimals.

    Units after a space, such as currencies, are below each other, too.
    """
    parts = [_split(cell) for cell in cells if cell != NOT_THERE]
    places = max(len(decimals) for _, decimals, _ in parts)
    units = any(unit.startswith(" ") for _, _, unit in parts)
    plain = 0 < places <= _MOST_ZEROS and not units and not any(_DOLLARS in whole for whole, _, _ in parts)
    fill = "0" if plain else " " if units else ""
    before = max(text_width(whole) for whole, _, _ in parts)
    wholes = [" " * (before - text_width(whole)) + whole for whole, _, _ in parts]
    ends = [_end(decimals, places, fill) + unit for _, decimals, unit in parts]
    behind = max(text_width(end) for end in ends)
    filled = iter(whole + end + " " * (behind - text_width(end)) for whole, end in zip(wholes, ends, strict=True))
    return [cell if cell == NOT_THERE else next(filled) for cell in cells]


def _end(decimals: str, places: int, fill: str) -> str:
    """Return the point and the decimals, filled to a width: with zeros after a point, or with spaces."""
    if not fill:
        return decimals
    return (decimals or ("." if fill == "0" else "")).ljust(places, fill)


def _split(text: str) -> tuple[str, str, str]:
    """Return the text up to the decimal point of its first number, the point with the decimals, and the rest."""
    found = re.match(r"([^0-9]*[0-9][0-9,]*)(\.[0-9]+)?(.*)", text)
    return (found[1], found[2] or "", found[3]) if found else (text, "", "")
