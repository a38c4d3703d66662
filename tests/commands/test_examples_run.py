"""Every example of the manifest and every line of its topics, run against the sandbox by an agent that has the things.

tests/commands/test_agents_page.py runs the lines of the topic `agents`.
"""

from __future__ import annotations

import hmac
import json
import shlex
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from signal import SIGINT
from typing import Any

import pytest

from tests.support.agent import Agent
from tests.support.example_files import write_files
from tests.support.manifests import PROJECT
from tests.support.sandbox import SandboxProcess

TOPIC_LINES = [
    line[4:]
    for topic in PROJECT.topics
    for line in topic.text.splitlines()
    if line.startswith("    opentrain ") and topic.name != "agents"
]
EXAMPLES = [(command.path, example.run) for command in PROJECT.commands for example in command.examples]
READS = {command.path for command in PROJECT.commands if command.effect == "read"}
ENDS = {"auth claim-status": 8, "webhooks verify": 1}
"""Exit codes other than 0: the claim is not confirmed, the signature is invalid, and waits time out."""


class Holder:
    """Agent, and the real objects for the ids of the examples, each created on request."""

    def __init__(self, agent: Agent) -> None:
        self.agent = agent
        self.published = 0
        self._kept: dict[str, str] = {}
        agent.ask("auth", "register", "--agent-name=Examples")
        agent.become_owner("examples@example.org")
        agent.sandbox.human(f"top-ups/{agent.ask('credits', 'top-up', '--amount=9000')['topUpId']}/complete")

    def thing(self, literal: str, path: str) -> str:
        """Return the real id for one of an example. Commands that only read share it."""
        if path not in READS:
            return MAKERS[literal](self, path)
        if literal not in self._kept:
            self._kept[literal] = MAKERS[literal](self, path)
        return self._kept[literal]

    def draft(self) -> str:
        """Return the id of a draft that is ready to publish."""
        return str(self.agent.draft()["jobId"])

    def live(self, **fields: str) -> str:
        """Return the id of a live job. The clock moves a day before the API's daily limit is reached."""
        self.published += 1
        if self.published % 15 == 0:
            self.agent.sandbox.human("clock/advance", {"seconds": 86_400})
        job_id = str(self.agent.draft(**fields)["jobId"])
        self.agent.ask("jobs", "publish", f"--job-id={job_id}")
        return job_id

    def proposal(self, **fields: str) -> str:
        """Return the id of a proposal for a live job, with an interview."""
        found = self.agent.ask("proposals", "list", f"--job-id={self.live(**fields)}")["proposals"]
        return next(str(entry["id"]) for entry in found if entry["metrics"]["interviewScore"] is not None)

    def contract(self, **fields: str) -> Any:
        """Return the id of a contract with a funded first milestone."""
        words = [f"--proposal-id={self.proposal(**fields)}", "--amount=100", "--milestone-name=First"]
        approval = self.agent.ask("proposals", "hire", *words)["approval"]["id"]
        self.agent.sandbox.human(f"approvals/{approval}/confirm")
        contract = self.agent.ask("approvals", "get", f"--approval-id={approval}")["approval"]["result"]["contractId"]
        return self.agent.ask("contracts", "get", f"--contract-id={contract}")["contract"]

    def unfunded(self) -> str:
        """Return the id of a milestone that is not funded."""
        words = [f"--contract-id={self.contract()['id']}", "--description=More", "--volume=2"]
        return str(self.agent.ask("milestones", "create", *words)["milestone"]["id"])

    def webhook(self) -> str:
        """Return the id of a subscription."""
        words = ["--url=https://hooks.example.org/x", "--events=message.received"]
        return str(self.agent.ask("webhooks", "create", *words)["webhook"]["id"])

    def approval(self) -> str:
        """Return the id of a pending approval."""
        return str(self.agent.ask("milestones", "fund", f"--milestone-id={self.unfunded()}")["approval"]["id"])

    def thread(self) -> str:
        """Return the id of a conversation."""
        words = [f"--proposal-id={self.proposal()}"]
        return str(self.agent.ask("messages", "start-proposal-thread", *words)["conversationId"])

    def spare_token(self) -> str:
        """Return the id of an unused token."""
        before = {token["id"] for token in self.agent.ask("tokens", "list")["tokens"]}
        self.agent.sandbox.human("tokens", {"accountId": self.agent.account})
        return next(
            str(token["id"]) for token in self.agent.ask("tokens", "list")["tokens"] if token["id"] not in before
        )


FIXED = {"paymentType": "FIXED_PRICE", "fixedPrice": "2000"}
MAKERS: dict[str, Callable[[Holder, str], str]] = {
    "job_7Qk2": lambda held, path: held.draft() if path in ("jobs draft update", "jobs publish") else held.live(),
    "usr_31Lm": lambda held, path: "user_seed_amara",
    "maria-p-labels": lambda held, path: "amara-o",
    "prp_52Xa": lambda held, path: held.proposal(),
    "cnv_88Ht": lambda held, path: held.thread(),
    "ctr_19Bd": lambda held, path: str(held.contract()["id"]),
    "mst_64Kc": lambda held, path: (
        held.unfunded() if path == "milestones fund" else str(held.contract()["milestones"][0]["id"])
    ),
    "apr_90Zw": lambda held, path: held.approval(),
    "top_05Ue": lambda held, path: str(held.agent.ask("credits", "top-up", "--amount=10")["topUpId"]),
    "whk_27Gs": lambda held, path: held.webhook(),
    "tok_83Nr": lambda held, path: held.spare_token(),
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxProcess]:
    with SandboxProcess() as process:
        yield process


@pytest.fixture(scope="module")
def held(sandbox: SandboxProcess, tmp_path_factory: pytest.TempPathFactory) -> Holder:
    holder = Holder(Agent(sandbox, tmp_path_factory.mktemp("holder") / "home", "holder"))
    holder.proposal()  # jobs, proposals and events exist, whichever example runs first
    return holder


@pytest.mark.parametrize(("path", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_an_example_runs(path: str, line: str, held: Holder, sandbox: SandboxProcess, tmp_path: Path) -> None:
    words = shlex.split(line)[1:]
    agent = held.agent
    token = ""
    if path.startswith("auth "):
        agent = Agent(sandbox, tmp_path / "home", "newcomer")
        if path != "auth register":
            token = agent.register()
    write_files(agent.home)
    for literal in MAKERS:
        if any(literal in word for word in words):
            fixed = path == "milestones create" and "--amount=450.50" in words
            real = str(held.contract(**FIXED)["id"]) if fixed else held.thing(literal, path)
            words = [word.replace(literal, real) for word in words]
    words = ["--timeout=1" if word == "--timeout=600" else word for word in words]
    if "--follow" in words:
        assert agent.interrupt_after_a_line(*words) == -SIGINT
        return
    done = agent.run(*words, stdin=token)
    assert done.exit == (8 if "--wait" in words else ENDS.get(path, 0)), (words, done.stderr)
    assert done.stdout if done.exit != 1 else "CLI_SIGNATURE" in done.stderr
    if "--json" in words:
        json.loads(done.stdout)


@pytest.mark.parametrize("line", TOPIC_LINES)
def test_a_line_of_a_topic_runs(line: str, held: Holder, sandbox: SandboxProcess, tmp_path: Path) -> None:
    """Words in capitals are replaced by real values."""
    agent = Agent(sandbox, tmp_path / "home", "reader") if line.startswith("opentrain auth ") else held.agent
    write_files(agent.home)
    token = sandbox.human("tokens", {"accountId": held.agent.account})["token"]
    (agent.home / "token.txt").write_text(token, encoding="utf-8")
    (agent.home / "handle.py").write_text("import sys\nsys.stdin.read()\n", encoding="utf-8")
    if "--batch=messages.csv" in line:
        rows = f"conversation-id,content\n{held.thread()},The guideline has changed.\n"
        (agent.home / "messages.csv").write_text(rows, encoding="utf-8")
    seconds = int(time.time())
    signature = hmac.new(b"whsec_canary", b'%d.{"id": "1"}' % seconds, "sha256").hexdigest()
    typed = line.replace("FILE", "body.json").replace("HEADER", f"t={seconds},v1={signature}")
    if "=JOB" in line:
        typed = typed.replace("=JOB", f"={held.live()}")
    if "=CURSOR" in line:
        typed = typed.replace("=CURSOR", f"={held.agent.ask('updates', 'poll', '--limit=1')['nextCursor']}")
    if "--follow" in line:
        assert agent.interrupt_after_a_line(*shlex.split(typed)[1:]) == -SIGINT
        return
    done = agent.run_line(typed, OPENTRAIN_WEBHOOK_SECRET="whsec_canary")
    assert done.exit == 0, done.stderr
