"""Successful responses that are not the command's own: exit code 7 for every command and output mode."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from opentrain_cli.index import PROGRAM
from tests.soak import wrong_responses
from tests.support.cli import Result, run_cli
from tests.support.errors import error_of
from tests.support.example_files import write_files
from tests.support.in_process import run_entry
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, Responder, Response
from tests.support.wrong_responses import KINDS, Proof, load_proofs, wrong_response

SENDING = {name: proof for name, proof in load_proofs().items() if proof.nothing is None}
CELLS = [(name, kind) for name in SENDING for kind in KINDS]
SAMPLE = CELLS[:: len(CELLS) // 60]
SHORT_WAIT = ("--wait", "--timeout=0.1")

Runner = Callable[[list[str], dict[str, str], Path], Result]


def _inside(argv: list[str], env: dict[str, str], home: Path) -> Result:
    return run_entry(argv, env=env, config_home=home)


def _installed(argv: list[str], env: dict[str, str], home: Path) -> Result:
    return run_cli(argv, env=env, cwd=home, config_home=home)


def _sends(kind: str, proof: Proof) -> Responder:
    return lambda request: wrong_response(kind, proof, request)


def _check(run: Runner, name: str, kind: str, mode: tuple[str, ...], home: Path, **env: str) -> None:
    """Run a command against a wrong response, and check the result."""
    proof = SENDING[name]
    with LoopbackServer(_sends(kind, proof)) as server:
        given = {"OPENTRAIN_API_BASE_URL": server.origin, "OPENTRAIN_MAX_RETRIES": "0"} | env
        if name != "auth register":
            given["OT_API_TOKEN"] = "ot_pat_canary"
        done = run([*proof.run, *mode], given, home)
        assert server.requests, done
    assert (done.exit, done.stdout) == (7, ""), (name, kind, mode, done)
    assert "(unknown)" not in done.stderr
    if "--json" in mode or "--jsonl" in mode:
        error = error_of(done.stderr, code="CLI_BAD_ANSWER", outcome="unknown", exitCode=7)
        _check_unknown_outcome(name, error)
    else:
        assert "CLI_BAD_ANSWER" in done.stderr


def _check_unknown_outcome(name: str, error: dict[str, object]) -> None:
    """Check that an unsafe write is not retryable, and that its error names the command that shows its outcome."""
    group, _, rest = name.partition(" ")
    command = PROGRAM.load("commands", group).COMMANDS[rest]()
    if command.effect != "read" and command.endpoint.method != "GET" and not command.idempotency:
        assert error["retryable"] is False
        assert (error["action"] is not None) or command.if_unsure is None


def _modes(proof: Proof) -> list[tuple[str, ...]]:
    return list(proof.modes.values())


@pytest.mark.parametrize(("name", "kind"), CELLS)
def test_a_wrong_response_is_refused(name: str, kind: str, tmp_path: Path) -> None:
    """The modes rotate, so that every command meets every mode, and so does every kind of response."""
    modes = _modes(SENDING[name])
    shift = list(SENDING).index(name)
    mode = modes[(KINDS.index(kind) + shift) % len(modes)]
    _check(_inside, name, kind, mode, tmp_path)


@pytest.mark.parametrize("name", SENDING)
def test_a_wrong_response_on_a_terminal(name: str, tmp_path: Path) -> None:
    kind = KINDS[list(SENDING).index(name) % len(KINDS)]
    _check(_inside, name, kind, (), tmp_path, FORCE_COLOR="1", COLUMNS="80")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["approvals get", "credits top-up-status"])
def test_a_wait_with_only_wrong_responses_fails(name: str, kind: str, tmp_path: Path) -> None:
    _check(_inside, name, kind, (*SHORT_WAIT, "--json"), tmp_path)


@pytest.mark.parametrize(("name", "kind"), SAMPLE)
def test_the_installed_program_refuses_a_wrong_response(name: str, kind: str, tmp_path: Path) -> None:
    _check(_installed, name, kind, ("--json",), tmp_path)


@pytest.mark.parametrize("name", SENDING)
def test_each_fact_counts(name: str, tmp_path: Path) -> None:
    """A response that lacks one of the facts is refused. A complete one is not."""
    proof = SENDING[name]
    for number, fact in enumerate(proof.facts):
        alone = Proof(proof.command, proof.run, proof.facts[number : number + 1], None)
        with LoopbackServer(_sends("fact is null", alone)) as server:
            env = {"OPENTRAIN_API_BASE_URL": server.origin}
            if name != "auth register":
                env["OT_API_TOKEN"] = "ot_pat_canary"
            done = run_entry([*proof.run, "--json"], env=env, config_home=tmp_path)
        error = error_of(done.stderr, code="CLI_BAD_ANSWER")
        assert repr(fact.places[0]) in error["error"], (fact, error)


def test_every_command_has_a_proof_or_a_reason() -> None:
    manifest = {f"{group.name} {command}".rstrip() for group, command in _commands()}
    assert set(load_proofs()) == manifest


def _commands() -> list[tuple[Path, str]]:
    found = []
    for group in sorted(set(PROGRAM.groups.values())):
        found += [(Path(group), name) for name in PROGRAM.load("commands", group).COMMANDS]
    return found


@pytest.mark.parametrize("name", [name for name, proof in load_proofs().items() if not proof.sends])
def test_a_command_without_a_proof_sends_nothing(name: str, tmp_path: Path) -> None:
    write_files(tmp_path)
    with LoopbackServer(_sends("empty object", load_proofs()[name])) as server:
        env = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary"}
        run_entry(list(load_proofs()[name].run), env=env, config_home=tmp_path, cwd=tmp_path)
    assert server.requests == []


def test_the_interview_is_required_where_the_api_has_one(tmp_path: Path) -> None:
    """The second request of a command has a requirement of its own."""
    documents = [{"proposal": {"id": "p"}}, {"error": "Down", "code": "X"}]
    with LoopbackServer(lambda _: Response.of_json(200, documents.pop(0))) as server:
        env = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary"}
        words = ["proposals", "get", "--proposal-id=p", "--interview", "--json"]
        done = run_entry(words, env=env, config_home=tmp_path)
    assert done.exit == 7
    assert "'interview'" in json.loads(done.stderr)["error"]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_wrong_responses_are_not_believed(seed: int) -> None:
    """A small size of `make soak`."""
    counts, problems = wrong_responses.run(150, seed)
    assert (problems, counts.total()) == ([], 150)


def test_the_faults_page_lists_what_is_not_checked() -> None:
    page = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    for name, proof in load_proofs().items():
        assert (f"`{name}`: {proof.nothing}" in page) == (proof.nothing is not None)
