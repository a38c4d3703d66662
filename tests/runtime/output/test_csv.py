"""`--csv` and `--tsv`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opentrain_cli.index import PROGRAM
from opentrain_runtime.output.csv import cells, csv_row, tsv_row
from opentrain_runtime.text.json import read_response
from tests.support.cli import Result
from tests.support.in_process import run_entry
from tests.support.paged import PagedList
from tests.support.server import LoopbackServer, Responder, Response

LISTS = [
    "contracts list",
    "credits ledger",
    "jobs changes --since=2026-01-01T00:00:00Z",
    "jobs list",
    "jobs search",
    "messages list",
    "messages read --conversation-id=c",
    "messages unread",
    "payments pending",
    "proposals list --job-id=j",
    "tokens list",
    "updates poll",
    "webhooks list",
]
JOBS = [{"id": f"job_{number}", "title": "a,b", "proposalCounts": {"total": number}} for number in range(5)]
FAILED = Response.of_json(500, {"error": "Not now", "code": "NOT_NOW", "requestId": "req_1"})


def _run(respond: Responder, home: Path, *words: str) -> Result:
    with LoopbackServer(respond) as server:
        env = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_MAX_RETRIES": "0"}
        return run_entry(words, env=env, config_home=home)


def test_values_are_written_as_the_api_sent_them() -> None:
    item = read_response(
        b'{"price": 14.50, "big": 12345678901234567890, "on": true, "off": false, "none": null, "text": " a ",'
        b' "list": [1, "b"], "object": {"a": {"b": 1.0}}}'
    )
    paths = ["price", "big", "on", "off", "none", "missing", "text", "list", "object", "object.a.b"]
    expected = ["14.50", "12345678901234567890", "true", "false", "", "", " a ", '[1,"b"]', '{"a":{"b":1.0}}', "1.0"]
    assert cells(item, paths) == expected


@given(st.lists(st.text(), min_size=1))
def test_a_csv_reader_reads_what_was_written(values: list[str]) -> None:
    written = csv_row(values)
    assert written.endswith("\n")
    assert list(csv.reader(io.StringIO(written, newline=""))) == [values]


def test_csv_quotes_only_what_needs_it() -> None:
    assert csv_row(["a b", 'say "no"', "a,b", "a\rb", "a\nb", ""]) == 'a b,"say ""no""","a,b","a\rb","a\nb",\n'


@given(st.lists(st.text(), min_size=1))
def test_tsv_is_one_line_that_can_be_decoded(values: list[str]) -> None:
    written = tsv_row(values)
    assert written[-1] == "\n"
    assert not {"\n", "\r"} & set(written[:-1])
    marks = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}

    def undone(text: str) -> str:
        pieces, rest = "", text
        while rest:
            size = 2 if rest[:2] in marks else 1
            pieces, rest = pieces + marks.get(rest[:size], rest[:size]), rest[size:]
        return pieces

    assert [undone(value) for value in written[:-1].split("\t")] == values


@pytest.mark.parametrize("command", LISTS)
def test_every_list_prints_its_declared_columns(command: str, tmp_path: Path) -> None:
    group, name = command.split()[:2]
    declared = PROGRAM.load("commands", group).COMMANDS[name]()
    assert declared.rows is not None
    columns = list(declared.rows.columns)
    document = {declared.rows.items: [{"id": "x"}, {}], "nextCursor": None, "hasMore": False, "until": "now"}
    for flag, separator in (("--csv", ","), ("--tsv", "\t")):
        done = _run(lambda _: Response.of_json(200, document), tmp_path, *command.split(), flag)
        assert (done.exit, done.stderr) == (0, "")
        lines = done.stdout.splitlines()
        assert lines[0].split(separator) == columns
        assert len(lines) == 3


def test_an_empty_list_prints_the_header_only(tmp_path: Path) -> None:
    done = _run(PagedList("jobs", []), tmp_path, "jobs", "list", "--csv")
    assert (done.exit, done.stdout.count("\n")) == (0, 1)


def test_one_page_names_the_next_page_on_stderr(tmp_path: Path) -> None:
    done = _run(PagedList("jobs", JOBS), tmp_path, "jobs", "list", "--csv")
    assert done.stdout.count("\n") == 3
    assert "--cursor=" in done.stderr


def test_all_pages_have_one_header(tmp_path: Path) -> None:
    done = _run(PagedList("jobs", JOBS, sizes=[2, 0, 1]), tmp_path, "jobs", "list", "--all", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["id"] for row in rows] == [job["id"] for job in JOBS]
    assert [row["proposals"] for row in rows] == ["0", "1", "2", "3", "4"]
    assert (done.exit, done.stderr) == (0, "")


def test_a_feed_is_read_to_its_end(tmp_path: Path) -> None:
    pages = [
        {"events": [{"id": "1", "data": {"a": 1}}], "nextCursor": "1", "hasMore": True},
        {"events": [{"id": "2"}], "nextCursor": "2", "hasMore": False},
    ]
    done = _run(lambda _: Response.of_json(200, pages.pop(0)), tmp_path, "updates", "poll", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["id"], row["data"]) for row in rows] == [("1", '{"a":1}'), ("2", "")]


def test_printed_rows_stay_if_a_later_page_fails(tmp_path: Path) -> None:
    spoiled = PagedList("jobs", JOBS, spoiled={1: FAILED})
    done = _run(spoiled, tmp_path, "jobs", "list", "--all", "--csv")
    assert done.exit == 7
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == ["id", "job_0", "job_1"]
    assert "--cursor=" in done.stderr


def test_nothing_is_printed_if_the_first_page_fails(tmp_path: Path) -> None:
    done = _run(lambda _: FAILED, tmp_path, "jobs", "list", "--all", "--csv")
    assert (done.exit, done.stdout) == (7, "")


@pytest.mark.parametrize("other", ["--json", "--jsonl", "--query=jobs", "--tsv", "--follow"])
def test_two_formats_are_a_usage_error(other: str, tmp_path: Path) -> None:
    command = ["updates", "poll"] if other == "--follow" else ["jobs", "list"]
    done = _run(PagedList("jobs", JOBS), tmp_path, *command, "--csv", other)
    assert (done.exit, done.stdout) == (2, "")
    if other in ("--json", "--jsonl"):
        assert json.loads(done.stderr)["code"] == "CLI_USAGE"
    else:
        assert "--csv" in done.stderr


def test_a_dry_run_prints_the_request(tmp_path: Path) -> None:
    done = _run(PagedList("jobs", JOBS), tmp_path, "jobs", "list", "--csv", "--dry-run")
    assert json.loads(done.stdout)["requests"][0]["method"] == "GET"
