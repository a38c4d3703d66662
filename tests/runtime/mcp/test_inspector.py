"""Inspector of the protocol's authors: it checks the tools, and calls them with the printed configuration."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.support.agent import Agent
from tests.support.cli import Result, executable, hermetic_env, run_cli
from tests.support.inspector import inspect

ERAS = ("legacy", "modern", "auto")
OWN_NOTES = "[mcp-inspector]"
"""Prefix of lines about the inspector itself, such as where it keeps secrets."""


def inspected(agent: Agent, *words: str, flags: tuple[str, ...] = ()) -> Result:
    """Run the inspector with the configuration that `opentrain mcp --config` prints."""
    path = f"{executable().parent}:{os.environ['PATH']}"
    env = {"OPENTRAIN_API_BASE_URL": agent.sandbox.origin, "PATH": path}
    printed = run_cli(["mcp", "--config", "--json", *flags], env=env, cwd=agent.home, config_home=agent.home)
    servers = json.loads(printed.stdout)["mcpServers"]
    config = agent.home / "mcp.json"
    config.write_text(json.dumps({"mcpServers": servers}))
    return inspect(f"--config={config}", "--server=opentrain", *words, env=hermetic_env(agent.home), cwd=agent.home)


def called(agent: Agent, tool: str, arguments: dict[str, Any], *words: str) -> tuple[int, Any]:
    """Call a tool, and return the exit code and the JSON of its result."""
    call = ("--method=tools/call", f"--tool-name={tool}", f"--tool-args-json={json.dumps(arguments)}")
    done = inspected(agent, *call, *words)
    (content,) = json.loads(done.stdout)["content"]
    return done.exit, json.loads(content["text"])


@pytest.mark.parametrize("flags", [(), ("--toolsets=all",)], ids=["default", "all"])
def test_no_tool_has_a_problem(agent: Agent, flags: tuple[str, ...]) -> None:
    done = inspected(agent, "--method=tools/list", "--strict", flags=flags)
    problems = [line for line in done.stderr.splitlines() if line and not line.startswith(OWN_NOTES)]
    assert (done.exit, problems) == (0, [])
    printed = run_cli(["mcp", "--list", "--json", *flags], cwd=agent.home, config_home=agent.home)
    wanted = [tool["name"] for tool in json.loads(printed.stdout)["tools"]]
    assert [tool["name"] for tool in json.loads(done.stdout)["tools"]] == wanted


@pytest.mark.parametrize("era", ERAS)
def test_tools_are_called(agent: Agent, era: str) -> None:
    eras = f"--protocol-era={era}"
    code, made = called(agent, "jobs_draft_create", {"description": "Label 2,000 bird calls at $18 an hour."}, eras)
    assert code == 0
    listed = agent.ask("jobs", "list")["jobs"]
    assert [job["id"] for job in listed] == [made["jobId"]]
    code, found = called(agent, "jobs_list", {"limit": 5}, eras)
    assert (code, [job["id"] for job in found["jobs"]]) == (0, [made["jobId"]])
    code, wrong = called(agent, "jobs_get", {"job_id": "job_none"}, eras)
    assert (code != 0, wrong["exitCode"], wrong["outcome"]) == (True, 4, "refused")


def test_help_topics_are_read(agent: Agent, tmp_path: Path) -> None:
    done = inspected(agent, "--method=resources/read", "--uri=opentrain://topic/exit-codes")
    assert done.exit == 0
    (content,) = json.loads(done.stdout)["contents"]
    assert "usage error" in content["text"].lower()
