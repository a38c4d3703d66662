"""Comparison of one flag in two versions."""

from __future__ import annotations

import math
from collections.abc import Iterator

from codegen.diff.kinds import Change
from codegen.diff.surface import Described

_WIDER = {("whole", "number"), ("switch", "boolean"), ("origin", "base-url"), ("id", "text")}
"""Types of before, each with one that accepts all its values and more."""
_PLAIN = ("text", "id", "number", "whole", "date", "url", "email")
"""Types whose values are written into a query, path or header as they were given."""


def compare_flag(old: Described, new: Described, subject: str) -> Iterator[Change]:
    """Yield the changes of a flag, except for those of its names, texts and position."""
    if not old["required"] and new["required"]:
        yield Change("flag-required", subject, "now required")
    elif old["required"] and not new["required"]:
        yield Change("flag-optional", subject, "no longer required")
    yield from _compare_type(old, new, subject)
    yield from _compare_values(old, new, subject)
    yield from _compare_range(old, new, subject)
    yield from _compare_fields(old, new, subject)
    yield from _compare_default(old, new, subject)
    if old["repeatable"] != new["repeatable"]:
        kind, message = ("repeat-added", "now repeatable") if new["repeatable"] else ("repeat-removed", "only once now")
        yield Change(kind, subject, message)
    if old.get("empty", False) != new.get("empty", False):
        kind = "empty-accepted" if new.get("empty") else "empty-refused"
        yield Change(kind, subject, f"an empty value is {'now' if new.get('empty') else 'no longer'} accepted")
    yield from _compare_destination(old, new, subject)


def _compare_type(old: Described, new: Described, subject: str) -> Iterator[Change]:
    before, after = old["type"], new["type"]
    if old.get("clears") != new.get("clears"):
        message = f"values of its body fields: {old.get('clears', 'given')} before, {new.get('clears', 'given')} now"
        yield Change("type-changed", subject, message)
    if before == after:
        return
    in_body = new.get("goesTo", {}).get("part") == "body"
    widened = (before, after) in _WIDER or (before in _PLAIN and after == "text" and not in_body)
    message = f"type {before} before, {after} now"
    yield Change("type-widened" if widened else "type-changed", subject, message)


def _compare_values(old: Described, new: Described, subject: str) -> Iterator[Change]:
    before, after = old.get("enum", []), new.get("enum", [])
    if before and not after:
        yield Change("values-opened", subject, "any value is accepted now")
    elif after and not before:
        if old["type"] == new["type"]:
            yield Change("values-closed", subject, f"allowed values now: {', '.join(after)}")
    else:
        folded = {value.casefold() for value in after}
        removed = [value for value in before if value.casefold() not in folded]
        if removed:
            yield Change("values-removed", subject, f"no longer allowed: {', '.join(removed)}")
        folded = {value.casefold() for value in before}
        added = [value for value in after if value.casefold() not in folded]
        if added:
            yield Change("values-added", subject, f"now also allowed: {', '.join(added)}")
        sent = [value for value in before if value not in after and value not in removed]
        if sent:
            yield Change("wire-name-changed", subject, f"sent in another spelling: {', '.join(sent)}")


def _compare_range(old: Described, new: Described, subject: str) -> Iterator[Change]:
    if old["type"] != new["type"] and not {old["type"], new["type"]} <= {"whole", "number"}:
        return
    narrowed: list[str] = []
    widened: list[str] = []
    lowest, highest = (_lowest(old), _lowest(new)), (old.get("maximum", math.inf), new.get("maximum", math.inf))
    if lowest[0] != lowest[1]:
        key = "above" if "above" in new or "above" in old else "minimum"
        (narrowed if lowest[1] > lowest[0] else widened).append(_bound(key, old, new))
    if highest[0] != highest[1]:
        (narrowed if highest[1] < highest[0] else widened).append(_bound("maximum", old, new))
    longest = old.get("maxLength", math.inf), new.get("maxLength", math.inf)
    if longest[0] != longest[1]:
        (narrowed if longest[1] < longest[0] else widened).append(_bound("maxLength", old, new))
    if narrowed:
        yield Change("range-narrowed", subject, "; ".join(narrowed))
    elif widened:
        yield Change("range-widened", subject, "; ".join(widened))


def _lowest(flag: Described) -> tuple[float, bool]:
    """Return the lower bound of a number, and whether the number must exceed it."""
    return (flag["above"], True) if "above" in flag else (flag.get("minimum", -math.inf), False)


def _bound(key: str, old: Described, new: Described) -> str:
    if key == "above":
        return f"{_lower(old)} before, {_lower(new)} now"
    name = {"maxLength": "maximum length"}.get(key, key)
    return f"{name} {old.get(key, 'none')} before, {new.get(key, 'none')} now"


def _lower(flag: Described) -> str:
    return f"above {flag['above']}" if "above" in flag else f"minimum {flag.get('minimum', 'none')}"


def _compare_fields(old: Described, new: Described, subject: str) -> Iterator[Change]:
    before, after = old.get("fields", {}), new.get("fields", {})
    changed = [name for name, kind in before.items() if not _accepts(after.get(name), kind)]
    if changed:
        yield Change("fields-removed", subject, f"fields gone or of another type: {', '.join(changed)}")
    added = [name for name in after if name not in before]
    if added:
        yield Change("fields-added", subject, f"further fields: {', '.join(added)}")


def _accepts(after: object, before: object) -> bool:
    """Return whether a field of this kind accepts every value of the kind of before."""
    if isinstance(after, list) and isinstance(before, list):
        return {value.casefold() for value in before} <= {value.casefold() for value in after}
    return after == before or after == f"{before} or null"


def _compare_default(old: Described, new: Described, subject: str) -> Iterator[Change]:
    before, after = old.get("default"), new.get("default")
    if before == after:
        return
    if before is None:
        yield Change("default-added", subject, f"default {after}")
    else:
        yield Change("default-changed", subject, f"default {before} before, {'none' if after is None else after} now")


def _compare_destination(old: Described, new: Described, subject: str) -> Iterator[Change]:
    before, after = old.get("goesTo"), new.get("goesTo")
    if _place(before) != _place(after):
        yield Change("wire-name-changed", subject, f"sent as {_shown(before)} before, as {_shown(after)} now")


def _place(goes_to: Described | None) -> tuple[str, ...]:
    """Return where a value goes. In a path its position counts, not the name of the flag there."""
    if goes_to is None:
        return ()
    return ("path",) if goes_to["part"] == "path" else (goes_to["part"], goes_to["name"])


def _shown(goes_to: Described | None) -> str:
    return "nothing" if goes_to is None else f"{goes_to['part']} {goes_to['name']}"
