"""The credentials file: private from its first byte, written whole or not at all, one writer at a time.

The lock is on the folder, so nothing is left behind; a new file is made beside the old one and renamed over it. What a
killed process leaves beside it is removed by the next writer, which holds the lock and so knows that it is stale.
"""

from __future__ import annotations

import fcntl
import json
import os
import stat
from contextlib import contextmanager, suppress

from opentrain_runtime.credentials import Credentials
from opentrain_runtime.deadline import unbroken
from opentrain_runtime.errors import CliError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opentrain_runtime.environment import Environment
    from opentrain_runtime.product import CredentialKeys

LONGEST_LOCK_WAIT = 60.0
"""Seconds to wait for another process that writes the file."""
_ROOM = 16 * 1024
"""Bytes that a new file is given before they are needed, so that a full disk is found in time."""
_SUFFIX = ".new"


class CredentialFile:
    """One product's credentials file. `warn` is told of what was mended."""

    def __init__(self, keys: CredentialKeys, environment: Environment, warn: Callable[[str], None]) -> None:
        self.keys = keys
        self.shown_path = os.path.join(environment.config_folder(), keys.path)
        self._environment = environment
        self._warn = warn

    def read(self) -> Credentials:
        """What is saved; nothing where there is no file. Raises `CliError` for a file that cannot be used."""
        try:
            with open(self._real_path(), "rb") as file:
                self._tighten(file.fileno())
                document = json.loads(file.read().decode("utf-8"))
        except FileNotFoundError:
            return Credentials(self.keys, {})
        except OSError as error:
            raise self._unusable(error.strerror or str(error)) from None
        except (ValueError, RecursionError):
            raise self._unusable("it is not JSON") from None
        if not isinstance(document, dict):
            raise self._unusable("it holds no JSON object")
        return Credentials(self.keys, document)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Hold the lock and a new file that only has to be filled and renamed.

        Raises `CliError` where that cannot be had, before anything else has been done.
        """
        try:
            path = self._real_path()
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            lock = self._lock(os.path.dirname(path))
        except OSError as error:
            raise self._not_written(error) from None
        try:
            try:
                _remove_stale(path)
                descriptor = _new_file(f"{path}.{os.getpid()}{_SUFFIX}")
            except OSError as error:
                raise self._not_written(error) from None
            writer = Writer(path, descriptor, self.read)
            try:
                yield writer
            finally:
                writer.close()
        finally:
            os.close(lock)  # which also releases it

    def delete(self) -> bool:
        """Remove the file; False if there was none. Raises `CliError`."""
        try:
            path = self._real_path()
            if not os.path.lexists(path):
                return False
            lock = self._lock(os.path.dirname(path))
            try:
                os.unlink(path)
            finally:
                os.close(lock)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise CliError(
                f"cannot delete {self.shown_path}: {error.strerror or error}",
                exit_name="refused",
                code="CLI_CREDENTIALS_NOT_WRITTEN",
            ) from None
        return True

    def _real_path(self) -> str:
        """Where the file really is: a link of our own is followed, one into somebody else's file is refused."""
        path = os.path.realpath(self.shown_path)
        try:
            owner = os.stat(path).st_uid
        except FileNotFoundError:
            return path
        if owner != os.geteuid():
            raise self._unusable("it belongs to another user")
        return path

    def _tighten(self, descriptor: int) -> None:
        if not stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o077:
            return
        try:
            os.fchmod(descriptor, 0o600)
        except OSError as error:
            self._warn(f"Warning: others can read {self.shown_path}, and that cannot be changed: {error.strerror}.")
        else:
            self._warn(f"Warning: others could read {self.shown_path}; it is now readable by you alone.")

    def _lock(self, folder: str) -> int:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        deadline = self._environment.monotonic() + LONGEST_LOCK_WAIT
        try:
            while True:
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    return descriptor
                except BlockingIOError:
                    if self._environment.monotonic() >= deadline:
                        raise
                    self._environment.sleep(0.02)
        except BaseException:
            os.close(descriptor)
            raise

    def _unusable(self, why: str) -> CliError:
        return CliError(
            f"cannot use the credentials file {self.shown_path}: {why}",
            exit_name="denied",
            code="CLI_CREDENTIALS_UNUSABLE",
            hint="It was left as it is. Mend it, or move it away and log in again.",
        )

    def _not_written(self, error: OSError) -> CliError:
        busy = isinstance(error, BlockingIOError)
        why = "another process is writing it" if busy else error.strerror or str(error)
        return CliError(
            f"cannot write the credentials file {self.shown_path}: {why}",
            exit_name="refused",
            code="CLI_CREDENTIALS_NOT_WRITTEN",
            hint="Nothing was sent.",
        )


class Writer:
    """A new credentials file that is ready but not yet in place."""

    def __init__(self, path: str, descriptor: int, read: Callable[[], Credentials]) -> None:
        self._path = path
        self._descriptor = descriptor
        self._read = read

    def current(self) -> Credentials:
        """What is saved now; nobody else changes it while the writer is open. Raises `CliError`."""
        return self._read()

    def commit(self, credentials: Credentials) -> None:
        """Put the credentials in place of what was saved. Raises `OSError`, and then the old file is as it was."""
        content = json.dumps(credentials.document, indent=2, ensure_ascii=False) + "\n"
        data = content.encode("utf-8", "surrogatepass")
        with unbroken():
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            written = 0
            while written < len(data):
                written += os.write(self._descriptor, data[written:])
            os.ftruncate(self._descriptor, len(data))
            os.fsync(self._descriptor)
            os.replace(f"{self._path}.{os.getpid()}{_SUFFIX}", self._path)
            _sync_folder(os.path.dirname(self._path))

    def close(self) -> None:
        """Give the new file up, unless it was committed."""
        os.close(self._descriptor)
        with suppress(FileNotFoundError):  # it was committed
            os.unlink(f"{self._path}.{os.getpid()}{_SUFFIX}")


def _new_file(path: str) -> int:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        os.write(descriptor, b" " * _ROOM)
        os.fsync(descriptor)
    except BaseException:
        os.close(descriptor)
        os.unlink(path)
        raise
    return descriptor


def _remove_stale(path: str) -> None:
    folder, name = os.path.split(path)
    for entry in os.listdir(folder):
        if entry.startswith(f"{name}.") and entry.endswith(_SUFFIX):
            os.unlink(os.path.join(folder, entry))


def _sync_folder(folder: str) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
