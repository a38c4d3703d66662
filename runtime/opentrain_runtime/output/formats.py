"""How a value of an answer is written for people. A value of another type than expected is written as it came."""

from __future__ import annotations

import re

from opentrain_runtime.text.json import Number, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MIDNIGHT = re.compile(r"\d{4}-\d{2}-\d{2}(T00:00(:00(\.0+)?)?Z)?")


def as_text(value: object) -> str:
    """Anything: text as it is, numbers as they came, the rest as JSON."""
    return value if isinstance(value, str) else shown(value)


def money(value: object) -> str:
    """Dollars: two decimals, or as many as a price per label needs."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return as_text(value)
    sign = "-" if value < 0 else ""
    cents = f"{abs(value):,.2f}"
    exact = isinstance(value, int) or float(cents.replace(",", "")) == abs(float(value))
    return f"{sign}${cents if exact else _digits(value).lstrip('-')}"


def cents(value: object) -> str:
    """Dollars from whole cents."""
    if isinstance(value, bool) or not isinstance(value, int):
        return as_text(value)
    dollars, rest = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}${dollars:,}.{rest:02}"


def signed_cents(value: object) -> str:
    """Dollars from whole cents that came or went: what came has a plus sign."""
    plus = "+" if isinstance(value, int) and not isinstance(value, bool) and value > 0 else ""
    return plus + cents(value)


def date(value: object) -> str:
    """A moment in local time with its zone; a bare date as it is."""
    if not isinstance(value, str):
        return as_text(value)
    from datetime import datetime

    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            return value
        local = moment.astimezone()
        return f"{local.year:04}-{local:%m-%d %H:%M %Z}"  # %Y does not pad everywhere
    except (ValueError, OverflowError):
        return value


def day(value: object) -> str:
    """A day as it was set: one that came as midnight in UTC is not moved into another zone's day before."""
    if isinstance(value, str) and _MIDNIGHT.fullmatch(value):
        return value[:10]
    return date(value)


def seconds(value: object) -> str:
    """A span of seconds in the largest unit that fits evenly."""
    if isinstance(value, bool) or not isinstance(value, int):
        return as_text(value)
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if value and value % size == 0:
            return f"{value // size} {unit}{'' if value == size else 's'}"
    return f"{value} second{'' if value == 1 else 's'}"


def percent(value: object) -> str:
    """A fraction of one as a percentage."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return as_text(value)
    return f"{value * 100:.1f}".removesuffix(".0") + "%"


def count(value: object) -> str:
    """A number, or how many entries a list has."""
    return str(len(value)) if isinstance(value, list) else as_text(value)


def listed(value: object) -> str:
    """The entries of a list, separated by commas."""
    return ", ".join(as_text(entry) for entry in value) if isinstance(value, list) else as_text(value)


def pairs(value: object) -> str:
    """The fields of an object that hold something, each as name: value."""
    if not isinstance(value, dict):
        return as_text(value)
    held = {name: held for name, held in value.items() if held is not None and held not in ("", [])}
    return "; ".join(f"{name}: {listed(held)}" for name, held in held.items())


def yes_no(value: object) -> str:
    """Yes or no."""
    return ("no", "yes")[value] if isinstance(value, bool) else as_text(value)


def _digits(value: float) -> str:
    return value.text if isinstance(value, Number) else repr(value)


FORMATS: Mapping[str, Callable[[object], str]] = {
    "text": as_text,
    "money": money,
    "cents": cents,
    "signed-cents": signed_cents,
    "date": date,
    "day": day,
    "seconds": seconds,
    "percent": percent,
    "count": count,
    "number": as_text,
    "list": listed,
    "pairs": pairs,
    "link": as_text,
    "status": as_text,
    "word": as_text,
    "yes-no": yes_no,
}

AMOUNTS = frozenset({"money", "cents", "signed-cents", "percent", "count", "number"})
"""The formats of numbers and sums of money, which a table on a terminal aligns on the decimal point."""
