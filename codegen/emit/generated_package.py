"""Import of the package that is being generated, for the emitters that need its parsers."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType


class GeneratedPackage:
    """Importable generated package."""

    def __init__(self, name: str) -> None:
        self._name = name

    def module(self, name: str) -> ModuleType:
        """Import the module `name` of the package, such as `commands.jobs`."""
        return import_module(f"{self._name}.{name}")


@contextmanager
def importable_package(name: str, files: Mapping[str, bytes]) -> Iterator[GeneratedPackage]:
    """Make the package in these files importable, instead of another of the same name, until the context ends."""
    previous = _remove_modules(name)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    with TemporaryDirectory() as folder:
        for path, content in files.items():
            if path.startswith(f"{name}/"):
                target = Path(folder) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        sys.path.insert(0, folder)
        try:
            yield GeneratedPackage(name)
        finally:
            sys.path.remove(folder)
            sys.dont_write_bytecode = writes
            _remove_modules(name)
            sys.modules.update(previous)


def _remove_modules(package: str) -> dict[str, ModuleType]:
    """Remove the imported modules of a package from `sys.modules`, and return them by name."""
    names = [name for name in sys.modules if name.partition(".")[0] == package]
    return {name: sys.modules.pop(name) for name in names}
