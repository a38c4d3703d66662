"""Writer of blocks for a terminal with rich: the text of the plain writer, fitted to the width, with colors.

Outside tables, words are never cut or broken, so that ids and links can be copied. A row of a table is one line.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from opentrain_runtime.output.blocks import (
    NOT_THERE,
    Assembled,
    FieldRows,
    Line,
    MessageList,
    NextStep,
    TableRows,
    TextLines,
    Toned,
    apart,
)
from opentrain_runtime.output.table_layout import GAP, Column, columns_of, fit, fits, text_width
from opentrain_runtime.text.folding import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opentrain_runtime.output.blocks import OutputBlock

STYLES = {"good": "green", "pending": "yellow", "bad": "red", "quiet": "dim"}
"""Style by the tone of a status in the manifest."""
NARROWEST = 60
"""Width below which a table that does not fit is shown as a block of labeled values for each row."""
_LABEL = "bold"
_QUIET = "dim"
_COMMAND = "bold"


def to_terminal(blocks: Iterable[OutputBlock], *, columns: int, variables: Mapping[str, str], now: float) -> str:
    """Return the blocks as text with escape sequences.

    `variables` are those for rich, such as NO_COLOR. Relative times are relative to `now`, in seconds since 1970.
    """
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=columns,
        force_terminal=True,
        highlight=False,
        markup=False,
        emoji=False,
        _environ=variables,
    )
    before: OutputBlock | None = None
    for block in blocks:
        if before is not None and apart(before, block):
            console.print()
        before = block
        _print(console, block, now)
    return buffer.getvalue()


def _print(console: Console, block: OutputBlock, now: float) -> None:
    if isinstance(block, Line):
        tick = Text("✓ ", style=STYLES["good"]) if block.success else ""
        text = Text.assemble(tick, _styled(block.text))
        console.print(text, soft_wrap=block.whole or _longest_word(block.text) > console.width)
    elif isinstance(block, NextStep):
        console.print(Text(f"{block.says}:", style=_QUIET), soft_wrap=True)
        for line in folded(block.command, console.width):
            console.print(Text(line, style=_COMMAND), soft_wrap=True)
    else:
        if block.title is not None:
            console.print(Text(block.title, style=_LABEL), soft_wrap=True)
        if isinstance(block, TextLines):
            console.print(Text(block.text), soft_wrap=_longest_word(block.text) > console.width)
        elif isinstance(block, FieldRows):
            _print_values(console, block.rows, 0 if block.title is None else GAP)
        elif isinstance(block, MessageList):
            _print_talk(console, block)
        else:
            _print_table(console, block, now)


def _print_values(console: Console, rows: Sequence[tuple[str, str]], margin: int = 0) -> None:
    indent = margin + max(Text(label).cell_len for label, _ in rows) + 3
    for label, value in rows:
        _print_labeled(console, " " * margin + label, value, indent)


def _print_labeled(console: Console, label: str, value: str, indent: int) -> None:
    body = _styled(value)
    if indent + _longest_word(value) > console.width:
        console.print(Text.assemble((f"{label}:", _LABEL), " ", body), soft_wrap=True)
        return
    table = Table.grid(padding=0)
    table.add_column(width=indent, no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(Text(f"{label}:", style=_LABEL), body)
    console.print(table)


def _print_table(console: Console, table: TableRows, now: float) -> None:
    columns = columns_of(table)
    if not fits(columns, console.width) and not table.wrap:
        for column in columns:
            column.make_relative(now)
        if console.width >= NARROWEST and not fits(columns, console.width):
            columns = fit(columns, table, console.width)
    if fits(columns, console.width) or (console.width >= NARROWEST and not table.wrap):
        _print_rows(console, columns)
        return
    widths = _widths(columns, console.width - GAP * (len(columns) - 1)) if table.wrap else None
    if widths is None:
        _print_blocks(console, table)
    else:
        _print_wrapped(console, columns, widths)


def _print_rows(console: Console, columns: Sequence[Column]) -> None:
    """Print one line per row. rich's own tables take many times as long for a long page."""
    heads = _line(columns, [column.head for column in columns], {"": _escapes(console, _LABEL)})
    styles = {tone: _escapes(console, style) for tone, style in STYLES.items()}
    rows = zip(*(column.cells for column in columns), strict=True)
    console.file.write("\n".join([heads, *(_line(columns, cells, styles) for cells in rows), ""]))


def _line(columns: Sequence[Column], cells: Sequence[str], styles: Mapping[str, tuple[str, str]]) -> str:
    """Return a line of cells, each with the escape sequences of its tone."""
    parts = []
    for column, cell in zip(columns, cells, strict=True):
        before, after = styles.get(cell.tone if isinstance(cell, Toned) else "", ("", ""))
        spaces = " " * (column.width - text_width(cell))
        parts.append(f"{spaces}{before}{cell}{after}" if column.aligned else f"{before}{cell}{after}{spaces}")
    return (" " * GAP).join(parts).rstrip()


def _escapes(console: Console, style: str) -> tuple[str, str]:
    """Return the escape sequences before and after a text of this style; empty if the terminal has none."""
    with console.capture() as captured:
        console.print(Text("x", style=style), end="")
    before, _, after = captured.get().partition("x")
    return before, after


def _print_blocks(console: Console, table: TableRows) -> None:
    """Print each row as labeled values."""
    for number, row in enumerate(table.rows):
        if number:
            console.print()
        _print_values(console, [(head, cell) for head, cell in zip(table.heads, row, strict=True) if cell != NOT_THERE])


def _print_wrapped(console: Console, columns: Sequence[Column], widths: Sequence[int]) -> None:
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style=_LABEL)
    for column, width in zip(columns, widths, strict=True):
        table.add_column(Text(column.head), width=width, overflow="fold")
    for row in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*(_styled(cell) for cell in row))
    console.print(table)


def _widths(columns: Sequence[Column], space: int) -> list[int] | None:
    """Return the width of each column that breaks no word and is not wider than its text; None if they do not fit.

    The layout of rich may make a table wider than the screen, and cut off its right edge.
    """
    widths = [max(map(_longest_word, (column.head, *column.cells))) for column in columns]
    wanted = [column.width for column in columns]
    spare = space - sum(widths)
    if spare < 0:
        return None
    while spare > 0 and widths != wanted:
        growing = [index for index, width in enumerate(widths) if width < wanted[index]]
        share = max(1, spare // len(growing))
        for index in growing[:spare]:
            more = min(share, wanted[index] - widths[index])
            widths[index] += more
            spare -= more
    return widths


def _print_talk(console: Console, talk: MessageList) -> None:
    for who, when, said in talk.turns:
        heading = Text.assemble((who, _LABEL), (f", {when}" if when else "", _QUIET))
        wraps = _longest_word(said) + GAP <= console.width
        body: RenderableType = Padding(Text(said), (0, 0, 0, GAP)) if wraps else Text(said)
        console.print(Group(heading, body), soft_wrap=not wraps)


def _styled(text: str) -> Text:
    if isinstance(text, Assembled):
        return Text.assemble(*map(_styled, text.parts))
    return Text(text, style=STYLES.get(text.tone, "") if isinstance(text, Toned) else "")


def _longest_word(text: str) -> int:
    return max((Text(word).cell_len for word in text.split()), default=0)
