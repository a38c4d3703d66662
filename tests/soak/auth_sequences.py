"""Random sequences of auth commands against an API with connection faults. No received token may be lost.

    python -m tests.soak.auth_sequences --count 10000 --seed 1 --record

Each sequence has its own configuration folder and two servers. It runs the real commands in this process, over real
sockets, with a clock that moves only during waits. After every step, the credentials file is compared with the
expected one, which is derived from the bytes that the servers sent, not from the client.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import platform
import random
import shutil
import stat
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from opentrain_runtime.environment import Environment
from opentrain_runtime.errors import CliError
from tests.support.in_process import run_inside
from tests.support.paths import ROOT

from .faulty_api import Api, Exchange, Fault, FaultyService, token_id
from .records import put, table

STEPS = 10
FAULTS = [fault for fault in Fault if fault != Fault.NONE]
RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- auth-sequences: begin -->", "<!-- auth-sequences: end -->"
DAMAGED = b'{"apiToken": "ot_pat_half'


class ViolationError(AssertionError):
    """Step with an unexpected result."""


@dataclass
class Figures:
    """Counts of what was done."""

    counts: Counter[str] = field(default_factory=Counter)
    commands: Counter[str] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    def add(self, other: Figures) -> None:
        """Add the figures of other sequences."""
        self.counts += other.counts
        self.commands += other.commands
        self.exits += other.exits
        self.faults += other.faults
        self.violations += other.violations


@dataclass
class Step:
    """Result of a command."""

    words: list[str]
    origin: str
    exit_name: str
    error: CliError | None
    stdout: str
    stderr: str
    exchanges: list[Exchange]
    before: bytes | None
    after: bytes | None


class _Clocked(Environment):
    """Environment with its own variables and a clock that moves only during `sleep`."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class OneSequence:
    """Sequence of random steps with two servers and one folder."""

    def __init__(self, seed: str, folder: Path, figures: Figures) -> None:
        self.seed = seed
        self.figures = figures
        self.home = folder
        self.file = folder / "opentrain" / "cli.json"
        self.chance = random.Random(seed)
        self.rate = self.chance.choice([0.0, 0.2, 0.5, 0.9])
        self.apis = [Api("a"), Api("b")]
        self.disk: list[bytes | None] = []

    def run(self) -> None:
        """Run and check every step. Raises `ViolationError`."""
        if self.chance.random() < 0.3:
            self._put(json.dumps({"theme": "dark", "size": 1.10}).encode())
        one, two = (FaultyService(api, self.chance, self._draw, self._meanwhile) for api in self.apis)
        with one, two:
            for number in range(STEPS):
                self._outside()
                try:
                    self._check(self._step([one, two]), [one, two])
                except ViolationError as error:
                    raise ViolationError(f"sequence {self.seed}, step {number + 1}: {error}") from None

    def _draw(self) -> Fault:
        fault = self.chance.choice(FAULTS) if self.chance.random() < self.rate else Fault.NONE
        self.figures.counts["requests"] += 1
        if fault != Fault.NONE:
            self.figures.faults[fault.value] += 1
        return fault

    def _meanwhile(self, fault: Fault) -> None:
        """Change the disk during a response, as another program or a person would."""
        if fault == Fault.FOLDER_GONE and self.file.parent.exists():
            shutil.rmtree(self.file.parent)
            self.disk.append(None)
        elif fault == Fault.FILE_DAMAGED and self.file.parent.exists():
            self._put(DAMAGED)
            self.disk.append(DAMAGED)

    def _outside(self) -> None:
        """Act between two steps without the client, as humans, time and other programs do."""
        event = self.chance.random()
        if event < 0.3:
            self.chance.choice(self.apis).confirm()
        elif event < 0.35:
            self.chance.choice(self.apis).expire()
        content = self._content()
        if content == DAMAGED and self.chance.random() < 0.5:
            self.file.unlink()  # moved away, as the message says
        elif content and content != DAMAGED and event > 0.9:
            document = json.loads(content)
            document["seen"] = self.chance.randrange(100)
            self._put(json.dumps(document).encode())

    def _step(self, servers: list[FaultyService]) -> Step:
        chance = self.chance
        server = chance.choice(servers)
        before = self._content()
        home = _document(before).get("baseUrl")
        words = self._words(server)
        if home is not None and chance.random() < 0.6:
            server = next(server for server in servers if server.origin == home)
        else:
            words.append(f"--base-url={server.origin}")
        words += chance.choice([[], [], ["--json"], ["--verbose"]])
        self.disk = [before]
        asked = [len(each.exchanges) for each in servers]
        out, err = io.BytesIO(), io.BytesIO()
        variables = {"XDG_CONFIG_HOME": str(self.home)}
        outcome = run_inside(words, _Clocked(variables=variables, stdin=io.BytesIO(), stdout=out, stderr=err))
        error, name = outcome.error, outcome.exit_name
        self.figures.counts["steps"] += 1
        self.figures.commands[words[1]] += 1
        self.figures.exits[name] += 1
        exchanges = [made for each, count in zip(servers, asked, strict=True) for made in each.exchanges[count:]]
        return Step(
            words,
            server.origin,
            name,
            error,
            out.getvalue().decode(),
            err.getvalue().decode(),
            exchanges,
            before,
            self._content(),
        )

    def _words(self, server: FaultyService) -> list[str]:
        chance = self.chance
        command = chance.choice(
            ["register", "register", "register", "claim", "claim-status", "claim-status", "login", "logout", "status"]
        )
        words = ["auth", command]
        if command == "register" and chance.random() < 0.6:
            words.append("--force")
        elif command == "claim":
            words.append("--email=dana@acme.example")
        elif command == "claim-status" and chance.random() < 0.5:
            words += ["--wait", f"--timeout={chance.choice([3, 8, 20])}"]
        elif command == "login":
            known = sorted(secret for secret in server.api.issued if secret.startswith("ot_pat_"))
            made = chance.random()
            token = (
                server.api.mint() if made < 0.6 else chance.choice(known) if known and made < 0.8 else "ot_pat_wrong"
            )
            words.append(f"--api-key={token}")
        if command in ("claim", "claim-status") and chance.random() < 0.2:
            known = sorted(secret for secret in server.api.issued if secret.startswith("ot_clm_"))
            words.append(f"--claim-token={chance.choice(known) if known else 'ot_clm_wrong'}")
        return words

    def _check(self, step: Step, servers: list[FaultyService]) -> None:
        def hold(condition: bool, problem: str) -> None:
            if not condition:
                said = f"exit {step.exit_name}, stdout {step.stdout!r}, stderr {step.stderr!r}"
                raise ViolationError(
                    f"{' '.join(step.words)}: {problem}; {said}; file {step.before!r} -> {step.after!r}"
                )

        command = step.words[1]
        hold(step.error is None or step.error.code != "CLI_UNEXPECTED", "it broke")
        received = step.exchanges[-1].response if step.exchanges else None
        on_disk = self.disk[-1]  # the content before the step, which the client did not change
        printed = '"not-saved"' in step.stdout
        expected = on_disk
        if command == "logout":
            expected = None
        elif command in ("register", "claim-status") and received is not None:
            self.figures.counts[f"tokens received by {command}"] += 1
            if step.exchanges[-1].fault in (Fault.FOLDER_GONE, Fault.FILE_DAMAGED):
                hold(printed and received["access_token"] in step.stdout, "a token is neither saved nor printed")
                hold(command != "register" or received["claim_token"] in step.stdout, "a claim token is not printed")
                hold(step.exit_name == "refused", "a token that could not be saved was reported as a success")
                self.figures.counts["tokens printed because they could not be saved"] += 1
            else:
                expected = _merged(step, on_disk, received["access_token"], received)
                hold(step.exit_name == "done", "the token was received and reported as a failure")
                self.figures.counts["tokens saved"] += 1
        elif command == "login" and received is not None and on_disk != DAMAGED:
            token = next(word for word in step.words if word.startswith("--api-key=")).partition("=")[2]
            expected = _merged(step, on_disk, token, {"tokenId": token_id(token)})
            hold(step.exit_name == "done", "the token is valid and was reported as a failure")
            self.figures.counts["logins"] += 1
        if expected in (None, DAMAGED):
            hold(step.after == expected, "the file has changed")
        elif expected is on_disk:
            hold(step.after == expected, "the file was changed, and nothing new came")
        else:
            hold(step.after is not None and _document(step.after) == _document(expected), "not what was to be saved")
        self._check_disk(hold)
        self._check_output(step, printed, hold)
        for server in servers:
            typed = {word.partition("=")[2] for word in step.words} | {None}
            for made in server.exchanges:
                hold({made.bearer, made.claim_token} <= server.api.issued | typed, "a token went to another's server")
                hold(made.bearer is None or made.path.endswith("/auth/me"), "a token was sent where none is needed")
            server.exchanges.clear()

    def _check_disk(self, hold: Any) -> None:
        folder = self.file.parent
        if folder.exists():
            hold(set(os.listdir(folder)) <= {"cli.json"}, f"something is left: {os.listdir(folder)}")
            hold(stat.S_IMODE(folder.stat().st_mode) == 0o700, "the folder is not private")
        if self.file.exists():
            hold(stat.S_IMODE(self.file.stat().st_mode) == 0o600, "the file is not private")

    def _check_output(self, step: Step, printed: bool, hold: Any) -> None:
        hold("canary" not in step.stderr and (printed or "canary" not in step.stdout), "a secret is in the output")
        hold(step.exit_name in ("done", "pending") or printed or not step.stdout, "it failed, and stdout is not empty")
        hold(step.exit_name not in ("done", "pending") or bool(step.stdout), "an outcome, and stdout is empty")
        hold(step.exit_name != "usage" or not step.exchanges, "a usage error, and something was sent")

    def _content(self) -> bytes | None:
        try:
            return self.file.read_bytes()
        except FileNotFoundError:
            return None

    def _put(self, content: bytes) -> None:
        self.file.parent.mkdir(mode=0o700, exist_ok=True)
        self.file.touch(mode=0o600)
        self.file.write_bytes(content)


def _document(content: bytes | None) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(content) if content and content != DAMAGED else {}
    return document


def _merged(step: Step, on_disk: bytes | None, token: str, received: dict[str, Any]) -> bytes:
    """Return the expected content of the file after a new token, derived from its content before.

    `received` is the response, or for a login the id of the token.
    """
    document = _document(on_disk)
    used = next((word.partition("=")[2] for word in step.words if word.startswith("--claim-token=")), None)
    if used is None and step.words[1] == "claim-status":
        used = _document(step.before).get("claimToken")
    foreign = document.get("baseUrl") != step.origin
    if "claim_token" in received:
        document["claimToken"] = received["claim_token"]
        document["claimExpiresAt"] = received["claim_token_expires_at"]
    elif foreign or document.get("claimToken") == used:
        document.pop("claimToken", None)
        document.pop("claimExpiresAt", None)
    document.pop("tokenId", None)
    if "tokenId" in received:
        document["tokenId"] = received["tokenId"]
    return json.dumps(document | {"apiToken": token, "baseUrl": step.origin}).encode()


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def run_sequences(seed: int, numbers: Sequence[int]) -> Figures:
    """Run the sequences with these numbers. Each depends only on the seed and its number."""
    figures = Figures()
    for number in numbers:
        folder = Path(tempfile.mkdtemp(prefix="auth-sequence-"))
        try:
            OneSequence(f"{seed}/{number}", folder, figures).run()
        except ViolationError as violation:
            figures.violations.append(str(violation))
        finally:
            shutil.rmtree(folder)
        figures.counts["sequences"] += 1
    return figures


def run_in_parallel(seed: int, first: int, count: int, jobs: int) -> Figures:
    """Run sequences in several processes, and print the progress."""
    total = Figures()
    portions = [range(start, min(start + 100, first + count)) for start in range(first, first + count, 100)]
    with ProcessPoolExecutor(jobs) as pool:
        for figures in pool.map(run_sequences, [seed] * len(portions), portions):
            total.add(figures)
            print(f"{total.counts['sequences']} of {count}", file=sys.stderr)
    return total


def page(figures: Figures, *, seed: int) -> str:
    """Return the figures as a section of docs/soak.md."""
    lines = [
        BEGIN,
        "## Sequences of auth commands",
        "",
        f"{figures.counts['sequences']:,} random sequences of {STEPS} auth commands, seed {seed}, against two servers",
        "with connection faults. Checked after every step: the file has exactly the expected keys and is private. No",
        "other file is beside it. No completely received token is lost. The output contains no secret. No token was",
        "sent to another server.",
        "",
        f"**Violations: {len(figures.violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.auth_sequences --count {figures.counts['sequences']} --seed {seed} --record",
        *table("What was done", figures.counts),
        *table("Commands", figures.commands),
        *table("Ended with", figures.exits),
        *table("Faults", figures.faults),
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
    parser = argparse.ArgumentParser(prog="python -m tests.soak.auth_sequences", description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=10_000, help="number of sequences (10000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random sequences (1)")
    parser.add_argument("--first", type=int, default=0, help="number of the first one, to repeat a run (0)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="number of processes")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    figures = run_in_parallel(given.seed, given.first, given.count, given.jobs)
    section = page(figures, seed=given.seed)
    print(section)
    if given.record:
        record(section)
    return 1 if figures.violations else 0


if __name__ == "__main__":
    sys.exit(main())
