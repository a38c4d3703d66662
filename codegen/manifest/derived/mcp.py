"""Command `mcp`, which serves the other commands as tools, and the keys of tools."""

from __future__ import annotations

from codegen.manifest.model import Mcp, ToolKeys
from codegen.manifest.section import Section

COMMAND = "mcp"
"""Name of the derived command."""
TOKEN_SETTING = "mcp-token"
"""Setting with the token of the server, which is used instead of that of the command line."""
_HANDLER = "opentrain_runtime.mcp.command.run"
_Values = dict[str, object]


def with_mcp(value: object) -> object:
    """Return the plain values of a manifest with the command that serves its commands as tools, if it has `mcp`."""
    root = Section(value)
    if not root.section("mcp").value:
        return value
    commands = {**root.section("commands").value, COMMAND: _command(root)}
    return {**root.value, "commands": commands}


def read_mcp(root: Section) -> Mcp | None:
    """Return how the commands are served as tools, or None."""
    section = root.section("mcp")
    return Mcp(section.text("instructions"), section.texts("default"), section.where) if section.value else None


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


def _command(root: Section) -> _Values:
    product = root.section("product")
    binary, distribution = product.text("binary"), product.text("distribution")
    variables = [item.text("name") for item in root.items("environment") if item.text("sets") == TOKEN_SETTING]
    token = (
        f" The variable {variables[0]} has the token of the server, before the other variables." if variables else ""
    )
    return {
        "summary": "Serve the commands as tools for agents (MCP)",
        "description": f"{_ABOUT}{token}\n\n{_SELECTION.format(binary=binary)}\n\n"
        f"{_INSTALL.format(binary=binary, distribution=distribution)}",
        "effect": "read",
        "token": "none",
        "credentials-file": True,
        "handler": _HANDLER,
        "reads": [TOKEN_SETTING] if variables else [],
        "requires": [{"none": "It does not send a request by itself."}],
        "flags": {
            "toolsets": {
                "value": "NAMES",
                "type": "list",
                "help": "Toolsets to serve, separated by commas; all for every toolset",
            },
            "tools": {"value": "NAMES", "type": "list", "help": "Further tools to serve, separated by commas"},
            "read-only": {"help": "Serve only the tools that do not change anything"},
            "list": {"help": "Print the tools that would be served, and their size"},
            "config": {"help": "Print the configuration for clients"},
        },
        "at-most-one": [["list", "config"]],
        "view": [
            {
                "table": "tools",
                "columns": {"Tool": "name", "Toolset": "toolset", "Effect": "effect", "Summary": "summary"},
                "flexible": "Summary",
                "when": "tools",
            },
            {"says": "{count} tools in {toolsets}, about {tokens} tokens.", "when": "tools"},
            {"says": "Other toolsets: {others}.", "when": "others"},
            {"text": "mcpServers", "title": _MCP_SERVERS, "when": "mcpServers"},
            {"text": "servers", "title": ".vscode/mcp.json", "when": "mcpServers"},
            {"text": "toml", "title": "~/.codex/config.toml", "when": "mcpServers"},
            {"says": "{note}", "when": "note"},
        ],
        "output": "With --list, an object with the keys tools, toolsets, others, count, characters and tokens. With "
        "--config, an object with the keys mcpServers, servers and toml. Without them, standard output has only the "
        "protocol.",
        "examples": [
            {"run": f"{binary} mcp --list", "says": "The tools that are served by default, and their size"},
            {"run": f"{binary} mcp --config --toolsets=all --read-only", "says": "Configuration for clients"},
        ],
    }


_MCP_SERVERS = ".mcp.json, .cursor/mcp.json or claude_desktop_config.json"
_ABOUT = (
    "A client starts this command and speaks the Model Context Protocol on its standard input and output. Each command "
    "that sends a request is a tool. A call has the same origin, token, retries, deadline and checks as the command. "
    "The result is JSON. An error says what to do next, as a tool with its arguments."
)
_SELECTION = (
    "By default only some toolsets are served, because each tool takes room in the context of the agent: "
    "`{binary} mcp --list` prints them. --read-only also refuses calls that change something. The flags --base-url and "
    "--verbose hold for every call. Log lines go to standard error."
)
_INSTALL = (
    "The command needs the Python package of the protocol: `pip install '{distribution}[mcp]'`. "
    "`{binary} mcp --config` prints the configuration, with the variables that clients do not pass on. It never prints "
    "a token."
)
