"""Responses with wrong types in every place: every view shows something, and never a representation of Python."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.declarations.command import Command
from opentrain_runtime.http.messages import Request, Response
from opentrain_runtime.http.transport import Transport
from opentrain_runtime.output.plain import to_text
from opentrain_runtime.output.render import render
from opentrain_runtime.text.json import read_response
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.responses import canned_response, load_responses
from tests.support.server import ReceivedRequest
from tests.support.texts import substitute
from tests.support.vectors import load_vectors

BASE = "http://127.0.0.1:9"
NESTED: Any = {"a": 1, "b": [None, True, {"c": 'it\'s "d"'}], "e": 0.5}
WRONG: tuple[Any, ...] = (None, 0, 1, -1.5, 10**30, "", "x", [], {}, [1], ["x", None], {"a": 1}, True, False, NESTED)
PYTHON = re.compile(r"\{'|\['|', '|\bNone\b|\bTrue\b|\bFalse\b|<[\w.]+ object| at 0x|Number\(")
"""Text that only `str()` and `repr()` of a value would print."""
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07\x9b31m \u202eright\u202c \u2066to\u2069 \u200eleft\u061c"
    "\r\n\tnext\u2028line\u2029\x85\x00\x7f \ud83d" + "x" * 10_000
)


def commands() -> dict[str, tuple[str, str, Command]]:
    """Return every command by its path, with the names of its group and of itself in the group."""
    found = {}
    for group in sorted(set(PROGRAM.groups.values())):
        for name, make in PROGRAM.load("commands", group).COMMANDS.items():
            command = make()
            found[command.path] = (group, name, command)
    return found


COMMANDS = commands()
PLAIN = {path: entry for path, entry in COMMANDS.items() if entry[2].handler is None and entry[2].raw is None}


def canned_body(command: Command) -> Any:
    """Return the canned response body of a command's request, with the flag that makes it complete."""
    assert command.endpoint is not None
    path = re.sub(r"\{\w+\}", "id_1", command.endpoint.path)
    query = "&".join(f"{name}={value}" for name, value in command.endpoint.constant_query.items())
    for name in command.endpoint.query.values():
        if any(entry.get("query_has") == name for entry in load_responses().values()) and "message" in command.path:
            query = f"{query}&{name}=x".lstrip("&")
    entry = canned_response(ReceivedRequest(command.endpoint.method, f"{path}?{query}", (), b""))
    assert entry is not None, f"answers.yaml has nothing for {command.path}"
    return substitute(entry.get("body"), BASE)


def places(document: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield every place in a document, beginning with the whole document."""
    yield before
    keys = document if isinstance(document, dict) else range(len(document)) if isinstance(document, list) else ()
    for key in keys:
        yield from places(document[key], (*before, key))


def replaced(document: Any, place: tuple[Any, ...], value: Any) -> Any:
    """Return a copy of the document with another value in one place."""
    if not place:
        return value
    twin = copy.deepcopy(document)
    holder = twin
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    return twin


def wire(document: Any) -> bytes:
    """Return the document as a server would send it, with lone surrogates as escapes."""
    return json.dumps(document).encode()


def problems_of(text: str) -> list[str]:
    """Return the parts of a text that a result must not contain."""
    found = [f"Python shows through: {found[0]!r}" for found in PYTHON.finditer(text)]
    return found + [f"a raw {found[0]!r}" for found in CONTROLS.finditer(text)]


@pytest.mark.parametrize("path", PLAIN)
def test_wrong_types_in_every_place(path: str) -> None:
    group, name, command = PLAIN[path]
    view = PROGRAM.load("views", group).VIEWS[name]
    document = canned_body(command)
    assert not problems_of(to_text(render(view, document, PRODUCT)))
    for place in places(document):
        for value in WRONG:
            twin = read_response(wire(replaced(document, place, value)))
            text = to_text(render(view, twin, PRODUCT))
            assert not problems_of(text), f"{place} is {value!r}:\n{text}"


@pytest.mark.parametrize("path", PLAIN)
def test_every_key_missing_in_turn(path: str) -> None:
    group, name, command = PLAIN[path]
    view = PROGRAM.load("views", group).VIEWS[name]
    document = canned_body(command)
    for place in places(document):
        if place and isinstance(place[-1], str):
            twin = copy.deepcopy(document)
            holder = twin
            for key in place[:-1]:
                holder = holder[key]
            del holder[place[-1]]
            assert not problems_of(to_text(render(view, twin, PRODUCT))), f"without {place}"


@pytest.mark.parametrize("path", PLAIN)
def test_hostile_text_in_every_place(path: str) -> None:
    group, name, command = PLAIN[path]
    view = PROGRAM.load("views", group).VIEWS[name]
    document = canned_body(command)
    for place in places(document):
        twin = read_response(wire(replaced(document, place, HOSTILE)))
        found = problems_of(to_text(render(view, twin, PRODUCT)))
        assert not found, f"{place}: {found[:3]}"


@cache
def words_of_handlers() -> dict[str, list[str]]:
    """Return the arguments of a vector that needs only the canned response, for every handler that sends requests."""
    found: dict[str, list[str]] = {}
    for vector in load_vectors():
        simple = not (vector.answers or vector.files or vector.stdin or vector.saved or vector.env)
        if vector.expect["exit"] == 0 and vector.expect.get("requests") and simple and "{base}" not in str(vector.argv):
            words = [word for word in vector.argv if word not in ("--json", "--csv", "--tsv")]
            for path, (_, _, command) in COMMANDS.items():
                if command.handler and words[: len(path.split())] == path.split():
                    found[path] = max(words, found.get(path, []), key=len)
    return found


HANDLED = (
    "auth register",
    "auth claim",
    "auth claim-status",
    "auth login",
    "auth status",
    "proposals get",
    "tokens list",
    "tokens revoke",
)


def test_the_list_of_handled_commands_is_complete() -> None:
    asking = {path for path, (_, _, command) in COMMANDS.items() if command.handler and command.endpoint}
    assert asking - {"auth logout"} == set(HANDLED)


@pytest.mark.parametrize("path", HANDLED)
def test_wrong_types_in_every_place_of_a_handlers_response(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    bodies: list[bytes] = []
    sends: Callable[[Transport, Request], Response] = lambda _, call: Response(call, 200, {}, bodies[-1])  # noqa: E731
    monkeypatch.setattr(Transport, "send", sends)
    document = canned_body(COMMANDS[path][2])
    values: tuple[Any, ...] = (None, 0, [], {}, ["x", None], True, NESTED, HOSTILE)
    words = words_of_handlers().get(path, path.split())
    if path in ("auth claim", "auth claim-status") and not any(word.startswith("--claim-token") for word in words):
        words = [*words, "--claim-token=ot_clm_1"]
    for place in places(document):
        for value in values:
            bodies.append(wire(replaced(document, place, value)))
            environment = ClockedEnvironment(BASE, tmp_path, {"OT_API_TOKEN": "ot_pat_canary"})
            outcome = run_inside([*words, *(["--force"] if path == "auth register" else [])], environment)
            text = capfdbinary.readouterr().out.decode()
            assert outcome.exit_name in ("done", "outage"), f"{place} is {value!r}: {outcome.error}"
            assert not problems_of(text), f"{place} is {value!r}:\n{text}"
            if outcome.error is not None:
                assert not PYTHON.search(outcome.error.message)
