"""Base of the kinds of responses other than JSON."""

from __future__ import annotations

from opentrain_runtime.errors import BadResponseError
from opentrain_runtime.unknown_outcome import mark_unknown_outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.context import Context, Result
    from opentrain_runtime.declarations.responses import Returns
    from opentrain_runtime.http.messages import Response


class ResponseKind:
    """How a command reads a successful response. Each kind is a subclass."""

    def __init__(self, context: Context, returns: Returns) -> None:
        """Raise `UsageError` for flags that do not fit the kind, before anything is sent."""
        self._context = context
        self._returns = returns

    def receive(self, body: Mapping[str, object], *, repeatable: bool) -> Result | None:
        """Send the request and return the result; None if it is on stdout already. Raises `CliError`."""
        raise NotImplementedError

    def _unexpected(self, response: Response, problem: str) -> BadResponseError:
        """Return the error of a success that lacks what the command declares."""
        request = response.request
        failure = BadResponseError(
            f"unexpected response to {request.method} {request.url}: {problem}", status=response.status
        )
        mark_unknown_outcome(failure, request, self._context.command, self._context.arguments)
        return failure
