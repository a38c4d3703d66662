"""The only module that imports httpx: one call in, one answer or one `NetworkError` out."""

from __future__ import annotations

import re

import httpx

from opentrain_runtime.errors import NetworkError
from opentrain_runtime.http.messages import Response
from opentrain_runtime.http.retries import TRANSIENT_STATUSES, may_repeat, next_step, wait_before
from opentrain_runtime.signals import DeadlineError, deadline
from opentrain_runtime.urls import is_loopback

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping
    from typing import Any

    from opentrain_runtime.environment import Environment
    from opentrain_runtime.http.messages import Request, RequestObserver

LARGEST_BODY = 64 * 1024 * 1024
"""Bytes, unpacked; an answer that is longer is given up. Parsed it takes many times as much memory."""
_LONGEST_TIMEOUT = 86_400.0
DEADLINE_FACTOR = 10
"""A call may take this many times the time-out in all, however steadily its bytes drip."""


class Transport:
    """Connections to an API, kept open between the calls of one command."""

    def __init__(self, environment: Environment, *, timeout: float, retries: int, watcher: RequestObserver) -> None:
        """`timeout` is in seconds and counts from the last byte; `watcher` is told of every attempt."""
        self._environment = environment
        self._timeout = min(timeout, _LONGEST_TIMEOUT)
        self._retries = retries
        self._watcher = watcher
        self._clients: dict[tuple[str, str], httpx.Client] = {}

    def send(self, request: Request) -> Response:
        """Make the call, again where that is safe and may help. Raises `NetworkError`."""
        for attempt in range(1, self._retries + 1):
            try:
                response = self._attempt(request)
            except NetworkError as error:
                if error.permanent or not (may_repeat(request) or not error.sent):
                    raise
                self._pause(error.message, wait_before(attempt, {}))
                continue
            if response.status not in TRANSIENT_STATUSES or not may_repeat(request):
                return response
            wait = wait_before(attempt, response.headers)
            if wait is None:
                return response
            self._pause(f"the server answered {response.status}", wait)
        return self._attempt(request)

    def close(self) -> None:
        """Close every connection."""
        for client in self._clients.values():
            client.close()

    def _pause(self, why: str, seconds: float | None) -> None:
        self._watcher.retrying(why, seconds or 0.0)
        self._environment.sleep(seconds or 0.0)

    def _attempt(self, request: Request) -> Response:
        self._watcher.sending(request)
        begun = self._environment.monotonic()
        try:
            response = self._send_once(request)
        except NetworkError as error:
            self._watcher.failed(error, self._environment.monotonic() - begun)
            raise
        self._watcher.received(response, self._environment.monotonic() - begun)
        return response

    def _send_once(self, request: Request) -> Response:
        limit = self._timeout * DEADLINE_FACTOR
        progress = _Progress(self._watcher)
        try:
            with deadline(limit):
                return self._exchange(request, progress)
        except (httpx.TransportError, httpx.InvalidURL, UnicodeError, DeadlineError) as error:
            if not progress.sent:
                raise _unreachable(request, error, progress) from None
            if isinstance(error, DeadlineError):
                raise _timed_out(request, f"no whole answer within {limit:g} seconds") from None
            if isinstance(error, httpx.TimeoutException):
                raise _timed_out(request, f"no answer within {self._timeout:g} seconds") from None
            raise _broken(request, error) from None
        except httpx.DecodingError as error:
            raise _bad_answer(request, f"the answer cannot be unpacked: {_words(error)}") from None

    def _exchange(self, request: Request, progress: _Progress) -> Response:
        client = self._client(httpx.URL(request.url))
        with client.stream(
            request.method,
            request.url,
            headers=dict(request.headers),
            content=request.body,
            extensions={"trace": progress},
        ) as response:
            if len(response.headers.get_list("content-encoding", split_commas=True)) > 1:
                # Each layer may unpack to a thousand times its size, in one step and before we could count.
                raise _bad_answer(request, "the answer is packed more than once", permanent=True)
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > LARGEST_BODY:
                    size = LARGEST_BODY // 1024 // 1024
                    raise _bad_answer(request, f"the answer is longer than {size} MiB", permanent=True)
            headers = {name.lower(): value for name, value in response.headers.items()}
            return Response(request, response.status_code, headers, bytes(content))

    def _client(self, url: httpx.URL) -> httpx.Client:
        key = (url.scheme, url.netloc.decode("ascii"))
        if key not in self._clients:
            verify, host = self._verify(url.scheme), url.raw_host.decode("ascii")
            try:
                self._clients[key] = httpx.Client(
                    verify=verify,
                    trust_env=not is_loopback(host),  # a proxy has no business between this machine and itself
                    headers={"Accept-Encoding": "gzip, deflate"},
                    timeout=self._timeout,
                    follow_redirects=False,
                )
            except (ValueError, ImportError, httpx.InvalidURL) as error:  # what httpx says of a proxy it cannot use
                raise _unusable_proxy(error) from None
        return self._clients[key]

    def _verify(self, scheme: str) -> ssl.SSLContext | bool:
        if scheme != "https":
            return False  # no TLS is spoken, so no trust is loaded
        from opentrain_runtime.http.tls import tls_context

        try:
            return tls_context(self._environment.variables)
        except OSError as error:
            message = f"cannot load the certificates to trust: {error.strerror or error}"
            hint = "Nothing was sent. Correct SSL_CERT_FILE and SSL_CERT_DIR, or unset them."
            raise NetworkError(message, code="CLI_NO_TRUST", sent=False, permanent=True, hint=hint) from None


class _Progress:
    """How far a request has come; httpx tells it of every step (its `trace` extension)."""

    def __init__(self, watcher: RequestObserver) -> None:
        self._watcher = watcher
        self.sent = False
        self.at_proxy = False

    def __call__(self, step: str, facts: Mapping[str, Any]) -> None:
        if step == "http11.send_request_headers.started":
            if facts["request"].method == b"CONNECT":
                self.at_proxy = True
            else:
                self.sent = True
        elif step == "http11.receive_response_headers.started" and self.sent:
            self._watcher.sent()


def _unreachable(request: Request, error: Exception, progress: _Progress) -> NetworkError:
    where = "/".join(request.url.split("/", 3)[:3])
    words = "no connection in time" if isinstance(error, DeadlineError | httpx.TimeoutException) else _words(error)
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return NetworkError(
            f"{where} is not who it says it is: {words}",
            code="CLI_UNTRUSTED",
            sent=False,
            permanent=True,
            hint="Nothing was sent. If you trust its authority, name it in SSL_CERT_FILE or SSL_CERT_DIR.",
        )
    through = " through the proxy" if progress.at_proxy else ""
    no_tls = "[SSL: " in str(error) and "EOF" not in str(error)
    return NetworkError(
        f"cannot connect to {where}{through}: {words}",
        code="CLI_UNREACHABLE",
        sent=False,
        permanent=no_tls or not isinstance(error, httpx.TransportError | DeadlineError),
        hint="Nothing reached the server. Check the network and the base URL, then run the command again.",
    )


def _unusable_proxy(error: Exception) -> NetworkError:
    socks = isinstance(error, ImportError)
    why = "SOCKS needs the package httpx[socks]" if socks else "it is no http or https URL"
    return NetworkError(
        f"cannot use the proxy that the environment names: {why}",
        code="CLI_BAD_PROXY",
        sent=False,
        permanent=True,
        hint="Nothing was sent. Correct HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, or unset them.",
    )


def _timed_out(request: Request, message: str) -> NetworkError:
    hint = next_step(request, ", with a longer time-out if the server is slow")
    return NetworkError(message, code="CLI_TIMEOUT", sent=True, hint=hint)


def _bad_answer(request: Request, message: str, *, permanent: bool = False) -> NetworkError:
    again = may_repeat(request) and not permanent
    hint = "Run the command again. If it says the same, is the base URL right?" if again else "Is the base URL right?"
    return NetworkError(message, code="CLI_BAD_ANSWER", sent=True, permanent=permanent, hint=hint)


def _broken(request: Request, error: Exception) -> NetworkError:
    words = _words(error)
    cut = any(sign in words for sign in ("disconnected", "closed connection"))
    if isinstance(error, httpx.RemoteProtocolError) and not cut:
        return _bad_answer(request, f"the answer is not proper HTTP: {words}")
    message = f"the connection broke before the whole answer came: {words}"
    return NetworkError(message, code="CLI_CONNECTION_LOST", sent=True, hint=next_step(request))


_NOISE = (
    r"(?s)^\[Errno -?\d+\] |^\[SSL: \w+\] | \(_ssl\.c:\d+\)$"
    r"|^Error -?\d+ while decompressing data: |: bytearray\(.*|\.$"
)


def _words(error: Exception) -> str:
    """What a library says went wrong, without error numbers and raw bytes."""
    return re.sub(_NOISE, "", str(error).strip()) or type(error).__name__
