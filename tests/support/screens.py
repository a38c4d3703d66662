"""Screens of real commands, as SVG pictures for the documentation. `python -m tests.support.screens` rewrites them.

The commands run in a terminal against a sandbox of this process, whose clock, seed and ids are fixed, so the pictures
have the same bytes on every run. Each screen has a light and a dark picture. A picture loads nothing, not even fonts.
"""

from __future__ import annotations

import re
import secrets
import shlex
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import pexpect
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME
from rich.text import Text

from opentrain_sandbox.core.database import Database
from tests.support.agent import Agent
from tests.support.cli import executable, hermetic_env
from tests.support.paths import ROOT
from tests.support.sandbox import InProcessSandbox, run_in_process

FOLDER = ROOT / "docs" / "screens"
THEMES = {"light": DEFAULT_TERMINAL_THEME, "dark": SVG_EXPORT_THEME}
SHOWN_ORIGIN = "http://127.0.0.1:58787"
"""Address of the sandbox in pictures. It is as long as the real one, so lines break in the same places."""
_START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_FORMAT = re.sub(r"\s*@font-face \{\{.*?\n    \}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
_SECONDS = 60
"""Longest wait for a command, in seconds."""
_JOBS = {
    "Transcribe medical interviews": "3",
    "Rate answers of a chat assistant": "12",
    "Label street-scene images for cars and bicycles": "6",
}


@dataclass
class Recorder:
    """Agent and sandbox of the story, and the screens that were recorded so far, as terminal output by name."""

    agent: Agent
    sandbox: InProcessSandbox
    columns: int = 80
    screens: dict[str, str] = field(default_factory=dict)

    def advance(self, **span: float) -> None:
        """Move the clock and let happen what is due."""
        self.sandbox.human("clock/advance", {"seconds": timedelta(**span).total_seconds()})

    def show(self, name: str, *commands: str) -> None:
        """Record the screen of these command lines, one after another."""
        self.screens[name] = "\n".join(self._typed(command) for command in commands)

    def _typed(self, command: str) -> str:
        env = hermetic_env(self.agent.home, {"OPENTRAIN_API_BASE_URL": self.sandbox.origin, "TERM": "xterm-256color"})
        terminal: pexpect.spawn[str] = pexpect.spawn(
            str(executable()),
            shlex.split(command),
            env=env | {"COLUMNS": str(self.columns), "TZ": "UTC"},
            cwd=str(self.agent.home),
            timeout=_SECONDS,
            encoding="utf-8",
        )
        terminal.expect(pexpect.EOF)
        terminal.close()
        text = str(terminal.before).replace("\r\n", "\n")
        return f"$ opentrain {command}\n{text}".replace(self.sandbox.origin, SHOWN_ORIGIN)


def record() -> dict[str, str]:
    """Return what the terminal shows on each screen, by name."""
    random = Random(1)
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(secrets, "token_hex", lambda size: random.randbytes(size).hex()),
        run_in_process(Database(), [_START]) as sandbox,
    ):
        recorder = Recorder(Agent(sandbox, Path(folder) / "agent", "Street scout"), sandbox)
        _story(recorder)
    return recorder.screens


def _story(to: Recorder) -> None:
    """Run a hire from registration to a funded milestone, and record the screens on the way."""
    ask, human = to.agent.ask, to.sandbox.human
    to.agent.register()
    job = ""
    for title, headcount in _JOBS.items():
        job = to.agent.draft(jobTitle=title, headcount=headcount)["jobId"]
        ask("jobs", "publish", f"--job-id={job}")
        to.advance(hours=2)
    to.agent.draft(jobTitle="Compare translations of recipes")
    to.agent.become_owner("owner@kerbside.example")
    to.show("jobs", "jobs list")
    to.show("proposals", f"proposals list {job}")
    found = ask("proposals", "list", f"--job-id={job}")["proposals"]
    proposal = next(item["id"] for item in found if item["metrics"]["interviewScore"] is not None)
    to.show("proposal", f"proposals get {proposal}")
    human(f"top-ups/{ask('credits', 'top-up', '--amount=400')['topUpId']}/complete")
    hire = f"proposals hire {proposal} --amount=140 --milestone-name='First 400 images'"
    to.show("hire", hire)
    approval = ask(*shlex.split(hire))["approval"]["id"]
    human(f"approvals/{approval}/confirm")
    contract = ask("approvals", "get", approval)["approval"]["result"]["contractId"]
    to.advance(hours=5)
    to.show("contract", f"contracts get {contract}")
    to.show("ledger", "credits ledger")
    to.show("updates", "updates poll --limit=8")
    to.show("mistake", "jobs lst", "jobs list --stauts=OPEN")


def pictures(screens: dict[str, str], columns: int = 80) -> Iterator[tuple[str, str]]:
    """Yield the name and the content of each picture."""
    for name, output in screens.items():
        for theme_name, theme in THEMES.items():
            console = Console(
                file=StringIO(), record=True, width=columns, force_terminal=True, color_system="truecolor"
            )
            console.print(Text.from_ansi(output.rstrip("\n") + "\n"))  # the last line of a picture is cut off
            picture = console.export_svg(
                title="opentrain", theme=theme, code_format=_FORMAT, unique_id=f"{name}-{theme_name}"
            )
            yield f"{name}-{theme_name}.svg", picture


def main(folder: Path = FOLDER) -> None:
    """Write every picture, and delete those of screens that are gone."""
    folder.mkdir(exist_ok=True)
    made: dict[str, Any] = dict(pictures(record()))
    for file in folder.glob("*.svg"):
        if file.name not in made:
            file.unlink()
    for name, content in made.items():
        (folder / name).write_text(content, encoding="utf-8")
    print(f"Wrote {len(made)} pictures to {folder.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
