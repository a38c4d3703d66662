"""The wheel on each supported Python of this machine, with the newest and the lowest direct dependencies.

A Python that is not on the machine is left out: no package registry has it. The workflow on GitHub runs all tests on
every supported version.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.packaging.builds import build
from tests.support.cli import hermetic_env
from tests.support.paths import ROOT
from tests.support.sandbox import run_sandbox

UV = Path(sys.executable).with_name("uv")
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
OWN = f"{sys.version_info.major}.{sys.version_info.minor}"
RESOLUTIONS = ("highest", "lowest-direct")


@cache
def _interpreter(version: str) -> str | None:
    """Return the path of a Python of this version on the machine."""
    if version == OWN:
        return sys.executable
    words = ["python", "find", "--offline", "--no-project", "--no-python-downloads", version]
    done = subprocess.run([UV, *words], capture_output=True, text=True, check=False)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = [done.stdout.strip(), *map(str, pyenv.glob(f"versions/{version}.*/bin/python"))]
    return next(filter(None, found), None)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    (file,) = build(tmp_path_factory.mktemp("wheel") / "project").glob("*.whl")
    return file


@pytest.mark.parametrize("resolution", RESOLUTIONS)
@pytest.mark.parametrize("version", [version for version in VERSIONS if _interpreter(version)])
def test_the_wheel_works(version: str, resolution: str, wheel: Path, tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    uv = [str(UV), "--no-config", "--quiet"]
    _run([*uv, "venv", "--no-project", f"--python={_interpreter(version)}", str(venv)])
    _run([*uv, "pip", "install", f"--python={venv}", f"--resolution={resolution}", f"{wheel}[sandbox]"])
    home = tmp_path / "home"
    home.mkdir()
    program = str(venv / "bin" / "opentrain")
    with run_sandbox(program=venv / "bin" / "opentrain-sandbox") as origin:
        env = hermetic_env(home, {"OPENTRAIN_API_BASE_URL": origin})

        def opentrain(*words: str) -> str:
            done = subprocess.run([program, *words], env=env, capture_output=True, text=True, check=False, cwd=home)
            assert done.returncode == 0, done.stderr
            return done.stdout.strip()

        assert opentrain("version")
        opentrain("auth", "register", "--agent-name=Scout")
        brief = ROOT / "demo" / "street-scenes.md"
        job = opentrain("jobs", "draft", "create", f"--description-file={brief}", "--query=jobId")
        opentrain("jobs", "draft", "update", job, "--set", "headcount=6", "--set", "experienceLevel=ENTRY_LEVEL")
        opentrain("jobs", "publish", job)
        assert opentrain("proposals", "list", job, "--query=length(proposals)") == "3"
        assert "prop_" in _on_a_terminal([program, "proposals", "list", job], env)


def _run(words: list[str]) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd="/", env=_uv_environment())
    assert done.returncode == 0, done.stderr


def _uv_environment() -> dict[str, str]:
    """Return the variables of the caller without those of its virtual environment."""
    return {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}


def _on_a_terminal(words: list[str], env: dict[str, str]) -> str:
    """Return the output with rich, as on a terminal."""
    forced = {**env, "FORCE_COLOR": "1", "COLUMNS": "80"}
    return subprocess.run(words, env=forced, capture_output=True, text=True, check=True).stdout
