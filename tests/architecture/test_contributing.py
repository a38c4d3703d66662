"""Paths, functions and the tree of CONTRIBUTING.md and docs/architecture.md."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.manifest.load import load
from tests.support.doc_lines import checkout_env, lines_of, run_lines
from tests.support.markdown import read
from tests.support.paths import MANIFEST_FILE, ROOT

CONTRIBUTING = ROOT / "CONTRIBUTING.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
HAND_WRITTEN = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "sandbox" / "ASSUMPTIONS.md",
]
ROOTS = ("spec", "codegen", "generated", "runtime", "sandbox", "demo", "docs", "tests", ".ci", ".github/workflows")
"""Top folders of the project."""
BASES = [
    ROOT / folder
    for folder in (
        "",
        "runtime/opentrain_runtime",
        "codegen",
        "generated",
        "generated/opentrain_cli",
        "sandbox/opentrain_sandbox",
    )
]
"""Folders that a path of docs/architecture.md may be relative to."""
COLLECT = "--collect-only --quiet -p no:cacheprovider"
"""Flags of pytest that run no test. Without the cache, `--randomly-seed=last` still repeats the order of this run."""
NOT_DIVIDED = {
    ROOT / folder
    for folder in (
        "generated/docs",
        "generated/man",
        "generated/skill",
        "sandbox/opentrain_sandbox/api",
        "sandbox/opentrain_sandbox/pages",
        *(f"tests/{folder}" for folder in ("codegen", "data", "end_to_end", "runtime", "sandbox", "support")),
    )
}
"""Folders whose own folders are not in the tree."""


def _tree(text: str) -> Iterator[Path]:
    """Yield the folders of the tree: a level for each two spaces, one or more names a line."""
    parents: list[Path] = []
    for line in text.splitlines():
        names = re.match(r" *((?:\S+/(?: |$))+)", line)
        assert names, line
        depth = (len(line) - len(line.lstrip())) // 2
        del parents[depth:]
        above = parents[-1] if parents else ROOT
        folders = [above / name for name in names[1].split()]
        yield from folders
        parents.append(folders[0])


def _folders(folder: Path) -> Iterator[Path]:
    """Yield the folders below one that hold files of the project."""
    for inner in sorted(folder.iterdir()):
        if inner.is_dir() and not inner.name.endswith(".egg-info") and _holds_files(inner):
            yield inner
            if inner not in NOT_DIVIDED:
                yield from _folders(inner)


def _holds_files(folder: Path) -> bool:
    """Return whether a folder contains more than caches of imports."""
    return any("__pycache__" not in file.parts for file in folder.rglob("*") if file.is_file())


def test_the_tree_names_every_folder() -> None:
    blocks = [content for language, content in read(CONTRIBUTING).blocks if language == "text"]
    named = list(_tree(blocks[0]))
    assert len(named) == len(set(named)) > 40
    roots = [ROOT / root for root in ROOTS]
    wanted = {*roots, *(inner for root in roots for inner in _folders(root))}
    assert sorted(set(named) - wanted) == []
    assert sorted(wanted - set(named)) == []


def _paths(file: Path) -> Iterator[str]:
    """Yield the paths in code spans that begin with a folder of the project, or end as a module does."""
    for span in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", file.read_text(encoding="utf-8")):
        path = span.removeprefix("../")
        if re.fullmatch(rf"({'|'.join(map(re.escape, ROOTS))})(/[\w.-]+)*/?", path) or (
            file == ARCHITECTURE and re.fullmatch(r"[\w.-]+(/[\w.-]+)*(\.py|/)", path)
        ):
            yield path


@pytest.mark.parametrize("file", HAND_WRITTEN, ids=lambda file: file.name)
def test_every_path_exists(file: Path) -> None:
    """NAME, GROUP and SUBJECT stand for any name; the folder above exists."""
    bases = BASES if file == ARCHITECTURE else [ROOT]
    missing = []
    for path in _paths(file):
        plain = re.split(r"\b(?:NAME|GROUP|SUBJECT)\b", path)[0]
        if not any((base / plain).exists() for base in bases):
            missing.append(path)
    assert not missing


def test_the_paths_are_found() -> None:
    assert len(list(_paths(CONTRIBUTING))) > 30
    assert len(list(_paths(ARCHITECTURE))) > 60


def _steps() -> Iterator[tuple[str, str]]:
    for line in ARCHITECTURE.read_text(encoding="utf-8").splitlines():
        row = re.match(r"\| `([\w/]+\.py)` \| (.*) \|$", line)
        if row:
            yield from ((row[1], name) for name in re.findall(r"`(\w+)\(\)`", row[2]))


@pytest.mark.parametrize(("path", "name"), list(_steps()))
def test_every_function_of_a_step_exists(path: str, name: str) -> None:
    """Tables of docs/architecture.md name a module in the first column, and its functions and classes in the second."""
    files = [base / path for base in BASES if (base / path).is_file()]
    defined = {
        node.name
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    assert name in defined


@pytest.mark.parametrize("line", lines_of(__file__))
def test_a_line_runs(line: str, tmp_path: Path) -> None:
    """Targets of make are only looked up, and tests only collected. A file of the name is not a target."""
    for program, flag in (("make ", "--dry-run "), (".venv/bin/python -m pytest ", f"{COLLECT} ")):
        if line.startswith(program):
            line = f"{program}{flag}{line.removeprefix(program)}"
    assert "Nothing to be done" not in run_lines([line], ROOT, checkout_env(tmp_path))


def test_the_example_makes_a_command(tmp_path: Path) -> None:
    """The example of CONTRIBUTING.md is valid in the manifest, unchanged, once its words do not mean something else."""
    (entry,) = (content for language, content in read(CONTRIBUTING).blocks if language == "yaml")
    lines = entry.splitlines()
    assert lines[:2] == ["jobs:", "  commands:"]
    text = MANIFEST_FILE.read_text(encoding="utf-8").replace("jobs pause, ", "")
    place = text.index("      publish:\n")
    manifest = tmp_path / "commands.yaml"
    manifest.write_text(text[:place] + "".join(f"  {line}\n" for line in lines[2:]) + text[place:], encoding="utf-8")
    shutil.copytree(MANIFEST_FILE.parent / "topics", tmp_path / "topics")
    assert "jobs pause" in [command.path for command in load(manifest).commands]
