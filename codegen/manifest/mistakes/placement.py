"""Commands among the groups, and groups among the commands: where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.manifest.mistakes.corrections import Correction, correct
from codegen.manifest.problems import Problem
from codegen.manifest.yaml import YamlDocument

_KINDS = {"groups": "group", "commands": "command"}
"""Kind of the items below a key of the manifest."""


def move_misplaced(document: YamlDocument) -> list[Problem]:
    """Move commands from `groups` to `commands`, and groups the other way. Return a problem for each."""
    root = document.value
    if not isinstance(root, dict):
        return []
    problems = []
    for key, other in (("groups", "commands"), ("commands", "groups")):
        entries, target = root.get(key), root.get(other, {})
        if not isinstance(entries, dict) or not isinstance(target, dict):
            continue
        for name in [name for name, value in entries.items() if _holder(value) == other and name not in target]:
            message = f"'{name}' is a {_KINDS[other]}, not a {_KINDS[key]}; move it to '{other}' of the manifest"
            problems.append(document.problem((key, name), message))
            root[other] = target
            correct(document, [Correction((key, name), (other, name), entries[name])])
        if problems and not entries:
            del root[key]
    return problems


def _holder(value: Any) -> str | None:
    """Return the key that holds such a value, or None if that is unclear."""
    given: Mapping[str, object] = value if isinstance(value, dict) else {}
    if isinstance(given.get("commands"), dict):
        return "groups"
    return "commands" if "commands" not in given and ("request" in given or "handler" in given) else None
