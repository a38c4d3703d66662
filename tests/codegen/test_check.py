"""`python -m codegen check`: differences are reported with the command that fixes them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.paths import ROOT

FOLDERS = ("spec", "codegen", "generated", "runtime")
IGNORED = shutil.ignore_patterns("__pycache__", "*.egg-info")
HELP = Path("generated", "opentrain_cli", "help", "jobs.py")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of all files that the generator reads and writes."""
    folder = tmp_path / "project"
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=IGNORED)
    return folder


def _codegen(project: Path, what: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ.get("PATH", os.defpath), "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "codegen", what],
        cwd=project,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _change_byte(project: Path) -> None:
    file = project / HELP
    content = file.read_bytes()
    middle = content.index(b"Usage:")
    file.write_bytes(content[:middle] + b"u" + content[middle + 1 :])


def _use_crlf(project: Path) -> None:
    file = project / HELP
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def _remove_file(project: Path) -> None:
    (project / HELP).unlink()


def _change_manifest_comment(project: Path) -> None:
    file = project / "spec" / "commands.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith("#")
    file.write_text("\n".join([lines[0] + " ", *lines[1:]]), encoding="utf-8")


def _change_record(project: Path) -> None:
    file = project / "generated" / ".generated.json"
    lines = file.read_text(encoding="utf-8").split("\n")
    lines[1] = re.sub("[0-9a-f]{64}", "0" * 64, lines[1])
    file.write_text("\n".join(lines), encoding="utf-8")


def _change_topic(project: Path) -> None:
    file = project / "spec" / "topics" / "credentials.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nOne more paragraph.\n", encoding="utf-8")


def test_committed_files_are_up_to_date(project: Path) -> None:
    """stderr is empty, and no file is written."""
    before = {file: file.stat().st_mtime_ns for file in (project / "generated").rglob("*")}
    result = _codegen(project, "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert "spec/commands.yaml" in result.stdout
    assert {file: file.stat().st_mtime_ns for file in (project / "generated").rglob("*")} == before


@pytest.mark.parametrize(
    ("damage", "file", "line"),
    [
        (_change_byte, HELP.as_posix(), ""),
        (_use_crlf, HELP.as_posix(), " 1"),
        (_remove_file, HELP.as_posix(), ""),
        (_change_manifest_comment, "generated/opentrain_cli/index.py", " 1"),
        (_change_record, "generated/.generated.json", " 2"),
        (_change_topic, "generated/opentrain_cli/index.py", " 1"),
    ],
    ids=["byte", "line endings", "missing file", "manifest comment", "record", "topic"],
)
def test_check_reports_a_difference_and_generate_fixes_it(
    project: Path, damage: Callable[[Path], None], file: str, line: str
) -> None:
    """The check fails with the file and the command, and succeeds after `generate`."""
    damage(project)
    result = _codegen(project, "check")
    assert result.returncode == 1
    assert result.stdout == ""
    assert any(each.startswith(f"{file}: ") and each.endswith(line) for each in result.stderr.splitlines())
    assert result.stderr.endswith(" make generate\n")
    assert _codegen(project, "generate").returncode == 0
    again = _codegen(project, "check")
    assert (again.returncode, again.stderr) == (0, "")


@pytest.mark.parametrize("path", [HELP.with_name("more.py"), Path("generated", ".more")], ids=["module", "hidden"])
def test_other_files_are_reported_and_kept(project: Path, path: Path) -> None:
    """`generate` refuses the folder until the file is removed. `check` reports the file."""
    (project / path).write_text('"""More."""\n', encoding="utf-8")
    result = _codegen(project, "check")
    assert (result.returncode, result.stdout) == (1, "")
    assert f"{path.as_posix()}: " in result.stderr
    result = _codegen(project, "generate")
    assert (result.returncode, result.stdout) == (1, "")
    assert path.relative_to("generated").as_posix() in result.stderr
    assert (project / path).read_text(encoding="utf-8") == '"""More."""\n'
    (project / path).unlink()
    assert _codegen(project, "check").returncode == 0


def test_an_invalid_manifest_changes_no_file(project: Path) -> None:
    """Problems are written to stderr, and the exit code is 1."""
    manifest = project / "spec" / "commands.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("manifest: 1\n", "manifest: 2\n"), "utf-8")
    before = {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()}
    result = _codegen(project, "generate")
    assert result.returncode == 1
    assert result.stdout == ""
    line = manifest.read_text(encoding="utf-8").split("\n").index("manifest: 2") + 1
    first, last = result.stderr.splitlines()
    assert first.startswith(f"spec/commands.yaml:{line}: manifest: ")
    assert last.startswith("1 ")
    assert {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()} == before


def test_an_example_that_the_program_rejects_is_reported(project: Path) -> None:
    """The generated parser checks values more strictly than the rules."""
    manifest = project / "spec" / "commands.yaml"
    text = manifest.read_text(encoding="utf-8")
    assert text.count("--due-date=2") > 0
    manifest.write_text(re.sub(r"--due-date=2[-0-9]+", "--due-date=soon", text, count=1), "utf-8")
    before = {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()}
    for command in ("generate", "check"):
        result = _codegen(project, command)
        assert (result.returncode, result.stdout) == (1, "")
        assert re.fullmatch(
            r"spec/commands\.yaml: groups\..*\.examples\[\d\]\.run: "
            r".* 'soon' for --due-date: .*\n1 .*\n",
            result.stderr,
        )
    assert {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()} == before
