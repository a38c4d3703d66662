"""Descriptors of the protocol: private ones, so that only the server reads stdin and writes to stdout."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

STDIN, STDOUT, STDERR = 0, 1, 2


def take_over() -> tuple[BinaryIO, BinaryIO]:
    """Return stdin and stdout of the process as private descriptors, for the protocol.

    Afterwards descriptor 0 is empty, and descriptor 1 is stderr, so that the client does not get what a library prints.
    Raises `OSError` if stdin or stdout is closed.
    """
    private_in, private_out = (_above_standard(number) for number in (STDIN, STDOUT))
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, STDIN)
    os.close(empty)
    try:
        os.dup2(STDERR, STDOUT)
    except OSError:  # stderr is closed
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, STDOUT)
        os.close(nowhere)
    return os.fdopen(private_in, "rb"), os.fdopen(private_out, "wb")


def _above_standard(number: int) -> int:
    import fcntl

    return fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, 3)
