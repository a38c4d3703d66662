"""Assembly of the OpenAPI document from the files of ``resources``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from opentrain_sandbox.openapi.notation import Notation
from opentrain_sandbox.openapi.operations import OperationBuilder

Document = dict[str, Any]


def build_document(origin: str, version: str) -> Document:
    """Return the OpenAPI 3.1 document.

    Args:
        origin: URL of the server.
        version: version of the sandbox.

    Raises:
        ValueError: a file of ``resources`` is not valid.
    """
    document = _document()
    return {**document, "info": {**document["info"], "version": version}, "servers": [{"url": origin}]}


@cache
def _document() -> Document:
    """Return the document without version and server. Reading the files takes longer than a request should."""
    resources = _read_resources()
    head, types, codes = resources.pop("info"), resources["types"]["types"], resources["errors"]["codes"]
    schemas: dict[str, Any] = {}
    for name, resource in resources.items():
        for schema_name, schema in resource.get("schemas", {}).items():
            if schema_name in schemas:
                raise ValueError(f"{name}.yaml defines {schema_name} again")
            schemas[schema_name] = schema
    notation = Notation(types, frozenset(schemas))
    builder = OperationBuilder(notation, codes)
    paths: dict[str, dict[str, Any]] = {}
    for resource in resources.values():
        for name, given in resource.get("operations", {}).items():
            method, _, path = name.partition(" ")
            path = resource["prefix"] + path
            paths.setdefault(path, {})[method.lower()] = builder.build(path, resource["tag"], given)
    components = {
        "securitySchemes": head.pop("securitySchemes"),
        "responses": dict(sorted(builder.shared_responses.items())),
        "schemas": {name: notation.expand(schemas[name]) for name in sorted(schemas)},
    }
    return {**head, "paths": dict(sorted(paths.items())), "components": components}


def _read_resources() -> dict[str, dict[str, Any]]:
    """Return the content of each file by its name without the suffix."""
    folder = files(__package__).joinpath("resources")
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".yaml")), key=lambda entry: entry.name)
    return {entry.name.removesuffix(".yaml"): msgspec.yaml.decode(entry.read_bytes()) for entry in found}
