"""Updater of the table of commands in the README, between two markers. The rest of the file is hand-written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.phrases import listed_summary

BEGIN = "<!-- commands: begin -->"
END = "<!-- commands: end -->"


@dataclass(frozen=True)
class Readme:
    """README of a project, and its content with a new table."""

    file: FilePath
    content: str
    updated: str


def read_readme(manifest: Manifest, folder: FilePath) -> Readme | None:
    """Return the README in the parent of the manifest's folder and the output folder; None if it lacks the markers."""
    root = manifest.folder.parent
    file = root / "README.md"
    if folder.resolve().parent != root or not file.is_file():
        return None
    content = file.read_bytes().decode("utf-8")
    if BEGIN not in content or END not in content.partition(BEGIN)[2]:
        return None
    return Readme(file, content, update_readme(manifest, content, folder.name))


def update_readme(manifest: Manifest, content: str, folder: str) -> str:
    """Return the README's content with a new table. `folder` is the name of the output folder."""
    before, _, rest = content.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{_table(manifest, folder)}\n{END}{after}"


def _table(manifest: Manifest, folder: str) -> str:
    """Return a table of the groups, with links to their pages. A command without a group is a row."""
    rows = [
        [
            md.link(md.code(group.name, cell=True), f"{folder}/docs/{group.name}.md"),
            md.line(listed_summary(group), cell=True),
        ]
        for _, groups in manifest.themed_groups
        for group in groups
    ]
    has_commands = any(group.is_command for group in manifest.listed_groups)
    return md.table(["Group or command" if has_commands else "Group", "Description"], rows)
