"""Command lines of pages: a session or a test runs each block, and commands in sentences exist."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from codegen.cli.main import subcommands
from codegen.tool import NAME
from opentrain_cli.index import PROGRAM
from opentrain_runtime.cli.parser import flags_of
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.errors import UsageError
from opentrain_sandbox.__main__ import argument_parser
from tests.support.cli import executable, run_cli
from tests.support.doc_lines import lines_of, without_test
from tests.support.doc_sessions import PAGES, read_session
from tests.support.markdown import READER, read
from tests.support.paths import ROOT
from tests.support.sandbox import SandboxProcess
from tests.support.tutorial import PAGE as TUTORIAL

LANGUAGES = {"console", "csv", "http", "json", "python", "sh", "text", "yaml"}
WITH_SENTENCES = [*PAGES, TUTORIAL, *sorted((ROOT / "generated").rglob("*.md"))]
CRON = ROOT / "docs" / "recipes" / "cron.md"
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
PLACEHOLDERS = {
    "GROUP COMMAND": "jobs list",
    "GROUP": "jobs",
    "COMMAND": "jobs",
    "METHOD": "GET",
    "[FLAGS]": "",
    "bash|zsh|fish": "zsh",
}
NOT_YET = {"opentrain jobs pause --help"}
"""Command that CONTRIBUTING.md adds as an example."""


def _test_id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=_test_id)
def test_every_line_of_a_page_runs(page: Path) -> None:
    """Blocks have languages whose commands are found. The test that a page names runs the lines that name it."""
    assert {language for language, _ in read(page).blocks if not language.startswith("{")} <= LANGUAGES
    assert without_test(page) == []
    for block in read_session(page.read_text(encoding="utf-8")).others:
        if block.test:
            assert block.commands()
            assert re.search(r"\b(lines|commands)_of\(__file__\)", (ROOT / block.test).read_text(encoding="utf-8"))


def test_a_line_that_nothing_runs_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    script = "```sh\n#!/bin/sh\n# Install.\na\n# or: b\n```\n"
    workflow = "```yaml\nsteps:\n  - uses: x\n  - run: c\n```\n"
    page.write_text(f"{script}\n{workflow}\n```text\nx\n*/5 * * * * d\n```\n", encoding="utf-8")
    assert without_test(page) == ["a", "b", "c", "d"]
    page.write_text(f"<!-- file: a.sh -->\n{script}\n<!-- tested by: test_x.py -->\n{workflow}", encoding="utf-8")
    assert without_test(page) == []


def test_the_line_for_cron_handles_the_new_events(tmp_path: Path) -> None:
    """It runs as cron runs it: with few variables, and with the saved token and its origin."""
    (line,) = lines_of(__file__)
    for folder in ("hiring", ".config", ".local/bin"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / ".local" / "bin" / "opentrain").symlink_to(executable())
    for name, content in read_session(CRON.read_text(encoding="utf-8")).files.items():
        (tmp_path / "hiring" / name).write_text(content, encoding="utf-8")
    env = {"HOME": str(tmp_path), "LOGNAME": "reader", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}
    with SandboxProcess("--scenario", "first-hire") as sandbox:
        token = sandbox.human("tokens", {})["token"]
        origin = {"OPENTRAIN_API_BASE_URL": sandbox.origin}
        login = ["auth", "login", "--api-key=-"]
        saved = run_cli(login, env=origin, stdin=token, cwd=tmp_path, config_home=tmp_path / ".config")
        assert saved.exit == 0
        done = subprocess.run(["/bin/sh", "-c", line], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len((tmp_path / "hiring" / "events.log").read_text(encoding="utf-8").splitlines()) > 1
    assert (tmp_path / "hiring" / "position.json").is_file()


@pytest.mark.parametrize("page", WITH_SENTENCES, ids=_test_id)
def test_a_command_in_a_sentence_exists(page: Path) -> None:
    """Its flags, its target of make, its module or its man page exist too."""
    for text in _code_spans(page):
        program, _, rest = text.partition(" ")
        if program in CHECKS and rest and text not in NOT_YET:
            assert CHECKS[program](shlex.split(rest)), text


def _code_spans(page: Path) -> Iterator[str]:
    """Yield the code in sentences, without redirections and with values for names in capitals."""
    for token in READER.parse(page.read_text(encoding="utf-8")):
        for inner in token.children or ():
            if inner.type == "code_inline":
                text = re.sub(r" > \S+$", "", inner.content)
                for name, value in PLACEHOLDERS.items():
                    text = re.sub(rf"(?<= ){re.escape(name)}(?= |$)", value, text)
                yield text


def _client_accepts(words: list[str]) -> bool:
    found = resolve(PROGRAM, words)
    flags = flags_of(found.command_factory(), PROGRAM) if found.command_factory else {}
    return found.kind != "command" or _flags(found.words) <= set(flags)


def _sandbox_accepts(words: list[str]) -> bool:
    return _flags(words) <= {flag for action in argument_parser()._actions for flag in action.option_strings}


def _flags(words: list[str]) -> set[str]:
    return {word.partition("=")[0] for word in words if re.match("--?[a-z]", word)}


def _generator_accepts(words: list[str]) -> bool:
    return words[:1] == ["--help"] or words[0] in {subcommand.name for subcommand in subcommands()}


def _python_accepts(words: list[str]) -> bool:
    if words[0] == "-c":
        return True
    _, module, *rest = words
    return _generator_accepts(rest) if module == "codegen" and rest else find_spec(module) is not None


CHECKS: dict[str, Callable[[list[str]], bool]] = {
    "opentrain": _client_accepts,
    "opentrain-sandbox": _sandbox_accepts,
    NAME: _generator_accepts,
    "python": _python_accepts,
    "python3": _python_accepts,
    "make": lambda words: {word for word in words if "=" not in word} <= TARGETS,
    "man": lambda words: (ROOT / "generated" / "man" / "man1" / f"{words[0]}.1").is_file(),
}


@pytest.mark.parametrize(
    "command", ["opentrain jobs lst", "opentrain jobs list --statuss=OPEN", "opentrain-sandbox --prot", "make tets"]
)
def test_a_wrong_command_is_noticed(command: str) -> None:
    program, *words = command.split()
    try:
        accepted = CHECKS[program](words)
    except UsageError:
        accepted = False
    assert not accepted
