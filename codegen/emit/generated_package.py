"""The generated package, imported as it was just made: what is made from its parsers needs the real ones."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType


class GeneratedCode:
    """Imports modules of the package."""

    def __init__(self, package: str) -> None:
        self._package = package

    def module(self, name: str) -> ModuleType:
        """The module `name` below the package, such as `commands.jobs`."""
        return import_module(f"{self._package}.{name}")


@contextmanager
def imported(package: str, files: Mapping[str, bytes]) -> Iterator[GeneratedCode]:
    """The package made of these files, by path; it is forgotten afterwards, and another of that name is back."""
    before = _taken_out(package)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    with TemporaryDirectory() as folder:
        for path, content in files.items():
            if path.startswith(f"{package}/"):
                target = Path(folder) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        sys.path.insert(0, folder)
        try:
            yield GeneratedCode(package)
        finally:
            sys.path.remove(folder)
            sys.dont_write_bytecode = writes
            _taken_out(package)
            sys.modules.update(before)


def _taken_out(package: str) -> dict[str, ModuleType]:
    names = [name for name in sys.modules if name.partition(".")[0] == package]
    return {name: sys.modules.pop(name) for name in names}
