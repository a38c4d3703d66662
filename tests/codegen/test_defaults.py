"""Defaults: short manifests generate whole clients, and a manifest changes only what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.generate import write
from codegen.manifest.load import load
from codegen.manifest.model.manifest import Manifest
from tests.support.generated_client import GeneratedClient
from tests.support.paths import DATA
from tests.support.server import LoopbackServer, ReceivedRequest, Response

ONE = DATA / "manifests" / "one-command.yaml"
TEN = DATA / "manifests" / "ten-commands.yaml"
TOKEN = "token-1"
COMMANDS = {
    "teas list --color=green": "GET /teas?color=green",
    "teas get t_1": "GET /teas/t_1",
    "teas add --name=Assam": "POST /teas",
    "teas rename t_1 --name=Assam": "PATCH /teas/t_1",
    "teas remove t_1": "DELETE /teas/t_1",
    "orders list": "GET /orders",
    "orders place o_1": "PUT /orders/o_1",
    "orders cancel o_1": "DELETE /orders/o_1",
    "orders check o_1 --wait": "GET /orders/o_1/state",
    "orders count": "GET /orders/count",
}


def _respond(request: ReceivedRequest) -> Response:
    if request.header("Authorization") != f"Bearer {TOKEN}":
        return Response.of_json(401, {"message": "who are you", "code": "NOBODY"})
    return Response.of_json(200, {"id": "x_1", "state": "ready", "count": 2, "teas": [], "orders": [], "rolls": []})


@pytest.fixture(scope="module")
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(_respond) as running:
        yield running


def _client(file: Path, package: str, folder: Path) -> GeneratedClient:
    write(load(file), folder / "generated")
    (folder / "home").mkdir()
    return GeneratedClient(folder / "generated", package, folder / "home")


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> GeneratedClient:
    return _client(ONE, "dice_cli", tmp_path_factory.mktemp("one"))


@pytest.fixture(scope="module")
def ten(tmp_path_factory: pytest.TempPathFactory) -> GeneratedClient:
    return _client(TEN, "tea_room_cli", tmp_path_factory.mktemp("ten"))


def _manifest(folder: Path, *, product: str = "", api: str = "", sections: str = "") -> Manifest:
    """Return the model of the manifest of one command with further keys."""
    text = ONE.read_text(encoding="utf-8")
    text = text.replace("binary: dice}", f"binary: dice{product}}}").replace(".example}", f".example{api}}}")
    (folder / "manifest.yaml").write_text(f"{text}{sections}", encoding="utf-8")
    return load(folder / "manifest.yaml")


def test_short_manifests_are_short() -> None:
    """One command takes at most 15 lines, and ten take at most 80."""
    for file, commands, most in ((ONE, 1, 15), (TEN, 10, 80)):
        assert len(load(file).commands) == commands
        assert len(file.read_text(encoding="utf-8").splitlines()) <= most


def test_one_command_has_a_whole_client(one: GeneratedClient, server: LoopbackServer) -> None:
    """The token, origin, User-Agent and global flags need no key of the manifest."""
    before = len(server.requests)
    done = one.run("rolls", "list", "--json", env={"DICE_TOKEN": TOKEN, "DICE_BASE_URL": server.origin})
    assert (done.exit, done.stderr) == (0, "")
    assert json.loads(done.stdout)["rolls"] == []
    (request,) = server.requests[before:]
    assert (request.method, request.path) == ("GET", "/rolls")
    assert str(request.header("User-Agent")).startswith("dice-cli/0.1.0")
    for argv in (("--help",), ("--version",), ("help", "exit-codes"), ("help", "environment")):
        assert one.run(*argv).exit == 0


def test_errors_have_the_default_format_and_exit_codes(one: GeneratedClient, server: LoopbackServer) -> None:
    """The message and code are at `message` and `code`. A missing token names the variable."""
    refused = one.run("rolls", "list", "--json", env={"DICE_TOKEN": "other", "DICE_BASE_URL": server.origin})
    assert refused.exit == 3
    assert json.loads(refused.stderr)["code"] == "NOBODY"
    missing = one.run("rolls", "list")
    assert missing.exit == 3
    assert "DICE_TOKEN" in missing.stderr
    assert one.run("rolls", "list", "--color").exit == 2


@pytest.mark.parametrize("line", COMMANDS)
def test_each_of_ten_commands_sends_its_request(ten: GeneratedClient, server: LoopbackServer, line: str) -> None:
    before = len(server.requests)
    env = {"TEA_ROOM_TOKEN": TOKEN}
    done = ten.run(*line.split(), "--base-url", server.origin, env=env)
    assert (done.exit, done.stderr) == (0, "")
    assert [f"{request.method} {request.target}" for request in server.requests[before:]] == [COMMANDS[line]]


def test_effects_follow_from_methods() -> None:
    effects = {command.endpoint.method: command.effect for command in load(TEN).commands if command.endpoint}
    assert effects == {"GET": "read", "POST": "write", "PATCH": "write", "PUT": "write", "DELETE": "destructive"}


def test_a_manifest_changes_only_what_it_says(tmp_path: Path) -> None:
    """Items are matched by name or setting. A status moves to the exit code that claims it."""
    sections = """
environment: [{name: TOKEN_OF_DICE, sets: token, help: Token}]
exit-codes: [{name: pending, code: 9, statuses: [409, 423]}]
global-flags: {json: {help: As JSON}, seed: {value: N, header: X-Seed, help: Seed}}
credentials: {token: dieToken}
"""
    given = _manifest(tmp_path, product=", version: 2.0.0", api=", retries: 5", sections=sections)
    default = load(ONE)
    assert (given.product.version, given.product.package, given.retries, given.timeout) == ("2.0.0", "dice_cli", 5, 30)
    assert given.credentials.token == "dieToken"
    assert given.credentials.path == default.credentials.path
    assert [each.name for each in given.variables if each.sets == "token"] == ["TOKEN_OF_DICE"]
    assert [each.sets for each in given.variables][1:] == [each.sets for each in default.variables][1:]
    assert {each.name for each in given.global_flags} == {"seed", *(each.name for each in default.global_flags)}
    codes = {each.name: each for each in given.exit_codes}
    assert list(codes) == [*(each.name for each in default.exit_codes if each.code < 8), *list(codes)[-3:]]
    assert (codes["pending"].code, codes["pending"].statuses) == (9, [409, 423])
    assert codes["pending"].means
    assert codes["conflict"].statuses == []


def test_each_service_has_defaults(tmp_path: Path) -> None:
    """The first service is the default one."""
    manifest = _manifest(tmp_path, api=", services: {new: {prefix: /v2}, old: {error: {message: text, code: name}}}")
    assert manifest.service == "new"
    assert [(each.prefix, each.error["message"]) for each in manifest.services] == [("/v2", "message"), ("", "text")]
