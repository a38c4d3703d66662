"""Transport: the only module that imports httpx. A request goes in, a response or a `NetworkError` comes out."""

from __future__ import annotations

import re
import threading

import httpx

from opentrain_runtime.errors import NetworkError
from opentrain_runtime.http.messages import Response
from opentrain_runtime.http.network import DeadlineBackend, deadline_in
from opentrain_runtime.http.retries import TRANSIENT_STATUSES, may_repeat, next_step, wait_before
from opentrain_runtime.signals import DeadlineError
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


class Connections:
    """Connections to APIs, kept open between requests. Command lines in several threads may share them."""

    def __init__(self) -> None:
        self._clients: dict[tuple[str, ...], httpx.Client] = {}
        self._lock = threading.Lock()

    def client(self, url: str, variables: Mapping[str, str]) -> httpx.Client:
        """Return the client for the origin of a URL. Raises `NetworkError` if a variable makes that impossible.

        Proxies and certificates to trust are those of the variables; this machine is reached without a proxy.
        """
        parsed = httpx.URL(url)
        proxy = _proxy(parsed, variables)
        trust = [variables.get(name, "") for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")]
        key = (parsed.scheme, parsed.netloc.decode("ascii"), proxy or "", *trust)
        with self._lock:
            if key not in self._clients:
                self._clients[key] = _new_client(_verify(parsed.scheme, variables), proxy)
            return self._clients[key]

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            clients, self._clients = list(self._clients.values()), {}
        for client in clients:
            client.close()


class Transport:
    """Sender of requests: timeouts, retries and the deadline of one command line."""

    def __init__(
        self,
        environment: Environment,
        connections: Connections,
        *,
        timeout: float,
        retries: int,
        observer: RequestObserver,
    ) -> None:
        """`timeout` is in seconds and counts from the last byte; `observer` is told of every attempt."""
        self._environment = environment
        self._connections = connections
        self._timeout = min(timeout, _LONGEST_TIMEOUT)
        self._retries = retries
        self._observer = observer

    def send(self, request: Request) -> Response:
        """Make the call, again where that is safe and may help. Raises `NetworkError`."""
        for attempt in range(1, self._retries + 1):
            try:
                response = self._attempt(request)
            except NetworkError as error:
                if error.permanent or not (may_repeat(request) or not error.sent):
                    raise
                self._pause(error.message, wait_before(attempt, {}, 0.0))
                continue
            if response.status not in TRANSIENT_STATUSES or not may_repeat(request):
                return response
            wait = wait_before(attempt, response.headers, self._environment.wall_clock())
            if wait is None:
                return response
            self._pause(f"the server answered {response.status}", wait)
        return self._attempt(request)

    def _pause(self, why: str, seconds: float | None) -> None:
        self._observer.retrying(why, seconds or 0.0)
        self._environment.sleep(seconds or 0.0)

    def _attempt(self, request: Request) -> Response:
        self._observer.sending(request)
        begun = self._environment.monotonic()
        try:
            response = self._send_once(request)
        except NetworkError as error:
            self._observer.failed(error, self._environment.monotonic() - begun)
            raise
        self._observer.received(response, self._environment.monotonic() - begun)
        return response

    def _send_once(self, request: Request) -> Response:
        limit = self._timeout * DEADLINE_FACTOR
        progress = _Progress(self._observer)
        try:
            with self._environment.interrupted_after(limit), deadline_in(limit):
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
        client = self._connections.client(request.url, self._environment.variables)
        with client.stream(
            request.method,
            request.url,
            headers=dict(request.headers),
            content=request.body,
            timeout=self._timeout,
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


def _new_client(verify: ssl.SSLContext | bool, proxy: str | None) -> httpx.Client:
    try:
        transport = httpx.HTTPTransport(verify=verify, proxy=proxy, trust_env=False)
    except (ValueError, ImportError, httpx.InvalidURL) as error:  # what httpx says of a proxy that it cannot use
        raise _unusable_proxy(error) from None
    transport._pool._network_backend = DeadlineBackend()  # httpx has no argument for it
    return httpx.Client(
        transport=transport,
        trust_env=False,
        headers={"Accept-Encoding": "gzip, deflate"},
        follow_redirects=False,
    )


def _proxy(url: httpx.URL, variables: Mapping[str, str]) -> str | None:
    host = url.raw_host.decode("ascii")
    if is_loopback(host):
        return None  # a proxy has no business between this machine and itself
    from opentrain_runtime.http.proxies import proxy_for

    return proxy_for(url.scheme, host, url.port or (443 if url.scheme == "https" else 80), variables)


def _verify(scheme: str, variables: Mapping[str, str]) -> ssl.SSLContext | bool:
    if scheme != "https":
        return False  # no TLS is spoken, so no trust is loaded
    from opentrain_runtime.http.tls import tls_context

    try:
        return tls_context(variables)
    except OSError as error:
        message = f"cannot load the certificates to trust: {error.strerror or error}"
        hint = "Nothing was sent. Correct SSL_CERT_FILE and SSL_CERT_DIR, or unset them."
        raise NetworkError(message, code="CLI_NO_TRUST", sent=False, permanent=True, hint=hint) from None


class _Progress:
    """How far a request has come; httpx tells it of every step (its `trace` extension)."""

    def __init__(self, observer: RequestObserver) -> None:
        self._observer = observer
        self.sent = False
        self.at_proxy = False

    def __call__(self, step: str, facts: Mapping[str, Any]) -> None:
        if step == "http11.send_request_headers.started":
            if facts["request"].method == b"CONNECT":
                self.at_proxy = True
            else:
                self.sent = True
        elif step == "http11.receive_response_headers.started" and self.sent:
            self._observer.sent()


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
