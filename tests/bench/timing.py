"""Whole processes timed in pairs: two commands in turn, the ratio pair by pair, so a machine's moods cancel out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

STOPWATCH = Path(__file__).parent / "stopwatch.py"
WARM_UPS = 2
"""Runs of each command that are not counted: they fill the caches, and write Python's compiled files."""


@dataclass(frozen=True)
class Command:
    """A command line, what it finds in its environment, whether it writes to a terminal, and the exit code it has."""

    words: Sequence[object]
    variables: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None
    terminal: bool = False
    ends_with: int = 0


@dataclass(frozen=True)
class Cost:
    """What one run took: wall-clock seconds from its start until its last byte and its end, and KiB of memory."""

    seconds: float
    peak: int


@dataclass(frozen=True)
class Comparison:
    """Medians over the pairs: of the ratio of both times, and of the ratio of both peaks of memory."""

    time: float
    memory: float


def compare(measured: Command, against: Command, *, pairs: int) -> Comparison:
    """Run both in turn. Raises `RuntimeError` for a run that does not end as it should."""
    warm_ups = min(WARM_UPS, pairs)
    costs = _runs([measured, against], warm_ups + pairs)[warm_ups:]
    return Comparison(
        time=median(one.seconds / other.seconds for one, other in costs),
        memory=median(one.peak / other.peak for one, other in costs),
    )


def run(command: Command) -> Cost:
    """Run a command once. Raises `RuntimeError` if it does not end as it should."""
    ((cost,),) = _runs([command], 1)
    return cost


def _runs(commands: Sequence[Command], rounds: int) -> list[list[Cost]]:
    asked = [
        {
            "words": [str(word) for word in command.words],
            "variables": dict(command.variables),
            "folder": None if command.folder is None else str(command.folder),
            "terminal": command.terminal,
        }
        for command in commands
    ]
    done = subprocess.run(
        [sys.executable, "-S", "-E", STOPWATCH],
        input=json.dumps({"commands": asked, "rounds": rounds}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    costs = []
    for told in json.loads(done.stdout):
        costs.append([Cost(one["seconds"], one["peak"]) for one in told])
        for command, one in zip(commands, told, strict=True):
            if one["exit"] != command.ends_with:
                line = " ".join(str(word) for word in command.words)
                raise RuntimeError(f"{line} ended with {one['exit']}: {one['last']}")
    return costs
