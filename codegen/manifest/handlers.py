"""Handlers that a manifest may name: the public functions of the product's package, found in the source."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path as FilePath


def handlers_folder(package: str, manifest_file: FilePath) -> FilePath | None:
    """Return the folder of a package of handlers, or None if it does not exist.

    The package is searched for beside the manifest, then on Python's path. Its code is not executed.
    """
    beside = manifest_file.resolve().parent / package
    if beside.is_dir():
        return beside
    spec = find_spec(package)
    return FilePath(spec.origin).parent if spec is not None and spec.origin is not None else None


def handlers_of(folder: FilePath) -> list[str]:
    """Return the public functions of a folder of handlers, each as `module.function`."""
    return [
        f"{file.stem}.{node.name}"
        for file in sorted(folder.glob("*.py"))
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
