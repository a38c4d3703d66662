"""Command lines in the manifest: each is one that the program takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.manifest.command_line import Lines
from codegen.manifest.model import Manifest
from codegen.manifest.problems import Path


def check(manifest: Manifest) -> Iterator[tuple[Path, str]]:
    """Problems of examples, and of the commands that views, hints and failures point to."""
    lines = Lines(manifest)
    for command in manifest.commands:
        for example in command.examples:
            where = (*example.where, "run")
            found = lines.read(example.run, whole=True)
            problem = found.problem
            if problem is None and found.command is not command:
                problem = f"it runs {found.command.path if found.command else 'no command'}; show {command.path}"
            if problem is not None:
                yield where, f"the example does not parse: {problem}"
        if command.if_unsure is not None:
            yield from _pointer(lines, command.if_unsure, (*command.where, "if-unsure"))
            for name in re.findall(r"\{([^}]+)\}", command.if_unsure):
                if command.flag(name) is None:
                    yield (*command.where, "if-unsure"), f"there is no flag {name} to fill {{{name}}}"
        for block in command.view:
            if block.kind == "next":
                yield from _pointer(lines, block.text, (*block.where, "next"))
    for hint in manifest.hints:
        if hint.run is not None:
            yield from _pointer(lines, hint.run, (*hint.where, "run"))
    for example in manifest.product.start:
        yield from _pointer(lines, example.run, (*example.where, "run"))
    yield from _pointer(lines, manifest.credentials.run, ("credentials", "missing", "run"))


def _pointer(lines: Lines, line: str, where: Path) -> Iterator[tuple[Path, str]]:
    """Problems of a command that people are pointed to; placeholders stand for its values."""
    problem = lines.read(line, whole=False).problem
    if problem is not None:
        yield where, f"the command does not parse: {problem}"
