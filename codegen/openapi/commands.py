"""The command of an operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from codegen.manifest.defaults import read_defaults
from codegen.openapi.bodies import BodyReader
from codegen.openapi.examples import example
from codegen.openapi.flags import FlagNames, FlagReader, Options
from codegen.openapi.guesses import Guess, Values, plain
from codegen.openapi.names import Name
from codegen.openapi.paging import PageKinds, PagingReader
from codegen.openapi.parameters import ParameterReader
from codegen.openapi.reading import extensions
from codegen.openapi.reading.document import Document
from codegen.openapi.reading.operations import Operation
from codegen.openapi.reading.schemas import Schemas
from codegen.openapi.reading.texts import SUMMARY, cut, description, first_line, imperative, paragraphs, phrase
from codegen.openapi.responses import read_success
from codegen.openapi.security import Security, token_of
from codegen.openapi.unstated import complete_flags, complete_tables, deletion
from codegen.openapi.views import make_view

_SAVING = ("output", "overwrite")
"""Flags of a command whose response is saved."""
_UNSURE = "Check whether the request succeeded before you send it again."
OWN_WORDS = ("help", "version", "completion", "auth", "login", "status", "token", "logout")
"""Words of the commands that a client has besides those of the document."""
_WRITES = ("POST", "PUT", "PATCH", "DELETE")


@dataclass
class ImportedCommand:
    """Command of an operation, with what other commands need of it."""

    operation: Operation
    name: Name
    values: Values
    view_name: str = ""
    """Name of the schema in the view; empty if it has none."""
    path_flags: Sequence[str] = ()
    required: Sequence[str] = ()
    """Names of all required flags."""
    skipped: list[str] = field(default_factory=list)
    """Optional parameters that are left out."""


def global_flag_names() -> set[str]:
    """Return the names that no flag of a command may have: those of the common flags, help and version."""
    return {*read_defaults()["global-flags"], "help", "version"}


class CommandReader:
    """Reader of commands from operations."""

    def __init__(
        self, document: Document, options: Options, security: Security, binary: str, names: Iterable[Name]
    ) -> None:
        self.schemas = Schemas(document)
        flags = FlagReader(self.schemas, options)
        self._document = document
        self._security = security
        self._binary = binary
        self._parameters = ParameterReader(self.schemas, flags)
        self._bodies = BodyReader(self.schemas, flags)
        self._paging = PagingReader(self.schemas)
        self._global = global_flag_names()
        self._words = {*OWN_WORDS, *(word for name in names for word in (name.group, name.command))}
        self.page_kinds = PageKinds()

    def command(self, operation: Operation, name: Name) -> ImportedCommand:
        """Return the command of an operation. Raises `UnservedError` with the reason if it has none."""
        success = read_success(operation, self.schemas)
        paging = self._paging.paging(operation, success)
        if paging is None and success.empty:
            success = replace(success, may_be_empty=True)
        names = FlagNames(set(self._global))
        names.taken |= paging.flags if paging is not None else set()
        names.taken |= set(_SAVING) if plain(success.keys.get("returns")) in ("bytes", "text") else set()
        request, in_path = self._parameters.request(operation, names)
        left_out = set(paging.parameters) if paging is not None else set()
        others, skipped = self._parameters.others(operation, names, left_out)
        body = self._bodies.body(operation, names)
        flags = in_path | _required_first(others | body.flags)
        complete_flags(flags, in_path)
        view = make_view(success, self.schemas, operation.method, paging.items if paging is not None else None)
        complete_tables(view.blocks)
        summary, text = _texts(operation)
        values: Values = {"summary": summary}
        if text is not None:
            values["description"] = text
        elif operation.method == "DELETE":
            values["description"] = deletion(operation.name)
        aliases = [f"{name.group} {alias}" for alias in extensions.aliases(operation) if alias != name.command]
        if aliases:
            values["aliases"] = aliases
        if extensions.is_hidden(operation):
            values["hidden"] = True
        values["request"] = Guess(request) if name.guessed else request
        if operation.method == "HEAD":
            values["effect"] = "read"
        values |= token_of(operation, self._document, self._security)
        values |= _merged_headers(success.keys, body.keys)
        if in_path:
            values["arguments"] = list(in_path)
        if flags:
            values["flags"] = flags
        if paging is not None:
            values["page"] = {"kind": self.page_kinds.name(paging.kind), **paging.page}
        values["view"] = view.blocks
        if view.requires:
            values["requires"] = view.requires
        one_of = body.keys.get("exactly-one", ())
        line = example(f"{self._binary} {name.group} {name.command}", list(in_path), flags, one_of, self._words)
        values["examples"] = [{"run": line, "says": plain(summary)}]
        required = [each for each, flag in flags.items() if each in in_path or plain(flag.get("required"))]
        required += [group[0] for group in one_of]
        return ImportedCommand(operation, name, values, view.name, list(in_path), required, skipped)


def _merged_headers(success: Values, body: Values) -> Values:
    headers = {**success.get("headers", {}), **body.get("headers", {})}
    return {**body, **success, **({"headers": headers} if headers else {})}


def _required_first(flags: Mapping[str, Values]) -> dict[str, Values]:
    required = {name: flag for name, flag in flags.items() if plain(flag.get("required"))}
    return required | dict(flags)


def _texts(operation: Operation) -> tuple[str | Guess, str | None]:
    """Return the summary and the description of a command."""
    said = extensions.description(operation.keywords) or operation.keywords.get("description")
    summary = operation.keywords.get("summary")
    line, rest = first_line(summary if paragraphs(summary) else said, SUMMARY)
    if not line:
        return Guess(cut(phrase(operation.id) or operation.name, SUMMARY)), None
    if paragraphs(summary):
        rest = [*rest, *(each for each in paragraphs(said) if each.rstrip(".") != line)]
    if operation.keywords.get("deprecated") is True:
        rest = ["The API has deprecated this operation.", *rest]
    return imperative(line), description(rest)


def add_if_unsure(commands: Sequence[ImportedCommand], binary: str) -> None:
    """Add what to do when the response of a write is lost: the command that reads what was written, or a sentence."""
    readers = {each.operation.path: each for each in commands if each.operation.method == "GET"}
    for command in commands:
        if command.operation.method not in _WRITES:
            continue
        reader = _reader(command, readers)
        if reader is None:
            values: Any = {"says": _UNSURE}
        else:
            given = zip(reader.path_flags, command.path_flags, strict=False)
            words = [f"--{theirs}={{{ours}}}" for theirs, ours in given]
            values = " ".join([f"{binary} {reader.name.group} {reader.name.command}", *words])
        examples = command.values.pop("examples")
        command.values |= {"if-unsure": Guess(values), "examples": examples}


def _reader(command: ImportedCommand, readers: Mapping[str, ImportedCommand]) -> ImportedCommand | None:
    """Return the command that reads at the path of a write, or at the nearest path above it."""
    path = command.operation.path
    while path.strip("/"):
        found = readers.get(path)
        if found is not None and list(found.required) == list(found.path_flags):
            return found
        path = path.rpartition("/")[0]
    return None
