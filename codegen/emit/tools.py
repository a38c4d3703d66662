"""Emitter of the tools for agents: `tools.py`, which the MCP server reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.emit.templates import render
from codegen.manifest.derived.mcp import TOKEN_SETTING
from codegen.manifest.derived.tools import Tool, ToolArgument, tools_of, toolsets_of
from codegen.manifest.model.manifest import Manifest
from codegen.text.python import Call, code

_FLAG = re.compile(r"--[a-z][a-z0-9-]*")


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `tools.py`; nothing if the manifest does not serve its commands as tools."""
    mcp = manifest.mcp
    if mcp is None:
        return
    tools = tools_of(manifest)
    instructions = next(topic.text for topic in manifest.topics if topic.name == mcp.topic)
    keywords: dict[str, object] = {
        "default": tuple(mcp.default or toolsets_of(tools)),
        "instructions": instructions.strip() + "\n",
    }
    if any(variable.sets == TOKEN_SETTING for variable in manifest.variables):
        keywords["token_setting"] = TOKEN_SETTING
    calls = tuple(_tool(tool) for tool in tools)
    yield (
        f"{manifest.product.package}/tools.py",
        render("tools.py.j2", manifest, value=code(Call("ToolBox", [calls], keywords), before="TOOLS = ")),
    )


def _tool(tool: Tool) -> Call:
    command = tool.command
    keywords: dict[str, object] = {
        "toolset": tool.toolset,
        "effect": command.effect,
        "summary": command.summary,
        "description": _description(tool),
    }
    if tool.arguments:
        keywords["arguments"] = tuple(_argument(argument, tool) for argument in tool.arguments)
    if command.effect == "read" or command.idempotency or command.idempotency_header or _is_repeatable(tool):
        keywords["idempotent"] = True
    if tool.waits:
        keywords["waits"] = True
    return Call("Tool", [tool.name, command.path], keywords)


def _is_repeatable(tool: Tool) -> bool:
    settle = tool.command.settle
    return settle is not None and settle.by == "repeat"


def _argument(argument: ToolArgument, tool: Tool) -> Call:
    about = argument.schema.get("description")
    named = {"description": _with_arguments(about, tool)} if isinstance(about, str) else {}
    return Call(
        "ToolArgument",
        [argument.name, argument.flag, argument.kind, {**argument.schema, **named}],
        {"required": True} if argument.required else {},
    )


def _description(tool: Tool) -> str:
    """Return the summary, what the manifest says for agents, and the rules of groups."""
    command = tool.command
    summary = f"{command.summary}."
    if command.effect == "destructive":
        summary = f"Cannot be undone: {summary[:1].lower()}{summary[1:]}"
    about = command.tool.description if command.tool is not None and command.tool.description else ""
    return " ".join([summary, *about.split(), *tool.groups])


def _with_arguments(text: str, tool: Tool) -> str:
    """Return a text in which the names of arguments replace flags."""
    names = {argument.flag: argument.name for argument in tool.arguments}
    return _FLAG.sub(lambda found: names.get(found[0], found[0]), text)
