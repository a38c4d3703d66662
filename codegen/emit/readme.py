"""The table of commands in the project's README, between two markers; all else in that file is written by people."""

from __future__ import annotations

from pathlib import Path as FilePath

from codegen.emit.docs.links import section
from codegen.manifest.model import Manifest
from codegen.text import markdown as md

BEGIN = "<!-- commands: begin -->"
END = "<!-- commands: end -->"


def readme_of(manifest_file: FilePath, folder: FilePath) -> FilePath | None:
    """The README that has the table: beside the manifest's folder and the output's, with both markers in it."""
    root = manifest_file.resolve().parent.parent
    file = root / "README.md"
    if folder.resolve().parent != root or not file.is_file():
        return None
    content = file.read_text(encoding="utf-8")
    return file if BEGIN in content and END in content.partition(BEGIN)[2] else None


def renewed(manifest: Manifest, content: str, folder: str) -> str:
    """The README with the table that the manifest makes; `folder` holds what is generated."""
    before, _, rest = content.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table(manifest, folder)}\n{END}{after}"


def table(manifest: Manifest, folder: str) -> str:
    """Groups and their commands, with links into the reference."""
    rows = [
        [
            md.link(md.code(group.name, cell=True), f"{folder}/docs/{group.name}.md"),
            md.line(group.summary, cell=True),
            ", ".join(
                md.link(md.code(command.name, cell=True), f"{folder}/docs/{section(manifest, command)}")
                for command in group.commands
            ),
        ]
        for group in manifest.groups
    ]
    return md.table(["Group", "What it is for", "Commands"], rows)
