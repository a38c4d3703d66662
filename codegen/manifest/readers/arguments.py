"""Arguments of a command, read from plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from codegen.manifest.model.flags import Argument, Flag
from codegen.manifest.section import Section


def read_arguments(section: Section, flags: Sequence[Flag]) -> tuple[list[Flag], list[Argument]]:
    """Return the flags of a command, and its arguments in order. A flag that an argument fills is required.

    Without the key `arguments`, the argument is the flag that is `positional`, else the only required id.
    """
    declared = section.get("arguments", list)
    if declared is None:
        name = _only_argument(flags)
        marked = [replace(flag, positional=True) if flag.name == name else flag for flag in flags]
        return marked, [] if name is None else [Argument([name], section.where)]
    arguments = []
    for index, value in enumerate(declared):
        where = (*section.where, "arguments", index)
        inner = Section(value, where)
        if isinstance(value, str):
            arguments.append(Argument([value], where))
        elif inner.get("rest", str) is not None:
            flags_of_rest = [inner.text("rest"), *inner.texts("fills")]
            arguments.append(Argument(flags_of_rest, where, inner.get("split", str), rest=True))
        else:
            arguments.append(Argument(inner.texts("fills"), where, inner.get("split", str)))
    return [_filled(flag, arguments) for flag in flags], arguments


def _filled(flag: Flag, arguments: Sequence[Argument]) -> Flag:
    argument = next((each for each in arguments if flag.name in each.flags), None)
    if argument is None:
        return flag
    if flag.value is None:
        return flag
    return replace(flag, required=True, positional=argument.split is None or flag.positional, rest=argument.rest)


def _only_argument(flags: Sequence[Flag]) -> str | None:
    positional = [flag.name for flag in flags if flag.positional]
    ids = [flag.name for flag in flags if flag.type == "id" and flag.required]
    if positional:
        return positional[0]
    return ids[0] if len(ids) == 1 else None
