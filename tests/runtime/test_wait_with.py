"""`--wait` of commands that a human must approve or pay: one write, then polls, through a relay to a sandbox."""

from __future__ import annotations

import json
import signal
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.support.agent import Agent
from tests.support.cli import HANG_GUARD_SECONDS, executable, hermetic_env
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.sandbox import RunningSandbox, SandboxProcess
from tests.support.server import LoopbackServer, ReceivedRequest, Response

Capture = pytest.CaptureFixture[str]


class Relay:
    """Server in front of a sandbox that records its requests, and the id that the response of a write announces.

    `change` returns another response to a poll, from its number, which starts at 1, and the response of the sandbox.
    """

    def __init__(self, sandbox: RunningSandbox, change: Callable[[int, Response], Response] | None = None) -> None:
        self._sandbox = sandbox
        self._change = change
        self.polls = 0
        self.polled = Event()
        self.announced = ""
        self.server = LoopbackServer(self._respond)

    @property
    def writes(self) -> int:
        """Return the number of writes that were received."""
        return sum(request.method == "POST" for request in self.server.requests)

    def _respond(self, request: ReceivedRequest) -> Response:
        response = self._forward(request)
        if request.method == "POST":
            document = json.loads(response.body)
            self.announced = str(document.get("topUpId") or document["approval"]["id"])
        else:
            self.polls += 1
            self.polled.set()
            response = response if self._change is None else self._change(self.polls, response)
        return response

    def _forward(self, request: ReceivedRequest) -> Response:
        headers = {name: value for name in ("Authorization", "Content-Type") if (value := request.header(name))}
        data = request.body if request.method == "POST" else None
        sent = urllib.request.Request(f"{self._sandbox.origin}{request.target}", data, headers, method=request.method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(sent, timeout=30) as response:
                return Response(response.status, response.read(), {"Content-Type": "application/json"})
        except urllib.error.HTTPError as error:
            return Response(error.code, error.read(), {"Content-Type": "application/json"})


class Waiting(ClockedEnvironment):
    """Environment of a wait through a relay. `meanwhile` runs during the second sleep of the client."""

    def __init__(self, owner: Agent, origin: str, meanwhile: Callable[[], object]) -> None:
        super().__init__(origin, owner.home, {"OT_API_TOKEN": token_of(owner), "OPENTRAIN_MAX_RETRIES": "0"})
        self._meanwhile = meanwhile

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        if len(self.sleeps) == 2:
            self._meanwhile()


class Waited:
    """Result of a command line through a relay: exit code by name, error, output, announced id, writes, polls."""

    def __init__(
        self,
        owner: Agent,
        capfd: Capture,
        words: list[str],
        *,
        action: str = "",
        change: Callable[[int, Response], Response] | None = None,
    ) -> None:
        relay = Relay(owner.sandbox, change)

        def act() -> None:
            """Act as a human on what was announced: `approvals/confirm`, for example."""
            what, _, done = action.partition("/")
            if action:
                owner.sandbox.human(f"{what}/{relay.announced}/{done}")

        with relay.server as server:
            outcome = run_inside(words, Waiting(owner, server.origin, act))
        self.id = relay.announced
        self.exit, self.error = outcome.exit_name, outcome.error
        self.stdout, self.stderr = capfd.readouterr()
        self.writes, self.polls = relay.writes, relay.polls

    @property
    def document(self) -> Any:
        """Return the document on stdout."""
        return json.loads(self.stdout)

    @property
    def written(self) -> Any:
        """Return the response of the write, which is the first line of stderr."""
        return json.loads(self.stderr.splitlines()[0])


def token_of(owner: Agent) -> str:
    """Return the token that the agent has saved."""
    return str(json.loads((owner.home / "opentrain" / "cli.json").read_text())["apiToken"])


@pytest.fixture(scope="module")
def owner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agent]:
    """Yield an agent with a claimed account, credit and a published job, on a sandbox."""
    with SandboxProcess() as sandbox:
        agent = Agent(sandbox, tmp_path_factory.mktemp("owner") / "agent", "scout")
        agent.register()
        agent.become_owner("dana@acme.example")
        top_up = agent.ask("credits", "top-up", "--amount=9000")["topUpId"]
        sandbox.human(f"top-ups/{top_up}/complete")
        yield agent


def hire_words(owner: Agent) -> list[str]:
    """Return the command line that asks for a hire from a new proposal."""
    job = owner.draft()["jobId"]
    owner.ask("jobs", "publish", f"--job-id={job}")
    proposal = owner.sandbox.human(f"jobs/{job}/proposals")["proposal"]["id"]
    return ["proposals", "hire", proposal, "--amount=50", "--milestone-name=First", "--wait"]


def test_each_command_waits_for_the_human(owner: Agent, capfd: Capture) -> None:
    """From a hire to the end of the contract. Every wait polls three times after one write."""

    def wait(*words: str, action: str, ends: str) -> Waited:
        waited = Waited(owner, capfd, [*words, "--json"], action=action)
        assert (waited.exit, waited.writes, waited.polls) == (ends, 1, 3), words
        assert waited.id in json.dumps(waited.written)
        return waited

    def milestone(contract: str) -> str:
        words = ["--description=More", "--volume=10"]
        return str(owner.ask("milestones", "create", f"--contract-id={contract}", *words)["milestone"]["id"])

    hire = hire_words(owner)
    assert wait(*hire, action="approvals/decline", ends="conflict").document["approval"]["status"] == "declined"
    contract = wait(*hire, action="approvals/confirm", ends="done").document["approval"]["result"]["contractId"]
    first = milestone(contract)
    fund = ["milestones", "fund", first, "--wait"]
    assert wait(*fund, action="approvals/expire", ends="conflict").document["approval"]["status"] == "expired"
    assert wait(*fund, action="approvals/confirm", ends="done").document["approval"]["milestoneId"] == first
    wait("milestones", "approve", first, "--wait", action="approvals/confirm", ends="done")
    second = milestone(contract)
    wait("milestones", "fund", second, "--wait", action="approvals/confirm", ends="done")
    ended = wait("contracts", "end", contract, "--wait", action="approvals/confirm", ends="done")
    assert ended.document["approval"]["result"] == {"contractEnded": True}
    top_up = ["credits", "top-up", "--amount=20", "--wait"]
    assert wait(*top_up, action="top-ups/complete", ends="done").document["topUp"]["status"] == "COMPLETED"
    assert wait(*top_up, action="top-ups/cancel", ends="conflict").document["topUp"]["status"] == "CANCELED"


def test_people_see_the_link_first_and_the_last_response_at_the_end(owner: Agent, capfd: Capture) -> None:
    words = hire_words(owner)
    waited = Waited(owner, capfd, words, action="approvals/decline")
    link = f"Open: {owner.sandbox.origin}/approvals/{waited.id}"
    assert (waited.exit, waited.writes) == ("conflict", 1)
    assert waited.stderr.splitlines().count(link) == 1
    assert "$50.00" in waited.stderr
    assert waited.id in waited.stdout
    assert "Error: the awaited operation failed: Declined (CLI_WAIT_FAILED)" in waited.stderr.splitlines()
    again = f"opentrain proposals hire --amount=50 --milestone-name=First --proposal-id={words[2]}"
    assert waited.stderr.rstrip().endswith(f":\n  {again}")


def test_the_timeout_may_be_shorter_than_a_poll(owner: Agent, capfd: Capture) -> None:
    waited = Waited(owner, capfd, [*hire_words(owner), "--timeout=0.1", "--json"])
    assert (waited.exit, waited.writes, waited.polls) == ("pending", 1, 1)
    error = json.loads(waited.stderr.splitlines()[-1])
    command = f"opentrain approvals get --approval-id={waited.id} --wait"
    assert (error["code"], error["action"]) == ("CLI_WAIT_TIMEOUT", {"command": command})
    assert error["retryable"] is False
    assert waited.document["approval"] == waited.written["approval"]


def test_a_query_applies_to_the_last_response(owner: Agent, capfd: Capture) -> None:
    words = [*hire_words(owner), "--query=approval.status"]
    waited = Waited(owner, capfd, words, action="approvals/confirm")
    assert (waited.exit, waited.stdout, waited.writes) == ("done", "confirmed\n", 1)


def test_lost_polls_do_not_end_the_wait(owner: Agent, capfd: Capture) -> None:
    def change(number: int, response: Response) -> Response:
        return Response(503) if number in (1, 3) else response

    waited = Waited(owner, capfd, [*hire_words(owner), "--json"], action="approvals/confirm", change=change)
    assert (waited.exit, waited.writes, waited.polls) == ("done", 1, 4)


@pytest.mark.parametrize(("status", "ends"), [(503, "outage"), (403, "denied"), (404, "not-found")])
def test_the_error_of_failed_polls_names_the_command_that_continues(
    owner: Agent, capfd: Capture, status: int, ends: str
) -> None:
    refusal = Response.of_json(status, {"error": "no", "code": "X"})
    words = [*hire_words(owner), "--timeout=11", "--json"]
    waited = Waited(owner, capfd, words, change=lambda _number, _response: refusal)
    assert (waited.exit, waited.stdout, waited.writes) == (ends, "", 1)
    error = json.loads(waited.stderr.splitlines()[-1])
    command = f"opentrain approvals get --approval-id={waited.id} --wait --timeout=11 --json"
    assert error["action"] == {"command": command}
    assert (error["outcome"], error["retryable"], error["status"]) == ("done", False, status)
    assert owner.sandbox.human(f"approvals/{waited.id}/confirm")
    assert owner.ask(*command.split()[1:])["approval"]["status"] == "confirmed"


def test_the_command_that_continues_comes_after_the_one_that_corrects_the_error(owner: Agent, capfd: Capture) -> None:
    refusal = Response.of_json(401, {"error": "no", "code": "UNAUTHORIZED"})
    waited = Waited(owner, capfd, [*hire_words(owner), "--json"], change=lambda _number, _response: refusal)
    error = json.loads(waited.stderr.splitlines()[-1])
    command = f"opentrain approvals get --approval-id={waited.id} --wait --json"
    assert (waited.exit, waited.writes, error["outcome"]) == ("denied", 1, "done")
    assert error["action"]["command"].startswith("opentrain auth ")
    assert error["action"]["command"] in error["hint"]
    assert error["hint"].endswith(f"To continue waiting: {command}")


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_ctrl_c_names_the_command_that_continues(owner: Agent, flags: list[str]) -> None:
    relay = Relay(owner.sandbox)
    with relay.server as server:
        env = hermetic_env(owner.home, {"OT_API_TOKEN": token_of(owner), "OPENTRAIN_API_BASE_URL": server.origin})
        words = [str(executable()), *hire_words(owner), *flags]
        process = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert relay.polled.wait(HANG_GUARD_SECONDS)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=HANG_GUARD_SECONDS)
    assert (process.returncode, out, relay.writes) == (-signal.SIGINT, "", 1)
    last = err.splitlines()[-1]
    command = " ".join(["opentrain", "approvals", "get", f"--approval-id={relay.announced}", "--wait", *flags])
    if flags:
        error = json.loads(last)
        assert (error["action"], error["exitCode"], error["outcome"]) == ({"command": command}, 130, "done")
    else:
        assert last == f"  {command}"


def test_nothing_to_wait_for_ends_at_once(owner: Agent, tmp_path: Path, capfd: Capture) -> None:
    ended = Response.of_json(200, {"ok": True, "contractId": "ctr_1", "status": "ended"})
    with LoopbackServer(lambda _request: ended) as server:
        environment = Waiting(owner, server.origin, lambda: None)
        outcome = run_inside(["contracts", "end", "ctr_1", "--wait", "--json"], environment)
        assert (outcome.exit_name, environment.sleeps, len(server.requests)) == ("done", [], 1)
    assert capfd.readouterr().err == ""


def test_a_dry_run_shows_the_write_only(owner: Agent, capfd: Capture) -> None:
    waited = Waited(owner, capfd, ["milestones", "fund", "ms_1", "--wait", "--web", "--dry-run"])
    assert (waited.exit, waited.writes, waited.polls, waited.stderr) == ("done", 0, 0, "")
    (request,) = waited.document["requests"]
    assert request["method"] == "POST"
