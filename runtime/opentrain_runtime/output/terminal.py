"""Writer of blocks for a terminal with rich: the text of the plain writer, fitted to the width, with colors.

Words are never cut or broken, so that ids and links can be copied. A table that is too wide is written item by item.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from opentrain_runtime.output.blocks import FieldRows, Line, MessageList, NextStep, TableRows, Toned
from opentrain_runtime.text.folding import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opentrain_runtime.output.blocks import OutputBlock

STYLES = {"good": "green", "pending": "yellow", "bad": "red"}
"""Color by the tone of a status in the manifest."""
_GAP = 2
_LABEL = "bold"
_QUIET = "dim"
_COMMAND = "bold"


def to_terminal(blocks: Iterable[OutputBlock], *, columns: int, variables: Mapping[str, str]) -> str:
    """Return the blocks as text with escape sequences; `variables` are those for rich, such as NO_COLOR."""
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
    apart = begun = False
    for block in blocks:
        was_apart, apart = apart, isinstance(block, TableRows | MessageList)
        if begun and (was_apart or apart):
            console.print()
        begun = True
        _print(console, block)
    return buffer.getvalue()


def _print(console: Console, block: OutputBlock) -> None:
    if isinstance(block, Line):
        tick = ("✓ ", STYLES["good"]) if block.success else ""
        console.print(Text.assemble(tick, block.text), soft_wrap=True)
    elif isinstance(block, NextStep):
        console.print(Text(f"{block.says}:", style=_QUIET), soft_wrap=True)
        for line in folded(block.command, console.width):
            console.print(Text(line, style=_COMMAND), soft_wrap=True)
    elif isinstance(block, FieldRows):
        _print_values(console, block.rows)
    else:
        if block.title is not None:
            console.print(Text(block.title, style=_LABEL), soft_wrap=True)
        if isinstance(block, MessageList):
            _print_talk(console, block)
        else:
            _print_grid(console, block)


def _print_values(console: Console, rows: Sequence[tuple[str, str]]) -> None:
    indent = max(Text(label).cell_len for label, _ in rows) + 3
    for label, value in rows:
        _print_labeled(console, label, value, indent)


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


def _print_grid(console: Console, grid: TableRows) -> None:
    widths = _widths(grid, console.width - _GAP * (len(grid.heads) - 1))
    if widths is None:
        for number, row in enumerate(grid.rows):
            if number:
                console.print()
            _print_values(console, list(zip(grid.heads, row, strict=True)))
        return
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style=_LABEL)
    for head, width in zip(grid.heads, widths, strict=True):
        table.add_column(Text(head), width=width, overflow="fold")
    for row in grid.rows:
        table.add_row(*(_styled(cell) for cell in row))
    console.print(table)


def _widths(grid: TableRows, space: int) -> list[int] | None:
    """Return the width of each column that breaks no word and is not wider than its text; None if they do not fit.

    The layout of rich may make a table wider than the screen, and cut off its right edge.
    """
    columns = list(zip(grid.heads, *grid.rows, strict=True))
    widths = [max(map(_longest_word, column)) for column in columns]
    wanted = [max(Text(cell).cell_len for cell in column) for column in columns]
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
        wraps = _longest_word(said) + _GAP <= console.width
        body: RenderableType = Padding(Text(said), (0, 0, 0, _GAP)) if wraps else Text(said)
        console.print(Group(heading, body), soft_wrap=not wraps)


def _styled(text: str) -> Text:
    return Text(text, style=STYLES.get(text.tone, "") if isinstance(text, Toned) else "")


def _longest_word(text: str) -> int:
    return max((Text(word).cell_len for word in text.split()), default=0)
