"""Transport: send requests. The only module that imports httpx."""

from __future__ import annotations

import re
import threading
from contextlib import closing, nullcontext
from itertools import count

import httpx

from opentrain_runtime.errors import NetworkError
from opentrain_runtime.http.decoding import DecodingError, decode
from opentrain_runtime.http.messages import Response
from opentrain_runtime.http.network import DeadlineBackend, deadline_in
from opentrain_runtime.http.retries import (
    TRANSIENT_STATUSES,
    may_repeat,
    may_retry,
    next_step,
    retry_after,
    wait_before,
)
from opentrain_runtime.signals import DeadlineError
from opentrain_runtime.text.plural import counted
from opentrain_runtime.urls import is_loopback

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from opentrain_runtime.environment import Environment
    from opentrain_runtime.http.messages import Request, RequestObserver

LARGEST_BODY = 64 * 1024 * 1024
"""Largest response body in bytes, encoded and decoded. Parsed it takes many times as much memory."""
_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_CONNECTION_HEADERS = {"Accept-Encoding": "gzip, deflate", "Connection": "keep-alive"}
_LONGEST_TIMEOUT = 86_400.0
DEADLINE_FACTOR = 10
"""Deadline of a request with all attempts and pauses, as a multiple of the timeout.

An attempt that sends or receives a file has this deadline for each MiB.
"""


class _Route:
    """Route to an origin: a transport of the HTTP library, and the proxy, if any.

    A proxy is described by its variable, host and port, never by its user or password.
    """

    __slots__ = ("proxy", "transport", "variable")

    def __init__(self, transport: httpx.HTTPTransport, proxy: str | None, variable: str | None) -> None:
        self.transport = transport
        self.proxy = proxy
        self.variable = variable


class Connections:
    """Connections to APIs, kept open between requests. Command lines in several threads may share them."""

    def __init__(self) -> None:
        self._routes: dict[tuple[str, ...], _Route] = {}
        self._lock = threading.Lock()

    def route(self, url: httpx.URL, variables: Mapping[str, str]) -> _Route:
        """Return the route to the origin of a URL. Raises `NetworkError` for a variable that cannot be used.

        The variables select proxies and trusted certificates. Loopback hosts are reached without a proxy.
        """
        proxy = _proxy(url, variables)
        trust = [variables.get(name, "") for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")]
        key = (url.scheme, url.netloc.decode("ascii"), *(proxy or ("", "")), *trust)
        with self._lock:
            if key not in self._routes:
                self._routes[key] = _new_route(url.scheme, proxy, variables)
            return self._routes[key]

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            routes, self._routes = list(self._routes.values()), {}
        for route in routes:
            route.transport.close()


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
        """Create a sender whose `timeout` is in seconds and counts from the last byte.

        The deadline of a request is `DEADLINE_FACTOR` times the timeout. `observer` is notified of every attempt.
        """
        self._environment = environment
        self._connections = connections
        self._timeout = min(timeout, _LONGEST_TIMEOUT)
        self._deadline = self._timeout * DEADLINE_FACTOR
        self._retries = retries
        self._observer = observer

    def send(self, request: Request) -> Response:
        """Send a request, with retries that are safe, may help and end before the deadline. Raises `NetworkError`."""
        end = self._environment.monotonic() + self._deadline
        for attempt in count(1):
            end += self._environment.wait_turn()
            left = attempt <= self._retries
            try:
                response = self._attempt(request, end)
            except NetworkError as error:
                pause = wait_before(attempt, {}, 0.0)
                repeats = (
                    left and not error.permanent and (may_repeat(request) or not error.sent) and _restarts(request)
                )
                if pause is None or not repeats or not self._is_before(end, pause):
                    raise
                why = error.message
            else:
                pause = wait_before(attempt, response.headers, self._environment.wall_clock())
                if response.rate_limited:
                    asked = retry_after(response.headers, self._environment.wall_clock())
                    self._environment.rate_limited(asked or pause or 0.0)
                repeats = left and may_retry(response) and not request.polled and _restarts(request)
                if pause is None or not repeats or not self._is_before(end, pause):
                    return response
                why = f"the server responded with {response.status}"
            self._observer.retrying(why, pause)
            self._environment.sleep(pause)
        raise AssertionError  # the loop is endless

    def _is_before(self, end: float, pause: float) -> bool:
        """Return whether a pause, in seconds, ends before the deadline `end`."""
        return self._environment.monotonic() + pause < end

    def _attempt(self, request: Request, end: float) -> Response:
        self._observer.sending(request)
        begun = self._environment.monotonic()
        try:
            response = self._send_once(request, max(end - begun, 0.001))  # an alarm of 0 seconds is off
        except NetworkError as error:
            self._observer.failed(error, self._environment.monotonic() - begun)
            raise
        self._observer.received(response, self._environment.monotonic() - begun)
        if request.rate_limit is not None and not response.ok:
            from opentrain_runtime.http.rate_limits import apply_rate_limit

            apply_rate_limit(response, request.rate_limit, self._environment.wall_clock())
        return response

    def _send_once(self, request: Request, left: float) -> Response:
        progress = _Progress(self._observer)
        alarm = nullcontext() if request.streamed else self._environment.interrupted_after(left)
        try:
            with alarm, deadline_in(left, renewed=request.streamed):
                return self._exchange(request, progress)
        except (httpx.TransportError, httpx.InvalidURL, UnicodeError, DeadlineError) as error:
            if not progress.sent:
                raise _unreachable(request, error, progress) from None
            if isinstance(error, DeadlineError):
                raise _timed_out(request, f"no complete response within {counted(self._deadline, 'second')}") from None
            if isinstance(error, httpx.TimeoutException):
                raise _timed_out(request, f"no response within {counted(self._timeout, 'second')}") from None
            raise _broken(request, error) from None
        except DecodingError as error:
            raise _bad_response(request, f"the response cannot be decoded: {_words(error)}") from None
        finally:
            if request.body is not None and not isinstance(request.body, bytes):
                request.body.close()

    def _message(self, request: Request, progress: _Progress) -> httpx.Request:
        headers = _CONNECTION_HEADERS | dict(request.headers)
        if request.receiver is not None:
            headers["Accept-Encoding"] = "identity"  # its size is then that of the file
        body = request.body
        given: Any = {"headers": headers, "content": body}
        if body is not None and not isinstance(body, bytes):
            given = body.message(headers)
        given["headers"] = httpx.Headers(given["headers"], encoding="latin-1")
        extensions = {"timeout": httpx.Timeout(self._timeout).as_dict(), "trace": progress}
        return httpx.Request(request.method, request.url, **given, extensions=extensions)

    def _exchange(self, request: Request, progress: _Progress) -> Response:
        message = self._message(request, progress)
        progress.route = self._connections.route(message.url, self._environment.variables)
        # httpx.Client would parse the Location header, which is not followed, and fail for an invalid one.
        with closing(progress.route.transport.handle_request(message)) as response:
            named = response.headers.get_list("content-encoding", split_commas=True)
            codings = [coding for name in named if (coding := name.strip().lower()) not in ("", "identity")]
            if len(codings) > 1:
                raise _bad_response(request, "the response is compressed more than once", permanent=True)
            coding = codings[0] if codings else "identity"
            headers = {name.lower(): value for name, value in response.headers.items()}
            if request.receiver is not None and request.receiver.begin(response.status_code):
                size = 0
                for piece in decode(response.iter_raw(), coding):
                    request.receiver.write(piece)
                    size += len(piece)
                return Response(request, response.status_code, headers, b"", size=size)
            received = _limited(request, response.iter_raw())
            content = bytearray()
            for piece in _limited(request, decode(received, coding)):
                content += piece  # a list of pieces of one byte would take 40 times their size
            return Response(request, response.status_code, headers, bytes(content))


def _restarts(request: Request) -> bool:
    """Return whether the body can be sent again, and that of the response received again."""
    sends = request.body is None or isinstance(request.body, bytes) or request.body.may_restart
    return sends and (request.receiver is None or request.receiver.may_restart)


def _limited(request: Request, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the chunks. Raises `NetworkError` if their total size is too large."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > LARGEST_BODY:
            message = f"the response is longer than {LARGEST_BODY // 1024 // 1024} MiB"
            raise _bad_response(request, message, permanent=True)
        yield chunk


def _new_route(scheme: str, proxy: tuple[str, str] | None, variables: Mapping[str, str]) -> _Route:
    variable, url = proxy or (None, None)
    try:
        parsed = None if url is None else httpx.Proxy(url)
        name = None if parsed is None else _host_and_port(parsed.url)
        over_tls = "https" in (scheme, parsed.url.scheme if parsed else None)
        trust = _verify(variables) if over_tls else None  # plain HTTP needs no certificates
        if parsed is not None:
            parsed.ssl_context = trust if parsed.url.scheme == "https" else None
        transport = httpx.HTTPTransport(verify=trust or False, proxy=parsed, trust_env=False)
    except (ValueError, ImportError, httpx.InvalidURL) as error:  # errors of httpx for an unusable proxy
        raise _unusable_proxy(str(variable), error) from None
    transport._pool._network_backend = DeadlineBackend()  # httpx has no argument for it
    return _Route(transport, name, variable)


def _host_and_port(proxy: httpx.URL) -> str:
    """Return the parts of a proxy that are not secret. Raises `ValueError` if the host may contain the password."""
    behind = proxy.raw_path.decode("ascii") + proxy.fragment
    if not proxy.host or "@" in behind:
        raise ValueError
    place = proxy.netloc.decode("ascii")
    return place if proxy.port else f"{place}:{_PORTS[proxy.scheme]}"


def _proxy(url: httpx.URL, variables: Mapping[str, str]) -> tuple[str, str] | None:
    host = url.raw_host.decode("ascii")
    if is_loopback(host):
        return None  # loopback hosts never use a proxy
    from opentrain_runtime.http.proxies import proxy_for

    return proxy_for(url.scheme, host, url.port or _PORTS[url.scheme], variables)


def _verify(variables: Mapping[str, str]) -> ssl.SSLContext:
    from opentrain_runtime.http.tls import tls_context

    try:
        return tls_context(variables)
    except OSError as error:
        message = f"cannot load the trusted certificates: {error.strerror or error}"
        hint = "Nothing was sent. Correct SSL_CERT_FILE and SSL_CERT_DIR, or unset them."
        raise NetworkError(message, code="CLI_NO_TRUST", sent=False, permanent=True, hint=hint) from None


class _Progress:
    """Progress of a request, from the `trace` extension of httpx."""

    def __init__(self, observer: RequestObserver) -> None:
        self._observer = observer
        self.route: _Route | None = None
        self.sent = False
        self.past_proxy = False

    def __call__(self, step: str, facts: Mapping[str, Any]) -> None:
        if step == "http11.send_request_headers.started":
            if facts["request"].method == b"CONNECT":
                self.past_proxy = True
            else:
                self.sent = True
        elif step == "http11.receive_response_headers.started" and self.sent:
            self._observer.sent()


def _unreachable(request: Request, error: Exception, progress: _Progress) -> NetworkError:
    where = "/".join(request.url.split("/", 3)[:3])
    proxy = progress.route.proxy if progress.route else None
    variable = progress.route.variable if progress.route else None
    words = "connection timed out" if isinstance(error, DeadlineError | httpx.TimeoutException) else _words(error)
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        whose = where if proxy is None or progress.past_proxy else f"the proxy {proxy}"
        return NetworkError(
            f"cannot verify the certificate of {whose}: {words}",
            code="CLI_UNTRUSTED",
            sent=False,
            permanent=True,
            hint="Nothing was sent. If you trust the authority that issued the certificate, set SSL_CERT_FILE or "
            "SSL_CERT_DIR to the authority's certificates.",
        )
    hint = "Check the network and the API origin (--base-url), then run the command again."
    permanent = not isinstance(error, httpx.TransportError | DeadlineError)
    permanent |= "[SSL: " in str(error) and "EOF" not in str(error)
    if proxy is not None:
        where += f" through the proxy {proxy}"
        hint = f"Check the network and the proxy in {variable}, then run the command again."
        status = re.match("[0-9]{3}", str(error)) if isinstance(error, httpx.ProxyError) else None
        if status:
            words = f"the proxy responded with {status[0]}"  # its reason phrase might repeat the password
            permanent = int(status[0]) not in TRANSIENT_STATUSES
            hint = _PROXY_HINTS.get(status[0], hint).format(variable)
    return NetworkError(
        f"cannot connect to {where}: {words}",
        code="CLI_UNREACHABLE",
        sent=False,
        permanent=permanent,
        hint=f"Nothing reached the server. {hint}",
    )


_PROXY_HINTS = {
    "403": "The proxy in {} does not allow this host. To connect to the host directly, add it to NO_PROXY.",
    "407": "Check the user name and password of the proxy in {}: http://USER:PASSWORD@HOST:PORT",
}


def _unusable_proxy(variable: str, error: Exception) -> NetworkError:
    socks = isinstance(error, ImportError)
    why = "SOCKS needs the package httpx[socks]" if socks else "not an http or https URL"
    return NetworkError(
        f"cannot use the proxy in {variable}: {why}",
        code="CLI_BAD_PROXY",
        sent=False,
        permanent=True,
        hint=f"Nothing was sent. Correct {variable}, or unset it.",
    )


def _timed_out(request: Request, message: str) -> NetworkError:
    hint = next_step(request, ", with a longer timeout if the server is slow")
    return NetworkError(message, code="CLI_TIMEOUT", sent=True, hint=hint)


def _bad_response(request: Request, message: str, *, permanent: bool = False) -> NetworkError:
    again = may_repeat(request) and not permanent
    hint = "Check the API origin (--base-url)."
    if again:
        hint = "Run the command again. If the error persists, check the API origin (--base-url)."
    return NetworkError(message, code="CLI_BAD_ANSWER", sent=True, permanent=permanent, hint=hint)


def _broken(request: Request, error: Exception) -> NetworkError:
    words = _words(error)
    cut = any(sign in words for sign in ("disconnected", "closed connection"))
    if isinstance(error, httpx.RemoteProtocolError) and not cut:
        return _bad_response(request, f"invalid HTTP response: {words}")
    message = f"the connection was lost before the response was complete: {words}"
    return NetworkError(message, code="CLI_CONNECTION_LOST", sent=True, hint=next_step(request))


_NOISE = (
    r"(?s)^\[Errno -?\d+\] |^\[SSL: \w+\] | \(_ssl\.c:\d+\)$"
    r"|^Error -?\d+ while decompressing data: |: bytearray\(.*|\.$"
)


def _words(error: Exception) -> str:
    """Return the message of a library's error, without error numbers and raw bytes."""
    return re.sub(_NOISE, "", str(error).strip()) or type(error).__name__
