"""Delivery of events to the webhooks that subscribe to them (contract.md section 9).

Pending deliveries are rows of the database, so they survive a restart. An interrupted attempt is repeated.
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
from opentrain_sandbox.core.activity import DELIVERY, Exchange, Record
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.masking import mask
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.events import event_log, webhook_request

USER_AGENT = "OpenTrain-Webhooks/1.0"
TIMEOUT = 10
"""Maximum seconds of an attempt, from the name lookup to the last response header."""
RETRY_DELAYS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120))
"""Delays after the first, second, ... failed attempt. There is one attempt more than delays."""
MAX_FAILURES = 10
"""Consecutive failed attempts, of any deliveries, that disable a subscription."""
MAX_CONCURRENT = 100
"""Maximum concurrent attempts, at most one per subscription. An account has at most ten subscriptions."""
POLL_SECONDS = 0.2
"""Seconds between checks for due deliveries."""


async def run(sandbox: Sandbox) -> None:
    """Send due deliveries until canceled. A receiver cannot delay or end the deliveries to others."""
    attempts = Attempts(sandbox)
    try:
        await background.repeat(attempts.step, "webhook delivery")
    finally:
        await attempts.cancel()


class Attempts:
    """Attempts in progress, one task per subscription."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._running: dict[str, asyncio.Task[None]] = {}
        self._served: dict[str, int] = {}
        self._turns = count(1)

    async def step(self) -> None:
        """Start due attempts, and wait until an attempt ends or the next check is due.

        Raises:
            Exception: raised by an attempt. Its delivery stays due.
        """
        # Least recently served first, so that a subscription with many deliveries does not delay the others.
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
        """Cancel all attempts. Their deliveries stay due."""
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)


def due_webhooks(sandbox: Sandbox) -> list[str]:
    """Return the ids of the active subscriptions with a due delivery."""
    rows = sandbox.database.all(
        "SELECT id FROM webhooks WHERE status = 'ACTIVE'"
        " AND EXISTS (SELECT 1 FROM deliveries WHERE webhook_id = webhooks.id AND next_at <= ?)",
        (iso(sandbox.now()),),
    )
    return [row["id"] for row in rows]


async def send_next(sandbox: Sandbox, webhook_id: str) -> None:
    """Send the delivery of a subscription that has been due longest, and record the result.

    A delivery that waits for its next attempt does not delay later ones.
    """
    row = sandbox.database.one(
        "SELECT deliveries.*, webhooks.account_id, webhooks.url, webhooks.secret FROM deliveries"
        " JOIN webhooks ON webhooks.id = webhook_id"
        " WHERE webhook_id = ? AND next_at <= ? AND webhooks.status = 'ACTIVE'"
        " ORDER BY next_at, deliveries.seq LIMIT 1",
        (webhook_id, iso(sandbox.now())),
    )
    if row is not None:
        event = sandbox.database.one("SELECT * FROM events WHERE seq = ?", (row["event_seq"],))
        assert event is not None
        body = body_of(event)
        headers = signed_headers(sandbox, row, event, body)
        delivered, result = await webhook_request.post(row["url"], headers, body, TIMEOUT)
        record_attempt(sandbox, webhook_id, row["id"], delivered, result)
        _show_attempt(sandbox, row, event, headers, delivered, result)


def body_of(event: sqlite3.Row) -> bytes:
    """Return the body of all deliveries of an event."""
    return json.dumps(event_log.view(event), separators=(",", ":")).encode()


def signed_headers(sandbox: Sandbox, delivery: sqlite3.Row, event: sqlite3.Row, body: bytes) -> dict[str, str]:
    """Return the headers of an attempt that is made now."""
    return {
        "Content-Type": "application/json",
        "User-Agent": USER_AGENT,
        "X-OpenTrain-Event": event["type"],
        "X-OpenTrain-Delivery": delivery["id"],
        # The machine's time, because a receiver compares it with its own clock.
        "X-OpenTrain-Signature": signature(delivery["secret"], body, sandbox.clock()),
    }


def _show_attempt(
    sandbox: Sandbox, delivery: sqlite3.Row, event: sqlite3.Row, headers: dict[str, str], delivered: bool, result: str
) -> None:
    """Add an attempt to the activity log."""
    record = Record(
        kind=DELIVERY,
        at=iso(sandbox.now()),
        account_id=delivery["account_id"],
        failed=not delivered,
        label=event["type"],
        target=mask(delivery["url"]),
        status=result,
        reference=delivery["id"],
        note=f"attempt {delivery['attempts'] + 1}",
    )
    lines = "\n".join(f"{name}: {value}" for name, value in headers.items())
    sandbox.activity.add(record, Exchange(lines, body_of(event).decode(), "", result))


def redeliver(sandbox: Sandbox, delivery_id: str) -> bool:
    """Make a delivery due now. Return False if it does not exist or its subscription is disabled."""
    changed = sandbox.database.execute(
        "UPDATE deliveries SET next_at = ? WHERE id = ?"
        " AND EXISTS (SELECT 1 FROM webhooks WHERE id = webhook_id AND status = 'ACTIVE')",
        (iso(sandbox.now()), delivery_id),
    )
    return changed == 1


def signature(secret: str, body: bytes, now: datetime) -> str:
    """Return the header ``t=<unix seconds>,v1=<hex>``: HMAC-SHA256 of ``<t>.<body>``, keyed with the whole secret."""
    return signature_at(secret, body, int(now.timestamp()))


def signature_at(secret: str, body: bytes, t: int) -> str:
    """Return the signature for a time in seconds since 1970."""
    mac = hmac.new(secret.encode(), f"{t}.".encode() + body, hashlib.sha256)
    return f"t={t},v1={mac.hexdigest()}"


def record_attempt(sandbox: Sandbox, webhook_id: str, delivery_id: str, delivered: bool, result: str) -> None:
    """Record the result of an attempt and the time of the next one. Disable the subscription after too many failures.

    Do nothing if the subscription has been deleted.
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
                (iso(now), f"{failures} consecutive deliveries failed. Last error: {result}", webhook_id),
            )
            database.execute(
                "UPDATE deliveries SET next_at = NULL WHERE webhook_id = ? AND next_at IS NOT NULL", (webhook_id,)
            )
