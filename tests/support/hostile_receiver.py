"""Hostile receivers of webhooks. Each kind is a function of the accepted connection."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

Behavior = Callable[[socket.socket], None]
"""Handles a connection whose whole request has arrived. The connection is closed afterwards."""


def sends(*parts: bytes) -> Behavior:
    """Return a behavior that sends these bytes."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(b"".join(parts))

    return behave


def sends_forever(begin: bytes, again: bytes) -> Behavior:
    """Return a behavior that sends ``begin`` once, then ``again`` as fast as the other side reads."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(begin)
        while True:
            connection.sendall(again * max(1, 4096 // len(again)))

    return behave


def drips(begin: bytes, again: bytes, stop: threading.Event) -> Behavior:
    """Return a behavior that sends ``begin`` once, then ``again`` every 20 milliseconds until stopped."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(begin)
        while not stop.wait(0.02):
            connection.sendall(again)

    return behave


def stays_silent(stop: threading.Event) -> Behavior:
    """Return a behavior that sends nothing and keeps the connection open until stopped."""

    def behave(connection: socket.socket) -> None:
        stop.wait(30)

    return behave


def resets(*parts: bytes) -> Behavior:
    """Return a behavior that sends these bytes, then resets the connection."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(b"".join(parts))
        # With a linger time of 0 the system sends RST instead of FIN.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return behave


def redirects(location: bytes, status: bytes = b"302 Found") -> Behavior:
    """Return a behavior that redirects to this URL."""
    return sends(b"HTTP/1.1 ", status, b"\r\nLocation: ", location, b"\r\nContent-Length: 0\r\n\r\n")


class HostileReceiver:
    """Context manager: a loopback server with this behavior on all connections.

    ``hits`` is the number of connections.
    """

    def __init__(self, behavior: Behavior, *, reads: bool = True) -> None:
        self.hits = 0
        self._behavior = behavior
        self._reads = reads
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._open: set[socket.socket] = set()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        return int(self._listener.getsockname()[1])

    @property
    def url(self) -> str:
        """Return the URL to subscribe."""
        return f"http://127.0.0.1:{self.port}/hook"

    def _serve(self) -> None:
        with suppress(OSError):  # the listener is closed
            while True:
                connection, _ = self._listener.accept()
                self.hits += 1
                self._open.add(connection)
                threading.Thread(target=self._behave, args=(connection,), daemon=True).start()

    def _behave(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            seen = b""
            while self._reads and (b"\r\n\r\n" not in seen or not seen.endswith(b"}")):
                more = connection.recv(65536)
                if not more:
                    return
                seen += more
            self._behavior(connection)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for opened in (self._listener, *self._open):
            with suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)
            opened.close()
        self._thread.join(10)
