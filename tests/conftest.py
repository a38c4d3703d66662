"""Fixtures and settings of all tests, independent of how the run was started."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from tests.support import checked_sandbox

pytest_plugins = ["opentrain_sandbox.testing"]

os.environ["PIP_COMPILE"] = "0"  # pip would compile every module of an environment, of which a test imports a few

# A run in the background of a shell ignores these, and so would every process that a test starts and then interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture(autouse=True, scope="session")
def _check_responses() -> Iterator[None]:
    """Check the responses of sandboxes that ``opentrain_sandbox.testing`` runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("opentrain_sandbox.testing.create_app", checked_sandbox.create_checked_app)
        yield


@pytest.fixture(autouse=True)
def _responses_are_documented() -> Iterator[None]:
    """Fail a test in which a sandbox of this process sent a response that is not as documented."""
    yield
    found = list(checked_sandbox.FAULTS)
    checked_sandbox.FAULTS.clear()
    assert found == []
