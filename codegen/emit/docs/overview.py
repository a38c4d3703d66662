"""Index page of the reference."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.emit.docs.links import command_link, other_pages
from codegen.manifest.model.commands import Group
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.phrases import listed_summary, summary_line


def index_page(manifest: Manifest) -> str:
    """Return the page as Markdown: groups with their commands, commands without a group, and the other pages."""
    product = manifest.product
    start = [f"{md.line(example.says)}:\n\n{md.fence('console', f'$ {example.run}')}" for example in product.start]
    return md.page(
        f"# {md.text(product.binary)} reference",
        f"{md.line(product.summary)}, version {product.version}.",
        md.prose(product.description, product.binary),
        "## Start here",
        *start,
        "## Commands",
        *(part for title, groups in manifest.themed_groups for part in _theme(manifest, title, groups)),
        "## Other pages",
        "\n".join(f"- {md.link(md.line(about), f'{name}.md')}" for name, about in other_pages(manifest).items()),
    )


def _theme(manifest: Manifest, title: str, groups: Sequence[Group]) -> list[str]:
    heading = f"### {md.text(title)}" if manifest.product.themes else ""
    return [heading, *(_group(manifest, group) for group in groups)]


def _group(manifest: Manifest, group: Group) -> str:
    rows = [
        [
            md.link(md.code(command.path, cell=True), command_link(manifest, command)),
            md.line(summary_line(command), cell=True),
        ]
        for command in group.listed_commands
        if not group.is_command
    ]
    return md.page(
        f"{'####' if manifest.product.themes else '###'} {md.link(md.text(group.name), f'{group.name}.md')}",
        f"{md.line(listed_summary(group))}.",
        md.table(["Command", "Description"], rows) if rows else "",
    )
