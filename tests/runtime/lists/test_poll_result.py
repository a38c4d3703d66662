"""--wait on two fields, whether it has ended and how, and on a field that is null until then."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from tests.support.cli import Result
from tests.support.parcels import Parcels
from tests.support.server import LoopbackServer, Response, scripted


@pytest.fixture(scope="module")
def parcels(tmp_path_factory: pytest.TempPathFactory) -> Parcels:
    return Parcels(tmp_path_factory.mktemp("parcels"))


def _run(parcels: Parcels, documents: Sequence[object], *words: str) -> tuple[Result, int]:
    """Return the result of a command, and the number of requests."""
    with LoopbackServer(scripted([Response.of_json(200, document) for document in documents])) as server:
        done = parcels.run(server.origin, *words)
        return done, len(server.requests)


@pytest.mark.parametrize(
    ("last", "exit_code"),
    [
        ({"status": "completed", "conclusion": "success"}, 0),
        ({"status": "COMPLETED", "conclusion": "Skipped"}, 0),
        ({"status": "completed", "conclusion": "failure"}, 5),
        ({"status": "completed", "conclusion": "a new word"}, 5),
        ({"status": "queued", "conclusion": "success"}, 8),
        ({"status": "completed", "conclusion": None}, 8),
        ({"status": "completed"}, 8),
    ],
)
def test_the_result_decides_once_it_has_ended(last: object, exit_code: int, parcels: Parcels) -> None:
    done, _ = _run(parcels, [last], "arrive", "b_1", "--wait", "--timeout=0.2", "--json")
    assert (done.exit, json.loads(done.stdout)) == (exit_code, last)
    assert [json.loads(line)["exitCode"] for line in done.stderr.splitlines()] == ([exit_code] if exit_code else [])


def test_it_polls_until_there_is_a_result(parcels: Parcels) -> None:
    run = {"status": "in_progress", "conclusion": None}
    done, requests = _run(
        parcels, [run, run | {"status": "completed", "conclusion": "success"}], "arrive", "b_1", "--wait", "--json"
    )
    assert (done.exit, requests, done.stderr) == (0, 2, "")


@pytest.mark.parametrize("words", [[], ["--wait", "--timeout=0.2"]])
def test_null_is_not_a_fault(words: list[str], parcels: Parcels) -> None:
    document = {"id": "b_1", "check": {"result": None}}
    done, _ = _run(parcels, [document], "check", "b_1", *words)
    assert (done.exit, done.stdout) == (8 if words else 0, "Checked b_1.\n")
    assert "polling again" not in done.stderr


@pytest.mark.parametrize("document", [{"id": "b_1"}, {"id": "b_1", "check": None}, {"id": "b_1", "check": {}}])
def test_a_missing_state_is_a_fault(document: object, parcels: Parcels) -> None:
    assert _run(parcels, [document], "check", "b_1")[0].exit == 7
