"""Table of commands in the README: it is generated, and `check` reports edits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.emit.readme import BEGIN, END
from tests.support.paths import SHELF_FILE
from tests.support.project_copy import copy_project, run_generator

README_PROBLEM = "README.md: "


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of all files that the generator reads and writes."""
    return copy_project(tmp_path / "project")


def _change_link(text: str) -> str:
    return text.replace("docs/jobs.md", "docs/work.md", 1)


def _remove_table(text: str) -> str:
    return f"{text.partition(BEGIN)[0]}{BEGIN}\n{END}{text.partition(END)[2]}"


@pytest.mark.parametrize("damage", [_change_link, _remove_table], ids=["link", "table"])
def test_check_reports_a_change_and_generate_fixes_it(project: Path, damage: Callable[[str], str]) -> None:
    """`generate` only changes the table."""
    readme = project / "README.md"
    before = readme.read_text(encoding="utf-8")
    readme.write_text(damage(before), encoding="utf-8")
    assert readme.read_text(encoding="utf-8") != before
    result = run_generator(project, "check")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith(README_PROBLEM)
    assert result.stderr.endswith(" make generate\n")
    assert run_generator(project, "generate").returncode == 0
    assert readme.read_text(encoding="utf-8") == before
    assert run_generator(project, "check").returncode == 0


def test_text_around_the_table_is_kept(project: Path) -> None:
    readme = project / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(f"Before.\r\n{text}\nAfter.\n", encoding="utf-8", newline="")
    before = readme.read_bytes()
    assert run_generator(project, "check").returncode == 0
    assert run_generator(project, "generate").returncode == 0
    assert readme.read_bytes() == before


@pytest.mark.parametrize("marker", [BEGIN, END])
def test_a_readme_without_both_markers_is_not_changed(project: Path, marker: str) -> None:
    readme = project / "README.md"
    readme.write_text(readme.read_text(encoding="utf-8").replace(marker, ""), encoding="utf-8")
    before = readme.read_bytes()
    assert run_generator(project, "generate").returncode == 0
    assert readme.read_bytes() == before


def test_another_output_folder_or_manifest_does_not_change_it(project: Path, tmp_path: Path) -> None:
    readme = project / "README.md"
    readme.write_text(_remove_table(readme.read_text(encoding="utf-8")), encoding="utf-8")
    before = readme.read_bytes()
    assert run_generator(project, "generate", "--out", str(tmp_path / "elsewhere")).returncode == 0
    mini = str(SHELF_FILE)
    assert run_generator(project, "generate", "--manifest", mini, "--out", str(tmp_path / "mini")).returncode == 0
    assert readme.read_bytes() == before
