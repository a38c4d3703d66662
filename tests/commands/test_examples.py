"""Every command line in the manifest is valid for the real parsers."""

from __future__ import annotations

import json
import re
import shlex

import pytest

from codegen.manifest.model.commands import Command
from opentrain_cli.index import PROGRAM
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.cli.resolve import resolve
from tests.support.manifests import PROJECT
from tests.support.paths import ROOT

EXAMPLES = [(command, example.run) for command in PROJECT.commands for example in command.examples]
POINTERS = sorted(
    {block.text for command in PROJECT.commands for block in command.view if block.kind == "next"}
    | {command.if_unsure for command in PROJECT.commands if command.if_unsure}
    | {run for hint in PROJECT.hints for run in (*hint.run, *hint.also_run)}
    | {example.run for example in PROJECT.product.start}
)


@pytest.mark.parametrize(("command", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_an_example_runs_its_command(command: Command, line: str) -> None:
    """The example passes through the index and the parser of its command, as a user's words do."""
    found = resolve(PROGRAM, shlex.split(line)[1:])
    assert found.command_factory is not None
    built = found.command_factory()
    assert built.path == command.path
    parse(built, PROGRAM, found.words)


@pytest.mark.parametrize("line", POINTERS)
def test_a_command_in_a_text_exists(line: str) -> None:
    """Placeholders are replaced by a value that every flag takes."""
    words = [re.sub(r"\{[^}]+\}", "1", word) for word in shlex.split(line)[1:]]
    words = ["--amount=10" if word == "--amount=USD" else word for word in words]
    words = ["--email=a@b.example" if word == "--email=ADDRESS" else word for word in words]
    words = ["--amount=10" if word == "--amount=AMOUNT" else word for word in words]
    words = ["--volume=10" if word == "--volume=N" else word for word in words]
    words = ["--since=2026-11-24" if word == "--since=1" else word for word in words]
    found = resolve(PROGRAM, words)
    if found.kind == "command":
        assert found.command_factory is not None
        parse(found.command_factory(), PROGRAM, found.words)
    else:
        assert found.kind == "help"


def test_every_key_of_the_manifest_is_described() -> None:
    """The schema is the manifest's reference, so every key needs a description."""
    schema = json.loads((ROOT / "spec" / "manifest.schema.json").read_text())
    missing: list[str] = []

    def walk(node: object, where: str) -> None:
        if isinstance(node, dict):
            for name, inner in node.get("properties", {}).items():
                if "description" not in inner:
                    missing.append(f"{where}.{name}")
            for key, inner in node.items():
                walk(inner, f"{where}.{key}")
        elif isinstance(node, list):
            for inner in node:
                walk(inner, where)

    walk(schema, "")
    assert missing == []
