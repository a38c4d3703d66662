"""Coverage of the surface by the vectors."""

from __future__ import annotations

import json
import re

import pytest

from tests.support.responses import load_responses
from tests.support.surface import Usage, batch_flags, commands, flag_names, global_flags, load_surface, names, usage_of
from tests.support.vectors import Vector, load_vectors

WORKING_EXITS = (0, 8)
BATCH = {f"--{flag['name']}" for flag in batch_flags()}
EVERYWHERE = {"--base-url", "--query", "--dry-run", "--verbose", "--no-input"} | BATCH
"""Flags of every or most commands, which need not be tested with each."""


def _succeeds(vector: Vector) -> bool:
    """Return whether a vector succeeds. --follow ends only by a refusal, after a request."""
    follows = "--follow" in vector.argv and vector.expect.get("requests")
    return bool(vector.expect["exit"] in WORKING_EXITS or follows)


def _usages() -> list[Usage]:
    """Return the usages that succeed. A usage error proves nothing about a flag."""
    calls = [v for v in load_vectors() if _succeeds(v) and "--help" not in v.argv]
    return [usage for vector in calls if (usage := usage_of(vector.argv)) is not None]


USAGES = _usages()


def test_the_surface_is_complete() -> None:
    """45 command names; whoami is one of them, an alias with its own item."""
    entries = load_surface()["commands"]
    assert len(entries) == 45
    for entry in entries:
        if "alias_of" in entry:
            assert entry["path"] in commands()[entry["alias_of"]]["aliases"]


@pytest.mark.parametrize("typed", sorted(names()))
def test_every_command_and_alias_has_a_vector(typed: str) -> None:
    """Canonical paths, aliases such as `jobs create`, and singular groups for every command in them."""
    assert any(usage.typed == typed for usage in USAGES)


@pytest.mark.parametrize("path", sorted(commands()))
def test_every_flag_and_alias_has_a_vector(path: str) -> None:
    """Each spelling of a flag, `--json` included, is in a vector of the same command that succeeds."""
    used = {word for usage in USAGES if usage.command == path for word in usage.flags}
    assert not sorted(set(flag_names(path)) - used - EVERYWHERE)
    entry = commands()[path]
    arguments = len(entry.get("arguments", [0] if "positional" in entry else []))
    assert arguments in {0, *(usage.positionals for usage in USAGES if usage.command == path)}


@pytest.mark.parametrize("flag", sorted(EVERYWHERE))
def test_flags_of_every_command_have_vectors(flag: str) -> None:
    """Common flags are tested with some command."""
    assert flag in {f"--{entry['name']}" for entry in [*global_flags(), *batch_flags()]}
    assert len({usage.command for usage in USAGES if flag in usage.flags}) > 1


@pytest.mark.parametrize("path", sorted(commands()))
def test_every_required_flag_is_omitted_once(path: str) -> None:
    """For each required flag and each group of flags, a vector omits it and gets exit code 2."""
    refused = [
        usage
        for vector in load_vectors()
        if vector.expect["exit"] == 2 and (usage := usage_of(vector.argv)) is not None and usage.command == path
    ]
    entry = commands()[path]
    needed = [[flag["name"], *flag.get("aliases", [])] for flag in entry.get("flags", []) if flag.get("required")]
    groups = [entry[key] for key in ("exactly_one", "at_least_one") if key in entry]
    for words in [*needed, *groups]:
        flags = {f"--{word}" for word in words}
        assert any(not (usage.flags & flags) and not usage.positionals for usage in refused), words
    if "exactly_one" in entry:
        flags = {f"--{word}" for word in entry["exactly_one"]}
        assert any(len(usage.flags & flags) + usage.positionals > 1 for usage in refused)


def test_requests_are_those_of_the_surface() -> None:
    """Every expected request has the method and the path of its command in surface.yaml."""
    for vector in load_vectors():
        usage = usage_of(vector.argv)
        wanted = vector.expect.get("requests", [])
        if usage is None or not wanted:
            assert not wanted, vector.id
            continue
        entry = commands()[usage.command]
        lines = [entry["request"] or "", *entry.get("also", [])]
        lines += [commands()[entry["polls"]]["request"]] if "--wait" in usage.flags and "polls" in entry else []
        shapes = [re.sub(r"\\{[^}]+\\}", "[^/]+", re.escape(line)) for line in lines if "{path}" not in line]
        shapes += [line.replace("{path}", "/api/.+") for line in lines if "{path}" in line]
        for request in wanted:
            line = f"{request['method']} {request['path']}"
            assert any(re.fullmatch(shape, line) for shape in shapes), f"{vector.id}: {line}"


def test_every_closed_value_is_sent() -> None:
    """A vector sends each value of a closed enum, in its canonical spelling."""
    sent = {
        (usage.command, value)
        for vector in load_vectors()
        if (usage := usage_of(vector.argv)) is not None
        for request in vector.expect.get("requests", [])
        for _, value in request.get("query", [])
    }
    for path, entry in commands().items():
        for flag in entry["flags"]:
            if path != "messages unread":  # has the filter of messages list
                assert not [v for v in flag.get("closed", []) if (path, v) not in sent], path


def test_no_vector_pins_a_sentence_of_the_client() -> None:
    """Words that are in no value, response or command line are wording, which is pinned in the transcripts."""
    known = json.dumps(load_responses(), ensure_ascii=False)
    for vector in load_vectors():
        given = known + json.dumps([vector.argv, vector.files, vector.answers], ensure_ascii=False)
        for text in (*vector.expect.get("stderr_has", ()), *vector.expect.get("stdout_has", ())):
            if re.search(r"[a-z]{2,} [a-z]{2,}", text) and not text.startswith("opentrain "):
                assert text in given, f"{vector.id}: {text}"
