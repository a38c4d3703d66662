"""A manifest file, checked whole: the one way in for everything else."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable
from pathlib import Path as FilePath

from codegen.manifest.build import build
from codegen.manifest.characters import check_texts
from codegen.manifest.model import Manifest
from codegen.manifest.problems import Finding, ManifestError
from codegen.manifest.rules import check
from codegen.manifest.schema import check_shape
from codegen.manifest.yaml import read

HANDLERS = FilePath(__file__).parents[2] / "runtime" / "opentrain_runtime" / "handlers"


def load(file: FilePath, *, shown_as: str | None = None, handlers: Iterable[str] | None = None) -> Manifest:
    """Read and check a manifest. Raises `ManifestError` with everything that is wrong, `OSError` if it cannot be read.

    `shown_as` is its name in messages and headers. `handlers` are the functions it may name; by default those of the
    runtime, found by reading their source.
    """
    name = shown_as or file.name
    content = file.read_bytes()
    try:
        source = read(content.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ManifestError(name, [Finding(line, (), "it is not UTF-8; save it as that")]) from None
    findings = [source.finding(path, message) for path, message in check_texts(source.value)]
    said = {finding.path for finding in findings}
    findings += [finding for finding in check_shape(source) if finding.path not in said]
    manifest = build(source.value, name, hashlib.sha256(content).hexdigest())
    found = {finding.path for finding in findings}
    for path, message in check(manifest, known_handlers() if handlers is None else handlers):
        absent = bool(path) and (path[0],) not in source.lines  # the whole section is missing, and that is said
        if path not in found and not absent:  # where the very shape is wrong, one message is enough
            findings.append(source.finding(path, message))
    if findings:
        raise ManifestError(name, findings)
    return manifest


def known_handlers() -> list[str]:
    """The public functions of the runtime's handlers, as module.function."""
    found: list[str] = []
    for file in sorted(HANDLERS.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found += [
            f"{file.stem}.{node.name}"
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        ]
    return found
