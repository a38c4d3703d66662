"""`python -m codegen check`: green only while generated/ is what the manifest makes, and it names what mends it."""

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

NEEDED = ("spec", "codegen", "generated", "runtime")
NOT_NEEDED = shutil.ignore_patterns("__pycache__", "*.egg-info")
HELP = Path("generated", "opentrain_cli", "help", "jobs.py")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of all that the generator reads and writes."""
    folder = tmp_path / "project"
    for name in NEEDED:
        shutil.copytree(ROOT / name, folder / name, ignore=NOT_NEEDED)
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


def _change_a_byte(project: Path) -> None:
    file = project / HELP
    content = file.read_bytes()
    middle = content.index(b"Usage:")
    file.write_bytes(content[:middle] + b"u" + content[middle + 1 :])


def _end_lines_otherwise(project: Path) -> None:
    file = project / HELP
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def _remove_a_file(project: Path) -> None:
    (project / HELP).unlink()


def _change_a_comment(project: Path) -> None:
    file = project / "spec" / "commands.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith("#")
    file.write_text("\n".join([lines[0] + " ", *lines[1:]]), encoding="utf-8")


def _change_the_record(project: Path) -> None:
    file = project / "generated" / ".generated.json"
    lines = file.read_text(encoding="utf-8").split("\n")
    lines[1] = re.sub("[0-9a-f]{64}", "0" * 64, lines[1])
    file.write_text("\n".join(lines), encoding="utf-8")


def _change_a_topic(project: Path) -> None:
    file = project / "spec" / "topics" / "credentials.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nOne more paragraph.\n", encoding="utf-8")


def test_what_is_committed_is_what_the_manifest_makes(project: Path) -> None:
    """Nothing to say on standard error, and nothing is written."""
    before = {file: file.stat().st_mtime_ns for file in (project / "generated").rglob("*")}
    done = _codegen(project, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "spec/commands.yaml" in done.stdout
    assert {file: file.stat().st_mtime_ns for file in (project / "generated").rglob("*")} == before


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_change_a_byte, f"{HELP.as_posix()}: is not what the manifest makes at line "),
        (_end_lines_otherwise, f"{HELP.as_posix()}: is not what the manifest makes at line 1\n"),
        (_remove_a_file, f"{HELP.as_posix()}: is missing\n"),
        (_change_a_comment, "generated/opentrain_cli/index.py: is not what the manifest makes at line 1\n"),
        (_change_the_record, "generated/.generated.json: is not what the manifest makes at line 2\n"),
        (_change_a_topic, "generated/opentrain_cli/index.py: is not what the manifest makes at line 1\n"),
    ],
    ids=["a byte", "line ends", "a file less", "a comment of the manifest", "the record", "a topic"],
)
def test_a_difference_is_told_and_generate_mends_it(project: Path, harm: Callable[[Path], None], told: str) -> None:
    """The check fails and names the file and the command; after generating it is green again."""
    harm(project)
    done = _codegen(project, "check")
    assert done.returncode == 1
    assert done.stdout == ""
    assert told in done.stderr
    assert done.stderr.endswith("Mend it with: make generate\n")
    assert _codegen(project, "generate").returncode == 0
    again = _codegen(project, "check")
    assert (again.returncode, again.stderr) == (0, "")


@pytest.mark.parametrize("path", [HELP.with_name("more.py"), Path("generated", ".more")], ids=["module", "hidden"])
def test_a_file_that_was_not_generated_is_reported_and_kept(project: Path, path: Path) -> None:
    """Generate refuses the folder until the file is gone, and `check` says that it must be moved."""
    (project / path).write_text('"""More."""\n', encoding="utf-8")
    done = _codegen(project, "check")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{path.as_posix()}: is not a generated file; move or delete it\n" in done.stderr
    done = _codegen(project, "generate")
    assert (done.returncode, done.stdout) == (1, "")
    assert path.relative_to("generated").as_posix() in done.stderr
    assert (project / path).read_text(encoding="utf-8") == '"""More."""\n'
    (project / path).unlink()
    assert _codegen(project, "check").returncode == 0


def test_a_manifest_that_is_wrong_leaves_what_was_generated(project: Path) -> None:
    """Findings on standard error, exit code 1, not a byte written."""
    manifest = project / "spec" / "commands.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("manifest: 1\n", "manifest: 2\n"), "utf-8")
    before = {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()}
    done = _codegen(project, "generate")
    assert done.returncode == 1
    assert done.stdout == ""
    line = manifest.read_text(encoding="utf-8").split("\n").index("manifest: 2") + 1
    first, *last = done.stderr.splitlines()
    assert first.startswith(f"spec/commands.yaml:{line}: manifest: 2 is not allowed here; write 1")
    assert last == ["1 problem; nothing was generated."]
    assert {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()} == before
