"""Run of a command with one of its streams on a real terminal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from tests.support.cli import executable, hermetic_env


def on_a_terminal(
    words: Sequence[str],
    home: Path,
    variables: Mapping[str, str],
    *,
    stream: Literal["stdout", "stderr"] = "stdout",
    interrupt_at: str | None = None,
) -> tuple[int, str]:
    """Return the exit code and what the stream showed. SIGINT is sent once `interrupt_at` appears."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [str(executable()), *words],
        env=hermetic_env(home, {"COLUMNS": "200", "TERM": "xterm-256color"} | dict(variables)),
        stdin=subprocess.DEVNULL,
        stdout=theirs if stream == "stdout" else subprocess.DEVNULL,
        stderr=theirs if stream == "stderr" else subprocess.DEVNULL,
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
            if interrupt_at is not None and interrupt_at.encode() in shown:
                process.send_signal(signal.SIGINT)
                interrupt_at = None
    except OSError:
        pass  # on Linux, the end of a terminal is an error
    os.close(ours)
    return process.wait(60), shown.decode()
