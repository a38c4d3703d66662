"""Lines of the pages that install something, in a copy of the project."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
import yaml

from opentrain_cli.index import VERSION
from tests.packaging.builds import copy
from tests.support.doc_lines import blocks_of, lines_of
from tests.support.doc_sessions import read_session
from tests.support.paths import ROOT
from tests.support.sandbox import run_sandbox

WITH_CLIENT = [line for line in lines_of(__file__) if "'.[" in line]
WORKFLOW = ROOT / "docs" / "recipes" / "ci-job.md"
SECRET = "${{ secrets.OT_API_TOKEN }}"
HOOKS = "pipx run pre-commit install"
VENV = "python3 -m venv .venv && . .venv/bin/activate"
"""Line for users of pip, which they run first."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project."""
    return copy(tmp_path_factory.mktemp("copy") / "project")


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Return variables with which each tool installs into a folder of the test, and pip compiles nothing."""
    variables = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    variables |= {"PIPX_HOME": str(tmp_path / "pipx"), "PIPX_BIN_DIR": str(tmp_path / "bin"), "PIP_COMPILE": "0"}
    variables |= {"PIPX_MAN_DIR": str(tmp_path / "man"), "PIPX_DEFAULT_PYTHON": sys.executable}
    variables |= {"UV_TOOL_DIR": str(tmp_path / "uv"), "UV_TOOL_BIN_DIR": str(tmp_path / "bin")}
    path = [str(tmp_path / "bin"), str(Path(sys.executable).parent), variables["PATH"]]
    return {**variables, "PATH": os.pathsep.join(path)}


def _run(script: str, folder: Path, env: dict[str, str]) -> str:
    done = subprocess.run(["bash", "-ec", script], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_pages_have_lines_for_three_tools() -> None:
    assert [line.split()[0] for line in WITH_CLIENT] == ["pipx", "uv", "python3", "python3"]
    for name in ("README.md", "docs/quick-start.md"):
        assert f"(`{VENV}`)" in (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("line", WITH_CLIENT)
def test_a_line_installs_the_client(line: str, project: Path, env: dict[str, str], tmp_path: Path) -> None:
    prepare = f"{VENV}; " if line.startswith("python3") else ""
    script = f"{prepare}cd {project}; {line}; which opentrain; opentrain --version; opentrain-sandbox --version"
    place, *versions = _run(script, tmp_path, env).splitlines()[-3:]
    assert Path(place).is_relative_to(tmp_path)
    assert versions == [f"opentrain {VERSION}", f"opentrain-sandbox {VERSION}"]


def test_the_steps_of_the_workflow_run(project: Path, env: dict[str, str], tmp_path: Path) -> None:
    """The account of the token has no proposals, so the last step succeeds."""
    (block,) = (block for block in blocks_of(__file__) if block.language == "yaml")
    (job,) = yaml.safe_load("\n".join(block.lines))["jobs"].values()
    for name, content in read_session(WORKFLOW.read_text(encoding="utf-8")).files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    build = f"python3 -m hatchling build -t wheel -d {tmp_path / 'vendor'}"
    _run(build, project, env)
    with run_sandbox() as origin:
        token = httpx.post(f"{origin}/api/agent/identity", trust_env=False).json()["access_token"]
        env |= {"OPENTRAIN_API_BASE_URL": origin, "XDG_CONFIG_HOME": str(tmp_path)}
        steps = [step for step in job["steps"] if "run" in step]
        assert [step["run"] for step in steps] == [command.typed for command in block.commands()]
        for step in steps:
            own = {name: value.replace(SECRET, token) for name, value in step.get("env", {}).items()}
            shown = _run(step["run"].replace("VERSION", VERSION), tmp_path, env | own)
    assert shown == "Unread proposals: 0\n"


def test_a_line_installs_the_hooks(env: dict[str, str], tmp_path: Path) -> None:
    assert HOOKS in lines_of(__file__)
    (tmp_path / ".pre-commit-config.yaml").write_bytes((ROOT / ".pre-commit-config.yaml").read_bytes())
    _run(f"git init --quiet; {HOOKS}", tmp_path, env)
    assert (tmp_path / ".git" / "hooks" / "pre-commit").is_file()


def test_every_line_has_a_test() -> None:
    steps = [command.typed for block in blocks_of(__file__) if block.language == "yaml" for command in block.commands()]
    assert sorted(lines_of(__file__)) == sorted([*WITH_CLIENT, *steps, HOOKS])
