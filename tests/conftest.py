"""Fixtures and settings of all tests, independent of how the run was started."""

from __future__ import annotations

import signal

pytest_plugins = ["opentrain_sandbox.testing"]

# A run in the background of a shell ignores these, and so would every process that a test starts and then interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
