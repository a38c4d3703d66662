"""Folding of command lines for a terminal."""

from __future__ import annotations

import shlex

import pytest

from opentrain_runtime.text.folding import folded

WORDS = [
    "shop",
    "things",
    "set",
    "--thing-id=thing_841e0e28fecfcc13",
    "--text=two words",
    "--set",
    "a=1",
    "--size=LARGE",
]
LINE = shlex.join(WORDS)


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 100, 200, None])
def test_a_folded_command_is_the_same_command_for_a_shell(columns: int | None) -> None:
    lines = folded(LINE, columns)
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == WORDS
    assert all(line.startswith("  ") for line in lines)
    if columns is not None:
        assert all(len(line) <= columns or len(line.split()) <= 3 for line in lines)


def test_a_link_is_never_broken() -> None:
    link = "https://x.example/" + "a" * 200
    assert folded(link, 80) == ["  " + link]
