"""Tools for agents: the keys of a command, and the server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from codegen.manifest.problems import Path


@dataclass(frozen=True)
class ToolKeys:
    """How a command is a tool for agents, where that does not follow from its other keys."""

    where: Path
    name: str | None = None
    toolset: str | None = None
    description: str | None = None
    hidden: bool = False


@dataclass(frozen=True)
class Mcp:
    """Server of the commands as tools: its command, the topic with its instructions, and the default toolsets."""

    command: str
    topic: str
    default: Sequence[str]
    where: Path
