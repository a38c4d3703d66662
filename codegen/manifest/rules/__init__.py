"""What a manifest may not say although its shape is right: each module looks at one subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.manifest.model import Manifest
from codegen.manifest.problems import Path
from codegen.manifest.rules import examples, flags, names, product, requests, views

Problem = tuple[Path, str]


def check(manifest: Manifest, handlers: Iterable[str]) -> Iterator[Problem]:
    """Every problem, as (where, message). `handlers` are the functions that the manifest may name."""
    known = frozenset(handlers)
    yield from product.check(manifest)
    yield from names.check(manifest)
    yield from flags.check(manifest)
    yield from requests.check(manifest, known)
    yield from views.check(manifest, known)
    yield from examples.check(manifest)
