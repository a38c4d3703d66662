"""The only module that writes to standard output: results, whole, as UTF-8."""

from __future__ import annotations

import os
import sys

from opentrain_runtime.errors import CliError


def write_result(text: str) -> None:
    """Write a result and the end of its last line.

    Raises `BrokenPipeError` when its reader has gone, `CliError` when it cannot be written for another reason.
    """
    data = text.encode("utf-8", "backslashreplace")
    if sys.stdout is None:
        raise _not_written("standard output is closed")
    try:
        sys.stdout.buffer.write(data)
        if not data.endswith(b"\n"):
            sys.stdout.buffer.write(b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        raise _not_written(error.strerror or str(error)) from None


def flush() -> None:
    """Write out what is held back: the process becomes another."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _not_written(why: str) -> CliError:
    return CliError(f"the result cannot be written: {why}", exit_name="refused", code="CLI_OUTPUT")
