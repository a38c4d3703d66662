"""Headings, links and pages of the reference."""

from __future__ import annotations

from codegen.manifest.model import Command, Manifest
from codegen.text import markdown as md
from codegen.text.built_in import BUILT_IN_COMMANDS, topic_summaries


def command_heading(manifest: Manifest, command: Command) -> str:
    """Return the heading of a command's section."""
    return f"{manifest.product.binary} {command.path}"


def command_link(manifest: Manifest, command: Command) -> str:
    """Return the link to a command's section from another page."""
    return f"{command.group}.md#{md.anchor(command_heading(manifest, command))}"


def other_pages(manifest: Manifest) -> dict[str, str]:
    """Return the summaries of the pages that are not about a group, by name."""
    return {
        "conventions": "Conventions for commands, flags, values and files",
        **topic_summaries(manifest),
        "completion": BUILT_IN_COMMANDS["completion"],
        "manifest": "Keys of the manifest, for maintainers",
    }
