"""The reference in Markdown, for those who read it on the web: an index, a page for each group, and what is common."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.emit.docs import conventions, groups, overview, reference, topics
from codegen.emit.templates import header
from codegen.manifest.model import Manifest
from codegen.text import markdown as md


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """`docs/*.md`."""
    pages = {
        "README": overview.page(manifest),
        **{group.name: groups.page(manifest, group) for group in manifest.groups},
        **topics.pages(manifest),
        "conventions": conventions.page(manifest),
        "manifest": reference.page(),
    }
    for name, content in pages.items():
        yield f"docs/{name}.md", md.page(f"<!-- {header(manifest)} -->", content)
