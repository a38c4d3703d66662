"""Paired timing of whole processes: two commands in turn, and the ratio of each pair, so load affects both."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

STOPWATCH = Path(__file__).parent / "stopwatch.py"
WARM_UPS = 2
"""Runs of each command that are not counted. They fill caches and write Python's compiled files."""


@dataclass(frozen=True)
class Command:
    """Command line, its variables, whether it writes to a terminal, and its expected exit code.

    A command that `times_itself` prints its seconds, which count instead of those of the process.
    """

    words: Sequence[object]
    variables: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None
    terminal: bool = False
    ends_with: int = 0
    times_itself: bool = False


@dataclass(frozen=True)
class Cost:
    """Cost of a run: wall-clock seconds from start to the last byte and exit, and KiB of memory."""

    seconds: float
    peak: int


@dataclass(frozen=True)
class Comparison:
    """Medians over the pairs: ratio of times, and ratio of peaks of memory."""

    time: float
    memory: float


def compare(measured: Command, against: Command, *, pairs: int) -> Comparison:
    """Run both commands in turn. Raises `RuntimeError` for an unexpected exit code."""
    warm_ups = min(WARM_UPS, pairs)
    costs = _runs([measured, against], warm_ups + pairs)[warm_ups:]
    return Comparison(
        time=median(one.seconds / other.seconds for one, other in costs),
        memory=median(one.peak / other.peak for one, other in costs),
    )


def run(command: Command) -> Cost:
    """Run a command once. Raises `RuntimeError` for an unexpected exit code."""
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
        for command, one in zip(commands, told, strict=True):
            if one["exit"] != command.ends_with:
                line = " ".join(str(word) for word in command.words)
                raise RuntimeError(f"{line} ended with {one['exit']}: {one['last']}")
        costs.append([_cost(command, one) for command, one in zip(commands, told, strict=True)])
    return costs


def _cost(command: Command, told: Mapping[str, Any]) -> Cost:
    return Cost(float(told["last"]) if command.times_itself else told["seconds"], told["peak"])
