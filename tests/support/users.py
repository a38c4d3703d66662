"""Run code as another user of the machine. Only root can do that."""

from __future__ import annotations

import os
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534
"""User and group without privileges, on Linux and, in these tests, on any system."""
SOMEBODY = 65533
"""Second user without privileges."""
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as another user")


def as_user(user: int, work: Callable[[], str]) -> str:
    """Return the result of `work` in a forked process of that user. Raises `AssertionError` if it raises."""
    begin, end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setresgid(user, user, user)
            os.setresuid(user, user, user)
            text = "=" + work()
        except BaseException:
            text = "!" + traceback.format_exc()
        os.write(end, text.encode())
        os._exit(0)
    os.close(end)
    with open(begin, encoding="utf-8") as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    assert text.startswith("="), text
    return text[1:]


@contextmanager
def shared_folder() -> Iterator[Path]:
    """Make a folder that all users can enter; pytest's own folders do not allow that."""
    with tempfile.TemporaryDirectory(prefix="shared-") as name:
        Path(name).chmod(0o755)
        yield Path(name)
