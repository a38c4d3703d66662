"""What people are told of the calls while they are made: retries always, everything with --verbose."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.errors import NetworkError
    from opentrain_runtime.http.messages import Answer, Call
    from opentrain_runtime.output.stderr import Notes


class NotingWatcher:
    """Writes to standard error, masked. `meanwhile` is done once, in a thread, while an answer is on its way."""

    def __init__(self, notes: Notes, *, verbose: bool, meanwhile: Callable[[], None] | None) -> None:
        self._notes = notes
        self._verbose = verbose
        self._meanwhile = meanwhile

    def sending(self, call: Call) -> None:
        """A request line."""
        if self._verbose:
            size = f" ({len(call.body)} bytes)" if call.body is not None else ""
            self._notes.trace(f"> {call.method} {call.url}{size}")

    def sent(self) -> None:
        """The time when there is nothing to do but wait."""
        meanwhile, self._meanwhile = self._meanwhile, None
        if meanwhile is not None:
            from threading import Thread

            Thread(target=meanwhile, daemon=True).start()

    def received(self, answer: Answer, seconds: float) -> None:
        """A status, how long it took, and the request id where the server names one in a header."""
        if self._verbose:
            request_id = answer.headers.get("x-request-id")
            named = f", request id {request_id}" if request_id else ""
            self._notes.trace(f"< {answer.status} in {seconds:.3f} s ({len(answer.content)} bytes{named})")

    def failed(self, error: NetworkError, seconds: float) -> None:
        """An attempt that got no answer."""
        if self._verbose:
            self._notes.trace(f"! {error.message} after {seconds:.3f} s")

    def retrying(self, why: str, seconds: float) -> None:
        """A pause before the next attempt, in seconds."""
        self._notes.note(f"{why[:1].upper()}{why[1:]}; trying again in {seconds:.1f} s.")
