"""Declaration of the tools for agents, which generated code makes and the MCP server reads."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class ToolArgument:
    """One argument of a tool."""

    __slots__ = {
        "flag": "The flag that gets its value.",
        "kind": "How the value becomes words: a name of `arguments.KINDS`.",
        "name": "Its name.",
        "required": "Whether a call must have it.",
        "schema": "JSON Schema of its value.",
    }

    def __init__(
        self, name: str, flag: str, kind: str, schema: Mapping[str, object], *, required: bool = False
    ) -> None:
        self.name = name
        self.flag = flag
        self.kind = kind
        self.schema = schema
        self.required = required


class Tool:
    """A command as a tool."""

    __slots__ = {
        "arguments": "Its arguments, by name.",
        "command": "The words of the command.",
        "description": "What it does, for an agent.",
        "effect": "`read`, `write` or `destructive`.",
        "idempotent": "Whether a repeated call has no further effect.",
        "name": "Its name.",
        "summary": "What it does, in a few words.",
        "toolset": "The toolset that it belongs to.",
        "waits": "Whether it can wait for a human.",
    }

    def __init__(
        self,
        name: str,
        command: str,
        *,
        toolset: str,
        effect: str,
        summary: str,
        description: str,
        arguments: Sequence[ToolArgument] = (),
        idempotent: bool = False,
        waits: bool = False,
    ) -> None:
        self.name = name
        self.command = command
        self.toolset = toolset
        self.effect = effect
        self.summary = summary
        self.description = description
        self.arguments = {argument.name: argument for argument in arguments}
        self.idempotent = idempotent
        self.waits = waits


class ToolBox:
    """All tools of a product."""

    __slots__ = {
        "default": "Toolsets that are served if none is selected.",
        "instructions": "What an agent is told when it connects.",
        "token_setting": "Setting with the token of the server.",
        "tools": "The tools, by name.",
    }

    def __init__(
        self, tools: Sequence[Tool], *, default: Sequence[str], instructions: str, token_setting: str | None = None
    ) -> None:
        self.tools = {tool.name: tool for tool in tools}
        self.default = default
        self.instructions = instructions
        self.token_setting = token_setting

    @property
    def toolsets(self) -> list[str]:
        """Return the names of the toolsets, in the order of their tools."""
        return list(dict.fromkeys(tool.toolset for tool in self.tools.values()))

    def of_command(self, path: str) -> Tool | None:
        """Return the tool of the command with these words, or None."""
        return next((tool for tool in self.tools.values() if tool.command == path), None)
