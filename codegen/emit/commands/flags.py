"""Argparse code of the flags of a command."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.text.phrases import flag_help
from codegen.text.python import Call, Name, code

_SIMPLE_TYPES = {
    "base-url": "types.base_url",
    "date": "types.date",
    "email": "types.email",
    "fields": "types.field",
    "list": "types.comma_list",
    "map": "object_types.pair",
    "object": "types.json_object",
    "origin": "types.origin",
}


def field_kinds(flag: Flag) -> dict[str, object]:
    """Return the kind or the allowed values of each field that a flag sets."""
    return {name: kind if isinstance(kind, str) else tuple(kind) for name, kind in flag.fields.items()}


def flag_lines(command: Command) -> Iterator[str]:
    """Yield the statements that add the flags of a command to a parser."""
    names: dict[int, str] = {}
    groups = [(group, True) for group in command.exactly_one] + [(group, False) for group in command.at_most_one]
    spare = (f"either_{number}" if number else "either" for number in count())
    for flag in command.flags:
        index = next((index for index, (group, _) in enumerate(groups) if flag.name in group), None)
        if index is None:
            yield flag_line("parser", flag)
            continue
        if index not in names:
            names[index] = next(spare)
            required = "required=True" if groups[index][1] else ""
            yield f"{names[index]} = parser.add_mutually_exclusive_group({required})"
        yield flag_line(names[index], flag)


def flag_line(holder: str, flag: Flag, *, suppress: bool = False) -> str:
    """Return the statement that adds a flag. With `suppress` a flag that is not given has no value."""
    keywords: dict[str, object] = {}
    spellings = flag.spellings
    if flag.type == "boolean":
        spellings = [f"--{name}" for name in (flag.name, *flag.naming.aliases)]  # argparse adds the negations
        keywords["action"] = Name("types.boolean")
        if flag.required:
            keywords["required"] = True
    elif flag.value is None:
        keywords["action"] = "store_true"
    else:
        if flag.repeatable:
            keywords["action"] = "extend" if flag.type == "list" else "append"
        if flag.enum:
            keywords["choices"] = tuple(flag.enum)
        else:
            keywords["type"] = Name(_type(flag))
        if flag.required:
            keywords["required"] = True
        keywords["metavar"] = flag.value
    if suppress:
        keywords["default"] = Name("SUPPRESS")
    elif flag.default is not None:
        keywords["default"] = flag.default
    keywords["help"] = _escape_percent(flag_help(flag))
    return code(Call(f"{holder}.add_argument", spellings, keywords), indent=4)


def _type(flag: Flag) -> str:
    if flag.type == "list" and flag.empty:
        return "types.comma_list_or_empty"
    if flag.type in _SIMPLE_TYPES:
        return _SIMPLE_TYPES[flag.type]
    if flag.type == "record":
        return code(Call("object_types.record", [field_kinds(flag)]), indent=8, before="type=", after=",")[5:-1]
    if flag.type in ("number", "whole"):
        return _number_type(flag)
    arguments = [] if flag.max_length is None or flag.file else [str(flag.max_length)]
    if flag.empty:
        arguments.append("empty=True")
    return f"types.{'url' if flag.type == 'url' else 'text'}({', '.join(arguments)})"


def _number_type(flag: Flag) -> str:
    name = "number" if flag.type == "number" else "whole_number"
    bounds = [str(bound) for bound in (flag.minimum, flag.maximum) if bound is not None]
    if flag.above is not None:
        bounds = [f"maximum={bound}" for bound in bounds] + [f"above={flag.above}"]
    elif flag.minimum is None:
        bounds = [f"maximum={bound}" for bound in bounds]
    return f"types.{name}({', '.join(bounds)})"


def _escape_percent(text: str) -> str:
    return text.replace("%", "%%")  # argparse formats help texts
