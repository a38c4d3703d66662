"""Rules of `tools` and `tool`: tools have unique names of the right form, and the named topic and toolsets exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.derived.tools import NAME, Tool, may_be_tool, tools_of, toolsets_of
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

LONGEST_INSTRUCTIONS = 2000
"""Largest number of characters of the instructions. Clients cut longer ones."""


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of the server and of its tools."""
    mcp = manifest.mcp
    for command in manifest.commands:
        if command.tool is None:
            continue
        if mcp is None:
            yield command.tool.where, "'tool' has no effect without 'tools'; add 'tools' to the manifest, or remove it"
        elif not may_be_tool(command):
            yield command.tool.where, f"{command.path} is never a tool; remove 'tool'"
    if mcp is None:
        return
    tools = tools_of(manifest)
    yield from _check_names(tools)
    topic = next((topic for topic in manifest.topics if topic.name == mcp.topic), None)
    if topic is None:
        yield (*mcp.where, "instructions"), f"unknown topic: {mcp.topic}; write a name from 'topics'"
    elif len(topic.text) > LONGEST_INSTRUCTIONS:
        message = f"the topic has {len(topic.text):,} characters, more than {LONGEST_INSTRUCTIONS:,}; shorten it"
        yield (*mcp.where, "instructions"), message
    known = toolsets_of(tools)
    for name in mcp.default:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            instead = f"did you mean {near[0]}?" if near else f"toolsets: {', '.join(known)}"
            yield (*mcp.where, "default"), f"unknown toolset: {name}; {instead}"


def _check_names(tools: list[Tool]) -> Iterator[PathProblem]:
    seen: dict[str, str] = {}
    for tool in tools:
        if not re.fullmatch(NAME, tool.name):
            message = f"the tool cannot have the name {tool.name}; add 'tool: {{name: ...}}' with up to 40 characters"
            yield tool.where, message
        elif tool.name in seen:
            yield tool.where, f"the tool {tool.name} is already that of {seen[tool.name]}; add another name to 'tool'"
        seen[tool.name] = tool.command.path
