"""Command that serves the other commands as tools (MCP), as plain values of a manifest."""

from __future__ import annotations

from codegen.manifest.section import Section
from codegen.tool import RUNTIME

TOKEN_SETTING = "mcp-token"
"""Setting with the token of the server, which is used instead of that of the command line."""
_KEY = "tools"
_HANDLER = f"{RUNTIME}.mcp.command.run"
_Values = dict[str, object]


def with_mcp(value: object) -> object:
    """Return the plain values of a manifest with the command that serves its commands as tools, if it has `tools`."""
    root = Section(value)
    name = root.section(_KEY).text("command")
    if not name:
        return value
    commands = {**root.section("commands").value, name: _command(root, name)}
    return {**root.value, "commands": commands}


def _command(root: Section, name: str) -> _Values:
    product = root.section("product")
    run = f"{product.text('binary')} {name}"
    variables = [item.text("name") for item in root.items("environment") if item.text("sets") == TOKEN_SETTING]
    token = (
        f" The variable {variables[0]} has the token of the server, before the other variables." if variables else ""
    )
    return {
        "summary": "Serve the commands as tools for agents (MCP)",
        "description": f"{_ABOUT}{token}\n\n{_SELECTION.format(run=run)}\n\n{_INSTALL.format(run=run)}",
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
                "help": "Toolsets to serve, separated by commas, or all",
            },
            "tools": {"value": "NAMES", "type": "list", "help": "Single tools to serve, separated by commas"},
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
            {"says": "{count} tools in {toolsets}, about {tokens:number} tokens.", "when": "tools"},
            {"says": "Other toolsets: {others}.", "when": "others"},
            {"text": "mcpServers", "title": _MCP_SERVERS, "when": "mcpServers"},
            {"text": "servers", "title": ".vscode/mcp.json", "when": "mcpServers"},
            {"text": "toml", "title": "~/.codex/config.toml", "when": "mcpServers"},
            {"says": "{note}", "when": "note"},
        ],
        "output": "With --list, an object with the keys `tools`, `toolsets`, `others`, `count`, `characters` and "
        "`tokens`. With --config, an object with the keys `mcpServers`, `servers` and `toml`. Without them, standard "
        "output has only the protocol.",
        "examples": [
            {"run": f"{run} --list", "says": "The tools that are served by default, and their size"},
            {"run": f"{run} --config --toolsets=all --read-only", "says": "Configuration for clients"},
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
    "`{run} --list` prints them. --read-only also refuses calls that change something. The flags --base-url and "
    "--verbose hold for every call. Log lines go to standard error."
)
_INSTALL = (
    "The command needs the Python package `mcp`, which the extra `mcp` of the client installs. If it is missing, the "
    "command says how to install it. `{run} --config` prints the configuration, with the variables that clients do not "
    "give to a server, but without the token."
)
