"""Documents of the tests, and small ones made of a few keys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from codegen.openapi.reading.document import Document, read_document
from tests.support.paths import DATA

FOLDER = DATA / "openapi"
DOCUMENTS = ("depot-3.0.yaml", "lending-3.1.json")
Values = dict[str, Any]


def stored(name: str) -> Document:
    """Return a document of the tests' data."""
    return read_document(FOLDER / name)


def write_document(file: Path, paths: Values, **more: Any) -> Path:
    """Write a document in JSON with these paths and further keys."""
    value = {"openapi": "3.0.0", "info": {"title": "Shop", "version": "1"}, "paths": paths, **more}
    file.write_text(json.dumps(value), encoding="utf-8")
    return file


def operation(**keys: Any) -> Values:
    """Return an operation whose response is an object with an id."""
    schema = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    responses = {"200": {"description": "It", "content": {"application/json": {"schema": schema}}}}
    return {"responses": responses, **keys}


def in_path(name: str) -> Values:
    """Return a parameter in the path."""
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
