"""Signals of the process: end the process, delay signals, and limit the time of work by an alarm."""

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
    """The deadline has passed."""


def end_by(number: int) -> NoReturn:
    """End the process as a signal without a handler does, so that a shell or service manager sees the cause.

    The kernel does not end process 1 of a container by signals. It exits with 128 plus the number, as shells report it.
    """
    if os.getpid() != 1:
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
    os._exit(128 + number)


def end_process_1_by_signals() -> None:
    """Install handlers with which SIGTERM and SIGHUP end process 1 of a container. The kernel ends other processes.

    An ignored signal, as with nohup, stays ignored. SIGINT raises `KeyboardInterrupt` anyway.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, lambda number, _frame: end_by(number))


def interruptible(call: Callable[[], T], seconds: float) -> T:
    """Run a call that signals cannot interrupt, such as name resolution, and return or raise its result.

    The call runs in a separate thread, so that signals and the alarm can interrupt this one. Raises `TimeoutError`
    after this many seconds. The call then continues until the process ends.
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
    """Interrupt the work inside by raising `DeadlineError` after this many seconds.

    The timeout of a socket counts from the last byte, so a slow server could prolong a request without end. The
    process's alarm ends it. Signals reach the main thread only; there is no limit in other threads.
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
def undo_before_end(undo: Callable[[], None]) -> Iterator[None]:
    """Run `undo` before SIGTERM or SIGHUP ends the process; for the main thread only.

    Ctrl-C raises `KeyboardInterrupt`, after which a `finally` can do it. An ignored signal stays ignored.
    """

    def end(number: int, _frame: object) -> None:
        undo()
        end_by(number)

    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    changed = {number: handler for number, handler in before.items() if handler not in (None, signal.SIG_IGN)}
    for number in changed:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in changed.items():
            signal.signal(number, handler)


@contextmanager
def hold_signals() -> Iterator[None]:
    """Delay Ctrl-C, SIGTERM and SIGHUP until the work inside is done; for the main thread only.

    Blocking them would affect this thread only. Another thread could receive them and interrupt the work.
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
