"""Matching of commands and flags of two versions by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.diff.kinds import Change
from codegen.diff.surface import Described

Pairs = list[tuple[Described, Described]]


def all_names(described: Described, key: str) -> list[str]:
    """Return every name of a command or flag, first that below `key`."""
    deprecated = [each["name"] for each in described.get("deprecatedAliases", ())]
    names = [described[key], *described.get("aliases", ()), *deprecated, *described.get("hiddenAliases", ())]
    return list(dict.fromkeys(names))


def match(old: Sequence[Described], new: Sequence[Described], key: str) -> tuple[Pairs, list[Described]]:
    """Return the pairs that share a name, and what is only in `old`."""
    index: dict[str, Described] = {}
    for each in new:
        for name in all_names(each, key):
            index.setdefault(name, each)
    pairs: Pairs = []
    gone = []
    for each in old:
        found = [index[name] for name in all_names(each, key) if name in index]
        if found:
            pairs.append((each, found[0]))
        else:
            gone.append(each)
    return pairs, gone


def compare_names(old: Described, new: Described, key: str, *, what: str, before: str = "") -> Iterator[Change]:
    """Yield the changes of the names of one command or flag. `before` precedes a name in the subject of a change."""
    new_names, old_names = all_names(new, key), all_names(old, key)
    deprecated, now = _deprecations(old, key), _deprecations(new, key)
    for name in old_names:
        if name not in new_names:
            message = f"the name no longer works; use {new[key]}"
            yield Change(f"{what}-name-removed", before + name, message, name in deprecated)
    renamed = new[key] not in old_names and old[key] in new_names
    if renamed:
        yield Change(f"{what}-renamed", before + old[key], f"its name is now {new[key]}; the old name still works")
    for name in new_names:
        if name not in old_names and not (renamed and name == new[key]):
            yield Change(f"{what}-name-added", before + name, f"a further name of {old[key]}")
    for name, each in now.items():
        if name not in deprecated and name in old_names:
            yield Change("deprecated", before + name, f"deprecated since {each[0]}; use {each[1]}")
    again = [name for name, each in now.items() if deprecated.get(name, each) != each]
    no_longer = [name for name in deprecated if name in new_names and name not in now]
    if again or no_longer:
        yield Change("text-changed", before + new[key], f"deprecation changed: {', '.join([*again, *no_longer])}")
    if old.get("hidden", False) != new.get("hidden", False):
        yield Change("visibility-changed", before + new[key], "now hidden" if new.get("hidden") else "no longer hidden")


def _deprecations(described: Described, key: str) -> dict[str, tuple[str, str]]:
    """Return the version and the replacement of each deprecated name."""
    own = [{"name": described[key], **described["deprecated"]}] if "deprecated" in described else []
    return {each["name"]: (each["since"], each["use"]) for each in [*own, *described.get("deprecatedAliases", ())]}
