"""Values in another form than a flag accepts: with a unit, as another date, without a scheme.

A form is only converted if it has one meaning: 31/01/2027 is a date, 01/02/2027 is not clear.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    Accepts = Callable[[str], bool]

_NUMBER = re.compile(r"([$€£¥]?)\s?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?\s?([A-Za-z]*|[$€£¥])")
_SYMBOLS = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy"}
_SECONDS = {"s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3600, "hr": 3600, "hour": 3600}
_SECONDS |= {"d": 86_400, "day": 86_400}
_DAYS = {"d": 1, "day": 1, "w": 7, "week": 7}
_RELATIVE = {"yesterday": -1, "today": 0, "tomorrow": 1}
_PERIOD = re.compile(r"([+-]?)(\d{1,4})\s?([a-z]+)(\s?ago)?")
_DATE = re.compile(r"(\d{1,4})[/. -](\d{1,2})[/. -](\d{1,4})")
_PAIR = re.compile(r"[A-Za-z][\w.-]*:(?!//)\S.*")
_HOST = re.compile(r"(?:http://)?[\w.-]+(?::\d+)?(?:/\S*)?")
_LOCAL = re.compile(r"(?:localhost|127\.0\.0\.1)\b")
_LONGEST = 200
"""Most characters of a value that is converted."""


def accepted_form(value: str, form: str, accepts: Accepts, *, ahead: bool, now: float) -> str | None:
    """Return a value in the form that a flag accepts, or None if it has no clear meaning.

    `form` is the name of the flag's value, such as SECONDS or USD. `accepts` checks a value. With `ahead`, a period
    such as `7d` is one from now, else one until now. `now` is the time in seconds since 1970.
    """
    if len(value) > _LONGEST:
        return None
    text = value.strip()
    for found in (*_numbers(text, form.casefold()), *_dates(text, accepts, ahead, now), *_urls(text, accepts)):
        if found != value and accepts(found):
            return found
    if _PAIR.fullmatch(text) and accepts("a=b"):
        return text.replace(":", "=", 1)
    return None


def _numbers(text: str, form: str) -> Iterator[str]:
    """Yield a number without separators of thousands and without its unit, if it is the one of the form."""
    parts = _NUMBER.fullmatch(text)
    if parts is None:
        return
    symbol, whole, fraction, unit = parts.groups()
    number = whole.replace(",", "") + (fraction or "")
    if symbol and unit and _SYMBOLS[symbol] != unit.casefold():
        return
    unit = (unit or symbol).casefold()
    if not unit or _SYMBOLS.get(unit, unit) == form:
        yield number
    elif form == "seconds":
        factor = _SECONDS.get(unit) or _SECONDS.get(unit.removesuffix("s"))
        if factor is not None:
            from decimal import Decimal

            seconds = Decimal(number) * factor
            yield f"{seconds.normalize():f}"


def _dates(text: str, accepts: Accepts, ahead: bool, now: float) -> Iterator[str]:
    """Yield an ISO 8601 date."""
    if not accepts("2027-01-31"):
        return
    folded = text.casefold()
    parts, period = _DATE.fullmatch(text), _PERIOD.fullmatch(folded)
    if parts is not None:
        yield from _ordered(*parts.groups())
    elif folded in _RELATIVE:
        yield _shifted(now, days=_RELATIVE[folded]).strftime("%Y-%m-%d")
    elif period is not None:
        sign, count, unit, ago = period.groups()
        forward = not ago and sign != "-" and (ahead or sign == "+")
        amount = int(count) * (1 if forward else -1)
        plain = unit if unit in _DAYS else unit.removesuffix("s")
        if plain in _DAYS:
            yield _shifted(now, days=amount * _DAYS[plain]).strftime("%Y-%m-%d")
        elif plain in ("h", "hr", "hour"):
            yield _shifted(now, hours=amount).strftime("%Y-%m-%dT%H:%M:%SZ")


def _ordered(first: str, middle: str, last: str) -> Iterator[str]:
    """Yield year, month and day as a date, if their order is clear."""
    if len(first) == 4 and len(last) <= 2:
        yield f"{first}-{middle:0>2}-{last:0>2}"
    elif len(last) == 4 and len(first) <= 2 and (int(first) > 12 or int(middle) > 12 or int(first) == int(middle)):
        day, month = (middle, first) if int(middle) > 12 else (first, middle)
        yield f"{last}-{month:0>2}-{day:0>2}"


def _shifted(now: float, *, days: int = 0, hours: int = 0) -> datetime:
    """Return a shifted time: with hours in UTC, else in the time zone of the machine."""
    from datetime import UTC, datetime, timedelta

    moment = datetime.fromtimestamp(now, UTC)
    return moment + timedelta(hours=hours) if hours else moment.astimezone() + timedelta(days=days)


def _urls(text: str, accepts: Accepts) -> Iterator[str]:
    """Yield a URL with https, or with http for this machine."""
    if not _HOST.fullmatch(text) or not accepts("https://example.org") or accepts("example.org"):
        return
    host = text.removeprefix("http://")
    if _LOCAL.match(host):
        yield f"http://{host}"
    elif "." in host.partition("/")[0]:
        yield f"https://{host}"
