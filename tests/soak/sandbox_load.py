"""Many concurrent clients of one sandbox. There may be no error and no lost write, and ledgers must be consistent.

python -m tests.soak.sandbox_load --clients 50 --calls 6000 --record
"""

from __future__ import annotations

import argparse
import asyncio
import platform
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import httpx

from tests.support.paths import ROOT
from tests.support.sandbox import SandboxProcess

from .records import put, table
from .sandbox_clients import Account, Client, Figures, ledger_faults, lost_writes, make_account, memory_mib

RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- sandbox-load: begin -->", "<!-- sandbox-load: end -->"


@dataclass
class Run:
    """Result of a run: figures, writes with a response, and the memory of the sandbox in MiB."""

    figures: Figures
    acknowledged: Counter[str]
    seconds: float
    memory: float

    def milliseconds(self, share: float) -> float:
        """Return the time in milliseconds within which this share of the requests got a response."""
        ordered = sorted(self.figures.seconds)
        return 1000 * ordered[min(int(share * len(ordered)), len(ordered) - 1)]


async def load(origin: str, accounts: list[Account], clients: int, calls: int, seed: int) -> Figures:
    """Run the clients concurrently for that many turns."""
    figures = Figures()
    left = iter(range(calls))

    async def work(number: int) -> None:
        limits = httpx.Limits(max_connections=1)
        async with httpx.AsyncClient(base_url=origin, trust_env=False, timeout=60, limits=limits) as http:
            client = Client(http, accounts[number % len(accounts)], random.Random(f"{seed}/{number}"), figures)
            for _ in left:
                await client.turn()

    await asyncio.gather(*(work(number) for number in range(clients)))
    return figures


def run(clients: int, calls: int, accounts: int, seed: int) -> Run:
    """Put a sandbox under load, then check for every write that got a response."""
    with tempfile.TemporaryDirectory() as folder:
        flags = ("--db", str(Path(folder) / "state.db"), "--auto-approve")
        with SandboxProcess(*flags, checked=False) as process, httpx.Client(
            base_url=process.origin, trust_env=False, timeout=60
        ) as client:  # fmt: skip
            made = [make_account(client, jobs=5) for _ in range(accounts)]
            begun = monotonic()
            figures = asyncio.run(load(process.origin, made, clients, calls, seed))
            seconds = monotonic() - begun
            for account in made:
                figures.violations += [f"lost: {name}" for name in lost_writes(client, account)]
                figures.violations += ledger_faults(client, account)
            memory = memory_mib(process.pid)
    return Run(figures, sum((account.acknowledged() for account in made), Counter()), seconds, memory)


def page(done: Run, *, clients: int, calls: int, accounts: int, seed: int) -> str:
    """Return the figures as a section of docs/soak.md."""
    requests = len(done.figures.seconds)
    measured = Counter(
        {
            "requests": requests,
            "requests a second": round(requests / done.seconds),
            "milliseconds, median": round(done.milliseconds(0.5)),
            "milliseconds, 99th percentile": round(done.milliseconds(0.99)),
            "milliseconds, maximum": round(done.milliseconds(1)),
            "peak memory of the sandbox, MiB": round(done.memory),
        }
    )
    lines = [
        BEGIN,
        "## A sandbox under load",
        "",
        f"{clients} concurrent clients of {accounts} accounts, {calls:,} random turns with seed {seed}, on a database",
        "file with `--auto-approve`. Afterwards every acknowledged write and every ledger is checked.",
        "Clients and sandbox share the machine.",
        "",
        f"**Violations: {len(done.figures.violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.sandbox_load --clients {clients} --calls {calls} --accounts {accounts} --seed {seed}"
        " --record",
        *table("Measured", measured),
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
    parser = argparse.ArgumentParser(prog="python -m tests.soak.sandbox_load", description=__doc__.split("\n")[0])
    parser.add_argument("--clients", type=int, default=50, help="number of concurrent clients (50)")
    parser.add_argument("--calls", type=int, default=6000, help="number of turns of all clients (6000)")
    parser.add_argument("--accounts", type=int, default=10, help="number of accounts that they share (10)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random turns (1)")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    done = run(given.clients, given.calls, given.accounts, given.seed)
    section = page(done, clients=given.clients, calls=given.calls, accounts=given.accounts, seed=given.seed)
    print(section)
    if given.record:
        record(section)
    return 1 if done.figures.violations else 0


if __name__ == "__main__":
    sys.exit(main())
