"""The README's table of commands is what the manifest makes, and nobody can change it by hand unseen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.emit.readme import BEGIN, END
from tests.support.paths import ROOT

TOLD = "README.md: its table of commands is not what the manifest makes\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of all that the generator reads and writes."""
    folder = tmp_path / "project"
    for name in ("spec", "codegen", "generated", "runtime"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "README.md", folder)
    return folder


def _codegen(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ.get("PATH", os.defpath), "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "codegen", *words],
        cwd=project,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _a_word(text: str) -> str:
    return text.replace("jobs.md#opentrain-jobs-publish", "jobs.md#opentrain-jobs-go-live", 1)


def _a_row(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("| [`jobs`]"))


def _all_of_it(text: str) -> str:
    return f"{text.partition(BEGIN)[0]}{BEGIN}\n{END}{text.partition(END)[2]}"


@pytest.mark.parametrize("harm", [_a_word, _a_row, _all_of_it], ids=["a word", "a row", "all of it"])
def test_a_change_is_told_and_generate_mends_it(project: Path, harm: Callable[[str], str]) -> None:
    """Only the table is touched: what people wrote around it stays."""
    readme = project / "README.md"
    before = readme.read_text(encoding="utf-8")
    assert _codegen(project, "check").returncode == 0
    readme.write_text(harm(before), encoding="utf-8")
    assert readme.read_text(encoding="utf-8") != before
    done = _codegen(project, "check")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(TOLD)
    assert done.stderr.endswith("Mend it with: make generate\n")
    assert _codegen(project, "generate").returncode == 0
    assert readme.read_text(encoding="utf-8") == before
    assert _codegen(project, "check").returncode == 0


def test_what_people_write_around_it_is_theirs(project: Path) -> None:
    readme = project / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(f"Mine.\r\n{text}\nMine too.\n", encoding="utf-8", newline="")
    before = readme.read_bytes()
    assert _codegen(project, "check").returncode == 0
    assert _codegen(project, "generate").returncode == 0
    assert readme.read_bytes() == before


@pytest.mark.parametrize("marker", [BEGIN, END])
def test_a_readme_without_both_markers_is_left_alone(project: Path, marker: str) -> None:
    readme = project / "README.md"
    readme.write_text(readme.read_text(encoding="utf-8").replace(marker, ""), encoding="utf-8")
    before = readme.read_bytes()
    assert _codegen(project, "generate").returncode == 0
    assert readme.read_bytes() == before


def test_another_output_or_manifest_does_not_touch_it(project: Path, tmp_path: Path) -> None:
    readme = project / "README.md"
    readme.write_text(_all_of_it(readme.read_text(encoding="utf-8")), encoding="utf-8")
    before = readme.read_bytes()
    assert _codegen(project, "generate", "--out", str(tmp_path / "elsewhere")).returncode == 0
    mini = str(ROOT / "tests" / "codegen" / "shelf" / "commands.yaml")
    assert _codegen(project, "generate", "--manifest", mini, "--out", str(tmp_path / "mini")).returncode == 0
    assert readme.read_bytes() == before
