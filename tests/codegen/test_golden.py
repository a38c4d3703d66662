"""The mini manifest and the tree it makes: everything a manifest may say, byte for byte, on any machine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from codegen.generate import compare
from codegen.manifest.load import load
from codegen.manifest.schema import SCHEMA_FILE
from codegen.manifest.yaml import read

ROOT = SCHEMA_FILE.parent.parent
MINI = ROOT / "tests" / "codegen" / "shelf" / "commands.yaml"
GOLDEN = ROOT / "tests" / "codegen" / "golden"
REFRESH = "python -m codegen generate --manifest tests/codegen/shelf/commands.yaml --out tests/codegen/golden"

Schema = dict[str, Any]


def test_the_mini_manifest_makes_the_golden_tree() -> None:
    """Byte for byte, no file missing and none left over."""
    differences = compare(load(MINI, shown_as="tests/codegen/shelf/commands.yaml"), GOLDEN)
    told = [f"tests/codegen/golden/{difference.text()}" for difference in differences]
    assert not told, "\n".join([*told, f"If this is meant, run this and read the diff: {REFRESH}"])


def test_the_command_that_refreshes_the_golden_tree_makes_it(tmp_path: Path) -> None:
    """The words above, run in the project's root; only the folder is another."""
    words = REFRESH.replace("tests/codegen/golden", str(tmp_path / "made")).split()
    _run([sys.executable, *words[1:]], cwd=ROOT)
    assert _tree(tmp_path / "made") == _tree(GOLDEN)


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_the_same_bytes_come_out_anywhere(tmp_path: Path, seed: str) -> None:
    """Hash seed, terminal width, locale, time zone, working folder and Python's own settings leave no trace."""
    surroundings = {
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "40",
        "LINES": "5",
        "LC_ALL": "C",
        "LANG": "tr_TR.ISO-8859-9",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "TZ": "Pacific/Kiritimati",
        "HOME": str(tmp_path),
        "SOURCE_DATE_EPOCH": "1",
        "TERM": "dumb",
    }
    command = [sys.executable, "-m", "codegen", "generate", "--manifest", str(MINI), "--out", str(tmp_path / "made")]
    _run(command, cwd=tmp_path, environment=surroundings)
    assert _tree(tmp_path / "made") == _tree(GOLDEN)


@pytest.mark.parametrize(
    "tool",
    [
        ["ruff", "check", "--no-cache", "generated"],
        ["ruff", "format", "--no-cache", "--check", "generated"],
        ["mypy", "--cache-dir={cache}", "generated"],
    ],
    ids=["ruff check", "ruff format", "mypy --strict"],
)
def test_the_golden_tree_is_as_clean_as_the_rest(tmp_path: Path, tool: list[str]) -> None:
    """It stands where the generated code stands, so that the project's settings hold for it as they are."""
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "pyproject.toml", project)
    shutil.copytree(GOLDEN, project / "generated", ignore=shutil.ignore_patterns("__pycache__"))
    (project / "runtime").symlink_to(ROOT / "runtime")
    words = [word.format(cache=tmp_path / "cache") for word in tool]
    _run([sys.executable, "-m", *words], cwd=project)


def test_the_mini_manifest_says_everything_that_a_manifest_may_say() -> None:
    """Every key, every word of a closed list, every alternative of the schema stands in it, so the golden is whole."""
    schema: Schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    value = read(MINI.read_text(encoding="utf-8"), MINI.name).value
    missing = sorted(set(_sayable(schema, schema, "manifest", ())) - set(_said(schema, schema, value, "manifest")))
    assert not missing, "\n".join(["tests/codegen/shelf/commands.yaml does not use:", *missing])


def _sayable(root: Schema, schema: Schema, name: str, above: tuple[str, ...]) -> Iterator[str]:
    """What the schema lets one say, below `name`; a shared part is named by its own name."""
    name, schema = _followed(root, schema, name)
    if name in above:
        return
    above = (*above, name)
    for key, inner in schema.get("properties", {}).items():
        yield f"{name}.{key}"
        yield from _sayable(root, inner, f"{name}.{key}", above)
    for key, place in (("items", "[]"), ("additionalProperties", "*")):
        if isinstance(schema.get(key), dict):
            yield from _sayable(root, schema[key], f"{name}.{place}", above)
    yield from (f"{name} = {word}" for word in schema.get("enum", ()))
    if isinstance(schema.get("type"), list):
        yield from (f"{name} is a {kind}" for kind in schema["type"])
    for index, branch in enumerate(schema.get("anyOf", ())):
        yield f"{name}, form {index + 1}"
        yield from _sayable(root, branch, f"{name}, form {index + 1}", above)


def _said(root: Schema, schema: Schema, value: object, name: str) -> Iterator[str]:
    """What a value says of that."""
    name, schema = _followed(root, schema, name)
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in schema.get("properties", {}):
                yield f"{name}.{key}"
                yield from _said(root, schema["properties"][key], inner, f"{name}.{key}")
            elif isinstance(schema.get("additionalProperties"), dict):
                yield from _said(root, schema["additionalProperties"], inner, f"{name}.*")
    if isinstance(value, list):
        for entry in value:
            yield from _said(root, schema.get("items", {}), entry, f"{name}.[]")
    if "enum" in schema:
        yield f"{name} = {value}"
    if isinstance(schema.get("type"), list):
        yield from (f"{name} is a {kind}" for kind in schema["type"] if _fits({"type": kind}, value))
    for index, branch in enumerate(schema.get("anyOf", ())):
        if _fits({"$defs": root["$defs"], **branch}, value):
            yield f"{name}, form {index + 1}"
            yield from _said(root, branch, value, f"{name}, form {index + 1}")


def _followed(root: Schema, schema: Schema, name: str) -> tuple[str, Schema]:
    reference = schema.get("$ref")
    if reference is None:
        return name, schema
    shared = str(reference).removeprefix("#/$defs/")
    return shared, root["$defs"][shared]


def _fits(schema: Schema, value: object) -> bool:
    return Draft202012Validator(schema).is_valid(value)


def _tree(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _run(command: list[str], *, cwd: Path, environment: dict[str, str] | None = None) -> None:
    path = {"PATH": os.environ.get("PATH", os.defpath)}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=None if environment is None else path | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
