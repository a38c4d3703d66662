"""Builder of requests from parsed arguments, as the manifest declares them."""

from __future__ import annotations

import re

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.messages import Request
from opentrain_runtime.text.json import compact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.http.messages import Body

WHOLE = "."
"""Name of the body field whose value is the whole body. It is then the only field."""
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~")


def build_body(endpoint: Endpoint, arguments: Arguments) -> dict[str, object]:
    """Return the body fields of the given arguments; empty if there are none."""
    body: dict[str, object] = dict(endpoint.constant_body)
    for dest, name in endpoint.body.items():
        value = arguments.get(dest)
        if value is None:
            continue
        value = _merged(dest, value)
        if name == WHOLE:
            body[WHOLE] = value
        elif name == "*":
            assert isinstance(value, dict)  # the generator refuses a flag of another type
            body.update(value)
        else:
            _put(body, name.split("."), value)
    for dest, cleared in endpoint.clears.items():
        names = arguments.get(dest)
        for name in names if isinstance(names, list) else ():
            _put(body, name.split("."), cleared, once=True)
    return body


def build_request(
    endpoint: Endpoint,
    arguments: Arguments,
    *,
    base_url: str,
    body: Mapping[str, object],
    headers: Mapping[str, str],
    repeatable: bool,
    polled: bool = False,
) -> Request:
    """Return the request for an endpoint. It has a body if the endpoint declares a field of one."""
    url = _url(endpoint, arguments, base_url)
    content: Body | None = None
    sent = dict(headers)
    if body or ((endpoint.body or endpoint.constant_body or endpoint.clears) and not _is_whole(endpoint)):
        content_type, encode = ENCODINGS[endpoint.encoding]
        content = encode(endpoint, body)
        if content_type is not None and not (endpoint.encoding == "bytes" and _has_content_type(sent)):
            sent["Content-Type"] = content_type
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


def _url(endpoint: Endpoint, arguments: Arguments, base_url: str) -> str:
    """Return the URL of the request. Raises `UsageError` for the URL of a page on another origin."""
    url = base_url + _path(endpoint.path, arguments)
    page = None if endpoint.page_url is None else arguments.text(endpoint.page_url)
    if page is None:
        query = _query(endpoint, arguments)
        return f"{url}?{query}" if query else url
    from opentrain_runtime.urls import on_same_origin, origin_in

    given = on_same_origin(url, page)
    if given is None:
        flag = flag_of(str(endpoint.page_url))
        raise UsageError(f"{flag} is not a URL on {origin_in(base_url)}: {page!r}")
    return given


def _path(template: str, arguments: Arguments) -> str:
    def fill(found: re.Match[str]) -> str:
        value = arguments.get(found[1])
        if value is None:
            raise UsageError(f"{flag_of(found[1])} requires a value")
        text = scalar_text(found[1], value)
        if not found[2]:
            return percent(text)
        from opentrain_runtime.http.path_segments import encode_segments

        return encode_segments(found[1], text)

    return re.sub(r"\{(\w+)(\*?)\}", fill, template)


def _query(endpoint: Endpoint, arguments: Arguments) -> str:
    fields: list[tuple[str, tuple[str, ...]]] = [(name, (text,)) for name, text in endpoint.constant_query.items()]
    for dest, name in endpoint.query.items():
        value = arguments.get(dest)
        if value is None:
            continue
        merged, lists = _merged(dest, value), endpoint.lists.get(dest, "repeat")
        named = merged if name == "*" and isinstance(merged, dict) else {name: merged}
        for each, part in named.items():
            fields += _fields(each, part, lists)
    return _joined(fields)


def scalar_text(name: str, value: object) -> str:
    """Return a text, number or boolean of a query or form. Raises `UsageError` for null, which neither can hold."""
    if value is None:
        raise UsageError(f"{name}: null cannot be sent in a form or query")
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(getattr(value, "text", value))


def _json(endpoint: Endpoint, body: Mapping[str, object]) -> bytes:
    return compact(body[WHOLE] if _is_whole(endpoint) else body).encode("utf-8")


def _form(endpoint: Endpoint, body: Mapping[str, object]) -> bytes:
    fields = [field for name, value in body.items() for field in _fields(name, value, endpoint.form_lists)]
    return _joined(fields).encode("ascii")


def _bytes(endpoint: Endpoint, body: Mapping[str, object]) -> Body:
    content = body[WHOLE]
    if isinstance(content, bytes | str):
        return content if isinstance(content, bytes) else content.encode("utf-8")
    from opentrain_runtime.http.streamed_bodies import file_body

    return file_body(content)


def _multipart(endpoint: Endpoint, body: Mapping[str, object]) -> Body | None:
    from opentrain_runtime.http.streamed_bodies import multipart

    return multipart(body, endpoint.form_lists)


ENCODINGS: Mapping[str, tuple[str | None, Callable[[Endpoint, Mapping[str, object]], Body | None]]] = {
    "json": ("application/json", _json),
    "form": ("application/x-www-form-urlencoded", _form),
    "bytes": ("application/octet-stream", _bytes),
    "multipart": (None, _multipart),
}
"""Content type and encoder of each encoding of a body. The content type of bytes is only a default."""


def _is_whole(endpoint: Endpoint) -> bool:
    return WHOLE in endpoint.body.values()


def _has_content_type(headers: Mapping[str, str]) -> bool:
    return any(name.casefold() == "content-type" for name in headers)


def _fields(name: str, value: object, lists: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    if isinstance(value, dict | list):
        from opentrain_runtime.http.nested_fields import flatten

        return flatten(name, value, lists)
    return [(name, (scalar_text(name, value),))]


def _joined(fields: list[tuple[str, tuple[str, ...]]]) -> str:
    return "&".join(f"{percent(name)}={','.join(map(percent, texts))}" for name, texts in fields)


def _put(body: dict[str, object], names: list[str], value: object, *, once: bool = False) -> None:
    """Put a value at a dotted name. Raises `UsageError` if it has a value already and is allowed only one."""
    for index, name in enumerate(names[:-1], start=1):
        inner = body.setdefault(name, {})
        if not isinstance(inner, dict):
            raise UsageError(f"{'.'.join(names[:index])} cannot be both a value and an object")
        body = inner
    if once and names[-1] in body:
        raise UsageError(f"{'.'.join(names)} is set twice")
    body[names[-1]] = value


def _merged(dest: str, value: object) -> object:
    """Return the object of the NAME=VALUE pairs that a repeatable flag collected; any other value as it is."""
    if not isinstance(value, list) or not value or not isinstance(value[0], tuple):
        return value
    merged: dict[str, object] = {}
    for name, item in value:
        if name in merged:
            raise UsageError(f"{flag_of(dest)}: {name!r} is set twice")
        merged[name] = item
    return merged
