"""Run of a batch: exit codes, lines, pace, and rows at once."""

from __future__ import annotations

import threading

import pytest

from tests.support.posts import LOST, Fault, PostsApi, PostsClient
from tests.support.server import Response

THREE = "thread\na\nb\nc\n"
GONE = Response.of_json(404, {"message": "gone", "code": "GONE"})


def test_a_dry_run_prints_the_request_of_every_row(client: PostsClient, api: PostsApi) -> None:
    ran = client.run(api, "close", "--batch=-", "--dry-run", rows=THREE, token=None)
    assert ran.exit == 0
    assert [line["result"]["requests"][0]["url"].rpartition("/v1")[2] for line in ran.lines] == [
        f"/threads/{name}/close" for name in "abc"
    ]
    assert api.server.requests == []


def test_one_connection_carries_all_rows(client: PostsClient, api: PostsApi) -> None:
    assert client.run(api, "close", "--batch=-", rows=THREE).exit == 0
    assert (len(api.server.requests), api.server.connections) == (3, 1)


@pytest.mark.parametrize(
    ("faults", "exit_code", "codes"),
    [
        ({}, 0, [0, 0, 0]),
        ({1: GONE}, 1, [0, 4, 0]),
        ({1: LOST}, 7, [0, 7, 0]),
        ({0: GONE, 1: LOST}, 7, [4, 7, 0]),
        ({1: Response.of_json(401, {"message": "revoked", "code": "R"})}, 3, [0, 3]),
        ({0: LOST, 1: Response.of_json(401, {"message": "revoked", "code": "R"})}, 3, [7, 3]),
        ({1: Response.of_json(403, {"message": "no", "code": "N"})}, 1, [0, 3, 0]),
    ],
)
def test_exit_codes(
    client: PostsClient, api: PostsApi, faults: dict[int, Response], exit_code: int, codes: list[int]
) -> None:
    api.faults = {number: Fault(response) for number, response in faults.items()}
    ran = client.run(api, "drop", "--batch=-", "--json", rows=THREE)
    assert (ran.exit, [line["exitCode"] for line in ran.lines]) == (exit_code, codes)
    for line in ran.lines:
        assert ("error" in line) == (line["exitCode"] != 0) == ("result" not in line)
    if exit_code:
        details = ran.error["details"]
        assert (details["done"], details["failed"] + details["unknown"]) == (
            codes.count(0),
            3 - codes.count(0) - details["notSent"],
        )
        assert ran.error["exitCode"] == exit_code
    else:
        assert ran.stderr == ""


def test_nothing_is_sent_without_a_token(client: PostsClient, api: PostsApi) -> None:
    ran = client.run(api, "drop", "--batch=-", rows=THREE, token=None)
    assert (ran.exit, ran.lines, api.server.requests) == (3, [], [])


def test_it_stops_after_the_allowed_failures(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(GONE), 1: Fault(GONE)}
    ran = client.run(api, "drop", "--batch=-", "--max-failures=2", "--json", rows=THREE)
    assert (ran.exit, len(ran.lines), api.writes) == (1, 2, 2)
    assert ran.error["details"]["notSent"] == 1


def test_a_read_without_a_response_is_not_unknown(client: PostsClient, api: PostsApi) -> None:
    api.reads = [LOST]
    ran = client.run(api, "read", "--batch=-", rows=THREE)
    assert (ran.exit, [line["exitCode"] for line in ran.lines]) == (1, [7, 0, 0])


def test_a_query_selects_of_each_result(client: PostsClient, api: PostsApi) -> None:
    ran = client.run(api, "write", "t", "--batch=-", "--query=post.text", rows="text\na\nb\n")
    assert [line["result"] for line in ran.lines] == ["a", "b"]
    failed = client.run(api, "write", "t", "--batch=-", "--query=abs(post.text)", rows="text\na\n")
    assert failed.exit == 1
    assert failed.lines[0]["result"]["post"]["text"] == "a"
    assert failed.lines[0]["error"]["outcome"] == "done"


def test_the_rate_is_that_of_requests(client: PostsClient, api: PostsApi) -> None:
    ran = client.run(api, "drop", "--batch=-", "--rate=30", rows=THREE)
    assert sum(ran.sleeps) == pytest.approx(4)
    assert len(ran.sleeps) == 2


def test_a_429_pauses_the_other_rows_too(client: PostsClient, api: PostsApi) -> None:
    busy = Response.of_json(429, {"message": "slower", "code": "SLOW"}, {"Retry-After": "7"})
    api.faults = {0: Fault(busy)}
    ran = client.run(api, "drop", "--batch=-", rows=THREE)
    assert [line["exitCode"] for line in ran.lines] == [6, 0, 0]
    assert sum(ran.sleeps) == pytest.approx(7)


def test_rows_are_sent_at_once(client: PostsClient, api: PostsApi) -> None:
    """Each of the three requests waits for the others, so a client that sends one at a time would not end."""
    api.barrier = threading.Barrier(3)
    ran = client.run(api, "drop", "--batch=-", "--concurrency=3", rows=THREE)
    assert ran.exit == 0
    assert sorted(line["row"] for line in ran.lines) == [1, 2, 3]


def test_an_interrupt_ends_the_batch(client: PostsClient, api: PostsApi, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tests.support.posts.Clock.sleep", lambda _self, seconds: interrupt(seconds))
    ran = client.run(api, "drop", "--batch=-", "--rate=1", rows=THREE)
    assert (ran.exit, len(ran.lines), api.writes) == (130, 1, 1)
