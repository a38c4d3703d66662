"""Requests of an example and what its command prints, built by the generated parser and the runtime."""

from __future__ import annotations

import json
import shlex
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from rich.text import Text

from codegen.emit.generated_package import GeneratedPackage
from codegen.manifest.model.commands import Command, Example
from codegen.manifest.problems import Path, dotted
from codegen.process import environment_variable
from codegen.text.json import Number, format_json
from opentrain_runtime.arguments import Arguments
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.declarations.command import Command as RuntimeCommand
from opentrain_runtime.declarations.endpoint import Endpoint
from opentrain_runtime.declarations.views import View
from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import build_body, build_request, percent
from opentrain_runtime.http.headers import declared_headers
from opentrain_runtime.http.raw import raw_endpoint
from opentrain_runtime.output.blocks import Moment, OutputBlock, TableRows
from opentrain_runtime.output.render import render
from opentrain_runtime.output.terminal import to_terminal
from opentrain_runtime.text.redact import Redactor

_CONTENT_TYPES = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "bytes": "application/octet-stream",
    "multipart": "multipart/form-data",
}
_COLUMNS = 88
"""Width of the terminal of an example. A page shows so many columns without scrolling."""


@contextmanager
def _utc() -> Iterator[None]:
    """Set the local time of this process to UTC, so that a page is the same in every time zone."""
    try:
        with environment_variable("TZ", "UTC"):
            time.tzset()
            yield
    finally:
        time.tzset()


JsonBody = Mapping[str, object] | Sequence[object]


class ExampleError(Exception):
    """Example that the generated program rejects."""

    def __init__(self, where: Path, message: str) -> None:
        self.path = dotted(where)
        self.message = f"invalid example: {message}"
        super().__init__(f"{self.path}: {self.message}")


@dataclass(frozen=True)
class ExampleRequest:
    """Request of an example. `target` is its path and query, `body` JSON or a text, None if it is empty.

    `headers` are those that the manifest declares, without those of settings.

    Text in angle brackets is a placeholder for the content of a file or for a secret from stdin. `more` has phrases for
    further content of the body.
    """

    method: str
    target: str
    content_type: str | None = None
    body: JsonBody | str | None = None
    more: Sequence[str] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


class ParsedExample:
    """Example of a command, parsed by the generated parser, with its requests; none for a command without an endpoint.

    Raises `ExampleError` if the program rejects the example.
    """

    def __init__(self, command: Command, example: Example, package: GeneratedPackage) -> None:
        program = package.module("index").PROGRAM
        self._model = command
        try:
            resolved = resolve(program, shlex.split(example.run)[1:])
            assert resolved.command_factory is not None, example.run
            self._package, self._resolved = package, resolved
            self._product = package.module("product").PRODUCT
            self._base_url: str = self._product.base_url
            self._command: RuntimeCommand = resolved.command_factory()
            self._arguments = parse(self._command, program, resolved.words)
            self._placeholders = _insert_placeholders(command, self._command, self._arguments)
            self.requests = self._requests()
        except UsageError as error:
            raise ExampleError((*example.where, "run"), error.message) from None

    def _requests(self) -> list[ExampleRequest]:
        command, arguments = self._command, self._arguments
        if command.raw is not None:
            command.endpoint = raw_endpoint(command.raw, arguments, self._product)
        if command.endpoint is None or self.is_batch:
            return []
        first = self._request(command.endpoint, build_body(command.endpoint, arguments), self._more())
        further = [endpoint for name, endpoint in command.other_endpoints.items() if arguments.given(name)]
        return [first, *(self._request(endpoint, {}, []) for endpoint in further)]

    @property
    def is_batch(self) -> bool:
        """Return whether the example sends a request for each row of a file."""
        return self._command.batch and self._arguments.given("batch")

    def repetition(self) -> str:
        """Return a sentence about further requests of the example, empty if there are none."""
        if self.is_batch:
            return "The client sends a request for each row of the file."
        spelled = {word.partition("=")[0] for word in self._arguments.words}
        given = {flag.name for flag in self._model.flags if flag.local and not spelled.isdisjoint(flag.spellings)}
        if "wait" in given and self._model.wait_with is not None:
            return f"Then `{self._model.wait_with.command}` polls."
        if "wait" in given:
            return "The client repeats the request until a final state or the timeout is reached."
        if "follow" in given:
            return "The client repeats the request until it is interrupted, each time with the newest cursor."
        if not given & {"all", "max-items", "jsonl"}:
            return ""
        page = self._model.page
        by_cursor = page is not None and page.kind is not None and page.kind.by == "cursor"
        return f"The client requests each further page{' with the cursor of the previous page' if by_cursor else ''}."

    def screen(self) -> str:
        """Return what the command prints on a terminal, in UTC, if the response is the one of the manifest.

        Empty for a command without a view, and for a view with handlers that are not installed here.
        """
        view: View = self._package.module(f"views.{self._resolved.group}").VIEWS[self._resolved.name]
        response = json.loads(format_json(self._model.response))
        flags = {f"--{name.replace('_', '-')}": value for name, value in self._arguments.values.items()}
        try:
            with _utc():
                return _on_terminal(list(render(view, response, self._product, flags)))
        except ModuleNotFoundError:
            return ""

    def _request(self, endpoint: Endpoint, body: dict[str, object], more: Sequence[str]) -> ExampleRequest:
        base_url = self._base_url
        built = build_request(endpoint, self._arguments, base_url=base_url, body=body, headers={}, repeatable=False)
        target = self._restore_placeholders(built.url.removeprefix(base_url))
        content_type = _CONTENT_TYPES[endpoint.encoding] if body or more else None
        headers = self._headers(endpoint)
        if any(name.casefold() == "content-type" for name in headers):
            content_type = None
        shown: JsonBody | str | None = None
        if body and isinstance(built.body, bytes):
            text = built.body.decode("utf-8")
            is_json = endpoint.encoding == "json"
            shown = json.loads(text, parse_float=Number) if is_json else self._restore_placeholders(text)
        elif body and built.body is not None and not isinstance(built.body, bytes):
            shown = _fields(built.body.shown(Redactor()))
        return ExampleRequest(endpoint.method, target, content_type, shown, more, headers)

    def _headers(self, endpoint: Endpoint) -> dict[str, str]:
        headers = declared_headers(endpoint, self._arguments, lambda _: None)
        flag = endpoint.idempotency_flag
        if flag is not None and not self._arguments.given(flag):
            headers[endpoint.headers[flag]] = "<generated>"
        return headers

    def _restore_placeholders(self, encoded: str) -> str:
        for placeholder in self._placeholders.values():
            encoded = encoded.replace(percent(placeholder), placeholder)
        return encoded

    def _more(self) -> list[str]:
        """Return phrases for further content of the body: files, results of a handler, generated and saved values."""
        command, arguments, placeholders = self._model, self._arguments, self._placeholders
        more = [
            f"the fields of `{placeholders[flag.dest][1:-1]}`"
            for flag in command.flags
            if flag.body == "*" and flag.dest in placeholders
        ]
        if command.body_handler is not None:
            paths = command.endpoint.parameters if command.endpoint is not None else []
            sources = [
                f"`--{flag.name}`"
                for flag in command.flags
                if arguments.given(flag.dest) and not (flag.body or flag.query or flag.local) and flag.name not in paths
            ]
            if sources:
                more.append(f"values from {' and '.join(sources)}")
        keys = [flag for flag in command.flags if flag.body in command.idempotency]
        if command.idempotency and not any(arguments.given(flag.dest) for flag in keys):
            more.append(f"a generated `{command.idempotency[0]}`")
        if command.handler is not None:
            more += [
                f"the saved `{flag.body}`"
                for flag in command.flags
                if flag.secret and flag.body and not arguments.given(flag.dest)
            ]
        return more


def _on_terminal(blocks: Sequence[OutputBlock]) -> str:
    """Return the text of the blocks on a terminal, without colors. The newest time of a table is the current time."""
    cells = [cell for block in blocks if isinstance(block, TableRows) for row in block.rows for cell in row]
    now = max((datetime.fromisoformat(cell.iso).timestamp() for cell in cells if isinstance(cell, Moment)), default=0)
    text = to_terminal(blocks, columns=_COLUMNS, variables={}, now=now)
    return "\n".join(line.rstrip() for line in Text.from_ansi(text).plain.splitlines()).rstrip()


def _insert_placeholders(model: Command, command: RuntimeCommand, arguments: Arguments) -> dict[str, str]:
    """Replace the arguments that name a file or stdin by placeholders. Return the placeholders by dest."""
    placeholders = {}
    flags = {flag.dest: flag for flag in model.flags}
    for source in command.inputs:
        word, flag = arguments.text(source.dest), flags[source.dest]
        if word is None or (source.kind == "secret" and word != "-"):
            continue
        placeholders[source.dest] = f"<{flag.value if word == '-' else word}>"
        arguments.put(source.dest, {} if flag.body == "*" else placeholders[source.dest])
    return placeholders


def _fields(shown: object) -> str:
    """Return the fields of a multipart form, one in a line."""
    assert isinstance(shown, dict)
    pairs = [(name, each) for name, value in shown.items() for each in (value if isinstance(value, list) else [value])]
    return "\n".join(f"{name}={value}" for name, value in pairs)
