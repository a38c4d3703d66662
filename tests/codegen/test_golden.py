"""Golden tree of the shelf manifest, which uses every feature of the schema."""

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
from codegen.manifest.yaml import parse_yaml
from tests.support.strict_yaml import load_yaml

ROOT = SCHEMA_FILE.parent.parent
SHELF = ROOT / "tests" / "codegen" / "shelf" / "commands.yaml"
GOLDEN = ROOT / "tests" / "codegen" / "golden"
REFRESH = "python -m codegen generate --manifest tests/codegen/shelf/commands.yaml --out tests/codegen/golden"

Schema = dict[str, Any]
Alternative = dict[str, Any]

ALTERNATIVES: list[Alternative] = load_yaml(SHELF.parent / "alternatives.yaml")


def test_the_golden_tree_is_up_to_date() -> None:
    """The files are identical. No file is missing, and none is obsolete."""
    differences = compare(load(SHELF, display_name="tests/codegen/shelf/commands.yaml"), GOLDEN)
    reported = [f"tests/codegen/golden/{difference.text()}" for difference in differences]
    assert not reported, "\n".join([*reported, f"If the change is intended, run this and review the diff: {REFRESH}"])


def test_the_refresh_command_generates_the_golden_tree(tmp_path: Path) -> None:
    """The command runs in the root of the project, with another output folder."""
    words = REFRESH.replace("tests/codegen/golden", str(tmp_path / "made")).split()
    _run([sys.executable, *words[1:]], cwd=ROOT)
    assert _files_of(tmp_path / "made") == _files_of(GOLDEN)


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_output_does_not_depend_on_the_environment(tmp_path: Path, seed: str) -> None:
    """Hash seed, terminal width, locale, time zone, working folder and settings of Python have no effect."""
    environment = {
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
    command = [sys.executable, "-m", "codegen", "generate", "--manifest", str(SHELF), "--out", str(tmp_path / "made")]
    _run(command, cwd=tmp_path, environment=environment)
    assert _files_of(tmp_path / "made") == _files_of(GOLDEN)


@pytest.mark.parametrize(
    "tool",
    [
        ["ruff", "check", "--no-cache", "generated"],
        ["ruff", "format", "--no-cache", "--check", "generated"],
        ["mypy", "--cache-dir={cache}", "generated"],
    ],
    ids=["ruff check", "ruff format", "mypy --strict"],
)
def test_the_golden_tree_passes_lint_format_and_types(tmp_path: Path, tool: list[str]) -> None:
    """It is copied to a folder `generated`, so that the settings of the project apply."""
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "pyproject.toml", project)
    shutil.copytree(GOLDEN, project / "generated", ignore=shutil.ignore_patterns("__pycache__"))
    (project / "runtime").symlink_to(ROOT / "runtime")
    words = [word.format(cache=tmp_path / "cache") for word in tool]
    _run([sys.executable, "-m", *words], cwd=project)


def test_the_shelf_manifest_uses_every_feature_of_the_schema() -> None:
    """The manifest, with each of its alternatives, has every key, enum value and alternative of the schema."""
    schema: Schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    used: set[str] = set()
    for value in (_shelf(), *map(_shelf, ALTERNATIVES)):
        used.update(_used_features(schema, schema, value, "manifest"))
    missing = sorted(set(_possible_features(schema, schema, "manifest", ())) - used)
    assert not missing, "\n".join(["tests/codegen/shelf/commands.yaml does not use:", *missing])


@pytest.mark.parametrize("alternative", ALTERNATIVES, ids=lambda each: str(each["value"]))
def test_each_alternative_is_valid(alternative: Alternative, tmp_path: Path) -> None:
    product = tmp_path / "product"
    shutil.copytree(SHELF.parent, product)
    (product / SHELF.name).write_text(json.dumps(_shelf(alternative)), encoding="utf-8")
    load(product / SHELF.name)


def _shelf(alternative: Alternative | None = None) -> object:
    """Return the values of the manifest, with one of them replaced."""
    value = parse_yaml(SHELF.read_text(encoding="utf-8"), SHELF.name).value
    if alternative is not None:
        *above, last = alternative["key"]
        inner: Any = value
        for key in above:
            inner = inner[key]
        inner[last] = alternative["value"]
    return value


def _possible_features(root: Schema, schema: Schema, name: str, above: tuple[str, ...]) -> Iterator[str]:
    """Yield the features of the schema below `name`. A shared definition has its own name."""
    name, schema = _resolve_reference(root, schema, name)
    if name in above:
        return
    above = (*above, name)
    for key, inner in schema.get("properties", {}).items():
        yield f"{name}.{key}"
        yield from _possible_features(root, inner, f"{name}.{key}", above)
    for key, place in (("items", "[]"), ("additionalProperties", "*")):
        if isinstance(schema.get(key), dict):
            yield from _possible_features(root, schema[key], f"{name}.{place}", above)
    yield from (f"{name} = {word}" for word in schema.get("enum", ()))
    if isinstance(schema.get("type"), list):
        yield from (f"{name} is a {kind}" for kind in schema["type"])
    for index, branch in enumerate(schema.get("anyOf", ())):
        yield f"{name}, form {index + 1}"
        yield from _possible_features(root, branch, f"{name}, form {index + 1}", above)


def _used_features(root: Schema, schema: Schema, value: object, name: str) -> Iterator[str]:
    """Yield the features that a value uses."""
    name, schema = _resolve_reference(root, schema, name)
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in schema.get("properties", {}):
                yield f"{name}.{key}"
                yield from _used_features(root, schema["properties"][key], inner, f"{name}.{key}")
            elif isinstance(schema.get("additionalProperties"), dict):
                yield from _used_features(root, schema["additionalProperties"], inner, f"{name}.*")
    if isinstance(value, list):
        for item in value:
            yield from _used_features(root, schema.get("items", {}), item, f"{name}.[]")
    if "enum" in schema:
        yield f"{name} = {value}"
    if isinstance(schema.get("type"), list):
        yield from (f"{name} is a {kind}" for kind in schema["type"] if _is_valid({"type": kind}, value))
    for index, branch in enumerate(schema.get("anyOf", ())):
        if _is_valid({"$defs": root["$defs"], **branch}, value):
            yield f"{name}, form {index + 1}"
            yield from _used_features(root, branch, value, f"{name}, form {index + 1}")


def _resolve_reference(root: Schema, schema: Schema, name: str) -> tuple[str, Schema]:
    reference = schema.get("$ref")
    if reference is None:
        return name, schema
    shared = str(reference).removeprefix("#/$defs/")
    return shared, root["$defs"][shared]


def _is_valid(schema: Schema, value: object) -> bool:
    return Draft202012Validator(schema).is_valid(value)


def _files_of(folder: Path) -> dict[str, bytes]:
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
