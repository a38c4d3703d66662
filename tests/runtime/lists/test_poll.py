"""`--wait` of approvals and top-ups: polling interval, final states, faults and output."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from opentrain_cli.product import PRODUCT
from tests.support.agent import Agent
from tests.support.cli import HANG_GUARD_SECONDS, executable, hermetic_env
from tests.support.in_process import ClockedEnvironment, Outcome, run_inside
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted

TOKEN = {"OT_API_TOKEN": "ot_pat_test_canary"}


@dataclass(frozen=True)
class Waited:
    """A command that waits: its arguments, and the key and states of its resource."""

    words: tuple[str, ...]
    key: str
    pending: str
    done: str
    failed: tuple[str, ...]
    notes: int
    """Lines on stderr about the link that a human must open, while it is pending."""

    def response(self, status: object, **more: Any) -> Response:
        """Return a response with status 200 and the resource in this state."""
        fields = {
            "type": "proposal_hire",
            "proposalId": "prp_1",
            "approvalUrl": "https://app.opentrain.ai/approvals/x_1",
        }
        return Response.of_json(200, {self.key: {"id": "x_1", "status": status} | fields | more})


APPROVAL = Waited(
    ("approvals", "get", "--approval-id=x_1"), "approval", "pending", "confirmed", ("declined", "expired", "EXPIRED"), 2
)
TOP_UP = Waited(
    ("credits", "top-up-status", "--top-up-id=x_1"),
    "topUp",
    "PENDING",
    "COMPLETED",
    ("EXPIRED", "CANCELED", "CANCELLED", "canceled"),
    1,
)
BOTH = pytest.mark.parametrize("waited", [APPROVAL, TOP_UP], ids=["approval", "top-up"])


class Run:
    """Result of a wait: outcome, pauses in seconds, number of polls, stdout and stderr."""

    def __init__(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str], waited: Waited, responses: list[Response], *words: str
    ) -> None:
        with LoopbackServer(scripted(responses)) as server:
            environment = self.environment(server.origin, tmp_path)
            self.outcome: Outcome = run_inside([*waited.words, *words], environment)
            self.asked = len(server.requests)
        self.sleeps = environment.sleeps
        self.stdout, self.stderr = capfd.readouterr()

    @staticmethod
    def environment(origin: str, home: Path) -> ClockedEnvironment:
        return ClockedEnvironment(origin, home, {**TOKEN, "OPENTRAIN_MAX_RETRIES": "0"})

    @property
    def status(self) -> object:
        """The state in the document on stdout."""
        (resource,) = json.loads(self.stdout).values()
        return resource["status"]


Capture = pytest.CaptureFixture[str]


# --- final states


@BOTH
def test_polls_at_the_interval_until_success(tmp_path: Path, capfd: Capture, waited: Waited) -> None:
    pending, done = waited.response(waited.pending), waited.response(waited.done)
    run = Run(tmp_path, capfd, waited, [pending, pending, done], "--wait", "--json")
    assert run.outcome.exit_name == "done"
    assert (run.sleeps, run.asked) == ([5.0, 5.0], 3)
    assert (run.status, run.stderr) == (waited.done, "")


@pytest.mark.parametrize(
    ("waited", "state"), [(waited, state) for waited in (APPROVAL, TOP_UP) for state in waited.failed]
)
def test_a_failed_state_is_an_outcome_with_its_document(
    tmp_path: Path, capfd: Capture, waited: Waited, state: str
) -> None:
    run = Run(tmp_path, capfd, waited, [waited.response(waited.pending), waited.response(state)], "--wait", "--json")
    assert run.outcome.exit_name == "conflict"
    assert (run.status, run.asked) == (state, 2)
    (error,) = map(json.loads, run.stderr.splitlines())
    assert state in error["error"]
    assert (error["code"], error["exitCode"], error["outcome"]) == ("CLI_WAIT_FAILED", 5, "done")
    if state == waited.failed[0]:  # the view has a next command for the spellings of the reference
        assert error["action"]["command"] in error["hint"]


@BOTH
def test_the_last_document_is_printed_at_the_timeout(tmp_path: Path, capfd: Capture, waited: Waited) -> None:
    responses = [waited.response(waited.pending, seen=number) for number in (1, 2, 3, 4)]
    run = Run(tmp_path, capfd, waited, responses, "--wait", "--timeout=12", "--json")
    assert run.outcome.exit_name == "pending"
    assert run.sleeps == [5.0, 5.0, 2.0]
    assert run.asked == 3
    (error,) = map(json.loads, run.stderr.splitlines())
    assert (error["code"], error["exitCode"], error["retryable"]) == ("CLI_WAIT_TIMEOUT", 8, True)
    assert error["error"] == "still pending after 12 s"
    assert error["action"] == {"command": " ".join(["opentrain", *waited.words, "--wait"])}
    assert json.loads(run.stdout)[waited.key]["seen"] == 3


@BOTH
def test_the_default_timeout_is_half_an_hour(tmp_path: Path, capfd: Capture, waited: Waited) -> None:
    assert sum(Run(tmp_path, capfd, waited, [waited.response(waited.pending)], "--wait").sleeps) == 1800.0


@BOTH
@pytest.mark.parametrize("state", ["pending", "confirmed", "declined", "expired", "PENDING", "COMPLETED", "CANCELED"])
def test_without_wait_any_state_is_done_at_once(tmp_path: Path, capfd: Capture, waited: Waited, state: str) -> None:
    run = Run(tmp_path, capfd, waited, [waited.response(state)], "--json")
    assert (run.outcome.exit_name, run.asked, run.sleeps) == ("done", 1, [])
    assert run.status == state


@BOTH
def test_people_see_the_view_of_the_last_document(tmp_path: Path, capfd: Capture, waited: Waited) -> None:
    for state, name in ((waited.done, "done"), (waited.failed[0], "conflict"), (waited.pending, "pending")):
        run = Run(tmp_path, capfd, waited, [waited.response(state)], "--wait", "--timeout=1")
        assert run.outcome.exit_name == name
        assert PRODUCT.words.get(state, state).lower() in run.stdout.lower()
        assert "x_1" in run.stdout
        assert ("Error: " in run.stderr) == ("Hint: " in run.stderr) == (name != "done")
        if name != "done":
            assert run.stderr.splitlines()[-1] not in run.stdout.splitlines()


@BOTH
def test_the_link_is_shown_once_while_it_waits(tmp_path: Path, capfd: Capture, waited: Waited) -> None:
    pending = waited.response(waited.pending)
    run = Run(tmp_path, capfd, waited, [pending, pending, waited.response(waited.done)], "--wait")
    assert len(run.stderr.splitlines()) == waited.notes
    assert run.stderr.count("https://app.opentrain.ai/approvals/x_1") == waited.notes - 1
    assert "https://" not in run.stdout


def test_a_query_is_applied_to_the_last_document(tmp_path: Path, capfd: Capture) -> None:
    responses = [APPROVAL.response("pending"), APPROVAL.response("declined")]
    run = Run(tmp_path, capfd, APPROVAL, responses, "--wait", "--query=approval.status")
    assert (run.outcome.exit_name, run.stdout) == ("conflict", "declined\n")
    assert "Error: the awaited operation failed: Declined (CLI_WAIT_FAILED)" in run.stderr.splitlines()


# --- the deadline


class SlowServer:
    """A server whose responses take `seconds` each, on the clock of the client."""

    def __init__(self, responses: list[Response], seconds: float) -> None:
        self._respond = scripted(responses)
        self._seconds = seconds
        self.environment: ClockedEnvironment | None = None

    def __call__(self, request: ReceivedRequest) -> Response:
        assert self.environment is not None
        self.environment.sleep(self._seconds)
        return self._respond(request)


@BOTH
def test_a_response_after_the_timeout_still_counts(tmp_path: Path, capfd: Capture, waited: Waited) -> None:
    for state, name in ((waited.done, "done"), (waited.pending, "pending")):
        slow = SlowServer([waited.response(state)], 100)
        with LoopbackServer(slow) as server:
            slow.environment = Run.environment(server.origin, tmp_path)
            outcome = run_inside([*waited.words, "--wait", "--timeout=60"], slow.environment)
            assert (outcome.exit_name, len(server.requests), slow.environment.sleeps) == (name, 1, [100])


def test_a_pause_that_took_too_long_is_not_followed_by_a_poll(tmp_path: Path) -> None:
    class Stopped(ClockedEnvironment):
        def sleep(self, seconds: float) -> None:
            super().sleep(seconds + 3600)  # the process was stopped and resumed an hour later

    with LoopbackServer(scripted([APPROVAL.response("pending")])) as server:
        outcome = run_inside([*APPROVAL.words, "--wait"], Stopped(server.origin, tmp_path, TOKEN))
        assert (outcome.exit_name, len(server.requests)) == ("pending", 1)


# --- faults


PASSING = {
    "429": Response.of_json(429, {"error": "slower"}),
    "500": Response(500, b""),
    "502": Response(502, b"<h1>Bad gateway</h1>"),
    "503": Response(503, b""),
    "html": Response(200, b"<html>Sign in to the hotel</html>"),
    "half": Response(200, b'{"approval": {"stat'),
    "nothing": Response(200, b""),
    "no resource": Response.of_json(200, {}),
    "no state": Response.of_json(200, {"approval": {"id": "x_1"}, "topUp": {"id": "x_1"}}),
    "an invalid state": Response.of_json(200, {"approval": {"status": 5}, "topUp": {"status": ["COMPLETED"]}}),
}


@BOTH
@pytest.mark.parametrize("fault", PASSING)
@pytest.mark.parametrize("first", [True, False])
def test_a_temporary_fault_does_not_end_the_wait(
    tmp_path: Path, capfd: Capture, waited: Waited, fault: str, first: bool
) -> None:
    before = [] if first else [waited.response(waited.pending)]
    run = Run(tmp_path, capfd, waited, [*before, PASSING[fault], waited.response(waited.done)], "--wait")
    assert run.outcome.exit_name == "done"
    assert run.asked == len(before) + 2
    assert set(run.sleeps) == {5.0}
    assert len(run.stderr.splitlines()) == 1 + waited.notes * len(before)


@BOTH
@pytest.mark.parametrize("fault", PASSING)
def test_a_timeout_after_a_fault(tmp_path: Path, capfd: Capture, waited: Waited, fault: str) -> None:
    run = Run(
        tmp_path, capfd, waited, [waited.response(waited.pending), PASSING[fault]], "--wait", "--timeout=9", "--json"
    )
    assert (run.outcome.exit_name, run.status) == ("pending", waited.pending)
    run = Run(tmp_path, capfd, waited, [PASSING[fault]], "--wait", "--timeout=9", "--json")
    assert run.outcome.exit_name == ("rate-limited" if fault == "429" else "outage")
    assert (run.outcome.error is not None, run.stdout) == (True, "")


@BOTH
def test_the_pause_that_the_server_asks_for(tmp_path: Path, capfd: Capture, waited: Waited) -> None:
    busy = Response.of_json(429, {"error": "slower"}, {"Retry-After": "300"})
    run = Run(tmp_path, capfd, waited, [busy, waited.response(waited.done)], "--wait")
    assert (run.outcome.exit_name, run.sleeps) == ("done", [300.0])


@BOTH
@pytest.mark.parametrize(("status", "ends"), [(401, "denied"), (403, "denied"), (404, "not-found"), (400, "refused")])
def test_a_refusal_ends_the_wait(tmp_path: Path, capfd: Capture, waited: Waited, status: int, ends: str) -> None:
    refusal = Response.of_json(status, {"error": "no", "code": "X"})
    run = Run(tmp_path, capfd, waited, [waited.response(waited.pending), refusal], "--wait", "--json")
    assert (run.outcome.exit_name, run.asked, run.stdout) == (ends, 2, "")
    assert run.outcome.error is not None


def test_a_server_that_is_temporarily_down(tmp_path: Path, capfd: Capture) -> None:
    with LoopbackServer(scripted([APPROVAL.response("confirmed")])) as gone:
        origin = gone.origin
    environment = Run.environment(origin, tmp_path)
    outcome = run_inside([*APPROVAL.words, "--wait", "--timeout=11"], environment)
    assert (outcome.exit_name, environment.sleeps) == ("outage", [5.0, 5.0, 1.0])
    assert capfd.readouterr().out == ""


# --- the installed program


def test_ctrl_c_while_it_waits_is_not_an_error(tmp_path: Path) -> None:
    asked = Event()

    def respond(_request: ReceivedRequest) -> Response:
        asked.set()
        return APPROVAL.response("pending")

    with LoopbackServer(respond) as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        words = [str(executable()), *APPROVAL.words, "--wait"]
        process = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert asked.wait(HANG_GUARD_SECONDS)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=HANG_GUARD_SECONDS)
    assert (out, b"Error" in err, b"Traceback" in err) == (b"", False, False)
    assert process.returncode == -signal.SIGINT


@pytest.fixture(scope="module")
def owner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agent]:
    """Yield an agent with a claimed account, on a sandbox."""
    with SandboxProcess() as sandbox:
        agent = Agent(sandbox, tmp_path_factory.mktemp("owner") / "agent", "scout")
        agent.register()
        agent.become_owner("dana@acme.example")
        yield agent


def asked_for(owner: Agent) -> str:
    """Return the id of a pending approval."""
    top_up = owner.ask("credits", "top-up", "--amount=400")["topUpId"]
    owner.sandbox.human(f"top-ups/{top_up}/complete")
    job = owner.draft()["jobId"]
    owner.ask("jobs", "publish", f"--job-id={job}")
    proposal = owner.sandbox.human(f"jobs/{job}/proposals")["proposal"]["id"]
    words = [f"--proposal-id={proposal}", "--amount=50", "--milestone-name=First"]
    return str(owner.ask("proposals", "hire", *words)["approval"]["id"])


MEANWHILE = [
    ("approval", "confirm", 0, "confirmed"),
    ("approval", "decline", 5, "declined"),
    ("approval", "expire", 5, "expired"),
    ("approval", "72 hours", 5, "expired"),
    ("topUp", "complete", 0, "COMPLETED"),
    ("topUp", "cancel", 5, "CANCELED"),
    ("topUp", "expire", 5, "EXPIRED"),
]


@pytest.mark.parametrize(("key", "what", "code", "state"), MEANWHILE)
def test_an_action_of_a_human_ends_the_wait(
    owner: Agent, key: str, what: str, code: int, state: str, capfd: Capture
) -> None:
    if key == "approval":
        identity = asked_for(owner)
        words = ["approvals", "get", f"--approval-id={identity}"]
        path = f"approvals/{identity}/{what}"
    else:
        identity = owner.ask("credits", "top-up", "--amount=20")["topUpId"]
        words = ["credits", "top-up-status", f"--top-up-id={identity}"]
        path = f"top-ups/{identity}/{what}"

    def act() -> None:
        if what == "72 hours":
            owner.sandbox.human("clock/advance", {"seconds": 72 * 3600 + 1})
        else:
            owner.sandbox.human(path)

    still = owner.run(*words, "--wait", "--timeout=0.1", "--json")
    assert (still.exit, json.loads(still.stderr)["exitCode"]) == (8, 8)
    assert json.loads(still.stdout)[key]["status"].lower() == "pending"

    environment = Meanwhile(owner, act)
    outcome = run_inside([*words, "--wait", "--json"], environment)
    assert outcome.exit_name == ("done" if code == 0 else "conflict")
    assert environment.sleeps == [5.0, 5.0]
    assert json.loads(capfd.readouterr().out)[key]["status"] == state

    ended = owner.run(*words, "--wait", "--json")
    assert ended.exit == code
    assert [json.loads(line)["exitCode"] for line in ended.stderr.splitlines()] == ([code] if code else [])
    assert json.loads(ended.stdout)[key]["status"] == state


class Meanwhile(ClockedEnvironment):
    """Environment that runs `act` during the second sleep of the client."""

    def __init__(self, agent: Agent, act: Callable[[], None]) -> None:
        super().__init__(agent.sandbox.origin, agent.home)
        self._act = act

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        if len(self.sleeps) == 2:
            self._act()


def test_faults_of_the_sandbox_do_not_end_the_wait(owner: Agent, capfd: Capture) -> None:
    identity = owner.ask("credits", "top-up", "--amount=20")["topUpId"]
    faults = ("503@x1", "garbage@x1", "cut-before@x1", "429@x1", "cut-after@x1")
    for fault in faults:
        owner.sandbox.human("faults", {"fault": f"{fault} GET /api/public/v1/credits/top-ups/{identity}"})
    owner.sandbox.human(f"top-ups/{identity}/complete")
    variables = {"OPENTRAIN_MAX_RETRIES": "0"}
    environment = ClockedEnvironment(owner.sandbox.origin, owner.home, variables)
    outcome = run_inside(["credits", "top-up-status", f"--top-up-id={identity}", "--wait", "--json"], environment)
    assert (outcome.exit_name, environment.sleeps) == ("done", [5.0] * len(faults))
    assert json.loads(capfd.readouterr().out)["topUp"]["status"] == "COMPLETED"
