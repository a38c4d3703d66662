"""Kinds of authorization: each sends its token in its own place, to its own origin only, and never prints it."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest

from tests.support.parcels import TOKEN, Parcels
from tests.support.server import LoopbackServer, ReceivedRequest, Response


class Kind(NamedTuple):
    """A value of `api.token`, the header or query that a server receives, and how its secret is spelled there."""

    token: str
    header: str | None
    value: str
    secret: str = TOKEN


def _basic(user: str, password: str) -> str:
    return b64encode(f"{user}:{password}".encode()).decode()


USER = "Ann é"
KINDS = {
    "bearer": Kind("{kind: bearer}", "Authorization", f"Bearer {TOKEN}"),
    "prefix": Kind("{kind: bearer, prefix: token}", "Authorization", f"token {TOKEN}"),
    "header": Kind("{kind: header, name: X-API-Key}", "X-API-Key", TOKEN),
    "header-prefix": Kind("{kind: header, name: X-Key, prefix: Key}", "X-Key", f"Key {TOKEN}"),
    "query": Kind("{kind: query, name: api_key}", None, f"api_key={quote(TOKEN, safe='')}", quote(TOKEN, safe="")),
    "password": Kind(
        "{kind: basic, setting: account}", "Authorization", f"Basic {_basic(USER, TOKEN)}", _basic(USER, TOKEN)
    ),
    "user": Kind("{kind: basic, token-is: user}", "Authorization", f"Basic {_basic(TOKEN, '')}", _basic(TOKEN, "")),
    "user-password": Kind(
        "{kind: basic, token-is: user, setting: account}",
        "Authorization",
        f"Basic {_basic(TOKEN, USER)}",
        _basic(TOKEN, USER),
    ),
}
BY_SETTING = ("password", "user-password")
ENV = {"PARCELS_ACCOUNT": "Ann é"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Parcels]:
    """Return a function that returns the client of a kind, generated once."""
    made: dict[str, Parcels] = {}

    def client_of(name: str) -> Parcels:
        if name not in made:
            made[name] = Parcels(tmp_path_factory.mktemp(name), KINDS[name].token)
        return made[name]

    return client_of


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(lambda _: Response.of_json(200, {"boxes": [], "id": "b_1"})) as running:
        yield running


def carried(request: ReceivedRequest, kind: Kind) -> str | None:
    """Return what the place of a kind holds. The request has a token in no other place."""
    raw = dict(request.headers)
    others = [raw.pop(name, None) for name in {"Authorization", "X-API-Key", "X-Key"} - {kind.header}]
    assert others == [None] * len(others)
    if kind.header is None:
        return next((part for part in request.query.split("&") if part.startswith("api_key=")), None)
    assert request.query == ""
    return raw.get(kind.header)


@pytest.mark.parametrize("name", KINDS)
def test_a_token_is_sent_in_its_place(name: str, client: Callable[[str], Parcels], server: LoopbackServer) -> None:
    done = client(name).run(server.origin, "show", "b_1", "--account=ä", env=ENV)
    assert (done.exit, done.stderr) == (0, "")
    assert [carried(request, KINDS[name]) for request in server.requests] == [KINDS[name].value]


def test_a_key_follows_the_query_of_the_request(client: Callable[[str], Parcels], server: LoopbackServer) -> None:
    assert client("query").run(server.origin, "list", "--state=a b").exit == 0
    assert server.requests[0].query == f"state=a%20b&api_key={KINDS['query'].secret.replace('.', '%2E')}"


@pytest.mark.parametrize("name", KINDS)
def test_a_secret_is_masked_in_every_output(name: str, client: Callable[[str], Parcels]) -> None:
    """Neither --verbose, --dry-run, an error, its link nor a redirect has it in any spelling."""
    kind = KINDS[name]

    def echo(request: ReceivedRequest) -> Response:
        told = f"{request.target} {carried(request, kind)}"
        if "moved" in request.path:
            return Response(302, b"", {"Location": f"http://127.0.0.1:1{request.target}#{carried(request, kind)}"})
        if "broken" in request.path:
            return Response(500, told.encode())
        return Response.of_json(409, {"message": told, "code": "C", "details": {"url": told, "clientSecret": "s3cr3t"}})

    with LoopbackServer(echo) as server:
        for box in ("moved", "broken", "told"):
            for words in (["--verbose"], ["--json"], ["--verbose", "--json"], ["--dry-run"]):
                done = client(name).run(server.origin, "show", box, *words, env=ENV)
                assert (done.exit == 0) == ("--dry-run" in words)
                shown = done.stdout + done.stderr
                assert not [secret for secret in (TOKEN, TOKEN[4:], kind.secret, "s3cr3t") if secret in shown]
                assert "****" in shown or box == "broken"  # its message does not quote the response
                for word in shown.replace('"', " ").split():
                    assert TOKEN.encode() not in _decoded(word)


def _decoded(word: str) -> bytes:
    try:
        return b64decode(word, validate=True)
    except ValueError:
        return b""


@pytest.mark.parametrize("name", KINDS)
def test_a_saved_token_is_sent_to_its_own_origin_only(
    name: str, client: Callable[[str], Parcels], server: LoopbackServer
) -> None:
    kind, parcels = KINDS[name], client(name)
    with LoopbackServer(lambda _: Response.of_json(200, {"boxes": [], "id": "b_1"})) as other:
        parcels.save(server.origin)
        refused = parcels.run(other.origin, "show", "b_1", "--json", token=None, env=ENV)
        anonymous = parcels.run(other.origin, "list", token=None, env=ENV)
        assert parcels.run(server.origin, "show", "b_1", token=None, env=ENV).exit == 0
        assert parcels.run(server.origin, "list", token=None, env=ENV).exit == 0
        assert (refused.exit, json.loads(refused.stderr)["code"]) == (3, "CLI_WRONG_ORIGIN")
        assert anonymous.exit == 0
        assert server.origin in anonymous.stderr  # a note that the token was left out
        assert [carried(request, kind) for request in other.requests] == [None]
        assert [carried(request, kind) for request in server.requests] == [kind.value] * 2


@pytest.mark.parametrize("name", ["bearer", "query", "password"])
def test_an_optional_token_is_sent_if_there_is_one(name: str, tmp_path: Path, server: LoopbackServer) -> None:
    kind, parcels = KINDS[name], Parcels(tmp_path, KINDS[name].token)
    assert parcels.run(server.origin, "list", token=None, env=ENV) == parcels.run(server.origin, "list", env=ENV)
    assert [carried(request, kind) for request in server.requests] == [None, kind.value]
    without = json.loads(parcels.run(server.origin, "list", "--dry-run", token=None, env=ENV).stdout)
    assert "****" not in json.dumps(without)
    missing = parcels.run(server.origin, "show", "b_1", "--json", token=None, env=ENV)
    assert json.loads(missing.stderr)["code"] == "CLI_NO_TOKEN"
    assert len(server.requests) == 2


def test_basic_credentials_need_a_valid_user(client: Callable[[str], Parcels], server: LoopbackServer) -> None:
    for user in (None, "a:b", "a\x07b"):
        env = {} if user is None else {"PARCELS_ACCOUNT": user}
        done = client("password").run(server.origin, "show", "b_1", "--json", env=env)
        assert (done.exit, json.loads(done.stderr)["code"]) == (3, "CLI_NO_USER")
        assert "PARCELS_ACCOUNT" in done.stderr
    assert server.requests == []
