"""Tests of --dry-run: it prints the requests of a command, and neither sends, writes nor waits.

The vectors say which request each command line makes and which is refused. With --dry-run the result must be the
same, without a token. That is tested in this process, and with one line of every command as the installed program.
"""

from __future__ import annotations

import fcntl
import io
import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from opentrain_runtime.errors import CliError
from opentrain_runtime.text.json import compact, read_json
from tests.support.cli import Result, run_cli
from tests.support.compare import diff_request
from tests.support.in_process import ClockedEnvironment, Outcome, run_inside
from tests.support.manifests import PROJECT
from tests.support.paged import PagedList
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, ReceivedRequest, Response
from tests.support.texts import substitute
from tests.support.vectors import Vector, file_bytes, load_vectors

PATHS = sorted((command.path for command in PROJECT.commands), key=len, reverse=True)
SECRET_MARK = "canary"
MASK = "****"
FLAG = "--dry-run"


def refuse(_request: ReceivedRequest) -> Response:
    return Response.of_json(418, {"error": "Something was sent", "code": "SENT"})


@pytest.fixture(scope="module")
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(refuse) as running:
        yield running
        assert running.requests == []
        assert running.connections == 0


class Stage(ClockedEnvironment):
    """Environment of a vector: a server that must not receive a request, files, stdin, variables; no token."""

    def __init__(self, vector: Vector, base: str, folder: Path) -> None:
        own = {name: str(substitute(value, base)) for name, value in vector.env.items()}
        self.folder = folder / "config"
        super().__init__(base, self.folder, ({} if vector.base_url else {"OPENTRAIN_API_BASE_URL": ""}) | own)
        self.stdin = io.BytesIO((substitute(vector.stdin, base) or "").encode())
        cwd = folder / "cwd"
        for made in (self.folder, cwd):
            made.mkdir()
        for name, content in vector.files.items():
            (cwd / name).write_bytes(file_bytes(substitute(content, base)))
        if vector.saved is not None:
            credentials = self.folder / "opentrain" / "cli.json"
            credentials.parent.mkdir(mode=0o700)
            credentials.touch(mode=0o600)
            credentials.write_text(json.dumps(substitute(vector.saved, base)))
        os.chdir(cwd)

    def run(self, words: list[str]) -> tuple[Outcome, str]:
        """Run a command line. Return its exit code and output."""
        self.stdout = captured = io.BytesIO()
        return run_inside(words, self), captured.getvalue().decode()


def contents(folder: Path) -> dict[str, tuple[int, int, int, bytes]]:
    """Return the content of a folder: mode, inode, time of the last change and bytes, by name."""
    found = {}
    for path in [folder, *sorted(folder.rglob("*"))]:
        about = path.stat()
        data = path.read_bytes() if path.is_file() else b""
        found[str(path.relative_to(folder))] = (about.st_mode, about.st_ino, about.st_mtime_ns, data)
    return found


def is_plain(vector: Vector) -> bool:
    """Return whether a vector runs a command, without --dry-run, in words that can be typed here."""
    text = "".join(vector.argv)
    return not {FLAG, "--help", "-h"}.intersection(vector.argv) and text.encode(errors="replace").decode() == text


VECTORS = [vector for vector in load_vectors() if is_plain(vector)]
GOOD = [
    vector
    for vector in VECTORS
    if vector.expect["exit"] in (0, 8)
    and vector.expect.get("requests")
    and not any(word.startswith(("--query", "--batch")) for word in vector.argv)
]
OUT_OF_SIGHT = {
    "auth-register-saved-already",
    "auth-register-saved-already-json",
    "mcp-unknown-tool",
    "mcp-unknown-toolset",
    "webhooks-verify-no-secret",
}
"""Vectors that are refused because of a file, a variable or the list of tools, which a dry run does not read."""
BAD = [vector for vector in VECTORS if vector.expect["exit"] == 2 and vector.id not in OUT_OF_SIGHT]


def as_request(planned: dict[str, Any], base: str) -> ReceivedRequest:
    """Return a planned request as the server would see it, without what is never sent."""
    assert list(planned) == ["method", "url", "headers", "body"]
    assert planned["url"].startswith(base + "/")
    headers, body = planned["headers"], planned["body"]
    assert headers.get("Authorization", f"Bearer {MASK}") == f"Bearer {MASK}"
    assert headers["Accept"] == "application/json"
    kind = headers.get("Content-Type", "")
    text = "" if body is None else urlencode(body) if kind.endswith("form-urlencoded") else compact(body)
    return ReceivedRequest(planned["method"], planned["url"].removeprefix(base), tuple(headers.items()), text.encode())


def masked(expected: dict[str, Any]) -> dict[str, Any]:
    """Return a request that a vector expects, with its secrets masked."""
    shown = dict(expected)
    for part in ("json", "form"):
        if isinstance(shown.get(part), dict) and "claim_token" in shown[part]:
            shown[part] = {**shown[part], "claim_token": MASK}
    if "headers" in shown:
        shown["headers"] = {name: text for name, text in shown["headers"].items() if name != "Authorization"}
    return shown


@pytest.mark.parametrize("vector", GOOD, ids=str)
def test_the_planned_request_is_that_of_the_vector(
    vector: Vector, server: LoopbackServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stage = Stage(vector, server.origin, tmp_path)
    before = contents(stage.folder)
    outcome, printed = stage.run([FLAG, *substitute(vector.argv, server.origin)])
    assert (outcome.exit_name, outcome.error) == ("done", None)
    assert contents(stage.folder) == before
    assert stage.sleeps == []
    document: Any = read_json(printed)  # keeps numbers as they are written
    assert list(document) == ["dryRun", "requests"]
    assert document["dryRun"] is True
    expected = substitute(vector.expect["requests"], server.origin)
    if "--wait" in vector.argv and {wanted["method"] for wanted in expected} == {"POST", "GET"}:
        expected = expected[:1]  # the polls depend on the response of the write
    assert len(document["requests"]) == len({(wanted["method"], wanted["path"]) for wanted in expected})
    for planned, wanted in zip(document["requests"], expected, strict=False):
        assert diff_request(masked(wanted), as_request(planned, server.origin)) == []
    assert SECRET_MARK not in printed


def without_flag(error: CliError) -> dict[str, Any]:
    """Return the parts of an error; the command that it suggests is without --dry-run, which the user gave."""
    parts = dict(vars(error))
    if parts.get("corrected"):
        parts["corrected"] = [word for word in parts["corrected"] if word != FLAG]
        parts["action"] = {"command": parts["action"]["command"].replace(f" {FLAG}", "")}
    return parts


@pytest.mark.parametrize("vector", BAD, ids=str)
def test_invalid_input_is_refused_as_without_dry_run(
    vector: Vector, server: LoopbackServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stage = Stage(vector, server.origin, tmp_path)
    stage.variables = {**stage.variables, "OT_API_TOKEN": stage.variables.get("OT_API_TOKEN", "ot_pat_canary")}
    before = contents(stage.folder)
    words = substitute(vector.argv, server.origin)
    (without, _), (with_it, printed) = stage.run(words), stage.run([FLAG, *words])
    assert without.exit_name == "usage"
    assert printed == ""
    assert without.error is not None
    assert with_it.error is not None
    assert without_flag(with_it.error) == without_flag(without.error)
    assert contents(stage.folder) == before


# --- the installed program


def first_of_each_command() -> dict[str, Vector]:
    """Return the first valid line of every command that allows --query and has one result."""
    found: dict[str, Vector] = {}
    for vector in VECTORS:
        if {"--batch", "--csv", "--tsv"}.intersection(vector.argv):
            continue
        words = " ".join(word for word in vector.argv if not word.startswith("--"))
        path = next((path for path in PATHS if f"{words} ".startswith(f"{path} ")), None)
        if path is not None and vector.expect["exit"] in (0, 8):
            found.setdefault(path, vector)
    return found


FIRST = first_of_each_command()


def test_every_command_is_tried() -> None:
    assert set(FIRST) == set(PATHS)


def run(home: Path, *words: str, stdin: str | None = None, **env: str) -> Result:
    return run_cli(words, env=env, stdin=stdin, cwd=home, config_home=home)


@pytest.mark.parametrize("path", PATHS)
def test_every_command_supports_it_and_changes_nothing(path: str, server: LoopbackServer, tmp_path: Path) -> None:
    vector = FIRST[path]
    for name, content in vector.files.items():
        (tmp_path / name).write_bytes(file_bytes(substitute(content, server.origin)))
    before = contents(tmp_path)
    words, stdin = substitute(vector.argv, server.origin), substitute(vector.stdin, server.origin)
    base = {"OPENTRAIN_API_BASE_URL": server.origin}
    done = run(tmp_path, *words, FLAG, "--query=dryRun", stdin=stdin, **base)
    assert done == Result(0, "true\n", "")
    assert contents(tmp_path) == before


def requests_of(done: Result) -> list[Any]:
    assert (done.exit, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert document.pop("dryRun") is True
    assert list(document) == ["requests"]
    found: list[Any] = document["requests"]
    return found


SAVED = {"apiToken": "ot_pat_canary", "claimToken": "ot_clm_canary", "baseUrl": "http://127.0.0.1:9", "more": 1}
WITH_CREDENTIALS = [
    ["auth", "register", "--force"],
    ["auth", "claim", "--email=a@example.org"],
    ["auth", "claim-status", "--wait"],
    ["auth", "login", "--api-key=ot_pat_other_canary"],
    ["auth", "logout"],
    ["auth", "token"],
    ["auth", "status"],
    ["jobs", "list", "--all"],
    ["jobs", "draft", "create", "--description=Label."],
]


@pytest.mark.parametrize("words", WITH_CREDENTIALS, ids=[" ".join(words) for words in WITH_CREDENTIALS])
def test_saved_credentials_are_unchanged(words: list[str], tmp_path: Path) -> None:
    """Another process holds the lock. A command that needed it would wait for a minute and fail."""
    file = tmp_path / "opentrain" / "cli.json"
    file.parent.mkdir(mode=0o700)
    file.touch(mode=0o600)
    file.write_text(json.dumps(SAVED))
    before = contents(tmp_path)
    lock = os.open(file.parent, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        done = run(tmp_path, *words, FLAG)
    finally:
        os.close(lock)
    assert contents(tmp_path) == before
    assert SECRET_MARK not in done.stdout
    for request in requests_of(done):
        assert request["url"].startswith("http://127.0.0.1:9/")


def test_no_file_is_created(tmp_path: Path) -> None:
    for words in (["auth", "register"], ["auth", "claim-status"], ["auth", "logout"], ["jobs", "list"]):
        requests_of(run(tmp_path, *words, FLAG))
    assert list(tmp_path.iterdir()) == []


def test_no_connection_is_made(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        requests_of(run(tmp_path, "jobs", "list", FLAG, "--base-url", origin))
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()


# --- what is shown


def test_a_complete_request(tmp_path: Path) -> None:
    words = ["jobs", "list", "--status=open", "--cursor=a/b c+", "--base-url=http://localhost:1"]
    (request,) = requests_of(run(tmp_path, *words, FLAG, OT_API_TOKEN="ot_pat_canary"))
    assert request.pop("headers").keys() == {"Accept", "User-Agent", "Authorization"}
    url = "http://localhost:1/api/public/v1/jobs/mine?status=OPEN&cursor=a%2Fb%20c%2B"
    assert request == {"method": "GET", "url": url, "body": None}


def test_a_form_is_printed_as_an_object(tmp_path: Path) -> None:
    for given in ([], ["--claim-token=ot_clm_canary"]):
        (request,) = requests_of(run(tmp_path, "auth", "claim-status", *given, FLAG))
        assert request["headers"]["Content-Type"] == "application/x-www-form-urlencoded"
        grant = "urn:opentrain:agent-auth:grant-type:claim"
        assert request["body"] == {"grant_type": grant, "claim_token": MASK}


def test_a_key_from_standard_input_is_masked(tmp_path: Path) -> None:
    done = run(tmp_path, "auth", "login", "--api-key=-", FLAG, stdin="ot_pat_canary\n")
    (request,) = requests_of(done)
    assert request["headers"]["Authorization"] == f"Bearer {MASK}"
    assert SECRET_MARK not in done.stdout


def test_a_token_in_a_text_is_masked(tmp_path: Path) -> None:
    words = ["messages", "send", "--conversation-id=ot_pat_canary", "--content=Take ot_pat_canary and go."]
    done = run(tmp_path, *words, FLAG)
    (request,) = requests_of(done)
    assert request["body"]["content"] == f"Take ot_pat_{MASK} and go."
    assert SECRET_MARK not in done.stdout
    (request,) = requests_of(run(tmp_path, "jobs", "get", "--job-id=ot_pat_canary", FLAG))
    assert request["url"].endswith(f"/jobs/ot_pat_{MASK}")


def test_max_items_limits_the_first_page(tmp_path: Path) -> None:
    jobs = [{"id": number} for number in range(5)]
    for flags in (["--max-items=3"], ["--max-items=300"], ["--max-items=3", "--limit=2"], ["--jsonl", "--max-items=1"]):
        with LoopbackServer(PagedList("jobs", jobs, sizes=[9])) as server:
            where = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_x"}
            (planned,) = requests_of(run(tmp_path, "jobs", "list", *flags, FLAG, **where))
            assert run(tmp_path, "jobs", "list", *flags, **where).exit == 0
            assert planned["url"] == server.origin + server.requests[0].target


@pytest.mark.parametrize("depth", [98, 99, 100])
def test_a_deeply_nested_body_is_printed(depth: int, tmp_path: Path) -> None:
    inner = '{"a":' * (depth - 1) + "1.50" + "}" * (depth - 1)
    (tmp_path / "posting.json").write_text(f'{{"@type":"JobPosting","x":{inner}}}')
    (request,) = requests_of(run(tmp_path, "jobs", "draft", "create", "--payload-file=posting.json", FLAG))
    assert "1.5" in json.dumps(request["body"])


def test_an_interview_is_a_second_request(tmp_path: Path) -> None:
    found = requests_of(run(tmp_path, "proposals", "get", "--proposal-id=p/1", "--interview", FLAG))
    assert [request["url"].partition("/api")[2] for request in found] == [
        "/public/v1/proposals/p%2F1",
        "/public/v1/proposals/p%2F1/interview",
    ]


@pytest.mark.parametrize("beside", ["--json", "--jsonl", "--all", "--verbose"])
def test_other_flags_change_nothing(beside: str, tmp_path: Path) -> None:
    assert run(tmp_path, "jobs", "list", FLAG, beside) == run(tmp_path, "jobs", "list", FLAG)


# --- bad input, as the installed program says it


BAD_INPUT: list[tuple[list[str], dict[str, str]]] = [
    (["jobs", "list", "--limit=0"], {}),
    (["jobs", "list", "--stauts=OPEN"], {}),
    (["jobs", "list", "extra"], {}),
    (["jobs", "get"], {}),
    (["jobs", "get", "--job-id="], {}),
    (["jobs", "list", "--jsonl", "--json"], {}),
    (["jobs", "list", "--query=a["], {}),
    (["jobs", "list", "--query=nope(@)"], {}),
    (["jobs", "draft", "create", "--title=x", "--payload-file=none.json"], {}),
    (["jobs", "draft", "update", "--job-id=j", "--set", "a=1", "--set", "a=2"], {}),
    (["messages", "send", "--conversation-id=c", "--content-file=-"], {}),
    (["updates", "poll", "--max-items=1"], {}),
    (["updates", "poll", "--state=x", "--exec=no-such-program"], {}),
    (["updates", "poll", "--follow", "--json"], {}),
    (["auth", "login", "--api-key=a b"], {}),
    (["auth", "login", "--api-key=-"], {}),
    (["jobs", "list", "--base-url=http://example.com"], {}),
    (["jobs", "list"], {"OPENTRAIN_API_BASE_URL": "ftp://x"}),
    (["jobs", "list"], {"OPENTRAIN_TIMEOUT": "soon"}),
    (["jobs", "list"], {"OPENTRAIN_MAX_RETRIES": "-1"}),
]


@pytest.mark.parametrize(("words", "env"), BAD_INPUT, ids=[" ".join([*w, *e.values()]) for w, e in BAD_INPUT])
def test_the_installed_program_refuses_invalid_input(words: list[str], env: dict[str, str], tmp_path: Path) -> None:
    env = {"OPENTRAIN_API_BASE_URL": "http://127.0.0.1:9", "OT_API_TOKEN": "ot_pat_x"} | env
    without, with_it = run(tmp_path, *words, **env), run(tmp_path, FLAG, *words, **env)
    assert (without.exit, without.stdout) == (2, "")
    assert (with_it.exit, with_it.stdout) == (2, "")
    assert with_it.stderr.replace(f" {FLAG}", "") == without.stderr


# --- the sandbox


def test_a_dry_run_changes_nothing_in_the_sandbox(tmp_path: Path) -> None:
    with SandboxProcess("--fault", "503 * /api/*") as sandbox:  # every request would fail
        where = {"OPENTRAIN_API_BASE_URL": sandbox.origin, "OPENTRAIN_MAX_RETRIES": "0"}
        for words in (["auth", "register"], ["jobs", "draft", "create", "--description=Label."], ["jobs", "search"]):
            (request,) = requests_of(run(tmp_path, *words, FLAG, **where))
            assert request["url"].startswith(f"{sandbox.origin}/api/")
        assert run(tmp_path, "jobs", "search", **where).exit == 7
    assert list(tmp_path.iterdir()) == []
