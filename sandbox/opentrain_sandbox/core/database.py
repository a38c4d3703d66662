"""SQLite database of the sandbox. The statements are in the modules of their subjects."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

# Stored in the file. Increase it with every change of schema.sql.
SCHEMA_VERSION = 6
APPLICATION_ID = 0x4F545358


class DatabaseError(Exception):
    """The database file cannot be used. The message is one line for the user."""


class Database:
    """One database, used from one thread at a time.

    A handler that does not await is never interrupted, so the statements of two requests do not mix.
    """

    def __init__(self, path: str | None = None) -> None:
        """Open the file, or a database in memory without one. Create the tables of a new database.

        Raises:
            DatabaseError: the file cannot be opened or written, or is not a sandbox database.
        """
        self.is_new = False
        try:
            # No thread check: tests open the database in one thread and serve it in another.
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
        # EXCLUSIVE keeps other sandboxes out, and shows immediately whether the file is writable.
        self.execute("PRAGMA locking_mode = EXCLUSIVE")
        with self.transaction():
            application = self._pragma("application_id")
            version = self._pragma("user_version")
            has_tables = self.one("SELECT 1 FROM sqlite_master LIMIT 1") is not None
            if has_tables and application != APPLICATION_ID:
                raise ValueError("it is not a sandbox database")
            if has_tables and version != SCHEMA_VERSION:
                raise ValueError("it was created by another version of the sandbox. Delete it to start with a new one")
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
        """Run one statement and return the number of changed rows."""
        return self._connection.execute(sql, parameters).rowcount

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> sqlite3.Row | None:
        """Return the first row of a query, or None."""
        row: sqlite3.Row | None = self._connection.execute(sql, parameters).fetchone()
        return row

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """Return all rows of a query."""
        return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block in one transaction. A nested transaction is part of the outer one."""
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

    def clear(self) -> None:
        """Delete all rows of all tables. Call it inside a transaction."""
        self.execute("PRAGMA defer_foreign_keys = ON")
        tables = self.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        for table in tables:
            self.execute(f"DELETE FROM {table['name']}")
        self.execute("DELETE FROM sqlite_sequence")

    def close(self) -> None:
        """Close the database."""
        self._connection.close()


def _statements(script: str) -> Iterator[str]:
    """Return the statements of a script one by one. ``executescript`` would commit the open transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
