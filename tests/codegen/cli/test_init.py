"""`init`: projects of each kind of token, the questions at a terminal, and refusals."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from pathlib import Path

import pexpect
import pytest

from codegen.cli.main import main
from codegen.cli.scaffold import FILES, TOKEN_KINDS
from codegen.manifest.load import load
from codegen.manifest.model.authorization import Authorization
from tests.support.generated_client import GeneratedClient
from tests.support.paths import ROOT

URL = "--base-url=https://api.acme.example"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_project_matches_its_manifest_at_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "acme", URL, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert set(made["files"]) == {*FILES, "spec/manifest.schema.json"}
    assert all((place / "acme" / path).is_file() for path in made["files"])
    assert main(["check", "--manifest=acme/spec/commands.yaml"]) == 0


@pytest.mark.parametrize("kind", TOKEN_KINDS)
@pytest.mark.parametrize("url", ["https://api.acme.example", "https://acme.example/api/v3"], ids=["origin", "path"])
def test_each_kind_of_project(kind: str, url: str, place: Path) -> None:
    """The manifest has at most 15 lines, and its command sends the token as the flag says."""
    named = ["--token-name=X-Key"] if kind in ("header", "query") else []
    assert main(["init", "my-acme", f"--base-url={url}", f"--token={kind}", *named]) == 0
    file = place / "my-acme" / "spec" / "commands.yaml"
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 15
    declared = load(file).authorization or Authorization("bearer", ())
    assert declared.kind == ("bearer" if kind == "none" else kind)
    assert declared.name == ("X-Key" if named else None)
    client = GeneratedClient(place / "my-acme" / "generated", "my_acme_cli", place)
    done = client.run("items", "list", "--dry-run", env={"MY_ACME_TOKEN": "secret", "MY_ACME_USER": "me"})
    assert done.exit == 0, done.stderr
    (request,) = json.loads(done.stdout)["requests"]
    assert request["url"].startswith(f"{url}/items")
    sent = {"bearer": "Authorization", "basic": "Authorization", "header": "X-Key"}.get(kind)
    assert [name for name in request["headers"] if name in ("Authorization", "X-Key")] == ([sent] if sent else [])
    assert ("X-Key=" in request["url"]) == (kind == "query")


@pytest.mark.parametrize("name", ['"A" & \\B', "Ünï 図書", "- x: #", "{{ name }} {% x %}", "*a* `b` <c>"])
def test_any_name_of_an_api(name: str, place: Path) -> None:
    """It is quoted in the manifest and in pyproject.toml."""
    assert main(["init", "acme", URL, f"--name={name}"]) == 0
    assert load(place / "acme" / "spec" / "commands.yaml").product.name == name
    project = tomllib.loads((place / "acme" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["description"].endswith(name)


@pytest.mark.parametrize("present", ["README.md", "spec/commands.yaml", ".gitignore"])
def test_no_file_is_overwritten(present: str, place: Path) -> None:
    """A project is created in a folder with other files, but not over one of its own."""
    file = place / "acme" / present
    file.parent.mkdir(parents=True)
    file.write_text("Mine.\n", encoding="utf-8")
    assert main(["init", "acme", URL]) == 1
    assert [path for path in (place / "acme").rglob("*") if path.is_file()] == [file]
    file.rename(place / "acme" / "other.txt")
    assert main(["init", "acme", URL]) == 0


@pytest.mark.parametrize(
    "words",
    [
        ["acme"],
        [URL],
        ["acme", "--base-url=api.acme.example"],
        ["acme", "--base-url=https://api.acme.example/"],
        ["acme", URL, "--binary=Acme"],
        ["acme", URL, "--name="],
        ["acme", URL, "--name=a\nb"],
        ["acme", URL, "--token=header"],
        ["acme", URL, "--token=header", "--token-name=X Key"],
        ["acme", URL, "--token-name=X-Key"],
        ["My Folder", URL],
    ],
    ids=lambda words: " ".join(words),
)
def test_invalid_facts_are_usage_errors(words: list[str], place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", *words]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "--" in shown.err
    assert list(place.iterdir()) == []


def test_a_terminal_is_asked_until_each_value_is_valid(place: Path) -> None:
    """An empty line takes the default."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "codegen", "init"],
        env={"PATH": os.defpath, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        cwd=str(place),
        encoding="utf-8",
        timeout=60,
    )
    for question, typed in [
        ("Name of the command: ", "My Shop"),
        ("Name of the command: ", "shop"),
        (r"Name of the API \[Shop\]: ", ""),
        ("Origin of the API: ", ""),
        ("Origin of the API: ", "https://shop.example"),
        (r"Kind of token \(.*\) \[bearer\]: ", "cookie"),
        (r"Kind of token \(.*\) \[bearer\]: ", "query"),
        ("Query parameter of the token: ", "api_key"),
    ]:
        child.expect(question)
        child.sendline(typed)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    manifest = load(place / "shop" / "spec" / "commands.yaml")
    assert (manifest.product.name, manifest.base_url) == ("Shop", "https://shop.example")
    assert manifest.authorization is not None
    assert (manifest.authorization.kind, manifest.authorization.name) == ("query", "api_key")
