"""Console script: one command line as a separate process.

Only this module sets signal handlers, configures the garbage collector and ends the process.
"""

from __future__ import annotations

import gc
import os
import sys

from opentrain_runtime.environment import Environment
from opentrain_runtime.main import INTERRUPTED, main

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from typing import BinaryIO, NoReturn, TextIO

    from opentrain_runtime.declarations.program import Program

OBJECTS_A_COLLECTION = 50_000
"""Allocations between two garbage collections. Imports create many objects and hardly any garbage."""
UNUSED_MODULES = ("httpx._main", "trio")
"""Modules that httpx and httpcore import if they are installed, and that take long: httpx's command line, and trio.

None in their place makes the import fail, which both expect.
"""
BROWSER_SECONDS = 2.0
"""Time in which a started program shows that it cannot run."""


class ConsoleEnvironment(Environment):
    """The environment of a process that runs one command line in its main thread."""

    def __init__(self) -> None:
        super().__init__(
            variables=os.environ, stdin=_binary(sys.stdin), stdout=_binary(sys.stdout), stderr=_binary(sys.stderr)
        )

    def running_program(self) -> str | None:
        """Return the absolute path of the script that was started; a symbolic link stays one."""
        return os.path.abspath(sys.argv[0])

    def read_stdin(self, *, secret: bool = False) -> bytes:
        """Read stdin to its end. A `secret` is read as one line without echo if stdin is a terminal."""
        if secret and self.stdin is not None and self.stdin.isatty():
            from getpass import getpass

            try:
                return getpass("Paste the secret and press Enter; it is not shown: ").encode("utf-8", "surrogateescape")
            except EOFError:
                return b""
        return super().read_stdin()

    def interrupted_after(self, seconds: float) -> AbstractContextManager[None]:
        """Return a context in which the process's alarm raises `DeadlineError` after this many seconds."""
        from opentrain_runtime.signals import deadline

        return deadline(seconds)

    def signals_held(self) -> AbstractContextManager[None]:
        """Return a context that delays Ctrl-C, SIGTERM and SIGHUP."""
        from opentrain_runtime.signals import hold_signals

        return hold_signals()

    def undone_by_signals(self, undo: Callable[[], None]) -> AbstractContextManager[None]:
        """Return a context in which SIGTERM and SIGHUP run `undo` before they end the process."""
        from opentrain_runtime.signals import undo_before_end

        return undo_before_end(undo)

    def start(self, words: Sequence[str]) -> bool:
        """Start a program without terminal, input and output, and return whether it still runs or has succeeded.

        Raises `OSError` if it is missing.
        """
        from subprocess import DEVNULL, Popen, TimeoutExpired

        process = Popen(words, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True)
        try:
            return process.wait(BROWSER_SECONDS) == 0
        except TimeoutExpired:
            return True

    def run_program(self, words: Sequence[str], content: bytes, variables: Mapping[str, str]) -> int:
        """Run a program with `content` as its stdin and stderr as its stdout; return its exit code.

        The code is negative for a signal. Raises `OSError` if the program cannot be started.
        """
        import subprocess

        output = subprocess.DEVNULL if self.stderr is None else self.stderr
        done = subprocess.run(words, input=content, stdout=output, stderr=output, env=variables, check=False)
        return done.returncode

    def exec(self, program: str, *arguments: str) -> NoReturn:
        """Replace the process by another program. Raises `OSError` if it is missing."""
        os.execvp(program, [program, *arguments])


def run(program: Program) -> NoReturn:
    """Run the command line of this process and end it with the exit code, or by SIGINT if that interrupted it.

    Python's own shutdown is skipped: it takes time, and all output has been flushed.
    """
    if os.getpid() == 1:
        from opentrain_runtime.signals import end_process_1_by_signals

        end_process_1_by_signals()
    gc.set_threshold(OBJECTS_A_COLLECTION)
    for unused in UNUSED_MODULES:
        sys.modules.setdefault(unused, None)  # type: ignore[arg-type]
    try:
        code = main(program, sys.argv[1:], ConsoleEnvironment())
    except KeyboardInterrupt:  # another Ctrl-C, after main has handled the first
        code = INTERRUPTED
    if code == INTERRUPTED:
        from signal import SIGINT

        from opentrain_runtime.signals import end_by

        end_by(SIGINT)
    os._exit(code)


def _binary(stream: TextIO | None) -> BinaryIO | None:
    return None if stream is None else stream.buffer
