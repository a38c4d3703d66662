"""A file that a download writes: it gets its name only when it is complete."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import ExitStack, suppress

from opentrain_runtime.errors import CliError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

    from opentrain_runtime.environment import Environment

COMPLETE = (200, 203, 206)
"""Statuses of a response whose body is the file, or the requested part of it."""
_SAFE = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
_RANDOM_BYTES = 8


class DownloadedFile:
    """Destination of a body: a new file in the folder of the target, which then takes its name.

    The context manager creates the new file, and removes it if `finish` was not called. All names are relative to the
    open folder, so links cannot redirect them.
    """

    def __init__(self, flag: str, path: str, environment: Environment, *, overwrite: bool) -> None:
        """Store the path that a flag names. A file that exists is replaced only with `overwrite`."""
        self.path = path
        self._flag = flag
        self._environment = environment
        self._overwrite = overwrite
        self._name = os.path.basename(path)
        self._new = f".{os.urandom(_RANDOM_BYTES).hex()}.part"
        self._folder = self._file = -1
        self._stack = ExitStack()

    def __enter__(self) -> DownloadedFile:
        """Create the new file. Raises `UsageError` if the target cannot be written; nothing has been sent then."""
        try:
            self._folder = os.open(os.path.dirname(self.path) or os.curdir, os.O_RDONLY | os.O_DIRECTORY)
            self._stack.callback(os.close, self._folder)
            self._check_target()
            self._stack.enter_context(self._environment.undone_by_signals(self._remove))
            self._stack.callback(self._remove)
            self._file = os.open(self._new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFE, 0o666, dir_fd=self._folder)
            self._stack.callback(os.close, self._file)
        except OSError as error:
            self._stack.close()
            raise self._refused(f"cannot write {self.path!r}: {error.strerror or error}") from None
        except ValueError:
            self._stack.close()
            raise self._refused(f"{self.path!r} is not a valid path") from None
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.close()

    @property
    def may_restart(self) -> bool:
        """Return True: what was written is discarded by `begin`."""
        return True

    def begin(self, status: int) -> bool:
        """Return whether a response with this status has the content. What an earlier one has written is discarded."""
        if status not in COMPLETE:
            return False
        os.lseek(self._file, 0, os.SEEK_SET)
        os.ftruncate(self._file, 0)
        return True

    def write(self, piece: bytes) -> None:
        """Write the next bytes. Raises `CliError` if the disk does not take them."""
        try:
            while piece:
                piece = piece[os.write(self._file, piece) :]
        except OSError as error:
            raise self._not_written(error) from None

    def finish(self, content_type: str | None) -> None:
        """Give the file its name. Raises `CliError` if it is taken meanwhile, or cannot be given."""
        with self._environment.signals_held():
            try:
                os.fsync(self._file)
                self._rename()
            except OSError as error:
                raise self._not_written(error) from None

    def _check_target(self) -> None:
        if not self._name or self._name in (os.curdir, os.pardir):
            raise self._refused(f"{self.path!r} is a folder; write the name of a file")
        try:
            mode = os.stat(self._name, dir_fd=self._folder, follow_symlinks=False).st_mode
        except FileNotFoundError:
            return
        if stat.S_ISDIR(mode):
            raise self._refused(f"{self.path!r} is a folder; write the name of a file")
        if not stat.S_ISREG(mode):
            what = "a symbolic link" if stat.S_ISLNK(mode) else "not a regular file"
            raise self._refused(f"{self.path!r} is {what}")
        if not self._overwrite:
            raise UsageError(f"{self._flag}: {self.path!r} exists", hint="To replace it, add --overwrite.")

    def _rename(self) -> None:
        """Rename the new file. Without --overwrite, a file that was created meanwhile is kept."""
        if not self._overwrite:
            try:
                os.link(self._new, self._name, src_dir_fd=self._folder, dst_dir_fd=self._folder)
            except FileExistsError:
                raise
            except OSError:  # a file system without hard links
                if os.path.lexists(self.path):
                    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
            else:
                return  # the context manager removes the other name
        os.replace(self._new, self._name, src_dir_fd=self._folder, dst_dir_fd=self._folder)

    def _remove(self) -> None:
        with suppress(OSError):  # it was not created, or has its name
            os.unlink(self._new, dir_fd=self._folder)

    def _refused(self, message: str) -> UsageError:
        return UsageError(f"{self._flag}: {message}")

    def _not_written(self, error: OSError) -> CliError:
        return CliError(
            f"{self._flag}: cannot write {self.path!r}: {error.strerror or error}",
            exit_name="refused",
            code="CLI_OUTPUT",
            outcome="done",
        )
