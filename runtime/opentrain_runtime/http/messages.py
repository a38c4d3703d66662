"""HTTP messages: request, response, and the observer of both."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from opentrain_runtime.declarations.product import RateLimit
    from opentrain_runtime.errors import NetworkError
    from opentrain_runtime.text.redact import Redactor

    class RequestObserver(Protocol):
        """Observer of one request; `seconds` is the duration of an attempt, or the pause before the next one."""

        def sending(self, request: Request) -> None: ...
        def sent(self) -> None: ...
        def received(self, response: Response, seconds: float) -> None: ...
        def failed(self, error: NetworkError, seconds: float) -> None: ...
        def retrying(self, why: str, seconds: float) -> None: ...

    class StreamedBody(Protocol):
        """Body that is sent in pieces. `size` is in bytes, None if it is not known."""

        @property
        def size(self) -> int | None: ...
        @property
        def may_restart(self) -> bool: ...
        def message(self, headers: Mapping[str, str]) -> dict[str, object]: ...
        def shown(self, redactor: Redactor) -> object: ...
        def close(self) -> None: ...

    Body = bytes | StreamedBody

    class Receiver(Protocol):
        """Destination of the body of a successful response."""

        @property
        def may_restart(self) -> bool: ...
        def begin(self, status: int) -> bool: ...
        def write(self, piece: bytes) -> None: ...


class Request:
    """One HTTP request, ready to send."""

    __slots__ = {
        "body": "Body: bytes, or a body that is sent in pieces; None without one.",
        "error_format": "Name of the format of its errors.",
        "headers": "Headers by name.",
        "method": "HTTP method.",
        "polled": "Whether the caller repeats it at its own intervals, after 429 too.",
        "rate_limit": "How a response tells a rate limit by headers, if not by 429 only.",
        "receiver": "Destination of the body of a successful response; None keeps it in memory.",
        "repeatable": "Whether a write may be repeated, because it carries an idempotency key.",
        "saved_token": "Whether it carries the token of the credentials file.",
        "url": "Absolute URL.",
    }

    def __init__(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        body: Body | None,
        error_format: str,
        repeatable: bool,
        polled: bool = False,
        receiver: Receiver | None = None,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.error_format = error_format
        self.repeatable = repeatable
        self.polled = polled
        self.receiver = receiver
        self.rate_limit: RateLimit | None = None
        self.saved_token = False

    @property
    def streamed(self) -> bool:
        """Return whether the body or that of the response may be longer than memory and a deadline allow."""
        return self.receiver is not None or not (self.body is None or isinstance(self.body, bytes))


class Response:
    """The response to a request."""

    __slots__ = {
        "content": "Bytes of the body, decoded.",
        "headers": "Headers by lower-case name.",
        "rate_limited": "Whether the API refused the request because of a rate limit.",
        "request": "The request that it responds to.",
        "size": "Bytes of the body, decoded, also if a receiver has them.",
        "status": "HTTP status.",
    }

    def __init__(
        self, request: Request, status: int, headers: Mapping[str, str], content: bytes, *, size: int | None = None
    ) -> None:
        self.request = request
        self.status = status
        self.headers = headers
        self.content = content
        self.size = len(content) if size is None else size
        self.rate_limited = status == 429

    @property
    def ok(self) -> bool:
        """Return whether the status is 2xx."""
        return 200 <= self.status < 300


def http_date(value: str) -> float | None:
    """Return the date of a header (RFC 9110, section 5.6.7) in seconds since 1970, or None for any other text."""
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value)
        if moment.tzinfo is None:  # the oldest date format has no zone; all are in GMT
            moment = moment.replace(tzinfo=UTC)
        return moment.timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def charset_of(content_type: str | None) -> str:
    """Return the character encoding that a Content-Type header names, UTF-8 if it names none that Python knows."""
    import codecs
    import re

    found = re.search(r"(?i);\s*charset=\"?([\w.:-]+)", content_type or "")
    try:
        return codecs.lookup(found[1]).name if found is not None else "utf-8"
    except LookupError:
        return "utf-8"
