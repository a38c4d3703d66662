"""`--jsonl`: one item per line, written as soon as it is received, over the whole list."""

from __future__ import annotations

import json
import shlex
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.soak import whole_list
from tests.soak.whole_list import Run, problems_of, read, record, section
from tests.support.agent import Agent
from tests.support.cli import HANG_GUARD_SECONDS, Result, executable, hermetic_env, run_cli
from tests.support.errors import error_of
from tests.support.paged import PagedList
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, ReceivedRequest, Response

JOBS = [{"id": f"job_{number}", "title": f"Jöb {number}", "pay": 14} for number in range(7)]
LISTS = {
    "jobs list": "jobs",
    "jobs search": "jobs",
    "proposals list --job-id=j": "proposals",
    "messages list": "conversations",
    "messages unread": "conversations",
    "messages read --conversation-id=c": "messages",
    "credits ledger": "entries",
}
FAILED = Response.of_json(500, {"error": "Not now", "code": "NOT_NOW", "requestId": "req_1"})


def env(server: LoopbackServer) -> dict[str, str]:
    return {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_MAX_RETRIES": "0"}


def run(server: LoopbackServer, home: Path, *words: str) -> Result:
    return run_cli(words, env=env(server), cwd=home, config_home=home)


def start(server: LoopbackServer, home: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [str(executable()), *words],
        env=hermetic_env(home, env(server)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def items(text: str) -> list[Any]:
    """Return the documents of the lines of a text, which only line feeds separate."""
    assert text == "" or text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


@pytest.mark.parametrize("command", LISTS)
def test_every_item_is_a_line(command: str, tmp_path: Path) -> None:
    with LoopbackServer(PagedList(LISTS[command], JOBS, sizes=[3, 0, 2])) as server:
        done = run(server, tmp_path, *command.split(), "--jsonl")
    assert (done.exit, done.stderr) == (0, "")
    assert items(done.stdout) == JOBS
    assert server.connections == 1
    assert done.stdout.splitlines()[0] == '{"id":"job_0","title":"Jöb 0","pay":14}'


def test_an_item_is_one_line_with_any_content(tmp_path: Path) -> None:
    odd = [
        {"id": "a\nb\r\u2028\u0085c", "esc": "\x1b[31m", "bidi": "\u202eabc\u2066", "lone": "\ud800", "tab": "\t"},
        "text",
        None,
        [1, {"a": []}],
        {},
    ]
    body = json.dumps({"jobs": odd, "nextCursor": None}).replace("[1,", "[1.10,").encode()
    with LoopbackServer(lambda _: Response(200, body)) as server:
        done = run(server, tmp_path, "jobs", "list", "--jsonl")
    assert len(done.stdout.splitlines()) == len(odd)  # `splitlines` also splits at other characters
    assert all(character.isprintable() for line in done.stdout.splitlines() for character in line)
    assert items(done.stdout) == [*odd[:3], [1.1, {"a": []}], {}]
    assert done.stdout.splitlines()[3] == '[1.10,{"a":[]}]'


def test_a_query_applies_to_each_item(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS, sizes=[3, 0, 2])) as server:
        done = run(server, tmp_path, "jobs", "list", "--jsonl", "--query={name: title, pay: pay}")
    assert (done.exit, done.stderr) == (0, "")
    assert items(done.stdout) == [{"name": job["title"], "pay": 14} for job in JOBS]


def test_a_query_that_fails_at_an_item_keeps_the_lines_before_it(tmp_path: Path) -> None:
    """`length` of a number is an error of the expression."""
    jobs = [{"id": "a", "title": "four"}, {"id": "b", "title": 4}, {"id": "c", "title": "four"}]
    with LoopbackServer(PagedList("jobs", jobs, sizes=[1])) as server:
        done = run(server, tmp_path, "jobs", "list", "--jsonl", "--query=length(title)")
    assert done.exit == 1
    assert items(done.stdout) == [4]


def test_an_invalid_query_sends_nothing(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS)) as server:
        done = run(server, tmp_path, "jobs", "list", "--jsonl", "--query=[")
    assert (done.exit, done.stdout) == (2, "")
    assert server.requests == []


def test_an_empty_list_prints_nothing(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", [])) as server:
        assert run(server, tmp_path, "jobs", "list", "--jsonl") == Result(0, "", "")


def test_a_line_is_printed_before_the_next_response(tmp_path: Path) -> None:
    pages = PagedList("jobs", JOBS, sizes=[2])
    go_on = threading.Event()

    def held(request: ReceivedRequest) -> Response:
        if "cursor" in request.query:
            assert go_on.wait(HANG_GUARD_SECONDS)
        return pages(request)

    with LoopbackServer(held) as server, start(server, tmp_path, "jobs", "list", "--jsonl") as process:
        assert process.stdout is not None
        first = [process.stdout.readline() for _ in range(2)]  # without a flush, this would block forever
        go_on.set()
        rest = process.stdout.read()
    assert items((b"".join(first) + rest).decode()) == JOBS
    assert process.returncode == 0


def test_a_closed_reader_ends_it_quietly(tmp_path: Path) -> None:
    pages = PagedList("jobs", JOBS, sizes=[1])
    closed = threading.Event()

    def held(request: ReceivedRequest) -> Response:
        if "cursor" in request.query:
            assert closed.wait(HANG_GUARD_SECONDS)
        return pages(request)

    with LoopbackServer(held) as server, start(server, tmp_path, "jobs", "list", "--jsonl") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline()) == JOBS[0]
        process.stdout.close()
        closed.set()
        assert process.stderr.read() == b""
        assert process.wait(HANG_GUARD_SECONDS) == 141
    assert len(server.requests) == 2


def test_ctrl_c_between_two_pages_ends_it_quietly(tmp_path: Path) -> None:
    pages = PagedList("jobs", JOBS, sizes=[1])
    asked, done = threading.Event(), threading.Event()

    def held(request: ReceivedRequest) -> Response:
        if "cursor" in request.query:
            asked.set()
            done.wait(HANG_GUARD_SECONDS)
        return pages(request)

    with LoopbackServer(held) as server, start(server, tmp_path, "jobs", "list", "--jsonl") as process:
        assert asked.wait(HANG_GUARD_SECONDS)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=HANG_GUARD_SECONDS)
        done.set()
    assert (process.returncode, items(out.decode()), err) == (-signal.SIGINT, JOBS[:1], b"")


def test_a_failure_keeps_the_printed_items_and_names_the_next_command(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS, spoiled={2: FAILED})) as server:
        part = run(server, tmp_path, "jobs", "list", "--jsonl", "--max-items=6", "--limit", "2")
        error = json.loads(part.stderr)
        words = shlex.split(error["action"]["command"])
        rest = run(server, tmp_path, *words[1:])
    assert (part.exit, len(part.stderr.splitlines()), error["code"]) == (7, 1, "NOT_NOW")
    assert error["hint"].endswith(error["action"]["command"])
    assert error["hint"].count("--jsonl") == 1  # only in the command, because the earlier pages are printed
    assert (items(part.stdout), rest.exit, rest.stderr) == (JOBS[:4], 0, "")
    assert items(part.stdout) + items(rest.stdout) == JOBS[:6]


def test_a_cursor_that_repeats_prints_no_page_twice(tmp_path: Path) -> None:
    pages = iter([(0, "a"), (1, "b"), (2, "a"), (3, "c")])

    def respond(_request: ReceivedRequest) -> Response:
        number, cursor = next(pages)
        return Response.of_json(200, {"jobs": [JOBS[number]], "nextCursor": cursor})

    with LoopbackServer(respond) as server:
        done = run(server, tmp_path, "jobs", "list", "--jsonl", "--cursor=z")
    assert (done.exit, json.loads(done.stderr)["code"]) == (7, "CLI_CURSOR_REPEATS")
    assert items(done.stdout) == JOBS[:3]


@pytest.mark.parametrize("most", [1, 2, 3, 7, 99])
def test_max_items_ends_it(most: int, tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS, sizes=[2])) as server:
        done = run(server, tmp_path, "jobs", "list", "--jsonl", f"--max-items={most}")
    assert (done.exit, done.stderr, items(done.stdout)) == (0, "", JOBS[:most])


@pytest.mark.parametrize("command", ["jobs list", "updates poll"])
@pytest.mark.parametrize("other", ["--json", "--csv"])
def test_two_formats_are_a_usage_error(command: str, other: str, tmp_path: Path) -> None:
    with LoopbackServer(lambda _: FAILED) as server:
        done = run(server, tmp_path, *command.split(), "--jsonl", other)
    assert (done.exit, done.stdout) == (2, "")
    error_of(done.stderr, "--jsonl", other.partition("=")[0], code="CLI_USAGE")
    assert server.requests == []


@pytest.mark.parametrize("words", [["jobs", "list", "--jsonl", "--limit=0"], ["jobs", "list", "--jsonl", "--nope"]])
def test_a_usage_error_is_a_line_of_json(words: list[str], tmp_path: Path) -> None:
    with LoopbackServer(lambda _: FAILED) as server:
        done = run(server, tmp_path, *words)
    assert (done.exit, done.stdout, server.requests) == (2, "", [])
    assert json.loads(done.stderr)["exitCode"] == 2


# --- feeds


EVENTS: list[dict[str, object]] = [
    {"id": str(n), "type": "message.received" if n % 2 else "payment.pending", "data": {}} for n in range(5)
]


def feed(request: ReceivedRequest) -> Response:
    """Return two events per page. The last page has a cursor too, from which the next request continues."""
    start = int(request.query.partition("cursor=")[2].partition("&")[0] or 0)
    end = min(start + 2, len(EVENTS))
    return Response.of_json(200, {"events": EVENTS[start:end], "nextCursor": str(end), "hasMore": end < len(EVENTS)})


def test_a_feed_is_read_to_its_current_end(tmp_path: Path) -> None:
    with LoopbackServer(feed) as server:
        done = run(server, tmp_path, "updates", "poll", "--jsonl")
        assert len(server.requests) == 3
        behind = run(server, tmp_path, "updates", "poll", "--jsonl", "--cursor=5")
    assert (done.exit, done.stderr, items(done.stdout)) == (0, "", EVENTS)
    assert behind == Result(0, "", "")  # an empty page returns the same cursor, which is not an error


def test_a_feed_is_read_past_a_page_without_matches(tmp_path: Path) -> None:
    with LoopbackServer(feed) as server:
        done = run(server, tmp_path, "updates", "poll", "--jsonl", "--type=message.received,never.seen")
    assert (done.exit, items(done.stdout)) == (0, [EVENTS[1], EVENTS[3]])
    assert len(server.requests) == 3


def test_a_feed_that_does_not_advance_is_an_error(tmp_path: Path) -> None:
    with LoopbackServer(lambda _: Response.of_json(200, {"events": [], "nextCursor": "7", "hasMore": True})) as server:
        done = run(server, tmp_path, "updates", "poll", "--jsonl", "--cursor=7")
    assert (done.exit, json.loads(done.stderr)["code"]) == (7, "CLI_CURSOR_REPEATS")
    assert len(server.requests) == 1


# --- the sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxProcess]:
    with SandboxProcess("--fault", "cut-after@x1 GET /api/public/v1/jobs") as process:
        yield process


def test_lists_of_the_sandbox_as_lines(sandbox: SandboxProcess, tmp_path: Path) -> None:
    agent = Agent(sandbox, tmp_path / "home", "reader")
    agent.register()
    agent.become_owner("reader@example.org")
    for _ in range(2):  # the first response is incomplete and is retried without an error
        done = agent.run("jobs", "search", "--jsonl", "--limit=2")
        assert (done.exit, done.stderr) == (0, "")
        assert items(done.stdout) == agent.ask("jobs", "search", "--limit=100")["jobs"]
    agent.ask("jobs", "publish", f"--job-id={agent.draft()['jobId']}")
    for words, key in ((["updates", "poll"], "events"), (["jobs", "list"], "jobs")):
        done = agent.run(*words, "--jsonl", "--limit=1")
        assert (done.exit, done.stderr) == (0, "")
        assert items(done.stdout) == agent.ask(*words, "--limit=100")[key] != []


# --- a short run of the soak test


def test_memory_does_not_grow_with_the_list() -> None:
    short, long = read(2_000), read(20_000)
    assert problems_of(short, long) == []
    assert (long.lines, long.pages, long.connections) == (20_000, 200, 1)


def test_the_figures_replace_the_previous_ones_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "docs" / "soak.md"
    monkeypatch.setattr(whole_list, "RECORD", file)
    good = Run(10, 10, None, 0, "", 1, 1, 30_000, 1.0)
    record(section(good, good))
    file.write_text(file.read_text() + "## Another run\n")
    bad = Run(99, 98, 5, 7, "Error", 1, 2, 90_000, 1.0)
    record(section(good, bad))
    text = file.read_text()
    assert text.startswith("# Long runs\n")
    assert text.endswith("## Another run\n")
    assert text.count(whole_list.BEGIN) == 1
    assert "**Problems: 5.**" in text
    assert "memory grows from 30,000 to 90,000 KiB" in text
