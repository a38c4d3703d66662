"""Configuration for clients: how they start the server, and with which variables."""

from __future__ import annotations

import json
import os
import shutil
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.environment import Environment

TOKEN = "TOKEN"
"""Placeholder of a token, which is never printed."""
_FOLDER = "XDG_CONFIG_HOME"


def configuration(context: Context, words: Sequence[str], token_setting: str | None) -> dict[str, object]:
    """Return the configuration in each notation. `words` are the flags of the server.

    Clients do not give variables to a server, so those that are set now are in it: the folder of the configuration, the
    base URL, and the name of the variable that has the token.
    """
    product, environment = context.product, context.environment
    command, *before = _started(context)
    server: dict[str, object] = {"command": command, "args": [*before, *context.command.path.split(), *words]}
    variables = _variables(product, environment, token_setting)
    if variables:
        server["env"] = variables
    found: dict[str, object] = {
        "mcpServers": {product.binary: server},
        "servers": {product.binary: {"type": "stdio", **server}},
        "toml": _toml(product.binary, server),
    }
    if TOKEN in variables.values():
        name = next(name for name, value in variables.items() if value == TOKEN)
        found["note"] = f"Replace {TOKEN} by the token in {name}, which is not printed here."
    return found


def shown(found: Mapping[str, object]) -> dict[str, object]:
    """Return the configuration as texts for people."""
    texts = {key: json.dumps({key: found[key]}, indent=2) for key in ("mcpServers", "servers")}
    return {**found, **texts}


def _started(context: Context) -> list[str]:
    """Return the words that start the program: the path of the one that runs, or else of the one on PATH."""
    binary, environment = context.product.binary, context.environment
    running = environment.running_program()
    if running is not None and os.path.basename(running) == binary and os.access(running, os.X_OK):
        return [running]
    path = shutil.which(binary, path=environment.variables.get("PATH"))
    if path is not None:
        return [os.path.abspath(path)]
    assert context.program is not None
    return [sys.executable, "-m", context.program.package]


def _variables(product: Product, environment: Environment, token_setting: str | None) -> dict[str, str]:
    found: dict[str, str] = {}
    folder = environment.variables.get(_FOLDER, "")
    if os.path.isabs(folder):
        found[_FOLDER] = folder
    for setting, secret in (("base-url", False), (token_setting or "", True), ("token", True)):
        variable = environment.first_of(product.variables.get(setting, ()))
        if variable is not None and not (secret and TOKEN in found.values()):
            found[variable[0]] = TOKEN if secret else variable[1]
    return found


def _toml(binary: str, server: Mapping[str, object]) -> str:
    """Return the server as TOML, whose strings and arrays of strings are written as in JSON."""
    lines = [f"[mcp_servers.{binary}]"]
    lines += [f"{key} = {json.dumps(server[key])}" for key in ("command", "args")]
    variables = server.get("env")
    if isinstance(variables, dict):
        lines += ["", f"[mcp_servers.{binary}.env]", *(f"{key} = {json.dumps(variables[key])}" for key in variables)]
    return "\n".join(lines)
