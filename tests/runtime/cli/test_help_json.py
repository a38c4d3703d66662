"""`help --json`: one document, without requests, valid against its schema, and complete."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.support.cli import run_cli
from tests.support.paths import ROOT
from tests.support.surface import load_surface

SCHEMA = json.loads((ROOT / "docs" / "surface.schema.json").read_text())


def surface(tmp_path: Path, *words: str) -> dict[str, Any]:
    result = run_cli(words, cwd=tmp_path, config_home=tmp_path)
    assert (result.exit, result.stderr) == (0, "")
    document: dict[str, Any] = json.loads(result.stdout)
    return document


@pytest.mark.parametrize("words", [("help", "--json"), ("--json", "help"), ("--help", "--json"), ("--json",)])
def test_all_commands_of_the_reference_are_in_the_valid_document(tmp_path: Path, words: tuple[str, ...]) -> None:
    document = surface(tmp_path, *words)
    Draft202012Validator(SCHEMA).validate(document)
    paths = {name for command in document["commands"] for name in (command["path"], *command["aliases"])}
    assert {" ".join(command["path"].split()) for command in load_surface()["commands"]} <= paths
    assert len(document["commands"]) == 55


def test_help_of_one_command_or_group(tmp_path: Path) -> None:
    one = surface(tmp_path, "help", "proposal", "hire", "--json")
    Draft202012Validator(SCHEMA).validate(one)
    assert set(one) == {"surface", "binary", "version", "command"}
    hire = one["command"]
    assert hire["path"] == "proposals hire"
    amount = next(flag for flag in hire["flags"] if flag["name"] == "--amount")
    assert amount["goesTo"] == {"part": "body", "name": "milestone.amount"}
    assert hire["needs"]["claimedAccount"] is True
    group = surface(tmp_path, "jobs", "--json")
    Draft202012Validator(SCHEMA).validate(group)
    assert group["group"]["name"] == "jobs"
    assert "globalFlags" not in group
    assert {command["path"].split()[0] for command in group["commands"]} == {"jobs"}


def test_help_of_a_topic(tmp_path: Path) -> None:
    document = surface(tmp_path, "help", "exit-codes", "--json")
    Draft202012Validator(SCHEMA).validate(document)
    assert document["topic"] == "exit-codes"
    assert "Still pending" in document["text"]
