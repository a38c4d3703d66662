"""Signals of the process: those that end it, those that wait, and the alarm that ends work in time."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import NoReturn, TypeVar

    T = TypeVar("T")


class DeadlineError(Exception):
    """The work took longer than it was given."""


def end_by(number: int) -> NoReturn:
    """End the process as this signal ends one without a handler, so that a shell or a service manager knows why.

    The kernel spares process 1 of a container; it exits with 128 and the number, which is what a shell shows of both.
    """
    if os.getpid() != 1:
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
    os._exit(128 + number)


def end_process_1_by_signals() -> None:
    """Have SIGTERM and SIGHUP end the process that is number 1 of its container; elsewhere the kernel does.

    One that is ignored, as nohup has it, stays ignored. SIGINT raises `KeyboardInterrupt` anyway.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, lambda number, _frame: end_by(number))


def interruptible(call: Callable[[], T], seconds: float) -> T:
    """Return what a call returns that no signal can interrupt, such as name resolution; raise what it raises.

    It runs in a thread of its own, and this one waits: signals and the alarm reach it. Raises `TimeoutError` after so
    many seconds. A call that is given up goes on until the process ends.
    """
    returned: list[T] = []
    raised: list[BaseException] = []
    done = threading.Event()

    def run() -> None:
        try:
            returned.append(call())
        except BaseException as error:
            raised.append(error)
        finally:
            done.set()

    threading.Thread(target=run, daemon=True).start()
    if not done.wait(min(seconds, threading.TIMEOUT_MAX)):
        raise TimeoutError
    if raised:
        raise raised[0]
    return returned[0]


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
