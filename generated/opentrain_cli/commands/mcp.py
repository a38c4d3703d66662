# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain mcp`: Serve the commands as tools for agents (MCP)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def mcp_command() -> Command:
    """Serve the commands as tools for agents (MCP)."""
    from opentrain_runtime.declarations.command import Command

    return Command(
        "mcp",
        add_arguments=mcp_arguments,
        effect="read",
        token=False,
        handler="opentrain_runtime.mcp.command.run",
    )


def mcp_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain mcp`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--toolsets",
        type=types.comma_list,
        metavar="NAMES",
        help="Toolsets to serve, separated by commas, or all",
    )
    parser.add_argument(
        "--tools",
        type=types.comma_list,
        metavar="NAMES",
        help="Single tools to serve, separated by commas",
    )
    parser.add_argument("--read-only", action="store_true", help="Serve only the tools that do not change anything")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--list", action="store_true", help="Print the tools that would be served, and their size")
    either.add_argument("--config", action="store_true", help="Print the configuration for clients")
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"": mcp_command}
ALIASES: Mapping[str, str] = {}
