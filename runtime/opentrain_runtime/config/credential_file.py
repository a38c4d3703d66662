"""Credentials file: its format and its messages. `private_file` reads and writes it."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager

from opentrain_runtime.config.private_file import LARGEST, PrivateFile, UnusableFileError
from opentrain_runtime.errors import CliError
from opentrain_runtime.text.json import JSONTextError, pretty, read_response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opentrain_runtime.config.private_file import LockedFile
    from opentrain_runtime.declarations.product import CredentialKeys
    from opentrain_runtime.environment import Environment

LONGEST_LOCK_WAIT = 60.0
"""Seconds to wait for another process that writes the file."""
_ROOM = 16 * 1024
"""Bytes reserved beyond those of the saved file, so that a full disk is found before a token is requested."""


class Credentials:
    """The content of a credentials file. Unknown keys, of another program that shares the file, are kept."""

    def __init__(self, keys: CredentialKeys, document: Mapping[str, object]) -> None:
        self.document = document
        self._keys = keys

    @property
    def token(self) -> str | None:
        """Return the saved token, or None."""
        return self._text(self._keys.token)

    @property
    def base_url(self) -> str | None:
        """Return the origin of the saved token, or None."""
        return self._text(self._keys.base_url)

    def extra(self, name: str) -> str | None:
        """Return a further saved value by its name in the manifest, or None."""
        return self._text(self._keys.extra[name])

    def changed(self, *, token: str, base_url: str, extra: Mapping[str, str | None]) -> Credentials:
        """Return a copy with another token and origin. A key of `extra` whose value is None is removed."""
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
    """Credentials file of one product. `warn` receives warnings, for example about a file mode that was changed."""

    def __init__(self, keys: CredentialKeys, environment: Environment, warn: Callable[[str], None]) -> None:
        self.keys = keys
        self.display_path = os.path.join(environment.config_folder(), keys.path)
        self._file = PrivateFile(self.display_path, environment, warn)

    def read(self) -> Credentials:
        """Return the saved credentials, empty if there are none. Raises `CliError` for an unusable file."""
        try:
            content = self._file.read(secret=True)
            document = {} if content is None else read_response(content)
        except OSError as error:
            raise self._unusable(_why(error)) from None
        except JSONTextError as error:
            raise self._unusable(f"it is not JSON: {error}") from None
        if not isinstance(document, dict):
            raise self._unusable("it is not a JSON object")
        return Credentials(self.keys, document)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Lock the file, and reserve disk space for new credentials.

        Raises `CliError` if that fails, or if the saved file is unusable.
        """
        try:
            locked = self._file.lock(LONGEST_LOCK_WAIT, make_folder=True)
        except UnusableFileError as error:
            raise self._unusable(_why(error)) from None
        except OSError as error:
            raise self._not_written(error) from None
        with locked:
            current = self.read()
            try:
                locked.stage(b" " * min(len(_to_bytes(current)) + _ROOM, LARGEST))
            except (OSError, JSONTextError) as error:
                raise self._not_written(error) from None
            yield Writer(locked, self.read)

    def delete(self) -> bool:
        """Remove the file and return whether there was one. Raises `CliError`."""
        try:
            with self._file.lock(LONGEST_LOCK_WAIT) as locked:
                return locked.delete()
        except FileNotFoundError:  # the folder is missing
            return False
        except UnusableFileError as error:
            raise self._unusable(_why(error)) from None
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EROFS) and not os.path.exists(self.display_path):
                return False  # the folder cannot hold a lock file
            raise CliError(
                f"cannot delete {self.display_path}: {_why(error)}",
                exit_name="refused",
                code="CLI_CREDENTIALS_NOT_WRITTEN",
            ) from None

    def _unusable(self, why: str) -> CliError:
        return CliError(
            f"cannot use the credentials file {self.display_path}: {why}",
            exit_name="denied",
            code="CLI_CREDENTIALS_UNUSABLE",
            hint="The file was not changed. Correct it, or move it away and log in again.",
        )

    def _not_written(self, error: Exception) -> CliError:
        return CliError(
            f"cannot write the credentials file {self.display_path}: {_why(error)}",
            exit_name="refused",
            code="CLI_CREDENTIALS_NOT_WRITTEN",
            hint="No token was requested and nothing was changed. Fix the problem, then run the command again.",
        )


class Writer:
    """The locked credentials file, with disk space reserved for new credentials."""

    def __init__(self, locked: LockedFile, read: Callable[[], Credentials]) -> None:
        self._locked = locked
        self._read = read

    def current(self) -> Credentials:
        """Return the saved credentials. Raises `CliError` if a program that does not lock has damaged them."""
        return self._read()

    def commit(self, credentials: Credentials) -> None:
        """Replace the saved credentials. If it raises `OSError`, the file is unchanged."""
        try:
            content = _to_bytes(credentials)
        except JSONTextError as error:
            raise OSError(str(error)) from None
        self._locked.stage(content)
        self._locked.commit()


def _to_bytes(credentials: Credentials) -> bytes:
    """Return the content of the file. Raises `JSONTextError` if the credentials are nested too deeply."""
    return (pretty(credentials.document) + "\n").encode("utf-8")


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
