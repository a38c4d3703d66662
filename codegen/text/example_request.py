"""The requests that an example sends, made from the bindings of the model."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from codegen.manifest.command_line import Lines
from codegen.manifest.model import Command, Endpoint, Example, Flag, Manifest
from codegen.text.json import Number

_DIGITS = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")


@dataclass(frozen=True)
class SentRequest:
    """One request: the path from the origin on, what is bound to query and body, and what else the body holds.

    A text in angle brackets stands for what is in a file or comes from standard input.
    """

    method: str
    path: str
    query: Sequence[tuple[str, str]] = ()
    body: Mapping[str, object] = field(default_factory=dict)
    encoding: str = "json"
    more: Sequence[str] = ()

    @property
    def target(self) -> str:
        """Path and query, as they are written in a request."""
        return self.path + (f"?{encoded(self.query)}" if self.query else "")


def requests_of(manifest: Manifest, example: Example) -> list[SentRequest]:
    """The requests of an example of a checked manifest, in order; none where nothing is sent."""
    line = Lines(manifest).read(example.run, whole=True)
    command = line.command
    assert command is not None and line.problem is None, example.run
    if command.endpoint is None:
        return []
    given = _values(command, line.given)
    first = SentRequest(
        command.endpoint.method,
        _path(command.endpoint, given),
        [*command.constant_query.items(), *_query(command, given)],
        _body(command, given),
        command.encoding,
        _more(command, given),
    )
    further = [
        SentRequest(endpoint.method, _path(endpoint, given))
        for name, endpoint in command.other_endpoints.items()
        if (flag := command.flag(name)) is not None and flag.value is None and name in given
    ]
    return [first, *further]


def repeats(manifest: Manifest, example: Example) -> str:
    """What an example asks for after that, as a sentence; nothing where it asks once."""
    line = Lines(manifest).read(example.run, whole=True)
    command, given = line.command, {flag.name for flag, _ in line.given if flag.own}
    if command is None or not given:
        return ""
    if "follow" in given or "wait" in given:
        return "It keeps asking."
    return "Then it asks for the pages that follow, each with the cursor of the one before."


def encoded(pairs: Sequence[tuple[str, str]]) -> str:
    """Names and values as a query or a form."""
    return "&".join(f"{_percent(name)}={_percent(value)}" for name, value in pairs)


def _percent(text: str) -> str:
    return quote(text, safe="-_.~<>")


def _values(command: Command, given: Sequence[tuple[Flag, str]]) -> dict[str, list[str]]:
    """What each flag holds, defaults too."""
    found: dict[str, list[str]] = {}
    for flag, value in given:
        found.setdefault(flag.name, []).append(_canonical(flag, value))
    for flag in command.flags:
        if flag.default is not None:
            found.setdefault(flag.name, [str(flag.default)])
    return found


def _canonical(flag: Flag, value: str) -> str:
    if flag.value is None:
        return "true"
    if flag.file is not None or (flag.secret and value == "-"):
        return f"<{flag.value if value == '-' else value}>"
    return next((known for known in flag.enum if known.casefold() == value.casefold()), value)


def _path(endpoint: Endpoint, given: Mapping[str, Sequence[str]]) -> str:
    return re.sub(r"\{([^}]+)\}", lambda found: _percent(given.get(found[1], [found[0]])[0]), endpoint.full_path)


def _query(command: Command, given: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    return [(flag.query, given[flag.name][0]) for flag in command.flags if flag.query and flag.name in given]


def _body(command: Command, given: Mapping[str, Sequence[str]]) -> dict[str, object]:
    body: dict[str, object] = dict(command.constant_body)
    for flag in command.flags:
        values = given.get(flag.name, ())
        if not values or flag.body is None:
            continue
        if flag.body == "*":
            body.update(_merged(flag, values))
            continue
        *above, last = flag.body.split(".")
        inner = body
        for name in above:
            found = inner.setdefault(name, {})
            assert isinstance(found, dict), flag.body
            inner = found
        inner[last] = _one(flag, values[0])
    return body


def _one(flag: Flag, value: str) -> object:
    if flag.value is None:
        return True
    if flag.type == "list":
        return [entry.strip() for entry in value.split(",")]
    if flag.type == "object":
        return json.loads(value, parse_float=Number)
    return Number(value) if flag.type in ("number", "whole") and _DIGITS.fullmatch(value) else value


def _merged(flag: Flag, values: Sequence[str]) -> dict[str, object]:
    if flag.type == "object":
        found: dict[str, object] = json.loads(values[0], parse_float=Number)
        return found
    if flag.type != "fields":
        return {}  # what is in a file is said, and not shown
    pairs = (value.partition("=") for value in values)
    return {name: _coerced(value, as_text=flag.fields.get(name) == "text") for name, _, value in pairs}


def _coerced(value: str, *, as_text: bool) -> object:
    """As the client takes FIELD=VALUE: strict JSON numbers, true, false and arrays are what they are."""
    try:
        read = json.loads(value, parse_float=Number, parse_constant=_refused)
    except ValueError:
        return value
    if isinstance(read, str):
        return read
    return value if as_text or isinstance(read, dict) or read is None else read


def _refused(name: str) -> object:
    raise ValueError(name)


def _more(command: Command, given: Mapping[str, Sequence[str]]) -> list[str]:
    """What the body holds besides, each as the end of a sentence."""
    more = [
        f"the fields of `{given[f.name][0][1:-1]}`"
        for f in command.flags
        if f.body == "*" and f.file and f.name in given
    ]
    if command.body_handler is not None:
        sources = [f"`--{f.name}`" for f in command.flags if f.name in given and not (f.body or f.query or f.own)]
        paths = command.endpoint.parameters if command.endpoint is not None else []
        sources = [source for source in sources if source[3:-1] not in paths]
        if sources:
            more.append(f"what is made of {' and '.join(sources)}")
    keys = [f for f in command.flags if f.body in command.idempotency]
    if command.idempotency and not any(f.name in given for f in keys):
        more.append(f"a new `{command.idempotency[0]}`")
    if command.handler is not None:
        more += [f"the saved `{f.body}`" for f in command.flags if f.secret and f.body and f.name not in given]
    return more
