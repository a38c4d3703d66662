"""The only module that imports httpx: one call in, one answer or one `NetworkError` out."""

from __future__ import annotations

import httpx

from opentrain_runtime.deadline import DeadlineError, deadline
from opentrain_runtime.errors import NetworkError
from opentrain_runtime.origins import is_loopback
from opentrain_runtime.retries import PASSING_STATUSES, may_repeat, wait_before
from opentrain_runtime.wire import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl

    from opentrain_runtime.environment import Environment
    from opentrain_runtime.wire import Call, Watcher

LARGEST_BODY = 256 * 1024 * 1024
"""Bytes; an answer that is longer is given up."""
DEADLINE_FACTOR = 10
"""A call may take this many times the time-out in all, however steadily its bytes drip."""


class Transport:
    """Connections to an API, kept open between the calls of one command."""

    def __init__(self, environment: Environment, *, timeout: float, retries: int, watcher: Watcher) -> None:
        """`timeout` is in seconds and counts from the last byte; `watcher` is told of every attempt."""
        self._environment = environment
        self._timeout = timeout
        self._retries = retries
        self._watcher = watcher
        self._clients: dict[tuple[str, str], httpx.Client] = {}

    def send(self, call: Call) -> Answer:
        """Make the call, again where that is safe and may help. Raises `NetworkError`."""
        for attempt in range(1, self._retries + 1):
            try:
                answer = self._attempt(call)
            except NetworkError as error:
                if error.lasting or not (may_repeat(call) or not error.sent):
                    raise
                self._pause(error.message, wait_before(attempt, {}))
                continue
            if answer.status not in PASSING_STATUSES or not may_repeat(call):
                return answer
            wait = wait_before(attempt, answer.headers)
            if wait is None:
                return answer
            self._pause(f"the server answered {answer.status}", wait)
        return self._attempt(call)

    def close(self) -> None:
        """Close every connection."""
        for client in self._clients.values():
            client.close()

    def _pause(self, why: str, seconds: float | None) -> None:
        self._watcher.retrying(why, seconds or 0.0)
        self._environment.sleep(seconds or 0.0)

    def _attempt(self, call: Call) -> Answer:
        self._watcher.sending(call)
        begun = self._environment.monotonic()
        try:
            answer = self._send_once(call)
        except NetworkError as error:
            self._watcher.failed(error, self._environment.monotonic() - begun)
            raise
        self._watcher.received(answer, self._environment.monotonic() - begun)
        return answer

    def _send_once(self, call: Call) -> Answer:
        limit = self._timeout * DEADLINE_FACTOR
        try:
            with deadline(limit):
                return self._exchange(call)
        except DeadlineError:
            raise NetworkError(f"no whole answer within {limit:g} seconds", code="CLI_TIMEOUT", sent=True) from None
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise _unreachable(call, error) from None
        except httpx.TimeoutException:
            message = f"no answer within {self._timeout:g} seconds"
            raise NetworkError(message, code="CLI_TIMEOUT", sent=True) from None
        except httpx.DecodingError as error:
            message = f"the answer cannot be unpacked: {_words(error)}"
            raise NetworkError(message, code="CLI_BAD_ANSWER", sent=True) from None
        except httpx.TransportError as error:
            message = f"the connection broke: {_words(error)}"
            raise NetworkError(message, code="CLI_CONNECTION_LOST", sent=True) from None

    def _exchange(self, call: Call) -> Answer:
        client = self._client(httpx.URL(call.url))
        with client.stream(call.method, call.url, headers=dict(call.headers), content=call.body) as response:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > LARGEST_BODY:
                    message = f"the answer is longer than {LARGEST_BODY // 1024 // 1024} MiB"
                    raise NetworkError(message, code="CLI_BAD_ANSWER", sent=True)
            headers = {name.lower(): value for name, value in response.headers.items()}
            return Answer(call, response.status_code, headers, bytes(content))

    def _client(self, url: httpx.URL) -> httpx.Client:
        key = (url.scheme, url.netloc.decode("ascii"))
        if key not in self._clients:
            self._clients[key] = httpx.Client(
                verify=self._verify(url.scheme),
                trust_env=not is_loopback(url.host),  # a proxy has no business between this machine and itself
                headers={"Accept-Encoding": "gzip, deflate"},
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
            message = f"cannot load the certificates to trust: {error.strerror or error}"
            raise NetworkError(message, code="CLI_NO_TRUST", sent=False, lasting=True) from None


def _unreachable(call: Call, error: httpx.TransportError) -> NetworkError:
    url = httpx.URL(call.url)
    where = f"{url.scheme}://{url.netloc.decode('ascii')}"
    words = _words(error)
    if "CERTIFICATE_VERIFY_FAILED" in words:
        return NetworkError(
            f"{where} is not who it says it is: {words}",
            code="CLI_UNTRUSTED",
            sent=False,
            lasting=True,
            hint="Nothing was sent. If you trust its authority, name it in SSL_CERT_FILE or SSL_CERT_DIR.",
        )
    return NetworkError(
        f"cannot connect to {where}: {words}",
        code="CLI_UNREACHABLE",
        sent=False,
        hint="Nothing reached the server. Check the network and the base URL, then run the command again.",
    )


def _words(error: Exception) -> str:
    return str(error).strip() or type(error).__name__
