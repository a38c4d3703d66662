"""Tests of helpers: the server, the comparison and the placeholders."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.support.cli import hermetic_env
from tests.support.compare import diff_json, diff_request, diff_requests
from tests.support.responses import canned_response, load_responses, responder
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted
from tests.support.strict_yaml import load_yaml
from tests.support.surface import commands, usage_of
from tests.support.texts import substitute
from tests.support.vectors import load_vectors


def _send(url: str, method: str, body: bytes | None = None, content_type: str = "application/json") -> str:
    headers = {"User-Agent": "opentrain-cli/test", "Accept": "application/json", "Content-Type": content_type}
    request = urllib.request.Request(url, data=body, method=method, headers=headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=10) as response:
        return str(response.read().decode())


def test_the_server_records_what_was_sent() -> None:
    """The server records raw target, headers and body, and sends the canned response of the path."""
    with LoopbackServer(responder([])) as server:
        target = "/api/public/v1/jobs/a%2Fb%20c%3F/invites?x=1&x=2"
        text = _send(server.origin + target, "POST", b'{"freelancerId": "usr_8Lm3"}')
        (request,) = server.requests
    assert json.loads(text) == load_responses()["jobs-invite"]["body"]
    assert request.target == target
    expected = {
        "method": "POST",
        "path": "/api/public/v1/jobs/a%2Fb%20c%3F/invites",
        "query": [["x", "2"], ["x", "1"]],
        "headers": {"Accept": "application/json", "X-Absent": None},
        "json": {"freelancerId": "<any>"},
        "body_text_has": ['"usr_8Lm3"'],
    }
    assert diff_request(expected, request) == []
    wrong = {"method": "GET", "path": "/", "headers": {"X-Absent": "1"}, "body_text_has": ["zzz"]}
    assert len(diff_request(wrong, request)) == 6


def test_scripted_responses_are_sent_in_order_and_the_last_repeats() -> None:
    """Two responses, three requests."""
    with LoopbackServer(scripted([Response(200, b"one"), Response(204)])) as server:
        texts = [_send(server.origin, "GET") for _ in range(3)]
        assert texts == ["one", "", ""]
        assert len(server.requests) == 3


def test_error_responses_have_their_status() -> None:
    """Responses can be named, as in the vectors."""
    with LoopbackServer(responder([load_responses()["not-found"]])) as server:
        with pytest.raises(urllib.error.HTTPError) as caught:
            _send(server.origin + "/x", "DELETE")
        assert caught.value.code == 404
        caught.value.close()


def test_form_bodies_are_compared() -> None:
    """Order does not matter, values do."""
    request = ReceivedRequest(
        "POST",
        "/t",
        (
            ("User-Agent", "opentrain-cli/1"),
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ),
        b"b=2&a=1%2B1",
    )
    assert diff_request({"method": "POST", "path": "/t", "form": {"a": "1+1", "b": "2"}}, request) == []
    assert diff_request({"method": "POST", "path": "/t", "form": {"a": "1 1", "b": "2"}}, request)
    assert diff_request({"method": "POST", "path": "/t"}, request)
    same = {"method": "POST", "path": "/t", "form": {"a": "1+1", "b": "2"}}
    assert diff_requests([same], [request, request], repeat=True) == []
    assert diff_requests([same], [request, request], repeat=False)
    assert diff_requests([], [request], repeat=True)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [(1, True), (1, 1.0), ("1", 1), (None, 0), ([1], [1, 2]), ({"a": 1}, {}), ("<any>", ""), ("<any>", 5)],
)
def test_json_that_differs(expected: object, actual: object) -> None:
    """Types matter."""
    assert diff_json(expected, actual)


def test_json_subset() -> None:
    """More keys are allowed only with `subset`."""
    assert diff_json({"a": {"b": 1}}, {"a": {"b": 1, "c": 2}}, subset=True) == []
    assert diff_json({"a": {"b": 1}}, {"a": {"b": 1, "c": 2}})


def test_substitution() -> None:
    """Placeholders become the origin and long texts. Other braces stay."""
    assert substitute(["{base}/x", {"k": "{é*3}"}, '{"a":1}'], "http://h") == [
        "http://h/x",
        {"k": "ééé"},
        '{"a":1}',
    ]


def test_the_environment_is_hermetic(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable of the caller is included."""
    for name in ("OT_API_TOKEN", "OPENTRAIN_API_BASE_URL", "HTTPS_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "x")
    assert set(hermetic_env(tmp_path)) == {"PATH", "HOME", "XDG_CONFIG_HOME", "LANG", "BROWSER"}


def test_duplicate_keys_are_refused(tmp_path: Path) -> None:
    """Dates stay text."""
    path = tmp_path / "x.yaml"
    path.write_text("a: 2026-01-01\n")
    assert load_yaml(path) == {"a": "2026-01-01"}
    path.write_text("a: 1\na: 2\n")
    with pytest.raises(ValueError, match="twice"):
        load_yaml(path)


def test_every_endpoint_has_a_canned_response() -> None:
    """responses.yaml has a success response for each request that surface.yaml names, except those with any path."""
    for entry in commands().values():
        if entry.get("positional") == "path":
            continue
        for line in [*([entry["request"]] if entry["request"] else []), *entry.get("also", [])]:
            method, _, path = line.partition(" ")
            assert canned_response(ReceivedRequest(method, path, (), b"")) is not None, line


def test_every_expected_request_has_a_response() -> None:
    """A vector without its own script has a canned response for its path."""
    for vector in load_vectors():
        for wanted in vector.expect.get("requests", []):
            query = "&".join(f"{name}=x" for name, _ in wanted.get("query", []))
            request = ReceivedRequest(wanted["method"], f"{wanted['path']}?{query}", (), b"")
            assert vector.answers or canned_response(request) is not None, vector.id


def test_usage_of_a_command_line() -> None:
    """Common flags anywhere, aliases, positionals, values that look like flags."""
    usage = usage_of(["--json", "webhook", "--base-url", "x", "get", "wh_1"])
    assert usage is not None
    assert (usage.typed, usage.command, usage.positionals) == ("webhook get", "webhooks get", 1)
    assert usage.flags == {"--json", "--base-url"}
    usage = usage_of(["messages", "send", "--content", "--hello", "--conversation-id=c"])
    assert usage is not None
    assert usage.flags == {"--content", "--conversation-id"}
    assert usage.positionals == 0
    assert usage_of(["jobs", "pubish"]) is None
