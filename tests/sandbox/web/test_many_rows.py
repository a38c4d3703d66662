"""A sandbox with many rows is as fast as one with few: lists and pages read only the rows that they show."""

from __future__ import annotations

import base64
import re
import sqlite3
import statistics
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from time import perf_counter
from typing import Any

import pytest

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.domain.approvals import flow
from opentrain_sandbox.domain.approvals.records import Subject
from opentrain_sandbox.domain.events import event_log, webhook_delivery
from opentrain_sandbox.domain.hiring import conversations, jobs
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.money import ledger, top_ups
from opentrain_sandbox.domain.people import accounts, claims, tokens
from tests.support.asgi_sandbox import FIELDS, V1, Account, asgi_sandbox, full_account

PATHS = (
    "/jobs/mine", "/jobs/mine?status=DRAFT", "/jobs", "/jobs?q=boxes", "/jobs/facets", "/jobs/{job}",
    "/jobs/{job}/proposals", "/jobs/{job}/proposals?status=UNREVIEWED", "/proposals/{proposal}", "/messages",
    "/messages?unreadOnly=true", "/messages?conversationId={conversation}", "/contracts/{contract}",
    "/messages?conversationId={conversation}&direction=newer", "/approvals/{approval}", "/credits", "/credits/ledger",
    "/credits/top-ups/{topUp}", "/updates", "/webhooks", "/team", "/auth/me",
)  # fmt: skip
PAGES = (
    "/", "/sandbox/state", "/billing?account={account}", "/settings/tokens?account={account}", "/drafts?jobId={draft}",
    "/approvals/{approval}", "/checkout/{topUp}", "/claim", "/accounts", "/jobs", "/webhooks", "/clock", "/control",
    "/faults", "/?kind=event", "/events/1", "/drafts?jobId={job}",
)  # fmt: skip
FEW, MANY = 250, 1000
"""Rows of each kind. The lists on pages end at 100."""


def urls_of(account: Account) -> list[str]:
    """Return the paths of all lists and pages of this account."""
    return [path.format(**account.ids, account=account.id) for path in (*(V1 + path for path in PATHS), *PAGES)]


def add_drafts(account: Account, count: int) -> None:
    """Add drafts to the account."""
    database, now = account.client.sandbox.database, account.client.sandbox.now()
    with database.transaction():
        for _ in range(count):
            jobs.create(database, account.id, FIELDS, now)


def add_rows(account: Account, count: int, tag: str) -> None:
    """Add rows of all other kinds, below the account or beside it. ``tag`` makes their names unique."""
    sandbox = account.client.sandbox
    database, now = sandbox.database, sandbox.now()
    people = [row["id"] for row in database.all("SELECT id FROM freelancers")]
    user = account.ok("GET", "/auth/me")["actor"]["userId"]
    with database.transaction():
        live: list[Job] = []
        for number in range(count):
            live.append(jobs.open_listing(database, jobs.create(database, account.id, FIELDS, now), now))
            job, proposal_id = live[number // len(people)], f"prop_{tag}_{number}"
            database.execute(
                "INSERT INTO proposals (id, job_id, freelancer_id, status, created_at, updated_at)"
                " VALUES (?, ?, ?, 'UNREVIEWED', ?, ?)",
                (proposal_id, job.id, people[number % len(people)], iso(now), iso(now)),
            )
            _add_conversation(account, proposal_id, job.id, user)
            ledger.add(database, account.id, "ADJUSTMENT", 1, now, note="x")
            _, token = tokens.mint(database, account.id, "x", ["jobs:read"], now)
            tokens.revoke(database, token.id, now)
            paid = {"invoiceId": "inv_x", "milestoneId": "mil_x", "contractId": "ctr_x"}
            event_log.record(database, account.id, "payment.pending", "inv_x", paid, now)
            conversations.post(sandbox, account.ids["conversation"], user, "x", now)
            top_ups.create(database, account.id, 1000, now)
            subject = Subject(job_id=job.id, proposal_id=proposal_id)
            terms = {"amountCents": 1, "name": "x", "description": "", "volume": None, "dueDate": None}
            flow.request_approval(sandbox, account.id, "proposal_hire", subject, now, terms=terms)
            scheduler.schedule(sandbox, "message.reply", now + timedelta(days=900), conversation_id="x")
            other = accounts.create(database, "Other", "Other", now)
            _, registration = claims.register(database, other.id, "Other", now)
            claims.start(database, registration, f"{number}-{tag}@people.example", now)
        database.execute("UPDATE deliveries SET next_at = NULL")


def _add_conversation(account: Account, proposal_id: str, job_id: str, user: str) -> None:
    database, now = account.client.sandbox.database, account.client.sandbox.now()
    conversation_id = f"conv_{proposal_id}"
    database.execute(
        "INSERT INTO conversations (id, account_id, proposal_id, job_id, activity, created_at, updated_at)"
        " VALUES (?, ?, ?, ?, (SELECT max(activity) + 1 FROM conversations), ?, ?)",
        (conversation_id, account.id, proposal_id, job_id, iso(now), iso(now)),
    )
    conversations.post(account.client.sandbox, conversation_id, user, "x", now)
    database.execute("UPDATE messages SET seen = 0 WHERE conversation_id = ?", (conversation_id,))


@contextmanager
def full_sandbox() -> Iterator[Account]:
    """Return a sandbox with one full account."""
    with asgi_sandbox() as client:
        client.sandbox.public_reads.limit = 10**9
        yield full_account(client, "Ada")


class Reads:
    """Count of a connection's reads: rows that reach Python, and steps of SQLite's virtual machine."""

    def __init__(self, database: Database) -> None:
        self._connection: sqlite3.Connection = database._connection
        self.steps = 0
        self.rows = 0
        self.statements: Counter[str] = Counter()

    def _row(self, cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> sqlite3.Row:
        self.rows += 1
        return sqlite3.Row(cursor, values)

    def _step(self) -> int:
        self.steps += 1
        return 0

    def _statement(self, sql: str) -> None:
        self.statements[sql] += 1

    def __enter__(self) -> Reads:
        self._connection.row_factory = self._row
        self._connection.set_progress_handler(self._step, 1)
        self._connection.set_trace_callback(self._statement)
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.row_factory = sqlite3.Row
        self._connection.set_progress_handler(None, 0)
        self._connection.set_trace_callback(None)


def reads_of(account: Account, url: str) -> Reads:
    """Return what one GET reads."""
    with Reads(account.client.sandbox.database) as reads:
        response = account.client.request("GET", url, account.token)
    assert response.status_code == 200, f"{url}: {response.text[:300]}"
    return reads


def test_drafts_are_read_only_where_they_are_shown() -> None:
    """SQLite does the same work with a hundred times the drafts."""
    with full_sandbox() as account:
        add_drafts(account, 50)
        urls = urls_of(account)
        few = {url: reads_of(account, url) for url in urls}
        add_drafts(account, 4950)
        many = {url: reads_of(account, url) for url in urls}
    assert {url: reads.rows for url, reads in many.items()} == {url: reads.rows for url, reads in few.items()}
    # A deeper index does not need more steps.
    assert [url for url in urls if many[url].steps > 1.1 * few[url].steps + 100] == []


def test_only_shown_rows_are_read() -> None:
    with full_sandbox() as account:
        urls = urls_of(account)
        add_rows(account, FEW, "few")
        account.client.request("GET", "/claim")  # new events are read once, for the activity log
        few = {url: reads_of(account, url) for url in urls}
        add_rows(account, MANY, "many")
        account.client.request("GET", "/claim")
        many = {url: reads_of(account, url) for url in urls}
    assert {url: reads.rows for url, reads in many.items()} == {url: reads.rows for url, reads in few.items()}


@pytest.fixture(scope="module")
def statements() -> dict[str, list[str]]:
    """Return every statement that reads or changes rows of a full account, with SQLite's plan for it."""
    with asgi_sandbox() as client, Reads(client.sandbox.database) as reads:
        client.sandbox.public_reads.limit = 10**9
        account = full_account(client, "Ada")
        for url in urls_of(account):
            account.client.request("GET", url, account.token)
        for path in ("/tokens", "/contracts", "/payments/pending", "/jobs/changes?since=2029-01-01T00:00:00Z"):
            account.ok("GET", path)
        client.ok("POST", "/sandbox/clock/advance", json={"seconds": 10**7})
        webhook_delivery.due_webhooks(client.sandbox)
        database = client.sandbox.database
        queries = [sql for sql in reads.statements if re.match("SELECT|UPDATE|DELETE", sql)]
        return {sql: [row["detail"] for row in database.all(f"EXPLAIN QUERY PLAN {sql}")] for sql in queries}


SMALL = ("settings", "freelancers", "sqlite_master")
"""Tables that do not grow."""
LATEST = re.compile(
    r"FROM (accounts|registrations|events|scheduled_events|webhooks)\b.* ORDER BY (rowid|seq|due_at)\b.* LIMIT \d+"
)
"""The first rows of a table in the order of a key: SQLite calls it a scan, and ends it at the limit."""
COUNTED = re.compile(r"FROM jobs INDEXED BY jobs_live\b.* WHERE (jobs\.)?status = 'OPEN'( GROUP BY 1)?$")
"""The facets count all live jobs, by an index that has no others."""


def test_no_statement_scans_a_table(statements: dict[str, list[str]]) -> None:
    assert len(statements) > 100
    scans = {}
    for sql, plan in statements.items():
        tables = [found[1] for detail in plan if (found := re.match(r"SCAN (\w+)", detail))]
        tables = [name for name in tables if name not in (*SMALL, "item", "CONSTANT")]
        if tables and not LATEST.search(sql) and not COUNTED.search(sql):
            scans[sql] = tables
    assert scans == {}


def test_lists_are_read_without_sorting(statements: dict[str, list[str]]) -> None:
    """Sorting a list needs all its rows."""
    paged = {sql: plan for sql, plan in statements.items() if " LIMIT " in sql}
    assert len(paged) > 10
    assert {sql for sql, plan in paged.items() if any("TEMP B-TREE" in detail for detail in plan)} == set()


def test_five_thousand_drafts_are_as_fast() -> None:
    """The ratio to fifty drafts, as median of pairs, is about 1. The limit allows for a busy machine."""
    with full_sandbox() as few, full_sandbox() as many:
        add_drafts(few, 50)
        add_drafts(many, 5000)
        slow = {}
        for one, other in zip(urls_of(few), urls_of(many), strict=True):
            ratios = [seconds(many, other) / seconds(few, one) for _ in range(9)]
            if statistics.median(ratios) > 10:  # all rows in turn would be some 25 times as slow
                slow[one] = statistics.median(ratios)
    assert slow == {}


def seconds(account: Account, url: str) -> float:
    """Return the seconds of one GET."""
    begun = perf_counter()
    account.client.request("GET", url, account.token)
    return perf_counter() - begun


def test_pages_of_many_rows_are_complete() -> None:
    """Following the cursors finds every row once, in order."""
    with full_sandbox() as account:
        add_rows(account, FEW, "few")
        account.client.ok("POST", "/sandbox/clock/advance", json={"seconds": 10})
        thread = f"/messages?conversationId={account.ids['conversation']}"
        for path, key in (
            ("/jobs/mine", "jobs"),
            ("/jobs", "jobs"),
            ("/messages", "conversations"),
            ("/messages?unreadOnly=true", "conversations"),
            (thread, "messages"),
            (f"{thread}&direction=newer", "messages"),
            ("/credits/ledger", "entries"),
        ):
            whole = walk(account, path, key, 100)
            assert len(whole) >= FEW, path
            assert len(set(whole)) == len(whole), path
            assert walk(account, path, key, 7) == whole, path


def walk(account: Account, path: str, key: str, limit: int) -> list[str]:
    """Return the ids of a list, page by page."""
    ids: list[str] = []
    url = f"{path}{'&' if '?' in path else '?'}limit={limit}"
    more = ""
    while True:
        page = account.ok("GET", url + more)
        ids += [item["id"] for item in page[key]]
        if page["nextCursor"] is None:
            return ids
        more = f"&cursor={page['nextCursor']}"


@pytest.mark.parametrize("key", ["9" * 19, "9" * 5000, "-1", "1.5", "٣", ""])
def test_unknown_cursor_is_400(key: str) -> None:
    cursor = base64.urlsafe_b64encode(f"mine-None:{key}".encode()).decode().rstrip("=")
    with full_sandbox() as account:
        response = account.client.request("GET", f"{V1}/jobs/mine?cursor={cursor}", account.token)
    assert (response.status_code, response.json()["details"]["field"]) == (400, "cursor")
