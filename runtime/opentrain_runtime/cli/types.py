"""Types of flag values: the `type=` callables of generated `add_argument` calls.

Each converts the argument as typed to the value that is sent. Raises `ArgumentTypeError` with the value in its text.
"""

from __future__ import annotations

from argparse import ArgumentTypeError, BooleanOptionalAction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.text.json import Number


boolean = BooleanOptionalAction
"""Action of a flag that is true, or false with `--no-` before its name; None if it is not given."""


def text(max_length: int | None = None, *, empty: bool = False) -> Callable[[str], str]:
    """Return the type for a text of at most `max_length` characters, which is not empty unless `empty` allows it."""

    def check(word: str) -> str:
        if not word.strip() and not empty:
            raise ArgumentTypeError("is empty")
        if max_length is not None and len(word) > max_length:
            raise ArgumentTypeError(f"is too long: {len(word):,} characters (maximum: {max_length:,})")
        return word

    return check


def whole_number(minimum: int | None = None, maximum: int | None = None) -> Callable[[str], int]:
    """Return the type for a whole number in decimal digits, within bounds."""
    if minimum is None:
        bounds = "" if maximum is None else f" of at most {maximum}"
    else:
        bounds = f" of at least {minimum}" if maximum is None else f" from {minimum} to {maximum}"

    def check(word: str) -> int:
        digits = word.removeprefix("-") if minimum is None or minimum < 0 else word
        value = int(word) if digits.isascii() and digits.isdigit() and len(digits) <= 18 else None
        if value is None or (minimum is not None and value < minimum) or (maximum is not None and value > maximum):
            raise ArgumentTypeError(f"invalid value {word!r}: expected a whole number{bounds}")
        return value

    return check


def number(
    minimum: float | None = None, maximum: float | None = None, *, above: float | None = None
) -> Callable[[str], int | Number]:
    """Return the type for a finite number within bounds, in JSON notation. It is sent as written.

    The number is more than `above`, the other bounds are included.
    """
    wanted = _wanted(minimum, maximum, above)

    def check(word: str) -> int | Number:
        from decimal import Decimal

        from opentrain_runtime.text.json import JSONTextError, Number, read_json

        try:
            value = read_json(word)
        except JSONTextError:
            value = None
        if isinstance(value, bool) or not isinstance(value, int | Number) or word != word.strip():
            raise ArgumentTypeError(f"invalid value {word!r}: expected {wanted}")
        exact = Decimal(word)
        low, high, under = (None if bound is None else Decimal(str(bound)) for bound in (minimum, maximum, above))
        if (
            (low is not None and exact < low)
            or (high is not None and exact > high)
            or (under is not None and exact <= under)
        ):
            raise ArgumentTypeError(f"invalid value {word!r}: expected {wanted}")
        return value

    return check


def _wanted(minimum: float | None, maximum: float | None, above: float | None) -> str:
    if minimum is not None:
        return "a number " + (f"of at least {minimum:,}" if maximum is None else f"from {minimum:,} to {maximum:,}")
    bounds = [f"above {above:,}"] if above is not None else []
    if maximum is not None:
        bounds.append(f"of at most {maximum:,}")
    return f"a number {' and '.join(bounds)}".rstrip()


def date(word: str) -> str:
    """Check a date or time in ISO 8601. It is sent as written."""
    from datetime import datetime

    try:
        datetime.fromisoformat(word)
    except ValueError:
        raise ArgumentTypeError(
            f"invalid value {word!r}: expected an ISO 8601 date such as 2027-01-31 or 2027-01-31T17:00:00Z"
        ) from None
    return word


def email(word: str) -> str:
    """Check the form of an email address: text, an @, text, and no white space."""
    local, at, domain = word.rpartition("@")
    if not (local and at and domain) or any(character.isspace() for character in word):
        raise ArgumentTypeError(f"invalid value {word!r}: expected an email address")
    return word


def url(max_length: int | None = None) -> Callable[[str], str]:
    """Return the type for an https URL, or an http URL of this machine."""

    def check(word: str) -> str:
        from opentrain_runtime.urls import is_loopback, split_url, without_password

        parts = split_url(word)
        if parts is None or (parts.scheme != "https" and not is_loopback(parts.host)):
            raise ArgumentTypeError(
                f"invalid value {without_password(word)!r}: expected an https URL (http for this machine only)"
            )
        return text(max_length)(word)

    return check


def origin(word: str) -> str:
    """Return the origin of an API: scheme, host and port only."""
    from opentrain_runtime.urls import expected_origin, origin_of, without_password

    found = origin_of(word)
    if found is None:
        raise ArgumentTypeError(f"invalid value {without_password(word)!r}: expected {expected_origin(word)}")
    return found


def base_url(word: str) -> str:
    """Return the base URL of an API: an origin, with or without a path."""
    from opentrain_runtime.urls import base_url_of, expected_origin, without_password

    found = base_url_of(word)
    if found is None:
        expected = expected_origin(word, "https://api.example.com/v3", "a base URL")
        raise ArgumentTypeError(f"invalid value {without_password(word)!r}: expected {expected}")
    return found


def comma_list(word: str) -> list[str]:
    """Return the values between commas, without the spaces around them."""
    items = [item.strip() for item in word.split(",")]
    if not all(items):
        raise ArgumentTypeError(f"invalid value {word!r}: expected non-empty values separated by commas")
    return items


def comma_list_or_empty(word: str) -> list[str]:
    """Return the values between commas, or an empty list for an empty text."""
    return comma_list(word) if word.strip() else []


def json_object(word: str) -> dict[str, object]:
    """Return a JSON object that is not empty."""
    from opentrain_runtime.text.json import JSONTextError, read_json

    try:
        value = read_json(word)
    except JSONTextError as error:
        raise ArgumentTypeError(f"invalid value {word!r}: expected JSON: {error}") from None
    if not isinstance(value, dict):
        raise ArgumentTypeError(f"invalid value {word!r}: expected a JSON object")
    if not value:
        raise ArgumentTypeError("the JSON object is empty")
    return value


def field(word: str) -> tuple[str, str]:
    """Return name and value of FIELD=VALUE."""
    name, equals, value = word.partition("=")
    if not equals or not name.strip():
        raise ArgumentTypeError(f"invalid value {word!r}: expected FIELD=VALUE")
    return name, value
