"""Configuration for clients: the inspector of the protocol starts the server with what `--config` prints."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.agent import Agent
from tests.support.cli import Result, executable, hermetic_env, run_cli
from tests.support.inspector import inspect


def inspected(agent: Agent, *words: str, flags: tuple[str, ...] = ()) -> Result:
    """Run the inspector with the printed configuration. It gives the server no other variables."""
    env = {"OPENTRAIN_API_BASE_URL": agent.sandbox.origin}
    printed = run_cli(["mcp", "--config", "--json", *flags], env=env, cwd=agent.home, config_home=agent.home)
    config = agent.home / "mcp.json"
    config.write_text(json.dumps({"mcpServers": json.loads(printed.stdout)["mcpServers"]}))
    return inspect(
        f"--config={config}", "--server=opentrain", "-q", *words, env=hermetic_env(agent.home), cwd=agent.home
    )


def called(agent: Agent, tool: str, **arguments: Any) -> Any:
    """Call a tool that must succeed, and return the JSON of its result."""
    call = ("--method=tools/call", f"--tool-name={tool}", f"--tool-args-json={json.dumps(arguments)}")
    done = inspected(agent, *call)
    assert done.exit == 0, done
    (content,) = json.loads(done.stdout)["content"]
    return json.loads(content["text"])


def servers(words: list[str], path: str, home: Path) -> list[dict[str, Any]]:
    """Return the server of each notation that this program prints with this PATH."""
    env = hermetic_env(home, {"PATH": path})
    printed = json.loads(subprocess.check_output([*words, "mcp", "--config", "--json"], env=env, cwd=home))
    return [
        printed["mcpServers"]["opentrain"],
        printed["servers"]["opentrain"],
        tomllib.loads(printed["toml"])["mcp_servers"]["opentrain"],
    ]


@pytest.mark.parametrize("on_path", ["nothing", "another"])
def test_the_program_that_runs_is_configured(tmp_path: Path, on_path: str) -> None:
    """It is the one that the user has tried, also if PATH has no or another one."""
    other = tmp_path / "bin" / "opentrain"
    other.parent.mkdir()
    if on_path == "another":
        other.write_text("#!/bin/sh\nexit 1\n")
        other.chmod(0o755)
    for server in servers([str(executable())], str(other.parent), tmp_path):
        assert (server["command"], server["args"]) == (str(executable()), ["mcp"])


def test_a_relative_path_is_made_absolute(tmp_path: Path) -> None:
    (tmp_path / "bin").symlink_to(executable().parent)
    for server in servers(["bin/opentrain"], "bin", tmp_path):
        assert server["command"] == str(tmp_path / "bin" / "opentrain")


def test_a_module_that_runs_is_configured(tmp_path: Path) -> None:
    for server in servers([sys.executable, "-m", "opentrain_cli"], str(tmp_path), tmp_path):
        assert [server["command"], *server["args"]] == [sys.executable, "-m", "opentrain_cli", "mcp"]


@pytest.mark.parametrize("flags", [(), ("--toolsets=credits,team", "--read-only")], ids=["default", "selected"])
def test_a_configured_client_lists_the_selected_tools(agent: Agent, flags: tuple[str, ...]) -> None:
    done = inspected(agent, "--method=tools/list", "--strict", flags=flags)
    assert (done.exit, done.stderr) == (0, "")
    printed = run_cli(["mcp", "--list", "--json", *flags], cwd=agent.home, config_home=agent.home)
    wanted = [tool["name"] for tool in json.loads(printed.stdout)["tools"]]
    assert [tool["name"] for tool in json.loads(done.stdout)["tools"]] == wanted


def test_a_configured_client_uses_the_account(agent: Agent) -> None:
    """The configuration has the folder with the token, and the base URL."""
    made = called(agent, "jobs_draft_create", description="Label 2,000 bird calls at $18 an hour.")
    assert [job["id"] for job in agent.ask("jobs", "list")["jobs"]] == [made["jobId"]]


def test_a_configured_client_reads_a_help_topic(agent: Agent) -> None:
    done = inspected(agent, "--method=resources/read", "--uri=opentrain://topic/exit-codes")
    assert done.exit == 0
    (content,) = json.loads(done.stdout)["contents"]
    assert "usage error" in content["text"].lower()
