"""Prompt for a missing secret: `opentrain auth login` in a terminal."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.support.cli import executable, hermetic_env
from tests.support.responses import canned_response
from tests.support.server import LoopbackServer, ReceivedRequest, Response

TOKEN = "ot_pat_typed_canary"
SECONDS = 60
"""Longest wait for the program, in seconds."""


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """Yield a server that knows every token."""

    def respond(request: ReceivedRequest) -> Response:
        canned = canned_response(request)
        assert canned is not None
        return Response.of_json(canned["status"], canned["body"])

    with LoopbackServer(respond) as server:
        yield server


def _login(server: LoopbackServer, home: Path, *words: str, **more: str) -> pexpect.spawn[bytes]:
    variables = hermetic_env(home, {"OPENTRAIN_API_BASE_URL": server.origin} | more)
    return pexpect.spawn(str(executable()), ["auth", "login", *words], env=variables, timeout=SECONDS)


@pytest.mark.parametrize("words", [[], ["--api-key=-"]], ids=" ".join)
def test_a_typed_token_is_saved_and_not_shown(server: LoopbackServer, tmp_path: Path, words: list[str]) -> None:
    terminal = _login(server, tmp_path, *words)
    terminal.expect("Enter")
    terminal.waitnoecho()
    terminal.sendline(TOKEN)
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    assert terminal.before is not None and TOKEN.encode() not in terminal.before
    (saved,) = tmp_path.rglob("cli.json")
    assert json.loads(saved.read_text())["apiToken"] == TOKEN
    assert [request.header("Authorization") for request in server.requests] == [f"Bearer {TOKEN}"]


@pytest.mark.parametrize(("words", "variables"), [(["--no-input"], {}), ([], {"CI": "true"})], ids=["flag", "CI"])
def test_no_question_where_nobody_can_reply(
    server: LoopbackServer, tmp_path: Path, words: list[str], variables: dict[str, str]
) -> None:
    terminal = _login(server, tmp_path, *words, **variables)
    terminal.expect("--api-key")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 2
    assert not server.requests


def test_no_question_without_a_terminal(server: LoopbackServer, tmp_path: Path) -> None:
    variables = hermetic_env(tmp_path, {"OPENTRAIN_API_BASE_URL": server.origin})
    done = subprocess.run(
        [str(executable()), "auth", "login"], env=variables, input=TOKEN, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert not server.requests
