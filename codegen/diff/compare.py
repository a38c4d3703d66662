"""Comparison of two surfaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from codegen.diff.commands import compare_command, compare_flags, compare_texts
from codegen.diff.kinds import LEVELS, Change
from codegen.diff.names import compare_names, match
from codegen.diff.surface import Described


def compare(old: Described, new: Described) -> list[Change]:
    """Return all changes from one surface to another, the most serious ones first."""
    changes = [*_compare_program(old, new), *_compare_commands(old, new)]
    return sorted(dict.fromkeys(changes), key=lambda change: LEVELS.index(change.level))


def _compare_program(old: Described, new: Described) -> Iterator[Change]:
    for key, kind in (("binary", "binary-renamed"), ("baseUrl", "base-url-changed")):
        if old[key] != new[key]:
            yield Change(kind, old[key], f"now {new[key]}")
    yield from compare_texts(old, new, ("name", "summary"), new["binary"])
    pairs, gone = match(old["globalFlags"], new["globalFlags"], "name")
    yield from (Change("flag-removed", each["name"], "removed", "deprecated" in each) for each in gone)
    kept = [after["name"] for _, after in pairs]
    yield from (Change("flag-added", each["name"], "new") for each in new["globalFlags"] if each["name"] not in kept)
    for before, after in pairs:
        yield from compare_flags(before, after, "")
    yield from _compare_exit_codes(old, new)
    yield from _compare_variables(old, new)
    groups = {group["name"]: group for group in old["groups"]}
    for group in new["groups"]:
        if group["name"] in groups:
            yield from compare_texts(groups[group["name"]], group, ("summary", "theme"), group["name"])


def _compare_exit_codes(old: Described, new: Described) -> Iterator[Change]:
    before, after = ({each["name"]: each for each in surface["exitCodes"]} for surface in (old, new))
    for name, code in before.items():
        subject = f"exit code {code['code']}"
        if name not in after:
            yield Change("exit-code-removed", subject, f"{name} is gone")
        elif after[name]["code"] != code["code"]:
            yield Change("exit-code-changed", subject, f"{name} is now {after[name]['code']}")
        else:
            yield from compare_texts(code, after[name], ("means",), subject)
    for name, code in after.items():
        if name not in before:
            yield Change("exit-code-added", f"exit code {code['code']}", f"new: {name}")
    statuses = [
        {status: each["name"] for each in surface["exitCodes"] for status in each["httpStatuses"]}
        for surface in (old, new)
    ]
    for status in sorted(statuses[0].keys() | statuses[1].keys()):
        was, now = (each.get(status, "refused" if status < 500 else "outage") for each in statuses)
        if was != now:
            yield Change("exit-code-changed", f"HTTP status {status}", f"{was} before, {now} now")


def _compare_variables(old: Described, new: Described) -> Iterator[Change]:
    before, after = ({each["name"]: each for each in surface["environment"]} for surface in (old, new))
    for name, variable in before.items():
        if name not in after:
            yield Change("variable-removed", name, f"removed; it set {variable['sets']}")
        elif variable["sets"] != after[name]["sets"]:
            yield Change("variable-changed", name, f"sets {after[name]['sets']} now, {variable['sets']} before")
        else:
            yield from compare_texts(variable, after[name], ("help",), name)
    yield from (
        Change("variable-added", name, f"new: it sets {variable['sets']}")
        for name, variable in after.items()
        if name not in before
    )
    kept = [name for name, variable in before.items() if after.get(name, {}).get("sets") == variable["sets"]]
    for setting in dict.fromkeys(before[name]["sets"] for name in kept):
        of_before = [name for name in before if name in kept and before[name]["sets"] == setting]
        of_after = [name for name in after if name in kept and after[name]["sets"] == setting]
        if of_before != of_after:
            yield Change("variable-changed", of_after[0], f"takes precedence over {of_before[0]} now")


def _compare_commands(old: Described, new: Described) -> Iterator[Change]:
    pairs, gone = match(old["commands"], new["commands"], "path")
    for command in gone:
        yield Change("command-removed", command["path"], "removed", "deprecated" in command)
    kept = [after["path"] for _, after in pairs]
    for command in new["commands"]:
        if command["path"] not in kept:
            yield Change("command-added", command["path"], "new")
    merged = Counter(kept)
    for before, after in pairs:
        yield from compare_names(before, after, "path", what="command")
        if merged[after["path"]] == 1 or before["path"] == after["path"]:
            yield from compare_command(before, after, new["globalFlags"])
        else:
            yield from _merged(before, after)


def _merged(old: Described, new: Described) -> Iterator[Change]:
    """Yield what was lost when a command became an alias of another one."""
    if old["endpoint"] != new["endpoint"]:
        yield Change("request-changed", old["path"], f"it is now a name of {new['path']}, with another request")
    _, gone = match(old["flags"], new["flags"], "name")
    yield from (
        Change("flag-removed", f"{old['path']} {each['name']}", "removed", "deprecated" in each) for each in gone
    )
