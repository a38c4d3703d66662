"""Shells on a terminal, with a completion script installed and a substitute for the program."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect
import pytest

from tests.support.cli import hermetic_env
from tests.support.paths import ROOT

if TYPE_CHECKING:
    Terminal = pexpect.spawn[str]

GENERATED = ROOT / "generated" / "completions"
NAMES = {"bash": "{}.bash", "zsh": "_{}", "fish": "{}.fish"}
SHELLS = list(NAMES)
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
WAIT_SECONDS = 30
INSERT_ALL = "\x18a"
"""Keys that insert everything that completion offers. The setup of each shell binds them."""


def require_shell(shell: str) -> str:
    """Return the shell's program. Skip the test if it is missing; fail it under CI."""
    program = shutil.which(shell)
    if program is None and os.environ.get("CI"):
        pytest.fail(f"{shell} is not installed, and CI skips no shell")
    if program is None:
        pytest.skip(f"{shell} is not installed")
    return program


def require_bash_completion() -> None:
    """Skip the test if the package bash-completion is missing; fail it under CI."""
    if not BASH_COMPLETION.exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("bash-completion is not installed")


class ShellSession:
    """Shell on a terminal. Keys are sent at once: the shell reads them one after another."""

    def __init__(self, terminal: Terminal, binary: str, record: Path) -> None:
        self._terminal = terminal
        self._binary = binary
        self._record = record

    def begin(self, lines: list[str]) -> None:
        """Type the setup lines, and wait until the shell responds."""
        for line in lines:
            self._terminal.send(f"{line}\r")
        self.run("ready")

    def run(self, keys: str) -> str:
        """Type the binary, `keys` and Enter. Return the arguments of the substitute, which must run exactly once."""
        before = len(self._runs())
        self._terminal.send(f"{self._binary} {keys}\r")
        try:
            self._terminal.expect("<<[^<>\r]*>>\r")
        except pexpect.TIMEOUT:
            pytest.fail(f"no program ran after {keys!r}; the terminal shows {self._terminal.buffer!r}")
        (run,) = self._runs()[before:]  # two if TAB also runs the program
        return run

    def complete(self, typed: str) -> str:
        """Type `typed` and TAB. Return the arguments of the line."""
        return self.run(f"{typed}\t")

    def offered(self, typed: str) -> set[str]:
        """Return what completion offers to continue `typed`."""
        word = typed.rpartition(" ")[2]
        line = self.run(f"{typed}{INSERT_ALL}") + " "
        kept = word.rpartition("=")[2]  # bash repeats only this part
        words = line.removeprefix(typed.removesuffix(word)).split()
        return {each.removeprefix(word).removeprefix(kept) for each in words} - {""}

    def _runs(self) -> list[str]:
        return self._record.read_text(encoding="utf-8").splitlines() if self._record.exists() else []


@contextmanager
def shell(
    name: str, home: Path, *, made: Path = GENERATED, binary: str = "opentrain", by_hand: bool = False
) -> Iterator[ShellSession]:
    """Start a shell without user settings and with the script installed. With `by_hand`, bash sources the script."""
    program = require_shell(name)
    path, record = home / "bin", home / "record.txt"
    path.mkdir()
    substitute = path / binary
    substitute.write_text(
        f'#!/bin/sh\nIFS=" "\nprintf "%s\\n" "$*" >>"{record}"\nprintf "<<%s>>\\n" "$*"\n', encoding="utf-8"
    )
    substitute.chmod(0o755)
    work = home / "work"
    (work / "deep").mkdir(parents=True)
    for file in ("job.json", "my notes.txt", "deep/down.json"):
        (work / file).touch()
    script = made / NAMES[name].format(binary)
    words, setup = SETUP[name](home, binary, script, by_hand)
    env = {"PATH": str(path), "TERM": "xterm", "INPUTRC": "/dev/null", "ZDOTDIR": str(home)}
    terminal = pexpect.spawn(
        program,
        words,
        env=hermetic_env(home, env),
        cwd=str(work),
        encoding="utf-8",
        dimensions=(50, 160),
        timeout=WAIT_SECONDS,
    )
    try:
        session = ShellSession(terminal, binary, record)
        session.begin(setup)
        yield session
    finally:
        terminal.close(force=True)


def _bash(home: Path, binary: str, script: Path, by_hand: bool) -> tuple[list[str], list[str]]:
    settings = ["bind 'set bell-style none'", "bind 'set page-completions off'"]
    settings.append("""bind '"\\C-xa": insert-completions'""")
    if not by_hand:
        _install(script, home / ".local/share/bash-completion/completions" / binary)
    return ["--noprofile", "--norc", "-i"], [*settings, f"source {script if by_hand else BASH_COMPLETION}"]


def _zsh(home: Path, binary: str, script: Path, _by_hand: bool) -> tuple[list[str], list[str]]:
    _install(script, home / ".zfunc" / f"_{binary}")
    insert_all = (
        "zle -C all complete-word _generic",
        "zstyle ':completion:all:*' completer _all_matches _complete",
        "zstyle ':completion:all:*' insert yes",
        "bindkey '^Xa' all",
    )
    load = "fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit -u"
    return ["-f", "-i"], ["unsetopt beep", load, *insert_all]


def _fish(home: Path, binary: str, script: Path, _by_hand: bool) -> tuple[list[str], list[str]]:
    _install(script, home / "fish/completions" / f"{binary}.fish")  # XDG_CONFIG_HOME is this home
    offered = "(complete -C (commandline -cp) | string replace -r '\\t.*' '')"
    return ["-i"], [
        f"function all; set -l all {offered}",
        "set -q all[1]; and commandline -rt -- (string escape -- $all | string join ' '); end",
        "bind \\cxa all",
    ]


Setup = Callable[[Path, str, Path, bool], tuple[list[str], list[str]]]
SETUP: dict[str, Setup] = {"bash": _bash, "zsh": _zsh, "fish": _fish}


def _install(script: Path, place: Path) -> None:
    place.parent.mkdir(parents=True)
    shutil.copy(script, place)
