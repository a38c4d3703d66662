"""A view applied to an answer."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.declarations.views import Conversation, Custom, Fields, Next, Says, Table
from opentrain_runtime.loading import handler
from opentrain_runtime.output.blocks import Grid, Line, Talk, Toned, Values
from opentrain_runtime.output.formats import FORMATS
from opentrain_runtime.text.json_path import fill, first, names_in
from opentrain_runtime.text.sanitize import lines, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentrain_runtime.declarations.views import Block, Cell, Condition, View
    from opentrain_runtime.output.blocks import Part

NOT_THERE = "-"


def render(view: View, answer: object, tones: Mapping[str, str]) -> list[Part]:
    """The parts that a view shows of an answer; whatever the answer lacks is left out, never an error.

    `tones` gives the words of a status their tone: good, pending or bad.
    """
    return [part for block in view if _shown(block, answer) for part in _parts(block, answer, tones)]


def _shown(block: Block, answer: object) -> bool:
    return (block.when is None or _holds(block.when, answer)) and not (
        block.unless is not None and _holds(block.unless, answer)
    )


def _holds(condition: Condition, answer: object) -> bool:
    for path, wanted in condition.items():
        value = first(answer, path)
        if wanted is None and not value:
            return False
        if wanted is not None and value != wanted:
            return False
    return True


def _parts(block: Block, answer: object, tones: Mapping[str, str]) -> Iterator[Part]:
    if isinstance(block, Says):
        alone = block.text.startswith("{") and block.text.endswith("}")
        if not (alone and first(answer, block.text[1:-1]) is None):
            yield Line(one_line(fill(block.text, answer, missing="(unknown)")))
    elif isinstance(block, Next):
        if all(isinstance(first(answer, name), str | int) for name in names_in(block.run)):
            yield Line(one_line(f"{block.says}: {fill(block.run, answer, show=quote)}"))
    elif isinstance(block, Fields):
        found = first(answer, block.of)
        values = [(label, lines(text)) for label, cell in block.cells.items() if (text := _text(cell, found))]
        if values:
            yield Values([(label, _toned(block.cells[label], text, tones)) for label, text in values])
    elif isinstance(block, Table):
        entries = _entries(answer, block.items)
        cells = block.columns.values()
        if entries:
            rows = [
                [_toned(cell, one_line(_text(cell, entry)) or NOT_THERE, tones) for cell in cells] for entry in entries
            ]
            yield Grid(block.title, list(block.columns), rows)
        elif block.empty is not None:
            yield Line(block.empty)
    elif isinstance(block, Conversation):
        entries = _entries(answer, block.turns)
        if entries:
            yield Talk(block.title, [_turn(block, entry) for entry in entries])
        elif block.empty is not None:
            yield Line(block.empty)
    elif isinstance(block, Custom):
        yield from handler(block.handler)(answer)


def _entries(answer: object, path: str) -> list[object]:
    found = first(answer, path)
    return found if isinstance(found, list) else []


def _turn(block: Conversation, entry: object) -> tuple[str, str, str]:
    who, when = one_line(_text(block.who, entry)), one_line(_text(block.when_said, entry))
    return who or NOT_THERE, when, lines(_text(block.said, entry)) or NOT_THERE


def _text(cell: Cell, row: object) -> str:
    if cell.handler is not None:
        return str(handler(cell.handler)(row))
    value = first(row, *cell.paths)
    return "" if value is None or value == [] else FORMATS[cell.format](value)


def _toned(cell: Cell, text: str, tones: Mapping[str, str]) -> str:
    tone = tones.get(text) if cell.format == "status" else None
    return text if tone is None else Toned(text, tone)
