"""Journal of a batch: the state of each row, in a private file of JSON lines that grows with every request."""

from __future__ import annotations

import threading

from opentrain_runtime.config.private_file import PrivateFile
from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.text.json import JSONTextError, compact, read_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentrain_runtime.config.private_file import LockedFile
    from opentrain_runtime.environment import Environment

LARGEST = 64 * 1024 * 1024
"""Largest journal, in bytes."""
SENDING, DONE, REFUSED, UNKNOWN = "sending", "done", "refused", "unknown"
_FLAG = "--journal"


class Record:
    """Knowledge of a row."""

    __slots__ = {
        "error": "The error of a refusal, for programs, or None.",
        "found": "Id of what the row has created, or None.",
        "idempotency_key": "Idempotency key of its request, or None.",
        "noted": "What was noted before its request.",
        "state": "`sending`, `done`, `refused` or `unknown`. A row that a killed process left at `sending` is unknown.",
    }

    def __init__(
        self,
        state: str,
        *,
        noted: Mapping[str, object] | None = None,
        idempotency_key: str | None = None,
        found: str | None = None,
        error: Mapping[str, object] | None = None,
    ) -> None:
        self.state = state
        self.noted = noted
        self.idempotency_key = idempotency_key
        self.found = found
        self.error = error


class Journal:
    """Records of rows by key. Use it as a context manager, which locks the file. Threads may share it."""

    def __init__(
        self, path: str, command: str, base_url: str, environment: Environment, note: Callable[[str], None]
    ) -> None:
        """Keep the rows of a command, sent to a base URL, in the file at `path`."""
        self._file = PrivateFile(path, environment, note, largest=LARGEST)
        self._header = {"journal": command, "origin": base_url}
        self._records: dict[str, Record] = {}
        self._locked: LockedFile | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Journal:
        """Read and lock the file, and replace it by one line for each row.

        Raises `UsageError` for a file that is unusable, is not a journal of this command and origin, or is in use, and
        `CliError` if it cannot be written.
        """
        self._read()  # do not create a lock for another kind of file
        try:
            self._locked = self._file.lock()
        except BlockingIOError:
            raise UsageError(f"{_FLAG}: {self._file.path!r} is in use by another process with {_FLAG}") from None
        except OSError as error:
            raise self._unusable("write", error) from None
        try:
            self._read()  # the previous owner of the lock may have changed it
            lines = [self._header, *(_line(key, record) for key, record in self._records.items())]
            self._locked.stage("".join(f"{compact(line)}\n" for line in lines).encode("utf-8"))
            self._locked.commit()
        except OSError as error:
            self._locked.close()
            raise self._not_written(error) from None
        except BaseException:
            self._locked.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:  # after an interruption, other threads still send
            locked, self._locked = self._locked, None
        if locked is not None:
            locked.close()

    def record(self, key: str) -> Record | None:
        """Return what is known of a row, or None."""
        return self._records.get(key)

    def found(self) -> set[str]:
        """Return the ids of what the rows have created."""
        with self._lock:
            return {record.found for record in self._records.values() if record.found is not None}

    def write(self, key: str, record: Record) -> None:
        """Replace what is known of a row, on the disk too, unless the journal is closed. Raises `CliError`."""
        with self._lock:
            if self._locked is None:
                return
            self._records[key] = record
            try:
                self._locked.append(f"{compact(_line(key, record))}\n".encode())
            except OSError as error:
                raise self._not_written(error) from None

    def _read(self) -> None:
        path = self._file.path
        try:
            content = self._file.read()
        except (OSError, ValueError) as error:
            raise self._unusable("read", error) from None
        if content is None:
            return
        lines = content.split(b"\n")
        found = [_parsed(line) for line in lines[:-1]]  # the last one is empty, or a kill has cut it
        if not found or None in found or "journal" not in (found[0] or {}):
            raise UsageError(f"{_FLAG}: {path!r} was not created by {_FLAG}")
        if found[0] != self._header:
            raise UsageError(f"{_FLAG}: {path!r} belongs to another command or another API origin")
        for line in found[1:]:
            key, record = _record(line or {})
            if record is None:
                raise UsageError(f"{_FLAG}: {path!r} was not created by {_FLAG}")
            self._records[key] = record

    def _not_written(self, error: OSError) -> CliError:
        message = f"{_FLAG}: cannot write {self._file.path!r}: {error.strerror}"
        return CliError(message, exit_name="refused", code="CLI_JOURNAL")

    def _unusable(self, what: str, error: Exception) -> UsageError:
        why = error.strerror if isinstance(error, OSError) else error
        return UsageError(f"{_FLAG}: cannot {what} {self._file.path!r}: {why}")


def _line(key: str, record: Record) -> dict[str, object]:
    values = {name: getattr(record, name) for name in Record.__slots__}
    return {"row": key, **{name: value for name, value in values.items() if value is not None}}


def _parsed(line: bytes) -> dict[str, object] | None:
    try:
        found = read_json(line.decode("utf-8"))
    except (JSONTextError, UnicodeDecodeError):
        return None
    return found if isinstance(found, dict) else None


def _record(line: Mapping[str, object]) -> tuple[str, Record | None]:
    """Return the key and the record of a line; None if it has another format."""
    key, state, texts = line.get("row"), line.get("state"), [line.get("idempotency_key"), line.get("found")]
    objects = [line.get("noted"), line.get("error")]
    if (
        not isinstance(key, str)
        or state not in (SENDING, DONE, REFUSED, UNKNOWN)
        or not all(text is None or isinstance(text, str) for text in texts)
        or not all(each is None or isinstance(each, dict) for each in objects)
    ):
        return "", None
    values: dict[str, object] = {name: line.get(name) for name in Record.__slots__ if name != "state"}
    return key, Record(str(state), **values)  # type: ignore[arg-type]
