"""Headings, links and pages of the reference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.built_in import BUILT_IN_COMMANDS, topic_summaries


def command_heading(manifest: Manifest, command: Command) -> str:
    """Return the heading of a command's section."""
    return f"{manifest.product.binary} {command.path}"


def command_page_name(command: Command) -> str:
    """Return the path of a command's page, without `.md`. A command without a group has the page of its name."""
    path = command.path.split()
    return "/".join([path[0], "-".join(path[1:])]) if len(path) > 1 else path[0]


def command_link(manifest: Manifest, command: Command) -> str:
    """Return the link to a command's page from a page beside the groups."""
    return f"{command_page_name(command)}.md"


def section_link(manifest: Manifest, command: Command) -> str:
    """Return the link to a command's section, where the page of a group has the sections of its commands."""
    return f"{command.group}.md#{md.anchor(command_heading(manifest, command))}"


@dataclass(frozen=True)
class Layout:
    """Layout of a page about commands.

    Attributes:
        link: returns the link to another command.
        base: what leads from the folder of the page to that of the groups.
        headings: each part of a command has a heading; otherwise its title is bold.
    """

    link: Callable[[Manifest, Command], str] = command_link
    base: str = ""
    headings: bool = False

    def title(self, words: str) -> str:
        """Return the title of a part of a command."""
        return f"## {words}" if self.headings else f"**{words}**"

    def command(self, manifest: Manifest, command: Command) -> str:
        """Return the link to a command."""
        return self.base + self.link(manifest, command)


SECTIONS = Layout(link=section_link)
"""One page for each group, with a section for each command: the references of a skill."""
PAGES = Layout()
"""One page for each command."""


def other_pages(manifest: Manifest) -> dict[str, str]:
    """Return the summaries of the pages that are not about a group, by name."""
    return {
        "conventions": "Conventions for commands, flags, values and files",
        **topic_summaries(manifest),
        "completion": BUILT_IN_COMMANDS["completion"],
        "troubleshooting": "Troubleshooting: what to do about each error",
        "manifest": "Keys of the manifest, for maintainers",
    }
