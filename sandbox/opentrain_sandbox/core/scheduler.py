"""Scheduled events: what other people do later, such as proposing, replying or working.

They are rows of the database, so they survive a restart. Due events run before the next request is served.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta
from typing import Any

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.core.sandbox import Sandbox


def schedule(sandbox: Sandbox, kind: str, at: datetime, **payload: Any) -> None:
    """Schedule one event.

    Args:
        kind: a key of ``Sandbox.scheduled_events``.
        at: when it is due.
        payload: JSON values, the keyword arguments of its handler.
    """
    assert kind in sandbox.scheduled_events, kind
    sandbox.database.execute(
        "INSERT INTO scheduled_events (due_at, kind, payload) VALUES (?, ?, ?)", (iso(at), kind, json.dumps(payload))
    )


def schedule_in(sandbox: Sandbox, kind: str, seconds: float, now: datetime, **payload: Any) -> None:
    """Schedule an event ``seconds`` after ``now``."""
    schedule(sandbox, kind, now + timedelta(seconds=seconds), **payload)


def run_due(sandbox: Sandbox) -> int:
    """Run all due events in order of time, including those that they schedule in the past. Return their number."""
    count = 0
    while True:
        due = sandbox.database.one(
            "SELECT * FROM scheduled_events WHERE due_at <= ? ORDER BY due_at, seq LIMIT 1", (iso(sandbox.now()),)
        )
        if due is None:
            return count
        _run(sandbox, due, parse_iso(due["due_at"]))
        count += 1


def run_now(sandbox: Sandbox, seq: int) -> bool:
    """Run one event now, before it is due. Return whether it was still scheduled."""
    row = sandbox.database.one("SELECT * FROM scheduled_events WHERE seq = ?", (seq,))
    if row is None:
        return False
    _run(sandbox, row, sandbox.now())
    return True


def _run(sandbox: Sandbox, event: sqlite3.Row, at: datetime) -> None:
    with sandbox.database.transaction():
        sandbox.database.execute("DELETE FROM scheduled_events WHERE seq = ?", (event["seq"],))
        sandbox.scheduled_events[event["kind"]](sandbox, at, **json.loads(event["payload"]))
