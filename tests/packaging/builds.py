"""Builds of wheel and sdist from copies of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.support.paths import ROOT

NOT_SOURCES = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "__pycache__", "*.egg-info", ".pytest_cache", ".mypy_cache", ".ruff_cache",
    ".hypothesis",
)  # fmt: skip
EPOCH = "1790000000"
"""Time of the commit in seconds since 1970."""


def copy(folder: Path) -> Path:
    """Copy the project to a folder and return it."""
    return Path(shutil.copytree(ROOT, folder, ignore=NOT_SOURCES, copy_function=shutil.copyfile))


def build(folder: Path, *, umask: int = 0o022, variables: Mapping[str, str] | None = None) -> Path:
    """Copy the project to a folder with this umask, build there, and return the folder of wheel and sdist."""
    before = os.umask(umask)
    try:
        copy(folder)
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build"],
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **(variables or {})},
            check=True,
            capture_output=True,
        )
    finally:
        os.umask(before)
    return folder / "dist"
