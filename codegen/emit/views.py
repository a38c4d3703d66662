"""Emitter of the views as data, one module for each group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from codegen.emit.templates import render
from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.product import Product
from codegen.manifest.model.templates import with_handlers
from codegen.manifest.model.views import Block, Cell
from codegen.text.python import Call, code, import_from

CONVERSATION_COLUMNS = ("who", "when", "said")
_CLASSES = {
    "says": "Says",
    "fields": "Fields",
    "text": "Paragraphs",
    "table": "Table",
    "conversation": "Conversation",
    "link": "Link",
    "next": "Next",
    "handler": "Custom",
}


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `views/GROUP.py` for each group."""
    package = manifest.product.package
    yield (
        f"{package}/views/__init__.py",
        render("package.py.j2", manifest, about="Views, one module for each group."),
    )
    for group in manifest.groups:
        views = {
            command.name: [
                _block(block, manifest.product, success=block is _success(command)) for block in command.view
            ]
            for command in group.commands
        }
        blocks = [block for command in group.commands for block in command.view]
        names = {_CLASSES[block.kind] for block in blocks} | {"View"}
        if any(block.cells or block.purpose or block.kind == "text" for block in blocks):
            names.add("Cell")
        text = render(
            "views.py.j2",
            manifest,
            group=group,
            imports=import_from(f"{manifest.product.runtime}.declarations.views", sorted(names)),
            table=code(views, before="VIEWS: Mapping[str, View] = "),
        )
        yield f"{package}/views/{group.module}.py", text


def _success(command: Command) -> Block | None:
    """Return the line that says that a write succeeded: the first block of its view, if that is a line."""
    first = command.view[0] if command.effect != "read" and command.view else None
    return first if first is not None and first.kind == "says" else None


def _block(block: Block, product: Product, *, success: bool) -> Call:
    args: list[object] = []
    keywords: dict[str, object] = {}
    if block.kind == "fields":
        args = [emit_cells(block.cells, product)]
        if block.of != ".":
            keywords["of"] = block.of
        if block.title is not None:
            keywords["title"] = block.title
    elif block.kind == "says":
        args = [with_handlers(block.text, product.handler)]
        if block.otherwise:
            keywords["otherwise"] = tuple(with_handlers(text, product.handler) for text in block.otherwise)
        if block.of != ".":
            keywords["of"] = block.of
    elif block.kind == "text":
        args = [Call("Cell", [(block.text, *block.otherwise)])]
        if block.title is not None:
            keywords["title"] = block.title
    elif block.kind == "next":
        args = [block.text, block.says]
    elif block.kind == "link":
        args = [tuple(block.paths), block.says]
        keywords = {"purpose": tuple(_cell(cell, product) for cell in block.purpose)} if block.purpose else {}
        keywords |= {"otherwise": block.fallback} if block.fallback is not None else {}
    elif block.kind == "handler":
        args = [product.handler(block.text)]
    else:
        args = [block.text]
    if block.kind == "table":
        args.append(emit_cells(block.cells, product))
    if block.kind == "conversation":
        args += [_cell(block.cells[name], product) for name in CONVERSATION_COLUMNS]
    if block.kind in ("table", "conversation"):
        keywords = {key: text for key, text in (("title", block.title), ("empty", block.empty)) if text is not None}
    if block.flexible is not None:
        keywords["flexible"] = block.flexible
    if block.priority:
        keywords["priority"] = tuple(block.priority)
    if block.wrap:
        keywords["wrap"] = True
    if block.name_as is not None:
        keywords["name_as"] = block.name_as
    if block.kind == "conversation":
        if "id" in block.cells:
            keywords["speaker_id"] = _cell(block.cells["id"], product)
        if block.other is not None:
            keywords["other"] = block.other
        if block.oldest_first:
            keywords["oldest_first"] = True
    for key, condition in (("when", block.when), ("unless", block.unless)):
        if condition is not None:
            keywords[key] = dict(condition)
    if success:
        keywords["success"] = True
    return Call(_CLASSES[block.kind], args, keywords)


def emit_cells(cells: Mapping[str, Cell], product: Product) -> dict[str, Call]:
    """Return the declarations of cells, by label."""
    return {label: _cell(cell, product) for label, cell in cells.items()}


def _cell(cell: Cell, product: Product) -> Call:
    optional = {"unless_same": cell.unless_same, "currency": cell.currency}
    keywords: dict[str, object] = {key: text for key, text in optional.items() if text is not None}
    if cell.handler is not None:
        return Call("Cell", keywords={"handler": product.handler(cell.handler), **keywords})
    if cell.sentences:
        sentences = tuple(with_handlers(text, product.handler) for text in cell.sentences)
        return Call("Cell", keywords={"sentences": sentences, **keywords})
    paths: Sequence[object] = [tuple(cell.paths)]
    return Call("Cell", [*paths, cell.format] if cell.format != "text" else paths, keywords)
