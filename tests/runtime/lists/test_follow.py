"""`updates poll --follow`: every event once and in order, despite faults, slow readers and signals."""

from __future__ import annotations

import json
import select
import signal
from collections.abc import Callable, Iterator
from fcntl import F_SETPIPE_SZ, fcntl
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from tests.support.agent import Agent
from tests.support.cli import HANG_GUARD_SECONDS, run_cli
from tests.support.errors import assert_names
from tests.support.followers import EMPTY, FOLLOW, POLL, TOKEN, Feed, Follower, cursor_of, event, following, inside
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, Response

# --- against the sandbox


@pytest.fixture
def scout(tmp_path: Path) -> Iterator[tuple[Agent, str]]:
    """Yield an agent with a published job and the job's id, on a sandbox whose state survives a kill."""
    with SandboxProcess("--db", str(tmp_path / "sandbox.db")) as sandbox:
        agent = Agent(sandbox, tmp_path / "agent", "scout")
        agent.register()
        job = str(agent.draft()["jobId"])
        agent.ask("jobs", "publish", f"--job-id={job}")
        yield agent, job


def test_events_are_printed_when_they_happen_and_after_a_restart(scout: tuple[Agent, str]) -> None:
    agent, job = scout
    words = [*FOLLOW, "--state=state.json"]
    # Without a token in a variable, the saved one is used.
    env = {"OT_API_TOKEN": ""}
    printed: list[str] = []
    for _ in range(3):
        with Follower(words, agent.home, agent.sandbox.origin, env) as follower:
            new = agent.sandbox.human(f"jobs/{job}/proposals")["proposal"]["id"]
            while not printed or json.loads(printed[-1])["data"].get("proposalId") != new:
                printed += follower.lines(1)
            assert follower.stop() == (-signal.SIGINT, "")
            printed += [json.dumps({"id": str(identity)}) for identity in follower.rest()]
    told = [json.loads(line)["id"] for line in printed]
    everything = [item["id"] for item in agent.ask("updates", "poll", "--limit=200")["events"]]
    assert told == everything[: len(told)]


def test_faults_and_a_killed_server_lose_no_event(scout: tuple[Agent, str]) -> None:
    agent, job = scout
    env = {"OT_API_TOKEN": "", "OPENTRAIN_MAX_RETRIES": "0"}
    with Follower(FOLLOW, agent.home, agent.sandbox.origin, env) as follower:
        seen = follower.ids(1)
        for fault in ("503@x2", "429:1@x1", "garbage@x1", "cut-before@x1", "cut-after@x1"):
            agent.sandbox.human("faults", {"fault": f"{fault} GET /api/public/v1/updates"})
        for killed in (False, True):
            if killed:
                assert isinstance(agent.sandbox, SandboxProcess)
                agent.sandbox.kill_and_restart()
            new = agent.sandbox.human(f"jobs/{job}/proposals")["proposal"]["id"]
            while True:
                (line,) = follower.lines(1)
                seen.append(int(json.loads(line)["id"]))
                if json.loads(line)["data"].get("proposalId") == new:
                    break
        assert follower.stop()[0] == -signal.SIGINT
    everything = [int(item["id"]) for item in agent.ask("updates", "poll", "--limit=200")["events"]]
    assert seen == everything[: len(seen)]


def test_a_revoked_token_ends_it(scout: tuple[Agent, str]) -> None:
    agent, _ = scout
    with Follower(FOLLOW, agent.home, agent.sandbox.origin, {"OT_API_TOKEN": ""}) as follower:
        follower.lines(1)
        (token,) = agent.ask("tokens", "list")["tokens"]
        agent.ask("tokens", "revoke", f"--token-id={token['id']}")
        code, err = follower.end()
    assert code == 3
    assert json.loads(err)["status"] == 401


# --- output


def test_people_get_one_safe_line_per_event(tmp_path: Path) -> None:
    hostile = event(2) | {"resourceId": "x\x1b[2J\ny\u202e"}
    feed = Feed([event(1), hostile])
    with LoopbackServer(feed) as server:
        words = [*POLL, "--follow", "--interval=0.1"]
        with Follower(words, tmp_path, server.origin) as follower:
            rows = [line.split() for line in follower.lines(2)]
            assert [row[2:] for row in rows] == [
                ["message.received", "-", "msg_1"],
                ["message.received", "-", "x\\u001b[2J", "y\\u202e"],
            ]
            feed.events.append(event(3))
            follower.lines(1)
            code, notes = follower.stop()
    assert code == -signal.SIGINT
    start, end = notes.splitlines()
    assert "cursor" not in start
    command, _, cursor = end.rpartition("=")
    assert command.endswith(" opentrain updates poll --follow --interval=0.1 --cursor")
    assert cursor in ("c-2", "c-3")  # the third event's page may not be finished


def test_people_see_a_cursor_that_they_gave_and_the_state_of_an_event(tmp_path: Path) -> None:
    declined = event(2, type="approval.confirmed") | {"data": {"status": "declined"}}
    feed = Feed([event(1), declined, event(3, type="contract.budget_state_changed")])
    words = [*POLL, "--follow", "--cursor=c-1", "--state=s"]
    with LoopbackServer(feed) as server, Follower(words, tmp_path, server.origin) as follower:
        first, second = follower.lines(2)
        code, notes = follower.stop()
    assert code == -signal.SIGINT
    assert first.split()[2:] == ["approval.confirmed", "Declined", "msg_2"]
    assert first.index("msg_2") == second.index("msg_3")  # aligned, also below the longest type
    start, end = notes.splitlines()
    assert "cursor c-1" in start
    assert end.endswith(" opentrain updates poll --follow --state=s")


def test_a_line_of_json_is_the_whole_event(tmp_path: Path) -> None:
    with following(tmp_path, Feed([event(7)])) as (follower, _):
        assert json.loads(follower.lines(1)[0]) == event(7)


KINDS = ["message.received", "payment.pending", "message.received", "contract.created", "proposal.received"]


@pytest.mark.parametrize("size", [1, 2, 5])
def test_a_filter_prints_fewer_events_and_keeps_every_cursor(tmp_path: Path, size: int) -> None:
    feed = Feed([event(number, type=kind) for number, kind in enumerate(KINDS, 1)], size=size)
    words = ["--type=payment.pending,contract.created", "--state=s"]
    with following(tmp_path, feed, *words) as (follower, server):
        assert follower.ids(2) == [2, 4]
        feed.events.append(event(6, type="payment.pending"))
        assert follower.ids(1) == [6]
        assert follower.stop() == (-signal.SIGINT, "")
        asked = [cursor_of(request) for request in server.requests]
        with Follower([*FOLLOW, "--state=s", "--limit=7"], tmp_path, server.origin) as again:
            feed.events.append(event(7))
            assert again.ids(1) == [7]  # the events that the filter left out are not repeated
    places = [int(cursor.removeprefix("c-")) if cursor else 0 for cursor in asked]
    assert places == sorted(places)


@pytest.mark.parametrize("form", ["--json", "--jsonl"])
def test_a_filter_without_follow_keeps_the_cursor(tmp_path: Path, form: str) -> None:
    feed = Feed([event(number, type=kind) for number, kind in enumerate(KINDS, 1)], size=2)
    with LoopbackServer(feed) as server:
        env = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin}
        words = [*POLL, "--type=contract.created", form]
        done = run_cli(words, env=env, cwd=tmp_path, config_home=tmp_path)
        asked = [cursor_of(request) for request in server.requests]
    assert (done.exit, done.stderr) == (0, "")
    if form == "--json":
        assert json.loads(done.stdout) == {"events": [], "nextCursor": "c-2", "hasMore": True}
    else:
        assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["4"]
        assert asked == [None, "c-2", "c-4"]


# --- polling interval


def test_there_is_no_pause_before_a_further_page(tmp_path: Path) -> None:
    pages = [
        Response.of_json(200, {"events": [event(1)], "nextCursor": "a", "hasMore": True}),
        Response.of_json(200, {"events": [event(2)], "nextCursor": "b", "hasMore": False}),
        Response.of_json(200, {"events": [], "nextCursor": "b", "hasMore": True}),
    ]
    outcome, environment, cursors = inside(tmp_path, pages, "--interval=7")
    assert outcome.exit_name == "denied"
    assert environment.sleeps == [0.0, 7.0, 7.0]
    assert cursors == [None, "a", "b", "b"]


def test_the_default_pause_is_ten_seconds(tmp_path: Path) -> None:
    assert inside(tmp_path, [EMPTY, EMPTY])[1].sleeps == [10.0, 10.0]


@pytest.mark.parametrize(
    ("interval", "pauses"),
    [("5", [5, 10, 20, 40, 60, 60]), ("60", [60, 60, 60, 60, 60, 60]), ("300", [300, 300, 300, 300, 300, 300])],
)
def test_consecutive_faults_make_pauses_longer_than_the_interval(
    tmp_path: Path, interval: str, pauses: list[float]
) -> None:
    faults = [Response(status, b"") for status in (500, 503, 429, 502, 504, 599)]
    _, environment, _ = inside(tmp_path, [*faults, EMPTY, faults[0], EMPTY], f"--interval={interval}")
    assert environment.sleeps == [*pauses, float(interval), float(interval), float(interval)]


def test_many_consecutive_faults(tmp_path: Path) -> None:
    outcome, environment, _ = inside(tmp_path, [Response(500, b"")] * 1100)
    assert (outcome.exit_name, len(environment.sleeps)) == ("denied", 1100)
    assert max(environment.sleeps) == 60.0


def test_a_very_long_interval_is_not_an_error(tmp_path: Path) -> None:
    _, environment, _ = inside(tmp_path, [EMPTY], "--interval=1e300")
    assert environment.sleeps == [86_400.0 * 365]


@pytest.mark.parametrize(("status", "asked"), [(429, 40), (503, 40), (503, 3600), (429, 86_400)])
def test_the_pause_that_the_server_asks_for(tmp_path: Path, status: int, asked: int) -> None:
    _, environment, _ = inside(tmp_path, [Response(status, b"", {"Retry-After": str(asked)})], "--interval=1")
    assert environment.sleeps == [float(asked)]


# --- invalid responses


GARBAGE = {
    "nothing": b"",
    "null": b"null",
    "a list": b"[]",
    "no events": b"{}",
    "invalid events": b'{"events": 5, "nextCursor": "z", "hasMore": true}',
    "an invalid event": b'{"events": [5], "nextCursor": "z", "hasMore": true}',
    "an event without an id": b'{"events": [{"id": "8"}, {"type": "x"}], "nextCursor": "z", "hasMore": true}',
    "an event with an empty id": b'{"events": [{"id": ""}], "nextCursor": "z", "hasMore": true}',
    "an invalid cursor": b'{"events": [{"id": "8"}], "nextCursor": ["z"], "hasMore": true}',
    "html": b"<html>Sign in to the hotel</html>",
    "half of it": b'{"events": [{"id": "8", "type": "x',
    "not UTF-8": b"\xff\xfe",
}


@pytest.mark.parametrize("garbage", GARBAGE)
def test_an_invalid_page_prints_and_loses_nothing(
    tmp_path: Path, garbage: str, capfd: pytest.CaptureFixture[str]
) -> None:
    one = Response.of_json(200, {"events": [event(1)], "nextCursor": "a", "hasMore": False})
    two = Response.of_json(200, {"events": [event(2)], "nextCursor": "b", "hasMore": False})
    outcome, environment, cursors = inside(tmp_path, [one, Response(200, GARBAGE[garbage]), two])
    out, err = capfd.readouterr()
    assert outcome.exit_name == "denied"
    assert cursors == [None, "a", "a", "b"]
    assert [line.split()[-1] for line in out.splitlines()] == ["msg_1", "msg_2"]
    assert " 10 s" in err.splitlines()[1]  # the first line says what is followed
    assert environment.sleeps == [10.0, 10.0, 10.0]


def test_events_without_a_next_cursor_are_printed_once_and_reported(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = Response.of_json(200, {"events": [event(1)], "hasMore": True})
    _, _, cursors = inside(tmp_path, [page, page], "--cursor=start")
    out, err = capfd.readouterr()
    assert cursors == ["start", "start", "start"]
    assert out.count("msg_1") == 1
    assert_names(err.splitlines()[1], "nextCursor", " 10 s")


@pytest.mark.parametrize("behind", [{}, {"nextCursor": None}, {"nextCursor": ""}, {"nextCursor": "a"}])
def test_an_empty_page_never_loses_the_cursor(tmp_path: Path, behind: dict[str, Any]) -> None:
    one = Response.of_json(200, {"events": [event(1)], "nextCursor": "a", "hasMore": False})
    empty = Response.of_json(200, {"events": [], "hasMore": False} | behind)
    _, _, cursors = inside(tmp_path, [one, empty, empty], "--state", str(tmp_path / "s"))
    assert cursors == [None, "a", "a", "a"]
    assert json.loads((tmp_path / "s").read_text())["cursor"] == "a"


@pytest.mark.parametrize(
    ("status", "ends"), [(401, "denied"), (403, "denied"), (404, "not-found"), (400, "refused"), (302, "outage")]
)
def test_a_refusal_ends_it(tmp_path: Path, status: int, ends: str) -> None:
    outcome, environment, _ = inside(tmp_path, [EMPTY, Response.of_json(status, {"error": "no", "code": "X"})])
    assert (outcome.exit_name, environment.sleeps) == (ends, [10.0])


# --- position in the feed


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda number: number.name)
@pytest.mark.parametrize("before", range(1, 5))
def test_a_stop_between_pages_and_within_one(tmp_path: Path, number: signal.Signals, before: int) -> None:
    """The pipe has room for one event, so the process is stopped while it prints the second one."""
    feed = Feed([event(count, pad=3000) for count in range(1, 6)], size=2)
    with LoopbackServer(feed) as server:
        words = [*FOLLOW, "--state=s"]
        with Follower(words, tmp_path, server.origin) as follower:
            fcntl(follower.pipe, F_SETPIPE_SZ, 4096)
            seen = follower.ids(before)
            assert select.select([follower.pipe], [], [], HANG_GUARD_SECONDS)[0]  # one more is in the pipe
            assert follower.stop(number)[0] == -number
            seen += follower.rest()
        with Follower(words, tmp_path, server.origin) as follower:
            feed.events.append(event(6))
            seen.append(follower.ids(1)[0])
            while seen[-1] != 6:
                seen += follower.ids(1)
            assert follower.stop() == (-signal.SIGINT, "")
    repeated = len(seen) - len(set(seen))
    assert sorted(set(seen)) == [1, 2, 3, 4, 5, 6]
    assert seen == sorted(seen)
    assert repeated <= (number == signal.SIGKILL)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_page_that_is_shorter_after_a_restart_repeats_nothing(tmp_path: Path, size: int) -> None:
    feed = Feed([event(count, pad=3000) for count in range(1, 6)], size=5)
    words = [*FOLLOW, "--state=s"]
    with LoopbackServer(feed) as server:
        with Follower(words, tmp_path, server.origin) as follower:
            fcntl(follower.pipe, F_SETPIPE_SZ, 4096)
            seen = follower.ids(3)
            assert follower.stop()[0] == -signal.SIGINT
            seen += follower.rest()
        assert len(seen) < 5  # stopped within the page
        feed.size = size
        with Follower(words, tmp_path, server.origin) as follower:
            seen += follower.ids(5 - len(seen))
            feed.events.append(event(6))
            seen += follower.ids(1)
            assert follower.stop() == (-signal.SIGINT, "")
    assert seen == [1, 2, 3, 4, 5, 6]
    assert json.loads((tmp_path / "s").read_text())["printed"] in ([], ["6"])


def test_a_blocked_reader_does_not_prevent_an_interrupt(tmp_path: Path) -> None:
    feed = Feed([event(count, pad=3000) for count in range(1, 6)])
    with following(tmp_path, feed, "--state=s") as (follower, _):
        fcntl(follower.pipe, F_SETPIPE_SZ, 4096)
        assert select.select([follower.pipe], [], [], HANG_GUARD_SECONDS)[0]
        until(lambda: (tmp_path / "s").exists() and '"printed":["1"]' in (tmp_path / "s").read_text())
        until(lambda: is_asleep(follower.process.pid))  # the pipe has no room for the second event
        follower.process.send_signal(signal.SIGINT)
        assert follower.process.wait(HANG_GUARD_SECONDS) == -signal.SIGINT  # it ended before the pipe was read


def until(holds: Callable[[], bool]) -> None:
    """Poll until the condition is true. Fails if it stays false."""
    end = monotonic() + HANG_GUARD_SECONDS
    while not holds():
        assert monotonic() < end


def is_asleep(process: int) -> bool:
    """Return whether the process waits in the kernel (proc(5))."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "S"


def test_a_closed_reader_ends_it_without_events(tmp_path: Path) -> None:
    with following(tmp_path, Feed([event(1)])) as (follower, _):
        follower.lines(1)
        assert follower.process.stdout is not None and follower.process.stderr is not None
        follower.process.stdout.close()
        assert follower.process.wait(HANG_GUARD_SECONDS) == 141
        assert follower.process.stderr.read() == b""
        follower.process.stderr.close()


def test_ctrl_c_is_quiet_without_a_state_file_too(tmp_path: Path) -> None:
    with following(tmp_path, Feed([event(1)])) as (follower, _):
        follower.lines(1)
        assert follower.stop() == (-signal.SIGINT, "")
    assert not (tmp_path / "s").exists()


INT, TERM, KILL = signal.SIGINT, signal.SIGTERM, signal.SIGKILL
