"""A limit on how long a piece of work may take in all, whatever it is waiting for."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class DeadlineError(Exception):
    """The work took longer than it was given."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Interrupt the work inside after `seconds` by raising `DeadlineError` in it.

    A time-out of a socket counts from the last byte, so a server that drips could hold a call for ever; the process's
    alarm does not care. Signals reach the main thread only: elsewhere there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(_number: int, _frame: object) -> None:
        raise DeadlineError

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def hold_signals() -> Iterator[None]:
    """Hold Ctrl-C, SIGTERM and SIGHUP back until the work inside is done; for the main thread only.

    Blocking them would hold them in this thread alone: another one would take them, and interrupt the work.
    """
    received: list[int] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    held = {number: handler for number, handler in before.items() if handler not in (None, signal.SIG_IGN)}
    for number in held:
        signal.signal(number, lambda number, _frame: received.append(number))
    try:
        yield
    finally:
        for number, handler in held.items():
            signal.signal(number, handler)
        for waiting in received:
            signal.raise_signal(waiting)
