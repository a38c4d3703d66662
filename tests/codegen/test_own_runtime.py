"""Clients with a copy of the runtime: what is copied, and that nothing of the shared one is left."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from codegen.emit.runtime import runtime_folder
from codegen.generate import generate_files, write
from codegen.manifest.load import load
from codegen.text.imports import rename_package
from codegen.tool import OWN_RUNTIME, RUNTIME
from tests.support.generated_client import GeneratedClient
from tests.support.paths import DATA
from tests.support.server import LoopbackServer, Response

SHARED = (DATA / "manifests" / "service-desk.yaml").read_text(encoding="utf-8")
"""A manifest whose commands `auth login` and others are functions of the runtime."""


def _manifest(folder: Path, runtime: str) -> Path:
    assert "runtime: shared" in SHARED
    file = folder / "commands.yaml"
    file.write_text(SHARED.replace("runtime: shared", f"runtime: {runtime}"), encoding="utf-8")
    return file


def test_the_package_differs_by_the_copy_and_its_name_only(tmp_path: Path) -> None:
    """Pages, completions and the texts of the package are the same. The digest of the manifest is another."""
    kinds = {}
    for runtime in ("own", "shared"):
        manifest = load(_manifest(tmp_path, runtime))
        files = generate_files(manifest)
        digest = manifest.digest[:16]
        kinds[runtime] = {path: content.decode("utf-8").replace(digest, "") for path, content in files.items()}
    copied = f"service_desk_cli/{OWN_RUNTIME}/"
    own = {path: text for path, text in kinds["own"].items() if not path.startswith(copied)}
    assert own.keys() == kinds["shared"].keys()
    name = copied.strip("/").replace("/", ".")
    changed = {path for path, text in own.items() if text != kinds["shared"][path]}
    assert {path.partition("/")[0] for path in changed} == {"service_desk_cli"}
    for path in changed:
        assert _lines(own[path]) == _lines(rename_package(kinds["shared"][path], RUNTIME, name)), path


def _lines(source: str) -> list[str]:
    """Return the lines of a module, each import on one, in no order: the order of imports depends on their names."""
    return sorted(ast.unparse(ast.parse(source)).splitlines())


def test_every_module_is_copied_without_the_name_of_the_shared_runtime(tmp_path: Path) -> None:
    files = generate_files(load(_manifest(tmp_path, "own")))
    package = f"service_desk_cli/{OWN_RUNTIME}"
    modules = {file.relative_to(runtime_folder()).as_posix() for file in runtime_folder().rglob("*.py")}
    assert len(modules) > 100
    assert modules | {"py.typed", "LICENSE"} == {
        path.removeprefix(f"{package}/") for path in files if path.startswith(f"{package}/")
    }
    assert not [path for path, content in files.items() if RUNTIME.encode() in content]


def test_commands_of_the_runtime_run_in_the_copy(tmp_path: Path) -> None:
    """`auth login` saves a token and `auth status` checks it; both are functions that the generator names."""
    out = tmp_path / "out"
    write(load(_manifest(tmp_path, "own")), out)
    client = GeneratedClient(out, "service_desk_cli", tmp_path)
    with LoopbackServer(lambda request: Response.of_json(200, {"name": "Ada"})) as server:
        place = f"--base-url={server.origin}"
        login = client.run("auth", "login", "--user=ada", "--token=-", place, stdin="secret\n")
        assert login.exit == 0, login.stderr
        status = client.run("auth", "status", place)
        assert status.exit == 0, status.stderr
    assert "Ada" in status.stdout
    imported = client.run("tickets", "list", "--dry-run", env={"PYTHONPROFILEIMPORTTIME": "1"}).stderr
    assert f"service_desk_cli.{OWN_RUNTIME}.execute" in imported
    assert RUNTIME not in imported


@pytest.mark.parametrize(
    ("source", "renamed"),
    [
        ("from old.http import build", "from new._runtime.http import build"),
        ("import old", "import new._runtime"),
        ('imported("old.lists")', 'imported("new._runtime.lists")'),
        ("from older import x", "from older import x"),
        ("from my.old import x", "from my.old import x"),
        ("hold = old_value", "hold = old_value"),
    ],
)
def test_a_package_is_renamed_in_imports_and_dotted_names(source: str, renamed: str) -> None:
    assert rename_package(source, "old", "new._runtime") == renamed
