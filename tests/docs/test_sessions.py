"""Pages for people: every command line runs in the sandbox, and every output shown is the real one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from opentrain_cli.index import VERSION
from tests.support.doc_lines import checkout_env, lines_of, run_lines
from tests.support.doc_sessions import PAGES, SessionError, read_session, run_session
from tests.support.paths import ROOT

WITH_COMMANDS = [page for page in PAGES if read_session(page.read_text(encoding="utf-8")).commands]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_outputs_of_a_page_are_real(page: Path) -> None:
    """Run `make accept` after a change of what commands print, and review the difference."""
    session = read_session(page.read_text(encoding="utf-8"))
    for command, real in zip(session.commands, run_session(session), strict=True):
        assert command.shows(real), "\n".join([f"$ {command.typed}", *real])


def test_the_tutorial_and_the_recipes_are_sessions() -> None:
    names = {page.relative_to(ROOT).as_posix() for page in WITH_COMMANDS}
    assert {"README.md", "docs/first-hire.md", "docs/quick-start.md"} <= names
    assert len([name for name in names if name.startswith("docs/recipes/")]) >= 6


def test_the_documented_line_writes_the_outputs_of_a_page(tmp_path: Path) -> None:
    (line,) = lines_of(__file__)
    page = tmp_path / line.split()[-1]
    page.parent.mkdir()
    (tmp_path / ".venv").symlink_to(sys.prefix)
    page.write_text("```console\n$ opentrain --version\n?\n```\n", encoding="utf-8")
    assert page.name in run_lines([line], tmp_path, checkout_env(tmp_path))
    assert page.read_text(encoding="utf-8") == f"```console\n$ opentrain --version\nopentrain {VERSION}\n```\n"


def test_a_wrong_output_is_noticed() -> None:
    session = read_session("```console\n$ opentrain version\nopentrain 0.0\n$ opentrain version\n...\n```\n")
    first, second = run_session(session)
    assert not session.commands[0].shows(first)
    assert session.commands[1].shows(second)
    assert first == second


def test_dots_stand_for_text_and_for_lines() -> None:
    (command,) = read_session("```console\n$ x\nid: ...\n...\nend\n```\n").commands
    assert command.shows(["id: 7", "end"])
    assert command.shows(["id: ", "a", "b", "end"])
    assert not command.shows(["id 7", "end"])
    assert not command.shows(["id: 7", "a"])


@pytest.mark.parametrize(
    "text",
    [
        "```console\n$ false\n$ true\n```\n",
        "```console\n$ exit 3\n$ true\n```\n",
        "```console\nopentrain version\n```\n",
        "<!-- file: a.csv -->\n\nNo block.\n",
    ],
    ids=["failed", "ended", "no prompt", "no block"],
)
def test_a_page_that_cannot_run_is_an_error(text: str) -> None:
    with pytest.raises(SessionError):
        run_session(read_session(text))


def test_an_expected_failure_is_not_an_error() -> None:
    session = read_session("```console\n$ opentrain jobs lst\n...\n$ echo $?\n2\n```\n")
    assert session.commands[1].shows(run_session(session)[1])
