"""Next steps: command lines of hints and views as tools with their arguments."""

from __future__ import annotations

import argparse
import re
import shlex

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.cli.parser import flags_of
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.errors import CliError
from opentrain_runtime.text.json import JSONTextError, read_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.tools import Tool, ToolArgument
    from opentrain_runtime.mcp.selection import Selection

_SPAN = re.compile(r"`([^`]+)`")
LONGEST_WAIT = 60
"""Seconds that a next step with --wait waits."""


class Steps:
    """Translator of command lines into tools."""

    def __init__(self, program: Program, selection: Selection) -> None:
        self._program = program
        self._selection = selection

    def step(self, run: str) -> dict[str, object] | None:
        """Return the tool of a command line with its arguments, or None if the command is not a tool.

        `missing` has the arguments whose values are only names of values, such as ID. `toolset` is there if the tool is
        not served.
        """
        found = self._resolved(run)
        if found is None:
            return None
        tool, command, words = found
        arguments, missing = self._arguments(tool, command, words)
        step: dict[str, object] = {"tool": tool.name, "arguments": arguments}
        if missing:
            step["missing"] = missing
        if tool.name not in self._selection.tools:
            step["toolset"] = tool.toolset
        return step

    def text(self, text: str, tool: Tool | None = None) -> str:
        """Return a text in which the names of tools replace commands, and those of arguments the flags of `tool`."""

        def name(found: re.Match[str]) -> str:
            resolved = self._resolved(found[1])
            return found[0] if resolved is None else f"`{resolved[0].name}`"

        text = _SPAN.sub(name, text)
        names = {} if tool is None else {argument.flag: argument.name for argument in tool.arguments.values()}
        return re.sub(r"--[a-z][a-z0-9-]*", lambda found: names.get(found[0], found[0]), text)

    def _resolved(self, run: str) -> tuple[Tool, Command, list[str]] | None:
        try:
            words = shlex.split(run)
            if words[:1] != [self._program.binary]:
                return None
            resolved = resolve(self._program, words[1:])
        except (ValueError, CliError):
            return None
        if resolved.command_factory is None:
            return None
        command = resolved.command_factory()
        tool = self._selection.box.of_command(command.path)
        return None if tool is None else (tool, command, resolved.words)

    def _arguments(self, tool: Tool, command: Command, words: Sequence[str]) -> tuple[dict[str, object], list[str]]:
        actions = flags_of(command, self._program)
        by_flag = {argument.flag: argument for argument in tool.arguments.values()}
        found: dict[str, object] = {}
        missing: list[str] = []
        for flag, value in _pairs(words, actions, command.positional):
            action = actions[flag]
            argument = by_flag.get(action.option_strings[0])
            if argument is None:
                continue
            if value is not None and _is_name(value, action):
                missing.append(argument.name)
                continue
            _add(found, argument, value)
        return found, missing


def _is_name(value: str, action: argparse.Action) -> bool:
    """Return whether a value is only its name, such as ADDRESS, and not one of the allowed values."""
    return value == action.metavar or (value.isupper() and value.isalpha() and action.choices is None)


def _pairs(
    words: Sequence[str], actions: Mapping[str, argparse.Action], positional: str | None
) -> Iterator[tuple[str, str | None]]:
    """Yield each known flag of a command line with its value, which is None for a switch."""
    rest = iter(words)
    for word in rest:
        flag, equals, value = word.partition("=")
        if flag in actions:
            if actions[flag].nargs == 0:
                yield flag, None
            else:
                yield flag, value if equals else next(rest, "")
        elif not word.startswith("-") and positional is not None:
            yield flag_of(positional), word


def _add(found: dict[str, object], argument: ToolArgument, value: str | None) -> None:
    """Add the value of a flag to the arguments, as JSON."""
    name, kind = argument.name, argument.kind
    if kind == "wait":
        found[name] = LONGEST_WAIT
    elif kind in ("switch", "boolean"):
        found[name] = True
    elif kind == "fields":
        field, _, text = (value or "").partition("=")
        fields = found.setdefault(name, {})
        assert isinstance(fields, dict)
        fields[field] = _json_or_text(text)
    elif kind == "comma_list":
        found[name] = (value or "").split(",")
    elif kind == "list":
        items = found.setdefault(name, [])
        assert isinstance(items, list)
        items.append(value)
    else:
        found[name] = _json_or_text(value or "") if argument.schema.get("type") != "string" else value


def _json_or_text(text: str) -> object:
    try:
        return read_json(text)
    except JSONTextError:
        return text
