"""Editors: a manifest names its JSON Schema, and a validator that reads it finds the same mistakes as an editor."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.manifest.schema import SCHEMA_FILE
from tests.support.cli import hermetic_env
from tests.support.patches import apply_patch
from tests.support.paths import DATA, MANIFEST_FILE, ROOT, SHELF_FILE

MANIFESTS = [
    MANIFEST_FILE,
    SHELF_FILE,
    DATA / "diff" / "manifest.yaml",
    DATA / "lint" / "sample.yaml",
    *sorted((DATA / "manifests").glob("*.yaml")),
]


def _schema(manifest: Path) -> Path:
    """Return the schema that the line for editors names, relative to the manifest."""
    text = manifest.read_text(encoding="utf-8")
    found = re.search(r"(?m)^# yaml-language-server: \$schema=(\S+)$", text)
    assert found, f"{manifest}: no line for editors"
    return (manifest.parent / found[1]).resolve()


def _validate(schema: Path, *manifests: Path) -> subprocess.CompletedProcess[str]:
    words = ["--schemafile", str(schema), *map(str, manifests)]
    return subprocess.run(
        [Path(sys.executable).with_name("check-jsonschema"), *words],
        capture_output=True,
        encoding="utf-8",
        env=hermetic_env(ROOT),
        check=False,
    )


def test_the_schema_is_valid() -> None:
    told = subprocess.run(
        [Path(sys.executable).with_name("check-jsonschema"), "--check-metaschema", SCHEMA_FILE],
        capture_output=True,
        encoding="utf-8",
        env=hermetic_env(ROOT),
        check=False,
    )
    assert told.returncode == 0, told.stdout


def test_every_manifest_names_the_schema_and_is_valid() -> None:
    assert {_schema(manifest) for manifest in MANIFESTS} == {SCHEMA_FILE.resolve()}
    told = _validate(SCHEMA_FILE, *MANIFESTS)
    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize(
    ("patch", "place"),
    [
        ({"replace": "summary: List things", "with": "sumry: List things"}, "things.commands.list"),
        ({"replace": "effect: read", "with": "effect: reads"}, "things.commands.list.effect"),
        ({"replace": "type: whole", "with": "type: integer"}, "things.commands.make.flags.size.type"),
        ({"before": "global-flags:", "add": "lint: {wide-tables: off}"}, "lint"),
    ],
)
def test_the_validator_finds_a_mistake(patch: dict[str, str], place: str, tmp_path: Path) -> None:
    text = (DATA / "manifests" / "minimal.yaml").read_text(encoding="utf-8")
    file = tmp_path / "manifest.yaml"
    file.write_text(apply_patch(text, [patch]), encoding="utf-8")
    told = _validate(SCHEMA_FILE, file)
    assert told.returncode == 1
    assert place in told.stdout


def test_what_init_writes_names_its_copy_of_the_schema(tmp_path: Path) -> None:
    words = ["init", "sample", "--base-url=https://sample.example"]
    subprocess.run(
        [sys.executable, "-m", "codegen", *words],
        cwd=tmp_path,
        env={**hermetic_env(tmp_path), "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    manifest = tmp_path / "sample" / "spec" / "commands.yaml"
    schema = _schema(manifest)
    assert schema.is_relative_to(tmp_path)
    assert schema.read_bytes() == SCHEMA_FILE.read_bytes()
    told = _validate(schema, manifest)
    assert told.returncode == 0, told.stdout
