"""Maximum size and deadline of requests."""

from __future__ import annotations

import asyncio
import socket
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest
import uvicorn

from opentrain_sandbox.app import create_app
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.server import listen
from opentrain_sandbox.web import protocol
from opentrain_sandbox.web.body_limit import MAX_BODY_BYTES
from opentrain_sandbox.web.protocol import SandboxProtocol

Register = Callable[[str], dict[str, Any]]

V1 = "/api/public/v1"
JSON = "Content-Type: application/json"
SECONDS = 0.3


# Size.


def send(origin: str, path: str, *headers: str, body: Iterator[bytes], seconds: float = 30) -> tuple[int, bytes]:
    """POST a body over a raw connection, and return the status and the body of the response.

    The whole body is sent, even if the response comes earlier.
    """
    url = httpx.URL(origin)
    head = "\r\n".join([f"POST {path} HTTP/1.1", "Host: localhost", "Connection: close", *headers, "", ""])
    with socket.create_connection((url.host, url.port or 80), timeout=seconds) as connection:
        connection.sendall(head.encode())
        for part in body:
            connection.sendall(part)
        return read_response(connection)


def read_response(connection: socket.socket) -> tuple[int, bytes]:
    """Return the status and the body of a response that has a Content-Length."""
    with connection.makefile("rb") as stream:
        status = int(stream.readline().split()[1])
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return status, stream.read(length)


def chunks(size: int) -> Iterator[bytes]:
    """Return a chunked JSON body with a text of this many bytes."""
    yield b'12\r\n{"agent_name": "xx\r\n'
    for _ in range(size // 65536):
        yield b"10000\r\n" + b"x" * 65536 + b"\r\n"
    yield b'2\r\n"}\r\n0\r\n\r\n'


PATHS = [
    ("/api/agent/identity", JSON),
    ("/api/agent/oauth/token", "Content-Type: application/x-www-form-urlencoded"),
    (f"{V1}/job-drafts", JSON),
    ("/sandbox/faults", JSON),
    ("/claim", "Content-Type: application/x-www-form-urlencoded"),
]


@pytest.mark.parametrize(("path", "media_type"), PATHS)
def test_declared_size_above_the_limit_is_413(server: str, register: Register, path: str, media_type: str) -> None:
    token = f"Authorization: Bearer {register(server)['access_token']}"
    length = f"Content-Length: {MAX_BODY_BYTES + 1}"
    # The response comes without any byte of the body.
    status, body = send(server, path, token, media_type, length, body=iter([]))
    assert status == 413
    assert (b'"error_description"' in body) is path.startswith("/api/agent/")
    assert (b'"code":"PAYLOAD_TOO_LARGE"' in body) is not path.startswith("/api/agent/")


@pytest.mark.parametrize(("path", "media_type"), PATHS)
def test_chunks_above_the_limit_are_413(server: str, register: Register, path: str, media_type: str) -> None:
    token = f"Authorization: Bearer {register(server)['access_token']}"
    headers = (token, media_type, "Transfer-Encoding: chunked")
    assert send(server, path, *headers, body=chunks(MAX_BODY_BYTES + 65536))[0] == 413


def test_body_of_the_largest_size_is_read(server: str) -> None:
    body = b'{"agent_name": "Scout", "more": "%b"}'
    body %= b"x" * (MAX_BODY_BYTES - len(body) + 2)
    assert len(body) == MAX_BODY_BYTES
    length = f"Content-Length: {len(body)}"
    assert send(server, "/api/agent/identity", JSON, length, body=iter([body]))[0] == 201


def test_rest_of_a_large_body_is_not_kept() -> None:
    """The application is called as by a server, with 64 MiB in pieces."""
    app = create_app(Database())
    pieces = 0
    sent: list[Any] = []

    async def receive() -> Any:
        nonlocal pieces
        pieces += 1
        return {"type": "http.request", "body": bytes(65536), "more_body": pieces < 1024}

    async def keep(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", b"localhost"), (b"content-type", b"application/json"), (b"transfer-encoding", b"chunked")]
    scope = {"type": "http", "method": "POST", "path": "/api/agent/identity", "raw_path": b"", "query_string": b"",
             "headers": headers, "scheme": "http", "server": ("localhost", 80), "client": ("127.0.0.1", 1),
             "root_path": ""}  # fmt: skip
    tracemalloc.start()
    asyncio.run(app(scope, receive, keep))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sent[0]["status"] == 413
    assert pieces == MAX_BODY_BYTES // 65536 + 1
    assert peak < 4 * MAX_BODY_BYTES


# Time.


@pytest.fixture(scope="module")
def impatient() -> Iterator[tuple[str, int]]:
    """Return a sandbox that waits ``SECONDS`` for a request: its host and port."""
    with pytest.MonkeyPatch.context() as patch, closing(Database()) as database:
        patch.setattr(protocol, "REQUEST_SECONDS", SECONDS)
        listener = listen("127.0.0.1", 0)
        app = create_app(database)
        service = uvicorn.Server(uvicorn.Config(app, http=SandboxProtocol, log_level="warning", lifespan="off"))
        thread = threading.Thread(target=service.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()
        service.should_exit = True
        thread.join(timeout=10)


REQUEST = b"GET /sandbox/state HTTP/1.1\r\nHost: localhost\r\n\r\n"
HALF = {
    "nothing": b"",
    "half-a-line": b"GET /sand",
    "half-the-headers": b"GET /sandbox/state HTTP/1.1\r\nHost: loc",
    "half-a-body": b"POST /api/agent/identity HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{",
    "half-a-chunk": b"POST /api/agent/identity HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
    "half-of-a-second-request": REQUEST + b"GET /sand",
}


@pytest.mark.parametrize("kind", HALF)
def test_request_that_stops_is_aborted(impatient: tuple[str, int], kind: str) -> None:
    with socket.create_connection(impatient, timeout=10) as connection:
        connection.sendall(HALF[kind])
        assert ended(connection)


@pytest.mark.parametrize("kind", HALF)
def test_request_that_drips_is_aborted(impatient: tuple[str, int], kind: str) -> None:
    """Occasional bytes do not extend the deadline."""
    with socket.create_connection(impatient, timeout=10) as connection:
        connection.sendall(HALF[kind])
        stop = threading.Event()

        def drip() -> None:
            while not stop.wait(SECONDS / 10):
                try:
                    connection.sendall(b"x")
                except OSError:
                    return

        thread = threading.Thread(target=drip)
        thread.start()
        try:
            assert ended(connection)
        finally:
            stop.set()
            thread.join()


def test_body_that_continues_after_the_response_is_aborted(impatient: tuple[str, int]) -> None:
    with socket.create_connection(impatient, timeout=10) as connection:
        head = f"POST /api/agent/identity HTTP/1.1\r\nHost: localhost\r\nContent-Length: {10**12}\r\n\r\n"
        connection.sendall(head.encode())
        assert read_response(connection)[0] == 413
        with pytest.raises(OSError):
            while True:
                connection.sendall(b"x" * 65536)


def test_connection_in_use_is_kept(impatient: tuple[str, int]) -> None:
    """The deadline is for one request, not for the connection."""
    pause = threading.Event()
    with socket.create_connection(impatient, timeout=10) as connection:
        for _ in range(8):
            connection.sendall(REQUEST)
            assert read_response(connection)[0] == 200
            pause.wait(SECONDS / 4)


def test_incomplete_requests_do_not_block_others(impatient: tuple[str, int]) -> None:
    half = [socket.create_connection(impatient, timeout=10) for _ in range(100)]
    try:
        for connection in half:
            connection.sendall(HALF["half-the-headers"])
        with socket.create_connection(impatient, timeout=10) as connection:
            connection.sendall(REQUEST)
            assert read_response(connection)[0] == 200
        assert all(ended(connection) for connection in half)
    finally:
        for connection in half:
            connection.close()


def ended(connection: socket.socket) -> bool:
    """Read until the other side ends the connection; time out if it does not."""
    try:
        while connection.recv(65536):
            pass
    except ConnectionError:
        pass
    return True
