"""Code of a product beside its manifest: a body that no key declares, and signed requests."""

from __future__ import annotations

import hmac
import json
from hashlib import sha256

import pytest

from tests.support.errors import error_of
from tests.support.lockers import TOKEN, Lockers
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted

HANDLERS = """
import hmac
from hashlib import sha256

from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import build_body


def order(context):
    fields = build_body(context.endpoint, context.arguments)
    return {"lines": [{"field": name, "value": value} for name, value in fields.items()], "count": len(fields)}


def sign(request, variable):
    key = variable("signing-key")
    if key is None:
        raise UsageError("the signing key is missing; set LOCKERS_KEY")
    signed = f"{request.method} {request.url}\\n".encode() + (request.body or b"")
    signature = hmac.new(key[1].encode(), signed, sha256).hexdigest()
    request.headers = {**request.headers, "X-Signature": signature}
    return [signature]
"""
PATCH = [
    {
        "replace": "  description: Rents lockers.\n",
        "with": "  description: Rents lockers.\n  handlers: lockers_handlers\n",
    },
    {"replace": "      prefix: /v1\n", "with": "      prefix: /v1\n      request-handler: orders.sign\n"},
    {"after": "- {name: LOCKERS_TOKEN", "add": "- {name: LOCKERS_KEY, sets: signing-key, help: Key of signatures}"},
    {
        "replace": "        request: POST /boxes\n",
        "with": "        request: POST /boxes\n        body-handler: orders.order\n        reads: [signing-key]\n",
    },
]
KEY = "signing_canary_24680"


@pytest.fixture(scope="module")
def lockers(tmp_path_factory: pytest.TempPathFactory) -> Lockers:
    """Generate a client whose handlers are beside its manifest."""
    folder = tmp_path_factory.mktemp("lockers")
    package = folder / "lockers_handlers"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "orders.py").write_text(HANDLERS, encoding="utf-8")
    return Lockers(folder, PATCH)


def _signature(origin: str, request: ReceivedRequest) -> str:
    signed = f"{request.method} {origin}{request.target}\n".encode() + request.body
    return hmac.new(KEY.encode(), signed, sha256).hexdigest()


def test_a_handler_makes_the_body(lockers: Lockers) -> None:
    with LoopbackServer(scripted([Response.of_json(201, {"id": "b_1"})])) as server:
        done = lockers.run(server.origin, "box", "rent", "--size=3", LOCKERS_KEY=KEY)
        (request,) = server.requests
    assert (done.exit, done.stderr) == (0, "")
    assert json.loads(request.body) == {"lines": [{"field": "size", "value": 3}], "count": 1}


@pytest.mark.parametrize("argv", [["box", "rent", "--size=3"], ["box", "show", "b 1"]], ids=["write", "read"])
def test_a_handler_signs_each_request(lockers: Lockers, argv: list[str]) -> None:
    """The signature covers the body that is sent, and the token is sent as before."""
    with LoopbackServer(scripted([Response.of_json(200, {"id": "b_1", "state": "open"})])) as server:
        done = lockers.run(server.origin, *argv, LOCKERS_KEY=KEY)
        (request,) = server.requests
        assert request.header("X-Signature") == _signature(server.origin, request)
    assert (done.exit, request.header("Authorization")) == (0, f"Bearer {TOKEN}")


def test_each_poll_and_each_retry_is_signed(lockers: Lockers) -> None:
    responses = [Response(503), Response.of_json(200, {"id": "b_1", "state": "open"})]
    with LoopbackServer(scripted(responses)) as server:
        done = lockers.run(server.origin, "box", "show", "b_1", "--wait", LOCKERS_KEY=KEY)
        signatures = [request.header("X-Signature") for request in server.requests]
        assert signatures == [_signature(server.origin, request) for request in server.requests]
    assert (done.exit, len(signatures)) == (0, 2)


def test_another_service_is_not_signed(lockers: Lockers) -> None:
    with LoopbackServer(scripted([Response.of_json(200, {"id": "p_1"})])) as server:
        done = lockers.run(None, "box", "paper", "p_1", LOCKERS_FILES_URL=server.origin)
        (request,) = server.requests
    assert (done.exit, request.header("X-Signature")) == (0, None)


def test_an_error_of_a_handler_is_reported_before_the_request(lockers: Lockers) -> None:
    with LoopbackServer(scripted([Response.of_json(200, {"id": "b_1"})])) as server:
        done = lockers.run(server.origin, "box", "rent", "--size=3", "--json")
        assert (done.exit, done.stdout, server.requests) == (2, "", [])
    error_of(done.stderr, "LOCKERS_KEY", outcome="not-sent")


def test_a_signature_is_masked(lockers: Lockers) -> None:
    done = lockers.run(None, "box", "rent", "--size=3", "--dry-run", "--json", LOCKERS_KEY=KEY)
    (planned,) = json.loads(done.stdout)["requests"]
    assert (done.exit, planned["headers"]["X-Signature"]) == (0, "****")


def test_help_does_not_import_a_handler(lockers: Lockers) -> None:
    done = lockers.run(None, "box", "rent", "--help", PYTHONPROFILEIMPORTTIME="1")
    assert done.exit == 0
    assert "lockers_handlers" not in done.stderr
