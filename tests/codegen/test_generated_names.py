"""Names with a meaning in Python or in the generated code, and unusual sections of a manifest."""

from __future__ import annotations

from argparse import ArgumentParser
from copy import deepcopy

import pytest

from codegen.manifest.problems import ManifestError
from tests.support.imported_client import ImportedClient, generated
from tests.support.text_slots import MANIFEST


@pytest.mark.parametrize(
    "name",
    [
        *("class", "import", "from", "with", "pass", "not", "match", "type", "print", "self", "annotations", "values"),
        *(
            "parser",
            "branch",
            "leaf",
            "words",
            "build",
            "common",
            "common-arguments",
            "under-things",
            "command",
            "index",
        ),
        *(
            "product",
            "hints",
            "views",
            "help",
            "json",
            "str",
            "dict",
            "run",
            "main",
            "sys",
            "things-x",
        ),
    ],
)
def test_a_group_name_works_or_is_rejected(name: str) -> None:
    """No name breaks the generated code."""
    manifest = deepcopy(MANIFEST)
    manifest["groups"][name] = manifest["groups"].pop("empty-house")
    manifest["product"]["themes"] = {"x": [*manifest["groups"], manifest["tools"]["command"]]}
    manifest["groups"][name]["commands"]["look"]["examples"][0]["run"] = f"sample {name} look"
    try:
        with generated(manifest) as (_, package):
            client = ImportedClient(package)
            assert client.module(f"commands.{name.replace('-', '_')}").COMMANDS
            assert any(f"sample {name} look" in text for text in client.texts["pages"])
    except ManifestError as error:
        assert ("groups", name) in {problem.path for problem in error.problems}


@pytest.mark.parametrize(
    "name", ["class", "common", "import", "common-arguments", "command", "page", "request", "list-x"]
)
def test_a_command_name_works(name: str) -> None:
    manifest = deepcopy(MANIFEST)
    commands = manifest["groups"]["empty-house"]["commands"]
    commands[name] = commands.pop("look")
    commands[name]["examples"][0]["run"] = f"sample empty-house {name}"
    with generated(manifest) as (_, package):
        client = ImportedClient(package)
        assert any("sample empty-house" in text and "--json" in text for text in client.texts["pages"])
        assert len(client.module("commands.empty_house").COMMANDS) == 1


def test_optional_sections_can_be_omitted() -> None:
    """Pages and parsers are generated without variables, hints, topics, skill and tones."""
    manifest = deepcopy(MANIFEST)
    manifest["environment"] = []
    for key in ("secrets", "hints", "topics", "skill", "tools", "tones"):
        manifest.pop(key)
    del manifest["product"]["themes"]  # they name the command of the tools
    for command in manifest["groups"]["things"]["commands"].values():
        command.pop("tool", None)
    with generated(manifest) as (_, package):
        client = ImportedClient(package)
        assert any("Environment variables" in page for page in client.texts["pages"])


def test_many_flag_groups_in_one_command() -> None:
    """The command has five groups of mutually exclusive flags."""
    manifest = deepcopy(MANIFEST)
    command = manifest["groups"]["things"]["commands"]["list"]
    names = [f"choice-{number}" for number in range(10)]
    command["flags"] |= {name: {"value": "X", "query": name, "help": "x"} for name in names}
    command["at-most-one"] = [names[index : index + 2] for index in range(0, 10, 2)]
    with generated(manifest) as (_, package):
        parser = ArgumentParser()
        ImportedClient(package).module("commands.things").list_arguments(parser)
        with pytest.raises(SystemExit):
            parser.parse_args(["--choice-8=a", "--choice-9=b"])
