"""Environment of one call: that of the server, without streams, and with a wait that can be canceled."""

from __future__ import annotations

import errno
from io import BytesIO

from opentrain_runtime.environment import Environment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from threading import Event
    from typing import BinaryIO

    from opentrain_runtime.http.transport import Connections


class TokenVariables:
    """Variables of the token: those of the command line, and those of the server, which come first."""

    def __init__(self, usual: Sequence[str], first: Sequence[str]) -> None:
        self.usual = tuple(usual)
        self.first = tuple(first)


class CallEnvironment(Environment):
    """Environment of one call. It has no stdin and stdout, and no files except those of its arguments."""

    def __init__(
        self,
        outer: Environment,
        connections: Connections,
        tokens: TokenVariables,
        files: Mapping[str, bytes],
        canceled: Event,
        waiting: Callable[[], None],
    ) -> None:
        """Call `waiting` before each sleep. `canceled` ends a sleep."""
        super().__init__(variables=outer.variables, stderr=outer.stderr, connections=connections)
        self._outer = outer
        self._tokens = tokens
        self._files = files
        self._canceled = canceled
        self._waiting = waiting

    def first_of(self, names: Sequence[str]) -> tuple[str, str] | None:
        if tuple(names) == self._tokens.usual:
            names = (*self._tokens.first, *names)
        return super().first_of(names)

    def config_folder(self) -> str:
        return self._outer.config_folder()

    def read_file(self, path: str) -> bytes:
        """Return the content of an argument. Raises `OSError` for any other path: a call reads no files."""
        if path not in self._files:
            raise OSError(errno.EACCES, "a tool does not read files")
        return self._files[path]

    def open_file(self, path: str) -> BinaryIO:
        return BytesIO(self.read_file(path))

    def monotonic(self) -> float:
        return self._outer.monotonic()

    def wall_clock(self) -> float:
        return self._outer.wall_clock()

    def sleep(self, seconds: float) -> None:
        """Sleep for this many seconds. Raises `KeyboardInterrupt` if the call is canceled, as Ctrl-C does."""
        self._waiting()
        if self._canceled.wait(seconds):
            raise KeyboardInterrupt
