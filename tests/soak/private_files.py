"""Private files whose writers are killed again and again. Each must contain its old content or its new one.

    python -m tests.soak.private_files --kills 1000 --seed 1 --record

A separate process writes one document after another with the code of the commands. SIGKILL ends it at a random
moment, counted in system calls. Then the file, its mode and the files beside it are checked.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import signal
import stat
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.cli import hermetic_env
from tests.support.paths import ROOT

from .records import put, table

RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- private-files: begin -->", "<!-- private-files: end -->"
ORIGIN = "https://one.example"
IN_THE_MIDDLE = "killed in the middle of a write"
LONGEST_MOMENT = 20_000
"""Maximum number of system calls before the kill: several writes."""
STAGED = r"\.[0-9a-f]{16}\.new"

COMMON = """
import os, sys
from opentrain_cli.product import PRODUCT
from opentrain_runtime.config.credential_file import CredentialFile
from opentrain_runtime.environment import Environment
from opentrain_runtime.lists.follow_state import FollowState

home, first, parent = sys.argv[1], int(sys.argv[2]), os.getppid()
environment = Environment(variables={"XDG_CONFIG_HOME": home})

def numbers():
    number = first
    while os.getppid() == parent:
        yield number
        number += 1
        if number == first + 2:
            os.write(1, b"!")
"""
WRITE_CREDENTIALS = """
file = CredentialFile(PRODUCT.credentials, environment, print)
for number in numbers():
    with file.writing() as writer:
        extra = {"claim-token": f"ot_clm_{number}" + "x" * (number % 7 * 1000)}
        origin = f"https://{number}.example"
        writer.commit(writer.current().changed(token=f"ot_pat_{number}", base_url=origin, extra=extra))
"""
WRITE_STATE = f"""
with FollowState(os.path.join(home, "state"), "{ORIGIN}", environment, print) as state:
    for number in numbers():
        with state.noting(str(number)):
            pass
        if number % 5 == 0:
            state.turn_to(f"c-{{number}}", [str(passed) for passed in range(1, number + 1)])
"""


def number_of_credentials(content: bytes) -> int:
    """Return which document of the writer this is. Raises `ValueError` or `LookupError` if it is none of them."""
    document = json.loads(content)
    number = int(document["apiToken"].removeprefix("ot_pat_"))
    expected = {
        "theme": "dark",
        "apiToken": f"ot_pat_{number}",
        "baseUrl": f"https://{number}.example",
        "claimToken": f"ot_clm_{number}" + "x" * (number % 7 * 1000),
    }
    if document != expected:
        raise ValueError(f"not a document of the writer: {document}")
    return number


def number_of_state(content: bytes) -> int:
    """Return the last id that a state holds. Raises `ValueError` or `LookupError` if no writer has made it."""
    document: dict[str, Any] = json.loads(content)
    page = int((document["cursor"] or "c-0").removeprefix("c-"))
    printed = [int(item_id) for item_id in document["printed"]]
    if document["origin"] != ORIGIN or printed != list(range(page + 1, page + 1 + len(printed))):
        raise ValueError(f"not a state of the writer: {document}")
    return page + len(printed)


@dataclass(frozen=True)
class Kind:
    """A kind of private file: its path below the folder, its first content, its writer and its check."""

    file: str
    begin: str | None
    code: str
    number_of: Callable[[bytes], int]


KINDS: Mapping[str, Kind] = {
    "credentials": Kind("opentrain/cli.json", '{"theme": "dark"}', WRITE_CREDENTIALS, number_of_credentials),
    "follow state": Kind("state", None, WRITE_STATE, number_of_state),
}


@dataclass
class Figures:
    """Counts of what was done."""

    counts: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)


def start_writer(kind: Kind, home: Path, first: int) -> subprocess.Popen[bytes]:
    """Start a process that writes documents from number `first` on. When this returns, it has written one."""
    words = [sys.executable, "-c", COMMON + kind.code, str(home), str(first)]
    process = subprocess.Popen(words, env=hermetic_env(home), stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.read(1) == b"!"
    return process


def run_kills(name: str, kind: Kind, seed: int, kills: int) -> Figures:
    """Kill that many writers of one file, and check the file after each."""
    chance, figures = random.Random(f"{seed} {name}"), Figures()
    with tempfile.TemporaryDirectory(prefix="private-files-") as folder:
        file = Path(folder) / kind.file
        file.parent.mkdir(mode=0o700, exist_ok=True)
        if kind.begin is not None:
            file.touch(mode=0o600)
            file.write_text(kind.begin)
        last = 0
        for kill in range(1, kills + 1):
            process = start_writer(kind, Path(folder), last + 1)
            for _ in range(chance.randrange(LONGEST_MOMENT)):
                os.getpid()
            process.send_signal(signal.SIGKILL)
            process.communicate()
            figures.counts["kills"] += 1
            try:
                last = _check(kind, file, last, figures)
            except (ValueError, LookupError, TypeError, OSError) as error:
                figures.violations.append(f"{name}, kill {kill}: {error}")
                break
    figures.counts["documents written"] = last
    return figures


def _check(kind: Kind, file: Path, last: int, figures: Figures) -> int:
    """Return the number of the document in the file. Raises `ValueError` for a wrong state, and as `number_of`."""
    number = kind.number_of(file.read_bytes())
    if number <= last:
        raise ValueError(f"document {number} after {last}")
    if stat.S_IMODE(file.stat().st_mode) != 0o600:
        raise ValueError("the file is not private")
    beside = set(os.listdir(file.parent)) - {file.name, f"{file.name}.lock"}
    staged = {name for name in beside if re.fullmatch(re.escape(file.name) + STAGED, name)}
    if beside != staged or len(staged) > 1:
        raise ValueError(f"left beside it: {sorted(beside)}")
    if any(stat.S_IMODE((file.parent / name).stat().st_mode) & 0o177 for name in staged):
        raise ValueError("a staged file is not private")
    figures.counts[IN_THE_MIDDLE] += len(staged)
    return number


def page(figures: Mapping[str, Figures], *, kills: int, seed: int) -> str:
    """Return the figures as a section of docs/soak.md."""
    violations = [text for found in figures.values() for text in found.violations]
    lines = [
        BEGIN,
        "## Private files and kills",
        "",
        f"Processes that write a private file, {kills} of each kind, killed by SIGKILL at random moments, seed {seed}.",
        "After every kill the file contains one complete document, no older than the last. It is private. At most the",
        "lock and one staged document are beside it. The staged document is private, and the next writer removes it.",
        "",
        f"**Violations: {len(violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.private_files --kills {kills} --seed {seed} --record",
        *[line for name, found in figures.items() for line in table(name.capitalize(), found.counts)],
        "",
        *[f"- {violation}" for violation in violations],
        END,
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run the command line of the long run; return 1 if something was violated."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.private_files", description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=1000, help="number of kills of each kind of writer (1000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random moments (1)")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    with ThreadPoolExecutor(len(KINDS)) as pool:
        running = {name: pool.submit(run_kills, name, kind, given.seed, given.kills) for name, kind in KINDS.items()}
        figures = {name: future.result() for name, future in running.items()}
    section = page(figures, kills=given.kills, seed=given.seed)
    print(section)
    if given.record:
        put(RECORD, section)
    return 1 if any(found.violations for found in figures.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
