"""Lines of pages that a test runs as they are typed: `lines_of(__file__)`.

A comment before a block names the test: see doc_sessions.py.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.support.cli import shell_env
from tests.support.doc_sessions import PAGES, Block, Command, read_session
from tests.support.paths import ROOT


def blocks_of(test: str) -> list[Block]:
    """Return the blocks that name this test file."""
    name = Path(test).relative_to(ROOT).as_posix()
    return [block for page in PAGES for block in _others(page) if block.test == name]


def commands_of(test: str) -> list[Command]:
    """Return the commands of the blocks that name this test file, with the output that the pages show."""
    return [command for block in blocks_of(test) for command in block.commands()]


def lines_of(test: str) -> list[str]:
    """Return the command lines of the blocks that name this test file, each once."""
    return list(dict.fromkeys(command.typed for command in commands_of(test)))


def without_test(page: Path) -> list[str]:
    """Return the commands of a page in blocks that are neither a session, a file nor named by a test."""
    return [command.typed for block in _others(page) if not block.test for command in block.commands()]


def _others(page: Path) -> list[Block]:
    return read_session(page.read_text(encoding="utf-8")).others


def checkout_env(home: Path) -> dict[str, str]:
    """Return the environment of a reader in a checkout: it has the programs, and the generator can be imported."""
    return shell_env(home, {"PYTHONPATH": str(ROOT)})


def run_lines(lines: Sequence[str], folder: Path, env: Mapping[str, str]) -> str:
    """Run lines in one shell that stops at a failure, and return their output."""
    done = subprocess.run(
        ["bash", "-ec", "\n".join(lines)],
        cwd=folder,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (lines, done.stdout)
    return done.stdout
