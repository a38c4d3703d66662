"""Errors for responses whose status is not 2xx."""

from __future__ import annotations

import json

import pytest

from opentrain_runtime.api_errors import api_error
from opentrain_runtime.arguments import Arguments
from opentrain_runtime.declarations.command import Command
from opentrain_runtime.declarations.endpoint import Endpoint
from opentrain_runtime.declarations.hints import Hint
from opentrain_runtime.declarations.views import Cell
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
    sent: object = None,
    **arguments: object,
) -> CliError:
    content = None if sent is None else json.dumps(sent).encode()
    request = Request(method, "https://x.example/a", headers={}, body=content, error_format="main", repeatable=False)
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    endpoint = Endpoint("POST", "/a", body={"set": "*", "amount": "bid.amount"}, error_format="main")
    declared = Command(
        "things set",
        add_arguments=lambda _: None,
        effect="write",
        endpoint=endpoint,
        fields={"set": {"size": ("S", "L")}},
    )
    response = Response(request, status, headers or {}, content)
    return api_error(response, product(hints), declared, Arguments(arguments, []), NOW)


def test_the_parts_of_an_error() -> None:
    body = {"error": "Busy", "code": "BUSY", "id": "r-1", "more": {"why": "busy", "n": 1}}
    error = _error(409, body, hints=(Hint("Wait", reason="busy", run=("shop wait",)),))
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


@pytest.mark.parametrize(
    ("issue", "sent", "parts"),
    [
        (
            {"path": ["size"], "message": "no", "options": ["S", "L", "HUGE"]},
            {"size": "huge"},
            ["size", "'huge'", "S, L, HUGE", "Did you mean HUGE?"],
        ),
        ({"path": ["size"], "message": "no", "options": [1, 2]}, {"size": 7}, ["size", "'7'", "1, 2"]),
        ({"path": [], "message": "no", "keys": ["sise", "x"]}, {}, ["sise", "Did you mean size?", "x"]),
        ({"path": ["bid", "amount"], "message": "Required"}, {}, ["bid.amount (--amount)", "Required"]),
        ({"path": "size", "message": "Too big"}, None, ["size", "Too big"]),
        ({"path": ["list", 0, "x"], "options": ["a"]}, {"list": [{"x": "b"}]}, ["list.0.x", "'b'"]),
        ({"message": "Set a field"}, {}, ["Set a field"]),
    ],
)
def test_an_issue_is_a_sentence(issue: dict[str, object], sent: object, parts: list[str]) -> None:
    error = _error(400, {"error": "Bad", "more": {"issues": [issue]}}, sent=sent)
    text = " ".join(error.lines)
    assert [part for part in parts if part not in text] == []
    assert error.unsaid is None
    assert error.details == {"issues": [issue]}


@pytest.mark.parametrize("issues", [[{"a": 1}], [1], "zz", [{"path": ["a"], "message": ["b"]}]])
def test_issues_of_another_form_stay_details(issues: object) -> None:
    error = _error(400, {"error": "Bad", "more": {"issues": issues}})
    assert (list(error.lines), error.unsaid) == ([], {"issues": issues})


def test_many_issues_are_cut() -> None:
    issues = [{"path": [str(number)], "message": "no"} for number in range(1000)]
    assert len(_error(400, {"error": "Bad", "more": {"issues": issues}}).lines) == 21


@pytest.mark.parametrize(
    ("more", "unsaid"),
    [
        ({"thing": "a", "id": "t_1"}, None),
        ({"id": "t_1", "state": "OPEN"}, {"state": "OPEN"}),
        ({"why": "busy"}, None),
        ({"do": "pay_now"}, None),
        ({"id": "t_", "on": True}, {"id": "t_", "on": True}),
        ({"pay": "https://pay.example", "none": None, "list": []}, None),
        ({"cents": 5, "list": ["t_1", 6]}, {"list": ["t_1", 6]}),
        ("t_1", None),
        ("t_2", "t_2"),
    ],
)
def test_details_that_the_request_or_the_hint_says_are_left_out(more: object, unsaid: object) -> None:
    """For people. Programs get all of them."""
    hint = Hint("Pay", url="more.pay", said=("more.do",), fields={"Cost": Cell(("more.cents",), "cents")})
    error = _error(404, {"error": "No", "more": more}, hints=(hint,), thing_id="t_1")
    assert (error.unsaid, error.details) == (unsaid, more)


def test_values_of_an_error_are_shown_where_it_has_them() -> None:
    hint = Hint("Pay", fields={"Cost": Cell(("more.cents",), "cents"), "Fees": Cell(("more.fees",), "cents")})
    (line,) = _error(409, {"error": "No", "more": {"cents": 1250}}, hints=(hint,)).lines
    assert ("Cost" in line, "12.50" in line) == (True, True)
    assert list(_error(409, {"error": "No"}, hints=(hint,)).lines) == []
