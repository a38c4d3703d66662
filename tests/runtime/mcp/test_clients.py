"""Official client of the protocol: it lists and calls tools in all of its modes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import mcp_types as types
import pytest
from mcp import Client

from tests.support.agent import Agent
from tests.support.mcp import MODES, Mode, call, connected, refused
from tests.support.sandbox import SandboxProcess

in_every_mode = pytest.mark.parametrize("mode", MODES)


def run(
    agent: Agent, work: Callable[[Client], Awaitable[None]], *flags: str, mode: Mode = "legacy", **options: Any
) -> None:
    """Run `work` with a client that is connected to a server for the agent's account."""

    async def main() -> None:
        async with connected(agent.home, agent.sandbox.origin, *flags, mode=mode, **options) as client:
            await work(client)

    asyncio.run(main())


@in_every_mode
def test_tools_are_listed_and_called(agent: Agent, mode: Mode) -> None:
    async def work(client: Client) -> None:
        names = [tool.name for tool in (await client.list_tools()).tools]
        assert names[:4] == ["auth_register", "auth_claim", "auth_claim_status", "auth_status"]
        assert "credits_show" not in names
        made = await call(client, "jobs_draft_create", description="Label 2,000 bird calls at $18 an hour.")
        (job,) = (await call(client, "jobs_list"))["jobs"]
        assert job["id"] == made["jobId"]
        assert (await refused(client, "jobs_get", job_id="job_none"))["exitCode"] == 4

    run(agent, work, mode=mode)


@in_every_mode
def test_topics_are_resources(agent: Agent, mode: Mode) -> None:
    async def work(client: Client) -> None:
        resources = {resource.name: resource for resource in (await client.list_resources()).resources}
        assert {"agents", "events", "tools"} <= resources.keys()
        (content,) = (await client.read_resource(resources["events"].uri)).contents
        assert isinstance(content, types.TextResourceContents)
        assert "approval.confirmed" in content.text
        assert "\x1b" not in content.text

    run(agent, work, mode=mode)


def test_an_error_names_a_tool_with_its_arguments(sandbox: SandboxProcess, tmp_path: Path) -> None:
    """`action` is never a shell command. A command that is not a tool is for a human."""
    agent = Agent(sandbox, tmp_path / "new", "new")

    async def work(client: Client) -> None:
        found = await refused(client, "jobs_list")
        assert (found["code"], found["outcome"], "action" in found) == ("CLI_NO_TOKEN", "not-sent", False)
        assert "human" in found["hint"]
        claim = await refused(client, "auth_claim", email=address())
        assert claim["action"] == {"tool": "auth_register", "arguments": {}}
        for error in (found, claim):
            assert not str(error.get("action", "")).startswith("opentrain")
        wrong = await refused(client, "jobs_list", limit=101)
        assert (wrong["code"], wrong["exitCode"]) == ("CLI_USAGE", 2)
        assert "--" not in json.dumps(wrong)

    run(agent, work)


def test_an_unclaimed_account_is_claimed_by_a_tool(agent: Agent) -> None:
    """`missing` names the argument that the agent must ask for. The link in the error's details is not the action."""

    async def work(client: Client) -> None:
        found = await refused(client, "credits_top_up", amount=400)
        assert (found["reason"], found["exitCode"], found["outcome"]) == ("account_claim_required", 3, "refused")
        assert found["action"] == {"tool": "auth_claim", "arguments": {}, "missing": ["email"]}

    run(agent, work, "--toolsets=all")


def test_a_link_for_a_human_is_in_the_result(agent: Agent) -> None:
    async def work(client: Client) -> None:
        claim = await call(client, "auth_claim", email=address())
        assert claim["_human"]["open"] == claim["verification_uri"]
        assert claim["user_code"] in claim["_human"]["for"]
        assert claim["_next"] == [{"tool": "auth_claim_status", "arguments": {"wait": 60}}]

    run(agent, work)


def test_a_read_only_server_refuses_a_write_that_it_does_not_list(agent: Agent) -> None:
    async def work(client: Client) -> None:
        tools = (await client.list_tools()).tools
        assert all(tool.annotations is not None and tool.annotations.read_only_hint for tool in tools)
        found = await refused(client, "jobs_draft_create", description="Label")
        assert (found["code"], found["outcome"]) == ("CLI_READ_ONLY", "not-sent")
        assert (await call(client, "jobs_list"))["jobs"] == []

    run(agent, work, "--read-only", "--toolsets=all")


def test_a_tool_of_another_toolset_is_not_served(agent: Agent) -> None:
    async def work(client: Client) -> None:
        assert [tool.name for tool in (await client.list_tools()).tools] == ["team_show", "credits_show"][::-1]
        found = await refused(client, "jobs_list")
        assert found["code"] == "CLI_NOT_SERVED"

    run(agent, work, "--tools=team_show,credits_show")


def test_a_token_is_neither_an_argument_nor_a_result(agent: Agent) -> None:
    """The account is claimed, with the tools only. The new token is saved, and no result has one."""

    async def work(client: Client) -> None:
        saved = json.loads((agent.home / "opentrain" / "cli.json").read_text())
        seen = [await call(client, "auth_status"), await call(client, "auth_claim", email=address())]
        agent.sandbox.human("claims/confirm", {"claimToken": saved["claimToken"]})
        seen.append(await call(client, "auth_claim_status", wait=20))
        seen.append(await call(client, "tokens_list"))
        new = json.loads((agent.home / "opentrain" / "cli.json").read_text())
        assert new["apiToken"] != saved["apiToken"]
        for secret in (saved["apiToken"], saved["claimToken"], new["apiToken"]):
            assert secret not in json.dumps(seen)
        again = await refused(client, "auth_register")
        assert new["apiToken"] not in json.dumps(again)

    run(agent, work, "--toolsets=auth,tokens")


def test_the_variable_of_the_server_comes_first(agent: Agent, tmp_path: Path) -> None:
    token = json.loads((agent.home / "opentrain" / "cli.json").read_text())["apiToken"]
    other = Agent(agent.sandbox, tmp_path / "other", "other")
    env = {"OPENTRAIN_PERSONAL_API_TOKEN": token, "OT_API_TOKEN": "ot_pat_wrong"}

    async def work(client: Client) -> None:
        assert (await call(client, "auth_status"))["token"]["id"]

    run(other, work, env=env)


def address() -> str:
    """Return an address that has no account yet."""
    return f"{uuid4()}@example.org"


def start_top_up(agent: Agent) -> str:
    """Return the id of a top-up that waits for a human."""
    return str(agent.ask("credits", "top-up", "--amount=400")["topUpId"])


def test_a_wait_reports_progress_and_ends_as_pending(agent: Agent) -> None:
    agent.become_owner(address())
    top_up = start_top_up(agent)
    seen: list[tuple[float, float | None]] = []

    async def heard(progress: float, total: float | None, message: str | None) -> None:
        seen.append((progress, total))

    async def work(client: Client) -> None:
        arguments = {"top_up_id": top_up, "wait": 1}
        result = await client.call_tool("credits_top_up_status", arguments, progress_callback=heard)
        found = json.loads(result.content[0].text)  # type: ignore[union-attr]
        assert found["_outcome"] == "pending"
        assert found["_next"][0] == {"tool": "credits_top_up_status", "arguments": arguments}
        assert not result.is_error

    run(agent, work, "--toolsets=credits")
    assert seen
    assert all(total == 1 and progress >= 0 for progress, total in seen)


def test_other_calls_have_results_during_a_wait(agent: Agent) -> None:
    """A wait ends when the human has acted, and meanwhile other calls have results."""
    agent.become_owner(address())
    top_up = start_top_up(agent)

    async def work(client: Client) -> None:
        waiting = asyncio.create_task(call(client, "credits_top_up_status", top_up_id=top_up, wait=60))
        for _ in range(3):
            await call(client, "credits_show")
            assert not waiting.done()
        agent.sandbox.human(f"top-ups/{top_up}/complete")
        assert (await waiting)["topUp"]["status"] == "COMPLETED"

    run(agent, work, "--toolsets=credits")


@pytest.mark.parametrize("mode", ["legacy", "2026-07-28"])
def test_a_client_that_shows_links_gets_one_from_a_wait_only(agent: Agent, mode: Mode) -> None:
    """A write that asks is sent once, and has its link in the text. The wait shows the link."""
    agent.become_owner(address())
    agent.sandbox.human(f"top-ups/{start_top_up(agent)}/complete")
    job = agent.ask("jobs", "publish", f"--job-id={agent.draft()['jobId']}")["jobId"]
    proposal = agent.ask("proposals", "list", f"--job-id={job}")["proposals"][0]["id"]
    shown: list[types.ElicitRequestURLParams] = []

    async def show(context: object, params: types.ElicitRequestParams) -> types.ElicitResult:
        assert isinstance(params, types.ElicitRequestURLParams)
        shown.append(params)
        return types.ElicitResult(action="accept")

    async def work(client: Client) -> None:
        asked = await call(client, "proposals_hire", proposal_id=proposal, amount=140, milestone_name="First")
        assert not shown
        assert asked["_human"]["open"] == asked["approval"]["approvalUrl"]
        assert "140" in asked["_human"]["for"]
        waited = await call(client, "approvals_get", approval_id=asked["approval"]["id"], wait=1)
        assert waited["_outcome"] == "pending"
        (link,) = shown
        assert link.url == asked["approval"]["approvalUrl"]
        assert "approve" in link.message

    run(agent, work, mode=mode, elicitation_callback=show)
