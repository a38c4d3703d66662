"""`python -m codegen check`: differences are reported with the command that fixes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.project_copy import copy_project, run_generator

HELP = Path("generated", "opentrain_cli", "help", "jobs.py")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of all files that the generator reads and writes."""
    return copy_project(tmp_path / "project")


def _change_files(project: Path) -> dict[str, str]:
    """Change a byte, line endings and the record, and remove a file. Return each file, and the end of its message."""
    changed, endings, removed = (HELP.with_name(name) for name in ("jobs.py", "auth.py", "team.py"))
    content = (project / changed).read_bytes()
    (project / changed).write_bytes(content.replace(b"Usage:", b"usage:", 1))
    (project / endings).write_bytes((project / endings).read_bytes().replace(b"\n", b"\r\n"))
    (project / removed).unlink()
    record = project / "generated" / ".generated.json"
    lines = record.read_text(encoding="utf-8").split("\n")
    lines[1] = re.sub("[0-9a-f]{64}", "0" * 64, lines[1])
    record.write_text("\n".join(lines), encoding="utf-8")
    return {
        changed.as_posix(): "",
        endings.as_posix(): " 1",
        removed.as_posix(): "",
        "generated/.generated.json": " 2",
    }


def _change_manifest_comment(project: Path) -> dict[str, str]:
    file = project / "spec" / "commands.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith("#")
    file.write_text("\n".join([lines[0] + " ", *lines[1:]]), encoding="utf-8")
    return {"generated/opentrain_cli/index.py": " 1"}


def _change_topic(project: Path) -> dict[str, str]:
    file = project / "spec" / "topics" / "credentials.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
    return {"generated/opentrain_cli/index.py": " 1"}


def test_committed_files_are_up_to_date(project: Path) -> None:
    """stderr is empty, and no file is written."""
    before = {file: file.stat().st_mtime_ns for file in (project / "generated").rglob("*")}
    result = run_generator(project, "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert "spec/commands.yaml" in result.stdout
    assert {file: file.stat().st_mtime_ns for file in (project / "generated").rglob("*")} == before


@pytest.mark.parametrize(
    "damage", [_change_files, _change_manifest_comment, _change_topic], ids=["files", "manifest comment", "topic"]
)
def test_check_reports_a_difference_and_generate_fixes_it(
    project: Path, damage: Callable[[Path], dict[str, str]]
) -> None:
    """The check fails with each file and the command, and succeeds after `generate`."""
    expected = damage(project)
    result = run_generator(project, "check")
    assert (result.returncode, result.stdout) == (1, "")
    for file, end in expected.items():
        assert any(line.startswith(f"{file}: ") and line.endswith(end) for line in result.stderr.splitlines()), file
    assert result.stderr.endswith(" make generate\n")
    assert run_generator(project, "generate").returncode == 0
    again = run_generator(project, "check")
    assert (again.returncode, again.stderr) == (0, "")


def test_other_files_are_reported_and_kept(project: Path) -> None:
    """`generate` refuses the folder until the files are removed. `check` reports them."""
    others = [HELP.with_name("more.py"), Path("generated", ".more")]
    for path in others:
        (project / path).write_text('"""More."""\n', encoding="utf-8")
    for words in ("check", "generate"):
        result = run_generator(project, words)
        assert (result.returncode, result.stdout) == (1, "")
        for path in others:
            assert path.relative_to("generated").as_posix() in result.stderr
    for path in others:
        assert (project / path).read_text(encoding="utf-8") == '"""More."""\n'
        (project / path).unlink()
    assert run_generator(project, "check").returncode == 0


def test_an_invalid_manifest_changes_no_file(project: Path) -> None:
    """Problems are written to stderr, and the exit code is 1."""
    manifest = project / "spec" / "commands.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("manifest: 1\n", "manifest: 2\n"), "utf-8")
    before = {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()}
    result = run_generator(project, "generate")
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
        result = run_generator(project, command)
        assert (result.returncode, result.stdout) == (1, "")
        assert re.fullmatch(
            r"spec/commands\.yaml: groups\..*\.examples\[\d\]\.run: "
            r".* 'soon' for --due-date: .*\n1 .*\n",
            result.stderr,
        )
    assert {file: file.read_bytes() for file in (project / "generated").rglob("*") if file.is_file()} == before
