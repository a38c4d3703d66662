"""Rule of effects: a command whose request does not say its effect says it itself."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield a problem for each command of a handler without an effect."""
    for command in manifest.commands:
        if command.handler is not None and command.endpoint is None and not command.effect:
            yield command.where, "'effect' does not follow from a request; add effect: read, write or destructive"
