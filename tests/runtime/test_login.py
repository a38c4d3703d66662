"""Commands `auth` that follow from `credentials.check`, for each kind of token."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.lockers import TOKEN, Lockers
from tests.support.patches import Edit
from tests.support.server import LoopbackServer, ReceivedRequest, Response

USER = "ann"


class Kind(NamedTuple):
    """A value of `api.token`, the further words of `auth login`, and what the server receives."""

    token: str
    words: tuple[str, ...]
    header: str | None
    value: str


def _basic(user: str, password: str) -> str:
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


KINDS = {
    "bearer": Kind("{kind: bearer}", (), "Authorization", f"Bearer {TOKEN}"),
    "prefix": Kind("{kind: bearer, prefix: token}", (), "Authorization", f"token {TOKEN}"),
    "header": Kind("{kind: header, name: X-Key}", (), "X-Key", TOKEN),
    "query": Kind("{kind: query, name: key}", (), None, f"key={TOKEN}"),
    "password": Kind(
        "{kind: basic, setting: account-name}", (f"--account-name={USER}",), "Authorization", _basic(USER, TOKEN)
    ),
    "user": Kind("{kind: basic, token-is: user}", (), "Authorization", _basic(TOKEN, "")),
    "user-password": Kind(
        "{kind: basic, token-is: user, setting: account-name}",
        ("--account-name=hush",),
        "Authorization",
        _basic(TOKEN, "hush"),
    ),
}


def _patch(kind: Kind) -> list[Edit]:
    variable = {
        "add": "- {name: LOCKERS_ACCOUNT, sets: account-name, help: Account}",
        "before": "- {name: LOCKERS_URL,",
    }
    return [
        {"replace": "  token: {kind: bearer}", "with": f"  token: {kind.token}"},
        {"add": "check: GET /user\nwho: [profile.login, id]", "after": "path: lockers/cli.json"},
        *([variable] if "setting" in kind.token else []),
    ]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Lockers]:
    """Return a function that returns the client of a kind, without saved credentials."""
    made: dict[str, Lockers] = {}

    def client_of(name: str) -> Lockers:
        if name not in made:
            made[name] = Lockers(tmp_path_factory.mktemp(name), _patch(KINDS[name]))
        made[name].credentials.unlink(missing_ok=True)
        return made[name]

    return client_of


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    def respond(request: ReceivedRequest) -> Response:
        if TOKEN not in request.target and not any(
            value in (kind.value for kind in KINDS.values()) for _, value in request.headers
        ):
            return Response.of_json(401, {"errors": [{"title": "Who are you?", "code": "UNKNOWN"}]})
        return Response.of_json(200, {"profile": {"login": USER}, "id": 7, "state": "open"})

    with LoopbackServer(respond) as running:
        yield running


def _carried(request: ReceivedRequest, kind: Kind) -> str | None:
    return request.query if kind.header is None else request.header(kind.header)


def _document(text: str) -> Any:
    return json.loads(text)


@pytest.mark.parametrize("name", KINDS)
def test_login_saves_what_later_commands_send(
    name: str, client: Callable[[str], Lockers], server: LoopbackServer
) -> None:
    kind, lockers = KINDS[name], client(name)
    done = lockers.run(server.origin, "auth", "login", *kind.words, "--token=-", "--json", token=None, stdin=TOKEN)
    assert done.exit == 0, done.stderr
    assert TOKEN not in done.stdout + done.stderr
    path = str(lockers.credentials)
    expected = {"status": "logged-in", "user": USER, "baseUrl": server.origin, "credentialsFile": path}
    assert _document(done.stdout) == expected
    assert lockers.credentials.stat().st_mode & 0o777 == 0o600
    for words in (("box", "show", "b_1"), ("auth", "status")):
        shown = lockers.run(None, *words, token=None)
        assert shown.exit == 0, shown.stderr
    assert USER in shown.stdout
    assert str(lockers.credentials) in shown.stdout
    assert [request.path for request in server.requests] == ["/v1/user", "/v1/boxes/b_1", "/v1/user"]
    assert [_carried(request, kind) for request in server.requests] == [kind.value] * 3
    printed = _document(lockers.run(None, "auth", "token", "--json", token=None).stdout)
    assert printed == {"token": TOKEN, "tokenFrom": path, "baseUrl": server.origin}
    assert _document(lockers.run(None, "auth", "logout", "--json", token=None).stdout)["status"] == "logged-out"
    assert not lockers.credentials.exists()
    assert _document(lockers.run(None, "auth", "logout", "--json", token=None).stdout)["status"] == "no-credentials"
    for words in (("auth", "token"), ("auth", "status")):
        assert lockers.run(server.origin, *words, token=None).exit == 3
    assert len(server.requests) == 3


@pytest.mark.parametrize("name", ["bearer", "password"])
def test_a_refused_token_is_not_saved(name: str, client: Callable[[str], Lockers], server: LoopbackServer) -> None:
    lockers = client(name)
    done = lockers.run(server.origin, "auth", "login", *KINDS[name].words, "--token=wrong_canary", "--json", token=None)
    assert (done.exit, _document(done.stderr)["code"]) == (3, "UNKNOWN")
    assert "wrong_canary" not in done.stderr
    assert not lockers.credentials.exists()


def test_a_response_without_the_user_is_not_a_success(client: Callable[[str], Lockers]) -> None:
    lockers = client("bearer")
    with LoopbackServer(lambda _: Response.of_json(200, {"profile": {}})) as server:
        done = lockers.run(server.origin, "auth", "login", f"--token={TOKEN}", "--json", token=None)
    assert (done.exit, _document(done.stderr)["code"]) == (7, "CLI_BAD_ANSWER")
    assert not lockers.credentials.exists()


def test_a_saved_user_goes_with_the_saved_token_only(client: Callable[[str], Lockers], server: LoopbackServer) -> None:
    lockers = client("user-password")
    lockers.save(server.origin, **{"account-name": "hush"})
    with LoopbackServer(lambda _: Response.of_json(200, {"id": "b_1", "state": "open"})) as other:
        assert lockers.run(other.origin, "box", "show", "b_1").exit == 0  # with the token of a variable
        assert other.requests[0].header("Authorization") == _basic(TOKEN, "")
    assert lockers.run(None, "box", "show", "b_1", token=None, LOCKERS_ACCOUNT="loud").exit == 3
    assert lockers.run(None, "box", "show", "b_1", token=None).exit == 0
    assert [request.header("Authorization") for request in server.requests] == [
        _basic(TOKEN, "loud"),
        _basic(TOKEN, "hush"),
    ]


def test_values_saved_for_another_origin_are_removed(
    client: Callable[[str], Lockers], server: LoopbackServer, tmp_path: Path
) -> None:
    patch = [*_patch(KINDS["bearer"]), {"add": "extra: {ticket: ticket}", "after": "path: lockers/cli.json"}]
    lockers = Lockers(tmp_path, patch)
    for saved, kept in ((server.origin, "t_1"), ("https://other.example", None)):
        lockers.save(saved, ticket="t_1", foreign="kept")
        assert lockers.run(server.origin, "auth", "login", f"--token={TOKEN}", token=None).exit == 0
        found = _document(lockers.credentials.read_text())
        assert (found.get("ticket"), found["foreign"], found["server"]) == (kept, "kept", server.origin)


def test_a_variable_is_noted(client: Callable[[str], Lockers], server: LoopbackServer) -> None:
    done = client("bearer").run(server.origin, "auth", "login", f"--token={TOKEN}")
    assert done.exit == 0
    assert "LOCKERS_TOKEN" in done.stderr


def test_a_command_of_the_manifest_replaces_a_derived_one(tmp_path: Path) -> None:
    own = """  auth:
    summary: Sign in
    commands:
      token:
        summary: Tell the age of the token
        request: GET /token
        effect: read
        view: [{says: '{age}'}]
        requires: [{text: age}]
        examples: [{run: lockers auth token, says: The age}]
"""
    lockers = Lockers(tmp_path, [*_patch(KINDS["bearer"]), {"append": own}])
    page = lockers.run(None, "auth", "--help").stdout
    assert [word in page for word in ("Sign in", "Tell the age", "login", "logout", "status")] == [True] * 5
    assert [group.name for group in lockers.manifest.groups] == ["auth", "box"]
