"""Whole processes timed in pairs: two commands in turn, the ratio pair by pair, so a machine's moods cancel out."""

from __future__ import annotations

import os
import pty
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

WARM_UPS = 2
"""Runs of each command that are not counted: they fill the caches, and write Python's compiled files."""


@dataclass(frozen=True)
class Command:
    """A command line, what it finds in its environment, and whether it writes to a terminal."""

    words: Sequence[object]
    variables: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None
    terminal: bool = False
    ends_with: int = 0


@dataclass(frozen=True)
class Cost:
    """What one run took: wall-clock seconds from its start until its last byte and its end, and KiB of memory.

    The system counts what this process held when the other began, so a smaller peak than that cannot be seen.
    """

    seconds: float
    peak: int


@dataclass(frozen=True)
class Comparison:
    """Medians over the pairs: of the ratio of both times, of the ratio of both peaks of memory, and of each time."""

    time: float
    memory: float
    seconds: float
    other_seconds: float


def compare(measured: Command, against: Command, *, pairs: int) -> Comparison:
    """Run both in turn. Raises `RuntimeError` for a run that does not end as it should."""
    for _ in range(WARM_UPS if pairs > WARM_UPS else 1):
        run(measured)
        run(against)
    costs = [(run(measured), run(against)) for _ in range(pairs)]
    return Comparison(
        time=median(one.seconds / other.seconds for one, other in costs),
        memory=median(one.peak / other.peak for one, other in costs),
        seconds=median(one.seconds for one, _ in costs),
        other_seconds=median(other.seconds for _, other in costs),
    )


def run(command: Command) -> Cost:
    """Run a command to its end; what it prints is read and thrown away. Raises `RuntimeError` for a wrong end."""
    ours, theirs = pty.openpty() if command.terminal else os.pipe()
    begun = perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command.words],
        env=dict(command.variables),
        cwd=command.folder,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    told = b""
    with suppress(OSError):  # how a terminal says that nobody writes to it any more
        while read := os.read(ours, 1 << 20):
            told = read
    _, status, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    os.close(ours)
    if process.returncode != command.ends_with:
        end = told.decode(errors="replace")[-1000:]
        raise RuntimeError(f"{' '.join(map(str, command.words))} ended with {process.returncode}: {end}")
    return Cost(seconds, used.ru_maxrss)
