"""Types of flag values that are parts of objects: a pair of a map, and a record with known fields.

Each converts the argument as typed to the value that is sent. Raises `ArgumentTypeError` with the value in its text.
"""

from __future__ import annotations

from argparse import ArgumentTypeError

from opentrain_runtime.text.json import JSONTextError, Number, read_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Kind = str | tuple[str, ...]

_OR_NULL = " or null"
_EXPECTED = {"text": "text", "number": "a JSON number", "boolean": "true or false"}


def pair(word: str) -> tuple[str, str]:
    """Return key and value of KEY=VALUE. The value is text, and may be empty."""
    key, equals, value = word.partition("=")
    if not equals or not key.strip():
        raise ArgumentTypeError(f"invalid value {word!r}: expected KEY=VALUE")
    return key, value


def record(fields: Mapping[str, Kind]) -> Callable[[str], dict[str, object]]:
    """Return the type for FIELD=VALUE,FIELD=VALUE, or for a JSON object with these fields.

    A kind is text, number, boolean, or the allowed values; with ` or null` after it, null too.
    """

    def check(word: str) -> dict[str, object]:
        given = _of_json(word) if word.lstrip().startswith("{") else _of_pairs(word, fields)
        unknown = [name for name in given if name not in fields]
        if unknown or not given:
            wrong = unknown[0] if unknown else word
            raise ArgumentTypeError(f"invalid value {wrong!r}: expected {_wanted(fields)}")
        return {name: _checked(name, value, fields[name]) for name, value in given.items()}

    return check


def _wanted(fields: Mapping[str, Kind]) -> str:
    return f"FIELD=VALUE,... or a JSON object, with the fields {', '.join(fields)}"


def _of_json(word: str) -> dict[str, object]:
    try:
        value = read_json(word)
    except JSONTextError as error:
        raise ArgumentTypeError(f"invalid value {word!r}: expected JSON: {error}") from None
    assert isinstance(value, dict)  # the text begins with a brace
    return value


def _of_pairs(word: str, fields: Mapping[str, Kind]) -> dict[str, object]:
    """Return the values between commas. Those of numbers, booleans and null fields are read as JSON."""
    given: dict[str, object] = {}
    for part in word.split(","):
        name, equals, text = part.partition("=")
        name = name.strip()
        if not equals or not name:
            raise ArgumentTypeError(f"invalid value {part!r}: expected {_wanted(fields)}")
        if name in given:
            raise ArgumentTypeError(f"the field {name!r} is set twice")
        given[name] = _typed(text, fields.get(name, "text"))
    return given


def _typed(text: str, kind: Kind) -> object:
    if isinstance(kind, tuple) or kind == "text" or (kind == "text" + _OR_NULL and text != "null"):
        return text
    try:
        return read_json(text)
    except JSONTextError:
        return text


def _checked(name: str, value: object, kind: Kind) -> object:
    """Return the value of a field. Raises `ArgumentTypeError` if it is not of the field's kind."""
    if isinstance(kind, tuple):
        canonical = {allowed.casefold(): allowed for allowed in kind}
        if isinstance(value, str) and value.casefold() in canonical:
            return canonical[value.casefold()]
        allowed = f"{', '.join(kind[:-1])} or {kind[-1]}"
        raise ArgumentTypeError(f"invalid value {_shown(value)} of {name}: expected {allowed}")
    plain = kind.removesuffix(_OR_NULL)
    valid = (
        (value is None and kind != plain)
        or (plain == "text" and isinstance(value, str) and value.strip() != "")
        or (plain == "boolean" and isinstance(value, bool))
        or (plain == "number" and isinstance(value, int | Number) and not isinstance(value, bool))
    )
    if not valid:
        expected = _EXPECTED[plain] + (_OR_NULL if kind != plain else "")
        raise ArgumentTypeError(f"invalid value {_shown(value)} of {name}: expected {expected}")
    return value


def _shown(value: object) -> str:
    from opentrain_runtime.text.json import shown

    return repr(value) if isinstance(value, str) else shown(value)
