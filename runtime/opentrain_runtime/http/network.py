"""Network backend of the HTTP library: sockets whose operations end by the deadline of the attempt.

A timeout counts from the last byte, so a slow server could prolong a request without end. Here each name resolution,
connect, TLS handshake, read and write may take at most the time that is left.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager, suppress

from httpcore import ConnectError, ConnectTimeout, NetworkBackend, NetworkStream, SyncBackend

from opentrain_runtime.signals import DeadlineError, interruptible

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator
    from typing import Any

_ATTEMPT = threading.local()
"""The attempt of this thread: `deadline`, on the monotonic clock. A connection is used by one attempt at a time."""
RENEWED_AFTER = 1024 * 1024
"""Bytes after which the deadline of a long transfer begins again."""


@contextmanager
def deadline_in(seconds: float, *, renewed: bool = False) -> Iterator[None]:
    """Make the network operations of this thread raise `DeadlineError` after this many seconds.

    If it is `renewed`, each MiB that is sent or received has this time.
    """
    _ATTEMPT.deadline = time.monotonic() + seconds
    _ATTEMPT.renews, _ATTEMPT.moved = seconds if renewed else None, 0
    try:
        yield
    finally:
        del _ATTEMPT.deadline, _ATTEMPT.renews, _ATTEMPT.moved


class DeadlineBackend(NetworkBackend):
    """Backend that connects sockets and enforces the deadline of the attempt on them."""

    def __init__(self) -> None:
        self._backend = SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        """Connect to the first address of a host that accepts. The timeout in seconds is for all addresses together."""
        end = time.monotonic() + _left(timeout)
        error: Exception = ConnectTimeout(f"connection to {host} timed out")
        for address in _addresses(host, port, end - time.monotonic()):
            left = end - time.monotonic()
            if left <= 0:
                break
            try:
                stream = self._backend.connect_tcp(address, port, _left(left), local_address, socket_options)
            except (ConnectError, ConnectTimeout) as failed:
                error = failed
                continue
            return _DeadlineStream(stream)
        _left(None)
        raise error


class _DeadlineStream(NetworkStream):
    def __init__(self, stream: NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with _deadline_first():
            data = self._stream.read(max_bytes, _left(timeout))
        _renew(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        with _deadline_first():
            self._stream.write(buffer, _left(timeout))
        _renew(len(buffer))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        with _deadline_first():
            return _DeadlineStream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(timeout: float | None) -> float:
    """Return the seconds that an operation may take. Raises `DeadlineError` if the deadline has passed."""
    deadline: float | None = getattr(_ATTEMPT, "deadline", None)
    if deadline is None:
        return threading.TIMEOUT_MAX if timeout is None else timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise DeadlineError
    return left if timeout is None else min(timeout, left)


def _renew(size: int) -> None:
    """Count the bytes of a long transfer, and begin its deadline again after each MiB."""
    seconds: float | None = getattr(_ATTEMPT, "renews", None)
    if seconds is not None:
        _ATTEMPT.moved += size
        if _ATTEMPT.moved >= RENEWED_AFTER:
            _ATTEMPT.moved, _ATTEMPT.deadline = 0, time.monotonic() + seconds


@contextmanager
def _deadline_first() -> Iterator[None]:
    """Raise `DeadlineError` instead of a timeout if the deadline has passed."""
    try:
        yield
    except Exception:
        _left(None)
        raise


def _addresses(host: str, port: int, seconds: float) -> list[str]:
    """Return the addresses of a host. Raises `ConnectError` if it has none, `ConnectTimeout` after `seconds`."""
    try:
        with suppress(OSError):  # not an address but a name
            return _unique(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
        found = interruptible(lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM), seconds)
    except TimeoutError:
        _left(None)
        raise ConnectTimeout(f"name lookup of {host} timed out") from None
    except OSError as error:
        raise ConnectError(str(error)) from error
    return _unique(found)


def _unique(found: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
