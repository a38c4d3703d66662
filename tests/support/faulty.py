"""Loopback server that misbehaves on purpose, below HTTP: one named fault for each connection, over a raw socket.

Every connection carries one request. A fault is a `Play`. The registry `PLAYS` holds them by name, and
`tests/data/faults.yaml` has the required outcome of each.
"""

from __future__ import annotations

import gzip
import socket
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from email.utils import formatdate
from functools import cache
from time import time
from types import TracebackType

from .responses import build_response, canned_response
from .server import ReceivedRequest
from .texts import substitute

MEBIBYTE = 1 << 20
_LINE_LIMIT = 1 << 16


class Connection:
    """Connection, as the server sees it."""

    def __init__(self, server: FaultyServer, stream: socket.socket) -> None:
        self.server = server
        self.socket = stream

    def read(self) -> ReceivedRequest | None:
        """Read and record one complete request. Return None if the peer closes first."""
        with self.socket.makefile("rb") as stream:
            words = stream.readline(_LINE_LIMIT).decode("latin-1").split()
            if len(words) != 3:
                return None
            headers: list[tuple[str, str]] = []
            while line := stream.readline(_LINE_LIMIT).decode("latin-1").strip():
                name, _, value = line.partition(":")
                headers.append((name, value.strip()))
            length = next((int(value) for name, value in headers if name.lower() == "content-length"), 0)
            request = ReceivedRequest(words[0], words[1], tuple(headers), stream.read(length))
        with self.server.lock:
            self.server.recorded.append(request)
        return request

    def send(self, *parts: bytes) -> None:
        """Send bytes, and count them."""
        for part in parts:
            self.socket.sendall(part)
            with self.server.lock:
                self.server.sent += len(part)

    def send_endlessly(self, part: bytes) -> None:
        """Send the same bytes until the peer closes, which ends the play with an `OSError`."""
        while not self.server.stopping.is_set():
            self.send(part)

    def drip(self, data: Iterator[bytes], seconds: float) -> None:
        """Send the pieces slowly until the peer closes."""
        for piece in data:
            self.send(piece)
            if self.server.stopping.wait(seconds):
                return

    def hold(self) -> None:
        """Send nothing until the peer closes."""
        while not self.server.stopping.is_set():
            if not self.socket.recv(4096):
                return

    def reset(self) -> None:
        """Close with a TCP reset."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


Play = Callable[[Connection], None]
PLAYS: dict[str, Play] = {}


class FaultyServer:
    """Context manager: each connection gets the next play, given or named. The last one repeats."""

    def __init__(self, *plays: str | Play) -> None:
        self.lock = threading.Lock()
        self.stopping = threading.Event()
        self.recorded: list[ReceivedRequest] = []
        self.sent = 0
        self.accepted = 0
        self.waiting = threading.Event()
        """Set when a request has been read that never gets a response."""
        self._plays = [PLAYS[play] if isinstance(play, str) else play for play in plays]
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._open: set[socket.socket] = set()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def origin(self) -> str:
        """Return scheme, host and port, without a trailing slash."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def requests(self) -> list[ReceivedRequest]:
        """Return the complete requests in order."""
        with self.lock:
            return list(self.recorded)

    @property
    def connections(self) -> int:
        """Return the number of connections. Every attempt of the client makes one."""
        with self.lock:
            return self.accepted

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self.lock:
                number = self.accepted
                self.accepted += 1
                self._open.add(connection)
            play = self._plays[min(number, len(self._plays) - 1)]
            threading.Thread(target=self._run, args=(play, connection), daemon=True).start()

    def _run(self, play: Play, connection: socket.socket) -> None:
        try:
            play(Connection(self, connection))
        except OSError:
            pass  # the client closed, as it should
        finally:
            with self.lock:
                self._open.discard(connection)
            connection.close()

    def __enter__(self) -> FaultyServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopping.set()
        with self.lock:
            still_open = list(self._open)
        for connection in still_open:
            _shut(connection)
        _shut(self._listener)
        self._listener.close()
        self._thread.join(10)


class ClosedPort:
    """Context manager: a reserved port of 127.0.0.1 that refuses connections."""

    def __enter__(self) -> str:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):  # already closed
        connection.shutdown(socket.SHUT_RDWR)


def play(name: str) -> Callable[[Play], Play]:
    """Register a play under its name."""

    def register(function: Play) -> Play:
        PLAYS[name] = function
        return function

    return register


def _register_bytes(name: str, *parts: bytes | Callable[[], bytes]) -> None:
    """Register a play that reads the request, sends these bytes and closes."""

    def respond(connection: Connection) -> None:
        if connection.read():
            connection.send(*(part if isinstance(part, bytes) else part() for part in parts))

    PLAYS[name] = respond


def _response(status: str, body: bytes, *headers: str) -> bytes:
    """Return a well-formed response."""
    head = "\r\n".join((f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", ""))
    return head.encode("latin-1") + body


JSON = "Content-Type: application/json"
HTML = "Content-Type: text/html"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
PAGE = b"<!doctype html><title>Hello</title><h1>It works!</h1>"


def _refusal(status: str, *headers: str, details: str = "null") -> bytes:
    """Return an error in the envelopes of API v1 and of the sign-up endpoints at once."""
    body = f'{{"error":"DOWN","error_description":"DOWN","code":"DOWN","requestId":"req_1","details":{details}}}'
    return _response(status, body.encode(), JSON, *headers)


@play("answer")
def _canned(connection: Connection) -> None:
    """Send the canned response of the request, without a fault."""
    request = connection.read()
    entry = canned_response(request) if request else None
    if entry is not None:
        answer = build_response(substitute(entry, connection.server.origin))
        headers = [f"{name}: {value}" for name, value in answer.headers.items()]
        connection.send(_response(f"{answer.status} Fine", answer.body, *headers))


def _register_encoded(name: str, *headers: str, pack: Callable[[bytes], bytes] = bytes) -> None:
    """Register a play that sends the canned response with these headers and an encoded body."""

    def respond(connection: Connection) -> None:
        request = connection.read()
        entry = canned_response(request) if request else None
        if entry is not None:
            canned = build_response(substitute(entry, connection.server.origin))
            connection.send(_response(f"{canned.status} Fine", pack(canned.body), *headers))

    PLAYS[name] = respond


def _bare_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


_register_encoded("wrong-content-type", "Content-Type: image/png")
_register_encoded("x-gzip", JSON, "Content-Encoding: X-GZIP", pack=gzip.compress)
_register_encoded(
    "gzip-of-two-members",
    JSON,
    "Content-Encoding: gzip",
    pack=lambda content: gzip.compress(content[:9]) + gzip.compress(content[9:]),
)
_register_encoded("deflate", JSON, "Content-Encoding: deflate", pack=zlib.compress)
_register_encoded("bare-deflate", JSON, "Content-Encoding: deflate", pack=_bare_deflate)


# --- the connection


@play("reset-before-reading")
def _reset_before_reading(connection: Connection) -> None:
    connection.socket.recv(1, socket.MSG_PEEK)  # bytes of the request have arrived, so the client has begun to send
    connection.reset()


@play("reset-after-reading")
def _reset_after_reading(connection: Connection) -> None:
    connection.read()
    connection.reset()


_register_bytes("close-without-answer")


@play("reset-in-body")
def _reset_in_body(connection: Connection) -> None:
    connection.read()
    connection.send(OK + b"Content-Length: 1000\r\n\r\n" + b'{"jobs":[')
    connection.reset()


_register_bytes("close-in-headers", b"HTTP/1.1 200 OK\r\nContent-Ty")
_register_bytes("close-in-body", OK + b"Content-Length: 1000\r\n\r\n" + b'{"jobs":[')
_register_bytes("close-in-chunk", CHUNKED + b'64\r\n{"jobs":[')
_register_bytes("close-before-last-chunk", CHUNKED + b'b\r\n{"jobs":[]}\r\n')


# --- a proxy


_register_bytes("proxy-closes")
_register_bytes("proxy-403", _response("403 Forbidden", PAGE, HTML))
_register_bytes(
    "proxy-407", _response("407 proxy-user:proxy-canary", PAGE, HTML, "Proxy-Authenticate: Basic realm=proxy-canary")
)
for _status in ("500 Internal Server Error", "502 Bad Gateway", "503 Down", "504 Time-out"):
    _register_bytes(f"proxy-{_status[:3]}", _response(_status, PAGE, HTML))


# --- time


@play("silence")
@play("proxy-silence")
def _silence(connection: Connection) -> None:
    connection.read()
    connection.server.waiting.set()
    connection.hold()


@play("silence-in-body")
def _silence_in_body(connection: Connection) -> None:
    connection.read()
    connection.send(OK + b"Content-Length: 1000\r\n\r\n" + b'{"jobs":[')
    connection.hold()


def _spaces() -> Iterator[bytes]:
    while True:
        yield b" "


@play("drip-of-body")
def _drip_of_body(connection: Connection) -> None:
    connection.read()
    connection.send(OK + b"Content-Length: 1000000\r\n\r\n")
    connection.drip(_spaces(), 0.01)


@play("drip-of-headers")
def _drip_of_headers(connection: Connection) -> None:
    connection.read()
    connection.send(OK + b"X-Slow:")
    connection.drip(_spaces(), 0.01)


@play("interim-answers-for-ever")
def _endless_interim_responses(connection: Connection) -> None:
    connection.read()
    connection.drip((b"HTTP/1.1 103 Early Hints\r\n\r\n" for _ in _spaces()), 0.01)


# --- size


@play("endless-headers")
def _endless_headers(connection: Connection) -> None:
    connection.read()
    connection.send(OK)
    connection.send_endlessly(b"X-More: " + b"a" * 100 + b"\r\n")


@play("endless-body")
def _endless_body(connection: Connection) -> None:
    connection.read()
    connection.send(CHUNKED)
    connection.send_endlessly(b"10000\r\n" + b" " * 0x10000 + b"\r\n")


@play("gigabyte")
def _gigabyte(connection: Connection) -> None:
    connection.read()
    connection.send(OK + b"Content-Length: %d\r\n\r\n" % (1 << 30) + b'{"jobs":["')
    connection.send_endlessly(b"x" * 0x10000)


@cache
def _bomb(window: int = 31) -> bytes:
    """Return a compressed gibibyte of spaces; zlib's window chooses gzip or zlib."""
    packer = zlib.compressobj(1, zlib.DEFLATED, window)
    block = packer.compress(b" " * 16 * MEBIBYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(b" " * 16 * MEBIBYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    return block + again * 63  # without an end and a checksum, which the client must not reach


@cache
def _bomb_in_bomb() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(_bomb()) + packer.flush()


def _packed(content: bytes, coding: str) -> bytes:
    return OK + f"Content-Encoding: {coding}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content


_register_bytes("gzip-bomb", lambda: _packed(_bomb(), "gzip"))
_register_bytes("deflate-bomb", lambda: _packed(_bomb(15), "deflate"))
_register_bytes("gzip-bomb-in-a-gzip", lambda: _packed(_bomb_in_bomb(), "gzip, gzip"))


@play("gzip-header-without-end")
def _gzip_header_without_end(connection: Connection) -> None:
    """Send a file name without end in the header, so bytes arrive but no content."""
    connection.read()
    connection.send(OK + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\n" + b"\x1f\x8b\x08\x08\0\0\0\0\0\x03")
    connection.send_endlessly(b"a" * 0x10000)


# --- not the protocol


_register_bytes("not-http", b"SSH-2.0-OpenSSH_9.6\r\n")
_register_bytes("bad-status-line", b"HTTP/1.1 OK\r\n\r\n")
_register_bytes("two-lengths", OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}")
_register_bytes("bad-chunk-size", CHUNKED + b'zz\r\n{"jobs":[]}\r\n0\r\n\r\n')
_register_bytes("chunk-longer-than-said", CHUNKED + b'2\r\n{"jobs":[]}\r\n0\r\n\r\n')
_register_bytes("bad-gzip", _response("200 OK", b'{"jobs":[]}', JSON, "Content-Encoding: gzip"))
_register_bytes("cut-gzip", lambda: _packed(zlib.compress(b'{"jobs":[],"nextCursor":null}' * 9, 9, 31)[:20], "gzip"))
_register_bytes("cut-deflate", lambda: _packed(zlib.compress(b'{"jobs":[],"nextCursor":null}' * 9)[:20], "deflate"))
_register_bytes("unknown-coding", _response("200 OK", b"\x1b\x07\x00\xf8", JSON, "Content-Encoding: br"))


# --- not the API


_register_bytes("html-200", _response("200 OK", PAGE, HTML))
_register_bytes("html-401", _response("401 Unauthorized", PAGE, HTML))
_register_bytes("html-404", _response("404 Not Found", PAGE, HTML))
_register_bytes("html-500", _response("500 Internal Server Error", PAGE, HTML))
_register_bytes("html-502", _response("502 Bad Gateway", PAGE, HTML))
_register_bytes("json-404-of-another-api", _response("404 Not Found", b'{"detail":"Not Found"}', JSON))
_register_bytes("status-999", _response("999 Odd", PAGE, HTML))


@play("redirect-loop")
def _redirect_loop(connection: Connection) -> None:
    request = connection.read()
    if request:
        connection.send(
            _response("307 Temporary Redirect", b"", f"Location: {connection.server.origin}{request.target}")
        )


_register_bytes("redirect-elsewhere", _response("301 Moved Permanently", b"", "Location: https://elsewhere.example/"))
_register_bytes(
    "redirect-with-json",
    _response("302 Found", b'{"error":"Moved","code":"MOVED"}', JSON, "Location: https://elsewhere.example/"),
)
for _name, _location in {
    "to-mailto": "mailto:x",
    "to-javascript": "javascript:alert(1)",
    "without-a-host": "https:foo",
    "to-a-bad-name": "http://xn--a/",
    "to-a-bad-port": "http://a:b/",
    "to-a-bad-address": "http://[::1",
    "to-70000-characters": "https://elsewhere.example/" + "a" * 70_000,
}.items():
    _register_bytes(f"redirect-{_name}", _response("302 Found", b"", f"Location: {_location}"))
_register_bytes("redirect-to-nowhere", _response("302 Found", b""))


# --- not the document


_register_bytes("empty-200", _response("200 OK", b"", JSON))
_register_bytes("no-content-204", b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
_register_bytes("truncated-json", _response("200 OK", b'{"jobs":[{"id":"job_7', JSON))
_register_bytes("two-documents", _response("200 OK", b'{"jobs":[]}{"jobs":[]}', JSON))
_register_bytes("not-utf-8", _response("200 OK", b'{"jobs":[],"nextCursor":"\xff\xfe"}', JSON))
_register_bytes("not-a-number", _response("200 OK", b'{"jobs":[],"nextCursor":NaN}', JSON))
_register_bytes("too-large-a-number", _response("200 OK", b'{"jobs":[],"nextCursor":1e999}', JSON))
_register_bytes("too-many-digits", _response("200 OK", b'{"jobs":[],"n":' + b"9" * 5000 + b"}", JSON))
_register_bytes(
    "duplicate-keys",
    _response(
        "200 OK",
        b'{"jobs":1,"jobs":[],"ok":true,"ok":true,"jobId":"job_7Qk2","access_token":"ot_pat_first",'
        b'"access_token":"ot_pat_second"}',
        JSON,
    ),
)
for _levels in (101, 10_000, 200_000):
    _register_bytes(
        f"nested-{_levels}", _response("200 OK", b'{"jobs":[],"deep":' + b"[" * _levels + b"]" * _levels + b"}", JSON)
    )
for _levels in (10_000, 200_000):
    _register_bytes(f"error-nested-{_levels}", _refusal("409 Conflict", details="[" * _levels + "]" * _levels))
for _name, _document in {"list": b"[1]", "string": b'"text"', "number": b"7", "null": b"null"}.items():
    _register_bytes(f"document-is-{_name}", _response("200 OK", _document, JSON))
for _name, _document in {"list": b"[1]", "null": b"null"}.items():
    _register_bytes(f"error-is-{_name}", _response("409 Conflict", _document, JSON))


# --- refusals that may pass


for _status in ("429 Too Many Requests", "500 Internal Server Error", "502 Bad Gateway", "503 Down", "504 Time-out"):
    _register_bytes(f"status-{_status[:3]}", _refusal(_status))
for _name, _value in {
    "1": "1",
    "1.5": "1.5",
    "3600": "3600",
    "garbage": "soon",
    "negative": "-5",
    "endless": "9" * 400,
}.items():
    _register_bytes(f"retry-after-{_name}", _refusal("429 Too Many Requests", f"Retry-After: {_value}"))


def _date_from_now(seconds: int) -> Callable[[], bytes]:
    def respond() -> bytes:
        when = formatdate(time() + seconds, usegmt=True)
        return _refusal("503 Service Unavailable", f"Retry-After: {when}")

    return respond


_register_bytes("retry-after-a-date", _date_from_now(2))
_register_bytes("retry-after-a-date-in-an-hour", _date_from_now(3600))
_register_bytes("retry-after-a-date-gone-by", _date_from_now(-3600))
