"""Tools as clients see them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.tools import Tool


def wire_tool(tool: Tool) -> dict[str, object]:
    """Return a tool as JSON of the protocol: name, description, schema of the arguments, and hints about its effect."""
    required = [argument.name for argument in tool.arguments.values() if argument.required]
    schema: dict[str, object] = {
        "type": "object",
        "properties": {argument.name: dict(argument.schema) for argument in tool.arguments.values()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }
    return {
        "name": tool.name,
        "description": tool.description,
        "inputSchema": schema,
        "annotations": {
            "readOnlyHint": tool.effect == "read",
            "destructiveHint": tool.effect == "destructive",
            "idempotentHint": tool.idempotent,
            "openWorldHint": True,
        },
    }
