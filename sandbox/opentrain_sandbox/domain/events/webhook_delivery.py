"""Delivery of events to the webhooks that subscribe to them (contract.md section 9).

Pending deliveries stand in the table ``deliveries``, so a restart forgets none. One that was being sent is sent again.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import sqlite3
from contextlib import suppress
from datetime import datetime, timedelta
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.events import event_log

USER_AGENT = "OpenTrain-Webhooks/1.0"
TIMEOUT = 10
"""Seconds for a whole attempt, from connecting to the response headers."""
RETRY_DELAYS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120))
"""Delays after the first, second, ... failed attempt. After the last one there is no further attempt."""
MAX_FAILURES = 10
"""Failed attempts in a row, of whatever deliveries, that disable a subscription."""
POLL_SECONDS = 0.2
"""Seconds between two checks for due deliveries."""


async def run(sandbox: Sandbox) -> None:
    """Sends what is due until it is cancelled. One slow receiver holds up nobody else's deliveries."""
    # A client reads its certificates for a good tenth of a second, so it is not made while nobody subscribes.
    client: httpx.AsyncClient | None = None
    busy: dict[str, asyncio.Task[None]] = {}
    try:
        while True:
            for webhook_id in due_webhooks(sandbox):
                if webhook_id not in busy:
                    client = client or new_client()
                    busy[webhook_id] = asyncio.create_task(send_due(sandbox, client, webhook_id))
            await asyncio.sleep(POLL_SECONDS)
            for webhook_id in [name for name, task in busy.items() if task.done()]:
                await busy.pop(webhook_id)
    finally:
        for task in busy.values():
            task.cancel()
        for task in busy.values():
            with suppress(asyncio.CancelledError):
                await task
        if client is not None:
            await client.aclose()


def new_client() -> httpx.AsyncClient:
    """A client that sends what it is given and nothing else: no proxy, no redirect, no cookie of another receiver."""
    no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    return httpx.AsyncClient(trust_env=False, follow_redirects=False, cookies=no_cookies, timeout=TIMEOUT)


def due_webhooks(sandbox: Sandbox) -> list[str]:
    """The active subscriptions to which something is to be sent now."""
    rows = sandbox.database.all(
        "SELECT DISTINCT webhook_id FROM deliveries JOIN webhooks ON webhooks.id = webhook_id"
        " WHERE next_at <= ? AND webhooks.status = 'ACTIVE'",
        (iso(sandbox.now()),),
    )
    return [row["webhook_id"] for row in rows]


async def send_due(sandbox: Sandbox, client: httpx.AsyncClient, webhook_id: str) -> None:
    """Sends all that is due to one subscription, one after the other, oldest event first.

    An event that waits for its next attempt does not hold up those that come after it.
    """
    while True:
        row = sandbox.database.one(
            "SELECT deliveries.id, deliveries.event_seq, webhooks.url, webhooks.secret FROM deliveries"
            " JOIN webhooks ON webhooks.id = webhook_id"
            " WHERE webhook_id = ? AND next_at <= ? AND webhooks.status = 'ACTIVE' ORDER BY deliveries.seq LIMIT 1",
            (webhook_id, iso(sandbox.now())),
        )
        if row is None:
            return
        delivered, result = await send(sandbox, client, row)
        record_attempt(sandbox, webhook_id, row["id"], delivered, result)


async def send(sandbox: Sandbox, client: httpx.AsyncClient, delivery: sqlite3.Row) -> tuple[bool, str]:
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
    try:
        async with (
            asyncio.timeout(TIMEOUT),
            client.stream("POST", delivery["url"], content=body, headers=headers) as response,
        ):
            # The body is of no interest and may be endless, so it is not read.
            return response.is_success, f"HTTP {response.status_code}"
    except (httpx.TimeoutException, TimeoutError):
        return False, f"no answer within {TIMEOUT} seconds"
    except httpx.HTTPError as error:
        return False, str(error) or type(error).__name__


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
            database.execute("UPDATE deliveries SET next_at = NULL WHERE webhook_id = ?", (webhook_id,))
