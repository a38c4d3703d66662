"""Protection from foreign host names and pages of other sites."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.support.sandbox import run_sandbox

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]

V1 = "/api/public/v1"


def raw(origin: str, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> int:
    """Send exactly these headers, which an HTTP library would not, and return the status."""
    url = httpx.URL(origin)
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if body:
        lines.append(f"Content-Length: {len(body)}")
    with socket.create_connection((url.host, url.port or 80), timeout=10) as connection:
        connection.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)
        return int(connection.makefile("rb").readline().split()[1])


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.0.2.1", "x",
                                  "10.0.0.1:80", "[2001:db8::1]", "", "0.0.0.0", "[::1].evil.example", "localhost:x@y",
                                  "localhost:8787:1", "localhost.", "user@localhost", "[::1", "127.1", "0x7f000001",
                                  "2130706433", "localhost/", "[localhost]", "[::ffff:192.0.2.1]"])  # fmt: skip
@pytest.mark.parametrize("path", ["/sandbox/state", f"{V1}/jobs", "/claim", "/api/agent/identity"])
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
        # A page without a referrer sends this Origin, even to its own server.
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_cross_site_requests_are_rejected(server: str, headers: dict[str, str], status: int) -> None:
    assert raw(server, "DELETE", "/sandbox/faults", {"Host": "localhost:1", **headers}) == status
    form = {"Host": "localhost:1", "Content-Type": "application/x-www-form-urlencoded", **headers}
    # The claim page responds with 404 to an unknown link.
    assert raw(server, "POST", "/claim", form, b"token=x&code=1") == (404 if status == 200 else 403)
    # Reading is allowed, because it does not change anything.
    assert raw(server, "GET", "/sandbox/state", {"Host": "localhost:1", **headers}) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:2"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
    ],
)
@pytest.mark.parametrize("media_type", ["application/json", "text/plain", "application/x-www-form-urlencoded", None])
def test_other_site_creates_nothing_by_the_api(
    server: str, connect: Connect, register: Register, headers: dict[str, str], media_type: str | None
) -> None:
    registered = register(server)
    token, claim = registered["access_token"], registered["claim_token"].encode()
    sent = {"Host": "localhost:1", **headers} | ({} if media_type is None else {"Content-Type": media_type})
    before = accounts_of(server)
    for path, body in [
        ("/api/agent/identity", b""),
        ("/api/agent/identity", b'{"agent_name": "x"}'),
        ("/api/agent/identity/claim", b'{"claim_token": "%b", "email": "a@people.example"}' % claim),
        ("/api/agent/oauth/token", b"grant_type=x&claim_token=%b" % claim),
        ("/api/agent/oauth/revoke", b"token=%b" % token.encode()),
        ("//api/agent/identity", b""),
        ("/api/agent/%69dentity", b""),
        ("/api/agent/../agent/identity", b""),
    ]:
        assert raw(server, "POST", path, sent, body) == 403
    # A token does not help, and a page of another site does not have one.
    with_token = {**sent, "Authorization": f"Bearer {token}"}
    assert raw(server, "POST", f"{V1}/job-drafts", with_token, b'{"rawJobDescription": "x"}') == 403
    assert accounts_of(server) == before
    client = connect(server, token)
    assert client.get(f"{V1}/jobs/mine").json()["jobs"] == []


def test_rejection_has_the_format_of_its_api(server: str) -> None:
    evil = {"Sec-Fetch-Site": "cross-site"}
    agent = httpx.post(f"{server}/api/agent/identity", headers=evil, trust_env=False)
    assert (agent.status_code, agent.json()["error"]) == (403, "forbidden")
    api = httpx.post(f"{server}{V1}/job-drafts", headers=evil, trust_env=False)
    assert (api.status_code, api.json()["code"]) == (403, "FORBIDDEN")


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", None])
def test_api_body_must_be_json(server: str, register: Register, media_type: str | None) -> None:
    headers = {"Host": "localhost", "Authorization": f"Bearer {register(server)['access_token']}"}
    headers |= {} if media_type is None else {"Content-Type": media_type}
    before = accounts_of(server)
    assert raw(server, "POST", "/api/agent/identity", headers, b'{"agent_name": "x"}') == 415
    assert raw(server, "POST", f"{V1}/job-drafts", headers, b'{"rawJobDescription": "x"}') == 415
    assert accounts_of(server) == before
    good = {**headers, "Content-Type": "Application/JSON; charset=utf-8"}
    assert raw(server, "POST", "/api/agent/identity", good, b'{"agent_name": "x"}') == 201


def accounts_of(origin: str) -> list[str]:
    """Return the ids of all accounts."""
    found = httpx.get(f"{origin}/sandbox/state", trust_env=False).json()["accounts"]
    return [account["id"] for account in found]


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", None])
def test_control_body_must_be_json(server: str, media_type: str | None) -> None:
    headers = {"Host": "localhost"} | ({} if media_type is None else {"Content-Type": media_type})
    body = b'{"seconds": 1}'
    assert raw(server, "POST", "/sandbox/clock/advance", headers, body) == 415
    good = {**headers, "Content-Type": "Application/JSON; charset=utf-8"}
    assert raw(server, "POST", "/sandbox/claims/confirm", good, b'{"claimToken": "x"}') == 404
    chunked = {**headers, "Transfer-Encoding": "chunked"}
    assert raw(server, "POST", "/sandbox/clock/advance", chunked) == 415
