"""Errors for responses whose status is not 2xx."""

from __future__ import annotations

import json

import pytest

from opentrain_runtime.api_errors import api_error
from opentrain_runtime.declarations.hints import Hint
from opentrain_runtime.errors import CliError
from opentrain_runtime.http.messages import Request, Response
from tests.support.declared import product

NOW = 1_800_000_000.0


def _error(
    status: int,
    body: object,
    *,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    hints: tuple[Hint, ...] = (),
) -> CliError:
    request = Request(method, "https://x.example/a", headers={}, body=None, error_format="main", repeatable=False)
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return api_error(Response(request, status, headers or {}, content), product(hints), NOW)


def test_the_parts_of_an_error() -> None:
    body = {"error": "Busy", "code": "BUSY", "id": "r-1", "more": {"why": "busy", "n": 1}}
    error = _error(409, body, hints=(Hint("Wait", reason="busy", run="shop wait"),))
    assert (error.message, error.code, error.request_id, error.reason) == ("Busy", "BUSY", "r-1", "busy")
    assert (error.status, error.exit_name) == (409, "conflict")
    assert error.details == {"why": "busy", "n": 1}
    assert error.action == {"command": "shop wait"}


@pytest.mark.parametrize(
    ("message", "says"),
    [("server_error", "Server error"), ("OPEN", "Open"), ("Busy", "Busy"), ("It is OPEN", None)],
)
def test_a_message_that_is_only_a_name_is_put_in_words_for_people(message: str, says: str | None) -> None:
    error = _error(500, {"error": message})
    assert (error.message, error.says) == (message, says)


@pytest.mark.parametrize(
    ("status", "exit_name"),
    [(400, "refused"), (401, "denied"), (404, "not-found"), (418, "refused"), (429, "rate-limited"), (500, "outage")],
)
def test_a_status_has_its_exit_code(status: int, exit_name: str) -> None:
    assert _error(status, {"error": "no"}).exit_name == exit_name


def test_an_error_without_a_code_gets_one_of_the_status() -> None:
    assert _error(400, {"error": "no"}).code == "CLI_HTTP_400"


@pytest.mark.parametrize("body", [b"<html>", b"", [], {"other": 1}, b"\xff"])
@pytest.mark.parametrize("status", [302, 403, 502])
def test_a_response_without_an_error_of_the_api(status: int, body: object) -> None:
    error = _error(status, body, headers={"location": "https://elsewhere.example"})
    assert error.code == f"CLI_HTTP_{status}"
    assert "https://x.example/a" in error.message
    assert ("https://elsewhere.example" in error.message) == (status == 302)


@pytest.mark.parametrize(
    ("status", "method", "retryable"),
    [(503, "GET", True), (503, "POST", False), (429, "POST", True), (500, "GET", False), (400, "GET", False)],
)
def test_retryable_statuses(status: int, method: str, retryable: bool) -> None:
    assert _error(status, {"error": "no"}, method=method).retryable == retryable


def test_the_hint_has_the_pause_that_the_server_asks_for() -> None:
    error = _error(429, {"error": "slow"}, headers={"retry-after": "7"})
    assert error.hint is not None
    assert "7 s" in error.hint


@pytest.mark.parametrize(
    ("status", "value", "seconds"),
    [(429, "7", 7), (503, "1.5", 2), (429, "0", 0), (429, "soon", None), (429, None, None), (500, "7", None)],
)
def test_an_error_has_the_pause_that_the_server_asks_for(status: int, value: str | None, seconds: int | None) -> None:
    for body in ({"error": "slow"}, b"<html>"):
        error = _error(status, body, headers={"retry-after": value} if value is not None else {})
        assert error.retry_after_seconds == seconds
