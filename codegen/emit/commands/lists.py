"""Declarations of lists: pagination, rows and feeds."""

from __future__ import annotations

from codegen.emit.commands.names import dest, with_dests
from codegen.manifest.model.commands import Command
from codegen.manifest.model.lists import Follow, Page, Rows
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.templates import with_handlers
from codegen.text.python import Call


def pagination_call(command: Command, page: Page) -> Call:
    """Return the declaration of a paged list."""
    kind = page.kind
    assert kind is not None  # the rules require it
    keywords: dict[str, object] = {"items": tuple(page.items)}
    if kind.by != "cursor":
        keywords["kind"] = kind.by
    next_page = {"next_url" if kind.by == "url" else "next_cursor": kind.next}
    optional = {
        **next_page,
        "item_id": kind.id,
        "first": None if kind.first == 1 else kind.first,
        "last_page": kind.last,
        "max_limit": page.maximum,
        "size": page.size,
        "feed": page.feed or None,
        "more": page.more or kind.more,
        "total": page.total,
        "empty_status": page.empty,
    }
    keywords |= {name: value for name, value in optional.items() if value is not None}
    if page.filter:
        keywords["filters"] = {dest(name): path for name, path in page.filter.items()}
    if page.says is not None:
        keywords["says"] = with_dests(page.says, command)
        named = [flag for flag in command.flags if f"{{{flag.name}}}" in page.says and flag.api_default is not None]
        if named:
            keywords["says_defaults"] = {flag.dest: flag.api_default for flag in named}
    return Call("Pagination", keywords=keywords)


def rows_call(rows: Rows) -> Call:
    """Return the declaration of the rows of a list."""
    return Call("Rows", keywords={"items": rows.items, "columns": dict(rows.columns)})


def follow_call(manifest: Manifest, follow: Follow) -> Call:
    """Return the declaration of a feed."""
    return Call("Follow", keywords={"item_id": follow.id, "line": with_handlers(follow.line, manifest.product.handler)})
