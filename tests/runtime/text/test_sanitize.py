"""Escaping of characters that are not safe for a terminal."""

from __future__ import annotations

import pytest

from opentrain_runtime.text.sanitize import lines, one_line


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain äöü 日本", "plain äöü 日本"),
        ("a\nb\tc\r\nd", "a b c  d"),
        ("\x1b[2Jgone", "\\u001b[2Jgone"),
        ("\x07\x9b", "\\u0007\\u009b"),
        ("\u202eevil", "\\u202eevil"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("a\u2028b", "a b"),
        ("\ud800", "\\ud800"),
    ],
)
def test_one_line(text: str, safe: str) -> None:
    assert one_line(text) == safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [("a\nb\tc", "a\nb\tc"), ("a\r\nb", "a\nb"), ("a\rb", "a\\u000db"), ("\x1b]0;x\x07", "\\u001b]0;x\\u0007")],
)
def test_lines_keep_their_breaks(text: str, safe: str) -> None:
    assert lines(text) == safe
