"""Problems of a body, in the form of zod's issues (contract.md section 4, other details keys)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Issue = dict[str, Any]
Path = list[str | int]


def issue(code: str, path: Path, message: str, **more: Any) -> Issue:
    """One issue: ``{code, path, message, ...}``."""
    return {"code": code, "path": path, "message": message, **more}


def invalid_type(path: Path, expected: str, value: Any) -> Issue:
    """The value has another JSON type than ``expected``; None stands for a missing value too."""
    received = json_type(value)
    message = "Required" if value is None else f"Expected {expected}, received {received}"
    return issue("invalid_type", path, message, expected=expected, received=received)


def invalid_enum(path: Path, options: Iterable[str], value: Any) -> Issue:
    """The value is none of the options; they are spelled exactly so."""
    allowed = list(options)
    return issue(
        "invalid_enum_value",
        path,
        f"Invalid enum value. Expected {' | '.join(map(repr, allowed))}, received {value!r}",
        options=allowed,
        received=value,
    )


def too_big(path: Path, maximum: int, kind: str) -> Issue:
    """A string (characters), array (items) or number above ``maximum``; ``kind`` says which."""
    units = {"string": " character(s)", "array": " element(s)"}
    message = f"Must be at most {maximum}{units.get(kind, '')}"
    return issue("too_big", path, message, maximum=maximum, type=kind, inclusive=True)


def too_small(path: Path, message: str) -> Issue:
    """A number or text below what is allowed."""
    return issue("too_small", path, message)


def unrecognized_keys(path: Path, keys: Iterable[str]) -> Issue:
    """Keys that the schema does not know."""
    names = list(keys)
    return issue(
        "unrecognized_keys",
        path,
        f"Unrecognized key(s) in object: {', '.join(map(repr, names))}",
        keys=names,
    )


def json_type(value: Any) -> str:
    """The name zod gives to a JSON value's type; null and missing are both "undefined" here."""
    if value is None:
        return "undefined"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"
