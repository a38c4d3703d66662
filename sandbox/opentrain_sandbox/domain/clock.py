"""Return of the sandbox's clock to the time of the machine."""

from __future__ import annotations

from datetime import timedelta

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.core.sandbox import Sandbox

ABSOLUTE = "approval.expire"
"""Scheduled event that keeps its time, because the approval has it, too."""


def return_to_real_time(sandbox: Sandbox) -> None:
    """Set the clock to the time of the machine. What is scheduled keeps its distance from now.

    Times that are stored already do not change, so some of them can be in the future.
    """
    database = sandbox.database
    ahead = timedelta(seconds=float(sandbox.setting("ahead", "0")))
    with database.transaction():
        sandbox.set("ahead", "0")
        for row in database.all("SELECT seq, due_at FROM scheduled_events WHERE kind != ?", (ABSOLUTE,)):
            due_at = iso(parse_iso(row["due_at"]) - ahead)
            database.execute("UPDATE scheduled_events SET due_at = ? WHERE seq = ?", (due_at, row["seq"]))
        for row in database.all("SELECT seq, next_at FROM deliveries WHERE next_at IS NOT NULL"):
            next_at = iso(parse_iso(row["next_at"]) - ahead)
            database.execute("UPDATE deliveries SET next_at = ? WHERE seq = ?", (next_at, row["seq"]))
        # A poll in the future would count as too fast until then.
        database.execute("UPDATE registrations SET last_polled_at = NULL WHERE last_polled_at IS NOT NULL")
    sandbox.public_reads.clear()
