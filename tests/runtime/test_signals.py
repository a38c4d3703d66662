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
    done = []
    with pytest.raises(KeyboardInterrupt), hold_signals():
        os.kill(os.getpid(), signal.SIGINT)
        done.append(True)
    assert done == [True]
