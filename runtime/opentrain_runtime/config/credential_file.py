"""The credentials file: private from its first byte, written whole or not at all, one writer at a time.

The lock is on the folder, so nothing is left behind; a new file is made beside the old one and renamed over it. What a
killed process leaves beside it is removed by the next writer, which holds the lock and so knows that it is stale.
"""

from __future__ import annotations

import fcntl
import os
import stat
from contextlib import contextmanager, suppress

from opentrain_runtime.errors import CliError
from opentrain_runtime.text.json import JSONTextError, pretty, read_response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opentrain_runtime.declarations.product import CredentialKeys
    from opentrain_runtime.environment import Environment

LONGEST_LOCK_WAIT = 60.0
"""Seconds to wait for another process that writes the file."""
_ROOM = 16 * 1024
"""Bytes that a new file is given beyond those of the old one, so that a full disk is found in time."""
_SUFFIX = ".new"


class Credentials:
    """The content of a credentials file. Keys that are not ours, from a program that shares it, are kept."""

    def __init__(self, keys: CredentialKeys, document: Mapping[str, object]) -> None:
        self.document = document
        self._keys = keys

    @property
    def token(self) -> str | None:
        """The saved token, if any."""
        return self._text(self._keys.token)

    @property
    def base_url(self) -> str | None:
        """The origin that the saved token belongs to, if any."""
        return self._text(self._keys.base_url)

    def extra(self, name: str) -> str | None:
        """A further saved value, by its name in the manifest."""
        return self._text(self._keys.extra[name])

    def changed(self, *, token: str, base_url: str, extra: Mapping[str, str | None]) -> Credentials:
        """These credentials with another token and origin; an extra of None is dropped, one not named is kept."""
        document = {**self.document, self._keys.token: token, self._keys.base_url: base_url}
        for name, value in extra.items():
            if value is None:
                document.pop(self._keys.extra[name], None)
            else:
                document[self._keys.extra[name]] = value
        return Credentials(self._keys, document)

    def _text(self, key: str) -> str | None:
        value = self.document.get(key)
        return value if isinstance(value, str) and value else None


class CredentialFile:
    """One product's credentials file. `warn` is told of what was mended."""

    def __init__(self, keys: CredentialKeys, environment: Environment, warn: Callable[[str], None]) -> None:
        self.keys = keys
        self.display_path = os.path.join(environment.config_folder(), keys.path)
        self._environment = environment
        self._warn = warn

    def read(self) -> Credentials:
        """What is saved; nothing where there is no file. Raises `CliError` for a file that cannot be used."""
        try:
            document = read_response(self._content())
        except FileNotFoundError:
            return Credentials(self.keys, {})
        except OSError as error:
            raise self._unusable(_why(error)) from None
        except JSONTextError as error:
            raise self._unusable(f"it is not JSON: {error}") from None
        if not isinstance(document, dict):
            raise self._unusable("it holds no JSON object")
        return Credentials(self.keys, document)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Hold the lock and a new file that only has to be filled and renamed.

        Raises `CliError` where that cannot be had, or what is saved cannot be used, before anything else has been done.
        """
        try:
            path = self._real_path()
            _make_folder(os.path.dirname(path))
            lock = self._lock(os.path.dirname(path))
        except OSError as error:
            raise self._not_written(error) from None
        try:
            current = self.read()
            try:
                _remove_stale(path)
                descriptor = _new_file(f"{path}.{os.getpid()}{_SUFFIX}", len(_to_bytes(current)) + _ROOM)
            except (OSError, JSONTextError) as error:
                raise self._not_written(error) from None
            writer = Writer(path, descriptor, self.read, self._environment)
            try:
                yield writer
            finally:
                writer.close()
        finally:
            os.close(lock)  # which also releases it

    def delete(self) -> bool:
        """Remove the file and what a killed process left of another; False if there was none. Raises `CliError`."""
        try:
            path = self._real_path()
            lock = self._lock(os.path.dirname(path))
            try:
                _remove_stale(path)
                if not os.path.lexists(path):
                    return False
                os.unlink(path)
            finally:
                os.close(lock)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise CliError(
                f"cannot delete {self.display_path}: {_why(error)}",
                exit_name="refused",
                code="CLI_CREDENTIALS_NOT_WRITTEN",
            ) from None
        return True

    def _real_path(self) -> str:
        """Where the file really is: a link of our own is followed, one into somebody else's file is refused."""
        path = os.path.realpath(self.display_path)
        try:
            owner = os.stat(path).st_uid
        except FileNotFoundError:
            return path
        if owner != os.geteuid():
            raise self._unusable("it belongs to another user")
        return path

    def _content(self) -> bytes:
        descriptor = os.open(self._real_path(), os.O_RDONLY | os.O_NONBLOCK)  # a pipe must not make us wait
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise self._unusable("it is no regular file")
            self._tighten(descriptor)
            with open(descriptor, "rb", closefd=False) as file:
                return file.read()
        finally:
            os.close(descriptor)

    def _tighten(self, descriptor: int) -> None:
        if not stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o077:
            return
        try:
            os.fchmod(descriptor, 0o600)
        except OSError as error:
            self._warn(f"Warning: others can read {self.display_path}, and that cannot be changed: {error.strerror}.")
        else:
            self._warn(f"Warning: others could read {self.display_path}; it is now readable by you alone.")

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
            f"cannot use the credentials file {self.display_path}: {why}",
            exit_name="denied",
            code="CLI_CREDENTIALS_UNUSABLE",
            hint="It was left as it is. Mend it, or move it away and log in again.",
        )

    def _not_written(self, error: Exception) -> CliError:
        return CliError(
            f"cannot write the credentials file {self.display_path}: {_why(error)}",
            exit_name="refused",
            code="CLI_CREDENTIALS_NOT_WRITTEN",
            hint="No token was asked for and nothing was changed. Mend that, then run the command again.",
        )


class Writer:
    """A new credentials file that is ready but not yet in place."""

    def __init__(self, path: str, descriptor: int, read: Callable[[], Credentials], environment: Environment) -> None:
        self._environment = environment
        self._path = path
        self._descriptor = descriptor
        self._read = read

    def current(self) -> Credentials:
        """What is saved now; none of our own processes changes it while the writer is open. Raises `CliError`."""
        return self._read()

    def commit(self, credentials: Credentials) -> None:
        """Put the credentials in place of what was saved. Raises `OSError`, and then the old file is as it was."""
        try:
            data = _to_bytes(credentials)
        except JSONTextError as error:
            raise OSError(str(error)) from None
        with self._environment.signals_held():
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            _write(self._descriptor, data)
            os.ftruncate(self._descriptor, len(data))
            os.fsync(self._descriptor)
            os.replace(f"{self._path}.{os.getpid()}{_SUFFIX}", self._path)
            _sync_folder(os.path.dirname(self._path))

    def close(self) -> None:
        """Give the new file up, unless it was committed."""
        os.close(self._descriptor)
        with suppress(OSError):  # it was committed, or its folder is gone; the next writer would remove it
            os.unlink(f"{self._path}.{os.getpid()}{_SUFFIX}")


def _to_bytes(credentials: Credentials) -> bytes:
    """The bytes of a file that holds the credentials. Raises `JSONTextError` if they are nested too deeply."""
    return (pretty(credentials.document) + "\n").encode("utf-8")


def _make_folder(folder: str) -> None:
    """Create a folder and those above it, each for its owner alone whatever the umask."""
    if not os.path.isdir(folder):
        _make_folder(os.path.dirname(folder))
        with suppress(FileExistsError):  # another process was faster
            os.mkdir(folder, 0o700)


def _new_file(path: str, room: int) -> int:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        os.fchmod(descriptor, 0o600)  # whatever the umask
        _write(descriptor, b" " * room)
        os.fsync(descriptor)
    except BaseException:
        os.close(descriptor)
        os.unlink(path)
        raise
    return descriptor


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]


def _remove_stale(path: str) -> None:
    folder, name = os.path.split(path)
    for entry in os.listdir(folder):
        number = entry.removeprefix(f"{name}.").removesuffix(_SUFFIX)
        if entry == f"{name}.{number}{_SUFFIX}" and number.isdigit():
            os.unlink(os.path.join(folder, entry))


def _sync_folder(folder: str) -> None:
    with suppress(OSError):  # the new file is in place; there is nothing to take back
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _why(error: Exception) -> str:
    if isinstance(error, BlockingIOError):
        return "another process is writing it"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
