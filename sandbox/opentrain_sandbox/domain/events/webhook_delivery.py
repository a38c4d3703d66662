"""Delivery of events to the webhooks that subscribe to them (contract.md section 9).

Pending deliveries stand in the table ``deliveries``, so a restart forgets none. One that was being sent is sent again.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import sqlite3
from datetime import datetime, timedelta
from itertools import count

from opentrain_sandbox.core import background
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.events import event_log, webhook_request

USER_AGENT = "OpenTrain-Webhooks/1.0"
TIMEOUT = 10
"""Seconds for a whole attempt, from the lookup of the name to the last response header."""
RETRY_DELAYS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120))
"""Delays after the first, second, ... failed attempt. After the last one there is no further attempt."""
MAX_FAILURES = 10
"""Failed attempts in a row, of whatever deliveries, that disable a subscription."""
MAX_CONCURRENT = 100
"""Attempts at once, at most one for each subscription. An account has no more than ten subscriptions."""
POLL_SECONDS = 0.2
"""Seconds between two checks for due deliveries."""


async def run(sandbox: Sandbox) -> None:
    """Send what is due until cancelled. No receiver delays or ends the deliveries to another one."""
    attempts = Attempts(sandbox)
    try:
        await background.repeat(attempts.step, "webhook delivery")
    finally:
        await attempts.cancel()


class Attempts:
    """The attempts that are under way, one task for each subscription."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._running: dict[str, asyncio.Task[None]] = {}
        self._served: dict[str, int] = {}
        self._turns = count(1)

    async def step(self) -> None:
        """Start what is due, and wait until an attempt ends or the time of the next check has come.

        Raises:
            Exception: what an attempt raised; its delivery stays due.
        """
        # Whoever was served longest ago is next, so that a subscription with much to send holds up nobody.
        due = sorted(due_webhooks(self._sandbox), key=lambda webhook_id: self._served.get(webhook_id, 0))
        self._served = {webhook_id: self._served.get(webhook_id, 0) for webhook_id in {*due, *self._running}}
        for webhook_id in due:
            if webhook_id not in self._running and len(self._running) < MAX_CONCURRENT:
                self._served[webhook_id] = next(self._turns)
                self._running[webhook_id] = asyncio.create_task(send_next(self._sandbox, webhook_id))
        if not self._running:
            await asyncio.sleep(POLL_SECONDS)
            return
        await asyncio.wait(self._running.values(), timeout=POLL_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        ended = [webhook_id for webhook_id, task in self._running.items() if task.done()]
        results = await asyncio.gather(*(self._running.pop(name) for name in ended), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    async def cancel(self) -> None:
        """Cancel all attempts; their deliveries stay due."""
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)


def due_webhooks(sandbox: Sandbox) -> list[str]:
    """The active subscriptions to which something is to be sent now."""
    rows = sandbox.database.all(
        "SELECT id FROM webhooks WHERE status = 'ACTIVE'"
        " AND EXISTS (SELECT 1 FROM deliveries WHERE webhook_id = webhooks.id AND next_at <= ?)",
        (iso(sandbox.now()),),
    )
    return [row["id"] for row in rows]


async def send_next(sandbox: Sandbox, webhook_id: str) -> None:
    """Send the event that has been due longest to one subscription, and record the result.

    An event that waits for its next attempt does not hold up those that come after it.
    """
    row = sandbox.database.one(
        "SELECT deliveries.id, deliveries.event_seq, webhooks.url, webhooks.secret FROM deliveries"
        " JOIN webhooks ON webhooks.id = webhook_id"
        " WHERE webhook_id = ? AND next_at <= ? AND webhooks.status = 'ACTIVE'"
        " ORDER BY next_at, deliveries.seq LIMIT 1",
        (webhook_id, iso(sandbox.now())),
    )
    if row is not None:
        delivered, result = await send(sandbox, row)
        record_attempt(sandbox, webhook_id, row["id"], delivered, result)


async def send(sandbox: Sandbox, delivery: sqlite3.Row) -> tuple[bool, str]:
    """Send one event once.

    Returns:
        Whether the receiver accepted it, and the HTTP status or the error as text.
    """
    event = sandbox.database.one("SELECT * FROM events WHERE seq = ?", (delivery["event_seq"],))
    assert event is not None
    body = json.dumps(event_log.view(event), separators=(",", ":")).encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": USER_AGENT,
        "X-OpenTrain-Event": event["type"],
        "X-OpenTrain-Delivery": delivery["id"],
        # The machine's time, not the sandbox's: a receiver compares it with its own clock.
        "X-OpenTrain-Signature": signature(delivery["secret"], body, sandbox.clock()),
    }
    return await webhook_request.post(delivery["url"], headers, body, TIMEOUT)


def signature(secret: str, body: bytes, now: datetime) -> str:
    """The header ``t=<unix seconds>,v1=<hex>``: HMAC-SHA256 over ``<t>.<body>``, keyed with the whole secret."""
    t = int(now.timestamp())
    mac = hmac.new(secret.encode(), f"{t}.".encode() + body, hashlib.sha256)
    return f"t={t},v1={mac.hexdigest()}"


def record_attempt(sandbox: Sandbox, webhook_id: str, delivery_id: str, delivered: bool, result: str) -> None:
    """Record the result of an attempt and the time of the next one. Too many failures disable the subscription.

    Do nothing if the subscription was deleted meanwhile.
    """
    database, now = sandbox.database, sandbox.now()
    row = database.one(
        "SELECT attempts, failures FROM deliveries JOIN webhooks ON webhooks.id = webhook_id WHERE deliveries.id = ?",
        (delivery_id,),
    )
    if row is None:
        return
    attempts, failures = row["attempts"] + 1, 0 if delivered else row["failures"] + 1
    delays = RETRY_DELAYS[attempts - 1 : attempts]
    next_at = iso(now + delays[0]) if delays and not delivered else None
    with database.transaction():
        database.execute(
            "UPDATE deliveries SET attempts = ?, next_at = ?, delivered_at = ?, last_result = ? WHERE id = ?",
            (attempts, next_at, iso(now) if delivered else None, result, delivery_id),
        )
        database.execute("UPDATE webhooks SET failures = ? WHERE id = ?", (failures, webhook_id))
        if failures >= MAX_FAILURES:
            database.execute(
                "UPDATE webhooks SET status = 'DISABLED', disabled_at = ?, disabled_reason = ? WHERE id = ?",
                (iso(now), f"{failures} deliveries failed in a row; the last one: {result}", webhook_id),
            )
            database.execute(
                "UPDATE deliveries SET next_at = NULL WHERE webhook_id = ? AND next_at IS NOT NULL", (webhook_id,)
            )
