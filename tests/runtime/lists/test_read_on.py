"""`updates poll --state` without --follow: the events that are new since the last run, and then an end."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.cli import Result, run_cli
from tests.support.followers import POLL, TOKEN, Feed, cursor_of, event, inside
from tests.support.server import LoopbackServer, Response

MODES: dict[str, Callable[[str], list[str]]] = {
    "--jsonl": lambda out: [json.loads(line)["id"] for line in out.splitlines()],
    "--json": lambda out: [item["id"] for item in json.loads(out)["events"]],
    "--query=events[].id": lambda out: json.loads(out) or [],
    "--csv": lambda out: [line.split(",")[0] for line in out.splitlines()[1:]],
}


def read_on(home: Path, server: LoopbackServer, *words: str) -> Result:
    return run_cli(
        [*POLL, "--state=s", *words],
        env={**TOKEN, "OPENTRAIN_API_BASE_URL": server.origin, "OPENTRAIN_MAX_RETRIES": "0"},
        config_home=home,
        cwd=home,
    )


@pytest.mark.parametrize("mode", MODES)
def test_each_run_prints_what_is_new(mode: str, tmp_path: Path) -> None:
    feed = Feed([event(number) for number in range(1, 8)])
    with LoopbackServer(feed) as server:
        first = read_on(tmp_path, server, mode)
        nothing = read_on(tmp_path, server, mode)
        feed.events.append(event(8))
        second = read_on(tmp_path, server, mode)
    assert [run.exit for run in (first, nothing, second)] == [0, 0, 0]
    printed = [MODES[mode](run.stdout) for run in (first, nothing, second)]
    assert printed == [["1", "2", "3", "4", "5", "6", "7"], [], ["8"]]
    assert [run.stderr for run in (first, second)] == ["", ""]


@pytest.mark.parametrize("mode", MODES)
def test_a_limited_run_is_continued_by_the_next_one(mode: str, tmp_path: Path) -> None:
    """The limit does not depend on the page size, and filtered events do not count."""
    types = ["message.received", "contract.created"]
    feed = Feed([event(number, type=types[number % 2]) for number in range(1, 12)], size=4)
    printed: list[str] = []
    with LoopbackServer(feed) as server:
        for _ in range(4):
            run = read_on(tmp_path, server, mode, "--max-items=2", "--type=message.received")
            found = MODES[mode](run.stdout)
            assert len(found) <= 2
            printed += found
    assert printed == ["2", "4", "6", "8", "10"]


def test_people_are_told_that_nothing_is_new(tmp_path: Path) -> None:
    feed = Feed([event(1)])
    with LoopbackServer(feed) as server:
        runs = [read_on(tmp_path, server), read_on(tmp_path, server)]
    assert [len(run.stdout.splitlines()) for run in runs] == [1, 0]
    assert [len(run.stderr.splitlines()) for run in runs] == [0, 1]


def test_a_document_that_was_not_written_is_written_again(tmp_path: Path) -> None:
    feed = Feed([event(1)])
    with LoopbackServer(feed) as server:
        failed = read_on(tmp_path, server, "--query=abs(events)")
        again = read_on(tmp_path, server, "--json")
    assert failed.exit == 1
    assert MODES["--json"](again.stdout) == ["1"]


@pytest.mark.parametrize("words", [["--follow", "--jsonl", "--max-items=4"], ["--follow", "--max-items=4"]])
def test_a_followed_feed_ends_after_so_many_events(words: list[str], tmp_path: Path) -> None:
    """The last request asks for no more than are left, so that its cursor comes after them."""
    feed = Feed([event(number) for number in range(1, 8)])
    outcome, environment, cursors = inside(tmp_path, feed, *words[1:])
    assert outcome.exit_name == "done"
    assert cursors == [None, "c-3"]
    assert environment.sleeps == [0.0]


def test_the_timeout_ends_a_followed_feed(tmp_path: Path) -> None:
    """The last pause is shortened, and is not followed by a request."""
    outcome, environment, cursors = inside(tmp_path, Feed([event(1)]), "--jsonl", "--interval=4", "--timeout=10")
    assert outcome.exit_name == "done"
    assert environment.sleeps == [4.0, 4.0, 2.0]
    assert cursors == [None, "c-1", "c-1"]


def test_the_timeout_without_any_response_is_a_failure(tmp_path: Path) -> None:
    down = Response.of_json(503, {"error": "down"})
    outcome, _, cursors = inside(tmp_path, [down] * 9, "--jsonl", "--interval=4", "--timeout=5")
    assert outcome.exit_name == "outage"
    assert len(cursors) == 2


def test_a_cursor_cannot_replace_that_of_the_file(tmp_path: Path) -> None:
    with LoopbackServer(Feed([event(1)])) as server:
        begun = read_on(tmp_path, server, "--json", "--cursor=c-1")
        refused = read_on(tmp_path, server, "--json", "--cursor=c-0")
        assert [cursor_of(request) for request in server.requests] == ["c-1"]
    assert MODES["--json"](begun.stdout) == []
    assert refused.exit == 2
