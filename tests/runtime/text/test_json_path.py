"""Dotted paths and templates."""

from __future__ import annotations

import pytest

from opentrain_runtime.text.json_path import WithArguments, fill, lookup, paths_in

DOCUMENT = {"job": {"id": "j1", "tags": ["a", "b"], "none": None, "zero": 0, "no": False}, "n": 14}


@pytest.mark.parametrize(
    ("paths", "value"),
    [
        (("job.id",), "j1"),
        (("job.tags",), ["a", "b"]),
        (("missing", "n"), 14),
        (("job.none", "job.id"), "j1"),
        (("job.zero",), 0),
        (("job.no",), False),
        (("job.id.deeper",), None),
        (("missing",), None),
        ((), None),
    ],
)
def test_lookup_returns_the_first_value(paths: tuple[str, ...], value: object) -> None:
    assert lookup(DOCUMENT, *paths) == value


def test_a_dot_is_the_document_itself() -> None:
    assert lookup(DOCUMENT, ".") is DOCUMENT
    assert lookup([1], "a") is None


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Job {job.id}.", "Job j1."),
        ("{job.tags}", "a, b"),
        ("{n} {missing}!", "14 ?!"),
        ("{job}", '{"id":"j1","tags":["a","b"],"none":null,"zero":0,"no":false}'),
        ("no { path }", "no { path }"),
    ],
)
def test_fill_replaces_paths(template: str, text: str) -> None:
    assert fill(template, DOCUMENT, missing="?") == text


def test_fill_writes_every_value_with_the_given_function() -> None:
    assert fill("{job.id} {job.tags}", DOCUMENT, show=lambda text: f"<{text}>") == "<j1> <a>, <b>"


def test_paths_in_a_template() -> None:
    assert paths_in("opentrain x {a.b} --c={d-e}") == ["a.b", "d-e"]


def test_the_arguments_of_a_command_are_not_part_of_its_response() -> None:
    document = WithArguments({"a": 1}, {"flag": "x"})
    assert lookup(document, "arguments.flag") == "x"
    assert lookup(document, ".") == {"a": 1}
