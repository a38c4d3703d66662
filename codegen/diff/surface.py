"""Surface of a client, read from its manifest or from a document of `help --json`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from codegen.emit.help_json import FORMAT, surface
from codegen.manifest.model.manifest import Manifest

Described = Mapping[str, Any]
"""Object of a `help --json` document, whose keys docs/surface.schema.json describes."""


class SurfaceError(Exception):
    """File that is neither a manifest nor a document of `help --json`."""


def read_surface(file: Path, load: Callable[[Path], Manifest]) -> Described:
    """Return the surface in a file; `load` reads a manifest.

    A file that begins with `{` is a document of `help --json`. Raises `SurfaceError`, `OSError`, `UnicodeDecodeError`,
    and what `load` raises.
    """
    text = file.read_text(encoding="utf-8-sig")
    if not text.lstrip().startswith("{"):
        return of_manifest(load(file))
    try:
        document = json.loads(text)
    except ValueError as error:
        raise SurfaceError(f"invalid JSON: {file}: {error}") from None
    if not isinstance(document, dict) or not isinstance(document.get("commands"), list) or "binary" not in document:
        raise SurfaceError(f"not the whole command surface: {file}. Save it with: PROGRAM help --json")
    if document.get("surface") != FORMAT:
        found = document.get("surface")
        raise SurfaceError(f"unsupported format of the command surface: {file} has {found}, expected {FORMAT}")
    return document


def of_manifest(manifest: Manifest) -> Described:
    """Return the surface of a manifest."""
    document: Described = json.loads(json.dumps(surface(manifest)))
    return document
