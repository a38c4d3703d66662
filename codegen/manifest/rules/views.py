"""Rules of views: each block has exactly one kind and only keys of that kind, and handlers exist."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.templates import places_in
from codegen.manifest.model.views import Block, Cell
from codegen.manifest.problems import Path, PathProblem
from codegen.manifest.rules.requests import unknown_handler_message
from codegen.manifest.schema import place_formats

_MONEY = ("money", "cents", "signed-cents")
_LISTS = ("text", "list", "words", "count", "grouped")
"""Formats for the values of a path through lists."""


def check(manifest: Manifest, handlers: frozenset[str]) -> Iterator[PathProblem]:
    """Yield problems of views. Problems of a shared view are repeated for each command that uses it."""
    for name in manifest.unused_views:
        yield ("views", name), "not used by any command; remove it, or name it under 'view' of a command"
    for command in manifest.commands:
        if command.missing_view is not None:
            yield (*command.where, "view"), f"unknown view: {command.missing_view}; define it under 'views'"
        for block in command.view:
            yield from _check_block(block, handlers)
            for text in (block.text, *block.otherwise) if block.kind == "says" else ():
                yield from _check_template(text, block.where, handlers)
            for name in (place.paths[0] for place in places_in(block.text) if place.paths and block.kind == "next"):
                if name.startswith("--") and name[2:] not in {flag.name for flag in command.flags}:
                    yield block.where, f"unknown flag in next: {name}; the command has no such flag"
        if command.follow is not None:
            yield from _check_template(command.follow.line, (*command.where, "follow", "line"), handlers)


def _check_block(block: Block, handlers: frozenset[str]) -> Iterator[PathProblem]:
    if not block.kind:
        yield (
            block.where,
            "a block must have exactly one of these keys: says, fields, text, table, conversation, link, next, handler",
        )
        return
    if block.kind == "next" and not block.says:
        yield block.where, "'next' requires 'says'; add 'says', the purpose of the command"
    if block.kind == "link" and not block.says:
        yield block.where, "'link' requires 'says'; add 'says', what the human must do there"
    if block.kind != "link" and (block.purpose or block.fallback):
        yield block.where, "'for' and 'otherwise' require 'link'; remove them"
    if block.kind == "table" and not block.cells:
        yield block.where, "'table' requires 'columns'; add it"
    if block.kind == "conversation" and sorted({*block.cells, "id"}) != ["id", "said", "when", "who"]:
        yield block.where, "'conversation' requires the columns 'who', 'when' and 'said', and may have 'id'"
    if block.kind != "conversation" and (block.other or block.oldest_first):
        yield block.where, "'other' and 'oldest-first' require 'conversation'; remove them"
    if block.other and "id" not in block.cells:
        yield block.where, "'other' requires the column 'id'; add it"
    if block.kind not in ("table", "conversation") and block.empty:
        yield block.where, "'empty' requires 'table' or 'conversation'; remove it"
    if block.kind in ("says", "next", "handler") and block.title:
        yield block.where, "'title' requires 'fields', 'text', 'table' or 'conversation'; remove it"
    if block.kind not in ("table", "conversation") and block.has_columns:
        yield block.where, "'columns' requires 'table' or 'conversation'; remove it"
    if block.kind not in ("fields", "says") and block.of != ".":
        yield block.where, "'of' requires 'fields' or 'says'; remove it"
    if block.name_as is not None and block.kind != "table":
        yield block.where, "'name-as' requires 'table'; remove it"
    if block.kind == "table":
        yield from _check_layout(block)
    elif block.flexible is not None or block.priority or block.wrap:
        yield block.where, "'flexible', 'priority' and 'wrap' require 'table'; remove them"
    if block.kind == "handler" and block.text not in handlers:
        yield block.where, unknown_handler_message(block.text, handlers)
    for label, cell in block.cells.items():
        yield from _check_cell(cell, (*block.where, "fields" if block.kind == "fields" else "columns", label), handlers)
    for index, cell in enumerate(block.purpose):
        yield from _check_cell(cell, (*block.where, "for", index), handlers)


def _check_cell(cell: Cell, where: Path, handlers: frozenset[str]) -> Iterator[PathProblem]:
    for text in cell.sentences:
        yield from _check_template(text, where, handlers)
    if len(cell.formats) != 1:
        yield where, "a value must have exactly one format, and may have 'unless-same' and 'currency'"
    elif cell.currency is not None and cell.format not in _MONEY:
        yield where, "'currency' requires money, cents or signed-cents; remove it, or change the format"
    for path in cell.paths:
        yield from _check_list_path(path, cell.format, where)
    if cell.handler is not None and cell.handler not in handlers:
        yield where, unknown_handler_message(cell.handler, handlers)


def _check_template(text: str, where: Path, handlers: frozenset[str]) -> Iterator[PathProblem]:
    """Yield problems of the places in a template: `{path}`, `{path|path:format:width}` or `{name:handler}`."""
    for place in places_in(text):
        if not place.paths:
            yield where, f"invalid place: {{{place.text}}}; write {{path}}, {{path:format}} or {{path:format:width}}"
        elif place.format == "handler" and place.paths[0] not in handlers:
            yield where, unknown_handler_message(place.paths[0], handlers)
        elif place.currency is not None and place.format not in _MONEY:
            yield where, f"a currency requires money, cents or signed-cents: {{{place.text}}}; remove it"
        elif place.format not in place_formats():
            yield where, f"unknown format: {place.format}; use one of {', '.join(sorted(place_formats()))}"
        for path in place.paths:
            yield from _check_list_path(path, place.format, where)


def _check_list_path(path: str, cell_format: str, where: Path) -> Iterator[PathProblem]:
    if "[]" in path and cell_format not in _LISTS:
        yield where, f"a path with [] is a list: {path}; use a format of lists: {', '.join(_LISTS)}"


def _check_layout(block: Block) -> Iterator[PathProblem]:
    """Yield problems of the keys that say how a table gives way on a narrow terminal."""
    if block.wrap and (block.flexible is not None or block.priority):
        yield block.where, "'wrap' keeps all text; remove 'flexible' and 'priority'"
    named = [*([] if block.flexible is None else [block.flexible]), *block.priority]
    for label in dict.fromkeys(named):
        if label not in block.cells:
            yield block.where, f"unknown column: {label}; columns: {', '.join(block.cells)}"
        elif named.count(label) > 1 or (label in block.priority and label == next(iter(block.cells))):
            yield block.where, f"the column '{label}' is never dropped, or is listed twice; remove it from 'priority'"
