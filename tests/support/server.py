"""HTTP/1.1 server on loopback that records requests and sends scripted responses."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class ReceivedRequest:
    """Request as it was received. `target` is raw: percent-encoded, with its query."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        """Return the raw path, without the query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """Return the raw query without the question mark, or an empty string."""
        return self.target.partition("?")[2]

    def header(self, name: str) -> str | None:
        """Return the value of a header (any case; several are joined by a comma), or None."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None


@dataclass(frozen=True)
class Response:
    """Scripted response."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    header_delay: float = 0
    """Seconds to wait after each header."""

    @classmethod
    def of_json(cls, status: int, body: Any, headers: dict[str, str] | None = None) -> Response:
        """Return a response with a JSON body and its content type."""
        text = json.dumps(body, ensure_ascii=False).encode()
        return cls(status, text, {"Content-Type": "application/json"} | (headers or {}))


DATE = "Thu, 06 Aug 2026 12:00:00 GMT"
"""Date header of responses that have none of their own. The times of canned responses are shown relative to it."""

Responder = Callable[[ReceivedRequest], Response]


def scripted(answers: Sequence[Response]) -> Responder:
    """Return a responder that sends these responses in order and then repeats the last one."""
    lock = threading.Lock()
    left = list(answers)

    def respond(_request: ReceivedRequest) -> Response:
        with lock:
            return left.pop(0) if len(left) > 1 else left[0]

    return respond


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or the body waits for the acknowledgment of the headers
    server: _Server

    def _serve(self) -> None:
        request = ReceivedRequest(
            method=self.command,
            target=self.requestline.split(" ")[1],  # not self.path, which http.server normalizes
            headers=tuple(self.headers.items()),
            body=self._read_body(),
        )
        with self.server.lock:
            self.server.requests.append(request)
        answer = self.server.responder(request)
        self.send_response_only(answer.status)
        if "Date" not in answer.headers:
            self.send_header("Date", DATE)
        for name, value in answer.headers.items():
            self.send_header(name, value)
            if answer.header_delay:
                self.flush_headers()
                time.sleep(answer.header_delay)
        if answer.status != 204:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if answer.status != 204 and self.command != "HEAD":
            self.wfile.write(answer.body)

    do_GET = do_HEAD = do_POST = do_PATCH = do_DELETE = do_PUT = do_OPTIONS = _serve  # noqa: N815 - http.server's names

    def _read_body(self) -> bytes:
        if "chunked" not in (self.headers.get("Transfer-Encoding") or "").lower():
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's name
        """Log nothing: the recorded requests are the log."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, responder: Responder) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.responder = responder
        self.requests: list[ReceivedRequest] = []
        self.connections = 0
        self.lock = threading.Lock()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a client that disconnects; print any other error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self.lock:
            self.connections += 1
        super().process_request(request, client_address)


class LoopbackServer:
    """Context manager: serves on a free port of 127.0.0.1."""

    def __init__(self, responder: Responder) -> None:
        self._server = _Server(responder)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def origin(self) -> str:
        """Return scheme, host and port, without a trailing slash."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def requests(self) -> list[ReceivedRequest]:
        """Return the requests so far, in order."""
        with self._server.lock:
            return list(self._server.requests)

    @property
    def connections(self) -> int:
        """Return the number of connections. One may carry many requests."""
        with self._server.lock:
            return self._server.connections

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
