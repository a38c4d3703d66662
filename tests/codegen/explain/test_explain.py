"""`explain` shows what the client does: its own parsing, and the requests of its `--dry-run`."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.explain.client import Client, RejectedError, importable_client
from codegen.explain.explanation import explanation
from codegen.explain.text import to_text
from codegen.generate import package_files
from codegen.manifest.load import load
from tests.support.cli import hermetic_env, run_cli
from tests.support.manifests import PROJECT
from tests.support.paths import DATA, ROOT

LINES = [
    example.run
    for command in PROJECT.commands
    for example in command.examples
    if not re.search(r"-file|=-|--batch|--query|<", example.run)
]
"""Examples that read neither files nor stdin, and print the whole document."""


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with importable_client(PROJECT, package_files(PROJECT)) as imported:
        yield imported


def _explain(client: Client, line: str) -> dict[str, Any]:
    return explanation(PROJECT, client.parse(shlex.split(line)))


def _without_keys(requests: object) -> object:
    """Return requests without their generated idempotency keys."""
    uuid = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    return json.loads(re.sub(uuid, "KEY", json.dumps(requests)))


@pytest.mark.parametrize("line", LINES)
def test_the_requests_are_those_of_the_installed_program(line: str, client: Client, tmp_path: Path) -> None:
    words = shlex.split(line)[1:]
    before = words.index("--") if "--" in words else len(words)
    told = run_cli([*words[:before], "--dry-run", *words[before:]], cwd=tmp_path, config_home=tmp_path)
    assert told.exit == 0, told.stderr
    explained = explanation(PROJECT, client.parse(words))
    assert _without_keys(explained["requests"]) == _without_keys(json.loads(told.stdout)["requests"])
    assert to_text(explained)


def test_words_are_bound_to_flags(client: Client) -> None:
    explained = _explain(client, "jobs publish job_7")
    assert (explained["command"], explained["typed"]) == ("jobs publish", "jobs publish")
    assert explained["values"] == [{"flag": "--job-id", "value": "job_7", "from": "argument", "to": "path job-id"}]
    explained = _explain(client, "jobs publish --job-id=job_7 --json")
    assert [(each["flag"], each["from"]) for each in explained["values"]] == [("--job-id", "flag"), ("--json", "flag")]


def test_an_alias_is_named(client: Client) -> None:
    alias = next((command, command.naming.aliases[0]) for command in PROJECT.commands if command.naming.aliases)
    line = alias[0].examples[0].run.removeprefix(f"{PROJECT.product.binary} ").removeprefix(alias[0].path)
    explained = _explain(client, alias[1] + line)
    assert (explained["command"], explained["typed"]) == (alias[0].path, alias[1])


def test_a_query_does_not_change_the_request(client: Client) -> None:
    plain, filtered = (_explain(client, f"jobs list {flags}") for flags in ("", "--query='jobs[].id'"))
    assert filtered["requests"] == plain["requests"]
    assert filtered["values"] == [{"flag": "--query", "value": "jobs[].id", "from": "flag", "to": None}]


def test_secrets_are_masked(client: Client) -> None:
    explained = _explain(client, "auth login --api-key=ot_pat_0123456789abcdef")
    assert "0123456789abcdef" not in json.dumps(explained)
    assert explained["requests"][0]["headers"]["Authorization"] == "Bearer ****"


def test_retries_follow_the_policy_of_the_client(client: Client) -> None:
    """A read and a write with an idempotency key may be repeated, another write may not."""
    assert _explain(client, "jobs list")["retries"]["repeatable"] is True
    assert _explain(client, "jobs publish job_7")["retries"]["repeatable"] is False
    keyed = next(command for command in PROJECT.commands if command.idempotency and not command.required_flags)
    assert keyed.effect == "write"
    assert _explain(client, f"{keyed.path} --description=x")["retries"]["repeatable"] is True


def test_pages_and_waits(client: Client) -> None:
    assert "pages" not in _explain(client, "jobs search --q=x")
    assert _explain(client, "jobs search --q=x --all")["pages"] == {
        "by": "cursor",
        "asked": ["--all"],
        "items": "jobs",
    }
    assert "wait" not in _explain(client, "approvals get apr_1")
    wait = _explain(client, "approvals get apr_1 --wait --timeout=60")["wait"]
    assert (wait["command"], wait["timeout"], wait["done"]) == ("approvals get", 60, ["confirmed"])
    assert _explain(client, "contracts end con_1 --wait")["wait"]["command"] == "approvals get"


def test_a_batch_has_a_request_for_each_row(client: Client) -> None:
    explained = _explain(client, "messages send --batch=rows.csv")
    assert explained["batch"] == "rows.csv"
    assert "requests" not in explained


@pytest.mark.parametrize("line", ["", "help jobs", "jobs --help", "version"])
def test_a_page_has_no_request(line: str, client: Client) -> None:
    explained = _explain(client, line)
    assert set(explained) == {"shows", "typed"}
    assert "no request" in to_text(explained)


@pytest.mark.parametrize("line", ["jobs get", "jobs lst", "jobs list --limt=1", "proposals hire p1 --amount=none"])
def test_a_rejected_line_has_the_exit_code_of_the_client(line: str, client: Client, tmp_path: Path) -> None:
    told = run_cli(shlex.split(line), cwd=tmp_path, config_home=tmp_path)
    with pytest.raises(RejectedError) as rejected:
        client.parse(shlex.split(line))
    assert rejected.value.code == told.exit == 2
    assert rejected.value.message in told.stderr


def test_a_client_with_its_own_runtime() -> None:
    """The copy of the runtime in the client parses the line, and no module of the client stays imported."""
    manifest = load(DATA / "manifests" / "one-command.yaml")
    assert manifest.product.has_own_runtime
    with importable_client(manifest, package_files(manifest)) as client:
        explained = explanation(manifest, client.parse(["rolls", "list"]))
    assert explained["requests"][0]["url"] == "https://dice.example/rolls"
    assert not [name for name in sys.modules if name.startswith("dice_cli")]


def _run(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codegen", "explain", *words],
        cwd=ROOT,
        env=hermetic_env(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_takes_a_line_with_or_without_quotes(tmp_path: Path) -> None:
    quoted = _run("opentrain jobs list --all", folder=tmp_path)
    assert (quoted.returncode, quoted.stderr) == (0, "")
    assert "GET https://app.opentrain.ai/api/public/v1/jobs" in quoted.stdout
    assert max(map(len, quoted.stdout.splitlines())) <= 80
    assert _run("jobs", "list", "--all", folder=tmp_path).stdout == quoted.stdout


def test_json_and_errors(tmp_path: Path) -> None:
    told = _run("--json", "jobs list", folder=tmp_path)
    assert json.loads(told.stdout)["command"] == "jobs list"
    refused = _run("--json", "jobs lst", folder=tmp_path)
    assert refused.returncode == 1
    assert json.loads(refused.stdout)["exitCode"] == 2
