"""SQLite database of the sandbox. The statements stand with their subjects; this module only runs them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

# Written into the file; raise it with every change of schema.sql.
SCHEMA_VERSION = 4
APPLICATION_ID = 0x4F545358


class DatabaseError(Exception):
    """The database file cannot be used; the message is one line for the user."""


class Database:
    """One database, used from one thread at a time.

    The server handles a request between two awaits without interruption, so what a handler does to the
    database is never mixed with another request.
    """

    def __init__(self, path: str | None = None) -> None:
        """Opens the file, or a database in memory when there is none, and creates the tables of a new one.

        Raises:
            DatabaseError: the file cannot be opened or written, or holds something else.
        """
        self.is_new = False
        try:
            # The thread check is off because a test opens the database here and serves it from a thread.
            self._connection = sqlite3.connect(
                path or ":memory:", isolation_level=None, check_same_thread=False, timeout=2
            )
        except sqlite3.Error as error:
            raise DatabaseError(f"cannot open the database {path}: {error}") from None
        self._connection.row_factory = sqlite3.Row
        try:
            self._prepare()
        except sqlite3.Error as error:
            self._connection.close()
            raise DatabaseError(f"cannot use the database {path}: {error}") from None
        except ValueError as error:
            self._connection.close()
            raise DatabaseError(f"cannot use the database {path}: {error}") from None

    def _prepare(self) -> None:
        self.execute("PRAGMA foreign_keys = ON")
        # EXCLUSIVE keeps a second sandbox off the file, and proves at once that the file can be written.
        self.execute("PRAGMA locking_mode = EXCLUSIVE")
        with self.transaction():
            application = self._pragma("application_id")
            version = self._pragma("user_version")
            has_tables = self.one("SELECT 1 FROM sqlite_master LIMIT 1") is not None
            if has_tables and application != APPLICATION_ID:
                raise ValueError("it is not a sandbox's file")
            if has_tables and version != SCHEMA_VERSION:
                raise ValueError("another version of the sandbox made it; delete it to start afresh")
            self.is_new = not has_tables
            if self.is_new:
                schema = files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
                for statement in _statements(schema):
                    self.execute(statement)
            self.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def _pragma(self, name: str) -> int:
        row = self.one(f"PRAGMA {name}")
        assert row is not None
        return int(row[0])

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Runs one statement and returns the number of rows it changed."""
        return self._connection.execute(sql, parameters).rowcount

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        row: sqlite3.Row | None = self._connection.execute(sql, parameters).fetchone()
        return row

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Makes the statements inside happen all or not at all; inside another transaction, together with that."""
        if self._connection.in_transaction:
            yield
            return
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")

    def close(self) -> None:
        """Closes the database."""
        self._connection.close()


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: ``executescript`` would end the transaction they belong to."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
