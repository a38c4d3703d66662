"""Values of a manifest that are rejected: hidden characters, and names that would change the generated code."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from codegen.generate import generate_files
from codegen.manifest.load import load
from codegen.manifest.problems import ManifestError
from tests.support.text_slots import HIDDEN, MANIFEST, PARAGRAPHS, Slot, fill_slots, slots, value_at, write_manifest


def _problem_paths(manifest: dict[str, Any], folder: Path) -> set[tuple[str | int, ...]]:
    """Return the paths of the manifest's problems."""
    file = folder / "manifest.yaml"
    write_manifest(file, manifest)
    try:
        load(file)
    except ManifestError as error:
        for problem in error.problems:
            problem.text("manifest.yaml").encode("utf-8", "backslashreplace")
        return {(*problem.path, "text") if problem.file else problem.path for problem in error.problems}
    return set()


@pytest.mark.parametrize("hidden", HIDDEN, ids=[f"U+{ord(text[0]):04X}" for text in HIDDEN])
def test_hidden_characters_are_rejected_everywhere(tmp_path: Path, hidden: str) -> None:
    """They could control a terminal, or hide generated code from a reviewer."""

    def text(slot: Slot) -> str:
        return f"q{slots().index(slot)}q{hidden}x"

    keys = {slot.path: text(slot) for slot in slots() if slot.is_key}
    expected = {
        tuple(keys.get(slot.path[: index + 1], part) for index, part in enumerate(slot.path)) for slot in slots()
    }
    assert sorted(map(str, expected - _problem_paths(fill_slots(text, "sample_cli"), tmp_path))) == []


@pytest.mark.parametrize("bad", ["x\ny", "x\n", "\nx", " x", "x ", "\u00a0x", "x\u3000", " ", "\n", ""], ids=ascii)
def test_a_line_break_or_outer_space_in_a_line_is_rejected(tmp_path: Path, bad: str) -> None:
    lines = [slot for slot in slots() if slot.place not in PARAGRAPHS | {"command.output"} and not slot.is_key]
    manifest = fill_slots(
        lambda slot: bad if slot in lines else str(slot.path[-1]) if slot.is_key else "x", "sample_cli"
    )
    expected = {slot.path for slot in lines}
    assert sorted(map(str, expected - _problem_paths(manifest, tmp_path))) == []


NAMES = [
    *(("product", key) for key in ("binary", "distribution", "package", "version", "released")),
    *(("api", "base-url"), ("api", "service"), ("api", "services", "main", "prefix")),
    *(("api", "services", "main", "error", "code"), ("environment", 0, "name"), ("environment", 0, "sets")),
    *(("credentials", "path"), ("credentials", "token"), ("credentials", "base-url"), ("exit-codes", 0, "name")),
    *(("groups", "things", "singular"), ("groups", "things", "commands", "make big", "aliases", 0)),
    *(("groups", "things", "commands", "list", key) for key in ("request", "effect")),
    *(("groups", "things", "commands", "list", "flags", "color", key) for key in ("value", "query")),
    ("groups", "things", "commands", "make big", "flags", "name", "body"),
    ("groups", "things", "commands", "list", "view", 0, "table"),
    ("groups", "things", "commands", "list", "use", 0),
    ("global-flags", "base-url", "type"),
]
KEYS = [
    *(
        ("topics", "samples"),
        ("flag-sets", "common"),
        ("views", "shared"),
        ("groups", "things"),
        ("global-flags", "json"),
    ),
    *(("groups", "things", "commands", "make big"), ("groups", "things", "commands", "list", "flags", "color")),
    *(("api", "services", "main"), ("groups", "things", "commands", "list", "constants", "query", "kind")),
]


@pytest.mark.parametrize(
    "suffix", ["\n", '"', " ", "\x00", "\\", "é", "'", "\u202e", "}", "#", "`", "$x", ";"], ids=ascii
)
def test_invalid_names_are_rejected(tmp_path: Path, suffix: str) -> None:
    """Names that occur in code, paths and URLs have a pattern. The suffix violates it."""
    manifest = deepcopy(MANIFEST)
    for path in NAMES:
        value_at(manifest, path[:-1])[path[-1]] += suffix
    assert set(NAMES) - _problem_paths(manifest, tmp_path) == set()


@pytest.mark.parametrize("suffix", ["\n", '"', " ", "\\", "'", "\u202e", "#"], ids=ascii)
@pytest.mark.parametrize("path", KEYS, ids=lambda path: ".".join(map(str, path)))
def test_an_invalid_key_is_rejected(tmp_path: Path, path: tuple[str | int, ...], suffix: str) -> None:
    manifest = deepcopy(MANIFEST)
    holder = value_at(manifest, path[:-1])
    holder[f"{path[-1]}{suffix}"] = holder.pop(path[-1])
    assert (*path[:-1], f"{path[-1]}{suffix}") in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize("value", ["[X]", "(X)", "{X}", "X Y", "%s", "-x", "--json", "<X>", "X'", "X\\"])
def test_an_invalid_value_name_is_rejected(tmp_path: Path, value: str) -> None:
    """Brackets and spaces break the usage line of argparse, and have a meaning in help pages."""
    manifest = deepcopy(MANIFEST)
    path = ("groups", "things", "commands", "list", "flags", "word", "value")
    value_at(manifest, path[:-1])["value"] = value
    assert path in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize("path", ["../x/y", "x/../y", "/x/y", "x", "x/", "~/x", "x//y", ".", "./x", "x/.."])
def test_a_credentials_path_outside_its_folder_is_rejected(tmp_path: Path, path: str) -> None:
    manifest = deepcopy(MANIFEST)
    manifest["credentials"]["path"] = path
    assert ("credentials", "path") in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize(
    "origin",
    [
        *(
            "https://sample.example/",
            "https://sample.example?x",
            "https://me@sample.example",
            "https://sample.example#x",
        ),
        *("https://a b", "https://", "sample.example", 'https://"', "https://sample.example:x", "ftp://sample.example"),
    ],
)
def test_a_base_url_that_is_not_an_origin_is_rejected(tmp_path: Path, origin: str) -> None:
    manifest = deepcopy(MANIFEST)
    manifest["api"]["base-url"] = origin
    assert ("api", "base-url") in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize(
    ("path", "number"),
    [
        (("groups", "things", "commands", "list", "flags", "word", "default"), "9" * 400 + ".0"),
        (("api", "timeout"), "9" * 400 + ".0"),
        (("api", "retries"), "9" * 5000),
    ],
    ids=["default", "time-out", "retries"],
)
def test_an_infinite_number_is_rejected(tmp_path: Path, path: tuple[str, ...], number: str) -> None:
    """Python has no literal for infinity."""
    manifest = deepcopy(MANIFEST)
    value_at(manifest, path[:-1])[path[-1]] = "THE NUMBER"
    file = tmp_path / "manifest.yaml"
    write_manifest(file, manifest)
    text = file.read_text(encoding="utf-8").replace('"THE NUMBER"', number)
    file.write_text(text, encoding="utf-8")
    try:
        made = generate_files(load(file))
    except ManifestError as error:
        assert {problem.path for problem in error.problems} == {path}
    else:
        assert path[-1] == "default"  # as a default, the number is text
        assert f'default="{number}"' in made["sample_cli/commands/things.py"].decode()


@pytest.mark.parametrize("name", ["class", "None", "sys-x"])
def test_a_package_name_that_cannot_be_imported_is_rejected(tmp_path: Path, name: str) -> None:
    manifest = deepcopy(MANIFEST)
    manifest["product"]["package"] = name
    assert ("product", "package") in _problem_paths(manifest, tmp_path)
