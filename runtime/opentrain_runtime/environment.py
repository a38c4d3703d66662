"""The world around one call, in one object: variables, streams, files, time. Tests give it another world."""

from __future__ import annotations

import errno
import os
import sys

from opentrain_runtime.errors import CliError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Environment:
    """Variables, standard streams and clock of the running process."""

    def __init__(self, variables: Mapping[str, str] | None = None) -> None:
        self.variables = os.environ if variables is None else variables

    def first_of(self, names: Sequence[str]) -> tuple[str, str] | None:
        """The first of the named variables that is not empty, as (name, value)."""
        for name in names:
            value = self.variables.get(name, "").strip()
            if value:
                return name, value
        return None

    def config_folder(self) -> str:
        """The folder for configuration files: XDG_CONFIG_HOME where it is an absolute path, else ~/.config.

        Raises `CliError` where no home folder is known.
        """
        given = self.variables.get("XDG_CONFIG_HOME", "")
        if os.path.isabs(given):
            return given
        home = self.variables.get("HOME") or os.path.expanduser("~")
        if not os.path.isabs(home):
            raise CliError(
                "no home folder is known", exit_name="denied", code="CLI_NO_HOME", hint="Set HOME or XDG_CONFIG_HOME."
            )
        return os.path.join(home, ".config")

    def read_file(self, path: str) -> bytes:
        """The bytes of a file. Raises `OSError`, or `ValueError` for a path no file can have."""
        with open(path, "rb") as file:
            return file.read()

    def read_stdin(self, *, secret: bool = False) -> bytes:
        """Standard input to its end; a secret that is typed at a terminal is one line, and is not shown there.

        Raises `OSError`.
        """
        if sys.stdin is None:
            raise OSError(errno.EBADF, "it is closed")
        if secret and sys.stdin.isatty():
            from getpass import getpass

            try:
                return getpass("Paste the secret and press Enter; it is not shown: ").encode("utf-8", "surrogateescape")
            except EOFError:
                return b""
        return sys.stdin.buffer.read()

    def stdout_columns(self) -> int | None:
        """The width of the terminal that standard output is, or None if it is none.

        FORCE_COLOR asks for a terminal's output anywhere, COLUMNS for another width.
        """
        is_terminal = sys.stdout is not None and sys.stdout.isatty()
        if not is_terminal and not self.variables.get("FORCE_COLOR"):
            return None
        given = self.variables.get("COLUMNS", "")
        if given.isascii() and given.isdigit() and int(given[:6]) > 0:
            return int(given[:6])
        try:
            return os.get_terminal_size(sys.stdout.fileno()).columns or 80
        except (OSError, AttributeError):
            return 80

    def stderr_is_terminal(self) -> bool:
        """Whether a person may be looking at standard error."""
        return sys.stderr is not None and sys.stderr.isatty()

    def monotonic(self) -> float:
        """Seconds on a clock that never goes back."""
        import time

        return time.monotonic()

    def wall_clock(self) -> float:
        """Seconds since 1970, by the wall clock."""
        import time

        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        import time

        time.sleep(seconds)
