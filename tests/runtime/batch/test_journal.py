"""Journal of a batch: what a rerun skips, repeats, finds out, and leaves alone."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from opentrain_runtime.declarations.program import Program
from tests.soak.batch_messages import problems_of, run_variant
from tests.support.posts import LOST, Fault, PostsApi, PostsClient, Ran
from tests.support.server import Response

BUSY = Response.of_json(429, {"message": "slower", "code": "SLOW"})
TWO = "text\na\nb\n"


def _write(client: PostsClient, api: PostsApi, rows: str = TWO, *words: str) -> Ran:
    return client.run(api, "write", "t", "--batch=-", "--journal=journal", "--json", *words, rows=rows)


def _found(ran: Ran) -> list[str]:
    """Return how each row ended: `result`, `error`, `skipped` or `found`."""
    return [next(name for name in ("skipped", "found", "error", "result") if name in line) for line in ran.lines]


def test_a_rerun_skips_what_is_done(client: PostsClient, api: PostsApi) -> None:
    assert _found(_write(client, api)) == ["result", "result"]
    again = _write(client, api)
    assert (again.exit, _found(again), api.texts()) == (0, ["skipped", "skipped"], ["a", "b"])


def test_the_order_and_notation_of_rows_do_not_matter(client: PostsClient, api: PostsApi) -> None:
    _write(client, api, "text,size\na,1\nb,\n")
    again = _write(client, api, '{"text": "new"}\n{"text": "b"}\n{"size": 1, "text": "a"}\n')
    assert _found(again) == ["result", "skipped", "skipped"]


def test_equal_rows_are_counted(client: PostsClient, api: PostsApi) -> None:
    _write(client, api, "text\na\na\n")
    assert _found(_write(client, api, "text\na\na\na\n")) == ["skipped", "skipped", "result"]
    assert api.texts() == ["a", "a", "a"]


def test_a_temporary_refusal_is_repeated(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(BUSY)}
    assert _write(client, api).exit == 1
    assert _found(_write(client, api)) == ["result", "skipped"]


def test_a_refusal_of_the_row_itself_is_not_repeated(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(Response.of_json(404, {"message": "gone", "code": "GONE"}))}
    first, again = _write(client, api), _write(client, api)
    assert (again.exit, again.lines[0]) == (1, first.lines[0])
    assert api.writes == 2


def test_a_missing_permission_is_repeated(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(Response.of_json(403, {"message": "no", "code": "NO"}))}
    assert _write(client, api).exit == 1
    assert _write(client, api).exit == 0
    assert sorted(api.texts()) == ["a", "b"]


@pytest.mark.parametrize("oldest_first", [False, True], ids=["newest first", "oldest first"])
@pytest.mark.parametrize("others", [0, 1, 5], ids=lambda count: f"{count} posts of others")
@pytest.mark.parametrize("carried_out", [False, True], ids=["not carried out", "carried out"])
def test_an_unknown_row_is_looked_for(
    client: PostsClient, *, oldest_first: bool, others: int, carried_out: bool
) -> None:
    """Older equal posts, equal posts of others and newer posts of others do not count. A page has two posts."""
    api = PostsApi(oldest_first=oldest_first)
    with api.server:
        for _ in range(3):
            api.add("t", "a")
        api.faults = {0: Fault(LOST, after=carried_out)}
        first = _write(client, api)
        assert (first.exit, _found(first)) == (7, ["error", "result"])
        for number in range(others):
            api.add("t", "a" if number == 0 else f"other {number}", mine=False)
        again = _write(client, api)
    assert (again.exit, _found(again)) == (0, ["found" if carried_out else "result", "skipped"])
    mine = [post["text"] for post in api.posts if post["mine"]]
    assert (mine.count("a"), mine.count("b")) == (4, 1)


def test_the_first_post_of_a_thread_is_looked_for(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(LOST, after=True)}
    _write(client, api, "text\na\n")
    assert _found(_write(client, api, "text\na\n")) == ["found"]


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_equal_unknown_rows_do_not_share_a_post(
    client: PostsClient, api: PostsApi, *, first: bool, second: bool
) -> None:
    api.add("t", "x")
    api.faults = {0: Fault(LOST, after=first), 1: Fault(LOST, after=second)}
    assert _write(client, api, "text\na\na\n").exit == 7
    assert _write(client, api, "text\na\na\n").exit == 0
    assert api.texts() == ["x", "a", "a"]


def test_the_post_of_a_row_that_is_done_is_not_that_of_an_equal_one(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(LOST)}
    assert _found(_write(client, api, "text\na\na\n")) == ["error", "result"]
    assert _found(_write(client, api, "text\na\na\n")) == ["result", "skipped"]
    assert api.texts() == ["a", "a"]


@pytest.mark.parametrize(
    "read",
    [
        LOST,
        Response.of_json(200, {"posts": [], "next": None}),
        Response.of_json(200, {"posts": [{"id": "p_9", "text": "a", "mine": True}], "next": None}),
        Response.of_json(200, {"posts": [{"text": "a", "mine": True, "at": "2031-01-01T00:00:09Z"}], "next": None}),
    ],
    ids=["no response", "the noted post is gone", "a post without a time", "a post without an id"],
)
def test_what_cannot_be_decided_stays_unknown(client: PostsClient, api: PostsApi, read: Response) -> None:
    api.add("t", "x")
    api.faults = {0: Fault(LOST)}
    _write(client, api, "text\na\n")
    api.reads = [read]
    again = _write(client, api, "text\na\n")
    assert (again.exit, again.lines[0]["error"]["code"], api.writes) == (7, "CLI_UNKNOWN", 1)
    assert again.lines[0]["error"]["action"]["command"] == "posts thread read t"
    assert _found(_write(client, api, "text\na\n")) == ["result"]


def test_a_row_is_not_sent_if_nothing_can_be_noted(client: PostsClient, api: PostsApi) -> None:
    api.reads = [LOST]
    ran = _write(client, api, "text\na\n")
    assert (ran.exit, ran.lines[0]["error"]["outcome"], api.writes) == (1, "not-sent", 0)
    assert _found(_write(client, api, "text\na\n")) == ["result"]


def test_a_command_without_a_decision_is_not_repeated(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(LOST)}
    for _ in range(3):
        ran = client.run(api, "drop", "--batch=-", "--journal=journal", rows="thread\na\n")
        assert ran.exit == 7
    assert api.writes == 1


def test_a_request_with_its_effect_once_is_repeated(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(LOST)}
    codes = [client.run(api, "close", "--batch=-", "--journal=journal", rows="thread\na\n").exit for _ in range(3)]
    assert (codes, api.writes) == ([7, 0, 0], 2)


def test_a_keyed_request_is_repeated_with_its_key(client: PostsClient, api: PostsApi) -> None:
    api.faults = {0: Fault(LOST, after=True), 1: Fault(BUSY)}
    for _ in range(2):
        client.run(api, "open", "--batch=-", "--journal=journal", rows="title,key\na,\nb,\nc,mine\n")
    sent = [json.loads(request.body) for request in api.server.requests]
    assert [body["title"] for body in sent] == ["a", "b", "c", "a", "b"]
    assert sent[3] == sent[0]
    assert sent[4] == sent[1]
    assert sent[2]["key"] == "mine"
    assert len({body["key"] for body in sent}) == 3


@pytest.mark.parametrize("cut", [1, 30])
def test_a_line_that_a_kill_has_cut_does_not_count(client: PostsClient, api: PostsApi, cut: int) -> None:
    _write(client, api, "text\na\n")
    journal = client.folder / "journal"
    journal.write_bytes(journal.read_bytes()[:-cut])
    assert _found(_write(client, api, "text\na\n")) == ["found"]
    assert _found(_write(client, api, "text\na\n")) == ["skipped"]


def test_the_journal_is_private(client: PostsClient, api: PostsApi) -> None:
    _write(client, api)
    assert stat.S_IMODE((client.folder / "journal").stat().st_mode) == 0o600
    assert sorted(path.name for path in client.folder.iterdir()) == ["journal"]


@pytest.mark.parametrize(
    "content", ["text\n", "{}\n", '{"journal": "thread write", "origin": "http://other.example"}\n']
)
def test_another_file_is_left_alone(client: PostsClient, api: PostsApi, content: str) -> None:
    journal = client.folder / "journal"
    journal.write_text(content)
    assert (_write(client, api).exit, api.server.requests, journal.read_text()) == (2, [], content)


def test_the_journal_of_another_command_is_refused(client: PostsClient, api: PostsApi) -> None:
    _write(client, api)
    assert client.run(api, "drop", "--batch=-", "--journal=journal", rows="thread\na\n").exit == 2


def test_rows_of_one_thread_are_not_sent_at_once(client: PostsClient, api: PostsApi) -> None:
    """Otherwise, an equal row could find the post of another one."""
    rows = "text\n" + "a\n" * 8
    api.faults = {number: Fault(LOST, after=number % 2 == 0) for number in range(6)}
    assert _write(client, api, rows, "--concurrency=4").exit == 7
    assert _write(client, api, rows, "--concurrency=4").exit == 0
    assert api.texts() == ["a"] * 8


@pytest.mark.parametrize("variant", ["one client", "another writer", "opposite order"])
def test_no_message_is_sent_twice(variant: str) -> None:
    """Small size of the long run: the installed client is killed and run again."""
    assert run_variant(variant, count=12, kills=2, seed=3).violations == []


def test_the_soak_test_detects_faults(posts_program: Program, tmp_path: Path) -> None:
    from collections import Counter

    rows = [("c", "a"), ("c", "a"), ("c", "b")]
    assert problems_of(rows, Counter(rows), set()) == []
    assert problems_of(rows, Counter([*rows, ("c", "b")]), set())
    assert problems_of(rows, Counter(rows[1:]), set())
    assert problems_of(rows, Counter(rows[1:]), {1}) == []
    assert problems_of(rows, Counter(rows[:2]), {1})
