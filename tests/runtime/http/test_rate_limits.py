"""Rate limits told by headers: like 429 in exit code, retries, waits and what the error says."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from opentrain_runtime.declarations.product import RateLimit
from opentrain_runtime.http.messages import Request, Response
from opentrain_runtime.http.rate_limits import apply_rate_limit
from opentrain_runtime.http.retries import may_retry, retry_after
from tests.support.lockers import Lockers
from tests.support.server import LoopbackServer, ReceivedRequest
from tests.support.server import Response as Scripted

NOW = 1_800_000_000.0
ERROR = {"errors": [{"title": "Slow down", "code": "TOO_FAST"}]}
GITHUB = RateLimit(status=403, header="X-Remaining", value="0", until="X-Reset")


def _applied(declared: RateLimit, status: int, headers: dict[str, str]) -> Response:
    request = Request("POST", "https://x.example/", headers={}, body=b"", error_format="main", repeatable=False)
    response = Response(request, status, headers, b"")
    apply_rate_limit(response, declared, NOW)
    return response


@pytest.mark.parametrize(
    ("status", "headers", "limited", "pause"),
    [
        (403, {"x-remaining": "0", "x-reset": "1800000030"}, True, 30.0),
        (403, {"x-remaining": " 0 ", "x-reset": " 1800000030.5"}, True, 30.5),
        (403, {"x-remaining": "0", "x-reset": "1700000000"}, True, 0.0),
        (403, {"x-remaining": "0"}, True, None),
        (403, {"x-remaining": "0", "x-reset": "soon"}, True, None),
        (403, {"x-remaining": "0", "x-reset": "9" * 5000}, True, None),
        (403, {"x-remaining": "0", "x-reset": "1800000030", "retry-after": "7"}, True, 7.0),
        (403, {"x-remaining": "1", "x-reset": "1800000030"}, False, None),
        (403, {}, False, None),
        (401, {"x-remaining": "0", "x-reset": "1800000030"}, False, None),
        (429, {"x-reset": "1800000030"}, True, 30.0),
        (503, {"x-remaining": "0", "x-reset": "1800000030"}, False, None),
    ],
)
def test_a_header_with_its_value_tells_a_rate_limit(
    status: int, headers: dict[str, str], limited: bool, pause: float | None
) -> None:
    response = _applied(GITHUB, status, headers)
    assert (response.rate_limited, may_retry(response)) == (limited, limited)
    assert retry_after(response.headers, NOW) == pause


def test_a_header_of_any_value_and_a_number_of_seconds() -> None:
    declared = RateLimit(status=418, header="X-Busy", after="X-Busy")
    assert retry_after(_applied(declared, 418, {"x-busy": "12"}).headers, NOW) == 12.0
    assert not _applied(declared, 418, {}).rate_limited


@pytest.fixture(scope="module")
def lockers(tmp_path_factory: pytest.TempPathFactory) -> Lockers:
    return Lockers(tmp_path_factory.mktemp("lockers"))


@pytest.fixture
def serving() -> Iterator[Callable[..., LoopbackServer]]:
    """Return a function that starts a server with responses in turn, the last of them for ever."""
    running: list[LoopbackServer] = []

    def serve(*responses: Scripted) -> LoopbackServer:
        left = list(responses)

        def respond(_: ReceivedRequest) -> Scripted:
            return left.pop(0) if len(left) > 1 else left[0]

        running.append(LoopbackServer(respond))
        return running[-1].__enter__()

    yield serve
    for server in running:
        server.__exit__(None, None, None)


def _limited(seconds: float) -> Scripted:
    headers = {"X-Remaining": "0", "X-Reset": str(int(time.time() + seconds)), "X-Locker-Request": "req_7"}
    return Scripted.of_json(403, ERROR, headers)


def test_an_error_of_a_rate_limit(lockers: Lockers, serving: Callable[..., LoopbackServer]) -> None:
    server = serving(_limited(3000))
    done = lockers.run(server.origin, "box", "show", "b_1", "--json")
    error = json.loads(done.stderr)
    assert (done.exit, error["code"], error["error"], error["requestId"]) == (6, "TOO_FAST", "Slow down", "req_7")
    assert (error["status"], error["retryable"], error["outcome"]) == (403, True, "refused")
    assert 2900 < error["retryAfterSeconds"] <= 3000
    assert str(error["retryAfterSeconds"]) in error["hint"]
    assert len(server.requests) == 1  # the pause is too long for a retry


@pytest.mark.parametrize("words", [["show", "b_1"], ["rent", "--size=1"]])
def test_it_is_retried_when_the_limit_ends(
    words: list[str], lockers: Lockers, serving: Callable[..., LoopbackServer]
) -> None:
    """A write is retried too: a request that a limit refuses is not carried out."""
    server = serving(_limited(-5), Scripted.of_json(200, {"id": "b_1", "state": "open"}))
    assert lockers.run(server.origin, "box", *words).exit == 0
    assert len(server.requests) == 2


def test_another_refusal_is_none(lockers: Lockers, serving: Callable[..., LoopbackServer]) -> None:
    server = serving(Scripted.of_json(403, ERROR, {"X-Remaining": "12", "X-Reset": "1"}))
    done = lockers.run(server.origin, "box", "show", "b_1", "--json")
    error = json.loads(done.stderr)
    assert (done.exit, error["retryable"], error["retryAfterSeconds"]) == (3, False, None)
    assert len(server.requests) == 1


def test_a_wait_continues_after_a_limit(lockers: Lockers, serving: Callable[..., LoopbackServer]) -> None:
    server = serving(_limited(-5), Scripted.of_json(200, {"id": "b_1", "state": "open"}))
    done = lockers.run(server.origin, "box", "show", "b_1", "--wait", "--timeout=20", LOCKERS_RETRIES="0")
    assert (done.exit, len(server.requests)) == (0, 2)


def test_a_request_id_of_a_response_in_another_format(
    lockers: Lockers, serving: Callable[..., LoopbackServer], tmp_path: Path
) -> None:
    server = serving(Scripted(404, b"<html>", {"X-Locker-Request": "req_8"}))
    done = lockers.run(server.origin, "box", "show", "b_1", "--json")
    assert (done.exit, json.loads(done.stderr)["requestId"]) == (4, "req_8")
