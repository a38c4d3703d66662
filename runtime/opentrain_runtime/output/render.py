"""Renderer of views: apply a view to a response."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.declarations.views import Conversation, Custom, Fields, Next, Says, Table
from opentrain_runtime.loading import handler
from opentrain_runtime.output.blocks import FieldRows, Line, MessageList, NextStep, TableRows, Toned
from opentrain_runtime.output.formats import FORMATS, as_text, in_words
from opentrain_runtime.text.json_path import applies, fill, lookup, paths_in
from opentrain_runtime.text.sanitize import lines, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.views import Block, Cell, View
    from opentrain_runtime.output.blocks import OutputBlock

NOT_THERE = "-"


def render(view: View, response: object, product: Product) -> list[OutputBlock]:
    """Return the blocks of a view for a response. Missing values are left out and are never an error.

    `product` has the name of the binary, the words for values and the tones of statuses.
    """
    return [
        drawn
        for block in view
        if applies(block.when, block.unless, response)
        for drawn in _drawn(block, response, product)
    ]


def _drawn(block: Block, response: object, product: Product) -> Iterator[OutputBlock]:
    if isinstance(block, Says):
        if all(lookup(response, path) is not None for path in paths_in(block.text)):
            yield Line(one_line(fill(block.text, response)), block.success)
    elif isinstance(block, Next):
        if all(isinstance(lookup(response, name), str | int) for name in paths_in(block.run)):
            yield NextStep(one_line(block.says), one_line(fill(block.run, response, show=quote)))
    elif isinstance(block, Fields):
        found = lookup(response, block.of)
        values = [(label, lines(text)) for label, cell in block.cells.items() if (text := _text(cell, found, product))]
        if values:
            yield FieldRows([(label, _worded(block.cells[label], text, product)) for label, text in values])
    elif isinstance(block, Table):
        items = _items(response, block.items)
        cells = block.columns.values()
        if items:
            rows = [
                [_worded(cell, one_line(_text(cell, item, product)) or NOT_THERE, product) for cell in cells]
                for item in items
            ]
            yield TableRows(block.title, list(block.columns), rows)
        elif block.empty is not None:
            yield Line(block.empty)
    elif isinstance(block, Conversation):
        items = _items(response, block.turns)
        if items:
            yield MessageList(block.title, [_turn(block, item, product) for item in items])
        elif block.empty is not None:
            yield Line(block.empty)
    elif isinstance(block, Custom):
        yield from handler(block.handler)(response, product)


def _items(response: object, path: str) -> list[object]:
    found = lookup(response, path)
    return found if isinstance(found, list) else []


def _turn(block: Conversation, item: object, product: Product) -> tuple[str, str, str]:
    who, when = one_line(_text(block.who, item, product)), one_line(_text(block.when_said, item, product))
    return who or NOT_THERE, when, lines(_text(block.said, item, product)) or NOT_THERE


def _text(cell: Cell, row: object, product: Product) -> str:
    if cell.handler is not None:
        return str(handler(cell.handler)(row, product))
    value = lookup(row, *cell.paths)
    if value is None or value == []:
        return ""
    return FORMATS[cell.format](in_words(value, product.words) if cell.format in ("words", "pairs") else value)


def _worded(cell: Cell, text: str, product: Product) -> str:
    """Return the words for the text of a cell, with the tone of a status."""
    if cell.format not in ("status", "word"):
        return text
    words = as_text(in_words(text, product.words))
    tone = product.tones.get(text) if cell.format == "status" else None
    return words if tone is None else Toned(words, tone)
