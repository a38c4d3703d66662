"""`doc`: every key of the schema is found, by its path, its end or a path in a manifest."""

from __future__ import annotations

import json

import pytest

from codegen.cli.main import main
from codegen.manifest.schema import SCHEMA_FILE
from codegen.manifest.schema_keys import SchemaKey, find_keys, root_keys


def _every(keys: list[SchemaKey]) -> list[SchemaKey]:
    return [found for key in keys for found in (key, *_every(key.keys))]


EVERY = _every(list(root_keys()))


def test_every_key_is_found_by_its_path() -> None:
    """Each has a description, or is a list or mapping of kinds that have one."""
    assert len(EVERY) > 200
    assert [key.path for key in EVERY if [found.path for found in find_keys(key.path)] != [key.path]] == []
    assert [key.path for key in EVERY if not key.description and not key.keys] == []


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("page", ["command.page"]),
        ("page.items", ["command.page.items"]),
        ("token.kind", ["api.token.kind"]),
        ("groups.jobs.commands.list", ["groups.commands"]),
        ("groups.jobs.commands.draft create.page.kind", ["command.page.kind"]),
        ("groups.jobs.commands.list.flags.limit.type", ["flag.type"]),
        ("commands.roll.flags.limit", ["command.flags"]),
        ("lost", []),
        ("product.lost", []),
    ],
)
def test_keys_are_found_by_their_end_and_by_a_path_in_a_manifest(words: str, paths: list[str]) -> None:
    assert [key.path for key in find_keys(words)] == paths


def test_a_page_has_the_description_and_the_keys_below(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doc", "api.token"]) == 0
    text = capsys.readouterr().out
    key = find_keys("api.token")[0]
    assert key.description in " ".join(text.split())
    assert all(inner.path.rpartition(".")[2] in text for inner in key.keys)


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doc", "api.token.kind", "--json"]) == 0
    (key,) = json.loads(capsys.readouterr().out)["keys"]
    assert (key["path"], key["required"]) == ("api.token.kind", True)


@pytest.mark.parametrize("key", [None, *sorted({key.path for key in EVERY})])
def test_each_page_fits_80_columns(key: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doc", *([] if key is None else [key])]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 80] == []


def test_an_unknown_key_is_a_usage_error_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doc", "retriez"]) == 2
    assert "retries" in capsys.readouterr().err


def test_the_schema_for_editors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doc", "--schema"]) == 0
    assert capsys.readouterr().out == SCHEMA_FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "shared"),
    [("command.view", ["block"]), ("command.flags", ["flag"]), ("block.for", ["cells"]), ("product.name", [])],
)
def test_a_key_names_the_shared_kinds_that_it_contains(path: str, shared: list[str]) -> None:
    (key,) = find_keys(path)
    assert key.shared == shared
    assert all(find_keys(name)[0].keys for name in shared)
