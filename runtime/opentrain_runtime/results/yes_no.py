"""Response whose status means yes or no."""

from __future__ import annotations

from opentrain_runtime.api_errors import is_api_error
from opentrain_runtime.context import Result
from opentrain_runtime.results.base import ResponseKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class YesOrNo(ResponseKind):
    """A status that means yes, and one that means no."""

    def receive(self, body: Mapping[str, object], *, repeatable: bool) -> Result:
        """Return the result: of a no, with the exit code of its status. Raises `CliError` for any other status.

        A no with a body must be an error of the API: the status alone may come from a proxy or from another server.
        """
        session, product = self._context.session, self._context.product
        response = session.send(self._context.endpoint, body=body, repeatable=repeatable)
        if response.status == self._returns.yes:
            return Result({"result": True, "status": response.status})
        if response.status == self._returns.no and (not response.content.strip() or is_api_error(response, product)):
            exit_name = product.exit_codes.of_status(response.status)
            return Result({"result": False, "status": response.status}, exit_name=exit_name)
        if response.ok:
            raise self._unexpected(response, f"status {response.status} instead of {self._returns.yes}")
        raise session.error_of(response)


KIND = YesOrNo
