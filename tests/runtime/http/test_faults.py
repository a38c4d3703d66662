"""Every fault of network and server, for every kind of command: error, exit code, and requests at the server."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

from opentrain_cli.index import PROGRAM
from opentrain_runtime.declarations.command import Command
from opentrain_runtime.errors import NetworkError
from opentrain_runtime.http.messages import Request
from opentrain_runtime.http.transport import Transport
from tests.support.cli import Result, run_cli
from tests.support.faults import Cell, Fault, load_faults
from tests.support.faults_page import PAGE, REFRESH, render_page
from tests.support.faulty import PLAYS, ClosedPort, FaultyServer
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.server import ReceivedRequest
from tests.support.vectors import load_vectors

TABLE = load_faults()
CELLS = [
    pytest.param(fault, kind, id=f"{fault.name}-{kind}") for fault in TABLE.faults.values() for kind in fault.cells
]
FIRST_OF_OUTCOME = {fault.outcome: fault.name for fault in reversed(TABLE.faults.values())}
SAID_BESIDE = ("Hint: ", "Details: ", "More:", "Note: ", "  ")
ERROR_FIELDS = [
    "error", "code", "requestId", "details", "status", "reason", "hint", "action", "retryable", "retryAfterSeconds",
    "outcome", "exitCode",
]  # fmt: skip


@dataclass
class Run:
    """One run against a server with an injected fault."""

    result: Result
    connections: int
    requests: list[ReceivedRequest]
    sent: int


@contextmanager
def playing(*plays: str, refuses: bool = False) -> Iterator[tuple[str, FaultyServer | None]]:
    if refuses:
        with ClosedPort() as origin:
            yield origin, None
    else:
        with FaultyServer(*plays) as server:
            yield server.origin, server


def run(
    words: list[str],
    folder: Path,
    *plays: str,
    refuses: bool = False,
    timeout: float = 20,
    retries: int | None = None,
    leads_to: Callable[[str], dict[str, str]] = lambda origin: {"OPENTRAIN_API_BASE_URL": origin},
) -> Run:
    folder.mkdir()
    with playing(*plays, refuses=refuses) as (origin, server):
        env = {"OT_API_TOKEN": "ot_pat_test_canary", "OPENTRAIN_TIMEOUT": str(timeout)} | leads_to(origin)
        if retries is not None:
            env["OPENTRAIN_MAX_RETRIES"] = str(retries)
        result = run_cli(words, env=env, cwd=folder, config_home=folder)
        if server is None:
            return Run(result, 0, [], 0)
        return Run(result, server.connections, server.requests, server.sent)


@pytest.mark.parametrize(("fault", "kind"), CELLS)
def test_cell(fault: Fault, kind: str, tmp_path: Path) -> None:
    cell, words = fault.cells[kind], TABLE.kinds[kind][0]

    def play(words: list[str], folder: str) -> Run:
        return run(
            words,
            tmp_path / folder,
            *fault.plays,
            refuses=fault.refuses,
            timeout=fault.timeout,
            retries=fault.retries,
            leads_to=fault.variables,
        )

    with ThreadPoolExecutor() as pool:
        # The error for people differs by fault and outcome, but hardly by kind of command.
        shown = kind == "read" or FIRST_OF_OUTCOME[fault.outcome] == fault.name
        for_people = pool.submit(play, words, "people") if shown else None
        for_programs = pool.submit(play, [*words, "--json"], "programs")
    problems = json_problems(fault, cell, for_programs.result())
    if for_people is not None:
        problems += people_problems(fault, cell, for_people.result())
    assert not problems, "\n".join(problems)


def json_problems(fault: Fault, cell: Cell, run: Run) -> list[str]:
    found = standing_problems(fault, cell, run)
    if cell.exit == 0:
        return found + ([f"stderr should be silent: {run.result.stderr}"] if run.result.stderr else [])
    try:
        document = json.loads(run.result.stderr)
    except ValueError:
        return [*found, f"stderr is not one line of JSON: {run.result.stderr}"]
    if list(document) != ERROR_FIELDS:
        found.append(f"the error has the fields {list(document)}")
    wanted: dict[str, object] = {"exitCode": cell.exit, "code": fault.code, "status": fault.status}
    if cell.retryable is not None:
        wanted["retryable"] = cell.retryable
    if cell.outcome is not None:
        wanted["outcome"] = cell.outcome
    if cell.command is not None:
        wanted["action"] = {"command": cell.command}
    found += [
        f"{key}: expected {value!r}, got {document[key]!r}" for key, value in wanted.items() if document[key] != value
    ]
    text = f"{document['error']}\n{document['hint']}"
    found += [f"the error does not name {part!r}: {text}" for part in cell.names if part not in text]
    if not document["hint"]:
        found.append("the error has no hint")
    return found


def people_problems(fault: Fault, cell: Cell, run: Run) -> list[str]:
    found = standing_problems(fault, cell, run)
    lines = run.result.stderr.splitlines()
    tries = 1 + fault.retries if cell.again else 1
    notes = [line for line in lines if not line.startswith(("Error: ", *SAID_BESIDE))]
    if len(notes) != tries - 1:
        found.append(f"{tries - 1} retries should be said: {notes}")
    rest = [line for line in lines if line not in notes and not line.startswith(SAID_BESIDE)]
    if cell.exit == 0:
        return found + [f"stderr has {line}" for line in rest]
    if len(rest) != 1 or not rest[0].startswith("Error: "):
        return [*found, f"one error should be said: {rest}"]
    found += [
        f"stderr does not name {part!r}: {run.result.stderr}" for part in cell.names if part not in run.result.stderr
    ]
    if f"({fault.code}" not in rest[0]:
        found.append(f"stderr does not name {fault.code}")
    if not any(line.startswith("Hint: ") for line in lines):
        found.append("stderr says nothing of what to do next")
    return found


def standing_problems(fault: Fault, cell: Cell, run: Run) -> list[str]:
    """Return the problems with the properties of every run."""
    found = []
    result = run.result
    if result.exit != cell.exit:
        found.append(f"exit: expected {cell.exit}, got {result.exit}: {result.stderr}")
    if (cell.exit == 0) == (result.stdout == ""):
        found.append(f"stdout is {result.stdout!r}")
    tries = 0 if fault.refuses else 1 + fault.retries if cell.again else 1
    if run.connections != tries:
        found.append(f"the server should see {tries} attempts, not {run.connections}")
    if len({(request.method, request.target, request.headers, request.body) for request in run.requests}) > 1:
        found.append("an attempt is not the same request as the one before")
    for trace in ("Traceback", "canary", "bytearray(", "b'", "{'", "[Errno", "CLI_UNEXPECTED"):
        if trace in result.stdout + result.stderr:
            found.append(f"{trace!r} is in the output: {result.stderr}")
    return found


def test_every_fault_of_the_server_is_in_the_table() -> None:
    assert set(PLAYS) - {"answer", "close-before-last-chunk"} <= {
        name for fault in TABLE.faults.values() for name in fault.plays
    }


@pytest.mark.parametrize(("kind", "tries"), [("read", 3), ("write", 1), ("keyed", 3), ("register", 1)])
def test_three_attempts_in_all(kind: str, tries: int, tmp_path: Path) -> None:
    assert run(TABLE.kinds[kind][0], tmp_path / "run", "status-503").connections == tries


def test_a_read_succeeds_at_the_third_attempt(tmp_path: Path) -> None:
    done = run(["jobs", "list"], tmp_path / "run", "reset-after-reading", "status-503", "answer")
    assert (done.result.exit, done.connections) == (0, 3)
    assert len([line for line in done.result.stderr.splitlines() if not line.startswith(SAID_BESIDE)]) == 2


@pytest.mark.parametrize("fault", ["refuse", "reset-after-reading", "status-503", "status-429"])
@pytest.mark.parametrize("kind", ["read", "keyed"])
def test_no_retries(kind: str, fault: str, tmp_path: Path) -> None:
    plays = () if fault == "refuse" else (fault,)
    once = run(TABLE.kinds[kind][0], tmp_path / "run", *plays, refuses=not plays, retries=0)
    assert once.connections == len(plays)
    assert len(once.result.stderr.splitlines()) == 2  # the error and its hint


def test_the_second_attempt_of_a_keyed_write_has_the_same_key_and_body(tmp_path: Path) -> None:
    """The key is generated once for all attempts. The table also compares the requests of every cell."""
    done = run(TABLE.kinds["keyed"][0], tmp_path / "run", "reset-after-reading", "status-504", "answer")
    keys = [json.loads(request.body)["idempotencyKey"] for request in done.requests]
    assert (done.result.exit, len(keys), len(set(keys))) == (0, 3, 1)


def test_a_partial_response_prints_nothing(tmp_path: Path) -> None:
    for number, play in enumerate(("close-in-body", "close-before-last-chunk", "cut-gzip", "truncated-json")):
        assert run(["jobs", "list", "--json"], tmp_path / str(number), play, retries=0).result.stdout == ""


@pytest.mark.parametrize("play", ["drip-of-body", "drip-of-headers"])
def test_a_slow_response_is_ended_by_the_deadline(play: str, tmp_path: Path) -> None:
    """Every byte is sent within the timeout, so only the deadline of ten times the timeout can end it."""
    dripped = run(["jobs", "list"], tmp_path / "run", play, timeout=0.25, retries=0)
    assert "CLI_TIMEOUT" in dripped.result.stderr
    assert " 2.5 " in dripped.result.stderr


@pytest.mark.parametrize("play", ["endless-body", "gigabyte", "gzip-bomb"])
def test_a_too_large_response_is_not_read_to_its_end(play: str, tmp_path: Path) -> None:
    assert run(["jobs", "list"], tmp_path / "run", play).sent < 96 << 20  # the limit, and the buffers of the sockets


def test_the_page_is_generated_from_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == render_page(TABLE), f"docs/faults.md is stale; refresh it: {REFRESH}"


def words_of_writes() -> dict[str, list[str]]:
    """Return the arguments of a vector for every write that is not safe to repeat, by command."""
    found: dict[str, list[str]] = {}
    for vector in load_vectors():
        asks = vector.expect["exit"] == 0 and vector.expect.get("requests") and not vector.files
        asks = asks and "--batch" not in vector.argv
        for path in WRITES:
            if asks and "{base}" not in str(vector.argv) and vector.argv[: len(path.split())] == path.split():
                found.setdefault(path, vector.argv)
    return found


def every_command() -> dict[str, Command]:
    groups = sorted(set(PROGRAM.groups.values()))
    commands = [make() for group in groups for make in PROGRAM.load("commands", group).COMMANDS.values()]
    return {command.path: command for command in commands}


COMMANDS = every_command()
WRITES = {
    path: command
    for path, command in COMMANDS.items()
    if command.endpoint is not None and command.endpoint.method != "GET" and not command.idempotency
}
TOLD_BY = {
    "proposals hire": "opentrain proposals get --proposal-id=",
    "milestones approve": "opentrain contracts get --contract-id=",
    "milestones create": "opentrain contracts get --contract-id=",
    "contracts end": "opentrain contracts get --contract-id=",
    "messages send": "opentrain messages read --conversation-id=",
}


@pytest.mark.parametrize("path", WRITES)
def test_every_write_names_the_command_that_checks_its_outcome(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(_transport: Transport, _call: Request) -> NoReturn:
        raise NetworkError("lost", code="CLI_CONNECTION_LOST", sent=True)

    monkeypatch.setattr(Transport, "send", lose)
    environment = ClockedEnvironment("http://127.0.0.1:9", tmp_path, {"OT_API_TOKEN": "ot_pat_test_canary"})
    words = words_of_writes().get(path, path.split())
    extra = ["--claim-token=ot_clm_1"] if path in ("auth claim", "auth claim-status") else []
    outcome = run_inside([*words, *extra], environment)
    assert outcome.error is not None
    assert outcome.exit_name == "outage", outcome.error.message
    assert (outcome.error.message, outcome.error.outcome) == ("lost", "unknown")
    assert outcome.error.remark is not None
    assert outcome.error.retryable is False
    if path in SAID:
        assert (outcome.error.action, outcome.error.hint) == (None, COMMANDS[path].if_unsure_says)
        return
    assert outcome.error.action is not None, f"{path} has no if-unsure in the manifest"
    command = outcome.error.action["command"]
    assert command.startswith(TOLD_BY.get(path, "opentrain "))
    assert "{" not in command
    told = [name for name in COMMANDS if command.removeprefix("opentrain ").startswith(name)]
    assert told, f"{command} is no command"
    if path not in ASKED_AGAIN:
        assert any(COMMANDS[name].effect == "read" for name in told), f"{command} is no read"


SAID = ("auth claim", "proposals hire", "milestones fund", "credits top-up")
"""Commands whose hint says that they can be run again."""
ASKED_AGAIN = ("auth register", "auth claim-status")
"""Commands whose outcome only the same command shows."""
