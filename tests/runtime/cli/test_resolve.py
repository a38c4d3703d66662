"""Resolution of the words of a command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from opentrain_cli.index import PROGRAM
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.cli.suggestions import nearest
from opentrain_runtime.errors import UsageError
from tests.support.in_process import run_entry


@pytest.mark.parametrize(
    ("argv", "kind", "group", "name", "words"),
    [
        ([], "help", "", "", []),
        (["--help"], "help", "", "", []),
        (["jobs"], "help", "jobs", "", []),
        (["help", "jobs", "list"], "help", "jobs", "list", []),
        (["jobs", "list", "-h"], "help", "jobs", "list", []),
        (["help", "exit-codes"], "help", "topics", "exit-codes", []),
        (["help", "jobs", "list", "--man"], "manual", "jobs", "list", []),
        (["version"], "version", "", "", []),
        (["--version"], "version", "", "", []),
        (["completion", "zsh"], "completion", "", "zsh", []),
        (["jobs", "list", "--limit=3"], "command", "jobs", "list", ["--limit=3"]),
        (["--json", "jobs", "list"], "command", "jobs", "list", ["--json"]),
        (["--base-url", "https://x.example", "jobs", "list"], "command", "jobs", "list",
         ["--base-url", "https://x.example"]),
        (["jobs", "draft", "create", "--title", "x"], "command", "jobs", "draft create", ["--title", "x"]),
        (["jobs", "create"], "command", "jobs", "draft create", []),
        (["whoami"], "command", "auth", "status", []),
        (["jobs", "list", "--", "--help"], "command", "jobs", "list", ["--", "--help"]),
    ],
)  # fmt: skip
def test_resolved_words(argv: list[str], kind: str, group: str, name: str, words: list[str]) -> None:
    resolved = resolve(PROGRAM, argv)
    if kind != "command":
        assert (resolved.kind, resolved.group, resolved.name) == (kind, group, name)
        return
    assert (resolved.kind, resolved.group, resolved.name, resolved.words) == (kind, group, name, words)
    assert resolved.command_factory is not None
    assert resolved.command_factory().path.startswith(group)


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (["nope"], "'nope'"),
        (["--nope"], "'--nope'"),
        (["jobs", "nope"], "'jobs nope'"),
        (["jobs", "--limit=3"], "--limit=3"),
        (["completion", "tcsh"], "'tcsh'"),
        (["version", "x"], "'x'"),
        (["help", "nope"], "'nope'"),
        (["help", "jobs", "list", "x"], "'x'"),
    ],
)
def test_an_unknown_word_is_named(argv: list[str], named: str) -> None:
    with pytest.raises(UsageError) as raised:
        resolve(PROGRAM, argv)
    assert named in raised.value.message


@pytest.mark.parametrize(
    ("word", "guess"), [("lst", "list"), ("LIST", "list"), ("publsh", "publish"), ("xyz", None), ("", None)]
)
def test_the_nearest_word(word: str, guess: str | None) -> None:
    assert nearest(word, ["list", "publish", "close"]) == guess


@pytest.mark.parametrize(("word", "offered"), [("--zzz", True), ("--zzz=a@b.example", False)])
def test_an_unknown_flag_with_a_value_is_not_offered_as_an_argument(tmp_path: Path, word: str, offered: bool) -> None:
    ran = run_entry(["jobs", "invite", "job_1", word], config_home=tmp_path)
    assert (ran.exit, "as an argument" in ran.stderr) == (2, offered)
