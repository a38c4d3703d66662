"""Comparison of one command in two versions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from codegen.diff.constraints import compare_constraints
from codegen.diff.flags import compare_flag
from codegen.diff.kinds import Change
from codegen.diff.names import compare_names, match
from codegen.diff.surface import Described

_EFFECTS = ("read", "write", "destructive")
_TEXTS = (
    "summary", "description", "usage", "output", "examples", "errorReasons", "ifUnsure", "ifUnsureSays", "opensLink",
    "waitsWith",
)  # fmt: skip
"""Keys of a command that programs do not depend on."""
_FLAG_TEXTS = ("help", "description", "value", "known", "secret")


def compare_command(old: Described, new: Described, new_globals: Sequence[Described]) -> Iterator[Change]:
    """Yield the changes of a command, except for those of its names. `new_globals` are the flags of all commands."""
    subject = new["path"]
    pairs, gone = match(old["flags"], [*new["flags"], *new_globals], "name")
    for flag in gone:
        message = f"removed; it set {_destination(flag)}" if "goesTo" in flag else "removed"
        yield Change("flag-removed", f"{subject} {flag['name']}", message, "deprecated" in flag)
    kept = [after["name"] for _, after in pairs]
    for flag in new["flags"]:
        if flag["name"] not in kept:
            kind = "required-flag-added" if flag["required"] else "flag-added"
            yield Change(kind, f"{subject} {flag['name']}", "new and required" if flag["required"] else "new")
    for before, after in pairs:
        yield from compare_flags(before, after, f"{subject} ")
    renamed = {before["name"]: after["name"] for before, after in pairs}
    yield from compare_constraints(old, new, renamed, subject)
    yield from _compare_requests(old, new, subject)
    yield from _compare_effect(old, new, subject)
    yield from _compare_needs(old["needs"], new["needs"], subject)
    yield from _compare_responses(old, new, subject)
    yield from _compare_wait(old.get("waitsFor"), new.get("waitsFor"), subject)
    yield from _compare_exits(old["exitCodes"], new["exitCodes"], subject)
    yield from compare_texts(old, new, _TEXTS, subject)


def compare_flags(old: Described, new: Described, before: str) -> Iterator[Change]:
    """Yield all changes of a flag. `before` precedes its name in the subject of a change."""
    yield from compare_names(old, new, "name", what="flag", before=before)
    yield from compare_flag(old, new, before + new["name"])
    yield from compare_texts(old, new, _FLAG_TEXTS, before + new["name"])


def compare_texts(old: Described, new: Described, keys: Sequence[str], subject: str) -> Iterator[Change]:
    """Yield one change for all texts that differ."""
    changed = [key for key in keys if old.get(key) != new.get(key)]
    if changed:
        yield Change("text-changed", subject, f"changed: {', '.join(changed)}")


def _destination(flag: Described) -> str:
    return f"{flag['goesTo']['part']} {flag['goesTo']['name']}"


def _compare_requests(old: Described, new: Described, subject: str) -> Iterator[Change]:
    pairs = [(old["endpoint"], new["endpoint"])]
    more = old.get("furtherEndpoints", []), new.get("furtherEndpoints", [])
    pairs += list(zip(*more, strict=False))
    for before, after in pairs:
        if _request(before) != _request(after):
            yield Change("request-changed", subject, f"{_shown(before)} before, {_shown(after)} now")
    for before in more[0][len(more[1]) :]:
        yield Change("request-changed", subject, f"{_shown(before)} is not sent any more")


def _request(endpoint: Described | None) -> tuple[str, ...]:
    """Return the request without the names of the flags in its path."""
    if endpoint is None:
        return ()
    return endpoint["method"], re.sub(r"\{[^}*]+", "{", endpoint["path"]), endpoint.get("baseUrl", "")


def _shown(endpoint: Described | None) -> str:
    return "no request" if endpoint is None else f"{endpoint['method']} {endpoint.get('baseUrl', '')}{endpoint['path']}"


def _compare_effect(old: Described, new: Described, subject: str) -> Iterator[Change]:
    before, after = old["effect"], new["effect"]
    if before != after:
        raised = _EFFECTS.index(after) > _EFFECTS.index(before)
        yield Change("effect-raised" if raised else "effect-lowered", subject, f"{before} before, {after} now")


def _compare_needs(old: Described, new: Described, subject: str) -> Iterator[Change]:
    added: list[str] = []
    removed: list[str] = []
    for name, before, after in (
        ("a token", _needs_token(old), _needs_token(new)),
        ("a claimed account", old.get("claimedAccount", False), new.get("claimedAccount", False)),
    ):
        if before != after:
            (added if after else removed).append(name)
    for key in ("feature",):
        if old.get(key) != new.get(key):
            added += [f"the {key} {new[key]}"] if key in new else []
            removed += [f"the {key} {old[key]}"] if key in old else []
    before, after = _scopes(old), _scopes(new)
    if before != after:
        if after and not (before and before <= after):
            added.append(f"the scope {' or '.join(sorted(after))}")
        else:
            removed.append(f"the scope {' or '.join(sorted(before))}" + (" alone" if after else ""))
    if added:
        yield Change("permission-added", subject, f"now required: {', '.join(added)}")
    if removed and not added:
        yield Change("permission-removed", subject, f"no longer required: {', '.join(removed)}")


def _needs_token(needs: Described) -> bool:
    return bool(needs["token"]) and not needs.get("tokenOptional", False)


def _scopes(needs: Described) -> set[str]:
    """Return the scopes of which one is required."""
    return {*needs.get("anyScope", ()), *([needs["scope"]] if "scope" in needs else [])}


def _compare_responses(old: Described, new: Described, subject: str) -> Iterator[Change]:
    before, after = old.get("returns", "JSON"), new.get("returns", "JSON")
    if before != after:
        yield Change("response-changed", subject, f"the response is {before} before, {after} now")
    items = old.get("pagedItems"), new.get("pagedItems")
    if None not in items and items[0] != items[1]:
        yield Change("response-changed", subject, f"the list is at {items[0]} before, at {items[1]} now")
    columns: tuple[list[str], list[str]] = old.get("csvColumns", []), new.get("csvColumns", [])
    if columns[0] != columns[1][: len(columns[0])]:
        message = f"columns {', '.join(columns[0])} before, {', '.join(columns[1]) or 'none'} now"
        yield Change("columns-changed", subject, message)
    elif columns[0] and columns[0] != columns[1]:
        yield Change("columns-added", subject, f"further columns: {', '.join(columns[1][len(columns[0]) :])}")


def _compare_wait(old: Described | None, new: Described | None, subject: str) -> Iterator[Change]:
    if old is None or new is None:
        return  # the flag --wait is added or removed with it
    before, after = _states(old), _states(new)
    moved = [state for state, end in before.items() if after.get(state) != end]
    read = [key for key in ("field", "result", "nullable") if old.get(key) != new.get(key)]
    if moved or read:
        what = [f"states gone or moved: {', '.join(moved)}"] if moved else []
        what += [f"read from elsewhere: {', '.join(read)}"] if read else []
        yield Change("wait-changed", subject, "; ".join(what))
    added = [state for state in after if state not in before]
    if added:
        yield Change("wait-states-added", subject, f"further states: {', '.join(added)}")
    yield from compare_texts(old, new, ("says",), f"{subject} --wait")


def _states(wait: Described) -> dict[str, str]:
    """Return how each state ends a wait."""
    return {state: key for key in ("done", "failed", "ended") for state in wait.get(key, ())}


def _compare_exits(old: Sequence[int], new: Sequence[int], subject: str) -> Iterator[Change]:
    codes: list[Any] = sorted(set(old) ^ set(new))
    if codes:
        shown = ", ".join(f"{code} {'added' if code in new else 'removed'}" for code in codes)
        yield Change("command-exits-changed", subject, f"exit codes: {shown}")
