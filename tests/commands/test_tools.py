"""Tools of `opentrain mcp`: each command, each tool of the vendor's server, names, hints and sizes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from opentrain_cli.tools import TOOLS
from opentrain_runtime.declarations.tools import Tool
from opentrain_runtime.mcp.schemas import wire_tool
from tests.support.cli import run_cli
from tests.support.manifests import PROJECT
from tests.support.paths import DATA
from tests.support.strict_yaml import load_yaml

VENDOR: dict[str, str] = load_yaml(DATA / "vendor_tools.yaml")
"""Our tool for each tool of the vendor's server (contract.md, section 10)."""
NEVER = {"auth login", "auth token", "auth logout", "webhooks verify", "api get", "api post", "api patch", "api delete"}
"""Commands with a secret, without a request, and with any request."""
MOST_TOKENS = {"--toolsets=all": 5500, "": 3500, "--toolsets=all --read-only": 2500}
"""Largest size of the list, in characters / 4, by the flags of the server."""
ALL_TOOLS = pytest.mark.parametrize("tool", TOOLS.tools.values(), ids=lambda tool: tool.name)


def test_every_command_that_sends_is_a_tool() -> None:
    paths = {command.path for command in PROJECT.commands}
    assert {tool.command for tool in TOOLS.tools.values()} == paths - NEVER - {"mcp"}


def test_every_tool_of_the_vendor_has_a_counterpart() -> None:
    assert len(VENDOR) == 41
    assert len(set(VENDOR.values())) == 41
    assert set(VENDOR.values()) <= TOOLS.tools.keys()


@ALL_TOOLS
def test_a_tool_is_one_that_clients_accept(tool: Tool) -> None:
    """The schema is a plain object, its name is short, and every hint is explicit."""
    wire: Any = wire_tool(tool)
    assert re.fullmatch("[a-z][a-z_]{0,39}", tool.name)
    assert all(re.fullmatch("[a-z][a-z_]{0,39}", name) for name in tool.arguments)
    schema = wire["inputSchema"]
    Draft202012Validator.check_schema(schema)
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    assert not {"oneOf", "anyOf", "allOf", "$ref"} & schema.keys()
    assert set(schema.get("required", ())) <= schema["properties"].keys()
    hints = wire["annotations"]
    assert list(hints) == ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"]
    assert hints["readOnlyHint"] is (tool.effect == "read")
    assert hints["destructiveHint"] is (tool.effect == "destructive")
    assert hints["idempotentHint"] or tool.effect != "read"
    assert tool.description.startswith("Cannot be undone: ") is (tool.effect == "destructive")
    assert "opentrain " not in tool.description
    assert "--" not in json.dumps(wire)


def test_no_secret_file_or_origin_is_an_argument() -> None:
    names = {name for tool in TOOLS.tools.values() for name in tool.arguments}
    assert not names & {"api_key", "claim_token", "token", "base_url", "follow", "man", "web", "batch", "state", "exec"}
    assert not [name for name in names if name.endswith("_file")]


def test_the_toolset_of_webhooks_has_the_only_secret() -> None:
    assert TOOLS.tools["webhooks_create"].toolset == "webhooks"
    assert "webhooks" not in TOOLS.default


@pytest.mark.parametrize(("flags", "most"), MOST_TOKENS.items())
def test_the_list_is_small(tmp_path: Path, flags: str, most: int) -> None:
    done = run_cli(["mcp", "--list", "--json", *flags.split()], cwd=tmp_path, config_home=tmp_path)
    found = json.loads(done.stdout)
    assert found["count"] == len(found["tools"]) > 15
    assert found["characters"] <= most * 4
    assert found["tokens"] <= most


def test_the_instructions_fit_into_the_limit_of_clients() -> None:
    assert 500 < len(TOOLS.instructions.encode()) < 2000
    named = set(re.findall(r"`([a-z]+(?:_[a-z]+)+)`", TOOLS.instructions))
    assert len(named) > 5
    assert {name for name in named if not name.startswith("_")} <= TOOLS.tools.keys()
