"""Measure every row, print the table, and store it.

python -m tests.bench            every row
python -m tests.bench terminal   rows with this word in their name or measure; the table is not stored
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench.places import prepared
from tests.bench.report import Result, heading, machine, table
from tests.bench.rows import rows
from tests.bench.timing import compare
from tests.support.paths import ROOT

RESULTS = ROOT / "docs" / "bench.txt"


def main() -> int:
    """Run the benchmark. Return 0 if every ratio is within its limit, else 1."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Measure the client against simple programs."
    )
    parser.add_argument("only", nargs="?", default="", help="only rows whose name contains this")
    only: str = parser.parse_args().only
    print("Building and installing ...", file=sys.stderr, flush=True)
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder, prepared(Path(folder), commands=1000, groups=60) as places:
        for row in rows(places):
            if only in row.name:
                print(f"{row.name} ...", file=sys.stderr, flush=True)
                results += Result.of(row, compare(row.measured, row.other, pairs=row.pairs))
    text = heading() + machine() + table(results)
    print(text, end="")
    if not only:
        RESULTS.write_text(text, encoding="utf-8")
    return 0 if all(result.held for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
