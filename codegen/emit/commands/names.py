"""Names of commands and flags in the generated code."""

from __future__ import annotations

from codegen.manifest.model.commands import Command


def in_group(path: str) -> str:
    """Return the path of a command without its group."""
    return path.partition(" ")[2] or path


def with_dests(template: str, command: Command) -> str:
    """Return a template with the names of flags in Python."""
    for flag in command.flags:
        for end in ("", "*"):
            template = template.replace(f"{{{flag.name}{end}}}", f"{{{flag.dest}{end}}}")
    return template


def dest(name: str) -> str:
    """Return the name of a flag in Python."""
    return name.replace("-", "_")
