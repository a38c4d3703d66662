# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain mcp`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Paragraphs, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "": [
        Table(
            "tools",
            {
                "Tool": Cell(("name",)),
                "Toolset": Cell(("toolset",)),
                "Effect": Cell(("effect",)),
                "Summary": Cell(("summary",)),
            },
            flexible="Summary",
            when={"tools": None},
        ),
        Says("{count} tools in {toolsets}, about {tokens:number} tokens.", when={"tools": None}),
        Says("Other toolsets: {others}.", when={"others": None}),
        Paragraphs(
            Cell(("mcpServers",)),
            title=".mcp.json, .cursor/mcp.json or claude_desktop_config.json",
            when={"mcpServers": None},
        ),
        Paragraphs(Cell(("servers",)), title=".vscode/mcp.json", when={"mcpServers": None}),
        Paragraphs(Cell(("toml",)), title="~/.codex/config.toml", when={"mcpServers": None}),
        Says("{note}", when={"note": None}),
    ],
}
