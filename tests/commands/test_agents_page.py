"""Every command of `opentrain help agents`, run in order against the sandbox; the test acts as the human."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.support.agent import Agent
from tests.support.manifests import PROJECT
from tests.support.paths import ROOT
from tests.support.sandbox import SandboxProcess

TOPIC = next(topic for topic in PROJECT.topics if topic.name == "agents")
LINES = re.findall(r"^    (opentrain .*)$", TOPIC.text, re.MULTILINE)


class Reader(Agent):
    """Agent that follows the page and remembers what it has learned."""

    def __init__(self, sandbox: SandboxProcess, home: Path) -> None:
        super().__init__(sandbox, home, "reader")
        self.known = {"ADDRESS": "reader@example.org"}

    def do(self, line: str) -> None:
        """Act as the human if needed. Then run a line of the page with real ids in place of its words in capitals."""
        self._human(" ".join(line.split()[1:3]))
        done = self.run_line(re.sub(r"=([A-Z_]+)\b", lambda found: f"={self.known.get(found[1], found[1])}", line))
        assert done.exit == 0, (line, done.stderr)
        if done.stdout.startswith("{"):
            self._learn(json.loads(done.stdout))

    def _human(self, command: str) -> None:
        if command == "auth claim-status":
            saved = json.loads((self.home / "opentrain" / "cli.json").read_text())
            self.sandbox.human("claims/confirm", {"claimToken": saved["claimToken"]})
        elif command == "proposals hire":
            account = self.ask("whoami")["account"]["organizationId"]
            self.sandbox.human(f"accounts/{account}/card", {"onFile": True})
        elif command == "approvals get":
            self.sandbox.human(f"approvals/{self.known['APPROVAL']}/confirm")
        elif command == "milestones approve":
            approval = self.ask("approvals", "get", self.known["APPROVAL"])["approval"]
            contract = self.ask("contracts", "get", approval["result"]["contractId"])["contract"]
            self.known["MILESTONE"] = contract["milestones"][0]["id"]
        elif command == "auth login":
            account = self.ask("whoami")["account"]["organizationId"]
            (self.home / "token.txt").write_text(self.sandbox.human("tokens", {"accountId": account})["token"])
        elif command == "credits top-up-status":
            self.sandbox.human(f"top-ups/{self.known['TOP_UP']}/complete")

    def _learn(self, document: dict[str, Any]) -> None:
        if "jobId" in document:
            self.known["JOB"] = document["jobId"]
        for entry in document.get("proposals", []):
            if entry["metrics"]["interviewScore"] is not None:
                self.known["PROPOSAL"] = entry["id"]
        if isinstance(document.get("approval"), dict):
            self.known["APPROVAL"] = document["approval"]["id"]
        if "topUpId" in document:
            self.known["TOP_UP"] = document["topUpId"]


def test_the_commands_of_the_page_work_in_order(tmp_path: Path) -> None:
    assert len(LINES) == 17
    with SandboxProcess() as sandbox:
        reader = Reader(sandbox, tmp_path / "home")
        (reader.home / "brief.md").write_text((ROOT / "demo" / "street-scenes.md").read_text())
        for line in LINES:
            reader.do(line)


def test_the_page_is_short() -> None:
    assert len(TOPIC.text) <= 3500
    assert (ROOT / "generated" / "docs" / "agents.md").read_text().count("\nopentrain ") == len(LINES)
