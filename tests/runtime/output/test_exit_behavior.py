"""Clear errors in unusual environments: signals, no home folder, closed streams, other encodings, hostile text."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

import pytest

from tests.support.cli import executable, hermetic_env
from tests.support.errors import assert_names, assert_refused
from tests.support.faulty import FaultyServer
from tests.support.responses import load_responses, responder
from tests.support.server import LoopbackServer, ReceivedRequest, Response
from tests.support.texts import substitute

TOKEN = {"OT_API_TOKEN": "ot_pat_test_canary"}
SAVED = {"apiToken": "ot_pat_old", "baseUrl": "https://app.opentrain.ai", "other": 1}
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Characters that must not reach a terminal: controls except tab and line feed, separators, bidi controls."""
HOSTILE = (
    "caf\u00e9 \x1b[2J\x1b]0;owned\x07\x9b31m\u202eright\u202c\u2066to\u2069\u200eleft\u061c"
    "\r\nError: forged\nHint: opentrain auth logout\u2028\u2029\x85\x00\x7f\ud83d" + "x" * 10_000
)


def finish(words: list[str], env: dict[str, str], **more: Any) -> subprocess.CompletedProcess[bytes]:
    """Run with exactly these variables, and without stdin by default."""
    more.setdefault("stdin", DEVNULL)
    return subprocess.run([str(executable()), *words], env=env, capture_output=True, timeout=60, check=False, **more)


def save(home: Path) -> Path:
    """Create a credentials file that the test must not change."""
    file = home / "opentrain" / "cli.json"
    file.parent.mkdir(mode=0o700)
    file.touch(mode=0o600)
    file.write_text(json.dumps(SAVED))
    return file


# --- signals


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
@pytest.mark.parametrize(
    "words", [["jobs", "list"], ["jobs", "publish", "--job-id=job_1"], ["auth", "register", "--force"]], ids=" ".join
)
def test_a_signal_while_the_server_is_silent(number: signal.Signals, words: list[str], tmp_path: Path) -> None:
    file = save(tmp_path)
    with FaultyServer("silence") as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        process = subprocess.Popen(
            [str(executable()), *words], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=DEVNULL
        )
        assert server.waiting.wait(60)
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    assert process.returncode == -number
    assert (out, err) == (b"", b"")
    assert json.loads(file.read_text()) == SAVED
    assert len(server.requests) == 1


def test_files_of_a_killed_process_are_removed_by_the_next(tmp_path: Path) -> None:
    file = save(tmp_path)
    with FaultyServer("silence", "answer") as server:
        env = hermetic_env(tmp_path, {"OPENTRAIN_API_BASE_URL": server.origin})
        words = [str(executable()), "auth", "register", "--force"]
        process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        assert server.waiting.wait(60)
        process.kill()
        process.wait(60)
        assert finish(words[1:], env).returncode == 0
    assert os.listdir(file.parent) == [file.name]
    assert json.loads(file.read_text())["apiToken"].startswith("ot_pat_9dK2")


# --- stdin and the home folder


@pytest.mark.parametrize(
    ("words", "flag"),
    [
        (["auth", "login", "--api-key=-"], "--api-key"),
        (["jobs", "draft", "create", "--description-file=-"], "--description-file"),
        (["jobs", "draft", "create", "--payload-file=-"], "--payload-file"),
    ],
    ids=["api-key", "description", "payload"],
)
def test_closed_stdin_is_reported(words: list[str], flag: str, tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        done = finish(words, env, stdin=None, preexec_fn=lambda: os.close(0))
        assert server.requests == []
    assert (done.returncode, done.stdout) == (2, b"")
    assert_refused(done.stderr.decode(), flag)


def test_a_command_that_needs_no_home_folder(tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        env = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin, "PATH": os.defpath}
        for words in (["jobs", "list"], ["--version"], ["help", "jobs"], ["whoami", "--json"]):
            done = finish(words, env, cwd=tmp_path)
            assert (done.returncode, done.stdout != b"") == (0, True), (words, done.stderr)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("words", [["auth", "register"], ["auth", "logout"], ["jobs", "list"]], ids=" ".join)
def test_a_missing_home_folder_is_reported_before_any_request(words: list[str], tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        env = {"OPENTRAIN_API_BASE_URL": server.origin, "PATH": os.defpath, "HOME": "not/absolute"}
        done = finish(words, env, cwd=tmp_path)
        assert server.requests == []
    assert (done.returncode, done.stdout) == (3, b"")
    assert_refused(done.stderr.decode(), "CLI_NO_HOME")
    assert_names(done.stderr.decode().splitlines()[1], "HOME", "XDG_CONFIG_HOME")
    assert os.listdir(tmp_path) == []


def unusable_homes(folder: Path) -> list[Path]:
    """Return home folders that cannot be written: a file, a path below a file, and a folder without permission."""
    file = folder / "file"
    file.write_text("not a folder")
    closed = folder / "closed"
    closed.mkdir(mode=0o500)
    return [file, file / "below", *([closed] if os.geteuid() else [])]


@pytest.mark.parametrize("words", [["auth", "register"], ["auth", "claim-status", "--claim-token=x"]], ids=" ".join)
def test_an_unwritable_home_folder_is_reported_before_a_token_is_requested(words: list[str], tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        for home in unusable_homes(tmp_path):
            env = {"OPENTRAIN_API_BASE_URL": server.origin, "PATH": os.defpath, "HOME": str(home)}
            done = finish(words, env)
            assert (done.returncode in (1, 3), done.stdout) == (True, b""), done.stderr
            assert_refused(done.stderr.decode(), "CLI_CREDENTIALS_", str(home))
        assert server.requests == []


def test_an_unwritable_home_folder_has_no_effect_if_nothing_is_saved(tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        for home in unusable_homes(tmp_path):
            env = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin, "PATH": os.defpath, "HOME": str(home)}
            assert finish(["jobs", "list"], env).returncode == 0


# --- streams that are not UTF-8


ODD_LOCALES: dict[str, dict[str, str]] = {
    "C-without-help": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "latin-1": {"LANG": "C", "PYTHONIOENCODING": "latin-1"},
    "ascii-strict": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii:strict"},
    "utf-16": {"PYTHONIOENCODING": "utf-16"},
}


@pytest.mark.parametrize("locale", ODD_LOCALES)
def test_results_and_errors_are_utf_8_in_any_locale(locale: str, tmp_path: Path) -> None:
    title = "Étiquetage d'images: 東京, Ł, 🚆"
    job = {"id": "job_1", "title": title, "status": "OPEN"}

    def respond(request: ReceivedRequest) -> Response:
        if request.path.endswith("/mine"):
            return Response.of_json(200, {"jobs": [job], "nextCursor": None})
        return Response.of_json(409, {"error": title, "code": "CONFLICT", "details": {"wo": f"{title}2"}})

    with LoopbackServer(respond) as server:
        own = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin}
        env = {"PATH": os.defpath, "HOME": str(tmp_path), **own, **ODD_LOCALES[locale]}
        for words in (["jobs", "list"], ["jobs", "list", "--json"]):
            done = finish(words, env)
            assert (done.returncode, done.stderr) == (0, b"")
            assert title in done.stdout.decode("utf-8")
        for words in (["jobs", "publish", "--job-id=job_1"], ["jobs", "publish", "--job-id=job_1", "--json"]):
            done = finish(words, env)
            assert (done.returncode, done.stdout) == (5, b"")
            assert done.stderr.decode("utf-8").count(title) == 2


def test_an_argument_that_is_not_ascii_reaches_the_server_in_the_c_locale(tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        env = {
            "PATH": os.defpath,
            "HOME": str(tmp_path),
            "LC_ALL": "C",
            "OPENTRAIN_API_BASE_URL": server.origin,
        } | TOKEN
        assert finish(["jobs", "draft", "create", "--description=東京 é"], env).returncode == 0
        assert json.loads(server.requests[0].body)["rawJobDescription"] == "東京 é"


# --- hostile text


def poisoned(value: Any) -> Any:
    """Return the document with every text replaced by hostile text."""
    if isinstance(value, dict):
        return {key: poisoned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item) for item in value]
    return HOSTILE if isinstance(value, str) else value


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["jobs", "list"], "jobs-mine"),
        (["messages", "read", "--conversation-id=c_1"], "messages-read"),
        (["proposals", "get", "--proposal-id=p_1"], "proposals-get"),
    ],
    ids=["jobs list", "messages read", "proposals get"],
)
def test_hostile_text_in_every_field_of_a_result(words: list[str], name: str, tmp_path: Path) -> None:
    document = poisoned(substitute(load_responses()[name]["body"], "http://127.0.0.1"))
    response = Response(200, json.dumps(document).encode(), {"X-Request-Id": "req \x9b31m"})
    with LoopbackServer(lambda _: response) as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        for more in ([], ["--verbose"], ["--json"]):
            done = finish([*words, *more], env)
            assert done.returncode == 0
            assert "caf\u00e9" in done.stdout.decode("utf-8")
            for stream in (done.stdout, done.stderr):
                assert not HARMFUL.search(stream.decode("utf-8"))
            assert not any(line.startswith(("Error:", "Hint:")) for line in done.stderr.decode().splitlines())


def test_hostile_text_in_every_field_of_an_error(tmp_path: Path) -> None:
    details = {"reason": "account_claim_required", "claimUrl": HOSTILE, HOSTILE: [f"{HOSTILE}2"]}
    document = {"error": HOSTILE, "code": HOSTILE, "requestId": HOSTILE, "details": details}
    with LoopbackServer(lambda _: Response(403, json.dumps(document).encode())) as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        for_people = finish(["jobs", "list"], env).stderr.decode("utf-8")
        for_programs = finish(["jobs", "list", "--json"], env).stderr.decode("utf-8")
    assert not HARMFUL.search(for_people + for_programs)
    assert [line.partition(" ")[0] for line in for_people.splitlines()] == ["Error:", "Details:", "Hint:", ""]
    assert len(for_programs.splitlines()) == 1
    assert json.loads(for_programs)["error"] == HOSTILE


def test_a_long_message_is_cut_for_people_and_complete_for_programs(tmp_path: Path) -> None:
    with LoopbackServer(lambda _: Response.of_json(403, {"error": "long " * 100_000, "code": "FORBIDDEN"})) as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        for_people = finish(["jobs", "list"], env).stderr.decode("utf-8")
        for_programs = finish(["jobs", "list", "--json"], env).stderr.decode("utf-8")
    assert len(for_people) < 5000
    assert re.search(r"\(\d{3},\d{3} [^()]*--json[^()]*\) \(FORBIDDEN, HTTP 403\)", for_people)
    assert json.loads(for_programs)["error"] == "long " * 100_000
