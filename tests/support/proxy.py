"""Small proxy on loopback: CONNECT for https, absolute URLs for http. It records its requests."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urlsplit

Address = tuple[str, int]


@dataclass(frozen=True)
class ProxyRequest:
    """Head of a request to the proxy."""

    line: str
    headers: tuple[tuple[str, str], ...]

    def header(self, name: str) -> str | None:
        """Return the value of a header, in any case, or None."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def __str__(self) -> str:
        return "\n".join([self.line, *(f"{name}: {value}" for name, value in self.headers)])


class Proxy:
    """Context manager: a proxy on a free port of 127.0.0.1.

    `routes` maps `host:port` to the real address; the proxy resolves no names. Other targets get status 502. With
    `refusal`, the proxy sends only those bytes, or closes at once if they are empty.
    """

    def __init__(self, routes: Mapping[str, Address], *, refusal: str | None = None) -> None:
        self._routes = routes
        self._refusal = refusal
        self._lock = threading.Lock()
        self._asked: list[ProxyRequest] = []
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._accept, daemon=True)

    @property
    def url(self) -> str:
        """Return the value for HTTPS_PROXY."""
        host, port = self._listener.getsockname()
        return f"http://{host}:{port}"

    @property
    def asked(self) -> list[ProxyRequest]:
        """Return the requests so far, in order."""
        with self._lock:
            return list(self._asked)

    def __enter__(self) -> Proxy:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            left = list(self._open)
        for connection in left:
            _hang_up(connection)
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return  # closed
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with self._lock:
            self._open.add(client)
        with client:
            head, rest = _head(client)
            asked = _parsed(head)
            with self._lock:
                self._asked.append(asked)
            method, target, version = asked.line.split(" ")
            if self._refusal is not None:
                client.sendall(self._refusal.encode())
                return
            parts = urlsplit(target)
            place = target if method == "CONNECT" else parts.netloc
            if place not in self._routes:
                client.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
                return
            with socket.create_connection(self._routes[place]) as server:
                with self._lock:
                    self._open.add(server)
                if method == "CONNECT":
                    client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
                    kept = [f"{n}: {v}" for n, v in asked.headers if not n.lower().startswith("proxy-")]
                    rest = "\r\n".join([f"{method} {path} {version}", *kept, "", ""]).encode() + rest
                server.sendall(rest)
                _join(client, server)


def _head(client: socket.socket) -> tuple[bytes, bytes]:
    received = b""
    while b"\r\n\r\n" not in received:
        more = client.recv(65536)
        if not more:
            break
        received += more
    head, _, rest = received.partition(b"\r\n\r\n")
    return head, rest


def _parsed(head: bytes) -> ProxyRequest:
    line, *headers = head.decode("latin-1").split("\r\n")
    pairs = [header.partition(": ") for header in headers]
    return ProxyRequest(line, tuple((name, value) for name, _, value in pairs))


def _join(one: socket.socket, other: socket.socket) -> None:
    """Copy bytes in both directions until both ends are closed."""
    back = threading.Thread(target=_carry, args=(other, one), daemon=True)
    back.start()
    _carry(one, other)
    back.join()


def _carry(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        _hang_up(target)


def _hang_up(connection: socket.socket) -> None:
    with suppress(OSError):  # already closed
        connection.shutdown(socket.SHUT_RDWR)
