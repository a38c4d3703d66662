"""`diff` as a program: files of both kinds, exit codes, announced changes, and this project's released surface."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from codegen.diff.compare import compare
from codegen.diff.kinds import LEVELS
from codegen.diff.page import table
from codegen.diff.surface import Described, of_manifest
from codegen.manifest.load import load
from tests.support import manifests
from tests.support.cli import hermetic_env
from tests.support.doc_lines import checkout_env, lines_of, run_lines
from tests.support.paths import DATA, MANIFEST_FILE, ROOT

OLD = DATA / "diff" / "manifest.yaml"
KeyPath = tuple[str | int, ...]
SURFACE_SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "surface.schema.json").read_text(encoding="utf-8"))
SHELF: Described = of_manifest(manifests.SHELF)


def _diff(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codegen", "diff", *words],
        cwd=folder,
        env={**hermetic_env(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the surface of its last version and a manifest that has lost `--sort`."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    text = OLD.read_text(encoding="utf-8")
    (tmp_path / "spec" / "released.json").write_text(json.dumps(of_manifest(load(OLD))), encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if "sort:" not in line]
    (tmp_path / "spec" / "commands.yaml").write_text("".join(lines), encoding="utf-8")
    return tmp_path


def _replace(project: Path, old: str, new: str) -> None:
    file = project / "spec" / "commands.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_breaking_change_has_exit_code_1(project: Path) -> None:
    told = _diff(project)
    assert (told.returncode, told.stderr) == (1, "")
    assert "parcels list --sort" in told.stdout
    assert "2.0.0" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_the_result_as_json(project: Path) -> None:
    told = _diff(project, "--json")
    document = json.loads(told.stdout)
    assert (told.returncode, document["level"], document["nextVersion"]) == (1, "breaking", "2.0.0")
    assert (document["oldVersion"], document["newVersion"]) == ("1.4.2", "1.4.2")
    [removed] = [change for change in document["changes"] if change["level"] == "breaking"]
    assert (removed["kind"], removed["subject"], removed["announced"]) == ("flag-removed", "parcels list --sort", None)


def test_the_lines_of_the_page_compare_and_store_a_surface(project: Path) -> None:
    """Without a breaking change, each line ends with exit code 0."""
    shutil.copy(OLD, project / "spec" / "commands.yaml")
    for name in ("old.json", "new.json"):
        shutil.copy(project / "spec" / "released.json", project / name)
    run_lines(lines_of(__file__), project, checkout_env(project))
    released = json.loads((project / "spec" / "released.json").read_text(encoding="utf-8"))
    assert compare(released, of_manifest(load(MANIFEST_FILE))) == []


def test_an_unannounced_change_is_refused(project: Path) -> None:
    told = _diff(project, "--announced")
    assert told.returncode == 1
    assert "`parcels list --sort`" in told.stdout


def test_a_version_announces(project: Path) -> None:
    _replace(project, "version: 1.4.2", "version: 1.5.0")
    assert _diff(project, "--announced").returncode == 1
    _replace(project, "version: 1.5.0", "version: 2.0.0")
    told = _diff(project, "--announced", "--json")
    assert told.returncode == 0
    assert {change["announced"] for change in json.loads(told.stdout)["changes"]} == {"version", None}


def test_a_line_in_the_newest_section_of_the_changelog_announces(project: Path) -> None:
    changelog = project / "CHANGELOG.md"
    lines = _diff(project, "--changelog").stdout
    changelog.write_text(f"# Changelog\n\n## 1.4.2\n\n- Nothing.\n\n## 1.4.1\n\n{lines}", encoding="utf-8")
    assert _diff(project, "--announced").returncode == 1
    changelog.write_text(f"# Changelog\n\n## Unreleased\n\n{lines}\n## 1.4.2\n\n- Nothing.\n", encoding="utf-8")
    assert _diff(project, "--announced").returncode == 0


def test_an_earlier_deprecation_announces(project: Path) -> None:
    released = project / "spec" / "released.json"
    surface = json.loads(released.read_text(encoding="utf-8"))
    [flag] = [flag for flag in surface["commands"][0]["flags"] if flag["name"] == "--sort"]
    flag["deprecated"] = {"since": "1.3.0", "use": "--state"}
    released.write_text(json.dumps(surface), encoding="utf-8")
    told = _diff(project, "--announced", "--json")
    assert told.returncode == 0
    [removed] = [change for change in json.loads(told.stdout)["changes"] if change["level"] == "breaking"]
    assert removed["announced"] == "deprecation"


@pytest.mark.parametrize("content", ["{", "{}", '{"surface": 1, "binary": "x", "commands": []}', "- 1\n", ""])
def test_other_files_are_refused(content: str, project: Path) -> None:
    file = project / "old.json"
    file.write_text(content, encoding="utf-8")
    told = _diff(project, str(file))
    assert told.returncode == 1
    assert (told.stdout, "Traceback" in told.stderr) == ("", False)
    assert "old.json" in told.stderr


def test_a_project_without_a_released_version(project: Path) -> None:
    (project / "spec" / "released.json").unlink()
    told = _diff(project)
    assert told.returncode == 2
    assert "help --json" in told.stderr


def test_the_released_surface_is_valid() -> None:
    """It is a document of `help --json` of a version that is not later than the manifest's."""
    released = json.loads((ROOT / "spec" / "released.json").read_text(encoding="utf-8"))
    Draft202012Validator(SURFACE_SCHEMA).validate(released)


def test_the_page_lists_every_kind() -> None:
    page = (ROOT / "docs" / "compatibility.md").read_text(encoding="utf-8")
    for level in LEVELS:
        assert table(level) in page


def test_the_surface_of_the_second_product_is_valid() -> None:
    Draft202012Validator(SURFACE_SCHEMA).validate(SHELF)


DERIVED = {"surface", "version", "groups.[].name", "groups.[].aliases.[]", "commands.[].arguments.[].form"}
"""Version of the format, version of the client, and what the names or the usage of commands repeat."""


def _places(value: Any, name: str = "", path: KeyPath = ()) -> Iterator[tuple[str, KeyPath]]:
    """Yield the path of each value in a document, first without its indexes and free names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            free = name.endswith(".fields")
            yield from _places(inner, f"{name}.{'*' if free else key}".lstrip("."), (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _places(inner, f"{name}.[]", (*path, index))
    elif value is not None:
        yield name, path


PLACES = {name: path for name, path in reversed(list(_places(SHELF))) if name not in DERIVED}
"""First place of each key of the surface."""


@pytest.mark.parametrize("name", sorted(PLACES))
def test_every_key_of_the_surface_is_compared(name: str) -> None:
    """Another value at any place of the document is a change."""
    changed = deepcopy(SHELF)
    *above, last = PLACES[name]
    inner: Any = changed
    for key in above:
        inner = inner[key]
    inner[last] = _other(name, inner[last])
    assert compare(SHELF, changed)


def _other(name: str, value: Any) -> Any:
    if name.endswith(".effect"):
        return "write" if value == "read" else "read"
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int | float) else f"{value}x"
