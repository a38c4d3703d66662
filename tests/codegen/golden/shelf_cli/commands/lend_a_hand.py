# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf lend-a-hand`: Serve the commands as tools for agents (MCP)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def lend_a_hand_command() -> Command:
    """Serve the commands as tools for agents (MCP)."""
    from opentrain_runtime.declarations.command import Command

    return Command(
        "lend-a-hand",
        add_arguments=lend_a_hand_arguments,
        effect="read",
        token=False,
        handler="opentrain_runtime.mcp.command.run",
    )


def lend_a_hand_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf lend-a-hand`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

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


COMMANDS: Mapping[str, Callable[[], Command]] = {"": lend_a_hand_command}
ALIASES: Mapping[str, str] = {}
