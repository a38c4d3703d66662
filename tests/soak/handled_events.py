"""Handler of `--exec` that dies at random, with its client or alone. No event may be skipped.

    python -m tests.soak.handled_events --deaths 300 --seed 1 --record

The feed is that of `follow_feed`, with its faults. The handler is a separate process that appends the id of each
event to a file. It dies at random before or after that: by an exit code, by SIGKILL, or together with its client. The
client is then started again with the same state file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

from tests.support.paths import ROOT

from .follow_feed import GUARD, FaultyFeed, Figures
from .records import put, table

RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- handled-events: begin -->", "<!-- handled-events: end -->"
DEATHS = ("exit code before", "exit code after", "SIGKILL before", "SIGKILL after", "client before", "client after")
"""Process that dies, and whether the event is handled by then. With `client`, both processes are killed."""
HANDLER = """
import json, os, signal, sys
event = json.loads(sys.stdin.readline())
kind = ""
if os.path.exists("plan"):
    survived, _, planned = open("plan").read().partition(" ")
    if survived == "0":
        kind = planned
        os.unlink("plan")
    else:
        open("plan", "w").write(f"{int(survived) - 1} {planned}")
def die():
    if kind.startswith("client"):
        os.kill(os.getppid(), signal.SIGKILL)
    if kind.startswith("exit"):
        os._exit(3)
    os.kill(os.getpid(), signal.SIGKILL)
if kind.endswith("before"):
    die()
with open("handled", "a") as file:
    file.write(event["id"] + "\\n")
if kind.endswith("after"):
    die()
"""
"""Program of the handler. The file `plan` has the number of events until its next death, and the kind of it."""


def run_feed(seed: str, *, deaths: int) -> Figures:
    """Handle one feed to its end through that many deaths."""
    chance, figures = random.Random(seed), Figures()
    begun = monotonic()
    folder = tempfile.TemporaryDirectory(prefix="handled-events-")
    with folder, FaultyFeed(random.Random(f"{seed} feed"), figures) as feed:
        home = Path(folder.name)
        (home / "handler.py").write_text(HANDLER)
        plan = home / "plan"
        printed: list[int] = []
        left = deaths
        while left or len(set(_handled(home))) < feed.made:
            if monotonic() > begun + GUARD * (1 + deaths / 10):
                figures.violations.append(f"feed {seed}: it did not end")
                break
            feed.goes_on = left > 0
            if left and not plan.exists():
                death = chance.choice(DEATHS)
                plan.write_text(f"{chance.choice([0, 0, 1, 2, 4])} {death}")
                figures.kills[death] += 1
                left -= 1
            run = _run(home, feed, chance)
            figures.counts["runs"] += 1
            printed += [int(json.loads(line)["id"]) for line in run.stdout.splitlines()]
            if run.returncode not in (0, 1, 6, 7, -signal.SIGKILL):
                figures.violations.append(f"feed {seed}: exit code {run.returncode}, {run.stderr!r}")
        handled = _handled(home)
        made = feed.made
    figures.violations += [f"feed {seed}: {text}" for text in problems_of(handled, printed, made)]
    figures.counts["events made"] = made
    figures.counts["events handled"] = len(handled)
    figures.counts["events handled again"] = len(handled) - len(set(handled))
    figures.counts["requests"] = feed.requests
    figures.counts["seconds"] = int(monotonic() - begun)
    return figures


def problems_of(handled: Sequence[int], printed: Sequence[int], made: int) -> list[str]:
    """Return the problems: an event that was skipped, handled too late, or printed without being handled."""
    wrong, last = [], 0
    for identity in handled:
        if identity not in (last, last + 1):
            wrong.append(f"event {identity} was handled after {last}")
        last = identity
    if last != made:
        wrong.append(f"the last event is {last}, and {made} were made")
    wrong += [f"event {identity} was printed, but not handled" for identity in set(printed) - set(handled)]
    return wrong


def _handled(home: Path) -> list[int]:
    file = home / "handled"
    return [int(line) for line in file.read_text().splitlines()] if file.exists() else []


def _run(home: Path, feed: FaultyFeed, chance: random.Random) -> subprocess.CompletedProcess[bytes]:
    program = str(Path(sys.executable).parent / "opentrain")
    handler = shlex.join([sys.executable, "handler.py"])
    words = [program, "updates", "poll", "--jsonl", "--state=state", f"--exec={handler}"]
    if chance.random() < 0.5:
        words += ["--follow", "--interval=0.1", "--timeout=0.5"]
    env = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "OT_API_TOKEN": "ot_pat_x",
        "OT_API_BASE_URL": feed.origin,
        "OPENTRAIN_MAX_RETRIES": chance.choice(["0", "0", "1"]),
    }
    return subprocess.run(words, env=env, cwd=home, stdin=subprocess.DEVNULL, capture_output=True, check=False)


def page(figures: Figures, *, deaths: int, feeds: int, seed: int) -> str:
    """Return the figures as a section of docs/soak.md."""
    lines = [
        BEGIN,
        "## Handling events",
        "",
        f"`updates poll --jsonl --state=FILE --exec=CMD` on {feeds} feeds, seed {seed}, with and without `--follow`.",
        f"About every third response has a fault, and each handler dies {deaths} times at random points, alone or",
        "with its client. Every event was handled at least once and in order, and none was skipped.",
        "",
        f"**Violations: {len(figures.violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.handled_events --deaths {deaths} --feeds {feeds} --seed {seed} --record",
        *table("What was done", figures.counts),
        *table("Deaths", figures.kills),
        "",
        *[f"- {violation}" for violation in figures.violations],
        END,
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run the command line of the long run. Return 1 for a violation."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.handled_events", description=__doc__.split("\n")[0])
    parser.add_argument("--deaths", type=int, default=300, help="number of deaths of each handler (300)")
    parser.add_argument("--feeds", type=int, default=2, help="number of feeds handled concurrently (2)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random deaths and faults (1)")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    total = Figures()
    with ThreadPoolExecutor(given.feeds) as pool:
        seeds = [f"{given.seed}/{number}" for number in range(given.feeds)]
        for figures in pool.map(lambda each: run_feed(each, deaths=given.deaths), seeds):
            total.add(figures)
    section = page(total, deaths=given.deaths, feeds=given.feeds, seed=given.seed)
    print(section)
    if given.record:
        put(RECORD, section)
    return 1 if total.violations else 0


if __name__ == "__main__":
    sys.exit(main())
