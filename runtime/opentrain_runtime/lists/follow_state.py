"""State of `--follow`: the cursor of the current page, and which of its items were printed."""

from __future__ import annotations

import fcntl
import os

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.text.json import compact, read_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from opentrain_runtime.environment import Environment


class FollowState:
    """A place in a feed, in memory, and in the file at `path` if there is one. Used as a context manager.

    The cursor alone would not do: whether an entry's id may stand for a cursor is the API's secret, so a stop within a
    page has to be remembered by the ids that were printed.
    """

    def __init__(self, path: str | None, origin: str, environment: Environment) -> None:
        """Raises `UsageError` for a file that cannot be used, is something else, or is used by another process."""
        self._shown = path
        self._path = None if path is None else os.path.realpath(path)  # a link stays a link to it
        self._origin = origin
        self._environment = environment
        self._lock: TextIO | None = None
        self.cursor: str | None = None
        self._printed: list[str] = []
        if self._path is not None:
            self._read(self._path)  # what is no state file gets no lock beside it either
            self._lock = self._locked(self._path)
            self._read(self._path)  # the other one that had it may just have ended

    def __enter__(self) -> FollowState:
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()

    def printed(self, item_id: str) -> bool:
        """Whether this entry of the page was printed before."""
        return item_id in self._printed

    def note(self, item_id: str) -> None:
        """Remember that an entry was printed. Raises `CliError` if the file cannot be written."""
        self._printed.append(item_id)
        self._write()

    def turn_to(self, cursor: str | None, passed: Sequence[str] = ()) -> None:
        """Go on to the page behind `cursor`; `passed` are the ids of the page that is left.

        What was printed and is not among them is still to come: the page was longer before. Raises `CliError` if the
        file cannot be written.
        """
        if cursor != self.cursor:
            self.cursor = cursor
            self._printed = [item_id for item_id in self._printed if item_id not in passed]
            self._write()

    def _read(self, path: str) -> None:
        try:
            with open(path, encoding="utf-8") as file:
                found = read_json(file.read())
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            raise self._unusable("read", error) from None
        if not isinstance(found, dict) or not _is_state(found):
            raise UsageError(f"--state: {self._shown!r} is not a file that --state has made")
        if found["origin"] != self._origin:
            raise UsageError(f"--state: {self._shown!r} belongs to {found['origin']}, not to {self._origin}")
        self.cursor = found["cursor"]
        self._printed = found["printed"]

    def _locked(self, path: str) -> TextIO:
        """Keep every other process out for as long as what is returned is open.

        The file itself is replaced by each writing, and a lock on it would go with the old one. The lock stays when we
        end: who removed it could remove that of the next.
        """
        try:
            lock = open(f"{path}.lock", "a", encoding="utf-8")  # noqa: SIM115 - it stays open
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"--state: {self._shown!r} is in use by another process that follows") from None
        except OSError as error:
            raise self._unusable("write", error) from None
        return lock

    def _write(self) -> None:
        if self._path is None:
            return
        beside = f"{self._path}.tmp"  # ours alone while we hold the lock, so what a kill leaves is overwritten
        document = {"origin": self._origin, "cursor": self.cursor, "printed": self._printed}
        try:
            with self._environment.signals_held(), open(beside, "w", encoding="utf-8") as file:
                file.write(compact(document) + "\n")
                file.flush()
                os.replace(beside, self._path)
        except OSError as error:
            message = f"--state: cannot write {self._shown!r}: {error.strerror}"
            raise CliError(message, exit_name="refused", code="CLI_STATE") from None

    def _unusable(self, what: str, error: Exception) -> UsageError:
        why = error.strerror if isinstance(error, OSError) else error
        return UsageError(f"--state: cannot {what} {self._shown!r}: {why}")


def _is_state(found: dict[str, object]) -> bool:
    """Whether the object is one that `FollowState` writes."""
    cursor, printed = found.get("cursor", ""), found.get("printed")
    return (
        isinstance(found.get("origin"), str)
        and (cursor is None or (isinstance(cursor, str) and cursor != ""))
        and isinstance(printed, list)
        and all(isinstance(item_id, str) for item_id in printed)
    )
