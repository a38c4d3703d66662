"""What goes over the wire: a prepared call, and the answer to it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Call:
    """One HTTP request, ready to send. `body` is None where there is none; `dialect` names the shape of its errors."""

    __slots__ = ("body", "dialect", "headers", "method", "repeatable", "url")

    def __init__(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        body: bytes | None,
        dialect: str,
        repeatable: bool,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.dialect = dialect
        self.repeatable = repeatable


class Answer:
    """What came back for a call: status, headers by lower-case name, and the text of the body."""

    __slots__ = ("call", "headers", "status", "text")

    def __init__(self, call: Call, status: int, headers: Mapping[str, str], text: str) -> None:
        self.call = call
        self.status = status
        self.headers = headers
        self.text = text

    @property
    def ok(self) -> bool:
        """Whether the server says that it was done."""
        return 200 <= self.status < 300
