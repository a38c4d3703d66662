"""What people are told of the calls while they are made: retries always, everything with --verbose."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.errors import NetworkError
    from opentrain_runtime.http.messages import Request, Response
    from opentrain_runtime.output.stderr import Stderr


class RequestLog:
    """Writes to standard error, masked. `while_waiting` is done once, in a thread, while an answer is on its way."""

    def __init__(self, stderr: Stderr, *, verbose: bool, while_waiting: Callable[[], None] | None) -> None:
        self._stderr = stderr
        self._verbose = verbose
        self._while_waiting = while_waiting

    def sending(self, request: Request) -> None:
        """A request line."""
        if self._verbose:
            size = f" ({len(request.body)} bytes)" if request.body is not None else ""
            self._stderr.trace(f"> {request.method} {request.url}{size}")

    def sent(self) -> None:
        """The time when there is nothing to do but wait."""
        while_waiting, self._while_waiting = self._while_waiting, None
        if while_waiting is not None:
            from threading import Thread

            Thread(target=while_waiting, daemon=True).start()

    def received(self, response: Response, seconds: float) -> None:
        """A status, how long it took, and the request id where the server names one in a header."""
        if self._verbose:
            request_id = response.headers.get("x-request-id")
            named = f", request id {request_id}" if request_id else ""
            self._stderr.trace(f"< {response.status} in {seconds:.3f} s ({len(response.content)} bytes{named})")

    def failed(self, error: NetworkError, seconds: float) -> None:
        """An attempt that got no answer."""
        if self._verbose:
            self._stderr.trace(f"! {error.message} after {seconds:.3f} s")

    def retrying(self, why: str, seconds: float) -> None:
        """A pause before the next attempt, in seconds."""
        self._stderr.note(f"{why[:1].upper()}{why[1:]}; trying again in {seconds:.1f} s.")
