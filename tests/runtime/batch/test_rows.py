"""Rows of a batch as CSV and JSON Lines: the requests, and what is refused before the first request."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.posts import PostsApi, PostsClient


def _bodies(api: PostsApi) -> list[Any]:
    return [json.loads(request.body) for request in api.server.requests]


def test_each_row_of_a_csv_is_a_request(client: PostsClient, api: PostsApi) -> None:
    """Line ends, empty lines, a byte order mark, quotes and leading dashes are as spreadsheets write them."""
    rows = '\ufefftext,size,tags\r\n"Hi, all",1,"a,b"\r\n\r\n-x,,\r\n"two\nlines",3,\r\n'
    ran = client.run(api, "write", "t", "--batch=-", rows=rows)
    assert ran.exit == 0
    assert _bodies(api) == [
        {"text": "Hi, all", "size": 1, "tags": ["a", "b"]},
        {"text": "-x"},
        {"text": "two\nlines", "size": 3},
    ]
    assert [(line["row"], line["exitCode"], line["result"]["id"]) for line in ran.lines] == [
        (number, 0, "t") for number in (1, 2, 3)
    ]


def test_values_of_json_lines_become_flags(client: PostsClient, api: PostsApi) -> None:
    row = {
        "text": "a", "size": 2, "tags": ["x", "y"], "mention": ["Ana", "Bo"], "label": {"k": "v=1", "n": 2},
        "loud": True, "pinned": False, "text-file": None,
    }  # fmt: skip
    assert client.run(api, "write", "t", "--batch=-", rows=[row, {"text": "b", "loud": False}]).exit == 0
    assert _bodies(api) == [
        {"text": "a", "size": 2, "tags": ["x", "y"], "mentions": ["Ana", "Bo"], "labels": {"k": "v=1", "n": "2"}}
        | {"loud": True, "pinned": False},
        {"text": "b"},
    ]


def test_flags_on_the_command_line_hold_for_every_row(client: PostsClient, api: PostsApi) -> None:
    (client.folder / "text.txt").write_text("From a file")
    rows = "thread,loud\na,true\nb/c,FALSE\n"
    assert client.run(api, "write", "--batch=-", "--text-file=text.txt", rows=rows).exit == 0
    assert [request.path for request in api.server.requests] == ["/v1/threads/a", "/v1/threads/b%2Fc"]
    assert _bodies(api) == [{"text": "From a file", "loud": True}, {"text": "From a file"}]


def test_a_placeholder_is_refused_before_anything_is_sent(client: PostsClient, api: PostsApi) -> None:
    """It would be sent as it is. Double braces that are not a placeholder are text."""
    for words, rows in (
        (["--text=Dear {{ name }}"], "thread\na\n"),
        ([], "thread,text\na,Hi\nb,Dear {{name}}\n"),
    ):
        ran = client.run(api, "write", "--batch=-", *words, rows=rows)
        assert (ran.exit, api.server.requests) == (2, [])
        assert "would not be replaced" in ran.stderr
    assert client.run(api, "write", "--batch=-", "--text={{.ID}} {a} {{ }}", rows="thread\na\n").exit == 0
    assert _bodies(api) == [{"text": "{{.ID}} {a} {{ }}"}]


def test_stdin_may_be_the_value_of_a_flag_for_every_row(client: PostsClient, api: PostsApi) -> None:
    (client.folder / "rows.csv").write_text("thread\na\nb\n")
    assert client.run(api, "write", "--batch=rows.csv", "--text-file=-", rows="Typed").exit == 0
    assert _bodies(api) == [{"text": "Typed"}, {"text": "Typed"}]


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ("", "no rows"),
        ("thread,text\n", "no rows"),
        ("thread,thread\na,b\n", "'thread'"),
        ("thread,,text\na,b,c\n", "without a name"),
        ("thread,text\na\n", "row 1"),
        ("thread,text\na,b\n,c\n", "row 2: --thread"),
        ("thread,text\na,b\nc,d\n", ""),
        ('thread,text\na,"b\n', "not CSV"),
        ("thread,txt\na,b\n", "'txt'"),
        ("thread,json\na,b\n", "--json"),
        ("thread,batch\na,b\n", "--batch"),
        ("thread,text,size\na,b,0\n", "row 1: invalid value '0' for --size"),
        ("thread,text,loud\na,b,yes\n", "row 1: invalid value 'yes' for --loud"),
        ("thread,text,text-file\na,b,c\n", "row 1: --text cannot"),
        ("thread,text-file\na,-\n", "row 1: --text-file"),
        ("thread,text-file\na,/nowhere\n", "row 1: --text-file"),
        ('{"thread": "a", "text": "b"}\n[1]\n', "line 2"),
        ('{"thread": "a", "text": "b"}\n{"thread": "a"', "line 2"),
        ('{"thread": "a", "text": ["b", "c"]}', "row 1: --text takes one value"),
        ('{"thread": "a", "text": true}', "row 1: invalid value true for --text"),
        ('{"thread": "a", "text": ""}', "row 1: --text"),
        ('{"thread": "a", "text": "b", "loud": "maybe"}', "--loud"),
    ],
)
def test_nothing_is_sent_if_a_row_is_invalid(client: PostsClient, api: PostsApi, rows: str, named: str) -> None:
    ran = client.run(api, "write", "--batch=-", "--json", rows=rows)
    if not named:
        assert (ran.exit, api.writes) == (0, 2)
        return
    assert (ran.exit, ran.lines, api.server.requests) == (2, [], [])
    assert named in ran.error["error"]


def test_every_invalid_row_is_reported(client: PostsClient, api: PostsApi) -> None:
    ran = client.run(api, "write", "t", "--batch=-", "--json", rows="text,size\na,0\nb,1\nc,x\n")
    assert [problem["row"] for problem in ran.error["details"]] == [1, 3]
    people = client.run(api, "write", "t", "--batch=-", rows="text,size\na,0\nb,1\nc,x\n")
    assert "'x'" in people.stderr


def test_a_flag_is_either_a_column_or_given(client: PostsClient, api: PostsApi) -> None:
    ran = client.run(api, "write", "t", "--batch=-", rows="thread,text\n,b\n")
    assert (ran.exit, api.server.requests) == (2, [])


def test_one_idempotency_key_for_all_rows_is_refused(client: PostsClient, api: PostsApi) -> None:
    assert client.run(api, "open", "--key=k", "--batch=-", rows="title\na\nb\n").exit == 2
    assert client.run(api, "open", "--key=k", "--batch=-", rows="title\na\n").exit == 0


@pytest.mark.parametrize("flag", ["--concurrency=2", "--rate=1", "--max-failures=1", "--journal=j"])
def test_flags_of_a_batch_have_no_effect_alone(client: PostsClient, api: PostsApi, flag: str) -> None:
    assert client.run(api, "close", "t", flag).exit == 2


@pytest.mark.parametrize("flag", ["--all", "--jsonl"])
def test_rows_are_not_streams(client: PostsClient, api: PostsApi, flag: str) -> None:
    assert client.run(api, "read", "--batch=-", flag, rows="thread\na\n").exit == 2
