"""Reading of documents: each invalid one is refused, and names the place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from codegen.openapi.reading.document import DocumentError, read_document

from .documents import operation, write_document

HEAD = "openapi: 3.0.0\ninfo: {title: Shop, version: '1'}\n"


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("a.json", '{"openapi": "3.0.0",', "line 1"),
        ("a.yaml", "openapi: [3.0.0", "line"),
        ("a.yaml", "- openapi", "openapi"),
        ("a.yaml", "swagger: '2.0'\npaths: {}", "2.0"),
        ("a.yaml", "openapi: 4.0.0\npaths: {}", "4.0.0"),
        ("a.yaml", f"{HEAD}paths: {{/a: {{$ref: 'other.yaml#/a'}}}}", "other.yaml#/a"),
        ("a.yaml", f"{HEAD}paths: {{/a: {{$ref: '#/components/nothing'}}}}", "#/components/nothing"),
        ("a.yaml", f"{HEAD}paths: {{/a: {{get: {{}}}}}}", "paths > /a > get"),
        ("a.yaml", "\x00", "YAML"),
    ],
)
def test_an_invalid_document_is_refused(name: str, text: str, named: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        read_document(file)
    assert str(caught.value).startswith(f"{name}: ")
    assert named in str(caught.value)


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(DocumentError):
        read_document(file)


def test_problems_are_kept_if_they_are_allowed(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation(summary=1)}}
    document = read_document(write_document(tmp_path / "a.json", paths), allow_invalid=True)
    assert len(document.problems) == 1
    assert "paths > /a > get" in document.problems[0]


def test_yaml_words_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(f"{HEAD}paths: {{}}\nx-values: {{no: on, day: 2026-01-31, 200: true}}\n", encoding="utf-8")
    assert read_document(file).value["x-values"] == {"no": "on", "day": "2026-01-31", "200": True}


def test_the_environment_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND", raising=False)
    before = dict(os.environ)
    read_document(write_document(tmp_path / "a.json", {"/a": {"get": operation()}}))
    assert dict(os.environ) == before
