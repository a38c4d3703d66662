"""Request whose path is an argument: the checks of its parts, and its endpoint."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote

from opentrain_runtime.declarations.endpoint import Endpoint
from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import ENCODINGS, WHOLE
from opentrain_runtime.http.headers import header_fault
from opentrain_runtime.text.json import JSONTextError, read_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.endpoint import Raw
    from opentrain_runtime.declarations.product import Product

_PATH = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*")
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_CONTENT_TYPE = "Content-Type"
_JSON = ENCODINGS["json"][0]
_OF_MESSAGES = ("authorization", "host", "cookie", "content-length", "expect", "proxy-authorization")
_OF_CONNECTIONS = ("accept-encoding", "connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade")
REFUSED_HEADERS = frozenset((*_OF_MESSAGES, *_OF_CONNECTIONS, "proxy-connection"))
"""Headers of the client: those of the token, and those that frame a message or belong to a connection."""


def raw_endpoint(raw: Raw, arguments: Arguments, product: Product) -> Endpoint:
    """Return the endpoint that the arguments describe. Raises `UsageError` if one of them is invalid.

    Values that are sent under another name are added to the arguments.
    """
    path, _, query = (arguments.text("path") or "").partition("?")
    template = _service(raw, path)
    is_get = template.method == "GET"
    fields = arguments.get("field")
    sent = _query(query, fields if is_get and isinstance(fields, dict) else {})
    if raw.send in sent and (arguments.given("all") or arguments.given("cursor")):
        raise UsageError(f"the parameter {raw.send!r} is in the query; give it as --cursor only")
    arguments.put("path_query", sent or None)
    cursor = {} if raw.send is None else {"cursor": raw.send}
    body = {"field": "*"} if fields is not None and not is_get else {}
    endpoint = Endpoint(
        template.method,
        path,
        query={"path_query": "*", **cursor},
        lists={"path_query": template.form_lists},
        body=body,
        encoding=template.encoding,
        form_lists=template.form_lists,
        constant_headers=template.constant_headers,
        setting_headers=template.setting_headers,
        secret_settings=template.secret_settings,
        headers={**template.headers, **_headers(arguments, product)},
        error_format=template.error_format,
        service=template.service,
        request_handler=template.request_handler,
    )
    if arguments.given("input"):
        _send_file(arguments, endpoint)
    return endpoint


def _service(raw: Raw, path: str) -> Endpoint:
    """Return the endpoint of the service that the path belongs to. Raises `UsageError` for an invalid path."""
    if re.match("[A-Za-z]+://", path):
        raise UsageError(f"PATH is a URL: {path!r}", hint="Give the path only. --base-url selects another origin.")
    if not _PATH.fullmatch(path):
        wrong = path[len(_PATH.match(path)[0])]  # type: ignore[index]  # the pattern matches an empty text
        raise UsageError(f"invalid character {wrong!r} in PATH; percent-encode it")
    if any(part in (".", "..") for part in re.split(r"[/\\]", unquote(path))):
        raise UsageError(f"PATH contains '.' or '..' as a segment: {path!r}")
    prefixes = [endpoint.path for endpoint in raw.endpoints]
    below = [each for each in raw.endpoints if path == each.path or path.startswith(each.path + "/")]
    if below:
        return max(below, key=lambda each: len(each.path))
    raise UsageError(
        f"PATH does not begin with a prefix of the API: {path!r}",
        hint=f"It begins with {' or '.join(prefixes)}.",
    )


def _query(query: str, fields: dict[str, object]) -> dict[str, object]:
    """Return the parameters of the path's query and the fields. A repeated parameter of the query is a list."""
    sent: dict[str, object] = {}
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="strict")
    except ValueError:
        raise UsageError(f"invalid query in PATH: {query!r}") from None
    for name, value in pairs:
        before = sent.get(name)
        if before is None:
            sent[name] = value
        else:
            sent[name] = [*before, value] if isinstance(before, list) else [before, value]
    for name in fields:
        if name in sent:
            raise UsageError(f"--field: {name!r} is in the query of PATH too")
    return {**sent, **fields}


def _headers(arguments: Arguments, product: Product) -> dict[str, str]:
    """Return the name of each --header by the dest of its value. Raises `UsageError` for a header of the client."""
    given = arguments.get("header")
    names: dict[str, str] = {}
    for index, line in enumerate(given if isinstance(given, list) else []):
        name, colon, value = str(line).partition(":")
        if not colon or not _NAME.fullmatch(name):
            raise UsageError("--header: expected 'NAME: VALUE'")
        of_token = product.authorization.name if product.authorization is not None else ""
        if name.casefold() in REFUSED_HEADERS or name.casefold() == of_token.casefold():
            raise UsageError(f"--header: {name} is set by the client")
        if name.casefold() in map(str.casefold, names.values()):
            raise UsageError(f"--header: {name} is set twice")
        fault = header_fault(value.strip(" \t"))
        if fault is not None:
            raise UsageError(f"--header: the value of {name} {fault}")
        dest = f"header_{index}"
        arguments.put(dest, value.strip(" \t"))
        names[dest] = _CONTENT_TYPE if name.casefold() == _CONTENT_TYPE.casefold() else name
    return names


def _send_file(arguments: Arguments, endpoint: Endpoint) -> None:
    """Make --input the body, with the content type of the service unless --header sets one.

    Raises `UsageError` if it is sent as JSON, but is not JSON.
    """
    if _CONTENT_TYPE not in endpoint.headers.values():
        content_type = ENCODINGS[endpoint.encoding][0]
        if content_type == _JSON:
            _check_json(arguments.get("input"))
        if content_type is not None:
            endpoint.constant_headers = {**endpoint.constant_headers, _CONTENT_TYPE: content_type}
    endpoint.body, endpoint.encoding = {"input": WHOLE}, "bytes"


def _check_json(content: object) -> None:
    """Raise `UsageError` for bytes that are not JSON."""
    if not isinstance(content, bytes):
        return
    try:
        read_json(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise UsageError("--input: the file is not UTF-8 text") from None
    except JSONTextError as error:
        hint = "Correct it, or name its format with --header='Content-Type: TYPE'."
        raise UsageError(f"--input: the file is not JSON: {error}", hint=hint) from None
