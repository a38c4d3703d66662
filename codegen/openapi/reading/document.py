"""OpenAPI documents: read as JSON or YAML, checked by openapi-spec-validator, with their references."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml
from jsonschema import ValidationError

from codegen.process import environment_variable

Node = Any
"""Value of a document: a mapping, a list, a text, a number, a boolean or null."""
_MOST_PROBLEMS = 20
_LONGEST_PROBLEM = 200
_VALIDATOR = "OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND"
"""Variable that selects the validator. The other one, the default if it is installed, refuses valid patterns."""


class DocumentError(Exception):
    """Document that cannot be imported. Its text has one problem a line."""


@dataclass(frozen=True)
class Document:
    """OpenAPI document."""

    file: str
    value: Mapping[str, Node]
    problems: Sequence[str] = ()
    """Problems that were ignored, one line each; empty for a valid document."""
    _targets: dict[str, Node] = field(default_factory=dict, compare=False, repr=False)

    def resolve(self, node: Node) -> Node:
        """Return a node, or what it refers to. The keys beside a reference are added to a mapping."""
        seen: set[str] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            pointer = node["$ref"]
            if pointer in seen:
                return {}
            seen.add(pointer)
            target = self._target(pointer)
            beside = {key: value for key, value in node.items() if key in ("summary", "description")}
            node = {**target, **beside} if beside and isinstance(target, dict) else target
        return node

    def _target(self, pointer: str) -> Node:
        if pointer not in self._targets:
            self._targets[pointer] = find(self.value, pointer)
        return self._targets[pointer] or {}


def find(root: Node, pointer: str) -> Node:
    """Return the value at a JSON pointer in a fragment, such as `#/components/schemas/Pet`; None if there is none."""
    node = root
    for part in pointer.lstrip("#").split("/")[1:]:
        name = unquote(part).replace("~1", "/").replace("~0", "~")
        if isinstance(node, list):
            node = node[int(name)] if name.isdigit() and int(name) < len(node) else None
        else:
            node = node.get(name) if isinstance(node, dict) else None
    return node


def read_document(file: Path, *, allow_invalid: bool = False) -> Document:
    """Read and validate a document.

    With `allow_invalid`, problems that the validator finds are kept in the result. Otherwise raises `DocumentError`
    for them, as for any other reason why the document cannot be read. Raises `OSError` if the file cannot be read.
    """
    value = _parse(file)
    if not isinstance(value, dict):
        raise DocumentError(f"{file.name}: not an OpenAPI document: expected a mapping with the key 'openapi'")
    version = str(value.get("openapi") or value.get("swagger") or "")
    if not re.match(r"3\.[01]\.", version):
        instead = "convert it to 3.0 first" if version.startswith("2") else "expected 3.0 or 3.1"
        raise DocumentError(f"{file.name}: unsupported version of OpenAPI: {version or 'none'}; {instead}")
    for pointer in dict.fromkeys(_references(value)):
        if not pointer.startswith("#"):
            raise DocumentError(f"{file.name}: reference to another file: {pointer}; bundle the document into one file")
        if find(value, pointer) is None:
            raise DocumentError(f"{file.name}: reference to nothing: {pointer}; correct it")
    problems = _find_problems(file.name, value, version)
    if problems and not allow_invalid:
        raise DocumentError("\n".join(problems))
    return Document(file.name, value, problems)


def _parse(file: Path) -> Node:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DocumentError(f"{file.name}: not UTF-8; save the file as UTF-8") from None
    if file.suffix == ".json" or text.lstrip().startswith("{"):
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise DocumentError(f"{file.name}: not JSON: {error.msg} on line {error.lineno}") from None
        except RecursionError:
            raise DocumentError(f"{file.name}: nested too deeply") from None
    try:
        return _with_text_keys(yaml.load(text, Loader=_Loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" on line {mark.line + 1}" if mark is not None else ""
        raise DocumentError(f"{file.name}: not YAML: {getattr(error, 'problem', error)}{where}") from None
    except RecursionError:
        raise DocumentError(f"{file.name}: nested too deeply") from None


class _Loader(yaml.CSafeLoader):
    """Loader of the JSON schema of YAML 1.2, which OpenAPI recommends: dates and `no` are text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in ("int", "float", "null", "merge")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def _with_text_keys(node: Node) -> Node:
    """Return a node whose keys are text, such as the statuses of responses."""
    if isinstance(node, dict):
        return {str(key): _with_text_keys(value) for key, value in node.items()}
    return [_with_text_keys(item) for item in node] if isinstance(node, list) else node


def _references(root: Node) -> Iterator[str]:
    """Yield the target of each reference. An example may hold any value, so it is left out."""
    left = [root]
    while left:
        node = left.pop()
        if isinstance(node, dict):
            if isinstance(node.get("$ref"), str):
                yield node["$ref"]
            left += [value for key, value in node.items() if key not in ("example", "examples", "default", "enum")]
        elif isinstance(node, list):
            left += node


def _find_problems(name: str, value: Mapping[str, Node], version: str) -> list[str]:
    """Return the first problems of a document, one line each."""
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    validator = (OpenAPIV31SpecValidator if version.startswith("3.1") else OpenAPIV30SpecValidator)(value)
    problems = []
    try:
        with environment_variable(_VALIDATOR, "jsonschema"):
            for error in islice(validator.iter_errors(), _MOST_PROBLEMS):
                problems.append(f"{name}: {_problem(error)}")
    except RecursionError:
        problems.append(f"{name}: a schema contains itself by allOf")
    return problems


def _problem(error: ValidationError) -> str:
    """Return the place and the message of the most specific error among the causes of one."""
    while error.context:
        error = max(error.context, key=lambda each: len(each.absolute_path))
    path = " > ".join(map(str, error.absolute_path)) or "document"
    message = str(error.message)
    return f"{path}: {message[:_LONGEST_PROBLEM]}..." if len(message) > _LONGEST_PROBLEM else f"{path}: {message}"
