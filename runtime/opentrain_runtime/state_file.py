"""Where following a feed keeps its place: the cursor of the page it is on, and what of that page has been printed."""

from __future__ import annotations

import os

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.jsontext import JSONTextError, compact, read_json


class Place:
    """A place in a feed, in memory, and in the file at `path` if there is one.

    The cursor alone would not do: whether an entry's id may stand for a cursor is the API's secret, so a stop within a
    page has to be remembered by the ids that were printed.
    """

    def __init__(self, path: str | None, origin: str) -> None:
        """Raises `UsageError` for a file that cannot be read or is something else."""
        self._path = path
        self._origin = origin
        self.cursor: str | None = None
        self._printed: list[str] = []
        if path is not None and os.path.exists(path):
            self._read(path)

    def printed(self, identity: str) -> bool:
        """Whether this entry of the page was printed before."""
        return identity in self._printed

    def note(self, identity: str) -> None:
        """Remember that an entry was printed."""
        self._printed.append(identity)
        self._write()

    def turn_to(self, cursor: str | None) -> None:
        """Go on to the page behind `cursor`."""
        if cursor != self.cursor:
            self.cursor = cursor
            self._printed = []
            self._write()

    def _read(self, path: str) -> None:
        try:
            with open(path, encoding="utf-8") as file:
                found = read_json(file.read())
        except (OSError, ValueError, JSONTextError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise UsageError(f"--state: cannot read {path!r}: {why}") from None
        if not isinstance(found, dict) or not isinstance(found.get("printed"), list):
            raise UsageError(f"--state: {path!r} is not a file that --state has made")
        if found.get("origin") != self._origin:
            raise UsageError(f"--state: {path!r} belongs to {found.get('origin')}, not to {self._origin}")
        cursor, printed = found.get("cursor"), found["printed"]
        self.cursor = cursor if isinstance(cursor, str) else None
        self._printed = [str(identity) for identity in printed]

    def _write(self) -> None:
        if self._path is None:
            return
        beside = f"{self._path}.{os.getpid()}.tmp"
        document = {"origin": self._origin, "cursor": self.cursor, "printed": self._printed}
        try:
            with open(beside, "w", encoding="utf-8") as file:
                file.write(compact(document) + "\n")
            os.replace(beside, self._path)
        except OSError as error:
            raise CliError(
                f"--state: cannot write {self._path!r}: {error.strerror}", exit_name="refused", code="CLI_STATE"
            ) from None
