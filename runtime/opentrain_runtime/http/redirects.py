"""Redirects of downloads (RFC 9110, section 15.4). No other request follows one."""

from __future__ import annotations

import re

from opentrain_runtime.errors import CliError
from opentrain_runtime.http.messages import Request
from opentrain_runtime.urls import is_loopback, origin_of, split_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.http.messages import Response

MOST_REDIRECTS = 5
_STATUSES = (301, 302, 303, 307, 308)
_KEPT_HEADERS = ("accept", "range", "user-agent")
"""Headers that the next server gets. It gets neither the token nor another header that may be a secret."""


def next_request(response: Response) -> Request | None:
    """Return the request for the target of a redirected GET; None for any other response.

    Raises `CliError` for a target that is not https. Plain http is allowed only from plain http to this machine.
    """
    request, location = response.request, response.headers.get("location")
    if response.status not in _STATUSES or request.method != "GET" or location is None:
        return None
    return Request(
        "GET",
        _target(response, location),
        headers={name: value for name, value in request.headers.items() if name.casefold() in _KEPT_HEADERS},
        body=None,
        error_format=request.error_format,
        repeatable=request.repeatable,
        receiver=request.receiver,
    )


def too_many(response: Response) -> CliError:
    """Return the error of a redirect after the last one that is followed."""
    return _refused(response, f"more than {MOST_REDIRECTS} redirects")


def _target(response: Response, location: str) -> str:
    from urllib.parse import urldefrag, urljoin

    base = response.request.url
    try:
        url = urldefrag(urljoin(base, location)).url
    except ValueError:
        url = ""
    parts = split_url(url)
    authority = re.match(r"https?://[^/?#]*", url)
    if parts is None or parts.user or authority is None or origin_of(authority[0]) is None:
        raise _refused(response, "not a valid http or https URL")
    plain = base.startswith("http:") and is_loopback(parts.host)
    if parts.scheme != "https" and not plain:
        raise _refused(response, "not https")
    return url


def _refused(response: Response, why: str) -> CliError:
    request, location = response.request, response.headers.get("location", "")
    return CliError(
        f"the redirect of {request.method} {request.url} to {location} is not followed: {why}",
        exit_name="outage",
        code="CLI_BAD_REDIRECT",
        status=response.status,
        outcome="refused",
    )
