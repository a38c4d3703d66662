"""Copy of what the generator reads and writes in this project, and the generator in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT


def copy_project(folder: Path) -> Path:
    """Copy the manifest, the generator, its output, the runtime and the README to a folder, and return it."""
    for name in ("spec", "codegen", "generated", "runtime"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "README.md", folder)
    return folder


def run_generator(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m codegen` in a copy of the project."""
    environment = {"PATH": os.environ.get("PATH", os.defpath), "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "codegen", *words],
        cwd=project,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
