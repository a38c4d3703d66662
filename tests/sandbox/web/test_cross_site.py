"""The guard: foreign names and other sites' pages get nothing done."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import httpx
import pytest

from tests.support.sandbox import run_sandbox

V1 = "/api/public/v1"


def raw(origin: str, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> int:
    """Sends exactly these headers, as an HTTP library would not, and returns the status."""
    url = httpx.URL(origin)
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if body:
        lines.append(f"Content-Length: {len(body)}")
    with socket.create_connection((url.host, url.port or 80), timeout=10) as connection:
        connection.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)
        return int(connection.makefile("rb").readline().split()[1])


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.0.2.1", "x",
                                  "10.0.0.1:80", "[2001:db8::1]", "", "0.0.0.0"])  # fmt: skip
@pytest.mark.parametrize("path", ["/sandbox/state", f"{V1}/jobs", "/claim"])
def test_foreign_host_is_421(server: str, host: str, path: str) -> None:
    assert raw(server, "GET", path, {"Host": host}) == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:99", "127.0.0.1", "127.9.9.9:1", "[::1]", "[::1]:8787"])
def test_loopback_hosts_are_accepted(server: str, host: str) -> None:
    assert raw(server, "GET", "/sandbox/state", {"Host": host}) == 200


@pytest.fixture(scope="module")
def remote() -> Iterator[str]:
    with run_sandbox("--allow-remote") as origin:
        yield origin


def test_foreign_host_is_accepted_with_allow_remote(remote: str) -> None:
    assert raw(remote, "GET", "/sandbox/state", {"Host": "box.example"}) == 200
    own = {"Host": "box.example", "Origin": "http://box.example"}
    assert raw(remote, "DELETE", "/sandbox/faults", own) == 200
    assert raw(remote, "DELETE", "/sandbox/faults", {**own, "Origin": "http://evil.example"}) == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://localhost:1"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost:2"}, 403),
        ({"Origin": "https://localhost:1"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:1"}, 200),
        # A page that sends no referrer sends this word for its origin, even to its own server.
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_cross_site_requests_are_rejected(server: str, headers: dict[str, str], status: int) -> None:
    assert raw(server, "DELETE", "/sandbox/faults", {"Host": "localhost:1", **headers}) == status
    form = {"Host": "localhost:1", "Content-Type": "application/x-www-form-urlencoded", **headers}
    # The claim page says 404 to an unknown link.
    assert raw(server, "POST", "/claim", form, b"token=x&code=1") == (404 if status == 200 else 403)
    # Reading changes nothing, and the API has its tokens.
    assert raw(server, "GET", "/sandbox/state", {"Host": "localhost:1", **headers}) == 200
    assert raw(server, "POST", f"{V1}/job-drafts", {"Host": "localhost:1", **headers}, b"{}") == 401


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", None])
def test_control_body_must_be_json(server: str, media_type: str | None) -> None:
    headers = {"Host": "localhost"} | ({} if media_type is None else {"Content-Type": media_type})
    body = b'{"seconds": 1}'
    assert raw(server, "POST", "/sandbox/clock/advance", headers, body) == 415
    good = {**headers, "Content-Type": "Application/JSON; charset=utf-8"}
    assert raw(server, "POST", "/sandbox/claims/confirm", good, b'{"claimToken": "x"}') == 404
    chunked = {**headers, "Transfer-Encoding": "chunked"}
    assert raw(server, "POST", "/sandbox/clock/advance", chunked) == 415
