"""Response without content: the status alone is the result."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.results.base import ResponseKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class NoContent(ResponseKind):
    """A response without content."""

    def receive(self, body: Mapping[str, object], *, repeatable: bool) -> Result:
        """Return the status. Raises `CliError` for a response with content, which comes from something else."""
        session = self._context.session
        response = session.send_ok(self._context.endpoint, body=body, repeatable=repeatable)
        if response.content.strip():
            raise self._unexpected(response, f"{response.size} bytes instead of no content")
        return Result({"status": response.status})


KIND = NoContent
