"""Arguments of a call: JSON values as the words of a command line, which the parser of the command checks."""

from __future__ import annotations

import re

from opentrain_runtime.cli.suggestions import nearest
from opentrain_runtime.errors import UsageError
from opentrain_runtime.text.json import compact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.tools import Tool, ToolArgument

    Words = list[str]
    Files = dict[str, bytes]


_FIELD = re.compile(r"[^=\s]+")
"""Name of a field in FIELD=VALUE."""


def to_words(tool: Tool, given: Mapping[str, object]) -> tuple[Words, Files]:
    """Return the words of the command line of a call, and the content of its files by their paths.

    null is not given. Raises `UsageError` for an unknown or missing argument, and for a value of a wrong type.
    """
    words: Words = []
    files: Files = {}
    for name, value in given.items():
        argument = tool.arguments.get(name)
        if argument is None:
            raise _unknown(tool, name)
        if value is not None:
            words += KINDS[argument.kind](argument, value, files)
    missing = [name for name, each in tool.arguments.items() if each.required and given.get(name) is None]
    if missing:
        raise _invalid(f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} required")
    return words, files


def _unknown(tool: Tool, name: str) -> UsageError:
    guess = nearest(name, tool.arguments)
    listed = ", ".join(tool.arguments) or "none"
    hint = f"Arguments of {tool.name}: {listed}." if guess is None else f"Did you mean {guess}?"
    return _invalid(f"unknown argument {name!r}", hint)


def _invalid(message: str, hint: str | None = None) -> UsageError:
    return UsageError(message, hint=hint)


def _wrong(argument: ToolArgument, value: object, expected: str) -> UsageError:
    shown = compact(value)
    shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}..."
    return _invalid(f"invalid value {shown} for {argument.name}: expected {expected}")


_LONGEST_SHOWN = 80
_A_TYPE = {"string": "a string", "integer": "an integer", "number": "a number"}


def _word(argument: ToolArgument, value: object, schema: Mapping[str, object]) -> str:
    """Return a string or number as it is typed. Raises `UsageError` for a value of another type."""
    kind = str(schema["type"])
    if kind == "string" and isinstance(value, str):
        return value
    if kind != "string" and isinstance(value, int | float) and not isinstance(value, bool):
        if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
            raise _wrong(argument, None, _A_TYPE[kind])
        if kind == "number" or value == int(value):
            return compact(int(value) if kind == "integer" else value)
    raise _wrong(argument, value, _A_TYPE[kind])


def _value(argument: ToolArgument, value: object, files: Files) -> Words:
    return [f"{argument.flag}={_word(argument, value, argument.schema)}"]


def _boolean(argument: ToolArgument, value: object, files: Files) -> Words:
    if not isinstance(value, bool):
        raise _wrong(argument, value, "true or false")
    return [argument.flag if value else f"--no-{argument.flag[2:]}"]


def _switch(argument: ToolArgument, value: object, files: Files) -> Words:
    return _boolean(argument, value, files) if value is not False else []


def _items(argument: ToolArgument, value: object) -> list[object]:
    if not isinstance(value, list) or not value:
        raise _wrong(argument, value, "an array that is not empty")
    return value


def _list(argument: ToolArgument, value: object, files: Files) -> Words:
    schema = argument.schema["items"]
    assert isinstance(schema, dict)
    return [f"{argument.flag}={_word(argument, item, schema)}" for item in _items(argument, value)]


def _comma_list(argument: ToolArgument, value: object, files: Files) -> Words:
    if value == [] and "minItems" not in argument.schema:
        return [f"{argument.flag}="]
    texts: list[str] = []
    for item in _items(argument, value):
        if not isinstance(item, str) or "," in item or not item.strip():
            raise _wrong(argument, item, "strings without commas")
        texts.append(item)
    return [f"{argument.flag}={','.join(texts)}"]


def _object(argument: ToolArgument, value: object) -> dict[str, object]:
    if not isinstance(value, dict) or not value:
        raise _wrong(argument, value, "an object that is not empty")
    return value


def _json(argument: ToolArgument, value: object, files: Files) -> Words:
    return [f"{argument.flag}={compact(_object(argument, value))}"]


def _json_list(argument: ToolArgument, value: object, files: Files) -> Words:
    return [f"{argument.flag}={compact(_object(argument, item))}" for item in _items(argument, value)]


def _pairs(argument: ToolArgument, value: object, files: Files) -> Words:
    pairs = _object(argument, value)
    for name, text in pairs.items():
        if not isinstance(text, str) or "=" in name:
            raise _wrong(argument, {name: text}, "an object of strings")
    return [f"{argument.flag}={name}={text}" for name, text in pairs.items()]


def _fields(argument: ToolArgument, value: object, files: Files) -> Words:
    """Return FIELD=VALUE for each field. Strings are in JSON quotes, so that they stay strings."""
    fields = _object(argument, value)
    nullable = _nullable(argument)
    for name, field in fields.items():
        if isinstance(field, dict) or (field is None and name not in nullable) or not _FIELD.fullmatch(name):
            raise _wrong(argument, {name: field}, "a string, number, boolean or array for each field")
    return [f"{argument.flag}={name}={compact(field)}" for name, field in fields.items()]


def _nullable(argument: ToolArgument) -> list[str]:
    properties = argument.schema.get("properties")
    assert isinstance(properties, dict)
    return [name for name, schema in properties.items() if {"type": "null"} in schema.get("anyOf", ())]


def _text_file(argument: ToolArgument, value: object, files: Files) -> Words:
    files[argument.name] = _word(argument, value, argument.schema).encode("utf-8", "surrogatepass")
    return [f"{argument.flag}={argument.name}"]


def _object_file(argument: ToolArgument, value: object, files: Files) -> Words:
    files[argument.name] = compact(_object(argument, value)).encode("utf-8", "surrogatepass")
    return [f"{argument.flag}={argument.name}"]


def _wait(argument: ToolArgument, value: object, files: Files) -> Words:
    return [argument.flag, f"--timeout={_seconds(argument, value)}"]


def _seconds(argument: ToolArgument, value: object) -> str:
    word = _word(argument, value, argument.schema)
    low, high = argument.schema["minimum"], argument.schema["maximum"]
    assert isinstance(low, int)
    assert isinstance(high, int)
    if not low <= int(word) <= high:
        raise _wrong(argument, value, f"an integer from {low} to {high}")
    return word


KINDS: Mapping[str, Callable[[ToolArgument, object, Files], Words]] = {
    "boolean": _boolean,
    "comma_list": _comma_list,
    "fields": _fields,
    "json": _json,
    "json_list": _json_list,
    "list": _list,
    "object_file": _object_file,
    "pairs": _pairs,
    "switch": _switch,
    "text_file": _text_file,
    "value": _value,
    "wait": _wait,
}
"""How a value of each kind becomes words. A file gets the name of its argument as its path."""
