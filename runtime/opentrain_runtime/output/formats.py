"""Formats of values for people. A value of an unexpected type is written unchanged."""

from __future__ import annotations

import re

from opentrain_runtime.text.json import Number, shown
from opentrain_runtime.text.plural import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SNAKE_CASE = re.compile(r"[A-Z0-9]+(_[A-Z0-9]+)+|[a-z]+(_[a-z]+)+")  # an id is in lower case, with digits
_NAME_PARTS = re.compile(r"_|(?<=[a-z0-9])(?=[A-Z])")
_MIDNIGHT = re.compile(r"\d{4}-\d{2}-\d{2}(T00:00(:00(\.0+)?)?Z)?")


def as_text(value: object) -> str:
    """Return any value as text: text unchanged, numbers as received, others as JSON."""
    return value if isinstance(value, str) else shown(value)


def in_words(value: object, words: Mapping[str, str]) -> object:
    """Return a value with each text in it in the words of the product. Names in snake case without words get spaces."""
    if isinstance(value, list):
        return [in_words(item, words) for item in value]
    if isinstance(value, dict):
        return {name: in_words(item, words) for name, item in value.items()}
    if not isinstance(value, str):
        return value
    return words.get(value) or (value.replace("_", " ").capitalize() if _SNAKE_CASE.fullmatch(value) else value)


def money(value: object) -> str:
    """Return dollars with two decimals, or more for a price per label."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return as_text(value)
    sign = "-" if value < 0 else ""
    cents = f"{abs(value):,.2f}"
    exact = isinstance(value, int) or float(cents.replace(",", "")) == abs(float(value))
    return f"{sign}${cents if exact else _digits(value).lstrip('-')}"


def cents(value: object) -> str:
    """Return whole cents as dollars."""
    if isinstance(value, bool) or not isinstance(value, int):
        return as_text(value)
    dollars, rest = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}${dollars:,}.{rest:02}"


def signed_cents(value: object) -> str:
    """Return whole cents as dollars, with a plus sign if positive."""
    plus = "+" if isinstance(value, int) and not isinstance(value, bool) and value > 0 else ""
    return plus + cents(value)


def date(value: object) -> str:
    """Return a time as local time with its zone; a date without a time unchanged."""
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


def clock(value: object) -> str:
    """Return a time as month, day and time of day in local time, always of the same width."""
    if not isinstance(value, str):
        return as_text(value)
    from datetime import datetime

    try:
        moment = datetime.fromisoformat(value)
        return f"{moment if moment.tzinfo is None else moment.astimezone():%m-%d %H:%M:%S}"
    except (ValueError, OverflowError):
        return value


def day(value: object) -> str:
    """Return the date of a day. Midnight in UTC is not converted, because local time may be the day before."""
    if isinstance(value, str) and _MIDNIGHT.fullmatch(value):
        return value[:10]
    return date(value)


def from_unix(value: object) -> object:
    """Return a Unix time in seconds as a time in ISO 8601; any other value unchanged."""
    return _from_unix(value, 1)


def from_unix_milliseconds(value: object) -> object:
    """Return a Unix time in milliseconds as a time in ISO 8601; any other value unchanged."""
    return _from_unix(value, 1000)


def _from_unix(value: object, parts: int) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    from datetime import UTC, datetime

    try:
        return datetime.fromtimestamp(value / parts, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return value


def size(value: object) -> str:
    """Return a number of bytes in the largest unit of which there is one (IEC 80000-13)."""
    if isinstance(value, bool) or not isinstance(value, int) or not abs(value) < 1024**7:
        return as_text(value)
    number, unit = float(value), "B"
    for larger in ("KiB", "MiB", "GiB", "TiB", "PiB", "EiB"):
        if abs(number) < 1023.95:  # else it would be rounded to 1024.0
            break
        number, unit = number / 1024, larger
    return f"{value} B" if unit == "B" else f"{number:.1f} {unit}"


def seconds(value: object) -> str:
    """Return seconds as a duration, in the largest unit that divides it evenly."""
    if isinstance(value, bool) or not isinstance(value, int):
        return as_text(value)
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if value and value % size == 0:
            return counted(value // size, unit)
    return counted(value, "second")


def percent(value: object) -> str:
    """Return a fraction from 0 to 1 as a percentage."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return as_text(value)
    return f"{value * 100:.1f}".removesuffix(".0") + "%"


def count(value: object) -> str:
    """Return a number, or the number of items of a list."""
    return str(len(value)) if isinstance(value, list) else as_text(value)


def number(value: object) -> str:
    """Return a number with its digits in groups of three."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return as_text(value)
    whole, point, rest = _digits(value).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.lstrip("-").isdecimal() else as_text(value)


def grouped(value: object) -> str:
    """Return a list of names such as `a:x, a:y, b:x` as `a (x, y), b (x)`; other items unchanged."""
    if not isinstance(value, list):
        return as_text(value)
    groups: dict[str, list[str]] = {}
    for item in value:
        name, colon, detail = as_text(item).partition(":")
        groups.setdefault(name, []).extend([detail] if colon else [])
    return ", ".join(f"{name} ({', '.join(details)})" if details else name for name, details in groups.items())


def listed(value: object) -> str:
    """Return the items of a list, separated by commas."""
    return ", ".join(as_text(item) for item in value) if isinstance(value, list) else as_text(value)


def pairs(value: object) -> str:
    """Return the fields of an object that are not empty, each as `name: value`. Names are split into words."""
    if not isinstance(value, dict):
        return as_text(value)
    held = {name: held for name, held in value.items() if held is not None and held not in ("", [])}
    return "; ".join(f"{_NAME_PARTS.sub(' ', name).lower()}: {listed(held)}" for name, held in held.items())


def yes_no(value: object) -> str:
    """Return yes or no."""
    return ("no", "yes")[value] if isinstance(value, bool) else as_text(value)


def _digits(value: float) -> str:
    return value.text if isinstance(value, Number) else repr(value)


CONVERTED: Mapping[str, tuple[Callable[[object], object], str]] = {
    "unix": (from_unix, "date"),
    "unix-milliseconds": (from_unix_milliseconds, "date"),
}
"""Formats of values that are converted first, each with the format of the converted value."""

FORMATS: Mapping[str, Callable[[object], str]] = {
    "text": as_text,
    "money": money,
    "cents": cents,
    "signed-cents": signed_cents,
    "date": date,
    "clock": clock,
    "day": day,
    "seconds": seconds,
    "percent": percent,
    "count": count,
    "number": number,
    "grouped": grouped,
    "list": listed,
    "pairs": pairs,
    "link": as_text,
    "status": as_text,
    "word": as_text,
    "words": listed,
    "yes-no": yes_no,
    "bytes": size,
}

AMOUNTS = frozenset({"money", "cents", "signed-cents", "percent", "count", "number", "bytes"})
"""The formats of numbers and sums of money, which a table on a terminal aligns on the decimal point."""
