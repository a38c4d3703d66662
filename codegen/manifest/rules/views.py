"""Rules of views: each block has exactly one kind and only keys of that kind, and handlers exist."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model import Manifest
from codegen.manifest.problems import PathProblem
from codegen.manifest.rules.requests import unknown_handler_message
from codegen.manifest.views import Block


def check(manifest: Manifest, handlers: frozenset[str]) -> Iterator[PathProblem]:
    """Yield problems of views. Problems of a shared view are repeated for each command that uses it."""
    for name in manifest.unused_views:
        yield ("views", name), "not used by any command; remove it, or name it under 'view' of a command"
    for command in manifest.commands:
        if command.missing_view is not None:
            yield (*command.where, "view"), f"unknown view: {command.missing_view}; define it under 'views'"
        for block in command.view:
            yield from _check_block(block, handlers)


def _check_block(block: Block, handlers: frozenset[str]) -> Iterator[PathProblem]:
    if not block.kind:
        yield (
            block.where,
            "a block must have exactly one of these keys: says, fields, table, conversation, next, handler",
        )
        return
    if block.kind == "next" and not block.says:
        yield block.where, "'next' requires 'says'; add 'says', the purpose of the command"
    if block.kind == "table" and not block.cells:
        yield block.where, "'table' requires 'columns'; add it"
    if block.kind == "conversation" and sorted(block.cells) != ["said", "when", "who"]:
        yield block.where, "'conversation' requires exactly the columns 'who', 'when' and 'said'"
    if block.kind not in ("table", "conversation") and (block.title or block.empty):
        yield block.where, "'title' and 'empty' require 'table' or 'conversation'; remove them"
    if block.kind not in ("table", "conversation") and block.has_columns:
        yield block.where, "'columns' requires 'table' or 'conversation'; remove it"
    if block.kind != "fields" and block.of != ".":
        yield block.where, "'of' requires 'fields'; remove it"
    if block.kind == "table":
        yield from _check_layout(block)
    elif block.flexible is not None or block.priority or block.wrap:
        yield block.where, "'flexible', 'priority' and 'wrap' require 'table'; remove them"
    if block.kind == "handler" and block.text not in handlers:
        yield block.where, unknown_handler_message(block.text, handlers)
    for label, cell in block.cells.items():
        if cell.handler is not None and cell.handler not in handlers:
            yield (*block.where, "columns", label), unknown_handler_message(cell.handler, handlers)


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
