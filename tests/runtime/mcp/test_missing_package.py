"""`mcp` without the package of the protocol: the error has the command that installs it beside the program."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from opentrain_runtime.mcp.command import REQUIREMENT
from tests.support.cli import hermetic_env
from tests.support.paths import ROOT
from tests.support.wheel import installed


def test_the_error_has_a_command_that_installs_the_package(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The environment has no pip, as if uv had made it. The command is run with --dry-run."""
    alone = installed(tmp_path_factory)
    words = [str(alone.script), "mcp", "--json"]
    done = subprocess.run(
        words, env=hermetic_env(tmp_path), stdin=subprocess.PIPE, capture_output=True, text=True, check=False
    )
    error = json.loads(done.stderr)
    assert (done.returncode, done.stdout, error["code"]) == (error["exitCode"], "", "CLI_NO_MCP")
    command = shlex.split(error["action"]["command"])
    assert command[:-1] == ["uv", "pip", "install", f"--python={alone.python}"]
    assert command[-1] == REQUIREMENT
    tools = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    planned = subprocess.run(
        [*command, "--dry-run"], env=os.environ | tools, capture_output=True, text=True, check=False
    )
    assert planned.returncode == 0, planned.stderr
    assert " + mcp==" in planned.stderr


def test_the_requirement_is_that_of_the_extra() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["optional-dependencies"]["mcp"] == [REQUIREMENT]
