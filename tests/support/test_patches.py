"""Tests of textual patches: each form of edit, and refused edits."""

from __future__ import annotations

import pytest

from tests.support.patches import Edit, apply_patch

TEXT = "a:\n  one: 1\n  two: 2\n"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ({"replace": "one: 1", "with": "one: 3"}, "a:\n  one: 3\n  two: 2\n"),
        ({"replace": "  two", "with": "two"}, "a:\n  one: 1\ntwo: 2\n"),
        ({"drop": "one"}, "a:\n  two: 2\n"),
        ({"after": "two:", "add": "three: 3\n  four: 4"}, "a:\n  one: 1\n  two: 2\n  three: 3\n    four: 4\n"),
        ({"after": "a:", "add": "b:\n"}, "a:\nb:\n  one: 1\n  two: 2\n"),
        ({"before": "one", "add": "zero: 0\n"}, "a:\n  zero: 0\n  one: 1\n  two: 2\n"),
        ({"append": "   b: 1\n"}, "a:\n  one: 1\n  two: 2\n   b: 1\n"),
        ({"text": "b: 1\n"}, "b: 1\n"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_edit(edit: Edit, expected: str) -> None:
    """An edit changes the one place that it names."""
    assert apply_patch(TEXT, [edit]) == expected


def test_edits_apply_in_order() -> None:
    """A later edit sees the result of the earlier ones."""
    assert apply_patch(TEXT, [{"append": "b: 1\n"}, {"replace": "b: 1", "with": "c: 1"}]) == f"{TEXT}c: 1\n"
    assert apply_patch(TEXT, []) == TEXT


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        ({"replace": "three", "with": "x"}, "0 matches instead of 1 for 'three'"),
        ({"replace": ": ", "with": "="}, "2 matches instead of 1 for ': '"),
        ({"drop": "1"}, "0 lines instead of 1 start with '1'"),
        ({"drop": ""}, "3 lines instead of 1 start with ''"),
        ({"after": "three", "add": "x"}, "0 lines instead of 1 start with 'three'"),
        ({"before": "three", "add": "x"}, "0 lines instead of 1 start with 'three'"),
        ({"add": "x"}, "unknown edit: add"),
        ({"drop": "one", "with": "x"}, "unknown edit: drop, with"),
        ({}, "unknown edit: empty"),
    ],
)
def test_edit_with_a_missing_or_ambiguous_place_is_refused(edit: Edit, message: str) -> None:
    """A patch cannot silently change nothing, or the wrong place."""
    with pytest.raises(ValueError, match=f"^{message}$"):
        apply_patch(TEXT, [edit])
