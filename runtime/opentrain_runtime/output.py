"""The only module that writes to standard output: results, whole, as UTF-8."""

from __future__ import annotations

import os
import sys


def write_result(text: str) -> None:
    """Write a result and the end of its last line. Raises `BrokenPipeError` when its reader has gone."""
    data = text.encode("utf-8", "backslashreplace")
    sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
    sys.stdout.buffer.flush()


def abandon() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
