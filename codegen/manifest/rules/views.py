"""Rules of views: each block has exactly one kind and only keys of that kind, and handlers exist."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model import Manifest
from codegen.manifest.problems import Path, PathProblem
from codegen.manifest.rules.requests import unknown_handler_message
from codegen.manifest.views import Block, Cell


def check(manifest: Manifest, handlers: frozenset[str]) -> Iterator[PathProblem]:
    """Yield problems of views. Problems of a shared view are repeated for each command that uses it."""
    for name in manifest.unused_views:
        yield ("views", name), "not used by any command; remove it, or use it as a view"
    for command in manifest.commands:
        if command.missing_view is not None:
            yield (*command.where, "view"), f"unknown view: {command.missing_view}; define it under views"
        for block in command.view:
            yield from _check_block(block, handlers)


def _check_block(block: Block, handlers: frozenset[str]) -> Iterator[PathProblem]:
    if not block.kind:
        yield block.where, "a block must have exactly one of says, fields, table, conversation, link, next, handler"
        return
    if block.kind == "next" and not block.says:
        yield block.where, "next requires says, the purpose of the command"
    if block.kind == "link" and not block.says:
        yield block.where, "link requires says, what the human must do there"
    if block.kind != "link" and (block.purpose or block.otherwise):
        yield block.where, "for and otherwise require link; remove them"
    if block.kind == "table" and not block.cells:
        yield block.where, "table requires columns"
    if block.kind == "conversation" and sorted(block.cells) != ["said", "when", "who"]:
        yield block.where, "conversation requires exactly the columns who, when and said"
    if block.kind not in ("table", "conversation") and (block.title or block.empty):
        yield block.where, "title and empty require table or conversation; remove them"
    if block.kind not in ("table", "conversation") and block.has_columns:
        yield block.where, "columns requires table or conversation; remove it"
    if block.kind != "fields" and block.of != ".":
        yield block.where, "of requires fields; remove it"
    if block.kind == "handler" and block.text not in handlers:
        yield block.where, unknown_handler_message(block.text, handlers)
    for label, cell in block.cells.items():
        yield from _check_cell(cell, (*block.where, "columns", label), handlers)
    for index, cell in enumerate(block.purpose):
        yield from _check_cell(cell, (*block.where, "for", index), handlers)


def _check_cell(cell: Cell, where: Path, handlers: frozenset[str]) -> Iterator[PathProblem]:
    if cell.handler is not None and cell.handler not in handlers:
        yield where, unknown_handler_message(cell.handler, handlers)
