"""Writer of results: the only module that writes to stdout, as UTF-8."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.errors import CliError


BOLD, NORMAL = "\x1b[1m", "\x1b[22m"
"""Escape sequences around the headings of a stored help page."""


def write_page(environment: Environment, page: str) -> None:
    """Write a stored help page: its headings bold on a terminal, plain text elsewhere. Raises as `write_result`."""
    write_result(environment, page if environment.stdout_has_styles() else plain(page))


def plain(page: str) -> str:
    """Return a stored help page without escape sequences."""
    return page.replace(BOLD, "").replace(NORMAL, "")


def write_result(environment: Environment, text: str) -> None:
    """Write a result and a line feed, and flush.

    Raises `BrokenPipeError` if the reader has closed stdout, `CliError` if it cannot be written for another reason.
    """
    data = text.encode("utf-8", "backslashreplace")
    write_bytes(environment, data if data.endswith(b"\n") else data + b"\n")


def write_bytes(environment: Environment, data: bytes) -> None:
    """Write bytes as they are, and flush. Raises as `write_result`."""
    if environment.stdout is None:
        raise _not_written("standard output is closed")
    try:
        environment.stdout.write(data)
        environment.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _not_written(error.strerror or str(error)) from None


def _not_written(why: str) -> CliError:
    from opentrain_runtime.errors import CliError

    return CliError(f"cannot write the result: {why}", exit_name="refused", code="CLI_OUTPUT", outcome="done")
