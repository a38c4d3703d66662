"""Manifest with any number of commands and groups, made of copies of this project's own.

    python -m tests.bench.large_manifest large.yaml --commands 1000 --groups 60

The project's groups and commands keep their names. All others are copies under new names.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from pathlib import Path
from typing import Any

from codegen.manifest.yaml import parse_yaml
from tests.support.paths import MANIFEST_FILE

OURS = MANIFEST_FILE


def write_large(file: Path, *, commands: int, groups: int) -> None:
    """Write a manifest with that many commands and groups, and the project's topics beside it.

    Raises `ValueError` for fewer than the project has.
    """
    manifest: Any = parse_yaml(OURS.read_text(encoding="utf-8"), OURS.name).value
    ours: dict[str, Any] = manifest["groups"]
    binary: str = manifest["product"]["binary"]
    each, more = divmod(commands, groups)
    models = list(ours)
    if groups < len(models) or each < max(len(group["commands"]) for group in ours.values()):
        raise ValueError(f"{commands} commands in {groups} groups are fewer than there are, or too few a group")
    grown: dict[str, Any] = {}
    for number in range(groups):
        name = models[number % len(models)]
        grown.update(_group(binary, name, ours[name], copy=number // len(models), size=each + (number < more)))
    manifest["groups"] = grown
    del manifest["product"]["themes"]  # they name the groups of the project only
    file.write_text(json.dumps(manifest, indent=1, ensure_ascii=False), encoding="utf-8")  # all JSON is YAML
    shutil.copytree(OURS.parent / "topics", file.parent / "topics", dirs_exist_ok=True)


def _group(binary: str, model: str, ours: dict[str, Any], *, copy: int, size: int) -> dict[str, Any]:
    """Return a group of the project, or a copy of it, filled up with copies of its commands."""
    group, names = _name(model, copy), list(ours["commands"])
    commands: dict[str, Any] = {}
    for number in range(size):
        old = names[number % len(names)]
        name, command = _name(old, number // len(names)), ours["commands"][old]
        if (group, name) != (model, old):
            called = [f"{model} {old}", f"{ours.get('singular')} {old}", *command.get("aliases", ())]
            command = _copy(command, rf"^{binary} ({'|'.join(called)})(?= |$)", f"{binary} {group} {name}")
        commands[name] = command
    kept = ours if not copy else {"summary": ours["summary"]}
    return {group: kept | {"commands": commands}}


def _copy(command: dict[str, Any], called: str, name: str) -> dict[str, Any]:
    """Return a command whose examples use another name. Its aliases stay with the original."""
    examples = [example | {"run": re.sub(called, name, example["run"])} for example in command["examples"]]
    return {key: value for key, value in command.items() if key != "aliases"} | {"examples": examples}


def _name(name: str, number: int) -> str:
    return f"{name}-{number + 1}" if number else name


def main() -> int:
    """Write the manifest and return exit code 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.large_manifest", description=__doc__)
    parser.add_argument("file", type=Path, help="the file to write")
    parser.add_argument("--commands", type=int, default=1000)
    parser.add_argument("--groups", type=int, default=60)
    given = parser.parse_args()
    write_large(given.file, commands=given.commands, groups=given.groups)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
