"""Deadlines by the process's alarm, and delayed signals."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from opentrain_runtime.signals import DeadlineError, deadline, hold_signals


def test_work_is_interrupted_at_the_deadline() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(DeadlineError), deadline(0.05):
        threading.Event().wait(30)
    assert signal.getsignal(signal.SIGALRM) == before


def test_work_before_the_deadline_is_not_interrupted() -> None:
    with deadline(30):
        pass


def test_a_signal_is_delayed_until_the_work_is_done() -> None:
    """Also if another thread could receive it, such as the one that preloads the renderer."""
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
