"""Idempotency keys in a header: generated once, kept over retries, and told when the outcome is unknown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from uuid import UUID

import pytest

from opentrain_runtime.arguments import Arguments
from opentrain_runtime.context import Context
from tests.support import declared
from tests.support.cli import Result
from tests.support.parcels import Parcels
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted

HEADER = "Idempotency-Key"
FAILED = Response.of_json(503, {"message": "no", "code": "X"})
DONE = Response.of_json(201, {"id": "b_1"})


@pytest.fixture(scope="module")
def parcels(tmp_path_factory: pytest.TempPathFactory) -> Parcels:
    return Parcels(tmp_path_factory.mktemp("parcels"))


def _run(parcels: Parcels, responses: Sequence[Response], *words: str) -> tuple[Result, list[ReceivedRequest]]:
    with LoopbackServer(scripted(responses)) as server:
        done = parcels.run(server.origin, *words)
        return done, server.requests


def test_a_write_is_retried_with_its_generated_key(parcels: Parcels) -> None:
    done, requests = _run(parcels, [FAILED, DONE], "send", "--to=Ann")
    assert done.exit == 0
    first, second = [request.header(HEADER) for request in requests]
    assert first == second
    assert UUID(first).version == 4
    assert [json.loads(request.body) for request in requests] == [{"to": "Ann"}] * 2


def test_each_command_line_has_its_own_key(parcels: Parcels) -> None:
    keys = [_run(parcels, [DONE], "send", "--to=Ann")[1][0].header(HEADER) for _ in range(2)]
    assert keys[0] != keys[1]


@pytest.mark.parametrize(
    ("words", "flag"),
    [
        (["send", "--to=Ann"], "--idempotency-key"),
        (["return", "--box-id=1"], "--once"),
        (["label", "--box-id=1"], "--request-key"),
    ],
)
def test_a_hint_names_a_flag_that_repeats_the_key(words: list[str], flag: str, parcels: Parcels) -> None:
    """The flag sends the same key again, in a header or in the body."""
    failed, requests = _run(parcels, [FAILED], *words, "--json")
    error = json.loads(failed.stderr.splitlines()[-1])
    assert (failed.exit, error["retryable"], len(requests)) == (7, True, 2)
    key = requests[0].header(HEADER) or json.loads(requests[0].body)["requestKey"]
    assert f" {flag}={key}." in error["hint"]
    done, again = _run(parcels, [DONE], *words, f"{flag}={key}")
    assert done.exit == 0
    assert (again[0].header(HEADER), again[0].body) == (requests[0].header(HEADER), requests[0].body)


def test_a_method_without_the_header_is_not_retried(parcels: Parcels) -> None:
    failed, requests = _run(parcels, [FAILED], "move", "--box-id=1", "--to=attic", "--json")
    assert [request.header(HEADER) for request in requests] == [None]
    error = json.loads(failed.stderr)
    assert (error["outcome"], error["retryable"]) == ("unknown", False)


def test_neither_a_read_nor_a_key_in_the_body_has_the_header(parcels: Parcels) -> None:
    for words in (["label", "--box-id=1"], ["list"]):
        _, requests = _run(parcels, [Response.of_json(200, {"id": "l_1", "boxes": []})], *words)
        assert [request.header(HEADER) for request in requests] == [None]


def test_dry_run_shows_the_key(parcels: Parcels) -> None:
    done = parcels.run("http://127.0.0.1:1", "send", "--to=Ann", "--idempotency-key=k1", "--dry-run")
    assert json.loads(done.stdout)["requests"][0]["headers"][HEADER] == "k1"


def test_each_request_of_a_command_has_the_same_key() -> None:
    """A handler that sends the request itself repeats the key too, and the request may be retried."""
    command = declared.command("write")
    assert command.endpoint is not None
    command.endpoint.headers, command.endpoint.idempotency_flag = {"key": "Once"}, "key"
    environment = declared.environment()
    stderr = declared.stderr(environment)
    context = Context(command, Arguments({}, []), declared.product(), environment, stderr)
    first, second = [context.session.build_request(command.endpoint, body={}) for _ in range(2)]
    assert first.headers["Once"] == second.headers["Once"] == context.arguments.get("key")
    assert first.repeatable
