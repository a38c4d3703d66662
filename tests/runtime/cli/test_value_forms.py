"""Values in another form: the accepted form if there is one meaning, else nothing."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from opentrain_runtime.cli import types
from opentrain_runtime.cli.value_forms import accepted_form

MONEY = types.number(above=0)
SECONDS = types.number(0.1)
COUNT = types.whole_number(1, 100)
URL = types.url()
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC).timestamp()


def form(value: str, name: str, check: Callable[[str], object], *, ahead: bool = False) -> str | None:
    """Return the accepted form of a value for a flag with this name of its value and this type."""

    def accepts(word: str) -> bool:
        try:
            check(word)
        except ArgumentTypeError:
            return False
        return True

    return accepted_form(value, name, accepts, ahead=ahead, now=NOW)


@pytest.mark.parametrize(
    ("value", "name", "check", "accepted"),
    [
        ("$500", "USD", MONEY, "500"),
        ("500 USD", "USD", MONEY, "500"),
        ("500usd", "USD", MONEY, "500"),
        ("$1,250.50", "USD", MONEY, "1250.50"),
        ("1,000", "USD", MONEY, "1000"),
        ("€500", "EUR", MONEY, "500"),
        ("€500", "USD", MONEY, None),
        ("$500 EUR", "USD", MONEY, None),
        ("$500", "N", MONEY, None),
        ("1,00", "USD", MONEY, None),
        ("1.000,50", "USD", MONEY, None),
        ("-$5", "USD", MONEY, None),
        ("$0", "USD", MONEY, None),
        ("5k", "USD", MONEY, None),
        ("five", "USD", MONEY, None),
        ("10m", "SECONDS", SECONDS, "600"),
        ("1.5h", "SECONDS", SECONDS, "5400"),
        ("30s", "SECONDS", SECONDS, "30"),
        ("2 minutes", "SECONDS", SECONDS, "120"),
        ("1d", "SECONDS", SECONDS, "86400"),
        ("0.01s", "SECONDS", SECONDS, None),
        ("10m", "N", SECONDS, None),
        ("10x", "SECONDS", SECONDS, None),
        ("1,000", "N", COUNT, None),
        ("31/01/2027", "DATE", types.date, "2027-01-31"),
        ("1/31/2027", "DATE", types.date, "2027-01-31"),
        ("31.1.2027", "DATE", types.date, "2027-01-31"),
        ("2027/1/31", "DATE", types.date, "2027-01-31"),
        ("05/05/2027", "DATE", types.date, "2027-05-05"),
        ("01/02/2027", "DATE", types.date, None),
        ("31/31/2027", "DATE", types.date, None),
        ("30/02/2027", "DATE", types.date, None),
        ("31/01/27", "DATE", types.date, None),
        ("soon", "DATE", types.date, None),
        ("7x", "DATE", types.date, None),
        ("hooks.example.org/in", "URL", URL, "https://hooks.example.org/in"),
        ("http://hooks.example.org", "URL", URL, "https://hooks.example.org"),
        ("localhost:8080/in", "URL", URL, "http://localhost:8080/in"),
        ("ftp://hooks.example.org", "URL", URL, None),
        ("me@hooks.example.org", "URL", URL, None),
        ("hooks", "URL", URL, None),
        ("headcount:3", "FIELD=VALUE", types.field, "headcount=3"),
        ("https://example.org", "FIELD=VALUE", types.field, None),
        ("headcount", "FIELD=VALUE", types.field, None),
        ("9" * 300 + "m", "SECONDS", SECONDS, None),
    ],
)
def test_accepted_form(value: str, name: str, check: Callable[[str], object], accepted: str | None) -> None:
    assert form(value, name, check) == accepted


@pytest.mark.parametrize(
    ("value", "ahead", "days"),
    [
        ("yesterday", False, -1),
        ("Tomorrow", True, 1),
        ("today", False, 0),
        ("7d", False, -7),
        ("7d", True, 7),
        ("2 weeks ago", True, -14),
        ("-3d", True, -3),
        ("+3days", False, 3),
    ],
)
def test_a_relative_day_is_a_date_of_the_local_calendar(value: str, ahead: bool, days: int) -> None:
    """A period is in the future for a command that writes, and in the past for one that reads."""
    today = datetime.fromtimestamp(NOW).astimezone().date()
    assert form(value, "DATE", types.date, ahead=ahead) == (today + timedelta(days=days)).isoformat()


def test_hours_are_a_time_in_utc() -> None:
    assert form("24h", "ISO", types.date) == "2026-11-26T12:00:00Z"
