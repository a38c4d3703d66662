"""Emitter of the Markdown reference: index, groups, topics, conventions, and the keys of the manifest."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.emit.docs.conventions import conventions_page
from codegen.emit.docs.groups import group_page
from codegen.emit.docs.overview import index_page
from codegen.emit.docs.reference import manifest_keys_page
from codegen.emit.docs.topics import topic_pages
from codegen.emit.generated_package import GeneratedPackage
from codegen.emit.templates import header
from codegen.manifest.model import Manifest
from codegen.text import markdown as md


def emit(manifest: Manifest, package: GeneratedPackage) -> Iterator[tuple[str, str]]:
    """Emit `docs/*.md`."""
    pages = {
        "README": index_page(manifest),
        **{group.name: group_page(manifest, group, package) for group in manifest.listed_groups},
        **topic_pages(manifest),
        "conventions": conventions_page(manifest),
        "manifest": manifest_keys_page(),
    }
    for name, content in pages.items():
        yield f"docs/{name}.md", md.page(f"<!-- {header(manifest)} -->", content)
