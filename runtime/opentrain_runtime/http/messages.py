"""What goes over the wire: a prepared call, the answer to it, and who is told of both."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from opentrain_runtime.errors import NetworkError

    class Watcher(Protocol):
        """Is told what happens to a call; seconds are those that the attempt took, or that are waited."""

        def sending(self, call: Call) -> None: ...
        def sent(self) -> None: ...
        def received(self, answer: Answer, seconds: float) -> None: ...
        def failed(self, error: NetworkError, seconds: float) -> None: ...
        def retrying(self, why: str, seconds: float) -> None: ...


class Call:
    """One HTTP request, ready to send.

    `body` is None where there is none; `dialect` names the shape of its errors; `repeatable` is True for a write that
    does no more when it is made twice, because it carries an idempotency key.
    """

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
    """What came back for a call: status, headers by lower-case name, and the bytes of the body."""

    __slots__ = ("call", "content", "headers", "status")

    def __init__(self, call: Call, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.call = call
        self.status = status
        self.headers = headers
        self.content = content

    @property
    def ok(self) -> bool:
        """Whether the server says that it was done."""
        return 200 <= self.status < 300
