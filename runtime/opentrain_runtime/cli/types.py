"""What a flag's value may be: the `type=` callables of generated `add_argument` calls.

Each takes the word as typed and returns what is sent, or raises `ArgumentTypeError` with a text that names the value.
"""

from __future__ import annotations

from argparse import ArgumentTypeError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.text.json import Number


def text(max_length: int | None = None) -> Callable[[str], str]:
    """Any text that is not empty, of at most `max_length` characters."""

    def check(word: str) -> str:
        if not word.strip():
            raise ArgumentTypeError("is empty")
        if max_length is not None and len(word) > max_length:
            raise ArgumentTypeError(f"has {len(word):,} characters; {max_length:,} are allowed")
        return word

    return check


def whole_number(minimum: int, maximum: int | None = None) -> Callable[[str], int]:
    """A whole number in decimal digits, within bounds."""
    bounds = f"from {minimum} to {maximum}" if maximum is not None else f"of at least {minimum}"

    def check(word: str) -> int:
        digits = word.isascii() and word.isdigit() and len(word) <= 18
        value = int(word) if digits else minimum - 1
        if value < minimum or (maximum is not None and value > maximum):
            raise ArgumentTypeError(f"{word!r} is not a whole number {bounds}")
        return value

    return check


def number(minimum: float | None = None, maximum: float | None = None) -> Callable[[str], int | Number]:
    """A finite number above zero, or within bounds, written as JSON writes numbers; it is sent as it was written."""
    if minimum is None:
        wanted = "a number above 0"
    else:
        wanted = f"a number from {minimum:,}" + (" up" if maximum is None else f" to {maximum:,}")

    def check(word: str) -> int | Number:
        from decimal import Decimal

        from opentrain_runtime.text.json import JSONTextError, Number, read_json

        try:
            value = read_json(word)
        except JSONTextError:
            value = None
        if isinstance(value, bool) or not isinstance(value, int | Number) or word != word.strip() or value <= 0:
            raise ArgumentTypeError(f"{word!r} is not {wanted}")
        exact = Decimal(word)
        low, high = (None if bound is None else Decimal(str(bound)) for bound in (minimum, maximum))
        if (low is not None and exact < low) or (high is not None and exact > high):
            raise ArgumentTypeError(f"{word!r} is not {wanted}")
        return value

    return check


def date(word: str) -> str:
    """A date or a time in ISO 8601, sent as it was written."""
    from datetime import datetime

    try:
        datetime.fromisoformat(word)
    except ValueError:
        raise ArgumentTypeError(
            f"{word!r} is not an ISO 8601 date such as 2027-01-31 or 2027-01-31T17:00:00Z"
        ) from None
    return word


def email(word: str) -> str:
    """An e-mail address, as far as its form tells: something, an @, something, no space."""
    local, at, domain = word.rpartition("@")
    if not (local and at and domain) or any(character.isspace() for character in word):
        raise ArgumentTypeError(f"{word!r} is not an e-mail address")
    return word


def url(max_length: int | None = None) -> Callable[[str], str]:
    """An https URL, or an http one whose host is this machine."""

    def check(word: str) -> str:
        from opentrain_runtime.urls import is_loopback, split_url, without_password

        parts = split_url(word)
        if parts is None:
            raise ArgumentTypeError(f"{without_password(word)!r} is not a URL")
        if parts.scheme != "https" and not is_loopback(parts.host):
            raise ArgumentTypeError(f"{without_password(word)!r} is not https (http is for this machine only)")
        return text(max_length)(word)

    return check


def origin(word: str) -> str:
    """The origin of an API: scheme, host and port, and nothing behind them."""
    from opentrain_runtime.urls import origin_fault, origin_of, without_password

    found, fault = origin_of(word), origin_fault(word)
    if found is None or fault is not None:
        raise ArgumentTypeError(f"{without_password(word)!r} {fault}")
    return found


def comma_list(word: str) -> list[str]:
    """Entries separated by commas; spaces around them do not count."""
    entries = [entry.strip() for entry in word.split(",")]
    if not all(entries):
        raise ArgumentTypeError(f"{word!r} has an empty entry")
    return entries


def json_object(word: str) -> dict[str, object]:
    """A JSON object that holds something."""
    from opentrain_runtime.text.json import JSONTextError, read_json

    try:
        value = read_json(word)
    except JSONTextError as error:
        raise ArgumentTypeError(f"{word!r} is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise ArgumentTypeError(f"{word!r} is not a JSON object")
    if not value:
        raise ArgumentTypeError("the JSON object is empty")
    return value


def field(*, text_fields: tuple[str, ...] = ()) -> Callable[[str], tuple[str, object]]:
    """One FIELD=VALUE of a patch; the value of a text field is never turned into anything else."""

    def check(word: str) -> tuple[str, object]:
        name, equals, value = word.partition("=")
        if not equals:
            raise ArgumentTypeError(f"{word!r} has no '='; write FIELD=VALUE")
        if not name.strip():
            raise ArgumentTypeError(f"{word!r} names no field; write FIELD=VALUE")
        return name, coerce(value, as_text=name in text_fields)

    return check


def coerce(value: str, *, as_text: bool) -> object:
    """What FIELD=`value` stands for: a JSON number, true, false, an array, the inside of a JSON string, or itself."""
    from opentrain_runtime.text.json import JSONTextError, read_json

    try:
        parsed = read_json(value)
    except JSONTextError:
        return value
    if isinstance(parsed, str):
        return parsed
    if as_text or isinstance(parsed, dict) or parsed is None:
        return value
    return parsed
