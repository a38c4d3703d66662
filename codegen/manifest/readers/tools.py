"""Keys about tools for agents, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.tools import Mcp, ToolKeys
from codegen.manifest.section import Section


def read_mcp(root: Section) -> Mcp | None:
    """Return how the commands are served as tools, or None."""
    section = root.section("tools")
    if not section.value:
        return None
    return Mcp(section.text("command"), section.text("instructions"), section.texts("default"), section.where)


def read_tool_keys(section: Section) -> ToolKeys | None:
    """Return how a command is a tool, or None if that follows from its other keys."""
    keys = section.section("tool")
    if not keys.value:
        return None
    return ToolKeys(
        keys.where,
        keys.get("name", str),
        keys.get("toolset", str),
        keys.get("description", str),
        keys.is_true("hidden"),
    )
