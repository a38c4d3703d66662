"""`--all` and `--max-items`: all pages in order in one document, and the command that continues a list."""

from __future__ import annotations

import io
import json
import shlex
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opentrain_runtime.lists.pagination import MAX_ITEMS, next_page_command
from tests.support.agent import Agent
from tests.support.cli import Result, run_cli
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.paged import PagedList
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, ReceivedRequest, Response

JOBS = [{"id": f"job_{number}", "title": f"Jöb {number}"} for number in range(7)]
LISTS = {
    "jobs list": "jobs",
    "jobs search": "jobs",
    "proposals list --job-id=j": "proposals",
    "messages list": "conversations",
    "messages unread": "conversations",
    "messages read --conversation-id=c": "messages",
    "credits ledger": "entries",
}


def run(server: LoopbackServer, home: Path, *words: str, **env: str) -> Result:
    full = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_MAX_RETRIES": "0"}
    return run_cli(words, env=full | env, cwd=home, config_home=home)


def document(result: Result) -> Any:
    assert (result.exit, result.stderr) == (0, "")
    return json.loads(result.stdout)


def ids(items: list[dict[str, str]]) -> list[str]:
    return [item["id"] for item in items]


def shown_ids(text: str) -> list[str]:
    """Return the first word of each row of a table, which the next step follows."""
    return [line.split()[0] for line in text.partition("\n\n")[0].splitlines()[1:]]


@pytest.mark.parametrize("command", LISTS)
def test_all_pages_come_as_one_document_over_one_connection(command: str, tmp_path: Path) -> None:
    key = LISTS[command]
    whole = PagedList(key, JOBS, sizes=[3, 1, 2], beside={"generatedAt": "2026-01-01", "rate": 1.50})
    with LoopbackServer(whole) as server:
        done = run(server, tmp_path, *command.split(), "--all", "--json")
    assert document(done) == {key: JOBS, "generatedAt": "2026-01-01", "rate": 1.5, "nextCursor": None}
    assert len(server.requests) == 4
    assert server.connections == 1
    assert len({request.query.partition("cursor=")[0].rstrip("&") for request in server.requests}) == 1


def test_with_a_cursor_it_starts_there(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS)) as server:
        found = document(run(server, tmp_path, "jobs", "list", "--all", "--cursor=-3+1/=", "--json"))
    assert ids(found["jobs"]) == ["job_3", "job_4", "job_5", "job_6"]


def test_people_see_every_page(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS)) as server:
        done = run(server, tmp_path, "jobs", "list", "--all")
    assert (done.exit, done.stderr) == (0, "")
    assert shown_ids(done.stdout) == ids(JOBS)


def test_max_items_keeps_the_next_cursor(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS, sizes=[2])) as server:
        first = document(run(server, tmp_path, "jobs", "list", "--max-items=3", "--json"))
        rest = document(run(server, tmp_path, "jobs", "list", "--all", f"--cursor={first['nextCursor']}", "--json"))
        limits = [parse_qs(request.query)["limit"][0] for request in server.requests[:2]]
    assert ids(first["jobs"]) == ids(JOBS)[:3]
    assert ids(rest["jobs"]) == ids(JOBS)[3:]
    assert limits == ["3", "1"]


def test_people_get_the_command_for_the_next_page(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS, sizes=[2])) as server:
        first = run(server, tmp_path, "jobs", "list", "--status=open", "--max-items", "3", "--limit=2")
        more, _, command = first.stderr.strip().partition("\n")
        words = shlex.split(command)
        second = run(server, tmp_path, *words[1:])
    assert more == "More:"
    assert words[0] == "opentrain"
    assert "--status=OPEN" in words
    assert shown_ids(first.stdout) + shown_ids(second.stdout) == ids(JOBS)[:6]


@pytest.mark.parametrize(("words", "direction"), [([], "older"), (["--direction=newer"], "newer")])
def test_the_note_says_what_the_next_page_holds(tmp_path: Path, words: list[str], direction: str) -> None:
    messages = [{"id": f"msg_{number}", "createdAt": f"2031-01-0{number}", "content": "x"} for number in (3, 2, 1)]
    with LoopbackServer(PagedList("messages", messages, sizes=[2])) as server:
        done = run(server, tmp_path, "messages", "read", "--conversation-id=c", *words)
        whole = run(server, tmp_path, "messages", "read", "--conversation-id=c", *words, "--all")
    assert done.stderr.split()[:2] == ["More:", direction]
    dates = [line.split()[-1] for line in whole.stdout.splitlines() if line.startswith("system")]
    assert dates == ["2031-01-01", "2031-01-02", "2031-01-03"]
    assert "--conversation-id=c " in whole.stdout


def test_an_api_that_sends_more_than_requested_loses_nothing(tmp_path: Path) -> None:
    """If items were cut off, they would be lost, because the cursor continues after them."""
    pages = [{"jobs": JOBS[:3], "nextCursor": "c1"}, {"jobs": JOBS[3:6], "nextCursor": "c2"}]
    responses = iter(pages)
    with LoopbackServer(lambda _: Response.of_json(200, next(responses))) as server:
        found = document(run(server, tmp_path, "jobs", "list", "--max-items=4", "--json"))
    assert (ids(found["jobs"]), found["nextCursor"]) == (ids(JOBS)[:6], "c2")


# --- a list that never ends


@pytest.mark.parametrize(
    ("cursors", "start", "asked"),
    [
        (["a", "a"], None, 2),
        (["a", "b", "c", "b"], None, 4),
        (["a"], "a", 1),
        (["b", "a"], "a", 2),
        (["b", "c", "a"], "a", 3),
    ],
)
def test_a_cursor_that_repeats_is_an_error(cursors: list[str], start: str | None, asked: int, tmp_path: Path) -> None:
    left = iter(cursors)
    with LoopbackServer(
        lambda _: Response.of_json(200, {"jobs": JOBS[:1], "nextCursor": next(left, "late")})
    ) as server:
        begin = [] if start is None else [f"--cursor={start}"]
        done = run(server, tmp_path, "jobs", "list", "--all", "--json", *begin)
    error = json.loads(done.stderr)
    assert (done.exit, done.stdout, error["code"]) == (7, "", "CLI_CURSOR_REPEATS")
    assert len(server.requests) == asked


@pytest.mark.parametrize("cursor", [True, 1.5, ["a"], {"a": 1}])
def test_an_invalid_cursor_is_not_the_end(cursor: object, tmp_path: Path) -> None:
    with LoopbackServer(lambda _: Response.of_json(200, {"jobs": JOBS[:1], "nextCursor": cursor})) as server:
        done = run(server, tmp_path, "jobs", "list", "--all", "--json")
    assert (done.exit, done.stdout, json.loads(done.stderr)["code"]) == (7, "", "CLI_BAD_ANSWER")


def test_a_number_is_a_cursor(tmp_path: Path) -> None:
    def numbered(request: ReceivedRequest) -> Response:
        last = "cursor=42" in request.query
        return Response.of_json(200, {"jobs": JOBS[4:] if last else JOBS[:4], "nextCursor": None if last else 42})

    with LoopbackServer(numbered) as server:
        assert document(run(server, tmp_path, "jobs", "list", "--all", "--json"))["jobs"] == JOBS


@pytest.mark.parametrize("end", [{}, {"nextCursor": None}, {"nextCursor": ""}])
def test_the_end_of_a_list(end: dict[str, object], tmp_path: Path) -> None:
    with LoopbackServer(lambda _: Response.of_json(200, {"jobs": JOBS, **end})) as server:
        assert document(run(server, tmp_path, "jobs", "list", "--all", "--json")) == {"jobs": JOBS, **end}


# --- failures after the first page


ENVELOPE = {"error": "Not now", "code": "NOT_NOW", "requestId": "req_1"}
FAILURES: dict[str, tuple[Response, int]] = {
    "no token any more": (Response.of_json(401, ENVELOPE), 3),
    "gone": (Response.of_json(404, ENVELOPE), 4),
    "too often": (Response.of_json(429, ENVELOPE, {"Retry-After": "90"}), 6),
    "server error": (Response.of_json(500, ENVELOPE), 7),
    "gateway": (Response(502, b"<h1>Bad gateway</h1>"), 7),
    "not JSON": (Response(200, b'{"jobs": ['), 7),
    "no list": (Response.of_json(200, {"jobs": None, "nextCursor": None}), 7),
    "no cursor": (Response.of_json(200, {"jobs": [], "nextCursor": False}), 7),
    "another document": (Response.of_json(200, [1]), 7),
    "cut": (Response(200, b"{", {"Content-Length": "9", "Connection": "close"}), 7),
}


def command_in(hint: str) -> list[str]:
    """Return the command at the end of a hint, without the program's name."""
    words = shlex.split(hint[hint.index("opentrain jobs list") :])
    return words[1:]


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_after_the_first_page_names_the_next_command(name: str, tmp_path: Path) -> None:
    response, code = FAILURES[name]
    with LoopbackServer(PagedList("jobs", JOBS, sizes=[3], spoiled={1: response, 3: response})) as server:
        for flag in ("--json", "--limit=3"):
            done = run(server, tmp_path, "jobs", "list", "--all", flag)
            assert (done.exit, done.stdout) == (code, "")
            assert flag != "--json" or len(done.stderr.splitlines()) == 1
        hint, command = done.stderr.splitlines()[-2:]
        assert "--jsonl" in hint  # it prints the earlier pages
        words = command_in(command)
        assert "--cursor=-3+1/=" in words
        assert ids(document(run(server, tmp_path, *words, "--json"))["jobs"]) == ids(JOBS)[3:]


def test_programs_get_the_command_as_an_action(tmp_path: Path) -> None:
    with LoopbackServer(PagedList("jobs", JOBS, spoiled={2: FAILURES["server error"][0]})) as server:
        done = run(server, tmp_path, "jobs", "list", "--all", "--json")
    error = json.loads(done.stderr)
    assert error["action"] == {"command": "opentrain jobs list --all --json --cursor=-4+2/="}
    assert (error["code"], error["exitCode"], error["retryable"]) == ("NOT_NOW", 7, True)


def test_a_failure_of_the_first_page_has_a_plain_hint(tmp_path: Path) -> None:
    with LoopbackServer(lambda _: FAILURES["server error"][0]) as server:
        for begin in ([], ["--cursor=abc"]):
            done = run(server, tmp_path, "jobs", "list", "--all", "--json", *begin)
            error = json.loads(done.stderr)
            assert error["action"] is None
            assert "--cursor" not in error["hint"]


def test_the_next_command_has_the_rest_of_max_items(tmp_path: Path) -> None:
    failing = PagedList("jobs", JOBS, spoiled={2: FAILURES["server error"][0]})
    with LoopbackServer(failing) as server:
        done = run(server, tmp_path, "jobs", "list", "--max-items=6", "--limit=2", "--json")
        words = shlex.split(json.loads(done.stderr)["action"]["command"])[1:]
        rest = document(run(server, tmp_path, *words))
    assert ids(rest["jobs"]) == ids(JOBS)[4:6]


def test_a_page_is_retried_after_a_temporary_fault(tmp_path: Path) -> None:
    spoiled = {1: Response.of_json(503, ENVELOPE, {"Retry-After": "0"})}
    with LoopbackServer(PagedList("jobs", JOBS, spoiled=spoiled)) as server:
        done = run(server, tmp_path, "jobs", "list", "--all", "--json", OPENTRAIN_MAX_RETRIES="2")
    assert document(done)["jobs"] == JOBS


# --- the command line that continues


class _Context:
    """The parts of a context that the command line is built from."""

    def __init__(self, words: list[str]) -> None:
        self.arguments = self.command = self.product = self
        self.words, self.path, self.binary = words, "books list", "shelf"


@pytest.mark.parametrize(
    ("words", "left", "line"),
    [
        (["--all"], None, "shelf books list --all --cursor=c"),
        (["--cursor=b", "--all"], None, "shelf books list --all --cursor=c"),
        (["--all", "--", "-odd", "--cursor=word"], None, "shelf books list --all --cursor=c -- -odd --cursor=word"),
        (["a b", f"{MAX_ITEMS}=9"], 4, "shelf books list 'a b' --max-items=4 --cursor=c"),
        ([f"{MAX_ITEMS}=9"], None, "shelf books list --max-items=9 --cursor=c"),
    ],
)
def test_the_next_command(words: list[str], left: int | None, line: str) -> None:
    make: Callable[..., str] = next_page_command
    assert make(_Context(words), {"cursor": "c"}, left) == line


# --- random lists and pages


def inside(origin: str, *words: str) -> Any:
    """Run a command in this process; return the document that it prints."""
    with tempfile.TemporaryDirectory() as home:
        environment = ClockedEnvironment(origin, Path(home), {"OT_API_TOKEN": "ot_pat_canary"})
        environment.stdout = captured = io.BytesIO()
        assert run_inside([*words, "--json"], environment).exit_name == "done"
        return json.loads(captured.getvalue())


@settings(max_examples=25, deadline=None)
@given(
    count=st.integers(0, 25),
    sizes=st.lists(st.integers(0, 6), min_size=1, max_size=4).filter(any),
    limit=st.none() | st.integers(1, 9),
    most=st.integers(1, 30),
)
def test_no_item_is_lost_or_repeated(count: int, sizes: list[int], limit: int | None, most: int) -> None:
    items = [{"id": number} for number in range(count)]
    flags = [] if limit is None else [f"--limit={limit}"]
    with LoopbackServer(PagedList("jobs", items, sizes=sizes)) as server:
        whole = inside(server.origin, "jobs", "list", "--all", *flags)
        assert whole == {"jobs": items, "nextCursor": None}
        part = inside(server.origin, "jobs", "list", f"--max-items={most}", *flags)
        assert part["jobs"] == items[:most]
        if part["nextCursor"] is None:
            assert count <= most
        else:
            rest = inside(server.origin, "jobs", "list", "--all", f"--cursor={part['nextCursor']}", *flags)
            assert part["jobs"] + rest["jobs"] == items


# --- the sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxProcess]:
    with SandboxProcess("--fault", "503@x1 GET /api/public/v1/jobs/mine") as process:
        yield process


def test_lists_of_the_sandbox(sandbox: SandboxProcess, tmp_path: Path) -> None:
    agent = Agent(sandbox, tmp_path / "home", "lister")
    agent.register()
    agent.become_owner("lister@example.org")
    made = [agent.draft()["jobId"] for _ in range(4)]
    again = agent.run("jobs", "list", "--all", "--limit=3")
    assert (again.exit, shown_ids(again.stdout)) == (0, made[::-1])
    assert "503" in again.stderr
    assert ids(agent.ask("jobs", "list", "--all", "--limit=3")["jobs"]) == made[::-1]
    for words in (["jobs", "search"], ["jobs", "list"], ["messages", "list"], ["credits", "ledger"]):
        whole = agent.ask(*words, "--limit=100")
        by_ones = agent.ask(*words, "--limit=1", "--all")
        del whole["nextCursor"]
        assert by_ones.pop("nextCursor") is None
        assert {**by_ones, "generatedAt": None} == {**whole, "generatedAt": None}
    part = agent.ask("jobs", "list", "--max-items=2")
    rest = agent.ask("jobs", "list", "--all", f"--cursor={part['nextCursor']}")
    assert ids(part["jobs"] + rest["jobs"]) == made[::-1]


def test_a_failure_of_the_sandbox_after_the_first_page(tmp_path: Path) -> None:
    with SandboxProcess("--fault", "garbage@x2 GET /api/public/v1/jobs") as process:
        agent = Agent(process, tmp_path / "home", "searcher")
        for _ in range(2):
            done = agent.run("jobs", "search", "--all", "--limit=1", "--json")
            assert (done.exit, done.stdout, len(done.stderr.splitlines())) == (7, "", 1)
        assert agent.ask("jobs", "search", "--all", "--limit=1")["nextCursor"] is None
