"""Wheel of this project, and an environment with it alone; built once for all tests of a session."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.paths import ROOT

_WRONG = "build-failed.txt"


@dataclass(frozen=True)
class Installed:
    """File of the wheel, and the environment in which it is installed, with its dependencies and nothing else."""

    wheel: Path
    environment: Path

    @property
    def python(self) -> Path:
        """Return the environment's Python."""
        return self.environment / "bin" / "python"

    @property
    def script(self) -> Path:
        """Return the installed console script."""
        return self.environment / "bin" / "opentrain"


def installed(factory: pytest.TempPathFactory) -> Installed:
    """Build and install, or use what another worker has built. Raises `RuntimeError` with pip's output."""
    shared = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    folder = shared / "wheel"
    folder.mkdir(exist_ok=True)
    return _built_once(folder)


def build(folder: Path) -> Installed:
    """Build the wheel and install it in an environment below `folder`. Raises `RuntimeError` with pip's output."""
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (wheel,) = folder.glob("*.whl")
    return install(wheel, folder / "environment")


def install(wheel: Path, environment: Path, *, extra: str | None = None) -> Installed:
    """Install a wheel, with an extra if given, in a new environment. Raises `RuntimeError` with pip's output."""
    venv.create(environment, with_pip=False, symlinks=True)
    installed = Installed(wheel, environment)
    _pip("--python", str(installed.python), "install", str(wheel) if extra is None else f"{wheel}[{extra}]")
    return installed


def _built_once(folder: Path) -> Installed:
    """Let one process build while the others wait. The kernel releases the lock even if that process dies."""
    with (folder / "lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done, wrong = folder / "done", folder / _WRONG
        if not done.exists() and not wrong.exists():
            try:
                build(folder)
            except RuntimeError as error:
                wrong.write_text(str(error), encoding="utf-8")
            else:
                done.touch()
        if wrong.exists():
            raise RuntimeError(wrong.read_text(encoding="utf-8"))
    (wheel,) = folder.glob("*.whl")
    return Installed(wheel, folder / "environment")


def _pip(*words: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
