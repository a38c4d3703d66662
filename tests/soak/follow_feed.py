"""Faulty feed, followed by a client that is killed again and again. No event may be lost or printed twice.

    python -m tests.soak.follow_feed --kills 150 --seed 1 --record

The feed makes events on request, over real sockets, and about every third response has a fault. The installed client
follows it with a state file. It is stopped at random moments, by time or by number of lines, and started again. After
SIGKILL the last event may be printed once more, because the kill may come between a line and the state. After Ctrl-C
or SIGTERM it may not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from fcntl import F_SETPIPE_SZ, fcntl
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import parse_qs

from tests.support.paths import ROOT

from .records import put, table

RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- follow-feed: begin -->", "<!-- follow-feed: end -->"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
GUARD = 120
"""Seconds to wait for an event or an exit."""
FAULT_RATE = 0.35
FAULTS = (
    "connection closed before the request is read",
    "connection reset after the request",
    "connection closed in the middle of the headers",
    "connection closed in the middle of the body",
    "429",
    "429 with Retry-After",
    "server error",
    "200 with an invalid body",
    "empty page with the cursor of the request",
    "empty page without a cursor",
    "slow response, in pieces",
)
GARBAGE = (
    b"",
    b"<html>Sign in to the hotel</html>",
    b"null",
    b"[]",
    b"{}",
    b'{"events": 5, "nextCursor": "c-99999999", "hasMore": true}',
    b'{"events": [{"type": "x"}], "nextCursor": "c-99999999", "hasMore": true}',
    b'{"events": [{"id": "1"',
    b"\xff\xfe",
)


@dataclass
class Run:
    """Run of the client: printed ids, how it was ended, and the problem with its end, if any."""

    printed: list[int]
    ended_by: signal.Signals
    problem: str | None = None


@dataclass
class Figures:
    """Counts of what was done."""

    counts: Counter[str] = field(default_factory=Counter)
    kills: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    def add(self, other: Figures) -> None:
        """Add the figures of another feed."""
        self.counts += other.counts
        self.kills += other.kills
        self.faults += other.faults
        self.violations += other.violations


class FaultyFeed:
    """Context manager: serves the feed on loopback. Its cursors are positions, not ids of events."""

    def __init__(self, chance: random.Random, figures: Figures) -> None:
        self.made = 0
        self.goes_on = True
        self.requests = 0
        self._chance = chance
        self._figures = figures
        self._sizes: list[int] = []
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=16)
        self.origin = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> FaultyFeed:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)  # wakes accept
        self._socket.close()
        self._thread.join()

    def event(self, number: int) -> dict[str, Any]:
        """Return the event with this number, from 1."""
        pad = "x" * self._sizes[number - 1]
        return {"id": str(number), "type": "message.received", "resourceId": f"msg_{number}", "data": {"pad": pad}}

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            connection.settimeout(GUARD)
            with connection, suppress(OSError):  # a killed client may disconnect at any point
                self._respond(connection)

    def _respond(self, connection: socket.socket) -> None:
        fault = self._chance.choice(FAULTS) if self._chance.random() < FAULT_RATE else ""
        self._figures.faults[fault or "none"] += 1
        if fault == FAULTS[0]:
            return
        target = _target(connection)
        self.requests += 1
        if self.goes_on:
            self._make(self._chance.choice([0, 0, 1, 2, 5]))
        cursor = parse_qs(target.partition("?")[2]).get("cursor", [""])[0]
        status, body, header = 200, json.dumps(self._page(cursor)).encode(), ""
        if fault == "429" or fault == "429 with Retry-After":
            status, body, header = 429, b'{"error": "slower"}', "Retry-After: 1\r\n" if fault != "429" else ""
        elif fault == "server error":
            status, body = self._chance.choice([500, 502, 503, 504]), b"<h1>Bad gateway</h1>"
        elif fault == "200 with an invalid body":
            body = self._chance.choice(GARBAGE)
        elif fault.startswith("empty page"):
            given = cursor if "with the" in fault else self._chance.choice([None, ""])
            body = json.dumps({"events": [], "nextCursor": given, "hasMore": self._chance.random() < 0.5}).encode()
        response = f"HTTP/1.1 {status} X\r\nConnection: close\r\n{header}Content-Length: {len(body)}\r\n\r\n".encode()
        self._send(connection, fault, response, body)

    def _send(self, connection: socket.socket, fault: str, head: bytes, body: bytes) -> None:
        if "reset" in fault:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif "middle of the headers" in fault:
            connection.sendall(head[: self._chance.randrange(len(head))])
        elif "middle of the body" in fault:
            connection.sendall((head + body)[: -self._chance.randint(1, len(body))])
        elif "slow" in fault:
            for piece in (head, body[: len(body) // 2], body[len(body) // 2 :]):
                connection.sendall(piece)
                threading.Event().wait(self._chance.random() / 5)
        else:
            connection.sendall(head + body)

    def _make(self, count: int) -> None:
        self._sizes += [self._chance.choice([0, 10, 2500]) for _ in range(count)]
        self.made += count

    def _page(self, cursor: str) -> dict[str, Any]:
        """Return a page of random length: the same request may get more or fewer events next time."""
        begin = int(cursor.removeprefix("c-")) if cursor else 0
        end = min(self.made, begin + self._chance.randint(1, 6))
        events = [self.event(number) for number in range(begin + 1, end + 1)]
        return {"events": events, "nextCursor": f"c-{end}" if events else cursor or None, "hasMore": end < self.made}


def _target(connection: socket.socket) -> str:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            raise ConnectionResetError
        data += more
    return data.split(b" ", 2)[1].decode()


class Driver:
    """Starts the client, reads its output, and ends it."""

    def __init__(self, feed: FaultyFeed, folder: Path, chance: random.Random) -> None:
        self._feed = feed
        self._folder = folder
        self._chance = chance

    def run_and_kill(self, ended_by: signal.Signals) -> Run:
        """Run the client and end it at a random moment: after some lines or after some time."""
        asked, before = self._feed.requests, set(os.listdir(self._folder))
        process, pipe = self._start()
        if self._chance.random() < 0.3:
            fcntl(pipe, F_SETPIPE_SZ, 4096)  # stop it in the middle of a page
        lines = self._chance.choice([0, 1, 1, 2, 3, 5, 8])
        seconds = GUARD if lines else self._chance.uniform(0.05, 1.5)
        out = _read(pipe, lines or sys.maxsize, seconds)
        alive = process.poll() is None
        process.send_signal(ended_by)
        rest, err = process.communicate(timeout=GUARD)
        problem = None if alive else f"it ended by itself: {process.returncode}, {err!r}"
        begun = out or self._feed.requests > asked  # before this, only Python is starting
        if alive and begun and (process.returncode, err) != (-ended_by, b""):
            problem = f"{ended_by.name} ended it with {process.returncode}, {err!r}"
        return self._checked(out + rest, ended_by, problem, before)

    def run_to_end(self, last: int) -> Run:
        """Run the client to the end of the feed. `last` is the last id printed before."""
        before = set(os.listdir(self._folder))
        process, pipe = self._start()
        out = b""
        end = monotonic() + GUARD
        while last < self._feed.made and monotonic() < end:
            out += _read(pipe, 1, 1.0)
            last = json.loads(out.splitlines()[-1])["id"] if out.endswith(b"\n") else last
            last = int(last)
        process.send_signal(signal.SIGINT)
        rest, err = process.communicate(timeout=GUARD)
        ended = (process.returncode, err)
        problem = None if ended == (-signal.SIGINT, b"") else f"the last one: {process.returncode}, {err!r}"
        # The next process that locks the state removes the files that a kill left.
        return self._checked(out + rest, signal.SIGINT, problem, set() if out + rest else before)

    def _start(self) -> tuple[subprocess.Popen[bytes], int]:
        program = str(Path(sys.executable).parent / "opentrain")
        words = [program, "updates", "poll", "--follow", "--jsonl", "--interval=0.1", "--state=state"]
        env = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self._folder),
            "OT_API_TOKEN": "ot_pat_x",
            "OT_API_BASE_URL": self._feed.origin,
            "OPENTRAIN_MAX_RETRIES": self._chance.choice(["0", "0", "1"]),
        }
        process = subprocess.Popen(
            words,
            env=env,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        return process, process.stdout.fileno()

    def _checked(self, out: bytes, ended_by: signal.Signals, problem: str | None, allowed: set[str]) -> Run:
        """Return the run with its problem, if any. `allowed` are names that may be beside the state and its lock."""
        printed: list[int] = []
        for line in out.splitlines(keepends=True):
            try:
                found = json.loads(line)
                whole = line.endswith(b"\n") and found == self._feed.event(int(found["id"]))
            except (ValueError, LookupError):
                whole = False
            if not whole:
                return Run(printed, ended_by, f"no whole event: {line!r}")
            printed.append(int(found["id"]))
        left = set(os.listdir(self._folder)) - {"state", "state.lock"} - allowed
        if ended_by == signal.SIGKILL:
            left -= {name for name in left if re.fullmatch(r"state\.[0-9a-f]{16}\.new", name)}
        return Run(printed, ended_by, problem or (f"it left {left}" if left else None))


def _read(pipe: int, lines: int, seconds: float) -> bytes:
    """Return the output until there are that many lines, the time is over, or the other end is closed."""
    out = b""
    end = monotonic() + seconds
    while out.count(b"\n") < lines and (left := end - monotonic()) > 0 and select.select([pipe], [], [], left)[0]:
        data = os.read(pipe, 4096)
        if not data:
            break
        out += data
    return out


def problems_of(runs: Sequence[Run], made: int) -> tuple[list[str], int]:
    """Return the problems of all output, and the number of events that SIGKILL repeated."""
    wrong, repeated, last = [], 0, 0
    may_repeat = False
    for number, run in enumerate(runs, 1):
        if run.problem:
            wrong.append(f"run {number}: {run.problem}")
        printed = run.printed
        if printed and printed[0] == last and may_repeat:
            repeated += 1
            printed = printed[1:]
        for identity in printed:
            if identity != last + 1:
                wrong.append(f"run {number}: event {identity} after {last}")
            last = identity
        if run.printed:  # a run without output printed nothing that it could have failed to record
            may_repeat = run.ended_by == signal.SIGKILL
    if last != made:
        wrong.append(f"the last event is {last}, and {made} were made")
    return wrong, repeated


def run_feed(seed: str, kills: int) -> Figures:
    """Follow one feed to its end through that many kills."""
    chance, figures = random.Random(seed), Figures()
    begun = monotonic()
    folder = tempfile.TemporaryDirectory(prefix="follow-feed-")
    with folder, FaultyFeed(random.Random(f"{seed} feed"), figures) as feed:
        driver = Driver(feed, Path(folder.name), chance)
        runs = [driver.run_and_kill(chance.choice(SIGNALS)) for _ in range(kills)]
        feed.goes_on = False
        runs.append(driver.run_to_end(max((identity for run in runs for identity in run.printed), default=0)))
    wrong, repeated = problems_of(runs, feed.made)
    figures.violations = [f"feed {seed}, {text}" for text in wrong]
    figures.kills = Counter(run.ended_by.name for run in runs[:-1])
    figures.counts["events made"] = feed.made
    figures.counts["lines printed"] = sum(len(run.printed) for run in runs)
    figures.counts["events printed once more after a SIGKILL"] = repeated
    figures.counts["runs that printed something"] = sum(bool(run.printed) for run in runs)
    figures.counts["requests"] = feed.requests
    figures.counts["seconds"] = int(monotonic() - begun)
    return figures


def page(figures: Figures, *, kills: int, feeds: int, seed: int) -> str:
    """Return the figures as a section of docs/soak.md."""
    lines = [
        BEGIN,
        "## Following a feed",
        "",
        f"`updates poll --follow --jsonl --state=FILE` on {feeds} feeds, seed {seed}, each client killed {kills} times",
        "at random moments and started again, while about every third response has a fault. Every event was printed in",
        "order and once, or twice if a SIGKILL came between a line and the state.",
        "",
        f"**Violations: {len(figures.violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.follow_feed --kills {kills} --feeds {feeds} --seed {seed} --record",
        *table("What was done", figures.counts),
        *table("Kills", figures.kills),
        *table("Responses", figures.faults),
        "",
        *[f"- {violation}" for violation in figures.violations],
        END,
    ]
    return "\n".join(lines) + "\n"


def record(section: str) -> None:
    """Replace the section of the last run."""
    put(RECORD, section)


def main() -> int:
    """Run the command line of the long run. Return 1 for a violation."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.follow_feed", description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=150, help="number of kills of each client (150)")
    parser.add_argument("--feeds", type=int, default=2, help="number of feeds followed concurrently (2)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random kills and faults (1)")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    total = Figures()
    with ThreadPoolExecutor(given.feeds) as pool:
        seeds = [f"{given.seed}/{number}" for number in range(given.feeds)]
        for figures in pool.map(run_feed, seeds, [given.kills] * given.feeds):
            total.add(figures)
    section = page(total, kills=given.kills, feeds=given.feeds, seed=given.seed)
    print(section)
    if given.record:
        record(section)
    return 1 if total.violations else 0


if __name__ == "__main__":
    sys.exit(main())
