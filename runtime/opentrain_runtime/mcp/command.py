"""Command `mcp`: serve the selected tools, list them, or print the configuration for clients."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.errors import CliError
from opentrain_runtime.loading import imported
from opentrain_runtime.mcp.selection import Selection
from opentrain_runtime.text.json import compact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.tools import ToolBox

CHARACTERS_A_TOKEN = 4
"""Estimate of the characters of a token of a language model."""
REQUIREMENT = "mcp>=2.3,<3"
"""Package of the protocol, as the extra of the distribution requires it."""
_HELD = ("--base-url", "--verbose")
"""Flags of the server that hold for every call."""
_OWN = ("--toolsets", "--tools", "--read-only")


def run(context: Context) -> Result | None:
    """Run the command. Serve until stdin is closed, and return None. Raises `CliError`."""
    program = context.program
    assert program is not None
    arguments = context.arguments
    box: ToolBox = imported(f"{program.package}.tools").TOOLS
    selection = Selection(
        box,
        _names(arguments, "toolsets"),
        _names(arguments, "tools"),
        read_only=arguments.given("read_only"),
        page=f"{program.binary} {context.command.path} --help",
    )
    if arguments.given("list"):
        return Result(listing(selection))
    if arguments.given("config"):
        from opentrain_runtime.mcp.configuration import configuration, shown

        words = [word for word in arguments.words if word.partition("=")[0] in (*_OWN, *_HELD)]
        found = configuration(context, words, box.token_setting)
        return Result(found, shown=shown(found))
    _serve(program, context, selection)
    return None


def listing(selection: Selection) -> dict[str, object]:
    """Return the selected tools, and the size of their list in characters and tokens."""
    from opentrain_runtime.mcp.schemas import wire_tool

    size = len(compact([wire_tool(tool) for tool in selection.tools.values()]))
    return {
        "tools": [
            {"name": tool.name, "toolset": tool.toolset, "effect": tool.effect, "summary": tool.summary}
            for tool in selection.tools.values()
        ],
        "toolsets": selection.toolsets,
        "others": selection.others,
        "count": len(selection.tools),
        "characters": size,
        "tokens": -(-size // CHARACTERS_A_TOKEN),
    }


def _names(arguments: Arguments, dest: str) -> list[str] | None:
    value = arguments.get(dest)
    return [str(name) for name in value] if isinstance(value, list) else None


def _serve(program: Program, context: Context, selection: Selection) -> None:
    from opentrain_runtime.mcp.descriptors import take_over

    context.settings.base_url()  # an invalid one is an error of the server, not of each call
    try:
        received, sent = take_over()
    except OSError as error:
        raise CliError(
            f"cannot serve: standard input or output is closed: {error.strerror}",
            exit_name="refused",
            code="CLI_OUTPUT",
            hint="A client starts this command. Print its configuration with",
            action={"command": f"{program.binary} {context.command.path} --config"},
        ) from None
    try:
        from opentrain_runtime.mcp.server import serve
    except ImportError as error:
        if (error.name or "").partition(".")[0] == __name__.partition(".")[0]:
            raise
        raise CliError(
            "the Python package mcp is not installed",
            exit_name="refused",
            code="CLI_NO_MCP",
            hint="Install it beside this program with",
            action={"command": _install_command()},
        ) from None
    from opentrain_runtime.mcp.calls import Calls

    common = [word for word in context.arguments.words if word.partition("=")[0] in _HELD]
    calls = Calls(program, context.product, selection, context.environment, common)
    try:
        serve(program, selection, calls, received, sent)
    finally:
        calls.close()


def _install_command() -> str:
    """Return the command that installs the package in the environment of this program. One that uv made has no pip."""
    import sys
    from importlib.util import find_spec
    from shlex import join

    if find_spec("pip") is None:
        return join(["uv", "pip", "install", f"--python={sys.executable}", REQUIREMENT])
    return join([sys.executable, "-m", "pip", "install", REQUIREMENT])
