"""Log of requests on stderr: retries always, requests and responses with --verbose."""

from __future__ import annotations

from opentrain_runtime.text.sanitize import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.errors import NetworkError
    from opentrain_runtime.http.messages import Body, Request, Response
    from opentrain_runtime.output.stderr import Stderr


class RequestLog:
    """Observer that writes to stderr. `while_waiting` runs once, in a thread, during the first request."""

    def __init__(self, stderr: Stderr, *, verbose: bool, while_waiting: Callable[[], None] | None) -> None:
        self._stderr = stderr
        self._verbose = verbose
        self._while_waiting = while_waiting

    def sending(self, request: Request) -> None:
        """Log the request line."""
        if self._verbose:
            self._stderr.trace(f"> {request.method} {request.url}{_size(request.body)}")

    def sent(self) -> None:
        """Start `while_waiting` in a thread, if it has not run yet."""
        while_waiting, self._while_waiting = self._while_waiting, None
        if while_waiting is not None:
            from threading import Thread

            Thread(target=while_waiting, daemon=True).start()

    def received(self, response: Response, seconds: float) -> None:
        """Log the status, the duration in seconds, and the request id if a header contains one."""
        if self._verbose:
            request_id = response.headers.get("x-request-id")
            named = f", request id {request_id}" if request_id else ""
            self._stderr.trace(f"< {response.status} in {seconds:.3f} s ({response.size} bytes{named})")

    def failed(self, error: NetworkError, seconds: float) -> None:
        """Log an attempt without a response."""
        if self._verbose:
            self._stderr.trace(f"! {error.message} after {seconds:.3f} s")

    def retrying(self, why: str, seconds: float) -> None:
        """Report a retry, and the pause before it in seconds."""
        self._stderr.note(f"{sentence(why)}; retrying in {seconds:.1f} s.")


def _size(body: Body | None) -> str:
    if body is None:
        return ""
    size = len(body) if isinstance(body, bytes) else body.size
    return " (streamed)" if size is None else f" ({size} bytes)"
