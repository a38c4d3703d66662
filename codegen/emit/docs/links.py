"""Where things stand in the reference, for links from one page to another and from elsewhere."""

from __future__ import annotations

from codegen.emit.help_pages import OTHER_COMMANDS, topics
from codegen.manifest.model import Command, Manifest
from codegen.text import markdown as md


def heading(manifest: Manifest, command: Command) -> str:
    """The heading of a command's section."""
    return f"{manifest.product.binary} {command.path}"


def section(manifest: Manifest, command: Command) -> str:
    """A command's section, from another page."""
    return f"{command.group}.md#{md.anchor(heading(manifest, command))}"


def more_pages(manifest: Manifest) -> dict[str, str]:
    """The pages about no group, by name, and what each is about."""
    return {
        "conventions": "How commands, flags, values and files are written",
        **topics(manifest),
        "completion": OTHER_COMMANDS["completion"],
        "manifest": "What the manifest may say, for maintainers",
    }
