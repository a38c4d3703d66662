"""`lint` as a program: exit codes, levels and output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.lint.rules import RULES
from tests.support.cli import hermetic_env
from tests.support.paths import DATA, ROOT

BASE = (DATA / "manifests" / "minimal.yaml").read_text(encoding="utf-8")


def _lint(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codegen", "lint", *words],
        cwd=folder,
        env={**hermetic_env(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _manifest(folder: Path, level: str) -> str:
    """Write a manifest with one violation of `summary-form`, at this level; return the flag that names it."""
    text = BASE.replace("summary: List things", "summary: Lists things")
    file = folder / "manifest.yaml"
    file.write_text(text + f"lint: {{summary-form: {level}}}\n", encoding="utf-8")
    return f"--manifest={file}"


@pytest.mark.parametrize(("level", "plain", "strict"), [("off", 0, 0), ("note", 0, 0), ("warn", 0, 1), ("error", 1, 1)])
def test_the_exit_code_follows_the_level(level: str, plain: int, strict: int, tmp_path: Path) -> None:
    manifest = _manifest(tmp_path, level)
    assert _lint(tmp_path, manifest).returncode == plain
    assert _lint(tmp_path, manifest, "--strict").returncode == strict


def test_a_violation_has_its_line_and_rule(tmp_path: Path) -> None:
    manifest = _manifest(tmp_path, "warn")
    told = _lint(tmp_path, manifest, "--json")
    [found] = [each for each in json.loads(told.stdout)["violations"] if each["rule"] == "summary-form"]
    line = BASE.splitlines().index("        summary: List things") + 1
    assert (found["line"], found["level"]) == (line, "warn")
    assert found["path"] == "groups.things.commands.list.summary"
    assert f"manifest.yaml:{line}: warn: " in _lint(tmp_path, manifest).stdout


def test_notes_are_shown_on_request(tmp_path: Path) -> None:
    manifest = _manifest(tmp_path, "note")
    assert "[summary-form]" not in _lint(tmp_path, manifest).stdout
    assert "[summary-form]" in _lint(tmp_path, manifest, "--notes").stdout


def test_an_invalid_manifest_has_problems_instead(tmp_path: Path) -> None:
    (tmp_path / "manifest.yaml").write_text("manifest: 2\n", encoding="utf-8")
    told = _lint(tmp_path, "--manifest=manifest.yaml")
    assert (told.returncode, told.stdout) == (1, "")
    assert "Traceback" not in told.stderr


def test_rules_are_described(tmp_path: Path) -> None:
    told = _lint(tmp_path, "--rules", "--json")
    assert [rule["name"] for rule in json.loads(told.stdout)["rules"]] == list(RULES)
    one = _lint(tmp_path, "--rules=wide-table")
    assert one.returncode == 0
    assert RULES["wide-table"].bad.splitlines()[0] in one.stdout
    assert _lint(tmp_path, "--rules=wide").returncode == 2
