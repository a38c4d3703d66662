"""Activity log: the latest requests, events and deliveries of one sandbox, in memory."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

KEPT = 10_000
"""Number of records that are kept."""
EXCHANGES_KEPT = 1_000
"""Number of records whose headers and bodies are kept."""
REQUEST, EVENT, DELIVERY, RECEIVED = "request", "event", "delivery", "received"
KINDS = (REQUEST, EVENT, DELIVERY, RECEIVED)
_SCHEMA = (
    "CREATE TABLE records (seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, at TEXT NOT NULL,"
    " account_id TEXT, failed INTEGER NOT NULL, label TEXT NOT NULL, target TEXT NOT NULL, status TEXT NOT NULL,"
    " reference TEXT NOT NULL, milliseconds REAL, note TEXT NOT NULL)",
    "CREATE INDEX records_kind ON records (kind, seq)",
    "CREATE INDEX records_account ON records (account_id, seq)",
    "CREATE INDEX records_failed ON records (failed, seq)",
    "CREATE INDEX records_status ON records (kind, substr(status, 1, 1), seq)",
    "CREATE INDEX records_reference ON records (reference)",
    "CREATE TABLE exchanges (seq INTEGER PRIMARY KEY, request_headers TEXT NOT NULL, request_body TEXT NOT NULL,"
    " response_headers TEXT NOT NULL, response_body TEXT NOT NULL)",
)


@dataclass(frozen=True)
class Record:
    """One line of the log. ``seq`` is 0 until it is added.

    Args:
        kind: one of ``KINDS``.
        at: time of the sandbox, ISO 8601 in UTC.
        account_id: the account that it concerns, None if unknown.
        failed: whether it failed: status 400 or above, a closed connection, or a failed delivery.
        label: the method of a request, else the event type.
        target: path and query of a request, the URL of a delivery, the path of the receiver, else "".
        status: HTTP status or result, "" for an event without one.
        reference: request id, number of the event, or id of the delivery.
        milliseconds: duration of a request.
        note: the injected faults of a request, the resource of an event, the attempt of a delivery.
    """

    kind: str
    at: str
    account_id: str | None
    failed: bool
    label: str
    target: str
    status: str
    reference: str
    milliseconds: float | None = None
    note: str = ""
    seq: int = 0


@dataclass(frozen=True)
class Exchange:
    """Headers and bodies of a request and its response, with secrets masked. Headers are one per line."""

    request_headers: str
    request_body: str
    response_headers: str
    response_body: str


@dataclass(frozen=True)
class Filter:
    """Selection of records. None selects all.

    Args:
        status: "ok", "failed", or the first digit of an HTTP status.
    """

    account_id: str | None = None
    kind: str | None = None
    status: str | None = None

    def conditions(self) -> tuple[str, list[str]]:
        """Return the conditions in SQL, each after an AND, and their values."""
        parts: list[tuple[str, str]] = []
        if self.account_id is not None:
            parts.append(("account_id = ?", self.account_id))
        if self.kind is not None:
            parts.append(("kind = ?", self.kind))
        if self.status in ("ok", "failed"):
            parts.append(("failed = ?", "1" if self.status == "failed" else "0"))
        elif self.status is not None:
            parts.append(("kind = 'request' AND substr(status, 1, 1) = ?", self.status))
        return "".join(f" AND {sql}" for sql, _ in parts), [value for _, value in parts]


class ActivityLog:
    """Log of one sandbox. It also tells waiting pages that something has changed.

    Attributes:
        listeners: functions that are called with each new record.
        closed: whether the server is stopping.
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._database.row_factory = sqlite3.Row
        for statement in _SCHEMA:
            self._database.execute(statement)
        self.listeners: list[Callable[[Record], None]] = []
        self.closed = False
        self._version = 0
        self._waiting: set[asyncio.Future[None]] = set()

    def add(self, record: Record, exchange: Exchange | None = None) -> None:
        """Add a record, and drop the oldest one if there are too many."""
        cursor = self._database.execute(
            "INSERT INTO records (kind, at, account_id, failed, label, target, status, reference, milliseconds, note)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                record.kind,
                record.at,
                record.account_id,
                record.failed,
                record.label,
                record.target,
                record.status,
                record.reference,
                record.milliseconds,
                record.note,
            ),
        )
        seq = cursor.lastrowid
        assert seq is not None
        self._database.execute("DELETE FROM records WHERE seq <= ?", (seq - KEPT,))
        if exchange is not None:
            self._database.execute(
                "INSERT INTO exchanges VALUES (?, ?, ?, ?, ?)",
                (
                    seq,
                    exchange.request_headers,
                    exchange.request_body,
                    exchange.response_headers,
                    exchange.response_body,
                ),
            )
        self._database.execute("DELETE FROM exchanges WHERE seq <= ?", (seq - EXCHANGES_KEPT,))
        for listener in self.listeners:
            listener(record)
        self.touch()

    def list_latest(self, chosen: Filter, below: int, limit: int) -> list[Record]:
        """Return at most ``limit`` selected records with a smaller ``seq``, newest first."""
        conditions, values = chosen.conditions()
        rows = self._database.execute(
            f"SELECT * FROM records WHERE seq < ?{conditions} ORDER BY seq DESC LIMIT ?", (below, *values, limit)
        )
        return [_record(row) for row in rows]

    def list_of(self, kind: str, reference: str, limit: int) -> list[Record]:
        """Return at most ``limit`` records of this kind with this reference, newest first."""
        rows = self._database.execute(
            "SELECT * FROM records WHERE reference = ? AND kind = ? ORDER BY seq DESC LIMIT ?", (reference, kind, limit)
        )
        return [_record(row) for row in rows]

    def exchange_of(self, record: Record) -> Exchange | None:
        """Return headers and bodies of a record, or None if they are no longer kept."""
        row = self._database.execute("SELECT * FROM exchanges WHERE seq = ?", (record.seq,)).fetchone()
        if row is None:
            return None
        return Exchange(row["request_headers"], row["request_body"], row["response_headers"], row["response_body"])

    def clear(self) -> None:
        """Remove all records."""
        self._database.execute("DELETE FROM records")
        self._database.execute("DELETE FROM exchanges")
        self.touch()

    @property
    def version(self) -> int:
        """Number that increases with every change."""
        return self._version

    def touch(self) -> None:
        """Tell waiting pages that the sandbox has changed. Call it in the thread of the server."""
        self._version += 1
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def wait(self, version: int, seconds: float) -> int:
        """Wait until the version differs from ``version`` or ``seconds`` have passed. Return the current version."""
        if self._version == version and not self.closed:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.add(future)
            try:
                await asyncio.wait([future], timeout=seconds)
            finally:
                self._waiting.discard(future)
        return self._version

    def close(self) -> None:
        """End all waiting, because the server stops."""
        self.closed = True
        self.touch()


def _record(row: sqlite3.Row) -> Record:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating over a Row gives its values
    return Record(**values | {"failed": bool(row["failed"])})
