"""Command line of the generator: help, exit codes, and failures as text or JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from codegen.cli.main import main, subcommands
from codegen.tool import NAME, VERSION
from tests.support.paths import DATA, ROOT

NAMES = [subcommand.name for subcommand in subcommands()]
MINIMAL = (DATA / "manifests" / "minimal.yaml").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a manifest, which is the working directory."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "commands.yaml").write_text(MINIMAL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*words: str, cwd: Path, columns: int = 80) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "COLUMNS": str(columns), "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "codegen", *words], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_the_distribution_has_the_name_of_the_tool() -> None:
    """The console script is the main function of the package, which has the same name."""
    project = tomllib.loads((ROOT / "codegen" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == NAME
    assert project["scripts"] == {NAME: f"{NAME}.cli.main:main"}


def test_the_distribution_has_the_dependencies_of_generator_and_runtime() -> None:
    """They are those that this project declares for both."""
    own = tomllib.loads((ROOT / "codegen" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    client = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    maintainer = client["optional-dependencies"]["maintainer"]
    assert sorted(own["dependencies"]) == sorted([*client["dependencies"], *maintainer])


def test_version(tmp_path: Path) -> None:
    assert _run("--version", cwd=tmp_path).stdout == f"{NAME} {VERSION}\n"


def test_help_lists_every_subcommand(tmp_path: Path) -> None:
    done = _run("--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert {"init", "generate", "check", "doc"} <= set(NAMES)
    lines = done.stdout.splitlines()
    assert [name for name in NAMES if not any(line.split()[:1] == [name] for line in lines)] == []


@pytest.mark.parametrize("name", NAMES)
def test_help_of_a_subcommand(name: str, tmp_path: Path) -> None:
    """It names `--json` and the exit codes, and fits 80 columns except for command lines of examples."""
    done = _run(name, "--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "--json" in done.stdout
    lines = done.stdout.splitlines()
    assert "exit codes:" in lines
    assert [line for line in lines if len(line) > 80 and not line.strip().startswith(NAME)] == []


@pytest.mark.parametrize("words", [[], ["lost"], ["check", "--frob"], ["check", "extra"]])
def test_a_wrong_command_line_is_a_usage_error(words: list[str], project: Path) -> None:
    done = _run(*words, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr


def test_the_manifest_is_found_from_a_folder_of_the_project(project: Path) -> None:
    (project / "deep" / "er").mkdir(parents=True)
    assert _run("generate", cwd=project).returncode == 0
    assert _run("check", cwd=project / "deep" / "er").returncode == 0
    assert (project / "generated" / "mini_cli" / "index.py").is_file()


def test_no_manifest_is_a_usage_error(tmp_path: Path) -> None:
    done = _run("check", cwd=tmp_path)
    assert done.returncode == 2
    assert f"{NAME} init" in done.stderr


def test_generate_and_check_as_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["matches"] is False
    assert main(["generate", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    files = [file for file in (project / "generated").rglob("*") if file.is_file()]
    assert (made["files"], made["commands"]) == (len(files), 2)
    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"matches": True, "differences": []}
    file = project / "generated" / "mini_cli" / "index.py"
    file.write_text(file.read_text(encoding="utf-8").replace("mini", "mono", 1), encoding="utf-8")
    assert main(["check", "--json"]) == 1
    (difference,) = json.loads(capsys.readouterr().out)["differences"]
    assert difference["path"] == "generated/mini_cli/index.py"
    assert isinstance(difference["line"], int)


@pytest.mark.parametrize("command", ["generate", "check"])
def test_problems_of_the_manifest_as_json(command: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has its file, line, path and message. Nothing is on standard error."""
    (project / "spec" / "commands.yaml").write_text(MINIMAL.replace("manifest: 1", "manifest: 2"), encoding="utf-8")
    assert main([command, "--json"]) == 1
    shown = capsys.readouterr()
    (problem,) = json.loads(shown.out)["problems"]
    assert (problem["file"], problem["line"], problem["path"]) == ("spec/commands.yaml", 2, "manifest")
    assert shown.err == ""
    assert not (project / "generated").exists()


def test_a_closed_pipe_is_not_reported(tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m codegen doc --schema | true; echo ${{PIPESTATUS[0]}}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("141\n", "")
