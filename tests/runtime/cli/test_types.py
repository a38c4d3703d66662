"""Types of flag values: accepted values, and errors that name the value."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable

import pytest

from opentrain_runtime.cli import types
from opentrain_runtime.text.json import compact


@pytest.mark.parametrize(
    ("check", "word", "value"),
    [
        (types.text(5), "abcde", "abcde"),
        (types.whole_number(1, 100), "100", 100),
        (types.whole_number(0), "007", 7),
        (types.whole_number(), "-12", -12),
        (types.whole_number(maximum=3), "-4", -4),
        (types.whole_number(-5, 5), "-5", -5),
        (types.whole_number(-5, -1), "-3", -3),
        (types.text(empty=True), "", ""),
        (types.comma_list_or_empty, " ", []),
        (types.comma_list_or_empty, "a,b", ["a", "b"]),
        (types.date, "2027-01-31", "2027-01-31"),
        (types.date, "2027-01-31T17:00:00+02:00", "2027-01-31T17:00:00+02:00"),
        (types.email, "a@b.example", "a@b.example"),
        (types.url(), "https://x.example/a?b", "https://x.example/a?b"),
        (types.url(), "http://127.0.0.1:8080/", "http://127.0.0.1:8080/"),
        (types.origin, "https://X.example:443/", "https://x.example"),
        (types.comma_list, "a, b,c", ["a", "b", "c"]),
        (types.json_object, '{"a": 1}', {"a": 1}),
    ],
)
def test_a_valid_value(check: Callable[[str], object], word: str, value: object) -> None:
    assert check(word) == value


@pytest.mark.parametrize(
    ("check", "word"),
    [
        (types.whole_number(1, 100), "0"),
        (types.whole_number(1, 100), "101"),
        (types.whole_number(1), "1.5"),
        (types.whole_number(1), "-3"),
        (types.whole_number(1), "٣"),
        (types.whole_number(1), "9" * 19),
        (types.number(above=0), "0"),
        (types.number(above=0), "-1"),
        (types.number(above=0), "0.0"),
        (types.number(maximum=9, above=0), "9.5"),
        (types.number(-5, 5), "-5.01"),
        (types.number(), "+1"),
        (types.whole_number(-5, 5), "-6"),
        (types.whole_number(-5, 5), "--5"),
        (types.whole_number(-5, 5), "-"),
        (types.whole_number(0), "-0"),
        (types.number(), "nan"),
        (types.number(), "1e999"),
        (types.number(), " 1"),
        (types.number(1, 9), "9.01"),
        (types.date, "2027-13-01"),
        (types.date, "soon"),
        (types.email, "a b@c"),
        (types.email, "@c"),
        (types.url(), "ftp://x.example"),
        (types.url(), "http://x.example"),
        (types.origin, "https://x.example/path"),
        (types.origin, "x.example"),
        (types.comma_list, "a,,b"),
        (types.json_object, "[1]"),
        (types.json_object, "{"),
    ],
)
def test_an_invalid_value_is_named(check: Callable[[str], object], word: str) -> None:
    with pytest.raises(ArgumentTypeError) as raised:
        check(word)
    assert repr(word) in str(raised.value)


@pytest.mark.parametrize(
    ("check", "word"),
    [
        (types.origin, "https://bob:canary@x.example"),
        (types.origin, "bob:canary@x.example"),
        (types.url(), "http://bob:canary@x.example"),
        (types.url(), "https://bob:c/an canary@x.example"),
    ],
)
def test_a_password_is_not_repeated(check: Callable[[str], object], word: str) -> None:
    with pytest.raises(ArgumentTypeError) as raised:
        check(word)
    assert "canary" not in str(raised.value)
    assert "bob:****@x.example" in str(raised.value)


@pytest.mark.parametrize("word", ["", "  ", "\t"])
def test_an_empty_text_is_refused(word: str) -> None:
    with pytest.raises(ArgumentTypeError):
        types.text()(word)


def test_a_text_that_is_too_long_is_refused_with_both_lengths() -> None:
    with pytest.raises(ArgumentTypeError, match=r"1,001.*1,000"):
        types.text(1000)("x" * 1001)


@pytest.mark.parametrize("word", ["14.50", "500", "1e3", "0.0001", "0", "-500", "-0.50"])
def test_an_amount_is_sent_as_written(word: str) -> None:
    assert compact(types.number()(word)) == word
