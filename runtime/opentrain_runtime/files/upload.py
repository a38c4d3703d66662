"""A file that a request sends, read in pieces and never whole."""

from __future__ import annotations

import io
import os
import stat

from opentrain_runtime.errors import NetworkError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from opentrain_runtime.environment import Environment

STDIN = "-"
"""Argument that means stdin."""
PIECE = 64 * 1024
"""Most bytes that are read at once."""


class Upload:
    """A file to send, with the interface of a binary file, as the HTTP library takes it.

    A regular file has a known size and is opened again for each attempt. stdin and pipes have neither: they are read
    once.
    """

    def __init__(self, flag: str, word: str, environment: Environment) -> None:
        """Check the file of an argument; `-` is stdin. Raises `UsageError` if it cannot be read."""
        self._flag = flag
        self._word = word
        self._environment = environment
        self._file: BinaryIO | None = None
        self._begun = False
        self._left = 0
        self.name = "stdin" if word == STDIN else os.path.basename(word)
        """Name for the server: that of the file, without its folder."""
        self.size = self._checked_size()
        """Size in bytes; None for stdin and pipes."""

    @property
    def may_restart(self) -> bool:
        """Return whether the content can be sent again."""
        return self.size is not None or not self._begun

    def shown(self) -> dict[str, object]:
        """Return the file and its size in bytes, for people."""
        return {"file": self._word, "bytes": self.size}

    def read(self, size: int = PIECE) -> bytes:
        """Return the next bytes; none at the end. Raises `NetworkError` if the file is damaged or has changed."""
        try:
            file = self._file if self._file is not None else self._opened()
            if self.size is None:
                return file.read(size)
            piece = file.read(min(size, self._left))
        except OSError as error:
            raise self._unreadable(f"cannot be read: {error.strerror or error}") from None
        self._left -= len(piece)
        if not piece and self._left:
            raise self._unreadable("became shorter while it was sent")
        return piece

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to the beginning, or return the size. Raises `io.UnsupportedOperation` if the size is unknown."""
        if self.size is None:
            raise io.UnsupportedOperation("seek")
        if whence == os.SEEK_END:
            return self.size
        self.close()
        return 0

    def tell(self) -> int:
        """Return 0. Raises `io.UnsupportedOperation` if the size is unknown."""
        if self.size is None:
            raise io.UnsupportedOperation("tell")
        return 0

    def close(self) -> None:
        """Close the file. The next `read` begins again, unless it is stdin."""
        if self._file is not None and self._word != STDIN:
            self._file.close()
        self._file = None

    def _checked_size(self) -> int | None:
        if self._word == STDIN:
            if self._environment.stdin is None:
                raise UsageError(f"{self._flag}: cannot read standard input: it is closed")
            return None
        try:
            information = os.stat(self._word)
            if stat.S_ISREG(information.st_mode):
                self._environment.open_file(self._word).close()
        except OSError as error:
            raise UsageError(f"{self._flag}: cannot read {self._word!r}: {error.strerror or error}") from None
        except ValueError:
            raise UsageError(f"{self._flag}: {self._word!r} is not a valid path") from None
        if stat.S_ISDIR(information.st_mode):
            raise UsageError(f"{self._flag}: {self._word!r} is a folder")
        return information.st_size if stat.S_ISREG(information.st_mode) else None

    def _opened(self) -> BinaryIO:
        if self._word == STDIN:
            assert self._environment.stdin is not None  # checked when it was created
            self._file = self._environment.stdin
        else:
            self._file = self._environment.open_file(self._word)
        self._begun = True
        self._left = self.size or 0
        return self._file

    def _unreadable(self, why: str) -> NetworkError:
        shown = "standard input" if self._word == STDIN else repr(self._word)
        return NetworkError(
            f"{self._flag}: {shown} {why}",
            code="CLI_UNREADABLE_FILE",
            sent=True,
            permanent=True,
            hint="The server received only a part of it. Check the file, then run the command again.",
        )
