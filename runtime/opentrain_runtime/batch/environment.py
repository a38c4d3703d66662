"""Environment of one row: that of the command line, with streams in memory, and the pace of all rows."""

from __future__ import annotations

import errno
from io import BytesIO

from opentrain_runtime.environment import Environment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from opentrain_runtime.batch.pace import Pace
    from opentrain_runtime.http.transport import Connections


class SharedInput:
    """stdin of the command line, which is read once: by --batch, or by a flag for every row."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._content: bytes | None = None
        self.taken = False
        """True if --batch reads it."""

    def read(self) -> bytes:
        """Return the content. Raises `OSError`."""
        if self.taken:
            raise OSError(errno.EBUSY, "--batch reads it")
        if self._content is None:
            self._content = self._environment.read_stdin()
        return self._content


class RowEnvironment(Environment):
    """Environment of one row. `stdout` and `stderr` are in memory."""

    def __init__(
        self, outer: Environment, connections: Connections | None, shared: SharedInput, pace: Pace | None
    ) -> None:
        self.result, self.errors = BytesIO(), BytesIO()
        super().__init__(variables=outer.variables, stdout=self.result, stderr=self.errors, connections=connections)
        self._outer = outer
        self._shared = shared
        self._pace = pace

    def config_folder(self) -> str:
        return self._outer.config_folder()

    def read_file(self, path: str) -> bytes:
        return self._outer.read_file(path)

    def open_file(self, path: str) -> BinaryIO:
        return self._outer.open_file(path)

    def read_stdin(self, *, secret: bool = False) -> bytes:
        return self._shared.read()

    def monotonic(self) -> float:
        return self._outer.monotonic()

    def wall_clock(self) -> float:
        return self._outer.wall_clock()

    def sleep(self, seconds: float) -> None:
        self._outer.sleep(seconds)

    def wait_turn(self) -> float:
        return 0.0 if self._pace is None else self._pace.wait_turn()

    def rate_limited(self, seconds: float) -> None:
        if self._pace is not None:
            self._pace.pause(seconds)

    def interrupted_after(self, seconds: float) -> AbstractContextManager[None]:
        return self._outer.interrupted_after(seconds)
