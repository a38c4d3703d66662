"""Requests with any path, in a client with several services and without groups."""

from __future__ import annotations

import pytest

from codegen.generate import write
from codegen.manifest.load import load
from tests.support.generated_client import GeneratedClient
from tests.support.paths import DATA
from tests.support.server import LoopbackServer, ReceivedRequest, Response

MANIFEST = load(DATA / "manifests" / "paths.yaml", display_name="paths.yaml")
TOKEN = {"PATHS_TOKEN": "paths_canary"}
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> GeneratedClient:
    folder = tmp_path_factory.mktemp("paths")
    write(MANIFEST, folder / "generated")
    (folder / "home").mkdir()
    return GeneratedClient(folder / "generated", "paths_cli", folder / "home")


def received(client: GeneratedClient, *words: str, stdin: str | bytes = "") -> ReceivedRequest:
    """Run a command, and return the only request that the server of every service received."""
    with LoopbackServer(lambda _: Response.of_json(200, {"ok": True})) as server:
        env = TOKEN | {"PATHS_BASE_URL": server.origin, "PATHS_UPLOADS_BASE_URL": server.origin}
        done = client.run(*words, env=env, stdin=stdin)
        assert (done.exit, done.stderr) == (0, ""), done
    (request,) = server.requests
    return request


def test_the_effect_follows_from_the_method() -> None:
    assert {command.path: command.effect for command in MANIFEST.commands} == {"read": "read", "send": "write"}


@pytest.mark.parametrize(
    ("words", "target"),
    [
        (["/v1/things?a=b%20c"], "/v1/things?a=b%20c"),
        (["/v1/things", "--field=n=[1,2]"], "/v1/things?n=1&n=2"),
        (["/forms/x", "--field=n=[1,2]"], "/forms/x?n%5B%5D=1&n%5B%5D=2"),
    ],
)
def test_a_read_sends_path_and_fields(words: list[str], target: str, client: GeneratedClient) -> None:
    request = received(client, "read", *words)
    assert (request.method, request.target, request.body) == ("GET", target, b"")


@pytest.mark.parametrize(
    ("words", "content_type", "body"),
    [
        (["/v1/x", "--field=size=2"], "application/json", b'{"size":2}'),
        (["/forms/x", "--field=size=2", "--field=of=[1,2]"], FORM, b"size=2&of%5B%5D=1&of%5B%5D=2"),
        (["/v1/x", "--input=-"], "application/json", b'[1, "two"]'),
        (["/forms/x", "--input=-"], FORM, b'[1, "two"]'),
        (["/v1/x", "--input=-", "--header=content-type: text/x"], "text/x", b'[1, "two"]'),
        (["/v1/x"], None, b""),
    ],
)
def test_a_write_sends_fields_or_a_file(
    words: list[str], content_type: str | None, body: bytes, client: GeneratedClient
) -> None:
    request = received(client, "send", *words, stdin=b'[1, "two"]')
    assert (request.header("Content-Type"), request.body.replace(b": ", b":")) == (content_type, body)


def test_bytes_that_are_not_text_are_sent_unchanged(client: GeneratedClient) -> None:
    request = received(client, "send", "/v1/x", "--input=-", "--header=Content-Type: image/x", stdin=b"\x00\xff\n")
    assert request.body == b"\x00\xff\n"


def test_a_file_that_is_not_json_is_refused_for_a_service_of_json(client: GeneratedClient) -> None:
    with LoopbackServer(lambda _: Response.of_json(200, {})) as server:
        done = client.run("send", "/v1/x", "--input=-", env=TOKEN | {"PATHS_BASE_URL": server.origin}, stdin="{")
    assert (done.exit, done.stdout, server.requests) == (2, "", [])


def test_a_service_has_its_own_base_url(client: GeneratedClient) -> None:
    """The token is the one of a variable, so it may be sent to both."""
    with (
        LoopbackServer(lambda _: Response.of_json(200, {})) as main,
        LoopbackServer(lambda _: Response.of_json(200, {})) as uploads,
    ):
        env = TOKEN | {"PATHS_BASE_URL": main.origin, "PATHS_UPLOADS_BASE_URL": uploads.origin}
        for path in ("/v1/x", "/upload/x"):
            assert client.run("read", path, env=env).exit == 0
    assert [request.target for request in main.requests] == ["/v1/x"]
    assert [request.target for request in uploads.requests] == ["/upload/x"]


@pytest.mark.parametrize(
    "words", [[], ["/v2/x"], ["https://paths.example/v1/x"], ["/v1/../x"], ["/v1/%2e%2E/x"], ["/v1/..%2fx"]], ids=str
)
def test_a_path_of_no_service_is_refused(words: list[str], client: GeneratedClient) -> None:
    done = client.run("read", *words, env=TOKEN)
    assert (done.exit, done.stdout) == (2, "")
