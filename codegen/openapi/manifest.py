"""The manifest of a document: product, API, groups and commands, and what is not served."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from codegen.manifest.schema import SCHEMA_FILE
from codegen.openapi.commands import CommandReader, ImportedCommand, add_if_unsure
from codegen.openapi.errors import read_error
from codegen.openapi.flags import Options
from codegen.openapi.guesses import Guess, Values, plain
from codegen.openapi.names import group_summaries, name_operations
from codegen.openapi.parameters import UnservedError
from codegen.openapi.reading import extensions
from codegen.openapi.reading.document import Document
from codegen.openapi.reading.operations import Operation, read_operations
from codegen.openapi.reading.texts import SUMMARY, first_line, key, phrase
from codegen.openapi.security import read_security
from codegen.openapi.write import to_yaml

_BASE_URL = "https://api.example.com"
_BEFORE_SERVICE = ("summary", "description", "aliases", "hidden", "request")
_CHECKS = re.compile(r"(/v\d+)?/(user|me|users/me|users/self|account|profile|whoami|auth/me)")
_WHO = ("login", "username", "user_name", "email", "name", "id")
_GUESSES = "Lines marked '# guessed' say what the document does not state: review them."
_SHARED = 2
"""Number of commands from which on a view is shared."""


@dataclass(frozen=True)
class Imported:
    """Manifest of a document."""

    values: Values
    operations: int
    """Number of operations in the document."""
    commands: Sequence[ImportedCommand]
    not_served: Sequence[tuple[str, str]]
    """Method and path of each operation that is not served, and the reason."""
    left_out: Mapping[str, Sequence[str]]
    """Optional parameters that are left out, by operation."""
    notes: Sequence[str] = field(default_factory=tuple)

    def text(self, source: str) -> str:
        """Return the text of the manifest. `source` names the document in its first comment."""
        return to_yaml(self.values, [f"Imported from {source}.", _GUESSES, *self.report()])

    def report(self) -> list[str]:
        """Return what was imported and what was not, one line each."""
        lines = [f"{len(self.commands)} of {self.operations} operations are commands."]
        for reason, count in Counter(reason for _, reason in self.not_served).most_common():
            lines.append(f"Not served, {count}: {reason}")
            lines += [f"  {name}" for name, each in self.not_served if each == reason]
        lines += [f"Left out of {name}: {', '.join(each)}" for name, each in self.left_out.items()]
        return [*lines, *(f"Note: {note}" for note in self.notes)]


def import_document(
    document: Document,
    *,
    binary: str | None = None,
    name: str | None = None,
    base_url: str | None = None,
    options: Options | None = None,
) -> Imported:
    """Return the manifest of a document.

    `binary` and `name` are those of the product, by default from the title. `base_url` replaces that of the document.
    """
    operations, not_served = read_operations(document)
    total = len(operations) + len(not_served)
    not_served += [(each.name, "left out by the document") for each in operations if extensions.is_ignored(each)]
    operations = [each for each in operations if not extensions.is_ignored(each)]
    product = _product(document, binary, name)
    binary_name = str(plain(product["binary"]))
    security = read_security(document, operations, binary_name.replace("-", "_").upper())
    names = name_operations(operations)
    reader = CommandReader(document, options or Options(), security, binary_name, names.values())
    commands: list[ImportedCommand] = []
    for operation in operations:
        try:
            commands.append(reader.command(operation, names[operation.name]))
        except UnservedError as reason:
            not_served.append((operation.name, str(reason)))
    add_if_unsure(commands, binary_name)
    servers = _Servers(document, base_url, binary_name)
    for command in commands:
        servers.assign(command)
    views = _share_views(commands)
    api: Values = {"base-url": servers.base_url}
    if servers.token_origins:
        api["token-origins"] = servers.token_origins
    if security.token is not None:
        api["token"] = security.token
    services = servers.services(read_error(operations, reader.schemas), _needs_lists(commands))
    if services:
        api["services"] = services
    used = {command.values["page"]["kind"] for command in commands if "page" in command.values}
    kinds = {name: kind for name, kind in reader.page_kinds.kinds.items() if name in used}
    if kinds:
        api["pages"] = kinds
    values: Values = {"manifest": 1, "product": product, "api": api}
    variables = [*security.environment, *servers.environment]
    if variables:
        values["environment"] = variables
    values |= _credentials(commands, reader)
    if servers.has_path:
        flag = {"value": "URL", "type": "base-url", "help": "API base URL to use instead of the default"}
        values["global-flags"] = {"base-url": flag}
    if views:
        values["views"] = views
    values["groups"] = _groups(commands, document)
    skipped = {command.operation.name: command.skipped for command in commands if command.skipped}
    return Imported(values, total, commands, not_served, skipped, security.notes)


def _product(document: Document, binary: str | None, name: str | None) -> Values:
    info = document.value.get("info") or {}
    title = " ".join(str(info.get("title") or "").split())
    short = re.sub(r"\b(open)?api\b|\brest\b|\bspecification\b|\bv?\d+(\.\d+)*\b", "", title, flags=re.IGNORECASE)
    short = " ".join(short.split()).strip(" -:,") or title or "API"
    return {"name": name or Guess(short), "binary": binary or Guess(key(short) or "client")}


def _groups(commands: Sequence[ImportedCommand], document: Document) -> Values:
    tags = [tag for tag in document.value.get("tags") or () if isinstance(tag, dict)]
    said = group_summaries({each.operation.name: each.name for each in commands}, tags)
    groups: Values = {}
    for command in commands:
        group = command.name.group
        if group not in groups:
            line, _ = first_line(said[group], SUMMARY)
            groups[group] = {"summary": line or Guess(f"Commands of {phrase(group)}"), "commands": {}}
        groups[group]["commands"][command.name.command] = command.values
    return groups


def _share_views(commands: Sequence[ImportedCommand]) -> Values:
    """Replace equal views of several commands by the name of one, which is returned."""
    texts = [json.dumps(plain(command.values["view"])) for command in commands]
    counts = Counter(text for text, command in zip(texts, commands, strict=True) if command.view_name)
    names: dict[str, str] = {}
    views: Values = {}
    for text, command in zip(texts, commands, strict=True):
        if counts[text] < _SHARED or not key(command.view_name):
            continue
        if text not in names:
            suffix = "-list" if "table" in command.values["view"][0] else ""
            base = f"{key(command.view_name)}{suffix}"
            name = next(each for each in [base, *(f"{base}-{n}" for n in range(2, 1000))] if each not in views)
            names[text] = name
            views[name] = command.values["view"]
        command.values["view"] = names[text]
    return views


def _needs_lists(commands: Sequence[ImportedCommand]) -> bool:
    """Return whether a form has a list or an object in it."""
    return any(
        flag.get("repeatable") or flag.get("type") in ("object", "map", "record", "list")
        for command in commands
        if command.values.get("encoding") in ("form", "multipart")
        for flag in command.values.get("flags", {}).values()
        if "body" in flag
    )


def _credentials(commands: Sequence[ImportedCommand], reader: CommandReader) -> Values:
    """Return the request that checks a token, if an operation reads the user of the token."""
    for command in commands:
        operation = command.operation
        is_check = operation.method == "GET" and _CHECKS.fullmatch(operation.path) and not command.required
        if not is_check or command.values.get("token") == "none" or command.name.group == "auth":
            continue
        if "view" not in command.values or "page" in command.values or "returns" in command.values:
            continue
        fields = _fields_of(operation, reader)
        who = [name for name in _WHO if name in fields]
        if who:
            return {"credentials": {"check": Guess(f"GET {operation.path}"), "who": Guess(who)}}
    return {}


def _fields_of(operation: Operation, reader: CommandReader) -> Sequence[str]:
    response = next((each for each in operation.responses if each.status == "200"), None)
    schema = None if response is None else response.content.get("application/json")
    return list(reader.schemas.shape(schema).properties)


class _Servers:
    """Servers of a document: the base URL of the API, and a service for each other server."""

    def __init__(self, document: Document, base_url: str | None, binary: str) -> None:
        schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
        self._pattern = re.compile(schema["$defs"]["base-url"]["pattern"])
        self._prefix = binary.replace("-", "_").upper()
        stated = self._url((document.value.get("servers") or [{}])[0])
        if stated is None:
            items = (document.value.get("paths") or {}).values()
            own = (self._url(each["servers"][0]) for each in items if isinstance(each, dict) and each.get("servers"))
            stated = next((url for url in own if url), None)
        self.base_url: str | Guess = base_url or stated or Guess(_BASE_URL)
        self._stated = stated
        self._names: dict[str, str] = {}

    def _url(self, server: Any) -> str | None:
        url = str((server or {}).get("url") or "")
        for name, variable in ((server or {}).get("variables") or {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        url = url.rstrip("/")
        return url if self._pattern.fullmatch(url) else None

    @property
    def has_path(self) -> bool:
        """Return whether a base URL has a path."""
        return any(url.count("/") > 2 for url in (str(plain(self.base_url)), *self._names))

    @property
    def token_origins(self) -> list[str]:
        """Return the origins of the services, which get the token."""
        own = _origin(str(plain(self.base_url)))
        return list(dict.fromkeys(origin for origin in map(_origin, self._names) if origin != own))

    @property
    def environment(self) -> list[Values]:
        """Return the variables that replace the base URLs of the services."""
        return [
            {
                "name": f"{self._prefix}_{name.upper().replace('-', '_')}_BASE_URL",
                "sets": f"{name}-base-url",
                "help": f"Base URL of the service {name}",
            }
            for name in self._names.values()
        ]

    def assign(self, command: ImportedCommand) -> None:
        """Set the service of a command whose operation has another server."""
        url = self._url(command.operation.servers[0]) if command.operation.servers else None
        if url is None or url == self._stated:
            return
        if url not in self._names:
            base = key(re.split(r"[/.:]+", url)[1]) or "service"
            taken = {"main", *self._names.values()}
            self._names[url] = next(
                each for each in [base, *(f"{base}-{n}" for n in range(2, 100))] if each not in taken
            )
        after = {key: value for key, value in command.values.items() if key in _BEFORE_SERVICE}
        command.values = {**after, "service": self._names[url], **command.values}

    def services(self, error: Values | Guess | None, with_lists: bool) -> Values:
        """Return the services; empty if there is one with the default keys only."""
        common: Values = {}
        if with_lists:
            common["lists"] = Guess("brackets")
        if error is not None:
            common["error"] = error
        named = {name: {"base-url": url, **common} for url, name in self._names.items()}
        return {"main": common, **named} if named or common else {}


def _origin(url: str) -> str:
    return "/".join(url.split("/")[:3])
