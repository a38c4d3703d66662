"""One HTTP request to an untrusted receiver of webhooks, with one deadline and a limit on the response.

httpcore sends the request as given. Unlike httpx it does not handle redirects, cookies or proxies.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import httpcore
import httpx

MAX_RESPONSE_BYTES = 128 * 1024
"""Maximum bytes read of one response. Only its status line and headers are needed."""
MAX_RESULT = 200
"""Maximum length of an error message, in characters."""


class ResponseTooLargeError(Exception):
    """The receiver sent ``MAX_RESPONSE_BYTES`` and the headers were not complete."""


async def post(url: str, headers: Mapping[str, str], body: bytes, seconds: float) -> tuple[bool, str]:
    """Send one POST request on its own connection. Failures do not raise.

    Args:
        seconds: deadline, from the name lookup to the last response header.

    Returns:
        Whether the status was 2xx, and the status or the error as text.
    """
    try:
        async with asyncio.timeout(seconds):
            status = await _status_of(httpx.URL(url), headers, body, seconds)
        return 200 <= status < 300, f"HTTP {status}"
    except (TimeoutError, httpcore.TimeoutException):
        return False, f"no response within {seconds} seconds"
    except Exception as error:  # any error of a receiver or its URL is a failed attempt
        return False, (str(error) or type(error).__name__)[:MAX_RESULT]


async def _status_of(url: httpx.URL, headers: Mapping[str, str], body: bytes, seconds: float) -> int:
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    sent = {"Host": url.netloc.decode("ascii"), **headers, "Content-Length": str(len(body)), "Connection": "close"}
    if url.userinfo:
        credentials = f"{url.username}:{url.password}".encode()
        sent["Authorization"] = f"Basic {b64encode(credentials).decode('ascii')}"
    backend = _BoundedBackend(seconds)
    context = _tls() if url.scheme == "https" else None
    async with (
        httpcore.AsyncConnectionPool(ssl_context=context, max_connections=1, network_backend=backend) as pool,
        # The body is not needed and can be endless, so it is not read.
        pool.stream("POST", target, headers=list(sent.items()), content=body) as response,
    ):
        return response.status


@cache
def _tls() -> ssl.SSLContext:
    # Loading the certificates takes a tenth of a second, so it is done once, for the first TLS receiver.
    return httpx.create_ssl_context(trust_env=False)


class _BoundedBackend(httpcore.AsyncNetworkBackend):
    """Network backend of one attempt.

    Args:
        seconds: deadline for all addresses of a name together.
    """

    def __init__(self, seconds: float) -> None:
        self._network = httpcore.AnyIOBackend()
        self._seconds = seconds

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        addresses = await _resolve(host, port)
        for address in addresses[:-1]:
            try:
                return _BoundedStream(
                    await self._network.connect_tcp(address, port, timeout=self._seconds / len(addresses))
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return _BoundedStream(await self._network.connect_tcp(addresses[-1], port))


class _BoundedStream(httpcore.AsyncNetworkStream):
    """Network stream that reads at most ``MAX_RESPONSE_BYTES``."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._left = MAX_RESPONSE_BYTES

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._left == 0:
            raise ResponseTooLargeError(f"the response headers were not complete after {MAX_RESPONSE_BYTES} bytes")
        data = await self._stream.read(min(max_bytes, self._left), timeout)
        self._left -= len(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        return _BoundedStream(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


async def _resolve(host: str, port: int) -> list[str]:
    """Look up the addresses of a name in its own thread.

    The event loop shares few threads, and waits for them when the process ends. A few slow lookups there would delay
    all other deliveries, and SIGTERM.
    """
    loop = asyncio.get_running_loop()
    found: asyncio.Future[list[str]] = loop.create_future()

    def finish(addresses: list[str], error: Exception | None) -> None:
        if found.done():
            return
        if error is not None:
            found.set_exception(error)
        else:
            found.set_result(addresses)

    def look_up() -> None:
        addresses: list[str] = []
        error: Exception | None = None
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            addresses = list(dict.fromkeys(str(info[4][0]) for info in infos))
        except Exception as raised:  # also UnicodeError, for a name that IDNA does not allow
            error = raised
        with suppress(RuntimeError):  # the loop has ended in the meantime
            loop.call_soon_threadsafe(finish, addresses, error)

    threading.Thread(target=look_up, name="webhook-lookup", daemon=True).start()
    return await found
