"""Secrets: every command of the manifest in four modes; only results that are meant to show a secret contain one."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from tests.support import example_files
from tests.support.cli import Result
from tests.support.in_process import run_entry
from tests.support.manifests import PROJECT
from tests.support.responses import responder
from tests.support.server import LoopbackServer, ReceivedRequest, Response
from tests.support.surface import commands
from tests.support.vectors import CANARY_TOKEN

OFFLINE = ("auth logout", "mcp", "webhooks verify")
# Left out: a feed has no end, the canned list always has another page, and `auth token` prints the token.
ELSEWHERE = ("--follow", "--all", "--jsonl", "auth token")
EXAMPLES = [
    (command.path, example.run)
    for command in PROJECT.commands
    for example in command.examples
    if not any(words in example.run for words in ELSEWHERE)
]
CLAIM_TOKEN = "ot_clm_test_canary"
ANSWERED = {"ot_cat_5Lw9Zr": "auth claim", "whsec_Zk4pQ8shownonce": "webhooks create"}
"""Secrets of responses.yaml that are a result, and the command with that result."""
FILES = {
    ".md": "Label 2,000 bird calls.",
    ".txt": "Hello",
    ".json": '{"@type": "JobPosting", "title": "Label bird calls"}',
}
WAYS = [pytest.param([], id="plain"), pytest.param(["--json"], id="json"), pytest.param(["--verbose"], id="verbose")]
LINES = [pytest.param(path, line, id=line) for path, line in EXAMPLES]


def echo(request: ReceivedRequest) -> Response:
    """Return a refusal that repeats the token and the body of the request."""
    everything = f"{request.header('Authorization')} {request.body.decode()} {request.target}"
    if request.path.startswith("/api/agent/"):
        return Response.of_json(400, {"error": "invalid_request", "error_description": everything})
    document = {"error": everything, "code": "BAD_REQUEST", "requestId": everything, "details": {"sent": everything}}
    return Response.of_json(400, document)


def run(folder: Path, line: str, origin: str, way: list[str], monkeypatch: pytest.MonkeyPatch) -> Result:
    """Run the line in a folder with the files that it names and, except for register, a credentials file."""
    monkeypatch.chdir(folder)
    words = shlex.split(line)[1:]
    for word in words:
        flag, _, value = word.partition("=")
        if flag.endswith("-file") and value != "-":
            (folder / value).write_text(FILES[Path(value).suffix])
        if flag == "--batch":
            (folder / value).write_text(example_files.FILES[value])
    if words[:2] == ["auth", "register"]:
        words.append(f"--base-url={origin}")
    else:
        file = folder / "opentrain" / "cli.json"
        file.parent.mkdir(mode=0o700)
        file.touch(mode=0o600)
        file.write_text(json.dumps({"apiToken": CANARY_TOKEN, "baseUrl": origin, "claimToken": CLAIM_TOKEN}))
    return run_entry([*words, *way], stdin=CANARY_TOKEN + "\n", config_home=folder)


@pytest.mark.parametrize(("path", "line"), LINES)
@pytest.mark.parametrize("way", WAYS)
def test_a_result_shows_no_secret_but_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, line: str, way: list[str]
) -> None:
    with LoopbackServer(lambda request: responder([], server.origin)(request)) as server:
        result = run(tmp_path, line, server.origin, way, monkeypatch)
        assert server.requests or path in OFFLINE
    assert result.exit == (1 if path == "webhooks verify" else 0)
    assert "canary" not in result.stdout + result.stderr
    for secret, owner in ANSWERED.items():
        assert (secret in result.stdout) == (path == owner)
        assert secret not in result.stderr


@pytest.mark.parametrize(("path", "line"), LINES)
@pytest.mark.parametrize("way", WAYS)
def test_a_refusal_that_repeats_the_secret_shows_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, line: str, way: list[str]
) -> None:
    with LoopbackServer(echo) as server:
        result = run(tmp_path, line, server.origin, way, monkeypatch)
        given = any("canary" in str(request) for request in server.requests)
    assert "canary" not in result.stdout + result.stderr
    if path not in OFFLINE:
        in_rows = "--batch" in line
        assert (result.exit, result.stdout != "") == (1, in_rows)
        assert ("****" in (result.stdout if in_rows else result.stderr)) == given


def test_the_examples_run_every_command() -> None:
    """This test sees only commands with an example."""
    assert {path for path, _ in EXAMPLES} == set(commands()) - {"auth token"}
