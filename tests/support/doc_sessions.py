"""Shell sessions in Markdown pages. `python -m tests.support.doc_sessions` runs them and rewrites their output.

The `console` blocks of a page are one session: each line after `$ ` is a command, the lines below it are its output.
All commands of a page run in one bash on a terminal of 80 columns, against a sandbox of this process with a fixed clock
and fixed ids. Comments of the page, which readers do not see, say what a reader does elsewhere:

    <!-- run: human approvals/$ID/confirm -->     run this too; `human` is demo/human.py, a human on a page
    <!-- run: meanwhile approvals confirm & -->   next_action.py, for what a human does while the next command waits
    <!-- file: fields.csv -->                     the next block is a file in the folder of the session
    <!-- tested by: tests/sandbox/test_x.py -->   the next block is not part of the session; this test runs its lines,
                                                  which doc_lines.py gives it
    <!-- clock: now -->                           the sandbox has the time of this machine; no output may contain a time

The folder of a session has `demo/street-scenes.md` and `.venv`, as a checkout does. A command must succeed, unless the
next one is `echo $?`. `...` in a line of output stands for any text, and as a line for any lines.
"""

from __future__ import annotations

import contextlib
import os
import pty
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from opentrain_sandbox.core.database import Database
from tests.support.cli import shell_env
from tests.support.paths import ROOT
from tests.support.sandbox import run_in_process

ORIGIN = "http://127.0.0.1:8787"
"""Origin of the sandbox in pages: its default."""
ANY_LINES = "..."
_WITH_OWN_PROGRAM = ROOT / "docs" / "generator-tutorial.md"
"""Page that `tests.support.tutorial` runs, outside of a checkout."""
_BY_HAND = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "codegen").glob("*.md")]
PAGES = sorted({*_BY_HAND, ROOT / "sandbox" / "ASSUMPTIONS.md"} - {_WITH_OWN_PROGRAM})
"""Pages written by hand."""
NEXT_ACTION = ROOT / "tests" / "support" / "next_action.py"
RECEIVER_PORT = "8788"
"""Port of a webhook receiver in pages. A session uses a free one."""
_COLUMNS = 80
_START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_COMMENT = re.compile(r"<!-- (run|file|tested by|clock): (.*) -->")
_COMMANDS = {
    "sh": re.compile(r"(?!# (?!or: )|#!|$)(?:# or: )?(.*)"),
    "yaml": re.compile(r" *- run: (.*)"),
    "text": re.compile(r"(?:[\d*/,-]+ ){5}(.*)"),
}
"""Lines with a command, by the language of a block other than `console`."""
_MARK = "\x1e"
_MARKED_END = b"\x1e\x04"
_HANG_GUARD_SECONDS = 60
_SPINNER = re.compile("[\u2800-\u28ff] ")
"""Beginning of a line that the terminal erases at the end of a wait: a pattern in Braille."""
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07")


class SessionError(Exception):
    """A page whose comments or blocks cannot be read, or a command that failed."""


class _MachineClock(list[datetime]):
    """The time of this machine, as `run_in_process` reads it."""

    def __getitem__(self, _index: Any) -> Any:
        return datetime.now(UTC)


@dataclass
class Command:
    """A command of a session, and its output in the page: the lines from `first` to before `end`."""

    typed: str
    first: int
    end: int
    output: list[str] = field(default_factory=list)

    def shows(self, real: Sequence[str]) -> bool:
        """Return whether the page shows this output, or leaves all of it out."""
        parts = [
            "(?:.*\n)*?" if line == ANY_LINES else ".*".join(map(re.escape, line.split(ANY_LINES))) + "\n"
            for line in self.output
        ]
        return not self.output or re.fullmatch("".join(parts), "".join(f"{line}\n" for line in real)) is not None


@dataclass(frozen=True)
class Block:
    """A block that is not part of the session, and the test that its page names, or an empty text."""

    language: str
    lines: Sequence[str]
    test: str

    def commands(self) -> list[Command]:
        """Return its commands: after `$`, in a script, after `run:` in a workflow, or after five fields for cron."""
        if self.language == "console":
            return list(_commands(self.lines, 0, len(self.lines)))
        form = _COMMANDS.get(self.language)
        found = [match[1] for line in self.lines if form and (match := form.fullmatch(line))]
        return [Command(typed, 0, 0) for typed in found]


@dataclass
class Session:
    """The session of a page: steps in order, files, and the blocks that it leaves out."""

    steps: list[Command | str] = field(default_factory=list)
    """Commands, and lines of shell that readers do not see."""
    files: dict[str, str] = field(default_factory=dict)
    others: list[Block] = field(default_factory=list)
    fixed_clock: bool = True

    @property
    def commands(self) -> list[Command]:
        """Return the commands."""
        return [step for step in self.steps if isinstance(step, Command)]


def read_session(text: str) -> Session:
    """Read the session of a page. Raise SessionError for a comment without its block."""
    session = Session()
    lines = text.splitlines()
    index, pending = 0, ("", "")
    while index < len(lines):
        line = lines[index]
        index += 1
        if comment := _COMMENT.fullmatch(line.strip()):
            if comment[1] == "run":
                session.steps.append(comment[2])
            elif comment[1] == "clock":
                session.fixed_clock = False
            else:
                pending = (comment[1], comment[2])
        elif opening := re.match(r"(\s*)(`{3,})(\w*)", line):
            first, index = index, _end_of_block(lines, index, opening[2])
            if pending[0] == "file":
                session.files[pending[1]] = "".join(f"{each}\n" for each in lines[first : index - 1])
            elif opening[3] == "console" and not pending[0]:
                session.steps += _commands(lines, first, index - 1)
            else:
                session.others.append(Block(opening[3], lines[first : index - 1], pending[1]))
            pending = ("", "")
        elif line.strip() and pending[0]:
            raise SessionError(f"no block after the comment {pending[0]}: {pending[1]}")
    return session


def _end_of_block(lines: Sequence[str], index: int, ticks: str) -> int:
    """Return the index of the line after a block."""
    while lines[index].strip() != ticks:
        index += 1
    return index + 1


def _commands(lines: Sequence[str], first: int, end: int) -> Iterator[Command]:
    index = first
    while index < end:
        if not lines[index].startswith("$ "):
            raise SessionError(f"line {index + 1}: expected a command after '$ ': {lines[index]}")
        typed = lines[index][2:]
        index += 1
        while typed.endswith("\\"):
            typed += f"\n{lines[index].removeprefix('> ')}"
            index += 1
        start = index
        while index < end and not lines[index].startswith("$ "):
            index += 1
        yield Command(typed, start, index, [line.rstrip() for line in lines[start:index]])


def run_session(session: Session) -> list[list[str]]:
    """Run a session, and return the output of each command. Raise SessionError if a command fails."""
    random = Random(1)
    with (
        tempfile.TemporaryDirectory(prefix="", dir="/tmp") as folder,  # short, because lines break at 80 columns
        patch.object(secrets, "token_hex", lambda size: random.randbytes(size).hex()),
        run_in_process(Database(), [_START] if session.fixed_clock else _MachineClock()) as sandbox,
    ):
        home = Path(folder)
        places = {ORIGIN.removeprefix("http://"): sandbox.origin.removeprefix("http://"), RECEIVER_PORT: _free_port()}
        for name, content in session.files.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text(_replaced(content, places), encoding="utf-8")
        (home / "demo").mkdir()
        shutil.copy(ROOT / "demo" / "street-scenes.md", home / "demo")
        (home / ".venv").symlink_to(sys.prefix)
        shown = _run_shell(_replaced(_script(session, sandbox.origin), places), home)
        shown = _replaced(shown, {real: place for place, real in places.items()} | {folder: "~"})
    *outputs, rest = shown.split(_MARK)
    if len(outputs) != 2 * len(session.commands):
        raise SessionError(f"the session ended early, after:\n{rest}")
    for number, (command, code) in enumerate(zip(session.commands, outputs[1::2], strict=True)):
        following = session.commands[number + 1].typed if number + 1 < len(session.commands) else ""
        if code != "0" and following != "echo $?":
            raise SessionError(f"exit code {code} of: {command.typed}\n{outputs[2 * number]}")
    return [_lines(output) for output in outputs[::2]]


def _script(session: Session, origin: str) -> str:
    """Return the session as a script that prints a mark, the exit code and a mark after each command."""
    lines = [
        f'human() {{ OPENTRAIN_API_BASE_URL={origin} {sys.executable} {ROOT}/demo/human.py "$@"; }}',
        f'meanwhile() {{ {sys.executable} {NEXT_ACTION} {origin} "$@"; }}',
    ]
    for step in session.steps:
        if isinstance(step, Command):
            lines += [step.typed, "code=$?", r"printf '\036%s\036' $code", "(exit $code)"]
        else:
            lines.append(step if step.endswith("&") else f"{step} || exit")
    return "\n".join([*lines, r"printf '\036\004'"])


def _free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return str(listener.getsockname()[1])


def _replaced(text: str, places: Mapping[str, str]) -> str:
    for old, new in places.items():
        text = text.replace(old, new)
    return text


def _run_shell(script: str, home: Path) -> str:
    env = shell_env(home, {"TERM": "xterm-256color", "COLUMNS": str(_COLUMNS), "TZ": "UTC"})
    del env["XDG_CONFIG_HOME"]  # as for most readers
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, _COLUMNS))
    process = subprocess.Popen(
        ["bash", "-c", script],
        env=env,
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    guard = threading.Timer(_HANG_GUARD_SECONDS, os.killpg, (process.pid, signal.SIGKILL))
    guard.start()
    os.close(theirs)
    shown = b""
    try:
        while _MARKED_END not in shown and (piece := os.read(ours, 65536)):
            shown += piece
    except OSError:
        pass  # on Linux, the end of a terminal is an error
    finally:
        guard.cancel()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # what the page has started in the background
        process.wait()
        os.close(ours)
    return shown.removesuffix(_MARKED_END).decode()


def _lines(output: str) -> list[str]:
    """Return what a terminal shows of an output, without color."""
    plain = _ESCAPES.sub("", output.replace("\r\n", "\n"))
    lines = [line.rpartition("\r")[2].rstrip() for line in plain.split("\n")]
    lines = [line for line in lines if not _SPINNER.match(line)]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def rewrite(page: Path) -> bool:
    """Run the session of a page and rewrite its outputs. Return whether the page changed."""
    text = page.read_text(encoding="utf-8")
    session = read_session(text)
    if not session.commands:
        return False
    lines = text.splitlines()
    for command, real in reversed(list(zip(session.commands, run_session(session), strict=True))):
        if not command.shows(real):
            lines[command.first : command.end] = real
    changed = "".join(f"{line}\n" for line in lines)
    page.write_text(changed, encoding="utf-8")
    return changed != text


def main(names: Sequence[str]) -> None:
    """Rewrite these pages, or all of them."""
    for page in [Path(name).resolve() for name in names] or PAGES:
        if rewrite(page):
            print(f"Rewrote {page.name}.")


if __name__ == "__main__":
    main(sys.argv[1:])
