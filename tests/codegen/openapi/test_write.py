"""YAML of imported manifests: it is read back as it was."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from codegen.manifest.yaml import parse_yaml
from codegen.openapi.guesses import Guess, plain
from codegen.openapi.write import MARK, WIDTH, to_yaml

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=150).map(str.strip)
SCALARS = TEXTS | st.integers(-(10**12), 10**12) | st.booleans()
KEYS = st.text("abcdefg-", min_size=1, max_size=10).map(lambda text: f"k{text}") | TEXTS.filter(bool)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5))
def test_values_are_read_back(values: dict[str, Any]) -> None:
    assert parse_yaml(to_yaml(values), "sample").value == values


@given(st.lists(st.text("abc xyz:#'", min_size=1, max_size=400).map(lambda text: " ".join(text.split())), min_size=1))
def test_paragraphs_are_read_back(paragraphs: list[str]) -> None:
    text = "\n\n".join(filter(None, paragraphs))
    value: Any = parse_yaml(to_yaml({"description": text or "x"}), "sample").value
    assert " ".join(value["description"].split()) == " ".join((text or "x").split())


def test_a_guess_is_marked_on_its_line() -> None:
    lines = to_yaml(
        {"a": Guess(1), "b": 2, "c": {"d": Guess("x")}, "groups": {"e": {"summary": Guess("y")}}}
    ).splitlines()
    assert [line for line in lines if line.endswith(MARK)] == [
        f"a: 1  {MARK}",
        f"c: {{d: x}}  {MARK}",
        f"  e: {{summary: y}}  {MARK}",
    ]


def test_long_values_are_wrapped() -> None:
    text = " ".join(["word"] * 100)
    values = {"flags": {"x": {"open": [f"value-{n}" for n in range(60)], "help": text, "list": [{"a": text}]}}}
    written = to_yaml(values, [text])
    assert max(map(len, written.splitlines())) <= WIDTH
    assert parse_yaml(written, "sample").value == plain(values)
