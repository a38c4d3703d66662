"""Rules of responses that are not JSON: no other key of the command reads values of the response."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.templates import places_in
from codegen.manifest.model.views import ARGUMENTS, Block
from codegen.manifest.problems import PathProblem

VALUES = {
    "bytes": ("file", "bytes", "contentType"),
    "text": ("file", "bytes", "contentType"),
    "none": ("status",),
    "yes-no": ("result", "status"),
}
"""Values that a view can show, by kind."""


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of commands with `returns`."""
    for command in manifest.commands:
        if command.returns is not None:
            yield from _check_command(command)


def _check_command(command: Command) -> Iterator[PathProblem]:
    returns = command.returns
    assert returns is not None
    if command.endpoint is None:
        yield returns.where, "'returns' requires 'request'; add it"
    others = {
        "page": command.page,
        "csv": command.rows,
        "follow": command.follow,
        "wait": command.wait,
        "wait-with": command.wait_with,
        "web": command.web,
        "handler": command.handler,
        "requires": command.requires or command.requires_none,
    }
    for key in (key for key, given in others.items() if given):
        yield (
            (*command.where, key),
            f"'{key}' reads the response as JSON, so it cannot be used with 'returns'; remove it",
        )
    if returns.saved and command.response is not None:
        yield (*command.where, "response"), "a saved response has no example; remove 'response'"
    known = VALUES.get(returns.kind, ())
    for block in command.view if known else ():
        for path in dict.fromkeys(_paths(block)):
            if path not in known and not path.startswith((ARGUMENTS, "--")):
                yield block.where, f"the result has no value '{path}'; it has: {', '.join(known)}"


def _paths(block: Block) -> Iterator[str]:
    """Yield every path of a block, of its cells and of its conditions."""
    templates = [block.text, *block.otherwise] if block.kind in ("says", "next") else []
    if block.kind in ("text", "table", "conversation"):
        yield block.text
    yield from block.paths
    for cell in block.cells.values():
        yield from cell.paths
        templates += cell.sentences
    for template in templates:
        for place in places_in(template):
            yield from place.paths
    for condition in (block.when, block.unless):
        yield from condition or ()
