"""Writer of results: the only module that writes to stdout, as UTF-8."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.errors import CliError


def write_result(environment: Environment, text: str) -> None:
    """Write a result and the end of its last line, and flush.

    Raises `BrokenPipeError` if its reader has gone, `CliError` if it cannot be written for another reason.
    """
    data = text.encode("utf-8", "backslashreplace")
    if environment.stdout is None:
        raise _not_written("standard output is closed")
    try:
        environment.stdout.write(data)
        if not data.endswith(b"\n"):
            environment.stdout.write(b"\n")
        environment.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _not_written(error.strerror or str(error)) from None


def _not_written(why: str) -> CliError:
    from opentrain_runtime.errors import CliError

    return CliError(f"cannot write the result: {why}", exit_name="refused", code="CLI_OUTPUT", outcome="done")
