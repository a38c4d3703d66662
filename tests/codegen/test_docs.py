"""The documents: every link leads somewhere, the real parser takes every command line, and nothing is missing."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from codegen.emit.docs.examples import written
from codegen.manifest.load import load
from codegen.manifest.model import Command, Example, Manifest
from codegen.text.example_request import SentRequest, requests_of
from codegen.text.json import shown
from opentrain_cli.index import PROGRAM
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.cli.resolve import resolve
from tests.support.cli import run_cli
from tests.support.example_files import write_files
from tests.support.markdown import read
from tests.support.paths import MANIFEST_FILE, ROOT
from tests.support.responses import load_responses

DOCS = ROOT / "generated" / "docs"
GOLDEN = ROOT / "tests" / "codegen" / "golden" / "docs"
BY_HAND = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)
MADE = sorted(DOCS.glob("*.md"))
MANIFEST: Manifest = load(MANIFEST_FILE)
EXAMPLES = [(command, example) for command in MANIFEST.commands for example in command.examples]
IDS = [example.run for _, example in EXAMPLES]


def _named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", [*BY_HAND, *MADE, *sorted(GOLDEN.glob("*.md"))], ids=_named)
def test_every_link_leads_somewhere(file: Path) -> None:
    """To a file that is there, and to an anchor that the file has; those to the web are left alone."""
    broken = []
    for target in read(file).links:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            continue
        there = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if not there.exists() or (parts.fragment and parts.fragment not in read(there).anchors):
            broken.append(target)
    assert not broken


def test_the_index_leads_to_every_page() -> None:
    """And each group's page and the README to every command."""
    index = set(read(DOCS / "README.md").links)
    assert {file.name for file in MADE} - {"README.md"} <= {target.partition("#")[0] for target in index}
    readme = set(read(ROOT / "README.md").links)
    for command in MANIFEST.commands:
        anchor = f"#opentrain-{command.path.replace(' ', '-')}"
        assert f"{command.group}.md{anchor}" in index
        assert f"generated/docs/{command.group}.md{anchor}" in readme
        assert anchor in read(DOCS / f"{command.group}.md").links


def _lines(file: Path) -> Iterator[str]:
    """The program's command lines in blocks for a shell, without what the shell does with them."""
    for language, content in read(file).blocks:
        if language not in ("console", "sh", "shell", "bash"):
            continue
        for typed in content.splitlines():
            line = re.sub(r"^([A-Z_]+=\S+ )*", "", typed.removeprefix("$ "))
            if line.startswith("opentrain ") and (language != "console" or typed.startswith("$ ")):
                yield re.sub(r"\s+[<>]\s*\S+\s*$", "", re.sub(r"\s+#.*$", "", line))


def _takes(line: str) -> None:
    found = resolve(PROGRAM, shlex.split(line)[1:])
    if found.kind == "command":
        assert found.command_factory is not None
        parse(found.command_factory(), PROGRAM.binary, found.words)


@pytest.mark.parametrize("file", [*BY_HAND, *MADE], ids=_named)
def test_every_command_line_is_one_that_the_program_takes(file: Path) -> None:
    """Placeholders in capitals are filled as a reader would."""
    for line in _lines(file):
        _takes(line.replace("=ADDRESS", "=a@b.example").replace("=USD", "=10"))


def test_every_command_line_of_the_reference_is_the_manifest_s_own() -> None:
    own = {example.run for _, example in EXAMPLES} | {example.run for example in MANIFEST.product.start}
    topics = {re.sub(r" < \S+$", "", line.strip()) for topic in MANIFEST.topics for line in topic.text.splitlines()}
    found = {line for file in MADE for line in _lines(file)}
    assert found <= own | topics
    assert own <= found


def test_a_command_s_section_says_all_of_it() -> None:
    """Its flags, fields, examples, requests, reasons and codes, and an answer."""
    for group in MANIFEST.groups:
        page = (DOCS / f"{group.name}.md").read_text(encoding="utf-8")
        sections = re.split(r"^## ", page, flags=re.MULTILINE)[1:]
        assert [section.partition("\n")[0] for section in sections] == [f"opentrain {c.path}" for c in group.commands]
        for command, section in zip(group.commands, sections, strict=True):
            wanted = [f"`--{flag.name}" for flag in command.flags]
            wanted += [f"`{name}` |" for flag in command.flags for name in flag.fields]
            wanted += [f"$ {example.run}" for example in command.examples]
            wanted += [f"`opentrain {alias}`" for alias in command.aliases]
            wanted += [f"`{reason}`" for reason in command.reasons]
            wanted += [f"`{code}`" for code in command.exits]
            wanted += [f"`{command.endpoint.method} {command.endpoint.full_path}`"] if command.endpoint else []
            wanted += [f"```http\n{written(request)}" for e in command.examples for request in requests_of(MANIFEST, e)]
            wanted += [f"```json\n{shown(command.response)}\n```"] if command.response is not None else []
            missing = [words for words in wanted if words not in section]
            assert not missing, command.path


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
def test_the_request_beside_an_example_is_the_one_that_is_sent(
    command: Command, example: Example, tmp_path: Path
) -> None:
    """Method, URL, query and all that is bound to the body, as the client's own dry run tells them."""
    documented = requests_of(MANIFEST, example)
    sent = _dry_run(example, tmp_path)
    assert [(request.method, f"{MANIFEST.base_url}{request.target}") for request in documented] == [
        (request["method"], request["url"]) for request in sent
    ]
    for request, real in zip(documented, sent, strict=True):
        _same_body(request, real["body"])


def _same_body(request: SentRequest, real: Any) -> None:
    body = json.loads(shown(request.body))
    if not request.body and not request.more:
        assert not real
        return
    for name, value in body.items():
        if isinstance(value, str) and value.startswith("<"):
            assert real[name]
        else:
            assert real[name] == value
    assert request.more or real.keys() == body.keys()


@pytest.mark.parametrize("command", [c for c in MANIFEST.commands if c.endpoint], ids=lambda command: command.path)
def test_a_trimmed_answer_is_a_part_of_what_comes(command: Command) -> None:
    """Every command with a request has one; where it is the API's own, it has no key that the wire's has not."""
    assert command.response is not None
    assert command.endpoint is not None
    assert len(shown(command.response).splitlines()) <= 30
    if command.output is not None and "API's answer" not in command.output:
        assert all(key in command.output for key in command.response)
        return
    shape = f"{command.endpoint.method} {re.sub(r'{[^}]+}', '{}', command.endpoint.full_path)}"
    known = [
        entry["body"]
        for entry in load_responses().values()
        if re.sub(r"{[^}]+}", "{}", entry.get("request", "")) == shape
    ]
    assert known, shape
    assert any(not list(_unknown(command.response, body, "")) for body in known), [
        list(_unknown(command.response, body, "")) for body in known
    ]


def _unknown(answer: Any, body: Any, where: str) -> Iterator[str]:
    """Keys of the answer that the body has not."""
    if isinstance(answer, dict) and isinstance(body, dict):
        for key, inner in answer.items():
            if key not in body:
                yield f"{where}.{key}"
            else:
                yield from _unknown(inner, body[key], f"{where}.{key}")
    elif isinstance(answer, list) and isinstance(body, list) and body:
        for entry in answer:
            yield from min((list(_unknown(entry, known, f"{where}[]")) for known in body), key=len)


def test_no_answer_holds_what_looks_like_a_secret() -> None:
    for command in MANIFEST.commands:
        text = json.dumps(command.response)
        for prefix in MANIFEST.secrets:
            assert not re.search(rf"{prefix}[A-Za-z0-9]", text), command.path


def test_every_key_of_the_schema_is_in_the_manifest_s_reference() -> None:
    """With its description, below a heading that says where it stands."""
    schema = json.loads((ROOT / "spec" / "manifest.schema.json").read_text(encoding="utf-8"))
    page = (DOCS / "manifest.md").read_text(encoding="utf-8").replace("\\", "")
    rows = re.findall(r"^\| `([^`]+)`\*? \| .* \| (.*) \|$", page, re.MULTILINE)
    keys = list(_keys(schema))
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
