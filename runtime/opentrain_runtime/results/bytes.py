"""Response that is binary data."""

from __future__ import annotations

from opentrain_runtime.errors import UsageError
from opentrain_runtime.results.saved import SavedResponse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.results.saved import Destination


class BinaryResponse(SavedResponse):
    """Binary data, which a terminal cannot show."""

    def _stdout(self) -> Destination:
        if self._context.environment.stdout_is_terminal():
            hint = "Add --output=FILE, or redirect standard output."
            raise UsageError("binary data cannot be written to a terminal", hint=hint)
        return super()._stdout()


KIND = BinaryResponse
