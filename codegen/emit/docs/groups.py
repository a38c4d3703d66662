"""Pages of a group: an index of its commands, or a page with a section for each of them."""

from __future__ import annotations

from codegen.emit.docs.links import SECTIONS, Layout, command_heading, command_link
from codegen.emit.docs.sections import command_section
from codegen.emit.generated_package import GeneratedPackage
from codegen.manifest.model.commands import Group
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.phrases import summary_line

_CONVENTIONS = md.link("Conventions", "conventions.md")
_LINKS = f"{md.link('All groups', 'README.md')} · {_CONVENTIONS}"
_LINKS_OF_COMMAND = f"{md.link('All commands', 'README.md')} · {_CONVENTIONS}"
_ON_A_PAGE = Layout(headings=True)
_IN_A_FOLDER = Layout(base="../", headings=True)


def group_pages(manifest: Manifest, group: Group, package: GeneratedPackage) -> dict[str, str]:
    """Return the page of a group and a page for each of its commands as Markdown, by path without `.md`."""
    if group.is_command:
        (command,) = group.listed_commands
        return {group.name: md.page(command_section(manifest, group, command, package, _ON_A_PAGE), _LINKS_OF_COMMAND)}
    rows = [
        [md.link(md.code(c.name, cell=True), command_link(manifest, c)), md.line(summary_line(c), cell=True)]
        for c in group.listed_commands
    ]
    pages = {group.name: _introduction(manifest, group, rows)}
    up = f"{md.link(md.text(f'{manifest.product.binary} {group.name}'), f'../{group.name}.md')}"
    for command in group.listed_commands:
        section = command_section(manifest, group, command, package, _IN_A_FOLDER)
        pages[command_link(manifest, command).removesuffix(".md")] = md.page(section, f"All commands: {up}")
    return pages


def group_page(manifest: Manifest, group: Group, package: GeneratedPackage) -> str:
    """Return the page of a group as Markdown, with a section for each command."""
    sections = [command_section(manifest, group, command, package, SECTIONS) for command in group.listed_commands]
    if group.is_command:
        return md.page(*(section.removeprefix("#") for section in sections), _LINKS_OF_COMMAND)
    rows = [
        [
            md.link(md.code(c.name, cell=True), f"#{md.anchor(command_heading(manifest, c))}"),
            md.line(summary_line(c), cell=True),
        ]
        for c in group.listed_commands
    ]
    return md.page(_introduction(manifest, group, rows), *sections)


def _introduction(manifest: Manifest, group: Group, rows: list[list[str]]) -> str:
    binary = manifest.product.binary
    alias = f" Alias: {md.code(f'{binary} {group.singular}')}." if group.singular else ""
    return md.page(
        f"# {md.text(f'{binary} {group.name}')}",
        f"{md.line(group.summary)}.{alias}",
        _LINKS,
        md.table(["Command", "Description"], rows),
    )
