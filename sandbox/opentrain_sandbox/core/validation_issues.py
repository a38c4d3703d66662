"""Validation issues of a body, in the form of zod (contract.md section 4, other details keys)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Issue = dict[str, Any]
Path = list[str | int]


def issue(code: str, path: Path, message: str, **more: Any) -> Issue:
    """Return one issue: ``{code, path, message, ...}``."""
    return {"code": code, "path": path, "message": message, **more}


def invalid_type(path: Path, expected: str, value: Any) -> Issue:
    """Return the issue of a value with another JSON type than ``expected``. None also stands for a missing value."""
    received = json_type(value)
    message = "Required" if value is None else f"Expected {expected}, received {received}"
    return issue("invalid_type", path, message, expected=expected, received=received)


def invalid_enum(path: Path, options: Iterable[str], value: Any) -> Issue:
    """Return the issue of a value that is not one of the options, which are case-sensitive."""
    allowed = list(options)
    return issue(
        "invalid_enum_value",
        path,
        f"Invalid enum value. Expected {' | '.join(map(repr, allowed))}, received {value!r}",
        options=allowed,
        received=value,
    )


def too_big(path: Path, maximum: int, kind: str) -> Issue:
    """Return the issue of a string (characters), array (items) or number above ``maximum``; ``kind`` is its type."""
    units = {"string": " character(s)", "array": " element(s)"}
    message = f"Must be at most {maximum}{units.get(kind, '')}"
    return issue("too_big", path, message, maximum=maximum, type=kind, inclusive=True)


def too_small(path: Path, message: str) -> Issue:
    """Return the issue of a number or text below its minimum."""
    return issue("too_small", path, message)


def unrecognized_keys(path: Path, keys: Iterable[str]) -> Issue:
    """Return the issue of keys that the schema does not have."""
    names = list(keys)
    return issue(
        "unrecognized_keys",
        path,
        f"Unrecognized key(s) in object: {', '.join(map(repr, names))}",
        keys=names,
    )


def json_type(value: Any) -> str:
    """Return zod's name of a JSON value's type. Null and missing values are both "undefined" here."""
    if value is None:
        return "undefined"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"
