"""Tools for agents: which commands are tools, and the name, arguments and JSON Schema of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.manifest.derived.flags import PAGE_URL, PAGES_BY_URL
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import OR_NULL, Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import UPLOADING

Schema = Mapping[str, object]
NAME = r"[a-z][a-z0-9_]{0,39}"
"""Form of the name of a tool. Clients refuse dots and long names."""
LONGEST_WAIT = 60
"""Longest wait of one call, in seconds. Clients end longer calls."""
LARGEST_WHOLE = 10**18 - 1
"""Largest whole number that the parser of the client reads."""
_NOT_BLANK = r"\S"
_WAIT = "wait"
_FILE = "-file"


@dataclass(frozen=True)
class ToolArgument:
    """Argument of a tool: the flag that gets its value, and `kind`, how the value becomes the words of that flag."""

    name: str
    flag: str
    kind: str
    schema: Schema
    required: bool = False


@dataclass(frozen=True)
class Tool:
    """Tool for agents. `groups` are rules such as `Give exactly one of a and b`."""

    name: str
    command: Command
    toolset: str
    arguments: Sequence[ToolArgument]
    groups: Sequence[str]
    waits: bool

    @property
    def where(self) -> tuple[str | int, ...]:
        """Return the path of the key with the name of the tool, or of the command."""
        keys = self.command.tool
        return self.command.where if keys is None or keys.name is None else (*keys.where, "name")


def tools_of(manifest: Manifest) -> list[Tool]:
    """Return the tools of a manifest, in the order of its commands; none without the key `tools`."""
    if manifest.mcp is None:
        return []
    return [_tool(command) for command in manifest.commands if may_be_tool(command) and not _is_hidden(command)]


def may_be_tool(command: Command) -> bool:
    """Return whether a command can be a tool: it sends a request of its own, needs no secret and saves no file."""
    return (
        command.endpoint is not None
        and not command.hidden
        and command.deprecation is None
        and (command.returns is None or not command.returns.saved)
        and not any(flag.required and _is_withheld(flag, command) for flag in command.flags)
    )


def toolsets_of(tools: Sequence[Tool]) -> list[str]:
    """Return the names of the toolsets, in the order of their tools."""
    return list(dict.fromkeys(tool.toolset for tool in tools))


def _is_hidden(command: Command) -> bool:
    return command.tool is not None and command.tool.hidden


def _tool(command: Command) -> Tool:
    keys = command.tool
    name = keys.name if keys is not None and keys.name else re.sub(r"[ -]", "_", command.path)
    toolset = keys.toolset if keys is not None and keys.toolset else command.group
    flags = list(_flags(command))
    present = [flag.name for flag in flags]
    arguments = [_argument(flag, command, flags) for flag in flags]
    names = {flag.name: argument.name for flag, argument in zip(flags, arguments, strict=True)}
    if command.wait is not None:
        arguments.append(_wait())
    return Tool(name, command, toolset, arguments, list(_groups(command, present, names)), command.wait is not None)


def _flags(command: Command) -> Iterator[Flag]:
    """Yield the flags that are arguments: those that are sent, without files and texts that another flag replaces."""
    for flag in command.flags:
        is_position = (
            command.page is not None
            and command.page.kind is not None
            and (command.page.kind.by in PAGES_BY_URL and flag.name == PAGE_URL)
        )
        if flag.local and not is_position:
            continue
        if not _is_withheld(flag, command) and not _is_replaced(flag, command):
            yield flag


def _is_withheld(flag: Flag, command: Command) -> bool:
    """Return whether a flag is never an argument: a secret, bytes of a file, a hidden or a deprecated one."""
    uploaded = flag.file == "bytes" or (flag.file is not None and command.encoding in UPLOADING)
    return flag.secret or uploaded or flag.hidden or flag.deprecation is not None


def _is_replaced(flag: Flag, command: Command) -> bool:
    """Return whether another flag of the same group takes the same value in a form that is better for an agent."""
    group = next((each for each in (*command.exactly_one, *command.at_most_one) if flag.name in each), ())
    others = [other for name in group if name != flag.name and (other := command.flag(name)) is not None]
    if flag.file is not None:
        return any(
            other.file is None and (f"{other.name}{_FILE}" == flag.name or (flag.body and other.body == flag.body))
            for other in others
        )
    return flag.type == "object" and any(other.type == "fields" and other.body == flag.body for other in others)


def _argument(flag: Flag, command: Command, flags: Sequence[Flag]) -> ToolArgument:
    name = flag.dest
    if flag.file is not None and flag.name.endswith(_FILE):
        short = flag.name.removesuffix(_FILE)
        name = name if any(other.name == short for other in flags) else short.replace("-", "_")
    kind, schema = _value(flag)
    about = _about(flag, command)
    if about:
        schema = {**schema, "description": about}
    return ToolArgument(name, f"--{flag.name}", kind, schema, _is_required(flag, command, flags))


def _is_required(flag: Flag, command: Command, flags: Sequence[Flag]) -> bool:
    present = {each.name for each in flags}
    alone = any(flag.name in group and len(present.intersection(group)) == 1 for group in command.exactly_one)
    return flag.required or alone


def _about(flag: Flag, command: Command) -> str:
    """Return the description of an argument, empty if its name or its values say it: the help of its flag.

    Each word takes room in the context of an agent.
    """
    kind = None if command.page is None else command.page.kind
    if (
        flag.enum
        or (flag.type == "id" and flag.required)
        or (kind is not None and flag.query is not None and flag.query in (kind.limit, kind.send))
    ):
        return ""
    text = flag.help.partition(";")[0]
    if flag.file is not None:
        text = re.sub(r" (from|in) a (JSON )?file$|^(JSON )?[Ff]ile with ", "", text)
        text = text[:1].upper() + text[1:]
    if flag.type == "list":
        text = re.sub(r",? (comma-separated|separated by commas)\b", "", text)  # it is an array here
    if flag.type == "fields":
        texts = [name for name, kind in flag.fields.items() if kind == "text"]
        text = f"Fields to set; as text: {', '.join(texts)}" if texts else "Fields to set"
    if flag.open:
        text += f": {', '.join(flag.open)}"
    default = flag.api_default if flag.default is None else flag.default
    return text if default is None else f"{text} (default: {default})"


def _value(flag: Flag) -> tuple[str, Schema]:
    """Return how the value of an argument becomes words, and the schema of the value."""
    if flag.type == "boolean":
        return "boolean", {"type": "boolean"}
    if flag.value is None:
        return "switch", {"type": "boolean"}
    if flag.file is not None:
        return ("object_file", _object()) if flag.file == "object" else ("text_file", _text(flag))
    if flag.type == "fields":
        return "fields", _fields(flag.fields)
    if flag.type == "map":
        return "pairs", {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string"}}
    if flag.type == "object":
        return "json", _object()
    if flag.type == "record":
        record = {**_record(flag.fields), "minProperties": 1}
        return ("json_list", _list(record)) if flag.repeatable else ("json", record)
    if flag.type == "list":
        items = {"type": "string", "pattern": r"^[^,]*[^,\s][^,]*$"}
        return "comma_list", {"type": "array", "items": items} | ({} if flag.empty else {"minItems": 1})
    single = _single(flag)
    return ("list", _list(single)) if flag.repeatable else ("value", single)


def _single(flag: Flag) -> Schema:
    if flag.enum:
        return {"type": "string", "enum": list(flag.enum)}
    if flag.type in ("whole", "number"):
        maximum = LARGEST_WHOLE if flag.type == "whole" and flag.maximum is None else flag.maximum
        bounds = {"minimum": flag.minimum, "exclusiveMinimum": flag.above, "maximum": maximum}
        kind = "integer" if flag.type == "whole" else "number"
        return {"type": kind, **{name: bound for name, bound in bounds.items() if bound is not None}}
    if flag.type in ("url", "email"):
        return {**_text(flag), "format": "uri" if flag.type == "url" else "email"}
    return _text(flag)


def _text(flag: Flag) -> Schema:
    found: dict[str, object] = {"type": "string"} if flag.empty else {"type": "string", "pattern": _NOT_BLANK}
    return found if flag.max_length is None else {**found, "maxLength": flag.max_length}


def _object() -> Schema:
    return {"type": "object", "minProperties": 1}


def _list(items: Schema) -> Schema:
    return {"type": "array", "minItems": 1, "items": items}


def _fields(fields: Mapping[str, str | Sequence[str]]) -> Schema:
    """Return the schema of an object whose known fields have kinds. Other fields, and those of text, may have any."""
    return {
        **_record({name: kind for name, kind in fields.items() if kind != "text"}),
        "minProperties": 1,
        "propertyNames": {"pattern": r"^[^=\s]+$"},
        "additionalProperties": _any_of("string", "number", "boolean", "array"),
    }


def _record(fields: Mapping[str, str | Sequence[str]]) -> dict[str, object]:
    properties = {name: _field(kind) for name, kind in fields.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


_KINDS = {"text": "string", "number": "number", "list": "array", "boolean": "boolean"}


def _field(kind: str | Sequence[str]) -> Schema:
    if not isinstance(kind, str):
        return {"enum": list(kind)}
    plain = kind.removesuffix(OR_NULL)
    name = _KINDS.get(plain, "string")
    return {"type": name} if plain == kind else _any_of(name, "null")


def _any_of(*types: str) -> Schema:
    """Return the schema of several types. Some clients do not read a list of types."""
    return {"anyOf": [{"type": name} for name in types]}


def _wait() -> ToolArgument:
    return ToolArgument(
        _WAIT,
        "--wait",
        "wait",
        {"type": "integer", "minimum": 1, "maximum": LONGEST_WAIT, "description": "Seconds to wait"},
    )


def _groups(command: Command, present: Sequence[str], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the rules of flag groups in words, for those with several flags that are arguments."""
    kinds = (("exactly", command.exactly_one), ("at most", command.at_most_one), ("at least", command.at_least_one))
    for word, groups in kinds:
        for group in groups:
            left = [names[name] for name in group if name in present]
            if len(left) > 1:
                yield f"Give {word} one of {', '.join(left[:-1])} and {left[-1]}."
