"""Updater of the table of commands in the README, between two markers. The rest of the file is hand-written."""

from __future__ import annotations

from pathlib import Path as FilePath

from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.phrases import listed_summary

BEGIN = "<!-- commands: begin -->"
END = "<!-- commands: end -->"


def find_readme(manifest_file: FilePath, folder: FilePath) -> FilePath | None:
    """Return the README in the parent of the manifest's folder and the output folder; None if it lacks the markers."""
    root = manifest_file.resolve().parent.parent
    file = root / "README.md"
    if folder.resolve().parent != root or not file.is_file():
        return None
    content = file.read_text(encoding="utf-8")
    return file if BEGIN in content and END in content.partition(BEGIN)[2] else None


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
