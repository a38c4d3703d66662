"""Comparison of a manifest with a newer document: operations and parameters that are new, gone or changed.

Both are compared as models, so a manifest may use flag sets, other names and other words. Nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from codegen.manifest.derived.login import HANDLERS
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.yaml import parse_yaml

NEW, GONE, CHANGED = "new", "gone", "changed"
_TEXTS = ("text", "id", "url", "email", "date", "origin", "base-url")
_NUMBERS = ("number", "whole")
_OBJECTS = ("object", "fields", "map", "record")


@dataclass(frozen=True)
class Difference:
    """Difference between a document and a manifest. `what` is empty for a whole operation."""

    kind: str
    operation: str
    """Method and path, with the parameters of the path as in the manifest or, for a new one, as in the document."""
    what: str = ""
    command: str = ""
    """Command of the manifest; empty for a new operation."""

    def text(self) -> str:
        """Return the difference on one line. A list of explanations refers to this line."""
        return f"{self.kind}: {self.operation}" + (f": {self.what}" if self.what else "")


def compare(imported: Manifest, manifest: Manifest) -> list[Difference]:
    """Return the differences between the manifest of a newer document and one that people edit."""
    newer = _by_request(imported)
    known = _by_request(manifest)
    others = {
        _key(manifest, endpoint.method, endpoint.full_path, endpoint.base_url)
        for command in manifest.commands
        for endpoint in command.other_endpoints.values()
    }
    differences = [
        Difference(NEW, shown_request(imported, commands[0]))
        for key, commands in newer.items()
        if key not in {*known, *others}
    ]
    differences += [
        Difference(GONE, shown_request(manifest, command), command=command.path)
        for key, commands in known.items()
        if key not in newer
        for command in commands
    ]
    for key, commands in known.items():
        if key in newer:
            differences += _compare_operation(newer[key][0], commands, shown_request(manifest, commands[0]))
    return differences


def _by_request(manifest: Manifest) -> dict[str, list[Command]]:
    """Return the commands of each request. Several commands may share one."""
    found: dict[str, list[Command]] = {}
    for command in manifest.commands:
        endpoint = command.endpoint
        if endpoint is not None and command.raw is None and not _is_login(command):
            key = _key(manifest, endpoint.method, endpoint.full_path, endpoint.base_url)
            found.setdefault(key, []).append(command)
    return found


def _is_login(command: Command) -> bool:
    """Return whether a command follows from `credentials.check`."""
    return command.handler is not None and command.handler.startswith(f"{HANDLERS}.")


def _key(manifest: Manifest, method: str, path: str, base_url: str | None) -> str:
    """Return a request without the names of its parameters, with the path of the base URL."""
    base = urlsplit(base_url or manifest.base_url).path.rstrip("/")
    return f"{method} {re.sub(r'{[^{}]*}', '{}', base + path)}"


def shown_request(manifest: Manifest, command: Command) -> str:
    """Return the method and the path of a command, with the path of the base URL."""
    endpoint = command.endpoint
    assert endpoint is not None
    base = urlsplit(endpoint.base_url or manifest.base_url).path.rstrip("/")
    return f"{endpoint.method} {base}{endpoint.full_path}"


def _compare_operation(newer: Command, commands: Sequence[Command], operation: str) -> Iterator[Difference]:
    """Yield the differences of one operation. A parameter may be in any of the commands that share the request."""

    def changed(what: str) -> Difference:
        return Difference(CHANGED, operation, what, commands[0].path)

    for part in ("query parameter", "body field", "header"):
        if part == "body field" and any(each.handler or each.body_handler for each in commands):
            continue
        theirs, ours = _parameters(newer, part), _all_parameters(commands, part)
        merged = part == "body field" and any(flag.body == "*" for each in commands for flag in each.flags)
        for name, flag in theirs.items():
            own = ours.get(name)
            if name in ours:
                yield from map(changed, _compare_flag(part, name, flag, own, commands))
            elif not merged and name not in ("*", ".") and not _has_parent(name, ours):
                required = " required" if flag is not None and flag.required else ""
                yield changed(f"new{required} {part} {name}")
        for name in ours:
            if name not in theirs and "*" not in theirs and name not in ("*", ".") and not _has_parent(name, theirs):
                yield changed(f"{part} {name} is gone")
    if newer.encoding != commands[0].encoding and newer.endpoint is not None and newer.endpoint.method != "GET":
        yield changed(f"the body is {newer.encoding} instead of {commands[0].encoding}")
    kinds = [None if each.returns is None else each.returns.kind for each in (newer, commands[0])]
    if kinds[0] != kinds[1] and commands[0].handler is None:
        words = ["JSON" if kind is None else kind for kind in kinds]
        yield changed(f"the response is {words[0]} instead of {words[1]}")
    if newer.page is not None and not any(each.page or each.follow or each.handler for each in commands):
        yield changed("the list is in pages")
    if newer.token != commands[0].token and not any(each.token_flag for each in commands):
        yield changed("a token is needed" if newer.token else "no token is needed")


def _parameters(command: Command, part: str) -> dict[str, Flag | None]:
    """Return the flags that are sent in a part of the request, by the name on the wire; None for a constant."""
    names = {"query parameter": "query", "body field": "body", "header": "header"}
    constants: Mapping[str, Mapping[str, str]] = {
        "query parameter": command.constant_query,
        "body field": command.constant_body,
    }
    found: dict[str, Flag | None] = dict.fromkeys(constants.get(part, {}))
    for flag in command.flags:
        name = getattr(flag, names[part])
        if name is not None:
            found[name.lower() if part == "header" else name] = flag
    if part == "header" and command.idempotency_header:
        found[command.idempotency_header.lower()] = None
    if part == "header":
        found |= dict.fromkeys((each.name.lower() for each in command.headers), None)
        found.pop("accept", None)
        found.pop("content-type", None)
    return found


def _all_parameters(commands: Sequence[Command], part: str) -> dict[str, Flag | None]:
    found: dict[str, Flag | None] = {}
    for command in commands:
        found = _parameters(command, part) | found
    return found


def _has_parent(name: str, others: Mapping[str, Any]) -> bool:
    """Return whether a field is an object whose inner fields are flags, or is inside one."""
    return any(name.startswith(f"{other}.") or other.startswith(f"{name}.") for other in others)


def _compare_flag(
    part: str, name: str, newer: Flag | None, own: Flag | None, commands: Sequence[Command]
) -> Iterator[str]:
    if newer is None or own is None:
        return
    always_given = any(own.name in group for each in commands for group in each.exactly_one)
    if newer.required and not own.required and not always_given and len(commands) == 1 and own.default is None:
        yield f"{part} {name} is required"
    kinds = [_kind(newer), _kind(own)]
    if kinds[0] != kinds[1] and not own.file:
        yield f"{part} {name} is {kinds[0]} instead of {kinds[1]}"
    theirs, ours = [*newer.enum, *newer.open], [*own.enum, *own.open]
    if theirs and ours:
        folded = {value.casefold() for value in ours}
        added = [value for value in theirs if value.casefold() not in folded]
        if added:
            yield f"{part} {name} has new values: {', '.join(added)}"
        known = {value.casefold() for value in theirs}
        removed = [value for value in ours if value.casefold() not in known]
        if removed:
            yield f"values of {part} {name} are gone: {', '.join(removed)}"


def _kind(flag: Flag) -> str:
    """Return the kind of value that is sent, in words."""
    if flag.type in _OBJECTS:
        one = "an object"
        return "a list" if flag.repeatable and flag.type in ("object", "record") else one
    if flag.repeatable or flag.type == "list":
        return "a list"
    if flag.type in _NUMBERS:
        return "a number"
    if flag.type == "boolean" or (flag.value is None and flag.file is None):
        return "a boolean"
    return "a text"


def read_explained(file: Path) -> dict[str, str]:
    """Return the reason of each explained difference, by its text.

    The file is a list of mappings with `difference` and `because`. Raises `ManifestError` for invalid YAML, and
    `ValueError` for any other content.
    """
    value = parse_yaml(file.read_text(encoding="utf-8"), file.name).value
    found: dict[str, str] = {}
    for item in value if isinstance(value, list) else [None]:
        if not isinstance(item, dict) or sorted(item) != ["because", "difference"]:
            raise ValueError(f"{file.name}: expected a list of mappings with 'difference' and 'because'")
        found[str(item["difference"])] = str(item["because"])
    return found


def unexplained(differences: Sequence[Difference], explained: Mapping[str, str]) -> tuple[list[Difference], list[str]]:
    """Return the differences without an explanation, and the explanations without a difference."""
    texts = {each.text() for each in differences}
    left = [each for each in differences if each.text() not in explained]
    return left, [text for text in explained if text not in texts]
