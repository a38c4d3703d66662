"""Everything that is generated, and the folder it lives in: written whole, or compared."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path as FilePath

from codegen.emit import commands, completions, docs, help_json, help_pages, man, package, parser_tree, views
from codegen.emit.generated_package import imported
from codegen.manifest.model import Manifest

EMITTERS = (package, commands, help_pages, help_json, views, parser_tree, docs)
FROM_CODE = (man, completions)
"""Those that look at the generated parsers, when all that is Python has been made."""
HEADER = b"Generated from "
_NOT_OURS = ("__pycache__",)


@dataclass(frozen=True)
class Difference:
    """A file that is not what the manifest makes; `what` says how, `at` is the first line that differs."""

    path: str
    what: str
    at: int | None = None

    def text(self) -> str:
        """The difference as one line."""
        return f"{self.path}: {self.what}" + (f" at line {self.at}" if self.at is not None else "")


def files(manifest: Manifest) -> dict[str, bytes]:
    """Every generated file by its path below the output folder."""
    found: dict[str, bytes] = {}
    for emitter in EMITTERS:
        for path, text in emitter.emit(manifest):
            if path in found:
                raise AssertionError(f"two emitters write {path}")
            found[path] = text.encode("utf-8")
    with imported(manifest.product.package, found) as code:
        for emitter in FROM_CODE:
            for path, text in emitter.emit(manifest, code):
                found[path] = text.encode("utf-8")
    return found


def write(manifest: Manifest, folder: FilePath) -> int:
    """Make the folder what the manifest says; returns how many files that is.

    Only what differs is touched, so that a client in use never misses a module. Raises `OSError`, before anything is
    written if the folder holds files and none of them was generated.
    """
    made = files(manifest)
    present = _present(folder) if folder.exists() else {}
    if present and not any(_is_generated(file) for file in present.values()):
        raise FileExistsError(f"nothing in {folder} was generated; name another folder, or empty it")
    for path, content in made.items():
        target = folder / path
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    for path, file in present.items():
        if path not in made:
            file.unlink()
            _remove_empty(file.parent, folder)
    return len(made)


def compare(manifest: Manifest, folder: FilePath) -> list[Difference]:
    """How the folder differs from what the manifest makes, by path."""
    made = files(manifest)
    present = _present(folder)
    found = [Difference(path, "is missing") for path in made.keys() - present.keys()]
    found += [Difference(path, "is left over") for path in present.keys() - made.keys()]
    for path in made.keys() & present.keys():
        content = present[path].read_bytes()
        if content != made[path]:
            found.append(Difference(path, "is not what the manifest makes", _first_difference(content, made[path])))
    return sorted(found, key=lambda difference: difference.path)


def _present(folder: FilePath) -> dict[str, FilePath]:
    return {
        file.relative_to(folder).as_posix(): file
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not any(part in _NOT_OURS for part in file.parts)
    }


def _is_generated(file: FilePath) -> bool:
    with file.open("rb") as opened:
        return HEADER in opened.read(200)


def _remove_empty(folder: FilePath, top: FilePath) -> None:
    left = [entry for entry in folder.iterdir() if entry.name not in _NOT_OURS]
    if folder != top and not left:
        shutil.rmtree(folder)  # what is left is a cache of what is gone
        _remove_empty(folder.parent, top)


def _first_difference(one: bytes, other: bytes) -> int:
    lines, others = one.split(b"\n"), other.split(b"\n")
    for number, (line, made) in enumerate(zip(lines, others, strict=False), start=1):
        if line != made:
            return number
    return min(len(lines), len(others)) + 1
