"""Corrections of values that the schema refuses: what was probably meant.

A corrected value is built and checked like a valid one, so that one mistake gives one problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from codegen.manifest.mistakes.synonyms import ALTERNATIVES, KEYS
from codegen.manifest.problems import Path
from codegen.manifest.yaml import YamlDocument


@dataclass(frozen=True)
class Correction:
    """Path of a value, the path where it belongs, and what it should be."""

    path: Path
    target: Path
    value: object


def intended_key(key: str, known: list[str], given: Mapping[str, object]) -> str | None:
    """Return the key that was probably meant: one that the manifest has here, and that is not given."""
    free = [name for name in known if name not in given]
    for name in (KEYS.get(key), ALTERNATIVES.get(key)):
        if name in free:
            return name
    near = get_close_matches(key, known, n=1)
    return near[0] if near else None


def misplaced_target(document: YamlDocument, path: Path) -> Path | None:
    """Return where a key of a command belongs that stands among the commands or the flags of the command."""
    if len(path) < 2 or path[-2] not in ("commands", "flags"):
        return None
    if path[-2] == "flags":
        owner: Path = path[:-2]
    else:
        siblings = list(value_at(document.value, path[:-1]))
        index = siblings.index(path[-1])
        if index == 0:
            return None
        owner = (*path[:-1], siblings[index - 1])
    above = value_at(document.value, owner)
    return (*owner, path[-1]) if isinstance(above, dict) and path[-1] not in above else None


def correct(document: YamlDocument, corrections: list[Correction]) -> None:
    """Correct the values of a document. The lines of their old places become those of the new ones."""
    for each in corrections:
        old, new = value_at(document.value, each.path[:-1]), value_at(document.value, each.target[:-1])
        if each.target != each.path:
            old.pop(each.path[-1], None)
            depth = len(each.path)
            moved = [path for path in document.lines if path[:depth] == each.path]
            document.lines |= {(*each.target, *path[depth:]): document.lines[path] for path in moved}
        new[each.target[-1]] = each.value


def value_at(value: Any, path: Path) -> Any:
    """Return the value at a path, or None."""
    for part in path:
        inside = part in value if isinstance(value, dict) else isinstance(value, list) and isinstance(part, int)
        if not inside:
            return None
        value = value[part]
    return value
