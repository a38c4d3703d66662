"""Attempts of one request: their effects on the server, and their common deadline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from opentrain_runtime.http.transport import DEADLINE_FACTOR
from tests.support.cli import Result, run_cli
from tests.support.faulty import ClosedPort, FaultyServer
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted

TOKEN = {"OT_API_TOKEN": "ot_pat_canary"}
SEND = ["messages", "send", "--conversation-id=c_1", "--content=Hello", "--json"]


class Conversation:
    """A server that sends these refusals in order, and then accepts requests."""

    def __init__(self, *refusals: Response) -> None:
        self.messages: list[bytes] = []
        self._refusals = list(refusals)

    def __call__(self, request: ReceivedRequest) -> Response:
        if self._refusals:
            return self._refusals.pop(0)
        self.messages.append(request.body)
        return Response.of_json(
            201, {"ok": True, "message": {"id": "msg_1", "conversationId": "c", "content": "Hello"}}
        )


def busy(retry_after: str | None = None) -> Response:
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return Response.of_json(429, {"error": "Too many requests", "code": "RATE_LIMITED"}, headers)


def send_to(conversation: Conversation, tmp_path: Path) -> tuple[Result, int]:
    """Send a message; return the result and the number of requests."""
    with LoopbackServer(conversation) as server:
        env = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin}
        return run_cli(SEND, env=env, cwd=tmp_path, config_home=tmp_path), len(server.requests)


@pytest.mark.parametrize("retry_after", [None, "0", "0.5", "1", "soon"])
def test_a_write_after_429_is_carried_out_once(retry_after: str | None, tmp_path: Path) -> None:
    conversation = Conversation(busy(retry_after))
    done, requests = send_to(conversation, tmp_path)
    assert (done.exit, done.stderr, requests) == (0, "", 2)
    assert len(conversation.messages) == 1


@pytest.mark.parametrize("retry_after", ["61", "60.5", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_write_does_not_wait_for_more_than_a_minute(retry_after: str, tmp_path: Path) -> None:
    conversation = Conversation(busy(retry_after))
    done, requests = send_to(conversation, tmp_path)
    assert (done.exit, done.stdout, requests) == (6, "", 1)
    assert conversation.messages == []


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_write_after_another_failure_is_not_retried(status: int, tmp_path: Path) -> None:
    conversation = Conversation(Response.of_json(status, {"error": "Down", "code": "DOWN"}, {"Retry-After": "0"}))
    done, requests = send_to(conversation, tmp_path)
    assert (done.exit, requests, conversation.messages) == (7, 1, [])


class TimedEnvironment(ClockedEnvironment):
    """Environment in which every attempt takes `seconds`; `given` has the limits of the attempts in seconds."""

    def __init__(self, origin: str, home: Path, *, seconds: float = 0.0, timeout: float, retries: int = 2) -> None:
        own = {"OPENTRAIN_TIMEOUT": str(timeout), "OPENTRAIN_MAX_RETRIES": str(retries)}
        super().__init__(origin, home, TOKEN | own)
        self.given: list[float] = []
        self._seconds = seconds

    @contextmanager
    def interrupted_after(self, seconds: float) -> Iterator[None]:
        self.given.append(seconds)
        yield
        self.now += self._seconds


def deadline_of(timeout: float) -> float:
    return timeout * DEADLINE_FACTOR


def test_attempts_share_a_deadline(tmp_path: Path) -> None:
    with FaultyServer("status-503", "status-503", "answer") as server:
        environment = TimedEnvironment(server.origin, tmp_path, timeout=10, seconds=20)
        assert run_inside(["jobs", "list"], environment).exit_name == "done"
    first, second = environment.sleeps
    left = deadline_of(10)
    assert environment.given == [left, pytest.approx(left - 20 - first), pytest.approx(left - 40 - first - second)]


def test_no_attempt_begins_after_the_deadline(tmp_path: Path) -> None:
    with FaultyServer("status-503") as server:
        environment = TimedEnvironment(server.origin, tmp_path, timeout=10, seconds=60, retries=9)
        assert run_inside(["jobs", "list"], environment).exit_name == "outage"
    assert len(environment.given) == 2
    assert environment.given[1] < deadline_of(10) - 60


def test_pauses_count_for_the_deadline(tmp_path: Path) -> None:
    with ClosedPort() as origin:
        environment = TimedEnvironment(origin, tmp_path, timeout=1, retries=9)
        assert run_inside(["jobs", "list"], environment).exit_name == "outage"
    assert 2 < len(environment.given) < 10
    assert sum(environment.sleeps) < deadline_of(1)


def test_a_pause_beyond_the_deadline_is_not_begun(tmp_path: Path) -> None:
    with LoopbackServer(lambda _request: busy("30")) as server:
        for timeout, sleeps in ((1, []), (10, [30.0, 30.0])):
            environment = TimedEnvironment(server.origin, tmp_path, timeout=timeout)
            assert run_inside(["jobs", "list"], environment).exit_name == "rate-limited"
            assert environment.sleeps == sleeps


@pytest.mark.parametrize("flag", ["--all", "--jsonl"])
def test_every_page_has_a_separate_deadline(flag: str, tmp_path: Path) -> None:
    pages = [Response.of_json(200, {"jobs": [{"id": "job_1"}], "nextCursor": cursor}) for cursor in ("c1", "c2", None)]
    with LoopbackServer(scripted(pages)) as server:
        environment = TimedEnvironment(server.origin, tmp_path, timeout=1, seconds=6)
        assert run_inside(["jobs", "list", flag], environment).exit_name == "done"
    assert environment.given == [deadline_of(1)] * 3


def test_every_poll_has_a_separate_deadline(tmp_path: Path) -> None:
    states = [
        Response.of_json(
            200,
            {
                "approval": {
                    "id": "apr_1",
                    "type": "proposal_hire",
                    "status": state,
                    "approvalUrl": "https://app.opentrain.ai/a",
                }
            },
        )
        for state in ("pending", "pending", "confirmed")
    ]
    with LoopbackServer(scripted(states)) as server:
        environment = TimedEnvironment(server.origin, tmp_path, timeout=1, seconds=6)
        outcome = run_inside(["approvals", "get", "--approval-id=apr_1", "--wait"], environment)
    assert outcome.exit_name == "done"
    assert environment.given == [deadline_of(1)] * 3


def test_no_cookie_is_kept(tmp_path: Path) -> None:
    pages = [
        Response.of_json(200, {"jobs": [{"id": "job_1"}], "nextCursor": cursor}, {"Set-Cookie": "session=1; Path=/"})
        for cursor in ("c1", None)
    ]
    with LoopbackServer(scripted(pages)) as server:
        environment = TimedEnvironment(server.origin, tmp_path, timeout=1)
        assert run_inside(["jobs", "list", "--all"], environment).exit_name == "done"
        assert [request.header("Cookie") for request in server.requests] == [None, None]
