"""Comparison of a command's rules for its flags: arguments, and flags that exclude or require each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from codegen.diff.kinds import Change
from codegen.diff.surface import Described

Groups = set[frozenset[str]]


def compare_constraints(old: Described, new: Described, renamed: Mapping[str, str], subject: str) -> Iterator[Change]:
    """Yield the changes of arguments and constraints. `renamed` has the name of each old flag in the new version."""
    before, after = _arguments(old, renamed), _arguments(new, {})
    if before != after[: len(before)]:
        message = f"arguments {_shown(before)} before, {_shown(after)} now"
        yield Change("arguments-changed", subject, message)
    elif before != after:
        yield Change("arguments-added", subject, f"further arguments: {_shown(after[len(before) :])}")
    flags = set(renamed.values())
    required = {renamed.get(flag["name"], flag["name"]) for flag in old["flags"] if flag["required"]}
    old_most, old_least = _groups(old, "atMostOneOf", renamed), _groups(old, "atLeastOneOf", renamed)
    new_most, new_least = _groups(new, "atMostOneOf", {}), _groups(new, "atLeastOneOf", {})
    for group in _sorted(new_most):
        if len(group & flags) > 1 and not any(group & flags <= earlier for earlier in old_most):
            yield Change("constraint-added", subject, f"only one of {_names(group)} can be given now")
    for group in _sorted(new_least):
        if not group & required and not any(group >= earlier for earlier in old_least):
            yield Change("constraint-added", subject, f"one of {_names(group)} is required now")
    for group in _sorted(old_most):
        if len(group & _flags(new)) > 1 and not any(group & _flags(new) <= later for later in new_most):
            yield Change("constraint-removed", subject, f"{_names(group)} can be combined now")
    for group in _sorted(old_least):
        required_now = {flag["name"] for flag in new["flags"] if flag["required"]}
        if not group & required_now and not any(group >= later for later in new_least):
            yield Change("constraint-removed", subject, f"{_names(group)} can all be omitted now")


def _arguments(command: Described, renamed: Mapping[str, str]) -> list[tuple[tuple[str, ...], str, bool]]:
    """Return the arguments in order: the flags of each, the text between their values, whether it takes all words."""
    declared = command.get("arguments", [])
    if not declared:
        declared = [{"flags": [flag["name"]]} for flag in command["flags"] if flag.get("positional")]
    return [
        (tuple(renamed.get(name, name) for name in each["flags"]), each.get("split", ""), each.get("rest", False))
        for each in declared
    ]


def _groups(command: Described, key: str, renamed: Mapping[str, str]) -> Groups:
    """Return the groups of a constraint. `exactlyOneOf` is both constraints at once."""
    return {
        frozenset(renamed.get(name, name) for name in group)
        for each in (key, "exactlyOneOf")
        for group in command.get(each, [])
    }


def _flags(command: Described) -> set[str]:
    return {flag["name"] for flag in command["flags"]}


def _sorted(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    return sorted(groups, key=sorted)


def _names(group: Iterable[str]) -> str:
    *others, last = sorted(group)
    return f"{', '.join(others)} and {last}" if others else last


def _shown(arguments: Iterable[tuple[tuple[str, ...], str, bool]]) -> str:
    return (
        ", ".join((split or " ").join(flags) + (" ..." if rest else "") for flags, split, rest in arguments) or "none"
    )
