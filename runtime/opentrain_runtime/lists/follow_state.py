"""State file of a feed: the cursor of the current page, and the ids of its printed items."""

from __future__ import annotations

import errno
from contextlib import contextmanager

from opentrain_runtime.config.private_file import PrivateFile
from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.text.json import JSONTextError, compact, read_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opentrain_runtime.config.private_file import LockedFile
    from opentrain_runtime.environment import Environment

_FULL = (errno.ENOSPC, errno.EDQUOT)


class FollowState:
    """Position in a feed, in memory and in the file at `path`, if given. Use it as a context manager.

    The ids of printed items mark a position within a page, because an item's id is not necessarily a cursor.
    """

    def __init__(self, path: str | None, origin: str, environment: Environment, note: Callable[[str], None]) -> None:
        self._file = None if path is None else PrivateFile(path, environment, note)
        self._origin = origin
        self._environment = environment
        self._locked: LockedFile | None = None
        self.cursor: str | None = None
        self._printed: list[str] = []

    def __enter__(self) -> FollowState:
        """Read the file, lock it, and check that it can be written.

        Raises `UsageError` for a file that is unusable, has another format or origin, or is in use by another process,
        and `CliError` if the disk is full.
        """
        if self._file is not None:
            self._read(self._file)  # do not create a lock for another kind of file
            self._locked = self._lock(self._file)
            try:
                self._read(self._file)  # the previous owner of the lock may have changed it
                with self._environment.signals_held():
                    self._stage(self.cursor, self._printed)
                    self._locked.discard()
            except BaseException:
                self._locked.close()
                raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._locked is not None:
            self._locked.close()

    def read(self) -> None:
        """Read the position without locking the file. Raises `UsageError` like `__enter__`."""
        if self._file is not None:
            self._read(self._file)

    def printed(self, item_id: str) -> bool:
        """Return whether this item of the page was already printed."""
        return item_id in self._printed

    @contextmanager
    def noting(self, item_id: str) -> Iterator[None]:
        """Record that the work inside prints an item.

        The new state is staged before the work begins, so that a full disk does not cause an item to be printed twice.
        Signals are delayed for the same reason. Raises `CliError` if the file cannot be written.
        """
        printed = [*self._printed, item_id]
        with self._environment.signals_held():
            self._stage(self.cursor, printed)
            try:
                yield
            except BaseException:
                self._discard()
                raise
            self._printed = printed
            self._commit()

    def turn_to(self, cursor: str | None, passed: Sequence[str] = (), printed: Sequence[str] = ()) -> None:
        """Move to the page after `cursor`; `passed` are the ids of the finished page, `printed` of items of the next.

        Other printed ids are kept, because their items may be on the next page. Raises `CliError` if the file cannot be
        written.
        """
        if cursor != self.cursor or printed:
            kept = [*(item_id for item_id in self._printed if item_id not in passed), *printed]
            with self._environment.signals_held():
                self._stage(cursor, kept)
                self.cursor, self._printed = cursor, kept
                self._commit()

    def _read(self, file: PrivateFile) -> None:
        try:
            content = file.read()
            found = None if content is None else read_json(content.decode("utf-8"))
        except JSONTextError as error:
            raise UsageError(f"--state: {file.path!r} is not JSON: {error}") from None
        except UnicodeDecodeError:
            raise UsageError(f"--state: {file.path!r} is not UTF-8 text") from None
        except (OSError, ValueError) as error:
            raise self._unusable("read", error) from None
        if content is None:
            return
        if not isinstance(found, dict) or not _is_state(found):
            raise UsageError(f"--state: {file.path!r} was not created by --state")
        if found["origin"] != self._origin:
            raise UsageError(f"--state: {file.path!r} belongs to {found['origin']}, not to {self._origin}")
        self.cursor = found["cursor"]
        self._printed = found["printed"]

    def _lock(self, file: PrivateFile) -> LockedFile:
        try:
            return file.lock()
        except BlockingIOError:
            raise UsageError(f"--state: {file.path!r} is in use by another process") from None
        except OSError as error:
            if error.errno in _FULL:
                raise self._not_written(error) from None
            raise self._unusable("write", error) from None

    def _stage(self, cursor: str | None, printed: Sequence[str]) -> None:
        if self._locked is None:
            return
        document = {"origin": self._origin, "cursor": cursor, "printed": printed}
        try:
            self._locked.stage((compact(document) + "\n").encode("utf-8"))
        except OSError as error:
            raise self._not_written(error) from None

    def _commit(self) -> None:
        if self._locked is None:
            return
        try:
            self._locked.commit()
        except OSError as error:
            raise self._not_written(error) from None

    def _discard(self) -> None:
        if self._locked is not None:
            self._locked.discard()

    def _not_written(self, error: OSError) -> CliError:
        assert self._file is not None
        message = f"--state: cannot write {self._file.path!r}: {error.strerror}"
        return CliError(message, exit_name="refused", code="CLI_STATE")

    def _unusable(self, what: str, error: Exception) -> UsageError:
        assert self._file is not None
        why = error.strerror if isinstance(error, OSError) else error
        return UsageError(f"--state: cannot {what} {self._file.path!r}: {why}")


def _is_state(found: dict[str, object]) -> bool:
    """Return whether the object has the format that `FollowState` writes."""
    cursor, printed = found.get("cursor", ""), found.get("printed")
    return (
        isinstance(found.get("origin"), str)
        and (cursor is None or (isinstance(cursor, str) and cursor != ""))
        and isinstance(printed, list)
        and all(isinstance(item_id, str) for item_id in printed)
    )
