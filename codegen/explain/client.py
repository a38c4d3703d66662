"""Generated client, imported to parse one command line and to plan its requests without sending them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from io import BytesIO
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, BinaryIO

from codegen.emit.generated_package import GeneratedPackage, importable_package
from codegen.manifest.model.manifest import Manifest


class RejectedError(Exception):
    """Command line that the client rejects. `code` is the exit code, `hint` what the client suggests."""

    def __init__(self, message: str, hint: str | None, code: int) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = code


@dataclass(frozen=True)
class Retries:
    """Retries of the client's requests: whether a lost request may be repeated, and the limits (times in seconds)."""

    repeatable: bool
    most: int
    statuses: Sequence[int]
    timeout: float
    deadline: float


@dataclass(frozen=True)
class Parsed:
    """Command line as the client parses it.

    `path` is empty for a help page and the like, whose `kind` tells what it is. `values` are the values of the flags
    by dest, `given` the flags with dashes that have a value from the command line, and `spelled` those that are
    spelled there. `requests` are those of `--dry-run`; None if each row of a file makes one.
    """

    kind: str
    path: str = ""
    typed: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    spelled: frozenset[str] = frozenset()
    requests: Sequence[Mapping[str, Any]] | None = ()
    retries: Retries | None = None


@contextmanager
def importable_client(manifest: Manifest, files: Mapping[str, bytes]) -> Iterator[Client]:
    """Make the generated client in these files importable, with the product's own code beside the manifest."""
    handlers = manifest.product.handlers
    sys.path.insert(0, str(manifest.folder))
    try:
        with importable_package(manifest.product.package, files) as package:
            yield Client(package, manifest.product.runtime)
    finally:
        sys.path.remove(str(manifest.folder))
        for name in [name for name in sys.modules if handlers and name.partition(".")[0] == handlers]:
            del sys.modules[name]


class Client:
    """Generated client on its own runtime. It has no variables, no saved token and no network."""

    def __init__(self, package: GeneratedPackage, runtime: str) -> None:
        self._package = package
        self._runtime = runtime

    def parse(self, words: Sequence[str], stdin: BinaryIO | None = None) -> Parsed:
        """Return the parsed command line, with its requests. `-` reads `stdin`. Raises `RejectedError`."""
        program = self._package.module("index").PROGRAM
        product = self._package.module("product").PRODUCT
        failure = self._module("errors").CliError
        try:
            resolved = self._module("cli.resolve").resolve(program, list(words))
            if resolved.command_factory is None:
                return Parsed(resolved.kind, typed=" ".join(words))
            command = resolved.command_factory()
            arguments = self._module("cli.parser").parse(command, program, resolved.words)
            return self._planned(resolved, command, arguments, program, product, stdin)
        except failure as error:
            raise RejectedError(error.message, _hint(error), product.exit_codes.names[error.exit_name]) from None

    def _planned(
        self, resolved: Any, command: Any, arguments: Any, program: Any, product: Any, stdin: BinaryIO | None
    ) -> Parsed:
        values, given = dict(arguments.values), frozenset(arguments.flags)
        with TemporaryDirectory() as home:
            stdout = BytesIO()
            environment = self._module("environment").Environment(
                variables={"HOME": home}, stdin=stdin, stdout=stdout, stderr=BytesIO()
            )
            redactor = self._module("text.redact").Redactor(product.secret_prefixes, product.secret_fields)
            stderr = self._module("output.stderr").Stderr(environment, redactor, as_json=False)
            context = self._module("context").Context(command, arguments, product, environment, stderr)
            requests: Sequence[Mapping[str, Any]] | None = None
            if not context.wants("batch"):
                for dest in ("query", "json"):
                    if dest in command.runtime_flags:
                        arguments.put(dest, None)  # the output of --dry-run has to be whole
                arguments.put("dry_run", True)
                self._module("execute").execute(program, resolved, context)
                requests = json.loads(stdout.getvalue())["requests"]
            retries = self._retries(command, context, requests or [])
        spelled = frozenset(word.partition("=")[0] for word in resolved.words)
        return Parsed("command", command.path, resolved.typed, values, given, spelled, requests, retries)

    def _retries(self, command: Any, context: Any, requests: Sequence[Mapping[str, Any]]) -> Retries | None:
        """Return the retries of a command that sends requests, decided by the client's own policy."""
        endpoint = command.endpoint
        if endpoint is None and not requests:
            return None
        keyed = bool(command.idempotency) or (endpoint is not None and endpoint.idempotency_flag is not None)
        policy = self._module("http.retries")
        method = requests[0]["method"] if requests else endpoint.method
        request = self._module("http.messages").Request(
            method, "", headers={}, body=None, error_format="", repeatable=keyed
        )
        timeout = context.settings.timeout()
        return Retries(
            repeatable=policy.may_repeat(request),
            most=context.settings.retries(),
            statuses=sorted(policy.TRANSIENT_STATUSES),
            timeout=timeout,
            deadline=timeout * self._module("http.transport").DEADLINE_FACTOR,
        )

    def _module(self, name: str) -> ModuleType:
        return import_module(f"{self._runtime}.{name}")


def _hint(error: Any) -> str | None:
    """Return the hint of an error of the client, with the command that it suggests."""
    command = (error.action or {}).get("command")
    parts = [part for part in (error.hint, command) if part]
    return ": ".join(parts) or None
