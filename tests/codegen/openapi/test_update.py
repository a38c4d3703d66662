"""Comparison of a manifest with a newer document: what is new, gone and changed, and a patch that applies."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from codegen.cli.main import main
from codegen.manifest.load import load
from codegen.openapi.manifest import import_document
from codegen.openapi.reading.document import read_document
from codegen.openapi.update import Difference, compare
from codegen.tool import NAME
from tests.support.doc_lines import checkout_env, lines_of, run_lines

from .documents import FOLDER, in_path, operation

LENDING: Any = json.loads((FOLDER / "lending-3.1.json").read_text("utf-8"))


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """Return the manifest of the document, with changes that a person made."""
    file = tmp_path / "commands.yaml"
    text = import_document(read_document(FOLDER / "lending-3.1.json")).text("lending-3.1.json")
    text = text.replace("      add:\n", "      lend:\n").replace("lending loans add", "lending loans lend")
    file.write_text(text.replace("      note: {value: NOTE,", "      remark: {value: TEXT,"), encoding="utf-8")
    return file


def _newer(tmp_path: Path, change: Callable[[Any], None]) -> Path:
    value = deepcopy(LENDING)
    change(value["paths"])
    file = tmp_path / "newer.json"
    file.write_text(json.dumps(value), encoding="utf-8")
    return file


def _differences(document: Path, manifest: Path, tmp_path: Path) -> list[Difference]:
    file = tmp_path / "imported.yaml"
    file.write_text(import_document(read_document(document)).text("newer"), encoding="utf-8")
    return compare(load(file), load(manifest))


def _nothing(paths: Any) -> None:
    pass


def _add_parameter(paths: Any) -> None:
    paths["/api/v1/loans"]["get"]["parameters"].append({"name": "state", "in": "query", "schema": {"type": "string"}})


def _require_field(paths: Any) -> None:
    _schema(paths)["required"].append("note")


def _remove_field(paths: Any) -> None:
    del _schema(paths)["properties"]["note"]


def _retype_field(paths: Any) -> None:
    _schema(paths)["properties"]["days"] = {"type": "string"}


def _schema(paths: Any) -> Any:
    return paths["/api/v1/loans"]["post"]["requestBody"]["content"]["application/json"]["schema"]


def _remove_operation(paths: Any) -> None:
    del paths["/api/v1/people"]


def _add_operation(paths: Any) -> None:
    paths["/api/v1/loans/{id}/end"] = {"post": operation(operationId="loans/end", parameters=[in_path("id")])}


def _download(paths: Any) -> None:
    paths["/api/v1/loans/{loan_id}"]["get"]["responses"]["200"]["content"] = {"application/pdf": {"schema": {}}}


def _no_token(paths: Any) -> None:
    paths["/api/v1/loans/{loan_id}"]["get"]["security"] = []


LOANS = "/api/v1/loans"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (_nothing, []),
        (_add_parameter, [("changed", f"GET {LOANS}", "loans list")]),
        (_require_field, [("changed", f"POST {LOANS}", "loans lend")]),
        (_retype_field, [("changed", f"POST {LOANS}", "loans lend")]),
        (_remove_operation, [("gone", "GET /api/v1/people", "people list")]),
        (_add_operation, [("new", f"POST {LOANS}/{{id}}/end", "")]),
        (_download, [("changed", f"GET {LOANS}/{{loan-id}}", "loans get")]),
        (_no_token, [("changed", f"GET {LOANS}/{{loan-id}}", "loans get")]),
    ],
)
def test_a_difference(
    change: Callable[[Any], None], found: list[tuple[str, str, str]], manifest: Path, tmp_path: Path
) -> None:
    before = manifest.read_bytes()
    differences = _differences(_newer(tmp_path, change), manifest, tmp_path)
    assert [(each.kind, each.operation, each.command) for each in differences] == found
    assert all(each.what for each in differences if each.kind == "changed")
    assert manifest.read_bytes() == before


def test_a_field_may_go_if_the_body_has_others(manifest: Path, tmp_path: Path) -> None:
    assert _differences(_newer(tmp_path, _remove_field), manifest, tmp_path) == []


def test_the_patch_adds_the_new_operations_only(
    manifest: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(paths: Any) -> None:
        _add_operation(paths)
        paths["/api/v1/tools"] = {"get": operation(operationId="tools/get")}

    newer, patch = _newer(tmp_path, change), tmp_path / "new.patch"
    before = manifest.read_bytes()
    assert main(["import", str(newer), f"--update={manifest}", f"--patch={patch}", "--json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert [each["kind"] for each in shown["differences"]] == ["new", "new"]
    assert manifest.read_bytes() == before
    removed = [line for line in patch.read_text("utf-8").splitlines() if line.startswith("-") and line[:3] != "---"]
    assert removed == []
    subprocess.run(["git", "apply", patch.name], cwd=tmp_path, check=True, capture_output=True)
    assert {"loans end", "tools get", "loans lend"} <= {command.path for command in load(manifest).commands}
    assert _differences(newer, manifest, tmp_path) == []


def test_an_explained_difference_is_not_reported(
    manifest: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer, explained = _newer(tmp_path, _remove_operation), tmp_path / "explained.yaml"
    explained.write_text("- {difference: 'gone: GET /api/v1/people', because: Only we have it.}\n", encoding="utf-8")
    words = ["import", str(newer), f"--update={manifest}", f"--explained={explained}", "--json"]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out) == {"differences": [], "explained": 1, "unusedExplanations": []}
    assert main(["import", str(FOLDER / "lending-3.1.json"), *words[2:]]) == 1
    assert json.loads(capsys.readouterr().out)["unusedExplanations"] == ["gone: GET /api/v1/people"]
    explained.write_text("- gone\n", encoding="utf-8")
    assert main(words) == 1


def test_the_lines_of_the_page_give_a_client_and_a_patch(tmp_path: Path) -> None:
    """The document has not changed when they compare it, so the patch is empty."""
    program = tmp_path / "bin" / NAME
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nexec python -m codegen "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    shutil.copy(FOLDER / "lending-3.1.json", tmp_path / "openapi.json")
    (tmp_path / "pyproject.toml").touch()
    env = checkout_env(tmp_path)
    run_lines(lines_of(__file__), tmp_path, {**env, "PATH": f"{program.parent}:{env['PATH']}"})
    assert load(tmp_path / "spec" / "commands.yaml").product.binary == "shop"
    assert (tmp_path / "generated" / "shop_cli" / "__main__.py").is_file()
    assert (tmp_path / "new.patch").read_text(encoding="utf-8") == ""


def test_a_manifest_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, out = tmp_path / "lending.json", tmp_path / "spec" / "commands.yaml"
    shutil.copy(FOLDER / "lending-3.1.json", document)
    assert main(["import", str(document), f"--out={out}", "--binary=lend", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["commands"], shown["operations"], len(shown["notServed"])) == (5, 6, 1)
    before = out.read_bytes()
    assert main(["import", str(document), f"--out={out}"]) == 2
    assert out.read_bytes() == before
    assert main(["import", str(document)]) == 0
    assert capsys.readouterr().out.startswith("# Imported from lending.json.")


@pytest.mark.parametrize("words", [["--patch=x"], ["--explained=x"], ["--update=x", "--out=y"]])
def test_flags_that_do_not_go_together(words: list[str], tmp_path: Path) -> None:
    assert main(["import", str(FOLDER / "lending-3.1.json"), *words]) == 2


def test_an_unreadable_document(tmp_path: Path) -> None:
    assert main(["import", str(tmp_path / "missing.json")]) == 1
