"""`make release`: one command moves the version of manifest, changelog and generated files, or changes nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.builds import NOT_SOURCES
from tests.support.paths import ROOT
from tests.support.release import CHANGELOG, MANIFEST, move

DAY = "2031-02-03"
TEXTS = (
    "\n  version: 1.9.0\n  released: 2030-01-01\n",
    "# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.9.0 - 2030-01-01\n",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the project."""
    folder = tmp_path_factory.mktemp("release") / "project"
    shutil.copytree(ROOT, folder, ignore=NOT_SOURCES)
    return folder


def _make(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run make in the copy with the tools of this environment, which it must not change."""
    venv = ["-o", f"{sys.prefix}/dev", f"VENV={sys.prefix}", "PIP=false"]
    return subprocess.run(["make", *venv, *words], cwd=project, capture_output=True, text=True, check=False)


def _contents(project: Path) -> dict[str, bytes]:
    files = (file for file in project.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {str(file.relative_to(project)): file.read_bytes() for file in files}


@pytest.mark.parametrize("version", ["", "abc", "7.8", "v7.8.9", "7.8.9-rc1", "current", "0.0.1"])
def test_a_wrong_version_changes_nothing(project: Path, version: str) -> None:
    (current,) = re.findall(r"^  version: (.*)$", (ROOT / MANIFEST).read_text(), re.MULTILINE)
    before = _contents(project)
    done = _make(project, "release", f"VERSION={current if version == 'current' else version}")
    assert done.returncode == 2
    assert re.match(r"Error: (invalid VERSION|VERSION [\d.]+ is not above the current version)", done.stderr)
    assert _contents(project) == before


def test_one_command_moves_everything(project: Path) -> None:
    before = _contents(project)
    done = _make(project, "release", "VERSION=7.8.9")
    assert done.returncode == 0, done.stderr
    after = {name: content.decode() for name, content in _contents(project).items() if content != before.get(name)}
    (day,) = re.findall(r"^  version: 7\.8\.9\n  released: (\d{4}-\d\d-\d\d)$", after[str(MANIFEST)], re.MULTILINE)
    assert re.findall(r"^## (.*)$", after[str(CHANGELOG)], re.MULTILINE)[:2] == ["Unreleased", f"7.8.9 - {day}"]
    assert '\nVERSION = "7.8.9"\n' in after["generated/opentrain_cli/index.py"]
    assert f'"{day}" "opentrain\\-cli 7.8.9"' in after["generated/man/man1/opentrain.1"]
    assert "version 7.8.9" in after["generated/docs/README.md"]
    check = subprocess.run([sys.executable, "-m", "codegen", "check"], cwd=project, capture_output=True, check=False)
    assert check.returncode == 0, check.stdout + check.stderr


@pytest.mark.parametrize("version", ["1.9.1", "1.10.0", "2.0.0"])
def test_numbers_are_compared_as_numbers(version: str) -> None:
    manifest, changelog = move(*TEXTS, version, DAY)
    assert manifest == f"\n  version: {version}\n  released: {DAY}\n"
    assert changelog.startswith(f"# Changelog\n\n## Unreleased\n\n## {version} - {DAY}\n\n- New.\n\n## 1.9.0 ")


def test_a_release_without_changes_is_refused() -> None:
    with pytest.raises(ValueError, match="no lines below Unreleased"):
        move(*move(*TEXTS, "1.10.0", DAY), "1.11.0", DAY)
