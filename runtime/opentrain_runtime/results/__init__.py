"""Kinds of successful responses other than JSON. The manifest chooses one by a word."""

from __future__ import annotations

from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.context import Context, Result
    from opentrain_runtime.declarations.responses import Returns


def receive(context: Context, returns: Returns, body: Mapping[str, object], *, repeatable: bool) -> Result | None:
    """Send the command's request, and return its result; None if it is on stdout already.

    Each kind is the class `KIND` of the module with its name. Raises `CliError`.
    """
    module = imported(f"opentrain_runtime.results.{returns.kind.replace('-', '_')}")
    result: Result | None = module.KIND(context, returns).receive(body, repeatable=repeatable)
    return result
