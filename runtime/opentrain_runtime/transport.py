"""The only module that imports httpx: one call in, one answer or one `NetworkError` out."""

from __future__ import annotations

import httpx

from opentrain_runtime.errors import NetworkError
from opentrain_runtime.origins import is_loopback
from opentrain_runtime.retries import PASSING_STATUSES, may_repeat, wait_before
from opentrain_runtime.wire import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    from opentrain_runtime.environment import Environment
    from opentrain_runtime.wire import Call

LARGEST_BODY = 512 * 1024 * 1024
"""Bytes; an answer that is longer is given up."""


class Transport:
    """Connections to an API, kept open between the calls of one command."""

    def __init__(
        self, environment: Environment, *, timeout: float, retries: int, on_retry: Callable[[str, float], None]
    ) -> None:
        """`timeout` is in seconds; `on_retry` is told what happened and the seconds until the next attempt."""
        self._environment = environment
        self._timeout = timeout
        self._retries = retries
        self._on_retry = on_retry
        self._clients: dict[tuple[str, str], httpx.Client] = {}

    def send(self, call: Call) -> Answer:
        """Make the call, again where that is safe and may help. Raises `NetworkError`."""
        for attempt in range(1, self._retries + 2):
            last = attempt > self._retries
            try:
                answer = self._send_once(call)
            except NetworkError as error:
                if last or not (may_repeat(call) or not error.sent):
                    raise
                self._pause(error.message, wait_before(attempt, {}))
                continue
            if last or answer.status not in PASSING_STATUSES or not may_repeat(call):
                return answer
            wait = wait_before(attempt, answer.headers)
            if wait is None:
                return answer
            self._pause(f"the server answered {answer.status}", wait)
        raise AssertionError("the last attempt returns or raises")

    def close(self) -> None:
        """Close every connection."""
        for client in self._clients.values():
            client.close()

    def _pause(self, why: str, seconds: float | None) -> None:
        self._on_retry(why, seconds or 0.0)
        self._environment.sleep(seconds or 0.0)

    def _send_once(self, call: Call) -> Answer:
        try:
            client = self._client(httpx.URL(call.url))
            with client.stream(call.method, call.url, headers=dict(call.headers), content=call.body) as response:
                content = bytearray()
                for chunk in response.iter_bytes():
                    content += chunk
                    if len(content) > LARGEST_BODY:
                        raise NetworkError("the answer is too long to be one", code="CLI_BAD_ANSWER", sent=True)
                headers = {name.lower(): value for name, value in response.headers.items()}
                return Answer(call, response.status_code, headers, bytes(content).decode("utf-8", "replace"))
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            where = f"{httpx.URL(call.url).scheme}://{httpx.URL(call.url).netloc.decode('ascii')}"
            raise NetworkError(
                f"cannot connect to {where}: {_words(error)}",
                code="CLI_UNREACHABLE",
                sent=False,
                hint="Nothing reached the server. Check the network and the base URL, then run the command again.",
            ) from None
        except httpx.TimeoutException:
            raise NetworkError(f"no answer within {self._timeout:g} seconds", code="CLI_TIMEOUT", sent=True) from None
        except httpx.DecodingError as error:
            raise NetworkError(
                f"the answer cannot be unpacked: {_words(error)}", code="CLI_BAD_ANSWER", sent=True
            ) from None
        except httpx.TransportError as error:
            raise NetworkError(
                f"the connection broke: {_words(error)}", code="CLI_CONNECTION_LOST", sent=True
            ) from None

    def _client(self, url: httpx.URL) -> httpx.Client:
        key = (url.scheme, url.netloc.decode("ascii"))
        if key not in self._clients:
            self._clients[key] = httpx.Client(
                verify=self._verify(url.scheme),
                trust_env=not is_loopback(url.host),
                timeout=self._timeout,
                follow_redirects=False,
            )
        return self._clients[key]

    def _verify(self, scheme: str) -> ssl.SSLContext | bool:
        if scheme != "https":
            return False  # no TLS is spoken, so no trust is loaded
        from opentrain_runtime.trust import tls_context

        try:
            return tls_context(self._environment.variables)
        except OSError as error:
            raise NetworkError(
                f"cannot load the certificates to trust: {error.strerror or error}", code="CLI_NO_TRUST", sent=False
            ) from None


def _words(error: Exception) -> str:
    return str(error).strip() or type(error).__name__
