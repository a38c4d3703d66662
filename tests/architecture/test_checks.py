"""The Makefile, the pre-commit hooks, .ci/run and the workflow run the same commands."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import yaml

from tests.support.paths import ROOT

RUFF = Path(sys.executable).with_name("ruff")
TARGETS = ["make check", "make test"]
CONFIG: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT: dict[str, Any] = CONFIG["project"]
TOOLS: dict[str, Any] = CONFIG["tool"]


def _yaml(path: str) -> Any:
    """Return the content of a YAML file with every scalar as text: `on` is a key, 3.10 a version."""
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), yaml.BaseLoader)


def _job() -> dict[str, Any]:
    (job,) = _yaml(".github/workflows/check.yml")["jobs"].values()
    assert isinstance(job, dict)
    return job


def _versions() -> list[str]:
    """Return the Python versions of the classifiers."""
    found = [re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", name) for name in PROJECT["classifiers"]]
    return [match[1] for match in found if match]


def test_pre_commit_runs_what_make_check_runs() -> None:
    """Hooks use the tools of .venv, so pyproject.toml alone has their versions."""
    told = subprocess.run(
        ["make", "--no-print-directory", "--dry-run", "--assume-old=.venv/dev", "check"],
        cwd=ROOT,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    (repository,) = _yaml(".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    assert [hook["entry"] for hook in repository["hooks"]] == told.stdout.splitlines()
    for hook in repository["hooks"]:
        assert (hook["language"], hook["pass_filenames"], hook["always_run"]) == ("system", "false", "true")


def test_every_folder_that_ruff_ignores_for_its_docstrings_needs_it() -> None:
    for pattern, codes in TOOLS["ruff"]["lint"]["per-file-ignores"].items():
        if "D401" in codes:
            folder = pattern.removesuffix("/**")
            told = subprocess.run(
                [RUFF, "check", "--isolated", "--select", "D401", folder], cwd=ROOT, capture_output=True
            )
            assert told.returncode == 1, pattern


def test_every_word_that_codespell_ignores_is_needed(tmp_path: Path) -> None:
    """The list of `ignore-words-list` is exact: without it, codespell reports each of its words and no other."""
    config = TOOLS["codespell"]
    ignored = {word.strip() for word in config["ignore-words-list"].split(",")}
    told = subprocess.run(
        [Path(sys.executable).with_name("codespell"), "--builtin", config["builtin"], "--skip", config["skip"], ROOT],
        cwd=tmp_path,  # codespell reads the pyproject.toml of its folder
        capture_output=True,
        encoding="utf-8",
    )
    assert {line.split(" ")[1].lower() for line in told.stdout.splitlines()} == ignored


def test_the_workflow_installs_and_runs_what_ci_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    found = [re.match(r"\.ci/install$|make (?:check|test)\b", line) for line in script]
    commands = [match[0] for match in found if match]
    assert commands == [".ci/install", *TARGETS]
    assert [step["run"] for step in _job()["steps"] if "run" in step] == commands


def test_the_workflow_may_only_read() -> None:
    """It runs on pushes to main and on pull requests. Actions are pinned to a major version."""
    workflow = _yaml(".github/workflows/check.yml")
    assert workflow["on"] == {"pull_request": "", "push": {"branches": ["main"]}}
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in _job()
    used = [step["uses"] for step in _job()["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in used)


def test_the_workflow_runs_on_every_supported_python() -> None:
    versions = _versions()
    assert PROJECT["requires-python"] == f">={versions[0]}"
    assert versions == [f"3.{minor}" for minor in range(11, 11 + len(versions))]
    assert _job()["strategy"]["matrix"]["python"] == versions
    assert _job()["container"]["image"] == "python:${{ matrix.python }}-bookworm"
