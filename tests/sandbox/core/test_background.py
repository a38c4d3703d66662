"""Background tasks continue after a failure."""

from __future__ import annotations

import asyncio
import logging

import pytest

from opentrain_sandbox.core import background


def run_steps(monkeypatch: pytest.MonkeyPatch, outcomes: list[Exception | None]) -> None:
    """Run a step with these outcomes, and cancel the task after the last one."""
    monkeypatch.setattr(background, "PAUSE", 0)
    left = list(outcomes)

    async def step() -> None:
        if not left:
            raise asyncio.CancelledError
        outcome = left.pop(0)
        if outcome is not None:
            raise outcome

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(background.repeat(step, "work"))
    assert left == []


def test_task_continues_after_failures(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    run_steps(monkeypatch, [None, ValueError("x"), None, OverflowError("y"), None])
    assert [record.levelno for record in caplog.records] == [logging.ERROR, logging.ERROR]


def test_permanent_failure_is_logged_once(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    run_steps(monkeypatch, [ValueError("x")] * 5)
    assert len(caplog.records) == 1
    run_steps(monkeypatch, [ValueError("x"), None, ValueError("x"), ValueError("y")])
    assert len(caplog.records) == 4
