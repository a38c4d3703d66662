"""Deadlines by the process's alarm, and signals that wait."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from opentrain_runtime.signals import DeadlineError, deadline, hold_signals


def test_work_is_interrupted_after_its_time() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(DeadlineError), deadline(0.05):
        threading.Event().wait(30)
    assert signal.getsignal(signal.SIGALRM) == before


def test_work_in_time_is_not_interrupted() -> None:
    with deadline(30):
        pass


def test_a_signal_waits_until_the_work_is_done() -> None:
    """Also if another thread is there to take it, as the one that loads the renderer is."""
    done = []
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        with pytest.raises(KeyboardInterrupt), hold_signals():
            os.kill(os.getpid(), signal.SIGINT)
            done += [number for number in range(10_000) if number == 9_999]
    finally:
        ended.set()
        thread.join()
    assert done == [9_999]
