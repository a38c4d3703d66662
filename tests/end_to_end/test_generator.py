"""The generator as a stranger meets it: its tutorial in an environment of its own, and the client that comes out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.tool import NAME, RUNTIME
from tests.support.cli import hermetic_env
from tests.support.doc_lines import lines_of, run_lines
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, Response
from tests.support.tutorial import PAGE, REFRESH, Ran, commands, ran_once, refreshed, variables

pytestmark = pytest.mark.timeout(1200)
"""Several environments are created, from a package index."""
PRODUCT = RUNTIME.partition("_")[0]
"""Product of this repository."""
DEPENDENCIES = {"httpx", "jmespath", "rich"}


@pytest.fixture(scope="session")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Return the run of the tutorial."""
    return ran_once(tmp_path_factory)


def test_the_tutorial_shows_what_its_commands_print(ran: Ran, record_property: Callable[[str, object], None]) -> None:
    """The seconds that the commands take are recorded in the report."""
    record_property("seconds", round(ran.seconds))
    assert refreshed(ran.commands) == PAGE.read_text(encoding="utf-8"), f"if the difference is right: {REFRESH}"
    assert [command.line for command in ran.commands] == [command.line for command in commands()]
    assert len(ran.commands) > 20


def test_the_lines_of_the_readme_make_a_client(ran: Ran, tmp_path: Path) -> None:
    """They run in the environment of the tutorial."""
    env = variables(tmp_path, ran.wheels)
    env["PATH"] = os.pathsep.join([str(ran.folder / "venv" / "bin"), env["PATH"]])
    assert "acme help NAME" in run_lines(lines_of(__file__), tmp_path, env)


def test_a_client_does_not_name_the_product_of_this_repository(ran: Ran) -> None:
    """Neither its project nor its installed files do. The generator occurs only as the command that generates."""
    site = _site_packages(ran.folder / "venv")
    places = [ran.folder / "shop", site / "shop_cli", site / NAME, *site.glob("shop_cli*.dist-info")]
    files = [file for place in places for file in place.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    assert len(files) > 500
    assert not [str(file) for file in files if PRODUCT in file.read_text(encoding="utf-8", errors="replace").lower()]
    package = [file for file in (site / "shop_cli").rglob("*.py") if file.stat().st_size]
    imports = [file for file in package if f"import {NAME}" in file.read_text() or f"from {NAME}" in file.read_text()]
    assert not imports


def test_a_client_needs_its_three_dependencies_only(ran: Ran, tmp_path: Path) -> None:
    """It is installed without the generator, and talks to a server."""
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False, symlinks=True)
    python = environment / "bin" / "python"
    _pip("--python", str(python), "install", str(ran.folder / "shop"))
    declared = _output(python, "-c", "import importlib.metadata as m; print(*m.requires('shop-cli'), sep='\\n')")
    always = [line for line in declared.splitlines() if ";" not in line]
    assert {re.split(r"[^\w-]", line)[0] for line in always} == DEPENDENCIES
    assert subprocess.run([python, "-c", f"import {NAME}"], capture_output=True, check=False).returncode == 1
    with LoopbackServer(lambda request: Response.of_json(200, {"items": [{"id": "item_1", "name": "Lamp"}]})) as server:
        shop = environment / "bin" / "shop"
        variables = hermetic_env(tmp_path, {"SHOP_TOKEN": "secret", "SHOP_BASE_URL": server.origin})
        done = subprocess.run([shop, "items", "list"], env=variables, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1].split() == ["item_1", "Lamp"]


def test_man_pages_and_completions_are_installed_where_programs_look(ran: Ran) -> None:
    share = ran.folder / "venv" / "share"
    for path in (
        "man/man1/shop.1",
        "man/man1/shop-orders-create.1",
        "man/man7/shop-exit-codes.7",
        "bash-completion/completions/shop",
        "zsh/site-functions/_shop",
        "fish/vendor_completions.d/shop.fish",
    ):
        assert (share / path).is_file(), path
    saved = ran.folder / ".local" / "share" / "bash-completion" / "completions" / "shop"
    assert saved.read_bytes() == (share / "bash-completion" / "completions" / "shop").read_bytes()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["shop", "ord"], ["orders"]),
        (["shop", "orders", "create", "--co"], ["--count="]),
    ],
    ids=["a group", "a flag"],
)
def test_bash_completes_the_added_commands(ran: Ran, words: list[str], offered: list[str]) -> None:
    script = (
        '. /usr/share/bash-completion/bash_completion; . "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
        'COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; _shop; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    file = ran.folder / "venv" / "share" / "bash-completion" / "completions" / "shop"
    done = subprocess.run(["bash", "-c", script, file, *words], capture_output=True, text=True, check=False)
    assert [line.strip() for line in done.stdout.splitlines()] == offered, done.stderr


def test_the_source_distribution_gives_the_same_package(ran: Ran, tmp_path: Path) -> None:
    """A wheel built from it has the files of the wheel that is built from the repository."""
    source = ROOT / "codegen"
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)]
    subprocess.run(command, cwd=source, capture_output=True, check=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path), str(archive))
    (wheel,), (direct,) = tmp_path.glob("*.whl"), ran.wheels.glob("*.whl")
    assert _contents(wheel) == _contents(direct)


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("RECORD")}


def _site_packages(environment: Path) -> Path:
    (found,) = environment.glob("lib/python3*/site-packages")
    return found


def _output(*words: str | Path) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def _pip(*words: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(command, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
