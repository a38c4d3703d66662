"""Paths through lists."""

from __future__ import annotations

import pytest

from opentrain_runtime.text.list_paths import lookup_in_lists, lookup_list

DOCUMENT = {
    "labels": [{"name": "bug", "tags": [{"n": 1}, {"n": 2}]}, {"name": None}, {"name": "ui", "tags": [{"n": 3}]}, 4],
    "words": ["a", "b"],
    "one": {"name": "x"},
    "deep": {"list": [{"name": "y"}]},
    "none": [],
}


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["labels[].name"], ["bug", "ui"]),
        (["labels[].tags[].n"], [1, 2, 3]),
        (["deep.list[].name"], ["y"]),
        (["words[]"], ["a", "b"]),
        (["one[].name"], None),
        (["missing[].name"], None),
        (["none[].name", "one.name"], "x"),
        (["missing", "words[]"], ["a", "b"]),
    ],
)
def test_values_in_every_item(paths: list[str], found: object) -> None:
    assert lookup_in_lists(DOCUMENT, paths) == found


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("labels[].name", ["bug", "ui"]),
        ("none[].name", []),
        ("labels[].tags[].n", [1, 2, 3]),
        ("words[].name", []),
        ("one[].name", None),
        ("missing[].name", None),
    ],
)
def test_an_empty_list_is_not_a_missing_one(path: str, found: object) -> None:
    assert lookup_list(DOCUMENT, path) == found
