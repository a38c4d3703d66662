"""The story from registration to paid work, with the installed ``opentrain`` and a sandbox in its own process."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.support.agent import Agent
from tests.support.paths import ROOT
from tests.support.sandbox import SandboxProcess

BRIEF = ROOT / "demo" / "street-scenes.md"


class Storyteller(Agent):
    """An agent that runs all chapters of the story, and keeps the ids of what it created."""

    def __init__(self, sandbox: SandboxProcess, home: Path, name: str) -> None:
        super().__init__(sandbox, home, name)
        self.ids: dict[str, str] = {}

    def story(self) -> Iterator[str]:
        """Run the chapters, and yield the name of each after it has run."""
        ids, ask, human = self.ids, self.ask, self.sandbox.human
        self.register()
        ids["job"] = ask("jobs", "draft", "create", f"--description-file={BRIEF}")["jobId"]
        job = f"--job-id={ids['job']}"
        ask("jobs", "draft", "update", job, "--set", "headcount=6", "--set", "experienceLevel=ENTRY_LEVEL")
        yield "drafted"
        assert ask("jobs", "publish", job)["status"] == "OPEN"
        found = ask("proposals", "list", job)["proposals"]
        ids["proposal"] = next(item["id"] for item in found if item["metrics"]["interviewScore"] is not None)
        proposal = f"--proposal-id={ids['proposal']}"
        assert ask("proposals", "get", proposal, "--interview")["interview"]["messages"]
        yield "read"
        self.become_owner(f"{self.name}@example.org")
        yield "claimed"
        top_up = ask("credits", "top-up", "--amount=400")["topUpId"]
        human(f"top-ups/{top_up}/complete")
        ids["approval"] = ask("proposals", "hire", proposal, "--amount=140", "--milestone-name=First")["approval"]["id"]
        yield "requested"
        human(f"approvals/{ids['approval']}/confirm")
        approval = ask("approvals", "get", f"--approval-id={ids['approval']}")["approval"]
        assert approval["status"] == "confirmed"
        ids["contract"] = approval["result"]["contractId"]
        contract = f"--contract-id={ids['contract']}"
        yield "hired"
        words = ["--description=More", "--volume=5"]
        ids["milestone"] = ask("milestones", "create", contract, *words)["milestone"]["id"]
        milestone = f"--milestone-id={ids['milestone']}"
        human(f"approvals/{ask('milestones', 'fund', milestone)['approval']['id']}/confirm")
        yield "funded"
        human(f"approvals/{ask('milestones', 'approve', milestone)['approval']['id']}/confirm")
        (payment,) = ask("payments", "pending")["payments"]
        assert payment["milestone"]["id"] == ids["milestone"]
        thread = ask("messages", "start-proposal-thread", proposal)["conversationId"]
        ask("messages", "send", f"--conversation-id={thread}", "--content=Well done")
        yield "paid"

    def read_everything(self) -> list[Any]:
        """Return the responses for everything that the story has created."""
        found = [self.ask("jobs", "list"), self.ask("whoami"), self.ask("updates", "poll")]
        found.append(self.ask("contracts", "list"))
        found.append(self.ask("messages", "list"))
        if "proposal" in self.ids:
            found.append(self.ask("proposals", "list", f"--job-id={self.ids['job']}"))
            found.append(self.ask("credits", "ledger"))
        if "approval" in self.ids:
            found.append(self.ask("approvals", "get", f"--approval-id={self.ids['approval']}"))
        return found


def test_state_survives_a_kill(tmp_path: Path) -> None:
    with SandboxProcess("--db", str(tmp_path / "sandbox.db")) as sandbox:
        agent = Storyteller(sandbox, tmp_path / "agent", "scout")
        chapters = []
        for chapter in agent.story():
            chapters.append(chapter)
            before = _without_changing_parts(agent.read_everything())
            sandbox.kill_and_restart()
            assert _without_changing_parts(agent.read_everything()) == before, chapter
        assert chapters[-1] == "paid"


def _without_changing_parts(responses: list[Any]) -> list[Any]:
    """Remove the parts that trainers change by proposing and replying during the test."""
    jobs, who, updates, contracts, _conversations, *rest = responses
    for job in jobs["jobs"]:
        job.pop("proposalCounts")
    first = updates["events"][:3]
    for response in rest:
        if "proposals" in response:
            response["proposals"] = response["proposals"][-3:]
    return [jobs, who, first, contracts, *rest]


def test_two_accounts_are_isolated(tmp_path: Path) -> None:
    with SandboxProcess() as sandbox:
        agents = [Storyteller(sandbox, tmp_path / name, name) for name in ("ann", "bob")]
        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(lambda agent: list(agent.story())[-1], agents)) == ["paid", "paid"]
        ann, bob = agents
        assert [job["id"] for job in ann.ask("jobs", "list")["jobs"]] == [ann.ids["job"]]
        assert [contract["id"] for contract in bob.ask("contracts", "list")["contracts"]] == [bob.ids["contract"]]

        def rejected(*words: str) -> int:
            return bob.run(*words).exit

        assert rejected("proposals", "list", f"--job-id={ann.ids['job']}") == 3
        assert rejected("contracts", "get", f"--contract-id={ann.ids['contract']}") == 4
        assert rejected("approvals", "get", f"--approval-id={ann.ids['approval']}") == 4
        assert rejected("milestones", "fund", f"--milestone-id={ann.ids['milestone']}") == 4
        assert rejected("jobs", "close", f"--job-id={ann.ids['job']}") == 3
        mine = {event["jobId"] for event in bob.ask("updates", "poll")["events"]}
        assert mine == {bob.ids["job"]}
