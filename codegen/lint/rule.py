"""Rules of lint: name, level, reason, examples and function of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

Check = Callable[[Manifest], Iterator[PathProblem]]


@dataclass(frozen=True)
class Rule:
    """Rule: `check` yields the place and the message of each violation. A message ends with what to do.

    `level` is the default. `bad` and `good` are YAML of the same place in a manifest: `command` (the keys of a
    command), `commands` (the commands of a group) or `manifest` (keys of the top level).
    """

    name: str
    level: str
    summary: str
    why: str
    place: str
    bad: str
    good: str
    check: Check


class RuleSet:
    """Rules of one subject. `rule` registers a function as the check of a rule."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(
        self, name: str, level: str, summary: str, *, why: str, bad: str, good: str, place: str = "command"
    ) -> Callable[[Check], Check]:
        """Return a decorator that registers a check."""

        def register(check: Check) -> Check:
            self.rules.append(Rule(name, level, summary, why, place, bad.strip("\n"), good.strip("\n"), check))
            return check

        return register


def by_name(rules: list[Rule]) -> Mapping[str, Rule]:
    """Return the rules by name, sorted. Raises `ValueError` for a name that two rules have."""
    found = {rule.name: rule for rule in sorted(rules, key=lambda each: each.name)}
    if len(found) != len(rules):
        raise ValueError("two rules have the same name")
    return found
