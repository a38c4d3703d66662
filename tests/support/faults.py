"""Table of faults.yaml: the outcome of each fault for each kind of request."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tests.support.paths import DATA

from .faulty import PLAYS
from .strict_yaml import load_yaml

FAULTS_FILE = DATA / "faults.yaml"
PROXIED_ORIGIN = "https://api.opentrain.test"
"""Origin that no resolver knows (RFC 6761)."""
_CELL_KEYS = {"exit", "tries", "retryable", "outcome", "action", "names"}
_FAULT_KEYS = {
    "name", "does", "comes-to", "code", "status", "exit", "names", "kinds", "timeout", "retries", "refuses", "plays",
    "proxy",
}  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """Outcome of one fault for one kind of request."""

    exit: int
    again: bool
    retryable: bool | None
    outcome: str | None
    command: str | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Fault:
    """Row of the table: the plays of its connections, and its cells by kind of request."""

    name: str
    does: str
    outcome: str
    code: str | None
    status: int | None
    plays: tuple[str, ...]
    refuses: bool
    proxy: bool
    timeout: float
    retries: int
    cells: dict[str, Cell] = field(hash=False)

    def variables(self, server: str) -> dict[str, str]:
        """Return the variables that lead to the server with this origin, as the API or as the proxy to it."""
        if not self.proxy:
            return {"OPENTRAIN_API_BASE_URL": server}
        proxy = server.replace("http://", "http://proxy-user:proxy-canary@")
        return {"OPENTRAIN_API_BASE_URL": PROXIED_ORIGIN, "HTTPS_PROXY": proxy}


@dataclass(frozen=True)
class Table:
    """The whole table. `kinds` maps a kind to its command line and description, `outcomes` a name to two texts."""

    kinds: dict[str, tuple[list[str], str]]
    outcomes: dict[str, tuple[str, dict[str, Cell]]]
    faults: dict[str, Fault]


@cache
def load_faults() -> Table:
    """Read and check faults.yaml."""
    document = load_yaml(FAULTS_FILE)
    kinds = {name: (entry["run"], entry["is"]) for name, entry in document["kinds"].items()}
    outcomes = document["outcomes"]
    for name, outcome in outcomes.items():
        for part, cell in outcome.items():
            known = part in ("means", "each") or part in kinds
            if not known or (part != "means" and set(cell) - _CELL_KEYS):
                raise ValueError(f"faults.yaml: outcome {name}: {part} is not right")
    faults = [_fault(entry, kinds, outcomes) for entry in document["faults"]]
    named = {fault.name: fault for fault in faults}
    if len(named) != len(faults):
        raise ValueError("faults.yaml: a name is there twice")
    meanings = {
        name: (outcome["means"].strip(), {kind: _cell({}, outcome, kind) for kind in kinds})
        for name, outcome in outcomes.items()
    }
    return Table(kinds, meanings, named)


def _fault(entry: dict[str, Any], kinds: dict[str, Any], outcomes: dict[str, Any]) -> Fault:
    name: str = entry["name"]
    if unknown := set(entry) - _FAULT_KEYS:
        raise ValueError(f"faults.yaml: {name}: unknown {sorted(unknown)}")
    plays = tuple(entry.get("plays", [name]))
    if not entry.get("refuses") and (missing := set(plays) - set(PLAYS)):
        raise ValueError(f"faults.yaml: {name}: faulty.py has no play {sorted(missing)}")
    outcome = outcomes[entry["comes-to"]]
    return Fault(
        name,
        entry["does"],
        entry["comes-to"],
        entry.get("code"),
        entry.get("status"),
        plays,
        entry.get("refuses", False),
        entry.get("proxy", False),
        entry.get("timeout", 20),
        entry.get("retries", 1),
        {kind: _cell(entry, outcome, kind) for kind in entry.get("kinds", kinds)},
    )


def _cell(entry: dict[str, Any], outcome: dict[str, Any], kind: str) -> Cell:
    own = outcome.get(kind, {})
    merged = {**outcome["each"], **own}
    return Cell(
        exit=own.get("exit", entry.get("exit", merged["exit"])),
        again=merged["tries"] == "again",
        retryable=merged.get("retryable"),
        outcome=merged.get("outcome"),
        command=merged.get("action", {}).get("run"),
        names=(*outcome["each"].get("names", ()), *own.get("names", ()), *entry.get("names", ())),
    )
