"""Responses whose status is the result: no content, and yes or no."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.depot import Depot
from tests.support.errors import error_of
from tests.support.server import LoopbackServer, Response, scripted


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    return Depot(tmp_path_factory.mktemp("depot"))


def serving(*responses: Response) -> LoopbackServer:
    return LoopbackServer(scripted(responses))


@pytest.mark.parametrize("response", [Response(204), Response(200, b""), Response(200, b" \n")], ids=repr)
def test_a_response_without_content_is_a_status(depot: Depot, tmp_path: Path, response: Response) -> None:
    with serving(response) as server:
        done = depot.run(tmp_path, server.origin, "touch", "1", "--json")
        assert (done.exit, done.stderr, json.loads(done.stdout)) == (0, "", {"status": response.status})
        assert depot.run(tmp_path, server.origin, "touch", "1").stdout == "It can be read.\n"


def test_unexpected_content_is_an_error(depot: Depot, tmp_path: Path) -> None:
    """It may be the page of a proxy."""
    with serving(Response(200, b"<html>")) as server:
        done = depot.run(tmp_path, server.origin, "touch", "1", "--json")
    assert (done.exit, done.stdout) == (7, "")
    error_of(done.stderr, code="CLI_BAD_ANSWER")


ERROR = {"message": "not shared", "code": "NOT_SHARED"}


@pytest.mark.parametrize(
    ("response", "exit_code", "result", "sentence"),
    [
        (Response(204), 0, True, "It is shared.\n"),
        (Response(404), 4, False, "It is not shared.\n"),
        (Response.of_json(404, ERROR), 4, False, "It is not shared.\n"),
    ],
    ids=["yes", "no", "no with an error of the API"],
)
def test_a_status_means_yes_or_no(
    depot: Depot, tmp_path: Path, response: Response, exit_code: int, result: bool, sentence: str
) -> None:
    """A no is a result. Its exit code is that of the status."""
    with serving(response) as server:
        done = depot.run(tmp_path, server.origin, "shared", "1", "--json")
        assert (done.exit, done.stderr) == (exit_code, "")
        assert json.loads(done.stdout) == {"result": result, "status": response.status}
        assert depot.run(tmp_path, server.origin, "shared", "1").stdout == sentence


@pytest.mark.parametrize(
    ("response", "exit_code"),
    [(Response(404, b"<html>"), 4), (Response(200, b"{}"), 7), (Response.of_json(403, ERROR), 3), (Response(302), 7)],
    ids=["page of another server", "another success", "another refusal", "redirect"],
)
def test_another_response_is_an_error(depot: Depot, tmp_path: Path, response: Response, exit_code: int) -> None:
    with serving(response) as server:
        done = depot.run(tmp_path, server.origin, "shared", "1", "--json")
    assert (done.exit, done.stdout) == (exit_code, "")
    error_of(done.stderr, exitCode=exit_code)
