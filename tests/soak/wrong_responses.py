"""Random responses with status 2xx that prove no success, to every command that sends: none may be believed.

    python -m tests.soak.wrong_responses --count 100000 --seed 1 --record

Each response is the canned one of the request, with one of its facts (tests/data/proofs.yaml) broken and other values
changed at random. The commands run in this process, over one kept connection.
"""

from __future__ import annotations

import argparse
import copy
import io
import platform
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from opentrain_cli.index import PROGRAM
from opentrain_runtime.environment import Environment
from opentrain_runtime.http.transport import Connections
from opentrain_runtime.main import main
from tests.support.cli import hermetic_env
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, ReceivedRequest, Response
from tests.support.wrong_responses import Fact, Proof, canned_document, load_proofs, replace

from .records import put, table

PAGE = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- wrong-responses: begin -->", "<!-- wrong-responses: end -->"
BROKEN: dict[str, list[Any]] = {
    "text": [None, "", " ", [], ["x"], {}, {"id": "x"}, True, False],
    "number": [None, "", "5", [], {}, True],
    "link": [None, "", "x", "ftp://x.example/", "javascript:alert(1)", 5, [], {}],
    "list": [None, "", "x", 5, {}, {"0": {}}, True],
    "object": [None, "", "x", 5, [], [{}], True],
}
NOISE: list[Any] = [None, 0, -1, 1e9, "", "x", "\u202e\x1b[31m", [], [None], {}, {"error": "x"}, True, False]


class Wrong:
    """Responder: breaks one fact of the proof at hand, and changes some other values."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.proof: Proof | None = None

    def __call__(self, request: ReceivedRequest) -> Response:
        assert self.proof is not None
        status, document = canned_document(request)
        fact = self.random.choice(self.proof.facts)
        for _ in range(self.random.randrange(4)):
            document = self._noisy(document)
        if isinstance(document, dict):
            document = self._broken(document, fact)
        return Response.of_json(status, document)

    def _broken(self, document: dict[str, Any], fact: Fact) -> object:
        chance = self.random
        if chance.random() < 0.1:
            return chance.choice([[], [document], None, 5, "x", True])
        document = copy.deepcopy(document)
        value = chance.choice(BROKEN[fact.kind])
        for place in fact.places:
            if chance.random() < 0.3:
                remove(document, place)
            else:
                replace(document, place, value)
        return document

    def _noisy(self, value: Any) -> Any:
        """Return a value in which one inner value is another."""
        chance = self.random
        if isinstance(value, dict) and value:
            key = chance.choice(list(value))
            changed = self._noisy(value[key]) if chance.random() < 0.7 else chance.choice(NOISE)
            return {**value, key: changed}
        if isinstance(value, list) and value:
            return [self._noisy(value[0]), *value[1:]]
        return chance.choice(NOISE)


def remove(document: Any, place: str) -> None:
    """Remove what is at a place."""
    *parents, last = place.split(".")
    for name in parents:
        document = document.get(name) if isinstance(document, dict) else None
    if isinstance(document, dict):
        document.pop(last, None)


def run(count: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Run so many commands; return the exit codes by number, and what was believed."""
    wrong, chance = Wrong(seed), random.Random(seed + 1)
    proofs = [proof for proof in load_proofs().values() if proof.nothing is None]
    counts: Counter[str] = Counter()
    problems: list[str] = []
    connections = Connections()
    with LoopbackServer(wrong) as server, tempfile.TemporaryDirectory() as home:
        for number in range(count):
            wrong.proof = proof = proofs[number % len(proofs)]
            mode = chance.choice(list(proof.modes.values()))
            server.requests.clear()
            code, out, err = _call([*proof.run, *mode], proof, server.origin, Path(home), connections)
            counts[f"exit code {code}"] += 1
            if code != 7 or out or "CLI_BAD_ANSWER" not in err or "(unknown)" in err:
                problems.append(f"{' '.join([*proof.run, *mode])}: exit {code}, {out!r}, {err!r}")
    connections.close()
    return counts, problems


def _call(words: list[str], proof: Proof, origin: str, home: Path, connections: Connections) -> tuple[int, str, str]:
    own = {"OPENTRAIN_API_BASE_URL": origin, "OPENTRAIN_MAX_RETRIES": "0"}
    if proof.command != "auth register":
        own["OT_API_TOKEN"] = "ot_pat_canary"
    out, err = io.BytesIO(), io.BytesIO()
    environment = Environment(
        variables=hermetic_env(home, own), stdin=io.BytesIO(), stdout=out, stderr=err, connections=connections
    )
    code = main(PROGRAM, words, environment)
    return code, out.getvalue().decode(), err.getvalue().decode()


def section(counts: Counter[str], problems: list[str], seed: int) -> str:
    """Return the section of docs/soak.md."""
    total = counts.total()
    lines = [
        BEGIN,
        "## Wrong responses",
        "",
        f"{total:,} commands, seed {seed}, each with a random response of status 2xx that does not prove success:",
        "every command that sends, in every output mode it has, in one process over one connection. Each must end",
        "with exit code 7 and `CLI_BAD_ANSWER`, and print nothing on standard output.",
        "",
        f"**Accepted as a success: {len(problems)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.wrong_responses --count {total} --seed {seed} --record",
        *table("Ended with", counts),
        END,
    ]
    return "\n".join(lines) + "\n"


def _main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=1000, help="number of commands")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    given = parser.parse_args()
    counts, problems = run(given.count, given.seed)
    print("\n".join([*problems[:20], *(f"{name}: {number:,}" for name, number in sorted(counts.items()))]))
    if given.record:
        put(PAGE, section(counts, problems, given.seed))
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(_main())
