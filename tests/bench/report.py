"""Table of ratios, as printed and stored."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import httpx

from tests.bench.rows import Row
from tests.bench.timing import Comparison


@dataclass(frozen=True)
class Result:
    """Line of the table."""

    name: str
    against: str
    measure: str
    ratio: float
    most: float
    pairs: int

    @property
    def held(self) -> bool:
        """Return whether the ratio is within its limit."""
        return self.ratio <= self.most

    @classmethod
    def of(cls, row: Row, comparison: Comparison) -> Iterator[Result]:
        """Return the lines of a row: its time, and its memory if that has a limit."""
        yield cls(row.name, row.against, "time", comparison.time, row.most, row.pairs)
        if row.most_memory is not None:
            yield cls(row.name, row.against, "memory", comparison.memory, row.most_memory, row.pairs)


def heading() -> str:
    """Return what the figures mean."""
    return (
        "Each pair runs two complete processes, one after the other. The ratio is the median of all pairs.\n"
        "For a median of calls, it is that of the two medians.\n"
        "Measured by `make bench` on the machine below. Other machines give other figures.\n\n"
    )


def machine() -> str:
    """Return the kind of machine as one line."""
    cores = os.cpu_count()
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores, {_processor()}; "
        f"Python {platform.python_version()}, httpx {httpx.__version__}\n\n"
    )


def table(results: Sequence[Result]) -> str:
    """Return every result on its own line, with a mark if a limit is exceeded."""
    lines = [("command", "compared with", "", "pairs", "ratio", "limit")]
    for result in results:
        mark = "" if result.held else "  exceeded"
        columns = (result.name, result.against, result.measure, str(result.pairs), f"{result.ratio:.2f}")
        lines.append((*columns, f"{result.most:g}{mark}"))
    widths = [max(len(line[column]) for line in lines) for column in range(3)]
    return "".join(
        f"{line[0]:<{widths[0]}}  {line[1]:<{widths[1]}}  {line[2]:<{widths[2]}}  "
        f"{line[3]:>5}  {line[4]:>6}  {line[5]}".rstrip()
        + "\n"
        for line in lines
    )


def _processor() -> str:
    """Return the name of the processor if the system has it."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as told:
            return next(line.partition(":")[2].strip() for line in told if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or "a processor without a name"
