"""Work of import and generation, in function calls: twice the operations need about twice the calls."""

from __future__ import annotations

from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import Any

from codegen.generate import generate_files
from codegen.manifest.load import load
from codegen.openapi.manifest import import_document
from codegen.openapi.reading.document import read_document

from .documents import in_path, operation, write_document

MOST = 2.5
"""Largest ratio of the calls for twice the operations. Fixed work makes it smaller than 2."""


def test_twice_the_operations_need_at_most_two_and_a_half_times_the_calls(tmp_path: Path) -> None:
    _calls(8, tmp_path)  # fills caches
    assert _calls(160, tmp_path) <= MOST * _calls(80, tmp_path)


def _calls(operations: int, folder: Path) -> int:
    paths: dict[str, Any] = {}
    for number in range(operations // 4):
        for path, parameters in ((f"/r{number}", []), (f"/r{number}/{{id}}", [in_path("id")])):
            paths[path] = {
                method: operation(operationId=f"{method}{path}", tags=[f"G{number % 7}"], parameters=parameters)
                for method in ("get", "post")
            }
    file, manifest = write_document(folder / "api.json", paths), folder / "commands.yaml"
    profile = Profile()
    profile.enable()
    imported = import_document(read_document(file), binary="sample")
    manifest.write_text(imported.text("api.json"), encoding="utf-8")
    generate_files(load(manifest))
    profile.disable()
    assert len(imported.commands) == operations
    return int(Stats(profile).total_calls)  # type: ignore[attr-defined]
