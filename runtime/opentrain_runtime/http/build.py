"""Builder of requests from parsed arguments, as the manifest declares them."""

from __future__ import annotations

import re

from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.messages import Request
from opentrain_runtime.text.json import compact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Endpoint

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~")


def build_body(endpoint: Endpoint, arguments: Arguments) -> dict[str, object]:
    """Return the body fields of the given arguments; empty if there are none."""
    body: dict[str, object] = dict(endpoint.constant_body)
    for dest, name in endpoint.body.items():
        value = arguments.get(dest)
        if value is None or value is False:
            continue
        if name == "*":
            assert isinstance(value, dict)  # a JSON object, or the fields of a flag that sets fields
            body.update(value)
        else:
            _put(body, name.split("."), value)
    return body


def build_request(
    endpoint: Endpoint,
    arguments: Arguments,
    *,
    origin: str,
    body: Mapping[str, object],
    headers: Mapping[str, str],
    repeatable: bool,
    polled: bool = False,
) -> Request:
    """Return the request for an endpoint. It has a body if the endpoint declares a field of one."""
    url = _url(endpoint, arguments, origin)
    content: bytes | None = None
    sent = dict(headers)
    if endpoint.body or endpoint.constant_body or body:
        if endpoint.encoding == "form":
            content = _form([(name, str(value)) for name, value in body.items()]).encode("ascii")
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        else:
            content = compact(body).encode("utf-8")
            sent["Content-Type"] = "application/json"
    return Request(
        endpoint.method,
        url,
        headers=sent,
        body=content,
        error_format=endpoint.error_format,
        repeatable=repeatable,
        polled=polled,
    )


def percent(text: str) -> str:
    """Percent-encode a text for a path segment or a query: everything but letters, digits, `-`, `_` and `~`.

    If the whole text is dots, they are encoded too, so that an id is never read as `.` or `..`.
    """
    keep_dots = text.strip(".") != ""
    return "".join(
        chr(byte) if byte in _UNRESERVED or (keep_dots and byte == 0x2E) else f"%{byte:02X}"
        for byte in text.encode("utf-8")
    )


def _url(endpoint: Endpoint, arguments: Arguments, origin: str) -> str:
    """Return the URL of the request. Raises `UsageError` for the URL of a page on another origin."""
    url = origin + _path(endpoint.path, arguments)
    page = None if endpoint.page_url is None else arguments.text(endpoint.page_url)
    if page is None:
        query = _query(endpoint, arguments)
        return f"{url}?{query}" if query else url
    from opentrain_runtime.urls import on_same_origin

    given = on_same_origin(url, page)
    if given is None:
        flag = f"--{str(endpoint.page_url).replace('_', '-')}"
        raise UsageError(f"{flag} is not a URL on {origin}: {page!r}")
    return given


def _path(template: str, arguments: Arguments) -> str:
    def fill(found: re.Match[str]) -> str:
        value = arguments.get(found[1])
        if value is None:
            raise UsageError(f"--{found[1].replace('_', '-')} requires a value")
        return percent(str(value))

    return re.sub(r"\{(\w+)\}", fill, template)


def _query(endpoint: Endpoint, arguments: Arguments) -> str:
    pairs = list(endpoint.constant_query.items())
    for dest, name in endpoint.query.items():
        value = arguments.get(dest)
        if value is True:
            pairs.append((name, "true"))
        elif value is not None and value is not False:
            pairs.append((name, str(value)))
    return _form(pairs)


def _form(pairs: list[tuple[str, str]]) -> str:
    return "&".join(f"{percent(name)}={percent(value)}" for name, value in pairs)


def _put(body: dict[str, object], names: list[str], value: object) -> None:
    for name in names[:-1]:
        inner = body.setdefault(name, {})
        assert isinstance(inner, dict)  # the generator refuses a name that is both a value and an object
        body = inner
    body[names[-1]] = value
