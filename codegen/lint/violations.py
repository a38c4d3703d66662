"""Run of the rules on a manifest, with the levels that it sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.lint.rule import Rule
from codegen.lint.rules import RULES
from codegen.manifest.model.lint import ERROR, LEVELS, NOTE, OFF, WARN, LintSetting
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import Path

COUNTED = (NOTE, WARN, ERROR)
"""Levels of violations, the least serious one first."""


@dataclass(frozen=True)
class Violation:
    """Violation of a rule, at a key path of the manifest."""

    rule: str
    level: str
    path: Path
    message: str


def lint(manifest: Manifest) -> list[Violation]:
    """Return the violations in a manifest, without those that it turns off or excepts."""
    found = [violation for rule in RULES.values() for violation in _run(rule, manifest)]
    return list(dict.fromkeys(found))


def _run(rule: Rule, manifest: Manifest) -> Iterator[Violation]:
    setting = manifest.lint.get(rule.name, LintSetting(None))
    level = setting.level or rule.level
    if level == OFF:
        return
    for path, message in rule.check(manifest):
        if command_at(path) not in setting.excepted:
            yield Violation(rule.name, level, path, message)


def command_at(path: Path) -> str | None:
    """Return the command that has a key path, or None."""
    match path:
        case ("groups", str(group), "commands", str(name), *_):
            return f"{group} {name}"
        case ("commands", str(name), *_):
            return name
    return None


def is_at_least(level: str, other: str) -> bool:
    """Return whether a level is at least as serious as another one."""
    return LEVELS.index(level) >= LEVELS.index(other)
