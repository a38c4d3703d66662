"""Sandbox that is killed again and again. Writes that got a response must exist after the restart.

python -m tests.soak.sandbox_kills --kills 20 --record
"""

from __future__ import annotations

import argparse
import asyncio
import json
import platform
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import httpx

from tests.support.asgi_sandbox import V1
from tests.support.paths import ROOT
from tests.support.sandbox import SandboxProcess, wait_until
from tests.support.webhook_receiver import WebhookReceiver

from .records import put, table
from .sandbox_clients import Account, Client, Figures, ledger_faults, lost_writes, make_account, ok

RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- sandbox-kills: begin -->", "<!-- sandbox-kills: end -->"
CLIENTS, ACCOUNTS = 12, 4
BETWEEN = (20, 160)
"""Number of requests between two kills."""


@dataclass
class Run:
    """Result of a run. ``restarts`` are in seconds."""

    figures: Figures = field(default_factory=Figures)
    acknowledged: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    restarts: list[float] = field(default_factory=list)


async def disturb(process: SandboxProcess, accounts: list[Account], kills: int, seed: int, done: Run) -> None:
    """Run clients while the sandbox is killed that many times. They continue after each restart."""
    chance, figures = random.Random(seed), done.figures
    up, progress, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()
    up.set()

    async def work(number: int) -> None:
        async with httpx.AsyncClient(base_url=process.origin, trust_env=False, timeout=60) as http:
            client = Client(http, accounts[number % len(accounts)], random.Random(f"{seed}/{number}"), figures)
            while not stop.is_set():
                await up.wait()
                try:
                    await client.turn()
                except httpx.TransportError:
                    done.counts["requests without a response"] += 1
                    # A request without a response may have been carried out. Accounts count only those with one.
                    if up.is_set():
                        await asyncio.sleep(0.01)
                progress.set()

    async def kill() -> None:
        try:
            for _ in range(kills):
                goal = len(figures.seconds) + chance.randint(*BETWEEN)
                while len(figures.seconds) < goal:
                    progress.clear()
                    await progress.wait()
                process.kill()
                up.clear()
                begun = monotonic()
                await asyncio.to_thread(process.restart)
                done.restarts.append(monotonic() - begun)
                up.set()
        finally:
            up.set()
            stop.set()

    await asyncio.gather(kill(), *(work(number) for number in range(CLIENTS)))


def run(kills: int, seed: int) -> Run:
    """Kill a sandbox that many times, then check for all writes with a response and for every delivery."""
    done = Run()
    with tempfile.TemporaryDirectory() as folder, WebhookReceiver() as receiver:
        path = Path(folder) / "state.db"
        with SandboxProcess("--db", str(path), checked=False) as process, httpx.Client(
            base_url=process.origin, trust_env=False, timeout=60
        ) as client:  # fmt: skip
            accounts = [make_account(client, jobs=5, hook=receiver.url) for _ in range(ACCOUNTS)]
            asyncio.run(disturb(process, accounts, kills, seed, done))
        # A new connection for each account, to a sandbox without load.
        with SandboxProcess("--db", str(path), checked=False) as process, httpx.Client(
            base_url=process.origin, trust_env=False, timeout=60
        ) as client:  # fmt: skip
            violations = done.figures.violations
            for account in accounts:
                violations += [f"lost: {name}" for name in lost_writes(client, account)]
                violations += ledger_faults(client, account)
            events = {event for account in accounts for event in events_of(client, account)}
            received: Counter[str] = Counter()

            def all_delivered() -> bool:
                while not receiver.deliveries.empty():
                    delivery = receiver.deliveries.get()
                    # A kill may come between the headers and the body. Then the delivery is repeated.
                    if len(delivery.body) == int(delivery.header("content-length") or 0):
                        received[json.loads(delivery.body)["id"]] += 1
                    else:
                        done.counts["deliveries cut by a kill"] += 1
                return events <= set(received)

            try:
                wait_until(all_delivered, 30)
            except AssertionError:
                violations += [f"event {name} was not delivered" for name in sorted(events - set(received))]
        violations += database_faults(path)
    done.acknowledged = sum((account.acknowledged() for account in accounts), Counter())
    done.counts["requests"] = len(done.figures.seconds)
    done.counts["events"] = len(events)
    done.counts["events delivered"] = len(events & set(received))
    done.counts["events delivered more than once"] = sum(number > 1 for number in received.values())
    done.counts["longest restart, milliseconds"] = round(1000 * max(done.restarts, default=0))
    return done


def events_of(client: httpx.Client, account: Account) -> list[str]:
    """Return the ids of all events of an account."""
    ids: list[str] = []
    cursor = "0"
    while True:
        page = ok(client, "GET", f"{V1}/updates?limit=200&cursor={cursor}", account.token)
        ids += [event["id"] for event in page["events"]]
        cursor = page["nextCursor"]
        if not page["hasMore"]:
            return ids


def database_faults(path: Path) -> list[str]:
    """Return the problems of the file: SQLite's checks, holds without owner, decisions without event."""
    queries = {
        "integrity": "SELECT * FROM pragma_integrity_check WHERE integrity_check != 'ok'",
        "foreign key": "SELECT * FROM pragma_foreign_key_check",
        "hold of no pending approval": "SELECT id FROM ledger WHERE type = 'HOLD'"
        " AND id NOT IN (SELECT hold_entry_id FROM ledger WHERE type = 'HOLD_RELEASE')"
        " AND id NOT IN (SELECT hold_entry_id FROM approvals WHERE status = 'pending' AND hold_entry_id IS NOT NULL)",
        "decision without its event": "SELECT id FROM approvals WHERE status != 'pending' AND id NOT IN"
        " (SELECT resource_id FROM events WHERE type = 'approval.confirmed')",
    }
    connection = sqlite3.connect(path)
    try:
        return [f"{name}: {row}" for name, query in queries.items() for row in connection.execute(query)]
    finally:
        connection.close()


def page(done: Run, *, kills: int, seed: int) -> str:
    """Return the figures as a section of docs/soak.md."""
    lines = [
        BEGIN,
        "## A sandbox that is killed",
        "",
        f"{CLIENTS} concurrent clients of {ACCOUNTS} accounts. The sandbox gets SIGKILL {kills} times at random",
        f"moments (seed {seed}) and is started again on the same file. Afterwards every acknowledged write and every",
        "ledger is checked, SQLite checks the file, and every event must have reached its webhook at least once.",
        "",
        f"**Violations: {len(done.figures.violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.sandbox_kills --kills {kills} --seed {seed} --record",
        *table("What was done", done.counts),
        *table("Acknowledged writes", done.acknowledged),
        *table("Statuses", done.figures.statuses),
        "",
        *[f"- {violation}" for violation in done.figures.violations],
        END,
    ]
    return "\n".join(lines) + "\n"


def record(section: str) -> None:
    """Replace the section of the last run."""
    put(RECORD, section)


def main() -> int:
    """Run the command line of the long run. Return 1 for a violation."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.sandbox_kills", description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=20, help="number of kills (20)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random turns and moments (1)")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    done = run(given.kills, given.seed)
    section = page(done, kills=given.kills, seed=given.seed)
    print(section)
    if given.record:
        record(section)
    return 1 if done.figures.violations else 0


if __name__ == "__main__":
    sys.exit(main())
