"""An agent that knows only `opentrain help agents` and the `action` of errors: from nothing to a released escrow.

It runs the commands of the page in another order than the page has them. When one fails, it runs the command that the
error names, and then its own command again. It never makes a usage error. The test acts as the human.
"""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

from tests.support.agent import Agent
from tests.support.paths import ROOT
from tests.support.sandbox import SandboxProcess

EMAIL = "owner@example.org"


class ScriptedAgent(Agent):
    """Agent that follows the page and the actions of errors."""

    def __init__(self, sandbox: SandboxProcess, home: Path) -> None:
        super().__init__(sandbox, home, "scripted")
        self.known = {"ADDRESS": EMAIL}
        self.exits: list[int] = []
        self.lines = dict(self._lines())

    def _lines(self) -> list[tuple[str, str]]:
        page = self.run("help", "agents")
        text = re.sub(r" \\\n +", " ", page.stdout)
        lines = re.findall(r"^ +opentrain (.*)$", text, re.MULTILINE)
        return [(re.split(r" -| <", line)[0], line) for line in lines]

    def follow(self, command: str) -> Any:
        """Run the page's line of a command until it succeeds, and return its JSON."""
        for _ in range(4):
            done = self._run_line(self.lines[command])
            if done.exit == 0:
                return json.loads(done.stdout)
            action = json.loads(done.stderr.splitlines()[-1])["action"]
            self._act(action)
        raise AssertionError(f"{command} did not succeed")

    def _act(self, action: dict[str, str]) -> None:
        if "url" in action:
            self.sandbox.human(f"accounts/{self._account()}/card", {"onFile": True})
            return
        line = action["command"].removeprefix("opentrain ")
        assert self._run_line(line).exit == 0, line
        if line.startswith("auth claim "):
            self.sandbox.human("claims/confirm", {"claimToken": self._saved()["claimToken"]})
            self.follow("auth claim-status")

    def _run_line(self, line: str) -> Any:
        line = line.partition(" <")[0]
        words = [
            re.sub(r"=([A-Z_]+)$", lambda found: f"={self.known.get(found[1], found[1])}", word)
            for word in shlex.split(line)
        ]
        stdin = None
        if "--api-key=-" in words:
            stdin = self.sandbox.human("tokens", {"accountId": self._account()})["token"]
        done = self.run(*words, *([] if "--json" in words else ["--json"]), stdin=stdin)
        self.exits.append(done.exit)
        return done

    def _account(self) -> str:
        return str(self.ask("whoami")["account"]["organizationId"])


def test_from_nothing_to_a_released_escrow(tmp_path: Path) -> None:
    with SandboxProcess() as sandbox:
        agent = ScriptedAgent(sandbox, tmp_path / "home")
        (agent.home / "brief.md").write_text((ROOT / "demo" / "street-scenes.md").read_text())
        agent.follow("auth register")
        agent.known["JOB"] = agent.follow("jobs draft create")["jobId"]
        agent.follow("jobs draft update")
        agent.follow("jobs publish")
        proposals = agent.follow("proposals list")["proposals"]
        scored = [each for each in proposals if each["metrics"]["interviewScore"] is not None]
        agent.known["PROPOSAL"] = scored[0]["id"]
        approval = agent.follow("proposals hire")["approval"]  # needs a claim and a card first
        agent.known["APPROVAL"] = approval["id"]
        sandbox.human(f"approvals/{approval['id']}/confirm")
        contract = agent.follow("approvals get")["approval"]["result"]["contractId"]
        shown = agent.ask("contracts", "get", contract)["contract"]
        agent.known["MILESTONE"] = shown["milestones"][0]["id"]
        approval = agent.follow("milestones approve")["approval"]  # needs a token of the human first
        agent.known["APPROVAL"] = approval["id"]
        sandbox.human(f"approvals/{approval['id']}/confirm")
        assert agent.follow("approvals get")["approval"]["result"]["payoutTransactionId"]
        assert 2 not in agent.exits
        assert agent.exits.count(3) >= 2
