"""Messages sent in a batch with a journal, by a client that is killed again and again. No message may be sent twice.

    python -m tests.soak.batch_messages --rows 1000 --kills 20 --seed 1 --record

The sandbox refuses, fails and cuts requests. The installed client is killed at random moments and run again with the
same journal until every row is done, or its outcome cannot be decided. A third of the rows are equal to the one before.
In one run another writer sends other messages to the same conversations, and in one the API lists messages in the
opposite order.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic
from typing import Any

import httpx

from tests.support.asgi_sandbox import V1
from tests.support.cli import executable
from tests.support.faulty import Connection, FaultyServer
from tests.support.paths import ROOT
from tests.support.sandbox import SandboxProcess

from .records import put, table
from .sandbox_clients import make_account, ok

RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- batch-messages: begin -->", "<!-- batch-messages: end -->"
FAULTS = ("429@15%", "503@10%", "cut-after@10%")
VARIANTS = ("one client", "another writer", "opposite order")
CONVERSATIONS = 5
MOST_RUNS = 60
"""Largest number of runs without a kill before the batch must have come to an end."""
GUARD = 600
"""Seconds to wait for the end of a run."""

Rows = list[tuple[str, str]]


@dataclass
class Figures:
    """Counts of what was done, and the violations."""

    counts: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)


class Batch:
    """A file of rows, its journal, and the client that sends them."""

    def __init__(self, folder: Path, origin: str, token: str, rows: Rows, concurrency: int) -> None:
        self._folder = folder
        lines = [json.dumps({"conversation-id": conversation, "content": text}) for conversation, text in rows]
        (folder / "rows.jsonl").write_text("\n".join(lines))
        self._words = [str(executable()), "messages", "send", "--batch=rows.jsonl", "--journal=journal", "--json"]
        self._words.append(f"--concurrency={concurrency}")
        self._env = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(folder),
            "OT_API_TOKEN": token,
            "OT_API_BASE_URL": origin,
            "OPENTRAIN_MAX_RETRIES": "1",
        }

    def run(self, *, lines: int | None = None, seconds: float = 0.0) -> tuple[int, list[Any]]:
        """Run the client and return its exit code and lines. It is killed `seconds` after that many lines, if given."""
        with subprocess.Popen(self._words, env=self._env, cwd=self._folder, stdout=-1, stderr=-3) as process:
            assert process.stdout is not None
            out: list[bytes] = []
            guard = threading.Timer(GUARD, process.kill)
            guard.start()
            for line in process.stdout:
                out.append(line)
                if lines is not None and len(out) >= lines:
                    threading.Timer(seconds, process.kill).start()
                    lines = None
            guard.cancel()
            return process.wait(), [json.loads(line) for line in out if line.endswith(b"\n")]


def rows_of(chance: random.Random, conversations: list[str], count: int) -> Rows:
    """Return rows, a third of which are equal to an earlier one."""
    rows: Rows = []
    for number in range(count):
        equal = rows and chance.random() < 1 / 3
        rows.append(rows[-1] if equal else (chance.choice(conversations), f"Message {number}"))
    return rows


def send_through_kills(batch: Batch, chance: random.Random, rows: int, kills: int, figures: Figures) -> set[int]:
    """Run a batch to its end, and return the numbers of the rows that stay unknown."""
    for _ in range(kills):
        done = chance.randint(0, rows // max(kills, 1))
        skipped = figures.counts["rows skipped by the last run"]
        code, lines = batch.run(lines=max(1, skipped + done), seconds=chance.uniform(0, 0.05))
        figures.counts["rows skipped by the last run"] = sum("skipped" in line for line in lines)
        figures.counts["runs that were killed"] += code < 0
    del figures.counts["rows skipped by the last run"]
    for _ in range(MOST_RUNS):
        code, lines = batch.run()
        figures.counts["runs to the end"] += 1
        figures.counts["messages found in the conversation"] += sum("found" in line for line in lines)
        wrong = [line for line in lines if line["exitCode"] != 0]
        if all(line["error"]["code"] == "CLI_UNKNOWN" for line in wrong):
            expected = 7 if wrong else 0
            if code != expected or len(lines) != rows:
                figures.violations.append(f"the last run ended with {code} after {len(lines)} lines")
            return {line["row"] for line in wrong}
    figures.violations.append("the batch does not come to an end")
    return set()


def run_variant(variant: str, count: int, kills: int, seed: int) -> Figures:
    """Send the rows of one variant, and compare the conversations with the rows."""
    figures, chance = Figures(), random.Random(f"{seed} {variant}")
    begun = monotonic()
    with (
        SandboxProcess(f"--seed={seed}") as sandbox,
        httpx.Client(base_url=sandbox.origin, trust_env=False, timeout=60) as http,
        tempfile.TemporaryDirectory(prefix="batch-messages-") as folder,
    ):
        account = make_account(http, jobs=2)
        own = {"token": account.token}
        opened = [ok(http, "POST", f"{V1}/proposals/{each}/conversation", **own) for each in account.proposals]
        conversations = [each["conversationId"] for each in opened][:CONVERSATIONS]
        for fault in FAULTS:
            sandbox.human("faults", {"fault": f"{fault} POST {V1}/messages"})
        rows = rows_of(chance, conversations, count)
        reversing = reversed_lists(sandbox.origin) if variant == "opposite order" else nullcontext(sandbox.origin)
        writing = (
            other_writer(sandbox.origin, account.token, conversations) if variant == "another writer" else nullcontext()
        )
        with reversing as origin, writing:
            batch = Batch(Path(folder), origin, account.token, rows, concurrency=chance.choice([1, 4]))
            unknown = send_through_kills(batch, chance, count, kills, figures)
        http.request("DELETE", "/sandbox/faults")
        sent = Counter(
            (conversation, text)
            for conversation in conversations
            for text in texts_of(http, account.token, conversation)
            if text.startswith("Message ")
        )
    figures.violations += problems_of(rows, sent, unknown)
    figures.counts += Counter({"rows": count, "rows that stay unknown": len(unknown), "messages": sent.total()})
    figures.counts["seconds"] = int(monotonic() - begun)
    figures.violations = [f"{variant}: {text}" for text in figures.violations]
    return figures


def problems_of(rows: Rows, sent: Counter[tuple[str, str]], unknown: set[int]) -> list[str]:
    """Return what is wrong: a message too many, or one too few whose row is not unknown."""
    wanted = Counter(rows)
    doubtful = Counter(row for number, row in enumerate(rows, 1) if number in unknown)
    wrong = [f"{row} was sent {sent[row]} times instead of {wanted[row]}" for row in sent if sent[row] > wanted[row]]
    missing = [row for row in wanted if sent[row] < wanted[row] - doubtful[row]]
    return wrong + [f"{row} was sent {sent[row]} times, and {wanted[row]} rows are done" for row in missing]


def texts_of(http: httpx.Client, token: str, conversation: str) -> Iterator[str]:
    """Yield the texts of a conversation."""
    cursor = None
    while True:
        given = {"conversationId": conversation, "limit": "100", **({"cursor": cursor} if cursor else {})}
        page = ok(http, "GET", f"{V1}/messages", token, params=given)
        yield from (message["content"] for message in page["messages"])
        cursor = page["nextCursor"]
        if cursor is None:
            return


@contextmanager
def other_writer(origin: str, token: str, conversations: list[str]) -> Iterator[None]:
    """Send other messages of the same account to the same conversations meanwhile."""
    stop = threading.Event()

    def write() -> None:
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=origin, trust_env=False, headers=headers) as http:
            number = 0
            while not stop.wait(0.02):
                number += 1
                body = {"conversationId": conversations[number % len(conversations)], "content": f"Other {number}"}
                try:
                    http.post(f"{V1}/messages", json=body)
                except httpx.TransportError:
                    continue  # a fault of the sandbox

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@contextmanager
def reversed_lists(origin: str) -> Iterator[str]:
    """Serve the sandbox with the messages of each page in the opposite order. Yield the origin."""

    def forward(connection: Connection) -> None:
        request = connection.read()
        if request is None:
            return
        upstream = HTTPConnection(origin.removeprefix("http://"))
        try:
            upstream.request(request.method, request.target, request.body or None, dict(request.headers))
            response = upstream.getresponse()
            status, body = response.status, response.read()
        except (HTTPException, OSError):
            return  # the sandbox has cut the connection, and so does this server
        finally:
            upstream.close()
        if request.method == "GET" and status == 200:
            page = json.loads(body)
            page["messages"] = page["messages"][::-1]
            body = json.dumps(page).encode()
        head = f"HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n"
        connection.send(head.encode(), body)

    with FaultyServer(forward) as server:
        yield server.origin


def page(found: dict[str, Figures], *, rows: int, kills: int, seed: int) -> str:
    """Return the figures as a section of docs/soak.md."""
    violations = [text for figures in found.values() for text in figures.violations]
    lines = [
        BEGIN,
        "## Messages in a batch",
        "",
        f"`messages send --batch=FILE --journal=FILE` with {rows:,} rows, seed {seed}, killed {kills} times at random",
        f"moments and run again. The sandbox injects {', '.join(FAULTS)}.",
        "A third of the rows are equal to the one before.",
        "No message was sent twice, and every row is done or reported as unknown.",
        "",
        f"**Violations: {len(violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.batch_messages --rows {rows} --kills {kills} --seed {seed} --record",
        *(line for variant, figures in found.items() for line in table(variant.capitalize(), figures.counts)),
        "",
        *[f"- {violation}" for violation in violations],
        END,
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    """Run every variant. Return 0 if there is no violation, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.batch_messages")
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true", help="store the figures in docs/soak.md")
    given = parser.parse_args()
    found = {variant: run_variant(variant, given.rows, given.kills, given.seed) for variant in VARIANTS}
    text = page(found, rows=given.rows, kills=given.kills, seed=given.seed)
    print(text)
    if given.record:
        put(RECORD, text)
    return 1 if any(figures.violations for figures in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
