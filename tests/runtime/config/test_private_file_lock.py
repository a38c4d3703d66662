"""Locks of a private file, and concurrent and killed writers."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from opentrain_runtime.config import private_file
from opentrain_runtime.config.private_file import LockedFile
from tests.soak.private_files import IN_THE_MIDDLE, KINDS, Kind, page, run_kills
from tests.support.cli import HANG_GUARD_SECONDS, hermetic_env
from tests.support.in_process import ClockedEnvironment
from tests.support.private_files import subject

pytestmark = pytest.mark.timeout(HANG_GUARD_SECONDS)


KILLS = 30
WRITERS = 4
ADDITIONS = 100


# --- the lock


def test_a_second_lock_waits_for_the_given_time(tmp_path: Path) -> None:
    environment = ClockedEnvironment("", tmp_path)
    with subject(tmp_path / "file").file.lock():
        for wait in (0.0, 5.0):
            begun = environment.now
            with pytest.raises(BlockingIOError):
                subject(tmp_path / "file", environment).file.lock(wait)
            assert wait <= environment.now - begun < wait + 1
        assert os.listdir(tmp_path) == ["file.lock"]
        subject(tmp_path / "other").file.lock().close()  # another file has another lock
    assert os.listdir(tmp_path) == []
    subject(tmp_path / "file").file.lock().close()


class Releasing(ClockedEnvironment):
    """An environment whose `sleep` releases the lock."""

    held: LockedFile | None = None

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        if self.held is not None:
            self.held.close()
            self.held = None


def test_a_released_lock_is_taken_at_once(tmp_path: Path) -> None:
    environment = Releasing("", tmp_path)
    environment.held = subject(tmp_path / "file").file.lock()
    with subject(tmp_path / "file", environment).file.lock(60.0):
        assert len(environment.sleeps) == 1
        with pytest.raises(BlockingIOError):
            subject(tmp_path / "file").file.lock()
    assert os.listdir(tmp_path) == []


def test_a_lock_file_that_was_removed_while_it_was_opened_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its owner has removed it, and a third process may have created another one."""
    opened = private_file._open_lock
    third: list[LockedFile] = []

    def open_late(folder: int, name: str, shown: str) -> int:
        descriptor = opened(folder, name, shown)
        if not third:
            monkeypatch.setattr(private_file, "_open_lock", opened)
            (tmp_path / "file.lock").unlink()
            third.append(subject(tmp_path / "file").file.lock())
        return descriptor

    monkeypatch.setattr(private_file, "_open_lock", open_late)
    with pytest.raises(BlockingIOError):
        subject(tmp_path / "file").file.lock()
    third[0].close()


ADD = """
import sys
from opentrain_runtime.config.private_file import PrivateFile
from opentrain_runtime.environment import Environment

file = PrivateFile(sys.argv[1], Environment(variables={}), print)
for _ in range(int(sys.argv[2])):
    with file.lock(60.0) as locked:
        locked.stage(str(int(file.read() or b"0") + 1).encode())
        locked.commit()
"""


def test_concurrent_changes_are_not_lost(tmp_path: Path) -> None:
    words = [sys.executable, "-c", ADD, str(tmp_path / "file"), str(ADDITIONS)]
    running = [subprocess.Popen(words, env=hermetic_env(tmp_path)) for _ in range(WRITERS)]
    assert [process.wait(HANG_GUARD_SECONDS) for process in running] == [0] * WRITERS
    assert (tmp_path / "file").read_text() == str(WRITERS * ADDITIONS)
    assert os.listdir(tmp_path) == ["file"]


# --- killed at any moment


@pytest.mark.parametrize("name", KINDS)
def test_sigkill_at_any_moment_leaves_the_old_content_or_the_new(name: str) -> None:
    figures = run_kills(name, KINDS[name], 3, KILLS)
    assert figures.violations == []
    assert figures.counts["kills"] == KILLS
    assert figures.counts[IN_THE_MIDDLE] > 0


IN_PLACE = """
file = os.path.join(home, "state")
for number in numbers():
    content = '{"origin": "https://one.example", "cursor": "c-%d", "printed": []}' % number
    with open(file, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as opened:
        for character in content:
            opened.write(character)
            opened.flush()
"""
LOOSE = IN_PLACE.replace("0o600", "0o644")


@pytest.mark.parametrize("code", [IN_PLACE, LOOSE])
def test_the_soak_test_detects_faults(code: str) -> None:
    broken: Kind = replace(KINDS["follow state"], code=code)
    figures = {"broken": run_kills("broken", broken, 3, KILLS)}
    assert len(figures["broken"].violations) == 1
    assert figures["broken"].violations[0] in page(figures, kills=KILLS, seed=3)
