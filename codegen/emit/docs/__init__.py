"""Emitter of the Markdown reference: index, groups, topics, conventions, and the keys of the manifest."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.emit.docs.conventions import conventions_page
from codegen.emit.docs.groups import group_pages
from codegen.emit.docs.overview import index_page
from codegen.emit.docs.reference import manifest_keys_page
from codegen.emit.docs.topics import topic_pages
from codegen.emit.docs.troubleshooting import troubleshooting_page
from codegen.emit.generated_package import GeneratedPackage
from codegen.emit.templates import header
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md


def emit(manifest: Manifest, package: GeneratedPackage) -> Iterator[tuple[str, str]]:
    """Emit `docs/*.md`, and `docs/GROUP/COMMAND.md` for each command."""
    pages = {
        "README": index_page(manifest),
        **{
            name: page
            for group in manifest.listed_groups
            for name, page in group_pages(manifest, group, package).items()
        },
        **topic_pages(manifest),
        "conventions": conventions_page(manifest),
        "troubleshooting": troubleshooting_page(manifest),
        "manifest": manifest_keys_page(),
    }
    for name, content in pages.items():
        yield f"docs/{name}.md", md.page(f"<!-- {header(manifest)} -->", content)
