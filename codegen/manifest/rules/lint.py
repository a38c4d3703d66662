"""Rule of `lint`: the commands that a rule excepts exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield a problem for each excepted command that does not exist."""
    known = [command.path for command in manifest.commands]
    for rule, setting in manifest.lint.items():
        for index, path in enumerate(setting.excepted):
            if path not in known:
                nearest = get_close_matches(path, known, n=1)
                instead = f"did you mean {nearest[0]}?" if nearest else "write the words of a command"
                yield ("lint", rule, "except", index), f"unknown command: {path}; {instead}"
