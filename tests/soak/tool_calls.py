"""Calls of tools in one process of `opentrain mcp`. Its memory, descriptors and threads must not grow.

    python -m tests.soak.tool_calls --calls 10000 --seed 1 --record

Several calls run at once: reads, writes, refusals of the API, wrong arguments and unknown tools. Each must have its
result. What the process holds is compared after half of the calls and at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.mcp import Lines
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, ReceivedRequest, Response
from tests.support.wrong_responses import canned_document

from .records import put, table

PAGE = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- tool-calls: begin -->", "<!-- tool-calls: end -->"
AT_ONCE = 8
STAGES = 10
"""Number of measurements, at equal distances."""
MOST_GROWTH = 2.0
"""Largest allowed growth of the memory in MiB. It varies by less, depending on which calls run at once."""
CALLS: list[tuple[str, dict[str, Any], bool]] = [
    ("jobs_list", {"limit": 20}, False),
    ("jobs_get", {"job_id": "j"}, False),
    ("auth_status", {}, False),
    ("jobs_draft_create", {"description": "Label 2,000 bird calls."}, False),
    ("jobs_draft_update", {"job_id": "j", "set": {"headcount": 2, "jobTitle": "Bird calls"}}, False),
    ("proposals_hire", {"proposal_id": "p", "amount": 100, "milestone_name": "First"}, False),
    ("messages_send", {"conversation_id": "c", "content": "Hi"}, False),
    ("jobs_get", {"job_id": "refused"}, True),
    ("jobs_list", {"limit": "many"}, True),
    ("jobs_list", {"unknown": [1]}, True),
    ("no_such_tool", {}, True),
]
"""Tools, arguments, and whether the result is an error."""


@dataclass(frozen=True)
class Usage:
    """Usage of a process: memory in MiB, open descriptors, and threads."""

    memory: float
    descriptors: int
    threads: int


@dataclass
class Run:
    """Figures of a run: usage after each stage, counts of the calls, and the violations."""

    stages: list[tuple[int, Usage]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)


def usage(process: int) -> Usage:
    """Return what a process holds at the moment, from /proc."""
    folder = Path(f"/proc/{process}")
    lines = dict(line.split(":", 1) for line in (folder / "status").read_text(encoding="ascii").splitlines())
    memory = int(lines["VmRSS"].split()[0]) / 1024
    return Usage(memory, len(os.listdir(folder / "fd")), int(lines["Threads"]))


def respond(request: ReceivedRequest) -> Response:
    """Return the canned response, or refuse a job of that name."""
    if request.path.endswith("/jobs/refused"):
        return Response.of_json(404, {"error": "Job not found", "code": "NOT_FOUND"})
    status, document = canned_document(request)
    return Response.of_json(status, document)


def run(calls: int, seed: int) -> Run:
    """Make the calls, and compare what the process holds."""
    done, chance = Run(), random.Random(seed)
    env = {"OT_API_TOKEN": "ot_pat_canary"}
    with (
        tempfile.TemporaryDirectory(prefix="tool-calls-") as home,
        LoopbackServer(respond) as api,
        Lines(Path(home), api.origin, "--toolsets=all", env=env) as server,
    ):
        server.initialize()
        for stage in range(STAGES):
            last = calls * (stage + 1) // STAGES
            for first in range(calls * stage // STAGES, last, AT_ONCE):
                _call(server, range(first + 1, min(first + AT_ONCE, last) + 1), chance, done)
            done.stages.append((last, usage(server.process.pid)))
        if server.close_stdin() != 0:
            done.violations.append(f"the server ended with {server.process.returncode}")
        done.counts["connections"] = api.connections
    done.violations += grown([found for _, found in done.stages])
    return done


def _call(server: Lines, numbers: range, chance: random.Random, done: Run) -> None:
    """Send calls at once, and read their results."""
    sent = {number: chance.choice(CALLS) for number in numbers}
    for number, (name, arguments, _) in sent.items():
        server.send("tools/call", {"name": name, "arguments": arguments}, id=number)
    for _ in numbers:
        message = server.receive()
        name, arguments, wrong = sent.pop(message["id"])
        result = message.get("result", {})
        done.counts[f"{name}, an error" if wrong else name] += 1
        if result.get("isError", False) is not wrong or not result.get("content"):
            done.violations.append(f"{name} {json.dumps(arguments)}: {json.dumps(message)}")


def grown(stages: list[Usage]) -> list[str]:
    """Return what has grown since half of the calls. Each call at once may need a thread and a connection."""
    first, last = stages[len(stages) // 2 - 1], stages[-1]
    problems = []
    if last.memory - first.memory > MOST_GROWTH:
        problems.append(f"memory has grown from {first.memory:.1f} to {last.memory:.1f} MiB")
    if last.descriptors > first.descriptors + AT_ONCE:
        problems.append(f"descriptors have grown from {first.descriptors} to {last.descriptors}")
    if last.threads > first.threads + AT_ONCE:
        problems.append(f"threads have grown from {first.threads} to {last.threads}")
    return problems


def section(done: Run, calls: int, seed: int) -> str:
    """Return the section of docs/soak.md."""
    rows = [
        f"| {number:,} | {found.memory:.1f} | {found.descriptors} | {found.threads} |" for number, found in done.stages
    ]
    lines = [
        BEGIN,
        "## Calls of tools",
        "",
        f"{calls:,} calls in one process of `opentrain mcp`, seed {seed}, {AT_ONCE} at once: reads, writes, refusals,",
        "wrong arguments and unknown tools. Each must have its result. After half of the calls, the memory may grow by",
        f"{MOST_GROWTH:g} MiB, descriptors and threads by {AT_ONCE}.",
        "",
        f"**Violations: {len(done.violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.tool_calls --calls {calls} --seed {seed} --record",
        "",
        "| Calls | Memory (MiB) | Descriptors | Threads |",
        "| ---: | ---: | ---: | ---: |",
        *rows,
        *table("What was done", done.counts),
        END,
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run it. Return 0 if there is no violation, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.tool_calls")
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true", help="store the figures in docs/soak.md")
    given = parser.parse_args()
    done = run(given.calls, given.seed)
    text = section(done, given.calls, given.seed)
    print("\n".join([text, *done.violations[:20]]))
    if given.record:
        put(PAGE, text)
    return 1 if done.violations else 0


if __name__ == "__main__":
    raise SystemExit(main())
