"""Environment of one command line: variables, streams, terminal, clock and files."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from typing import BinaryIO, NoReturn

    from opentrain_runtime.http.transport import Connections

DEFAULT_COLUMNS = 80
_NO = ("0", "false", "no", "off")
"""Values of FORCE_COLOR that turn it off."""
_PLAIN_TERMINALS = ("dumb", "unknown")
"""Values of TERM for a terminal without styles."""


class Environment:
    """Environment of one command line. The runtime reads and changes the process through it only.

    A console script uses a `ConsoleEnvironment`. Other callers create one `Environment` for each command line. Several
    may run at once, in any thread.
    """

    def __init__(
        self,
        *,
        variables: Mapping[str, str],
        stdin: BinaryIO | None = None,
        stdout: BinaryIO | None = None,
        stderr: BinaryIO | None = None,
        connections: Connections | None = None,
    ) -> None:
        """Store variables and streams (binary; None if closed). `connections` stay open for the next command line."""
        self.variables = variables
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.connections = connections

    def first_of(self, names: Sequence[str]) -> tuple[str, str] | None:
        """Return the first of these variables that is not empty, as (name, value)."""
        for name in names:
            value = self.variables.get(name, "").strip()
            if value:
                return name, value
        return None

    def config_folder(self) -> str:
        """Return the folder for configuration files: XDG_CONFIG_HOME if it is an absolute path, else ~/.config.

        Raises `CliError` if no home folder is known.
        """
        given = self.variables.get("XDG_CONFIG_HOME", "")
        if os.path.isabs(given):
            return given
        home = self.variables.get("HOME") or _home_of_user()
        if not os.path.isabs(home):
            from opentrain_runtime.errors import CliError

            raise CliError(
                "cannot find the home folder",
                exit_name="denied",
                code="CLI_NO_HOME",
                hint="Set HOME or XDG_CONFIG_HOME.",
            )
        return os.path.join(home, ".config")

    def running_program(self) -> str | None:
        """Return the absolute path of the program that was started, or None if this is not its own process."""
        return None

    def read_file(self, path: str) -> bytes:
        """Return the bytes of a file. Raises `OSError`, or `ValueError` for an invalid path."""
        with open(path, "rb") as file:
            return file.read()

    def open_file(self, path: str) -> BinaryIO:
        """Return a file, open for reading. Raises `OSError`, or `ValueError` for an invalid path."""
        return open(path, "rb", buffering=0)

    def read_stdin(self, *, secret: bool = False) -> bytes:
        """Read stdin to its end. A `secret` is read as one line without echo if stdin is a terminal.

        Raises `OSError`.
        """
        if self.stdin is None:
            import errno

            raise OSError(errno.EBADF, "it is closed")
        return self.stdin.read()

    def stdout_columns(self) -> int | None:
        """Return the width of the output in columns; None if stdout is not a terminal.

        FORCE_COLOR selects terminal output anywhere, unless it is off. COLUMNS sets another width.
        """
        forced = self.variables.get("FORCE_COLOR") and not self._color_is_off()
        if not _is_terminal(self.stdout) and not forced:
            return None
        return self._columns(self.stdout)

    def stderr_columns(self) -> int | None:
        """Return the width of stderr in columns; None if it is not a terminal. COLUMNS sets another width."""
        return self._columns(self.stderr) if _is_terminal(self.stderr) else None

    def stderr_has_color(self) -> bool:
        """Return whether stderr gets color: if it is a terminal or FORCE_COLOR is on, unless NO_COLOR is set."""
        forced = self.variables.get("FORCE_COLOR")
        if self.variables.get("NO_COLOR") or self._color_is_off():
            return False
        return bool(forced) or (_is_terminal(self.stderr) and self.variables.get("TERM") != "dumb")

    def _columns(self, stream: BinaryIO | None) -> int:
        given = self.variables.get("COLUMNS", "")
        if given.isascii() and given.isdigit() and int(given[:6]) > 0:
            return int(given[:6])
        try:
            assert stream is not None
            return os.get_terminal_size(stream.fileno()).columns or DEFAULT_COLUMNS
        except (OSError, AssertionError):
            return DEFAULT_COLUMNS

    def stdout_is_terminal(self) -> bool:
        """Return whether stdout is a terminal."""
        return _is_terminal(self.stdout)

    def may_ask(self) -> bool:
        """Return whether a person is there to be asked for input: stdin and stderr are terminals, and CI is not set."""
        return _is_terminal(self.stdin) and _is_terminal(self.stderr) and not self.variables.get("CI", "").strip()

    def stdout_has_styles(self) -> bool:
        """Return whether text for stdout may be bold.

        It may on a terminal, and anywhere with FORCE_COLOR, unless NO_COLOR, FORCE_COLOR or TERM=dumb disables it.
        """
        if self.variables.get("NO_COLOR") or self._color_is_off() or self.variables.get("TERM") in _PLAIN_TERMINALS:
            return False
        return _is_terminal(self.stdout) or bool(self.variables.get("FORCE_COLOR"))

    def terminal_variables(self) -> Mapping[str, str]:
        """Return the variables for rich, which does not support turning FORCE_COLOR off: NO_COLOR replaces it."""
        return {**self.variables, "NO_COLOR": "1"} if self._color_is_off() else self.variables

    def stderr_is_terminal(self) -> bool:
        """Return whether stderr is a terminal."""
        return _is_terminal(self.stderr)

    def _color_is_off(self) -> bool:
        return self.variables.get("FORCE_COLOR", "").strip().lower() in _NO

    def monotonic(self) -> float:
        """Return the seconds of a monotonic clock."""
        import time

        return time.monotonic()

    def wall_clock(self) -> float:
        """Return seconds since 1970."""
        import time

        return time.time()

    def sleep(self, seconds: float) -> None:
        """Sleep for this many seconds."""
        import time

        time.sleep(seconds)

    def wait_turn(self) -> float:
        """Wait until a request may be sent, and return the seconds. Only the rows of a batch wait for each other."""
        return 0.0

    def rate_limited(self, seconds: float) -> None:
        """Report that the server refused a request because of a rate limit and asks for a pause, in seconds."""

    def interrupted_after(self, seconds: float) -> AbstractContextManager[None]:
        """Return a context that interrupts the work inside with `DeadlineError` after this many seconds.

        Only a console script can do that. Elsewhere only network operations have a deadline.
        """
        from contextlib import nullcontext

        return nullcontext()

    def signals_held(self) -> AbstractContextManager[None]:
        """Return a context that delays the signals that end a console script."""
        from contextlib import nullcontext

        return nullcontext()

    def undone_by_signals(self, undo: Callable[[], None]) -> AbstractContextManager[None]:
        """Return a context in which the signals that end a console script run `undo` first."""
        from contextlib import nullcontext

        return nullcontext()

    def start(self, words: Sequence[str]) -> bool:
        """Start a program without terminal, input and output, and return whether it still runs or has succeeded.

        Raises `OSError` if it is missing, or outside a console script.
        """
        import errno

        raise OSError(errno.ENOTSUP, f"{words[0]} is for a console script only")

    def run_program(self, words: Sequence[str], content: bytes, variables: Mapping[str, str]) -> int:
        """Run a program with `content` as its stdin and stderr as its stdout; return its exit code.

        The code is negative for a signal, as in `subprocess`. Raises `OSError` if the program cannot be started, or
        outside a console script.
        """
        import errno

        raise OSError(errno.ENOTSUP, f"{words[0]} is for a console script only")

    def exec(self, program: str, *arguments: str) -> NoReturn:
        """Replace the process by another program. Raises `OSError` if it is missing, or outside a console script."""
        import errno

        raise OSError(errno.ENOTSUP, f"{program} is for a console script only")


def _is_terminal(stream: BinaryIO | None) -> bool:
    return stream is not None and stream.isatty()


def _home_of_user() -> str:
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        return ""
