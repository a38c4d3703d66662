"""Builder of requests from a declaration and parsed arguments."""

from __future__ import annotations

import json

import pytest

from opentrain_runtime.arguments import Arguments
from opentrain_runtime.declarations.endpoint import Endpoint
from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import build_body, build_request, percent
from opentrain_runtime.http.messages import Request
from opentrain_runtime.text.json import Number


def _prepare(endpoint: Endpoint, values: dict[str, object]) -> Request:
    arguments = Arguments(values, [])
    body = build_body(endpoint, arguments)
    return build_request(endpoint, arguments, base_url="https://x.example", body=body, headers={}, repeatable=False)


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("job_7-Q~", "job_7-Q~"),
        ("a b&c=d/e", "a%20b%26c%3Dd%2Fe"),
        ("1.5", "1.5"),
        (".", "%2E"),
        ("..", "%2E%2E"),
        ("ü", "%C3%BC"),
    ],
)
def test_a_text_is_encoded_as_one_segment(text: str, encoded: str) -> None:
    assert percent(text) == encoded


def test_a_path_a_query_and_constants() -> None:
    endpoint = Endpoint(
        "GET",
        "/jobs/{job_id}",
        query={"status": "status", "all": "all", "n": "limit", "not_given": "x", "off": "off"},
        constant_query={"kind": "job"},
        error_format="main",
    )
    request = _prepare(endpoint, {"job_id": "a/b", "status": "OPEN", "all": True, "n": 5, "off": None})
    assert request.url == "https://x.example/jobs/a%2Fb?kind=job&status=OPEN&all=true&limit=5"
    assert (request.method, request.body) == ("GET", None)


def test_a_missing_part_of_the_path_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="--job-id"):
        _prepare(Endpoint("GET", "/jobs/{job_id}", error_format="main"), {})


def test_a_json_body_nests_and_merges() -> None:
    endpoint = Endpoint(
        "POST",
        "/x",
        body={"amount": "milestone.amount", "name": "milestone.name", "set": "*", "patch": "*", "skip": "skip"},
        constant_body={"source": "cli"},
        error_format="main",
    )
    values: dict[str, object] = {"amount": 5, "name": "A", "set": {"a": 1, "b": "x"}, "patch": {"c": None}}
    request = _prepare(endpoint, values)
    assert isinstance(request.body, bytes)
    assert json.loads(request.body) == {
        "source": "cli",
        "milestone": {"amount": 5, "name": "A"},
        "a": 1,
        "b": "x",
        "c": None,
    }
    assert request.headers["Content-Type"] == "application/json"


def test_false_and_zero_are_sent() -> None:
    """Only None is a missing value."""
    endpoint = Endpoint("POST", "/x", query={"n": "n", "no": "no"}, body={"b": "b", "z": "z"}, error_format="main")
    request = _prepare(endpoint, {"n": 0, "no": False, "b": False, "z": 0})
    assert request.url == "https://x.example/x?n=0&no=false"
    assert request.body == b'{"b":false,"z":0}'


def test_a_number_is_sent_as_written() -> None:
    request = _prepare(Endpoint("GET", "/x/{n}", query={"n": "n"}, error_format="main"), {"n": Number("1.50")})
    assert request.url == "https://x.example/x/1.50?n=1.50"


def test_a_field_that_is_set_twice_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="'a'"):
        _prepare(Endpoint("PATCH", "/x", body={"set": "*"}, error_format="main"), {"set": [("a", 1), ("a", 2)]})


def test_an_endpoint_with_a_body_always_sends_one() -> None:
    assert _prepare(Endpoint("POST", "/x", body={"a": "a"}, error_format="main"), {}).body == b"{}"
    assert _prepare(Endpoint("POST", "/x", error_format="main"), {}).body is None


def test_a_form_body() -> None:
    endpoint = Endpoint(
        "POST", "/x", body={"a": "a b"}, constant_body={"grant": "x:y"}, encoding="form", error_format="main"
    )
    request = _prepare(endpoint, {"a": "1&2"})
    assert request.body == b"grant=x%3Ay&a%20b=1%262"
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
