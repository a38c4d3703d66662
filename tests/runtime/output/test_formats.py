"""Formats of values."""

from __future__ import annotations

import time

import pytest

from opentrain_runtime.output.formats import CONVERTED, FORMATS, in_words
from opentrain_runtime.text.json import Number


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("text", "abc", "abc"),
        ("text", Number("14.50"), "14.50"),
        ("text", {"a": 1}, '{"a":1}'),
        ("money", 1234.5, "$1,234.50"),
        ("money", 14, "$14.00"),
        ("money", -3, "-$3.00"),
        ("money", Number("0.0375"), "$0.0375"),
        ("cents", 123456, "$1,234.56"),
        ("cents", -5, "-$0.05"),
        ("signed-cents", 250, "+$2.50"),
        ("signed-cents", 0, "$0.00"),
        ("signed-cents", -250, "-$2.50"),
        ("date", "2031-01-02", "2031-01-02"),
        ("date", "no date", "no date"),
        ("clock", "2031-01-02T03:04:05", "01-02 03:04:05"),
        ("clock", "no date", "no date"),
        ("clock", 7, "7"),
        ("day", "2031-01-02T00:00:00.000Z", "2031-01-02"),
        ("number", Number("0.910"), "0.910"),
        ("seconds", 7200, "2 hours"),
        ("seconds", 60, "1 minute"),
        ("seconds", 61, "61 seconds"),
        ("seconds", 0, "0 seconds"),
        ("percent", 0.25, "25%"),
        ("percent", 0.255, "25.5%"),
        ("count", [1, 2], "2"),
        ("count", 7, "7"),
        ("number", 5000, "5,000"),
        ("number", -1234567, "-1,234,567"),
        ("number", Number("14860.50"), "14,860.50"),
        ("number", Number("1e30"), "1e30"),
        ("number", True, "true"),
        ("number", "12", "12"),
        ("grouped", ["a:x", "b", "a:y", "c:x:y"], "a (x, y), b, c (x:y)"),
        ("grouped", "a:x", "a:x"),
        ("list", ["a", 2], "a, 2"),
        ("pairs", {"a": 1, "none": None, "list": ["x", "y"], "empty": ""}, "a: 1; list: x, y"),
        ("pairs", {"fromYear": 2019, "to_year": 2021}, "from year: 2019; to year: 2021"),
        ("words", ["a", 2], "a, 2"),
        ("bytes", 0, "0 B"),
        ("bytes", 1023, "1023 B"),
        ("bytes", 1024, "1.0 KiB"),
        ("bytes", -1536, "-1.5 KiB"),
        ("bytes", 1024**2 - 1, "1.0 MiB"),
        ("bytes", 5 * 1024**6, "5.0 EiB"),
        ("bytes", 10**400, str(10**400)),
        ("bytes", 1.5, "1.5"),
        ("yes-no", True, "yes"),
        ("yes-no", False, "no"),
    ],
)
def test_a_formatted_value(name: str, value: object, text: str) -> None:
    assert FORMATS[name](value) == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("PER_HOUR", "/h"),
        ("NEW_KIND_2", "New kind 2"),
        ("new_kind", "New kind"),
        ("ctr_1decda8d", "ctr_1decda8d"),
        ("GPS", "GPS"),
        ("Two words", "Two words"),
        ("a_B", "a_B"),
        ("", ""),
        (3, 3),
        (["PER_HOUR", "GPS"], ["/h", "GPS"]),
        ({"PER_HOUR": "PER_HOUR", "n": None}, {"PER_HOUR": "/h", "n": None}),
    ],
)
def test_values_of_the_api_are_put_in_words(value: object, shown: object) -> None:
    assert in_words(value, {"PER_HOUR": "/h"}) == shown


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("value", ["text", True, 3, Number("1.5"), [], {}, ["a"], {"a": None}], ids=repr)
def test_a_value_of_another_type_is_unchanged(name: str, value: object) -> None:
    assert isinstance(FORMATS[name](value), str)


def test_a_time_has_its_zone() -> None:
    assert FORMATS["date"]("2031-01-02T10:00:00Z").startswith("2031-01-0")
    assert FORMATS["date"]("2031-01-02T10:00:00Z").count(" ") == 2


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "Asia/Tokyo"])
def test_a_year_has_four_digits(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for text in ("0001-01-01T00:00:00Z", "0999-12-30T00:00:00Z", "2031-01-02T00:00:00Z"):
            assert FORMATS["date"](text).startswith(text[:11].replace("T", " "))
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("name", "value", "converted"),
    [
        ("unix", 1_790_000_000, "2026-09-21T14:13:20+00:00"),
        ("unix", 0, "1970-01-01T00:00:00+00:00"),
        ("unix", -1, "1969-12-31T23:59:59+00:00"),
        ("unix", Number("1790000000.5"), "2026-09-21T14:13:20+00:00"),
        ("unix-milliseconds", 1_790_000_000_000, "2026-09-21T14:13:20+00:00"),
        ("unix", 10**30, 10**30),
        ("unix", 10**400, 10**400),
        ("unix", True, True),
        ("unix", "2031-01-02", "2031-01-02"),
        ("unix", [1], [1]),
    ],
)
def test_a_unix_time_becomes_a_date(name: str, value: object, converted: object) -> None:
    convert, then = CONVERTED[name]
    assert (convert(value), then) == (converted, "date")
