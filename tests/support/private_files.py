"""Private files in tests: the real module, in an environment of the test."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from opentrain_runtime.config.private_file import PrivateFile, UnusableFileError
from opentrain_runtime.environment import Environment

VICTIM = b"the only copy"


@dataclass
class Subject:
    """A private file of the test and the warnings about it."""

    file: PrivateFile
    notes: list[str] = field(default_factory=list)


def subject(path: Path | str, environment: Environment | None = None) -> Subject:
    """Return a private file, by default in an environment without variables."""
    notes: list[str] = []
    return Subject(PrivateFile(str(path), environment or Environment(variables={}), notes.append), notes)


def replaced(path: Path | str, content: bytes = b"new") -> None:
    """Replace the content in the same way as every kind of private file."""
    with subject(path).file.lock() as locked:
        locked.stage(content)
        locked.commit()


def refused(work: Callable[[], object]) -> str:
    """Return the reason of the `UnusableFileError` that the work raises."""
    with pytest.raises(UnusableFileError) as caught:
        work()
    return str(caught.value.strerror)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def made(path: Path, content: bytes = b"old", mode: int = 0o600) -> Path:
    path.touch(mode=0o600)
    path.write_bytes(content)
    path.chmod(mode)
    return path
