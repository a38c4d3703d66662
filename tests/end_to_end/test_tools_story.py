"""The story from registration to released escrow, by an agent that has only the tools, their results and errors."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest
from mcp import Client

from tests.support.cli import hermetic_env
from tests.support.mcp import MODES, Mode, call, connected, refused
from tests.support.paths import ROOT
from tests.support.sandbox import control

BRIEF = (ROOT / "demo" / "street-scenes.md").read_text(encoding="utf-8")


class ScriptedAgent:
    """Agent that follows `_next`, `_human` and `action`. The human opens each link that it shows."""

    def __init__(self, client: Client, sandbox: LoggedSandbox, home: Path) -> None:
        self.client = client
        self.sandbox = sandbox
        self.home = home
        self.writes: Counter[str] = Counter()

    async def do(self, name: str, **arguments: Any) -> Any:
        """Call a tool that must succeed."""
        tools = (await self.client.list_tools()).tools
        (tool,) = [tool for tool in tools if tool.name == name]
        assert tool.annotations is not None
        if not tool.annotations.read_only_hint:
            self.writes[name] += 1
        return await call(self.client, name, **arguments)

    async def follow(self, result: Any, tool: str) -> Any:
        """Call the tool that a result names as a next one."""
        (step,) = [step for step in result["_next"] if step["tool"] == tool]
        return await self.do(tool, **step["arguments"])

    async def approve(self, result: Any, amount: str) -> Any:
        """Let the human approve at the link of a result, and wait for it."""
        assert result["_human"]["open"] == result["approval"]["approvalUrl"]
        assert amount in result["_human"]["for"]
        self.sandbox.human(f"approvals/{result['approval']['id']}/confirm")
        return (await self.follow(result, "approvals_get"))["approval"]

    def saved(self) -> Any:
        return json.loads((self.home / "opentrain" / "cli.json").read_text())


async def story(agent: ScriptedAgent) -> None:
    do, client, human = agent.do, agent.client, agent.sandbox.human
    error = await refused(client, "jobs_draft_create", description=BRIEF)
    assert error["code"] == "CLI_NO_TOKEN"
    await do("auth_register", agent_name="Hiring agent")
    draft = await do("jobs_draft_create", description=BRIEF)
    job = draft["jobId"]
    while not draft["validation"]["publishReady"]:
        missing = draft["validation"]["missingFields"]
        fields = {field["updateKeys"][0]: (field["enumValues"] or [field["example"]])[0] for field in missing}
        numbers = {name: int(value) for name, value in fields.items() if str(value).isdigit()}
        draft = await do("jobs_draft_update", job_id=job, set=fields | numbers)
    assert (await follow_or_do(agent, draft, job))["status"] == "OPEN"
    found = (await do("proposals_list", job_id=job))["proposals"]
    proposal = next(item["id"] for item in found if item["metrics"]["interviewScore"] is not None)
    assert (await do("proposals_get", proposal_id=proposal, interview=True))["interview"]["messages"]
    hire = {"proposal_id": proposal, "amount": 140, "milestone_name": "First"}
    error = await refused(client, "proposals_hire", **hire)
    assert (error["reason"], error["outcome"]) == ("account_claim_required", "refused")
    claim = await do("auth_claim", email="owner@example.org")
    assert claim["_human"]["open"] == claim["verification_uri"]
    human("claims/confirm", {"claimToken": agent.saved()["claimToken"]})
    assert (await agent.follow(claim, "auth_claim_status"))["status"] == "claimed"
    error = await refused(client, "credits_top_up", amount=400)
    assert error["exitCode"] == 3  # a human creates a token with payments:write, and saves it
    account = (await do("auth_status"))["account"]["organizationId"]
    token = human("tokens", {"accountId": account})["token"]
    file = agent.home / "opentrain" / "cli.json"
    file.write_text(json.dumps({**agent.saved(), "apiToken": token}))
    top_up = await do("credits_top_up", amount=400)
    assert top_up["_human"]["open"] == top_up["checkoutUrl"]
    human(f"top-ups/{top_up['topUpId']}/complete")
    assert (await agent.follow(top_up, "credits_top_up_status"))["topUp"]["status"] == "COMPLETED"
    approval = await agent.approve(await do("proposals_hire", **hire), "140")
    contract = approval["result"]["contractId"]
    made = await do("milestones_create", contract_id=contract, description="More", volume=5)
    milestone = made["milestone"]["id"]
    await agent.approve(await do("milestones_fund", milestone_id=milestone), milestone)
    await agent.approve(await do("milestones_approve", milestone_id=milestone), milestone)
    (payment,) = (await do("payments_pending"))["payments"]
    assert payment["milestone"]["id"] == milestone
    thread = (await do("messages_start_proposal_thread", proposal_id=proposal))["conversationId"]
    await do("messages_send", conversation_id=thread, content="Well done")


async def follow_or_do(agent: ScriptedAgent, draft: Any, job: str) -> Any:
    """Publish the draft, as its result says."""
    assert {"tool": "jobs_publish", "arguments": {"job_id": job}} in draft["_next"]
    return await agent.follow(draft, "jobs_publish")


class LoggedSandbox:
    """Sandbox that logs each request in a file. As a context manager, it is stopped at the end."""

    def __init__(self, log: Path) -> None:
        self._log = log
        program = Path(sys.executable).parent / "opentrain-sandbox"
        command = [str(program), "--port=0", "--seed=1", "--log-json"]
        with log.open("wb") as file:
            self._process = subprocess.Popen(command, stdout=file, env=hermetic_env(log.parent))
        while not log.read_bytes().endswith(b"\n"):
            assert self._process.poll() is None
        self.origin = str(self._lines()[0]["url"])

    def _lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._log.read_text().splitlines()]

    def human(self, path: str, body: object = None) -> Any:
        """POST to the control API, as a human's action."""
        return control(self.origin, path, body)

    def writes(self) -> Counter[str]:
        """Return how often the sandbox has carried out each write of the API."""
        return Counter(
            f"{line['method']} {line['target']}"
            for line in self._lines()
            if line["kind"] == "request" and line["method"] != "GET" and line["target"].startswith("/api/")
            if 200 <= line["status"] < 300
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(30)


@pytest.mark.parametrize("mode", MODES)
def test_an_agent_gets_from_registration_to_released_escrow(tmp_path: Path, mode: Mode) -> None:
    """Each write has reached the API once."""
    home = tmp_path / "home"
    home.mkdir()

    async def main(sandbox: LoggedSandbox) -> Counter[str]:
        async with connected(home, sandbox.origin, "--toolsets=all", mode=mode) as client:
            agent = ScriptedAgent(client, sandbox, home)
            await story(agent)
            return agent.writes

    with LoggedSandbox(tmp_path / "requests.log") as sandbox:
        asked = asyncio.run(main(sandbox))
        carried_out = sandbox.writes()
    assert asked.total() >= 12
    assert carried_out.total() == asked.total()
    assert set(carried_out.values()) <= {1, asked["jobs_draft_update"]}
