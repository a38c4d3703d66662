"""Verdict of `diff`: each change of tests/data/diff/changes.yaml has exactly the expected kinds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from codegen.diff.compare import compare
from codegen.diff.kinds import BREAKING, KINDS
from codegen.diff.surface import Described, of_manifest
from codegen.diff.versions import is_at_least, next_version
from codegen.manifest.load import load
from tests.support.paths import DATA
from tests.support.strict_yaml import load_yaml

OLD: dict[str, Any] = load_yaml(DATA / "diff" / "manifest.yaml")
CASES: dict[str, dict[str, Any]] = load_yaml(DATA / "diff" / "changes.yaml")
COMMANDS = ("groups", "parcels", "commands")


def _holder(manifest: dict[str, Any], path: str) -> tuple[Any, Any]:
    """Return the mapping or list that has the value at a key path, and its key there."""
    *above, last = path[1:].split("/") if path.startswith("/") else [*COMMANDS, *path.split("/")]
    inner: Any = manifest
    for key in above:
        inner = inner[int(key)] if isinstance(inner, list) else inner.setdefault(key, {})
    return inner, int(last) if isinstance(inner, list) else last


def _patch(manifest: dict[str, Any], patch: Mapping[str, Any]) -> None:
    for path, value in patch.items():
        holder, key = _holder(manifest, path)
        if value is None:
            del holder[key]
        else:
            holder[key] = value


def _surface(manifest: dict[str, Any], folder: Path) -> Described:
    file = folder / "manifest.yaml"
    file.write_text(json.dumps(manifest), encoding="utf-8")
    return of_manifest(load(file))


def _versions(name: str, folder: Path) -> tuple[Described, Described]:
    case = CASES[name]
    old = deepcopy(OLD)
    _patch(old, case.get("before", {}))
    new = deepcopy(old)
    for path, later in case.get("rename", {}).items():
        holder, key = _holder(new, path)
        target, last = _holder(new, later)
        target[last] = holder.pop(key)
    _patch(new, case.get("patch", {}))
    return _surface(old, folder), _surface(new, folder)


@pytest.mark.parametrize("name", CASES)
def test_a_change_has_the_expected_verdict(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    changes = compare(*_versions(name, tmp_path))
    assert sorted(f"{change.kind}: {change.subject}" for change in changes) == sorted(case["changes"])
    assert next_version(OLD["product"]["version"], changes) == case["next"]


def test_the_table_is_complete() -> None:
    """It has at least 40 changes, and all kinds that a small manifest can show."""
    assert len(CASES) >= 40
    shown = {change.partition(":")[0] for case in CASES.values() for change in case["changes"]}
    assert shown <= KINDS.keys()
    assert sorted(KINDS.keys() - shown) == [
        "effect-lowered",
        "empty-accepted",
        "exit-code-added",
        "exit-code-removed",
        "flag-name-added",
        "repeat-added",
        "variable-added",
    ]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("read-became-a-write", {"effect-lowered"}),
        ("empty-value-refused", {"empty-accepted"}),
        ("flag-alias-removed", {"flag-name-added"}),
        ("repeatable-removed", {"repeat-added", "text-changed"}),
        ("variable-removed", {"variable-added"}),
    ],
)
def test_a_change_taken_back(name: str, kinds: set[str], tmp_path: Path) -> None:
    old, new = _versions(name, tmp_path)
    changes = compare(new, old)
    assert {change.kind for change in changes} == kinds
    assert all(change.level != BREAKING for change in changes)


def test_exit_codes_come_and_go(tmp_path: Path) -> None:
    """Every manifest has the same names of exit codes. Documents of later versions may have others."""
    old = _surface(OLD, tmp_path)
    new = {**old, "exitCodes": [*old["exitCodes"], {"code": 9, "name": "stale", "means": "Stale", "httpStatuses": []}]}
    assert [change.kind for change in compare(old, new)] == ["exit-code-added"]
    assert [change.kind for change in compare(new, old)] == ["exit-code-removed"]


@pytest.mark.parametrize("name", CASES)
def test_nothing_differs_from_itself(name: str, tmp_path: Path) -> None:
    for surface in _versions(name, tmp_path):
        assert compare(surface, surface) == []


@pytest.mark.parametrize(
    ("version", "breaking", "compatible", "text"),
    [("0.3.1", "0.4.0", "0.3.2", "0.3.2"), ("2.3.1", "3.0.0", "2.4.0", "2.3.2")],
)
def test_the_next_version(version: str, breaking: str, compatible: str, text: str, tmp_path: Path) -> None:
    cases = (("flag-removed", breaking), ("flag-added", compatible), ("texts", text), ("order-of-commands", version))
    for name, expected in cases:
        changes = compare(*_versions(name, tmp_path))
        assert next_version(version, changes) == expected
        assert is_at_least(expected, version)
        assert is_at_least("10.0.0", expected)
