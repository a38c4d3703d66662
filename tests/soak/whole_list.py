"""List of a million items as lines. All must arrive in order, with no more memory than a short list needs.

    python -m tests.soak.whole_list --items 1000000 --record

A server in this process makes the pages on request. The installed client lists them all and is read line by line. Its
memory is measured from outside while it waits for a page, the last one included.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import TracebackType

from tests.support.paths import ROOT

from .records import put

PAGE = 100
SHORT = 10_000
LOOK_EVERY = 20
"""Number of pages between two measurements of the client's memory."""
GROWTH = 4096
"""KiB by which the memory for a long list may exceed that for a short one."""
RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- whole-list: begin -->", "<!-- whole-list: end -->"


@dataclass
class Run:
    """Result of reading a list: what was read, and the client's peak memory in KiB."""

    items: int
    lines: int
    first_wrong: int | None
    exit: int
    stderr: str
    pages: int
    connections: int
    peak: int
    seconds: float

    @property
    def problems(self) -> list[str]:
        """Return the problems, apart from memory."""
        found = [] if (self.exit, self.stderr) == (0, "") else [f"exit {self.exit}: {self.stderr}"]
        if self.lines != self.items:
            found.append(f"{self.lines:,} lines of {self.items:,}")
        if self.first_wrong is not None:
            found.append(f"line {self.first_wrong + 1:,} is another item")
        if self.connections != 1:
            found.append(f"{self.connections} connections")
        return found


def item(number: int) -> str:
    """Return the item with this number, as the client prints it."""
    return json.dumps({"id": f"job_{number:07}", "title": f"Job {number}", "status": "OPEN"}, separators=(",", ":"))


class PageServer:
    """Context manager: serves pages of `items` items over raw sockets. The cursor is the number of the next item."""

    def __init__(self, items: int) -> None:
        self.items = items
        self.client: int | None = None
        self.pages = 0
        self.connections = 0
        self.peak = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def origin(self) -> str:
        """Return scheme, host and port, without a trailing slash."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def _serve(self) -> None:
        with suppress(OSError):  # the listener is closed, or the client has disconnected
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                with connection, connection.makefile("rb") as stream:
                    while line := stream.readline():
                        while stream.readline().strip():
                            pass
                        connection.sendall(self._respond(line.split()[1].decode()))

    def _respond(self, target: str) -> bytes:
        start = int(target.partition("cursor=")[2].partition("&")[0] or 0)
        end = min(start + PAGE, self.items)
        self.pages += 1
        if self.client is not None and (self.pages % LOOK_EVERY == 0 or end == self.items):
            self.peak = max(self.peak, memory_of(self.client))
        cursor = f'"{end}"' if end < self.items else "null"
        body = f'{{"jobs":[{",".join(item(number) for number in range(start, end))}],"nextCursor":{cursor}}}'.encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body

    def __enter__(self) -> PageServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)


def memory_of(process: int) -> int:
    """Return a process's peak memory in KiB, or its present memory without /proc."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False)
        return int(shown.stdout or 0)
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))


def read(items: int, *flags: str) -> Run:
    """Let the client list that many items, and compare every printed line."""
    begun = monotonic()
    program = str(Path(sys.executable).parent / "opentrain")
    with PageServer(items) as server, tempfile.TemporaryDirectory() as home, tempfile.TemporaryFile() as errors:
        env = {"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "XDG_CONFIG_HOME": home, "LANG": "C.UTF-8"}
        env |= {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_soak"}
        command = [program, "jobs", "list", "--jsonl", f"--limit={PAGE}", *flags]
        with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=errors) as process:
            server.client = process.pid
            assert process.stdout is not None
            lines, first_wrong = 0, None
            for line in process.stdout:
                if first_wrong is None and line != f"{item(lines)}\n".encode():
                    first_wrong = lines
                lines += 1
        errors.seek(0)
        said = errors.read().decode(errors="replace")
        took = monotonic() - begun
        return Run(
            items, lines, first_wrong, process.returncode, said, server.pages, server.connections, server.peak, took
        )


def problems_of(short: Run, long: Run) -> list[str]:
    """Return the problems, those of the memory of the two lists included."""
    found = [f"{run.items:,} items: {problem}" for run in (short, long) for problem in run.problems]
    if not 0 < long.peak <= short.peak + GROWTH:
        found.append(f"memory grows from {short.peak:,} to {long.peak:,} KiB")
    return found


def section(short: Run, long: Run) -> str:
    """Return the figures as a section of docs/soak.md."""
    problems = problems_of(short, long)
    rows = [
        ("items", f"{short.items:,}", f"{long.items:,}"),
        ("correct lines", f"{short.lines:,}", f"{long.lines:,}"),
        ("pages", f"{short.pages:,}", f"{long.pages:,}"),
        ("connections", f"{short.connections}", f"{long.connections}"),
        ("peak memory of the client, MiB", f"{short.peak / 1024:.1f}", f"{long.peak / 1024:.1f}"),
        ("seconds", f"{short.seconds:.0f}", f"{long.seconds:.0f}"),
    ]
    lines = [
        BEGIN,
        "## A complete list as lines",
        "",
        f"`jobs list --jsonl` with pages of {PAGE}, against a server that makes them on request. Every line is",
        "compared with the expected item.",
        "",
        f"**Problems: {len(problems)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.whole_list --items {long.items} --record",
        "",
        "| | short | long |",
        "| --- | ---: | ---: |",
        *[f"| {name} | {one} | {other} |" for name, one, other in rows],
        "",
        *[f"- {problem}" for problem in problems],
        END,
    ]
    return "\n".join(lines) + "\n"


def record(text: str) -> None:
    """Replace the section of the last run."""
    put(RECORD, text)


def main() -> int:
    """Run the command line of the long run. Return 1 for a problem."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.whole_list", description=__doc__.split("\n")[0])
    parser.add_argument("--items", type=int, default=1_000_000, help="number of items (1000000)")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    short, long = read(SHORT), read(given.items)
    text = section(short, long)
    print(text)
    if given.record:
        record(text)
    return 1 if problems_of(short, long) else 0


if __name__ == "__main__":
    sys.exit(main())
