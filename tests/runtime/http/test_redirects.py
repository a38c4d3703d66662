"""Redirects of downloads: to https or this machine, without the token and other secrets, and not for ever."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from opentrain_runtime.errors import CliError
from opentrain_runtime.http.messages import Request
from opentrain_runtime.http.messages import Response as ClientResponse
from opentrain_runtime.http.redirects import MOST_REDIRECTS, next_request
from tests.support.depot import Depot
from tests.support.errors import error_of
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted
from tests.support.tls import Authority, TlsServer

SIGNATURE = "signature_canary_13579"


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    return Depot(tmp_path_factory.mktemp("depot"))


@pytest.fixture
def storage() -> Iterator[LoopbackServer]:
    with LoopbackServer(scripted([Response(200, b"file")])) as running:
        yield running


def redirecting(location: str | None, status: int = 302) -> LoopbackServer:
    headers = {} if location is None else {"Location": location}
    return LoopbackServer(scripted([Response(status, b"", headers)]))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_without_secrets(
    depot: Depot, storage: LoopbackServer, tmp_path: Path, status: int
) -> None:
    """The other server gets neither the token nor another header that may be a secret. The signature is masked."""
    with redirecting(f"{storage.origin}/f?sig={SIGNATURE}#part", status) as server:
        flags = ["--range=bytes=0-3", "--tag=x", "--output=a", "--verbose"]
        done = depot.run(tmp_path, server.origin, "get", "1", *flags)
    assert (done.exit, (tmp_path / "a").read_bytes()) == (0, b"file")
    (request,) = storage.requests
    assert (request.method, request.target) == ("GET", f"/f?sig={SIGNATURE}")
    received = {name.lower() for name, _ in request.headers}
    assert received == {"host", "accept", "accept-encoding", "connection", "range", "user-agent"}


def test_a_relative_redirect_is_followed(depot: Depot, tmp_path: Path) -> None:
    """On the same origin too, the token is not sent again."""

    def respond(request: ReceivedRequest) -> Response:
        return Response(200, b"file") if request.path == "/f" else Response(302, b"", {"Location": "/f"})

    with LoopbackServer(respond) as server:
        assert depot.run(tmp_path, server.origin, "get", "1").stdout == "file"
        assert [request.header("Authorization") is None for request in server.requests] == [False, True]


def test_text_is_redirected_too(depot: Depot, storage: LoopbackServer, tmp_path: Path) -> None:
    with redirecting(storage.origin) as server:
        assert depot.run(tmp_path, server.origin, "report").stdout == "file"


@pytest.mark.parametrize("argv", [["pack", "--id=1"], ["touch", "1"]], ids=["a write", "not a download"])
def test_other_requests_are_not_redirected(
    depot: Depot, storage: LoopbackServer, tmp_path: Path, argv: list[str]
) -> None:
    with redirecting(f"{storage.origin}/f") as server:
        done = depot.run(tmp_path, server.origin, *argv)
    assert (done.exit, done.stdout, storage.requests) == (7, "", [])


def test_redirects_end(depot: Depot, tmp_path: Path) -> None:
    with redirecting("/again") as server:
        done = depot.run(tmp_path, server.origin, "get", "1", "--output=a", *["--verbose"])
        assert len(server.requests) == 1 + MOST_REDIRECTS
    assert done.exit == 7
    assert list(tmp_path.iterdir()) == []


def test_a_redirect_without_a_target_is_an_error(depot: Depot, tmp_path: Path) -> None:
    with redirecting(None) as server:
        done = depot.run(tmp_path, server.origin, "get", "1", "--output=a", "--json")
    assert done.exit == 7
    error_of(done.stderr, status=302)


def test_an_error_of_the_target_is_reported(depot: Depot, tmp_path: Path) -> None:
    with LoopbackServer(scripted([Response(403, b"<Error/>")])) as storage, redirecting(storage.origin) as server:
        done = depot.run(tmp_path, server.origin, "get", "1", "--output=a", "--json")
    assert done.exit == 3
    error_of(done.stderr, storage.origin, status=403)
    assert list(tmp_path.iterdir()) == []


def test_a_redirect_from_https_to_http_is_an_error(depot: Depot, storage: LoopbackServer, tmp_path: Path) -> None:
    """To this machine too: the server must not reach what runs there."""
    authority = Authority()
    trusted = {"SSL_CERT_FILE": str(authority.write(tmp_path / "ca.pem"))}
    moved = scripted([Response(302, b"", {"Location": f"{storage.origin}/f"})])
    with TlsServer(moved, authority.context("127.0.0.1")) as server:
        done = depot.run(tmp_path, server.origin, "get", "1", "--output=a", "--json", env=trusted)
    assert (done.exit, storage.requests) == (7, [])
    error_of(done.stderr, f"{storage.origin}/f", code="CLI_BAD_REDIRECT")
    assert not (tmp_path / "a").exists()


TARGETS = {
    "https": ("https://api.example/f", "https://files.example/g", "https://files.example/g"),
    "same origin": ("https://api.example/a/b", "../c", "https://api.example/c"),
    "other port": ("https://api.example/f", "//files.example:8443/g?x=1", "https://files.example:8443/g?x=1"),
    "to https": ("http://127.0.0.1:1/f", "https://files.example/g", "https://files.example/g"),
    "this machine": ("http://127.0.0.1:1/f", "http://localhost:2/g", "http://localhost:2/g"),
    "no path": ("https://api.example/f", "https://files.example?x=1", "https://files.example?x=1"),
    "plain http": ("https://api.example/f", "http://files.example/g", None),
    "plain http of this machine": ("https://api.example/f", "http://127.0.0.1/g", None),
    "plain http from this machine": ("http://127.0.0.1:1/f", "http://files.example/g", None),
    "another scheme": ("https://api.example/f", "file:///etc/passwd", None),
    "a user": ("https://api.example/f", "https://user:pw@files.example/g", None),
    "a host in other letters": ("https://api.example/f", "https://f\u0456les.example/g", None),
    "a number as a host": ("https://api.example/f", "https://2130706433/g", None),
    "a space": ("https://api.example/f", "https://files.example/a b", None),
    "a control character": ("https://api.example/f", "https://files.example/a\x00b", None),
    "a port that is none": ("https://api.example/f", "https://files.example:x/g", None),
}


@pytest.mark.parametrize("case", TARGETS)
def test_targets(case: str) -> None:
    base, location, expected = TARGETS[case]
    request = Request("GET", base, headers={}, body=None, error_format="main", repeatable=False)
    response = ClientResponse(request, 302, {"location": location}, b"")
    if expected is None:
        with pytest.raises(CliError) as caught:
            next_request(response)
        assert (caught.value.code, caught.value.exit_name) == ("CLI_BAD_REDIRECT", "outage")
    else:
        following = next_request(response)
        assert following is not None
        assert following.url == expected
