"""Rules of what all commands share: hints and scopes."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.rule import RuleSet
from codegen.manifest.model.lint import NOTE, WARN
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

RULES = RuleSet()


@RULES.rule(
    "unreachable-hint",
    WARN,
    "An earlier, more general hint is always used instead",
    why="The first hint whose conditions hold is used. A special case has to come before the general one.",
    place="manifest",
    bad="""
hints:
  - {status: 409, hint: Check the state}
  - {status: 409, reason: sold_out, hint: Choose another thing}
""",
    good="""
hints:
  - {status: 409, reason: sold_out, hint: Choose another thing}
  - {status: 409, hint: Check the state}
""",
)
def unreachable_hint(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each hint whose conditions include all those of an earlier one."""
    for index, hint in enumerate(manifest.hints):
        conditions = hint.conditions
        for earlier, other in enumerate(manifest.hints[:index]):
            if other.conditions <= conditions:
                yield hint.where, f"hints[{earlier}] is always used instead; move this hint before it"
                break


@RULES.rule(
    "unused-scope",
    NOTE,
    "No command needs a scope that the manifest lists",
    why="Users ask for the scopes that the topic lists. One that nothing needs should not be granted.",
    place="manifest",
    bad="""
scopes: {'things:read': {granted: to everybody}, 'things:admin': {granted: by the owner}}
groups: {things: {commands: {show: {needs: {scope: 'things:read'}}}}}
""",
    good="""
scopes: {'things:read': {granted: to everybody}}
groups: {things: {commands: {show: {needs: {scope: 'things:read'}}}}}
""",
)
def unused_scope(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each declared scope that no command needs."""
    needed = {
        name
        for command in manifest.commands
        for name in (command.needs.scope, *command.needs.any_scope)
        if name is not None
    }
    for name, scope in manifest.scopes.items():
        if name not in needed:
            yield scope.where, f"no command needs the scope {name}; remove it, or add it to 'needs'"
