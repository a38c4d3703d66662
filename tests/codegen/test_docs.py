"""Documentation: links are valid, and the reference is complete."""

from __future__ import annotations

import json
import os
import re
import shlex
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from codegen.emit.docs.example_request import ExampleRequest, ParsedExample
from codegen.emit.docs.examples import format_request
from codegen.emit.generated_package import GeneratedPackage
from codegen.manifest.model.commands import Command, Example
from codegen.text.json import format_json
from tests.support.cli import run_cli
from tests.support.doc_sessions import PAGES
from tests.support.example_files import write_files
from tests.support.manifests import PROJECT
from tests.support.markdown import read
from tests.support.paths import ROOT
from tests.support.responses import load_responses
from tests.support.tutorial import PAGE as TUTORIAL

DOCS = ROOT / "generated" / "docs"
GOLDEN = ROOT / "tests" / "codegen" / "golden" / "docs"
HAND_WRITTEN = [*PAGES, TUTORIAL]
GENERATED = sorted(DOCS.rglob("*.md"))
EXAMPLES = [
    (command, example)
    for command in PROJECT.commands
    for example in command.examples
    if "--batch" not in example.run  # its rows are not in the reference
]
IDS = [example.run for _, example in EXAMPLES]


def _test_id(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", [*HAND_WRITTEN, *GENERATED, *sorted(GOLDEN.rglob("*.md"))], ids=_test_id)
def test_links_are_valid(file: Path) -> None:
    """Each link has an existing file and anchor as its target. Links to the web are not checked."""
    broken = []
    for target in read(file).links:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            continue
        there = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if not there.exists() or (parts.fragment and parts.fragment not in read(there).anchors):
            broken.append(target)
    assert not broken


def test_the_index_links_to_every_page() -> None:
    """The index links to every page, the page of a group to its commands, and the README to every group."""
    index = set(read(DOCS / "README.md").links)
    assert {file.relative_to(DOCS).as_posix() for file in GENERATED} - {"README.md"} <= index
    readme = set(read(ROOT / "README.md").links)
    for command in PROJECT.commands:
        page = _page(command)
        assert page.is_file()
        assert f"generated/docs/{command.group}.md" in readme
        if page.parent != DOCS:
            assert page.relative_to(DOCS).as_posix() in read(DOCS / f"{command.group}.md").links
            assert f"../{command.group}.md" in read(page).links


def _page(command: Command) -> Path:
    """Return the page of a command, of which a group without commands is the only one."""
    first, *rest = command.path.split()
    return DOCS / (f"{first}/{'-'.join(rest)}.md" if rest else f"{first}.md")


def _command_lines(file: Path) -> Iterator[str]:
    """Yield the lines of scripts and those after `$`."""
    for language, content in read(file).blocks:
        if language in ("console", "sh"):
            lines = content.splitlines()
            yield from (line.removeprefix("$ ") for line in lines if language == "sh" or line.startswith("$ "))


def test_the_reference_has_exactly_the_lines_of_the_manifest() -> None:
    """tests/commands/test_examples_run.py and tests/commands/test_agents_page.py run the lines."""
    every = [*PROJECT.product.start, *(example for command in PROJECT.commands for example in command.examples)]
    own = {example.run for example in every}
    topics = {line[4:] for topic in PROJECT.topics for line in topic.text.splitlines() if line.startswith("    ")}
    found = {line for file in GENERATED for line in _command_lines(file)}
    assert found <= own | topics
    assert own <= found


def test_the_page_of_a_command_is_complete() -> None:
    """The page has flags, fields, examples, requests, reasons, exit codes, a response and what people see of it."""
    for command in PROJECT.commands:
        page = _page(command).read_text(encoding="utf-8")
        expected = [f"# opentrain {command.path}\n"]
        expected += [f"`--{flag.name}" for flag in command.flags]
        expected += [f"`{name}` |" for flag in command.flags for name in flag.fields]
        expected += [f"$ {example.run}" for example in command.examples]
        expected += [f"`opentrain {alias}`" for alias in command.naming.aliases]
        expected += [f"`{reason.name}`" for reason in command.reasons]
        expected += [f"`{code}`" for code in command.exits]
        expected += [f"`{command.endpoint.method} {command.endpoint.full_path}`"] if command.endpoint else []
        requests = [request for example in command.examples for request in _requests(command, example)]
        expected += [f"```http\n{format_request(request)}" for request in requests]
        expected += [f"```json\n{format_json(command.response)}\n```"] if command.response is not None else []
        expected += ["What it prints on a terminal:"] if command.response is not None and command.view else []
        missing = [words for words in expected if words not in page]
        assert not missing, command.path


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo"])
def test_the_screen_of_a_page_is_the_same_in_every_time_zone(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    command = next(command for command in PROJECT.commands if command.path == "jobs list")
    screen = ParsedExample(command, command.examples[0], GeneratedPackage(PROJECT.product.package)).screen()
    assert "10:00 UTC" in screen
    assert screen in _page(command).read_text(encoding="utf-8")
    assert os.environ["TZ"] == zone


def test_the_screen_of_a_success_has_the_mark_of_a_terminal() -> None:
    command = next(command for command in PROJECT.commands if command.path == "webhooks create")
    assert "\n✓ Webhook whk_27Gs created.\n" in _page(command).read_text(encoding="utf-8")


def test_troubleshooting_has_every_error_of_the_manifest() -> None:
    page = (DOCS / "troubleshooting.md").read_text(encoding="utf-8")
    for hint in PROJECT.hints:
        for words in (hint.reason, hint.code, hint.message, hint.has):
            assert words is None or f"`{words}`" in page
    for each in PROJECT.exit_codes:
        assert f"| `{each.code}` |" in page


def _requests(command: Command, example: Example) -> list[ExampleRequest]:
    return ParsedExample(command, example, GeneratedPackage(PROJECT.product.package)).requests


def _dry_run(example: Example, folder: Path) -> list[dict[str, Any]]:
    write_files(folder)
    (folder / "opentrain").mkdir()
    saved = {"apiToken": "ot_pat_x", "claimToken": "ot_clm_x"}
    (folder / "opentrain" / "cli.json").write_text(json.dumps(saved), encoding="utf-8")
    (folder / "opentrain" / "cli.json").chmod(0o600)
    words = [word for word in shlex.split(example.run)[1:] if not word.startswith("--query=")]
    done = run_cli([*words, "--dry-run"], stdin="ot_pat_y", cwd=folder, config_home=folder)
    assert done.exit == 0, done.stderr
    requests: list[dict[str, Any]] = json.loads(done.stdout)["requests"]
    return requests


@pytest.mark.parametrize(("command", "example"), EXAMPLES, ids=IDS)
def test_the_documented_request_equals_the_dry_run(command: Command, example: Example, tmp_path: Path) -> None:
    """Method, URL and body fields are the same."""
    documented = _requests(command, example)
    sent = _dry_run(example, tmp_path)
    assert [(request.method, f"{PROJECT.base_url}{request.target}") for request in documented] == [
        (request["method"], request["url"]) for request in sent
    ]
    for request, real in zip(documented, sent, strict=True):
        _check_body(request, real["body"])


def _check_body(request: ExampleRequest, real: Any) -> None:
    body: Any = request.body or {}
    body = dict(parse_qsl(body)) if isinstance(body, str) else json.loads(format_json(body))
    if not request.body and not request.more:
        assert not real
        return
    for name, value in body.items():
        if isinstance(value, str) and value.startswith("<"):
            assert real[name]
        else:
            assert real[name] == value
    assert request.more or real.keys() == body.keys()


@pytest.mark.parametrize("command", [c for c in PROJECT.commands if c.endpoint], ids=lambda command: command.path)
def test_a_shortened_response_is_part_of_a_recorded_one(command: Command) -> None:
    """Every command with a request has an example response.

    Its keys are in a recorded response of the API, or `output` names them.
    """
    assert command.response is not None
    assert command.endpoint is not None
    assert len(format_json(command.response).splitlines()) <= 30
    shape = f"{command.endpoint.method} {re.sub(r'{[^}]+}', '{}', command.endpoint.full_path)}"
    recorded = [
        each["body"] for each in load_responses().values() if re.sub(r"{[^}]+}", "{}", each.get("request", "")) == shape
    ]
    unknown = [list(_unknown_keys(command.response, body, "")) for body in recorded]
    is_own = command.output is not None and all(str(key) in command.output for key in command.response)
    assert is_own or [] in unknown, (shape, unknown)


def _unknown_keys(response: Any, body: Any, where: str) -> Iterator[str]:
    """Yield the keys of the response that the body does not have."""
    if isinstance(response, dict) and isinstance(body, dict):
        for key, inner in response.items():
            if key not in body:
                yield f"{where}.{key}"
            else:
                yield from _unknown_keys(inner, body[key], f"{where}.{key}")
    elif isinstance(response, list) and isinstance(body, list) and body:
        for item in response:
            yield from min((list(_unknown_keys(item, known, f"{where}[]")) for known in body), key=len)


def test_no_response_contains_a_secret() -> None:
    for command in PROJECT.commands:
        text = json.dumps(command.response)
        for prefix in PROJECT.secret_prefixes:
            assert not re.search(rf"{prefix}[A-Za-z0-9]", text), command.path


def test_the_manifest_page_describes_every_key_of_the_schema() -> None:
    """The page has one row for each key, with its description."""
    schema = json.loads((ROOT / "spec" / "manifest.schema.json").read_text(encoding="utf-8"))
    page = (DOCS / "manifest.md").read_text(encoding="utf-8").replace("\\", "")
    rows = re.findall(r"^\| `([^`]+)`\*? \| .* \| (.*) \|$", page, re.MULTILINE)
    rows = [(key, description.replace("`", "")) for key, description in rows]
    keys = [(key, description.replace("`", "")) for key, description in _keys(schema)]
    assert len(keys) > 150
    assert not [key for key in keys if key not in rows]
    assert len(rows) == len(keys)


def _keys(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, inner in node.get("properties", {}).items():
            yield name, inner["description"]
        for inner in node.values():
            yield from _keys(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _keys(inner)
