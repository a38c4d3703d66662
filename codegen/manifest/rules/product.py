"""Rules of the product: each name that the runtime needs is there, and none of them twice."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.model import Manifest
from codegen.manifest.problems import PathProblem

REQUIRED_EXIT_NAMES = (
    "done",
    "refused",
    "usage",
    "denied",
    "not-found",
    "conflict",
    "rate-limited",
    "outage",
    "pending",
    "interrupted",
    "closed-pipe",
)
SETTINGS = ("token", "base-url", "timeout", "retries", "allow-http")
"""Settings that the runtime reads from environment variables. A handler may read more."""


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of what holds for the whole product."""
    seen_names: dict[str, int] = {}
    seen_codes: dict[int, str] = {}
    seen_statuses: dict[int, str] = {}
    for entry in manifest.exit_codes:
        if entry.name in seen_names:
            yield (*entry.where, "name"), f"the exit code {entry.name} is there twice; keep one"
        if entry.code in seen_codes:
            yield (*entry.where, "code"), f"{entry.code} is the code of {seen_codes[entry.code]} too; choose another"
        for status in entry.statuses:
            if status in seen_statuses:
                yield (*entry.where, "statuses"), f"HTTP {status} ends with {seen_statuses[status]} already; keep one"
            seen_statuses[status] = entry.name
        seen_names[entry.name] = entry.code
        seen_codes[entry.code] = entry.name
    yield from _check_tones(manifest)
    yield from _check_settings(manifest)
    yield from _check_hints(manifest)
    yield from _check_secret_fields(manifest)
    missing = [name for name in REQUIRED_EXIT_NAMES if name not in seen_names]
    if missing:
        yield ("exit-codes",), f"the runtime needs {', '.join(missing)} too; add what is missing"
    services = [service.name for service in manifest.services]
    if manifest.service not in services:
        yield ("api", "service"), f"there is no service {manifest.service}; write one of {', '.join(services)}"
    known_reasons = {hint.reason for hint in manifest.hints}
    for command in manifest.commands:
        if command.service not in (*services, manifest.service):
            known = ", ".join(services)
            yield (*command.where, "service"), f"there is no service {command.service}; write one of {known}"
        for reason in command.reasons:
            if reason not in known_reasons:
                yield (*command.where, "reasons"), f"there is no hint for the reason {reason}; add one under hints"
        for code in command.exits:
            if code not in seen_codes:
                yield (
                    (*command.where, "exits"),
                    f"{code} is no exit code; write one of {', '.join(map(str, seen_codes))}",
                )


def _check_tones(manifest: Manifest) -> Iterator[PathProblem]:
    seen: dict[str, str] = {}
    for tone, words in manifest.tones.items():
        for word in words:
            if word in seen:
                yield ("tones", tone), f"{word} has the tone {seen[word]} already; keep one"
            seen[word] = tone


def _check_secret_fields(manifest: Manifest) -> Iterator[PathProblem]:
    shown = {path.rpartition(".")[2]: name for service in manifest.services for name, path in service.error.items()}
    for field in manifest.listed_secret_fields:
        if field in shown:
            yield ("secrets", "fields"), f"{field} is where an error response keeps its {shown[field]}; drop it"


def _check_hints(manifest: Manifest) -> Iterator[PathProblem]:
    for hint in manifest.hints[:-1]:
        if not any((hint.reason, hint.code, hint.status, hint.message, hint.has)):
            yield hint.where, "it has no condition, so it hides what stands behind it; add one, or put it last"


def _check_settings(manifest: Manifest) -> Iterator[PathProblem]:
    read = {name for command in manifest.commands for name in command.reads}
    known = [*SETTINGS, *sorted(read)]
    for variable in manifest.variables:
        if variable.sets not in known:
            near = get_close_matches(variable.sets, known, n=1)
            instead = f"did you mean {near[0]}?" if near else f"write one of {', '.join(known)}"
            yield (*variable.where, "sets"), f"nothing reads {variable.sets}; {instead}"
    given = {variable.sets for variable in manifest.variables}
    for command in manifest.commands:
        for name in command.reads:
            if name not in given:
                yield (*command.where, "reads"), f"no variable sets {name}; add one under environment"
