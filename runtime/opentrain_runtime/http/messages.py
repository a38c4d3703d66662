"""HTTP messages: request, response, and the observer of both."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from opentrain_runtime.declarations.product import RateLimit
    from opentrain_runtime.errors import NetworkError

    class RequestObserver(Protocol):
        """Observer of one request; `seconds` is the duration of an attempt, or the pause before the next one."""

        def sending(self, request: Request) -> None: ...
        def sent(self) -> None: ...
        def received(self, response: Response, seconds: float) -> None: ...
        def failed(self, error: NetworkError, seconds: float) -> None: ...
        def retrying(self, why: str, seconds: float) -> None: ...


class Request:
    """One HTTP request, ready to send."""

    __slots__ = {
        "body": "Bytes of the body, or None.",
        "error_format": "Name of the format of its errors.",
        "headers": "Headers by name.",
        "method": "HTTP method.",
        "polled": "Whether the caller repeats it at its own intervals, after 429 too.",
        "rate_limit": "How a response tells a rate limit by headers, if not by 429 only.",
        "repeatable": "Whether a write may be repeated, because it carries an idempotency key.",
        "url": "Absolute URL.",
    }

    def __init__(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        body: bytes | None,
        error_format: str,
        repeatable: bool,
        polled: bool = False,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.error_format = error_format
        self.repeatable = repeatable
        self.polled = polled
        self.rate_limit: RateLimit | None = None


class Response:
    """The response to a request."""

    __slots__ = {
        "content": "Bytes of the body, decoded.",
        "headers": "Headers by lower-case name.",
        "rate_limited": "Whether the API refused the request because of a rate limit.",
        "request": "The request that it responds to.",
        "status": "HTTP status.",
    }

    def __init__(self, request: Request, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.request = request
        self.status = status
        self.headers = headers
        self.content = content
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
