"""Rules that the schema cannot express, one module for each subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.manifest import other_programs
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem
from codegen.manifest.rules import (
    arguments,
    batch,
    bodies,
    effects,
    encodings,
    examples,
    flags,
    headers,
    lint,
    names,
    origins,
    pages,
    product,
    raw,
    requests,
    returns,
    synonyms,
    tools,
    views,
)


def check_rules(manifest: Manifest, handlers: Iterable[str]) -> Iterator[PathProblem]:
    """Yield every problem. `handlers` are the functions that the manifest may name."""
    known = frozenset(handlers)
    yield from product.check(manifest)
    yield from names.check(manifest)
    yield from flags.check(manifest)
    yield from arguments.check(manifest)
    yield from pages.check(manifest)
    yield from effects.check(manifest)
    yield from batch.check(manifest)
    yield from encodings.check(manifest)
    yield from bodies.check(manifest)
    yield from headers.check(manifest)
    yield from origins.check(manifest)
    yield from raw.check(manifest)
    yield from requests.check(manifest, known)
    yield from returns.check(manifest)
    yield from tools.check(manifest)
    yield from views.check(manifest, known)
    yield from examples.check(manifest)
    yield from synonyms.check(manifest)
    yield from lint.check(manifest)
    yield from other_programs.check(manifest)
