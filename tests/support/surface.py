"""The hand-written surface, and the command that a vector's words mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.support.paths import DATA

from .strict_yaml import load_yaml

SURFACE_FILE = DATA / "surface.yaml"


@dataclass(frozen=True)
class Usage:
    """Command as a vector uses it: the words typed, the command meant, the flags given."""

    typed: str
    command: str
    flags: frozenset[str]
    positionals: int


@cache
def load_surface() -> dict[str, Any]:
    """Return the content of surface.yaml."""
    document: dict[str, Any] = load_yaml(SURFACE_FILE)
    return document


@cache
def commands() -> dict[str, dict[str, Any]]:
    """Return the commands by path, with all their flags, those beyond the reference included.

    The alias whoami, which has its own item, is left out.
    """
    surface = load_surface()
    found: dict[str, dict[str, Any]] = {}
    for entry in [*surface["commands"], *surface["beyond"]]:
        if "alias_of" in entry:
            continue
        path = entry["path"]
        if path in found:
            raise ValueError(f"surface.yaml: {path} is there twice")
        aliases = [*entry.get("aliases", []), *surface["beyond_aliases"].get(path, [])]
        flags = [*entry["flags"], *surface["beyond_flags"].get(path, [])]
        found[path] = {**entry, "aliases": aliases, "flags": flags}
        if path in surface["beyond_batch"]["commands"]:
            found[path]["flags"] = [*flags, *surface["beyond_batch"]["flags"]]
        if path in surface["beyond_polls"]:
            found[path]["polls"] = surface["beyond_polls"][path]
        if path in surface["beyond_arguments"]:
            found[path]["arguments"] = surface["beyond_arguments"][path]
    for key in ("beyond_aliases", "beyond_arguments", "beyond_flags", "beyond_polls"):
        if unknown := set(surface[key]) - set(found):
            raise ValueError(f"surface.yaml: {key} of no command: {sorted(unknown)}")
    if unknown := set(surface["beyond_batch"]["commands"]) - set(found):
        raise ValueError(f"surface.yaml: beyond_batch of no command: {sorted(unknown)}")
    return found


def batch_flags() -> list[dict[str, Any]]:
    """Return the flags of commands that run once for each row of a file."""
    flags: list[dict[str, Any]] = load_surface()["beyond_batch"]["flags"]
    return flags


def global_flags() -> list[dict[str, Any]]:
    """Return the common flags, those beyond the reference included."""
    surface = load_surface()
    return [*surface["global_flags"], *surface["beyond_global_flags"]]


@cache
def names() -> dict[str, str]:
    """Return the command's path for everything that one can type for a command."""
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
    """Return the flag's name for every spelling of a command's flags (`--name`), aliases included."""
    found: dict[str, str] = {}
    for flag in [*commands()[path]["flags"], *global_flags()]:
        for name in [flag["name"], *flag.get("aliases", [])]:
            found[f"--{name}"] = f"--{flag['name']}"
    return found


def usage_of(argv: list[str]) -> Usage | None:
    """Return the command and flags of these words, or None if they mean no command (help, an unknown word)."""
    words = _without_global(argv)
    for length in (3, 2, 1):
        path = names().get(" ".join(words[:length]))
        if path is None or len(words) < length:
            continue
        flags, positionals = _flags(path, words[length:])
        everywhere = {f"--{flag['name']}" for flag in global_flags()}
        extra = frozenset(name for word in argv if (name := word.partition("=")[0]) in everywhere)
        return Usage(" ".join(words[:length]), path, flags | extra, positionals)
    return None


def _without_global(argv: list[str]) -> list[str]:
    takes_value = {f"--{flag['name']}": flag["type"] != "switch" for flag in global_flags()}
    words: list[str] = []
    left = list(argv)
    while left:
        word = left.pop(0)
        name, equals, _ = word.partition("=")
        if name not in takes_value:
            words.append(word)
        elif takes_value[name] and not equals and left:
            left.pop(0)
    return words


def _flags(path: str, words: list[str]) -> tuple[frozenset[str], int]:
    known = flag_names(path)
    switches = {f"--{flag['name']}" for flag in commands()[path]["flags"] if flag["type"] == "switch"}
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
