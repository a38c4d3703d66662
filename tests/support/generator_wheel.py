"""Wheel of the generator, built from the repository."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT


def build(folder: Path) -> Path:
    """Build the wheel into a folder, and return its file. Raises `RuntimeError` with pip's output."""
    command = [sys.executable, "-m", "pip", "--quiet", "wheel", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*command, "--wheel-dir", str(folder), str(ROOT / "codegen")], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{done.stdout}{done.stderr}")
    (wheel,) = folder.glob("*.whl")
    return wheel
