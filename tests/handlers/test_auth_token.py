"""`auth token`: prints the token that other commands would send, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.agent import Agent
from tests.support.cli import Result, run_cli
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, Response, scripted

HOME = "https://app.opentrain.ai"


def run(tmp_path: Path, *words: str, env: dict[str, str] | None = None) -> Result:
    return run_cli(["auth", "token", *words], env=env, cwd=tmp_path, config_home=tmp_path)


def save(tmp_path: Path, content: str) -> str:
    """Write a credentials file and return its path."""
    file = tmp_path / "opentrain" / "cli.json"
    file.parent.mkdir(mode=0o700)
    file.touch(mode=0o600)
    file.write_text(content)
    return str(file)


def saved(tmp_path: Path, token: str | None = "ot_pat_file") -> str:
    return save(tmp_path, json.dumps({"baseUrl": HOME} | ({"apiToken": token} if token else {})))


WINNERS = {
    "the file alone": ({}, "ot_pat_file", None),
    "the first variable": ({"OT_API_TOKEN": "ot_pat_1", "OPENTRAIN_API_TOKEN": "ot_pat_2"}, "ot_pat_1", "OT_API_TOKEN"),
    "the second variable": ({"OPENTRAIN_API_TOKEN": "ot_pat_2"}, "ot_pat_2", "OPENTRAIN_API_TOKEN"),
    "an empty variable is none": ({"OT_API_TOKEN": "", "OPENTRAIN_API_TOKEN": ""}, "ot_pat_file", None),
}


@pytest.mark.parametrize("case", WINNERS)
def test_the_token_with_precedence_is_printed(tmp_path: Path, case: str) -> None:
    variables, token, found_in = WINNERS[case]
    path = saved(tmp_path)
    assert run(tmp_path, env=variables) == Result(0, f"{token}\n", "")
    done = run(tmp_path, "--json", env=variables)
    assert (done.exit, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert document.pop("tokenFrom") in (
        [found_in] if found_in else [path, "~/" + str(Path(path).relative_to(tmp_path))]
    )
    assert document == {"token": token, "baseUrl": HOME}


def test_the_printed_token_is_the_one_that_is_sent(tmp_path: Path) -> None:
    env = {"OPENTRAIN_API_TOKEN": "ot_pat_2"}
    with LoopbackServer(scripted([Response.of_json(200, {"jobs": []})])) as server:
        env["OT_API_BASE_URL"] = server.origin
        token = run(tmp_path, env=env).stdout.strip()
        assert server.requests == []
        run_cli(["jobs", "list"], env=env, cwd=tmp_path, config_home=tmp_path)
        assert server.requests[0].header("Authorization") == f"Bearer {token}"
        assert json.loads(run(tmp_path, "--json", env=env).stdout)["baseUrl"] == server.origin


def test_the_token_of_register_is_printed(tmp_path: Path) -> None:
    with SandboxProcess() as sandbox:
        agent = Agent(sandbox, tmp_path / "agent", "scout")
        token = agent.register()
        assert agent.run("auth", "token") == Result(0, f"{token}\n", "")


def test_a_terminal_gets_the_complete_token_without_color(tmp_path: Path) -> None:
    token = "ot_pat_" + "[red]x/" * 30
    env = {"OT_API_TOKEN": token, "FORCE_COLOR": "1", "COLUMNS": "20", "TERM": "xterm-256color"}
    assert run(tmp_path, env=env).stdout == f"{token}\n"


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_missing_token_is_reported(tmp_path: Path, form: list[str]) -> None:
    for prepare in (lambda: None, lambda: saved(tmp_path, None)):
        prepare()
        done = run(tmp_path, *form)
        assert (done.exit, done.stdout) == (3, "")
        assert "CLI_NO_TOKEN" in done.stderr


def test_a_token_of_another_server_is_not_printed(tmp_path: Path) -> None:
    saved(tmp_path, "ot_pat_canary")
    done = run(tmp_path, "--base-url=https://elsewhere.example")
    assert (done.exit, done.stdout) == (3, "")
    assert "CLI_WRONG_ORIGIN" in done.stderr
    assert "canary" not in done.stderr


def test_a_damaged_file_is_reported(tmp_path: Path) -> None:
    save(tmp_path, '{"apiToken": "ot_pat_canary')
    done = run(tmp_path)
    assert (done.exit, done.stdout) == (3, "")
    assert "CLI_CREDENTIALS_UNUSABLE" in done.stderr
    assert "canary" not in done.stderr


@pytest.mark.parametrize("flag", ["--verbose", "--dry-run"])
def test_the_token_is_in_no_other_output(tmp_path: Path, flag: str) -> None:
    saved(tmp_path, "ot_pat_canary")
    done = run(tmp_path, flag)
    assert done.exit == 0
    assert "canary" not in done.stderr
    assert ("canary" in done.stdout) == (flag == "--verbose")
