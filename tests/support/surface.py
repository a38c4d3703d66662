"""The hand-written surface, and which command a vector's words mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .strict_yaml import load_yaml

SURFACE_FILE = Path(__file__).parent.parent / "surface.yaml"


@dataclass(frozen=True)
class Usage:
    """One command as a vector wrote it: the words typed, the command meant, the flags given."""

    typed: str
    command: str
    flags: frozenset[str]
    positionals: int


@cache
def load_surface() -> dict[str, Any]:
    """surface.yaml, as it is."""
    document: dict[str, Any] = load_yaml(SURFACE_FILE)
    return document


def commands() -> dict[str, dict[str, Any]]:
    """The commands by their path; whoami, an alias with an entry of its own, is not one of them."""
    return {entry["path"]: entry for entry in load_surface()["commands"] if "alias_of" not in entry}


@cache
def names() -> dict[str, str]:
    """Everything one can type for a command -> the command's path."""
    singular: dict[str, str] = load_surface()["singular"]
    found: dict[str, str] = {}
    for path, entry in commands().items():
        group, _, rest = path.partition(" ")
        typed = [path, *entry.get("aliases", [])]
        if group in singular:
            typed.append(f"{singular[group]} {rest}")
        for name in typed:
            if name in found:
                raise ValueError(f"surface.yaml: {name} means both {found[name]} and {path}")
            found[name] = path
    return found


def flag_names(path: str) -> dict[str, str]:
    """Every flag word of a command (`--name`), its aliases too -> the word of the flag itself."""
    found: dict[str, str] = {}
    for flag in [*commands()[path].get("flags", []), *load_surface()["global_flags"]]:
        for name in [flag["name"], *flag.get("aliases", [])]:
            found[f"--{name}"] = f"--{flag['name']}"
    return found


def usage_of(argv: list[str]) -> Usage | None:
    """Which command these words call and with which flags; None when they call none (help, a bad word)."""
    words = _without_global(argv)
    for length in (3, 2, 1):
        path = names().get(" ".join(words[:length]))
        if path is None or len(words) < length:
            continue
        flags, positionals = _flags(path, words[length:])
        extra = frozenset(w.partition("=")[0] for w in argv if w.partition("=")[0] in ("--json", "--base-url"))
        return Usage(" ".join(words[:length]), path, flags | extra, positionals)
    return None


def _without_global(argv: list[str]) -> list[str]:
    words: list[str] = []
    left = list(argv)
    while left:
        word = left.pop(0)
        if word == "--base-url" and left:
            left.pop(0)
        elif word != "--json" and not word.startswith("--base-url="):
            words.append(word)
    return words


def _flags(path: str, words: list[str]) -> tuple[frozenset[str], int]:
    known = flag_names(path)
    switches = {f"--{flag['name']}" for flag in commands()[path].get("flags", []) if flag["type"] == "switch"}
    found: set[str] = set()
    positionals = 0
    left = list(words)
    while left:
        word = left.pop(0)
        name, equals, _ = word.partition("=")
        if name not in known:
            positionals += 1
            continue
        found.add(name)
        if known[name] not in switches and not equals and left:
            left.pop(0)
    return frozenset(found), positionals
