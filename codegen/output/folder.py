"""Output folder: the generated files, their record, and the rules for writing and deleting files.

The record lists every generated file with its SHA-256. It is written before the first file changes, with the old and
the new files, and again after the last change. So it covers every file that a killed run leaves, and the next run
can complete the work.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from codegen.output.atomic_write import TEMPORARY, replace

RECORD = ".generated.json"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAMED = 3  # files that a message names

Record = Mapping[str, frozenset[str]]
"""Allowed SHA-256 hashes of each generated file, by path. A file that is being replaced has several."""


class OutputFolderError(Exception):
    """Refusal of an output folder. Nothing in it was changed."""


@dataclass(frozen=True)
class Difference:
    """Difference of a file from what is generated: path, kind of difference, first line that differs."""

    path: str
    what: str
    at: int | None = None

    def text(self) -> str:
        """Return the difference as one line."""
        return f"{self.path}: {self.what}" + (f" at line {self.at}" if self.at is not None else "")


@dataclass(frozen=True)
class _Content:
    """Paths in a folder, by kind, without the caches of Python (`__pycache__`, `*.pyc`)."""

    files: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    special: list[str] = field(default_factory=list)


def write(folder: Path, files: Mapping[str, bytes], sources: Iterable[Path] = ()) -> None:
    """Write these files and their record to the folder. Only files that differ are touched.

    A file that is still generated is overwritten even if it was edited; `compare` reports such an edit. A file that
    is no longer generated is deleted if its SHA-256 is recorded. If it was edited, the folder is refused, so the edit
    is kept until the file is moved or deleted.

    Raises `OutputFolderError`, with nothing changed, if the folder
    - is a symbolic link, is not a folder, or contains `.git` or one of `sources`
    - contains a symbolic link or a damaged record
    - contains a file that is not in the record, or a file that is no longer generated and was edited
    - has a folder in place of a generated file, or the reverse.
    Raises `OSError` if a file cannot be read or written; the next run completes the work.
    """
    _refuse_target(folder, sources)
    record = _read_record(folder)
    content = _content(folder, None if os.path.lexists(folder / RECORD) else _NAMED + 2)
    if content.links:
        raise OutputFolderError(f"{_named(folder, content.links)}: a symbolic link; replace it with its target")
    temporary = _temporary_files(content, record)
    _refuse_others(folder, content, record, temporary)
    _refuse_obstacles(folder, content, files)
    obsolete = [path for path in content.files if path in record and path not in files]
    _refuse_edited(folder, obsolete, record)

    made = _record_of(files)
    folder.mkdir(parents=True, exist_ok=True)
    for path in temporary:
        (folder / path).unlink()
    replace(folder / RECORD, _record_text(_union(record, made)))
    for path, new in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        replace(folder / path, new)
    for path in obsolete:
        (folder / path).unlink()
    _remove_empty(folder, content.folders, record.keys() - made.keys())
    replace(folder / RECORD, _record_text(made))


def with_record(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files and their record, by path."""
    return {**files, RECORD: _record_text(_record_of(files))}


def compare(folder: Path, files: Mapping[str, bytes]) -> list[Difference]:
    """Return how the folder differs from these files and their record, sorted by path. Raises `OSError`."""
    made = with_record(files)
    content = _content(folder)
    try:
        record = _read_record(folder)
    except OutputFolderError:
        record = {}  # the record itself is one of the differences
    temporary = _temporary_files(content, record)
    found = [Difference(path, "is a symbolic link") for path in content.links]
    found += [Difference(path, "is neither a file nor a folder") for path in content.special]
    found += [Difference(path, "is missing") for path in made.keys() - {*content.files, *content.links}]
    for path in content.files:
        if path in made:
            old = (folder / path).read_bytes()
            if old != made[path]:
                found.append(Difference(path, "differs from what is generated", _first_difference(old, made[path])))
        elif path in temporary or _is_as_recorded(folder, path, record):
            found.append(Difference(path, "is no longer generated"))
        elif path in record:
            found.append(Difference(path, "is no longer generated, and was edited; move or delete it"))
        else:
            found.append(Difference(path, "is not a generated file; move or delete it"))
    return sorted(found, key=lambda difference: difference.path)


def _refuse_target(folder: Path, sources: Iterable[Path]) -> None:
    elsewhere = "choose another folder"
    if folder.is_symlink():
        raise OutputFolderError(f"{folder} is a symbolic link; use its target, or {elsewhere}")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputFolderError(f"{folder} is not a folder; {elsewhere}")
    if os.path.lexists(folder / ".git"):
        raise OutputFolderError(f"{folder} is the root of a git repository; {elsewhere}")
    for source in sources:
        resolved = source.resolve()
        if any(place.exists() and place.samefile(folder) for place in (resolved, *resolved.parents)):
            raise OutputFolderError(f"{folder} contains {source}, a source of the output; {elsewhere}")


def _refuse_others(folder: Path, content: _Content, record: Record, temporary: Sequence[str]) -> None:
    ours = {*record, *temporary, RECORD}
    others = sorted(path for path in (*content.files, *content.special) if path not in ours)
    if not others:
        return
    if RECORD in content.files:
        why, fix = f"not in the record {RECORD}", "move or delete them, or choose another folder"
    else:
        why = f"no record {RECORD}"
        fix = "choose another folder, empty this one, or restore its record from version control"
    raise OutputFolderError(f"{folder} contains files that were not generated ({why}): {_listed(others)}; {fix}")


def _refuse_obstacles(folder: Path, content: _Content, files: Mapping[str, bytes]) -> None:
    parents = {parent.as_posix() for path in files for parent in PurePosixPath(path).parents}
    obstacles = [path for path in content.folders if path in files]
    obstacles += [path for path in content.files if path in parents]
    if obstacles:
        raise OutputFolderError(
            f"{_named(folder, sorted(obstacles))}: a folder has the name of a generated file, or a file has "
            "the name of a generated folder; move or delete it, then generate again"
        )


def _refuse_edited(folder: Path, obsolete: Sequence[str], record: Record) -> None:
    edited = [path for path in obsolete if not _is_as_recorded(folder, path, record)]
    if edited:
        raise OutputFolderError(
            f"{_named(folder, edited)}: no longer generated, but edited; move or delete it, then generate again"
        )


def _is_as_recorded(folder: Path, path: str, record: Record) -> bool:
    return path in record and _sha256((folder / path).read_bytes()) in record[path]


def _temporary_files(content: _Content, record: Record) -> list[str]:
    """Return the temporary files of a killed run, in the folders of the record and of recorded files."""
    folders = {PurePosixPath(), *(PurePosixPath(path).parent for path in record)}
    paths = map(PurePosixPath, content.files)
    return [path.as_posix() for path in paths if path.name == TEMPORARY and path.parent in folders]


def _remove_empty(folder: Path, present: Sequence[str], deleted: Iterable[str]) -> None:
    """Remove the folders of deleted files that are empty now."""
    parents = {parent.as_posix() for path in deleted for parent in PurePosixPath(path).parents}
    for path in sorted(parents.intersection(present), reverse=True):  # a folder comes after its parent
        with os.scandir(folder / path) as entries:
            empty = next(entries, None) is None
        if empty:
            (folder / path).rmdir()


def _content(folder: Path, at_most: int | None = None) -> _Content:
    """Return the content of the folder, without following links; at most `at_most` files. Empty without a folder."""
    content = _Content()
    if folder.is_dir():
        for path, entry in _files_below(folder):
            if entry.is_symlink():
                content.links.append(path)
            elif entry.is_dir(follow_symlinks=False):
                content.folders.append(path)
            elif entry.is_file(follow_symlinks=False):
                content.files.append(path)
            else:
                content.special.append(path)
            if len(content.files) == at_most:
                break
    return content


def _files_below(folder: Path, prefix: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name != "__pycache__" and not entry.name.endswith(".pyc"):
            yield prefix + entry.name, entry
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(Path(entry.path), f"{prefix}{entry.name}/")


def _record_of(files: Mapping[str, bytes]) -> Record:
    return {path: frozenset([_sha256(content)]) for path, content in files.items()}


def _union(one: Record, other: Record) -> Record:
    return {path: one.get(path, frozenset()) | other.get(path, frozenset()) for path in one.keys() | other.keys()}


def _record_text(record: Record) -> bytes:
    """Return the record as JSON, one file per line, sorted by path."""
    lines = []
    for path, hashes in sorted(record.items()):
        known = sorted(hashes)
        lines.append(f"  {json.dumps(path)}: {json.dumps(known[0] if len(known) == 1 else known)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("ascii")


def _read_record(folder: Path) -> Record:
    """Return the folder's record, empty if it does not exist. Raises `OutputFolderError` if it is damaged."""
    file = folder / RECORD
    if not os.path.lexists(file):
        return {}
    if file.is_symlink() or not file.is_file():
        raise _damaged(file, "it is not a regular file")
    try:
        value = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged(file, f"it cannot be read: {error}") from None
    if not isinstance(value, dict):
        raise _damaged(file, "it is not a JSON object")
    record: dict[str, frozenset[str]] = {}
    for path, known in value.items():
        hashes = known if isinstance(known, list) else [known]
        if not _is_below(path):
            raise _damaged(file, f"{json.dumps(path)} is not the path of a generated file")
        if not hashes or not all(isinstance(each, str) and _SHA256.fullmatch(each) for each in hashes):
            raise _damaged(file, f"{json.dumps(path)} has no valid SHA-256")
        record[path] = frozenset(hashes)
    return record


def _damaged(file: Path, why: str) -> OutputFolderError:
    return OutputFolderError(
        f"damaged record {file}: {why}; restore it from version control, "
        f"or delete {file.parent} if every file in it is generated"
    )


def _is_below(path: str) -> bool:
    """Return whether a path stays below the folder that it is relative to, in the form that `write` records."""
    pure = PurePosixPath(path)
    if not pure.parts or pure.is_absolute() or ".." in pure.parts:
        return False
    return str(pure) == path and path != RECORD


def _named(folder: Path, paths: Sequence[str]) -> str:
    return _listed([f"{folder.name}/{path}" for path in paths])


def _listed(paths: Sequence[str]) -> str:
    return ", ".join(paths[:_NAMED]) + (" and more" if len(paths) > _NAMED else "")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _first_difference(one: bytes, other: bytes) -> int:
    lines, others = one.split(b"\n"), other.split(b"\n")
    for number, (line, made) in enumerate(zip(lines, others, strict=False), start=1):
        if line != made:
            return number
    return min(len(lines), len(others)) + 1
