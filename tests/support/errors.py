"""Errors of the client, by their structure. Their wording is pinned in tests/data/transcripts only."""

from __future__ import annotations

import json
from typing import Any


def error_of(stderr: str, *named: str, **fields: object) -> dict[str, Any]:
    """Return the error that is the one line of JSON on stderr.

    Raises `AssertionError` unless its message has every name in it and its fields have these values.
    """
    assert stderr.count("\n") == 1 and stderr.endswith("\n"), f"not one line: {stderr!r}"
    error: dict[str, Any] = json.loads(stderr)
    found = {field: error[field] for field in fields}
    assert found == fields, stderr
    assert_names(error["error"], *named)
    return error


def assert_names(message: str, *named: str) -> None:
    """Raise `AssertionError` unless a message contains every name of a flag, value or file."""
    missing = [name for name in named if name not in message]
    assert not missing, f"{message!r} does not name {missing}"


def assert_refused(stderr: str, *named: str) -> None:
    """Raise `AssertionError` unless stderr, as people read it, is an error with all these names and a hint.

    The command of the hint has an indented line of its own.
    """
    first, hint, *commands = stderr.splitlines()
    assert hint.startswith("Hint: ") and all(line.startswith("  ") for line in commands), stderr
    assert len(commands) <= 1, stderr
    assert_names(first, *named)
