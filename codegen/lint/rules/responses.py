"""Rules of responses: examples, secrets and what proves a success."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.lint.rule import RuleSet
from codegen.manifest.model.lint import NOTE, WARN
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.responses import Requirement
from codegen.manifest.problems import PathProblem

RULES = RuleSet()
_SECRET = re.compile(r"(token|secret|password|passphrase|api_?key|private_?key)$", re.IGNORECASE)


@RULES.rule(
    "no-response",
    NOTE,
    "A command has no example of its response",
    why="The reference shows it, and whoever writes a script needs its fields.",
    bad="""
response: null
""",
    good="""
response: {id: t_1, name: A thing}
""",
)
def no_response(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each command with a JSON response and without `response`."""
    for command in manifest.listed_commands:
        empty = command.returns is not None or (command.requires_none is not None and not command.requires)
        if command.endpoint is not None and command.response is None and not empty:
            yield command.where, "no example of the response; add 'response'"


@RULES.rule(
    "secret-in-response",
    WARN,
    "A response has a field that seems to be a secret and is not masked",
    why="Errors and --verbose show responses. They mask only the fields that `secrets` lists.",
    place="manifest",
    bad="""
groups: {things: {commands: {show: {response: {id: t_1, accessToken: abc}}}}}
""",
    good="""
secrets: {fields: [accessToken]}
groups: {things: {commands: {show: {response: {id: t_1, accessToken: abc}}}}}
""",
)
def secret_in_response(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each example of an API response with a text below such a name, which is not a secret field."""
    for command in (each for each in manifest.commands if each.endpoint is not None):
        for name, value in _fields(command.response):
            if isinstance(value, str) and _SECRET.search(name) and name not in manifest.secret_fields:
                yield (*command.where, "response"), f"'{name}' seems to be a secret; add it to 'secrets.fields'"


@RULES.rule(
    "response-without-proof",
    WARN,
    "The example of a response has no value at a place that the command requires",
    why="One of the two is wrong: either the reference shows an impossible response, or every success is an error.",
    bad="""
requires: [{id: thing.id}]
response: {id: t_1}
""",
    good="""
requires: [{id: thing.id}]
response: {thing: {id: t_1}}
""",
)
def response_without_proof(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each unconditional requirement of plain paths without a value in the example of the response."""
    for command in manifest.commands:
        if command.response is None or command.handler is not None:
            continue
        for requirement in command.requires:
            if _is_plain(requirement) and not any(_has(command.response, path) for path in requirement.paths):
                where = " or ".join(requirement.paths)
                yield (*command.where, "response"), f"no value at {where}, which the command requires; correct one"


@RULES.rule(
    "write-without-proof",
    NOTE,
    "Nothing in the response proves that a write succeeded",
    why="An empty 200 of a proxy then counts as success. Prefer an id or a state that the API sends back.",
    bad="""
request: PUT /things/{thing-id}
requires: [{none: The response is empty.}]
response: null
if-unsure: sample things list
view: [{says: Saved.}]
""",
    good="""
request: PUT /things/{thing-id}
requires: [{id: id}]
if-unsure: sample things list
view: [{says: Saved.}]
""",
)
def write_without_proof(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each write of the manifest whose response must have no value."""
    for command in manifest.commands:
        writes = command.endpoint is not None and command.effect != "read"
        if writes and not command.requires and command.handler is None:
            yield (*command.where, "requires"), "the response proves nothing; require a value, if the API sends one"


def _is_plain(requirement: Requirement) -> bool:
    conditional = requirement.when is not None or requirement.unless is not None
    return not conditional and requirement.request is None and not any("[" in path for path in requirement.paths)


def _has(value: object, path: str) -> bool:
    """Return whether there is a value at a path of plain names; a list counts as well as a text."""
    for name in [] if path == "." else path.split("."):
        if isinstance(value, list) and name.isdigit() and int(name) < len(value):
            value = value[int(name)]
        elif isinstance(value, dict) and name in value:
            value = value[name]
        else:
            return False
    return value is not None


def _fields(value: object) -> Iterator[tuple[str, object]]:
    """Yield each name and value in a document, at every depth."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name, inner
            yield from _fields(inner)
    elif isinstance(value, list):
        for item in value:
            yield from _fields(item)
