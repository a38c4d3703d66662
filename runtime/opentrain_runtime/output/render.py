"""Renderer of views: apply a view to a response."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.declarations.views import Conversation, Custom, Fields, Link, Next, Paragraphs, Says, Table
from opentrain_runtime.loading import handler
from opentrain_runtime.output.blocks import NOT_THERE, FieldRows, Line, MessageList, NextStep, TableRows, TextLines
from opentrain_runtime.output.formats import as_text
from opentrain_runtime.output.sentences import cell_text, sentence
from opentrain_runtime.text.json_path import applies, fill, lookup, paths_in
from opentrain_runtime.text.sanitize import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.views import Block, Cell, View
    from opentrain_runtime.output.blocks import OutputBlock


def render(
    view: View, response: object, product: Product, flags: Mapping[str, object] | None = None
) -> list[OutputBlock]:
    """Return the blocks of a view for a response. Missing values are left out and are never an error.

    `product` has the name of the binary, the words for values and the tones of statuses. `flags` are the values of the
    command line by `--flag`, for the next command.
    """
    return [
        drawn
        for block in view
        if applies(block.when, block.unless, response)
        for drawn in _drawn(block, response, product, flags or {})
    ]


def _drawn(block: Block, response: object, product: Product, flags: Mapping[str, object]) -> Iterator[OutputBlock]:
    if isinstance(block, Says):
        text = sentence((block.text, *block.otherwise), lookup(response, block.of), product)
        if text:
            yield Line(text, success=block.success)
    elif isinstance(block, Next):
        values = {**response, **flags} if isinstance(response, dict) else flags
        if all(isinstance(lookup(values, name), str | int) for name in paths_in(block.run)):
            run = fill(block.run, values, show=quote) if block.typed is None else block.typed
            yield NextStep(one_line(block.says), one_line(run))
    elif isinstance(block, Link):
        yield from _link(block, response, product)
    elif isinstance(block, Fields):
        found = lookup(response, block.of)
        rows = [(label, text) for label, cell in block.cells.items() if (text := cell_text(cell, found, product))]
        if rows:
            yield FieldRows(rows, block.title)
    elif isinstance(block, Paragraphs):
        if shown := cell_text(block.text, response, product):
            yield TextLines(shown, block.title)
    elif isinstance(block, Table):
        items = _items(response, block.items) if block.name_as is None else _fields(response, block)
        if items:
            table = [[_in_row(cell, item, product) for cell in block.columns.values()] for item in items]
            yield TableRows(block.title, list(block.columns), table, block.flexible, block.priority, block.wrap)
        elif block.empty is not None:
            yield Line(block.empty)
    elif isinstance(block, Conversation):
        items = _items(response, block.turns)
        if items:
            yield MessageList(block.title, _turns(block, items, product))
        elif block.empty is not None:
            yield Line(block.empty)
    elif isinstance(block, Custom):
        yield from handler(block.handler)(response, product)


def links(view: View, response: object, product: Product) -> list[Line]:
    """Return the lines of the links that a human must open now."""
    return [
        line
        for block in view
        if isinstance(block, Link) and applies(block.when, block.unless, response)
        for line in _link(block, response, product)
    ]


def _link(block: Link, response: object, product: Product) -> Iterator[Line]:
    url, says, purpose = link_of(block, response, product)
    if url is None:
        if says:
            yield Line(says)
        return
    yield Line(f"{says}: {purpose}".rstrip())
    yield Line(one_line(f"Open: {url}"), whole=True)


def link_of(block: Link, response: object, product: Product) -> tuple[str | None, str, str]:
    """Return the link that a human must open, the human's task there, and the values that describe it.

    Without a link it is None, and the task is what the human must do instead, or empty.
    """
    url = lookup(response, *block.paths)
    if url is None:
        return None, "" if block.otherwise is None else one_line(fill(block.otherwise, response)), ""
    texts = [cell_text(cell, response, product, one_line) for cell in block.purpose]
    return as_text(url), one_line(fill(block.says, response)), one_line(", ".join(filter(None, texts)))


def _items(response: object, path: str) -> list[object]:
    found = lookup(response, path)
    return found if isinstance(found, list) else []


def _fields(response: object, block: Table) -> list[object]:
    """Return a row for each field of an object: its value, with the name of the field added."""
    found = lookup(response, block.items)
    name_as = str(block.name_as)
    return [
        {**(value if isinstance(value, dict) else {"value": value}), name_as: name}
        for name, value in (found.items() if isinstance(found, dict) else ())
    ]


def _in_row(cell: Cell, item: object, product: Product) -> str:
    return cell_text(cell, item, product, one_line) or NOT_THERE


def _turns(block: Conversation, items: list[object], product: Product) -> list[tuple[str, str, str]]:
    if block.oldest_first:
        items = sorted(items, key=lambda item: str(lookup(item, *block.when_said.paths) or ""))
    names = _speakers(block, items, product)
    return [
        (
            name or NOT_THERE,
            cell_text(block.when_said, item, product, one_line),
            cell_text(block.said, item, product) or NOT_THERE,
        )
        for name, item in zip(names, items, strict=True)
    ]


def _speakers(block: Conversation, items: list[object], product: Product) -> list[str]:
    """Return the name of the speaker of each turn: who, else the id. A single other speaker gets the other name."""
    names = [cell_text(block.who, item, product, one_line) for item in items]
    if block.speaker_id is None:
        return names
    ids = [cell_text(block.speaker_id, item, product, one_line) for item in items]
    unnamed = {speaker for name, speaker in zip(names, ids, strict=True) if not name}
    if block.other is not None and len(unnamed) == 1:
        return [name or block.other for name in names]
    return [name or speaker for name, speaker in zip(names, ids, strict=True)]
