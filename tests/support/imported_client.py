"""Generated clients, imported into this process, with all their texts."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from codegen.generate import write
from codegen.manifest.load import load
from tests.support.text_slots import write_manifest

EXACT = ("product", "hints", "commands", "views", "words")
_numbers = itertools.count()


class ImportedClient:
    """Imported generated client, with all its texts."""

    def __init__(self, package: str) -> None:
        self.modules = _modules(package)
        pages = [text for name, module in self._below("help") if name != "surface" for text in module.HELP.values()]
        assert all(type(text) is str for text in pages)
        commands = [make() for _, module in self._below("commands") for make in module.COMMANDS.values()]
        self.texts: dict[str, list[str]] = {
            "pages": pages,
            "views": list(_strings([module.VIEWS for _, module in self._below("views")])),
            "hints": list(_strings(self.module("hints").HINTS)),
            "product": list(_strings(self.module("product").PRODUCT)),
            "words": list(_strings(self.module("words").SYNONYMS)),
            "commands": list(_strings(commands)),
            "docstrings": list(self._docstrings()),
            "parsers": [self._own_help(command.add_arguments) for command in commands],
        }
        self.unspaced = {kind: [_without_space(text) for text in texts] for kind, texts in self.texts.items()}
        # each line of the purpose of an example begins with a number sign
        self.unspaced["pages"] += [_without_space(page.replace("\n  # ", "\n")) for page in pages]

    def module(self, name: str) -> Any:
        """Return a module of the package."""
        return self.modules[name]

    def contains(self, kind: str, text: str) -> bool:
        """Return whether the client contains the whole text."""
        if kind in EXACT:
            return text in self.texts[kind]
        wanted = _without_space(text)
        return any(wanted in written for written in self.unspaced[kind])

    def _below(self, kind: str) -> list[tuple[str, Any]]:
        named = [name for name in self.modules if name.startswith(f"{kind}.")]
        return [(name.removeprefix(f"{kind}."), self.module(name)) for name in named]

    def _docstrings(self) -> Iterator[str]:
        for module in self.modules.values():
            yield module.__doc__ or ""
            yield from (each.__doc__ or "" for each in vars(module).values() if isinstance(each, FunctionType))

    def _own_help(self, add: Callable[[ArgumentParser], None]) -> str:
        parser = ArgumentParser("sample", add_help=False)
        add(parser)
        return parser.format_help()


def _modules(package: str) -> dict[str, ModuleType]:
    top = importlib.import_module(package)
    found = {"": top}
    for each in pkgutil.walk_packages(top.__path__, f"{package}."):
        found[each.name.removeprefix(f"{package}.")] = importlib.import_module(each.name)
    return found


def _strings(value: object) -> Iterator[str]:
    """Yield every text in a value, including keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
    else:
        for name in getattr(value, "__slots__", ()):
            yield from _strings(getattr(value, name))


def _without_space(text: str) -> str:
    return "".join(text.split())


@contextmanager
def generated(manifest: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Generate an importable client. Yield its folder and package."""
    package = f"sample_{next(_numbers)}"
    with tempfile.TemporaryDirectory() as folder:
        manifest["product"]["package"] = package
        file = Path(folder) / "manifest.yaml"
        write_manifest(file, manifest)
        write(load(file), Path(folder) / "generated")
        sys.path.insert(0, str(Path(folder) / "generated"))
        writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        try:
            yield Path(folder) / "generated", package
        finally:
            sys.dont_write_bytecode = writes
            sys.path.pop(0)
            for name in [name for name in sys.modules if name.partition(".")[0] == package]:
                del sys.modules[name]
