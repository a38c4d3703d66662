"""What other people do by themselves, planned ahead and done when its time has come: propose, answer, work.

Plans stand in the database, so a restart forgets none. Whatever is due is done before the next request is served.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.core.sandbox import Sandbox


def plan(sandbox: Sandbox, kind: str, at: datetime, **payload: Any) -> None:
    """Plans one happening.

    Args:
        kind: a key of ``Sandbox.happenings``.
        at: when it is due.
        payload: JSON values for its function.
    """
    assert kind in sandbox.happenings, kind
    sandbox.database.execute(
        "INSERT INTO happenings (due_at, kind, payload) VALUES (?, ?, ?)", (iso(at), kind, json.dumps(payload))
    )


def soon(sandbox: Sandbox, kind: str, seconds: float, now: datetime, **payload: Any) -> None:
    """Plans a happening so many seconds after ``now``."""
    plan(sandbox, kind, now + timedelta(seconds=seconds), **payload)


def live(sandbox: Sandbox) -> None:
    """Does all that is due, in the order in which it is due; what that plans for the past is done too."""
    while True:
        due = sandbox.database.one(
            "SELECT * FROM happenings WHERE due_at <= ? ORDER BY due_at, seq LIMIT 1", (iso(sandbox.now()),)
        )
        if due is None:
            return
        with sandbox.database.transaction():
            sandbox.database.execute("DELETE FROM happenings WHERE seq = ?", (due["seq"],))
            sandbox.happenings[due["kind"]](sandbox, parse_iso(due["due_at"]), **json.loads(due["payload"]))
