"""Errors of writes without a response: the outcome is unknown, and the hint is the command that checks it."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, NetworkError
from opentrain_runtime.http.retries import may_repeat
from opentrain_runtime.text.json_path import fill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.http.messages import Request


def mark_unknown_outcome(error: CliError, request: Request, command: Command, arguments: Arguments) -> None:
    """Mark the error of a request that failed after it was sent: retryable, or of unknown outcome for a write."""
    if may_repeat(request):
        error.retryable = not (isinstance(error, NetworkError) and error.permanent)
        return
    error.remark = "it is unknown whether the request was carried out"
    add_check(error, command, arguments)


def add_check(error: CliError, command: Command, arguments: Arguments) -> None:
    """Make the command that checks the outcome of a write the next step, if there is one."""
    if command.if_unsure_says is not None:
        error.hint, error.action = command.if_unsure_says, None
    if command.if_unsure is not None:
        from shlex import quote

        line = fill(command.if_unsure, arguments.values, show=quote)
        says = command.if_unsure_says or "Before you retry, check whether the request was carried out"
        error.hint, error.action = says, {"command": line}
