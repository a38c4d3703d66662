"""Writer of blocks as plain text: complete words, aligned columns, no color. It does not depend on the environment."""

from __future__ import annotations

import unicodedata

from opentrain_runtime.output.blocks import FieldRows, Line, MessageList, NextStep, TableRows, TextLines, apart
from opentrain_runtime.text.folding import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentrain_runtime.output.blocks import OutputBlock

INDENT = "  "


def to_text(blocks: Iterable[OutputBlock]) -> str:
    """Return the blocks as text, with blank lines between the ones that `apart` separates."""
    written: list[str] = []
    before: OutputBlock | None = None
    for block in blocks:
        if before is not None and apart(before, block):
            written.append("")
        before = block
        written += _lines(block)
    return "\n".join(written)


def _lines(block: OutputBlock) -> list[str]:
    if isinstance(block, Line):
        return [block.text]
    if isinstance(block, NextStep):
        return [f"{block.says}:", *folded(block.command, None)]
    title = [] if block.title is None else [block.title]
    if isinstance(block, FieldRows):
        return title + _values(block.rows, INDENT if title else "")
    if isinstance(block, TextLines):
        return title + block.text.split("\n")
    return title + (_grid(block) if isinstance(block, TableRows) else _talk(block))


def _values(rows: Sequence[tuple[str, str]], margin: str) -> list[str]:
    indent = max(width(label) for label, _ in rows) + 3
    written = []
    for label, value in rows:
        first, *rest = value.split("\n")
        written.append(padded(label + ":", indent) + first)
        written += [" " * indent + line for line in rest]
    return [(margin + line).rstrip() for line in written]


def _grid(grid: TableRows) -> list[str]:
    heads = [head.upper() for head in grid.heads]
    table = [heads, *grid.rows]
    widths = [max(width(row[column]) for row in table) for column in range(len(heads))]
    return [
        "  ".join(padded(text, columns) for text, columns in zip(row, widths, strict=True)).rstrip() for row in table
    ]


def _talk(talk: MessageList) -> list[str]:
    written: list[str] = []
    for who, when, said in talk.turns:
        written.append(f"{who}, {when}" if when else who)
        written += [INDENT + line for line in said.split("\n")]
    return written


def padded(text: str, columns: int) -> str:
    """Return the text, padded with spaces to this many columns."""
    return text + " " * (columns - width(text))


def width(text: str) -> int:
    """Return the number of columns of a text in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
