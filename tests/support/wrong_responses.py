"""Successful responses that are not what a command asked for; tests/data/proofs.yaml says what proves a success."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from .paths import DATA
from .responses import canned_response
from .server import ReceivedRequest, Response
from .strict_yaml import load_yaml
from .texts import substitute

ENVELOPE = {"error": "Down for maintenance", "code": "MAINTENANCE"}
PAGE = b"<!doctype html><title>Sign in</title>"
KINDS = ("envelope", "empty object", "list", "null", "renamed keys", "fact is null", "web page")
MODES: dict[str, tuple[str, ...]] = {
    "people": (),
    "json": ("--json",),
    "query": ("--query=@",),
    "verbose": ("--verbose",),
}
"""Output flags that every command takes."""
LIST_MODES = {"all": ("--all",), "lines": ("--jsonl",), "rows": ("--csv",)}


@dataclass(frozen=True)
class Fact:
    """Requirement of a response: a kind, and the places where the value may be."""

    kind: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Proof:
    """Facts that prove the success of a command, or the reason why there are none: `nothing` or `anything` is sent."""

    command: str
    run: tuple[str, ...]
    facts: tuple[Fact, ...]
    nothing: str | None
    sends: bool = True

    @property
    def modes(self) -> dict[str, tuple[str, ...]]:
        """Return the output modes of the command, by name."""
        if not any(fact.kind == "list" for fact in self.facts):
            return MODES
        unpaged = self.command.split()[0] in ("contracts", "webhooks", "tokens", "payments", "team")
        if self.command in ("jobs facets", "team show"):
            return MODES
        if unpaged or self.command == "jobs changes":
            return MODES | {"rows": LIST_MODES["rows"]}
        if self.command == "updates poll":
            return MODES | {name: LIST_MODES[name] for name in ("lines", "rows")}
        return MODES | LIST_MODES


@cache
def load_proofs() -> dict[str, Proof]:
    """Return the proof of every command."""
    proofs = {}
    for command, entry in load_yaml(DATA / "proofs.yaml").items():
        facts = []
        for fact in entry.get("holds", ()):
            ((kind, places),) = fact.items()
            facts.append(Fact(kind, tuple([places] if isinstance(places, str) else places)))
        reason = entry.get("nothing") or entry.get("anything")
        assert bool(facts) != (reason is not None), command
        proofs[command] = Proof(command, tuple(entry["run"]), tuple(facts), reason, sends="nothing" not in entry)
    return proofs


def canned_document(request: ReceivedRequest) -> tuple[int, Any]:
    """Return the status and document of a request's canned response."""
    entry = canned_response(request)
    assert entry is not None, request
    filled = substitute(entry, f"http://{request.header('Host')}")
    return filled["status"], copy.deepcopy(filled["body"])


def wrong_response(kind: str, proof: Proof, request: ReceivedRequest) -> Response:
    """Return a wrong response of this kind."""
    status, document = canned_document(request)
    if kind == "web page":
        return Response(status, PAGE, {"Content-Type": "text/html"})
    bodies: dict[str, Any] = {"envelope": ENVELOPE, "empty object": {}, "list": [document], "null": None}
    if kind == "renamed keys":
        bodies[kind] = _renamed(document)
    if kind == "fact is null":
        for place in proof.facts[-1].places:
            replace(document, place, None)
        bodies[kind] = document
    return Response.of_json(status, bodies[kind])


def replace(document: Any, place: str, value: object) -> bool:
    """Put a value at a place of a document, and return whether there was one."""
    *parents, last = place.split(".")
    for name in parents:
        document = document.get(name) if isinstance(document, dict) else None
    if not isinstance(document, dict) or last not in document:
        return False
    document[last] = value
    return True


def places_of(proof: Proof) -> Iterator[str]:
    """Yield every place of every fact."""
    for fact in proof.facts:
        yield from fact.places


def _renamed(value: Any) -> Any:
    if isinstance(value, dict):
        return {f"{key}_": _renamed(inner) for key, inner in value.items()}
    return [_renamed(inner) for inner in value] if isinstance(value, list) else value
