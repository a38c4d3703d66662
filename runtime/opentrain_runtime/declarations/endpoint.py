"""Declaration of one endpoint, which generated code makes and the runtime reads.

The values of `__slots__` describe the fields.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Endpoint:
    """One endpoint of the API, and where each argument goes in its request."""

    __slots__ = {
        "body": "Body field by dest; a dot nests (`a.b`), `*` merges an object into the body, `.` is the whole body.",
        "clears": "Value, None or an empty text, of the body fields that an argument names, by dest.",
        "constant_body": "Body fields that are always sent.",
        "constant_headers": "Headers that are always sent.",
        "constant_query": "Query parameters that are always sent.",
        "encoding": "Encoding of the body: `json`, `form`, `bytes` or `multipart`.",
        "error_format": "Name of the format of its errors.",
        "form_lists": "Notation of lists in a form, also multipart: `comma`, `repeat`, `brackets` or `indexes`.",
        "headers": "Header by dest.",
        "idempotency_flag": "Dest of the flag whose header is an idempotency key; a key is generated without it.",
        "lists": "Notation of lists in the query, by dest.",
        "method": "HTTP method.",
        "page_url": "Dest of the argument that is the whole URL of a page of a list, or None.",
        "path": "Path, with `{dest}` for each argument in it, or `{dest*}` if its value may have slashes.",
        "query": "Query parameter by dest; `*` merges an object into the query itself.",
        "request_handler": "Dotted name of the function that changes the request before it is sent.",
        "secret_settings": "Settings of headers whose values are masked.",
        "service": "Service with a separate base URL that the request is for; None for the base URL of the API.",
        "setting_headers": "Setting by header; the header is sent if the setting has a value.",
    }

    def __init__(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, str] | None = None,
        constant_query: Mapping[str, str] | None = None,
        constant_body: Mapping[str, str] | None = None,
        clears: Mapping[str, str | None] | None = None,
        encoding: str = "json",
        page_url: str | None = None,
        lists: Mapping[str, str] | None = None,
        form_lists: str = "repeat",
        headers: Mapping[str, str] | None = None,
        constant_headers: Mapping[str, str] | None = None,
        setting_headers: Mapping[str, str] | None = None,
        secret_settings: Sequence[str] = (),
        idempotency_flag: str | None = None,
        service: str | None = None,
        request_handler: str | None = None,
        error_format: str,
    ) -> None:
        self.method = method
        self.path = path
        self.query = query or {}
        self.body = body or {}
        self.constant_query = constant_query or {}
        self.constant_body = constant_body or {}
        self.clears = clears or {}
        self.encoding = encoding
        self.page_url = page_url
        self.lists = lists or {}
        self.form_lists = form_lists
        self.headers = headers or {}
        self.constant_headers = constant_headers or {}
        self.setting_headers = setting_headers or {}
        self.secret_settings = secret_settings
        self.idempotency_flag = idempotency_flag
        self.service = service
        self.request_handler = request_handler
        self.error_format = error_format


class Raw:
    """A request whose path is an argument."""

    __slots__ = {
        "endpoints": "Endpoint of each service, whose path is the prefix of the service.",
        "next_cursor": "Path of the next cursor in a response; None without `--all`.",
        "send": "Query parameter of the cursor; None without `--all`.",
    }

    def __init__(
        self, *, endpoints: Sequence[Endpoint], next_cursor: str | None = None, send: str | None = None
    ) -> None:
        self.endpoints = endpoints
        self.next_cursor = next_cursor
        self.send = send
