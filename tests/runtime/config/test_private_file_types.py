"""Files that are not regular, and links, in place of a private file."""

from __future__ import annotations

import errno
import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.cli import HANG_GUARD_SECONDS
from tests.support.private_files import VICTIM, made, refused, replaced, subject

# Opening a pipe by mistake would block forever.
pytestmark = pytest.mark.timeout(HANG_GUARD_SECONDS)


# --- files that are not regular


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_folder(path: Path) -> None:
    path.mkdir()


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def make_device(path: Path) -> None:
    zero = os.stat("/dev/zero").st_rdev
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, zero)
    except PermissionError:
        pytest.skip("only root can make a device, and not everywhere")


KINDS_OF_FILE = [make_pipe, make_folder, make_socket, make_device]


@pytest.mark.parametrize("make", KINDS_OF_FILE)
def test_an_irregular_file_is_refused_at_once(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "file")
    before = (tmp_path / "file").lstat()
    assert refused(subject(tmp_path / "file").file.read)
    assert refused(subject(tmp_path / "file").file.lock)
    assert (tmp_path / "file").lstat() == before
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/null"])
def test_a_device_is_refused_by_its_name_and_through_a_link(tmp_path: Path, device: str) -> None:
    (tmp_path / "file").symlink_to(device)
    for path in (device, tmp_path / "file"):
        assert refused(subject(path).file.read)
        assert refused(subject(path).file.lock)
    assert stat.S_ISCHR(os.stat(device).st_mode)
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize("make", KINDS_OF_FILE)
def test_an_irregular_lock_file_is_refused_at_once(tmp_path: Path, make: Callable[[Path], None]) -> None:
    made(tmp_path / "file")
    make(tmp_path / "file.lock")
    assert str(tmp_path / "file.lock") in refused(subject(tmp_path / "file").file.lock)
    assert subject(tmp_path / "file").file.read() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["file", "file.lock"]


@pytest.mark.parametrize("make", [*KINDS_OF_FILE, lambda path: path.symlink_to("victim")])
def test_another_file_at_the_name_of_new_content_is_not_opened(
    tmp_path: Path, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is random, so the test sets it."""
    made(tmp_path / "victim", VICTIM)
    monkeypatch.setattr(os, "urandom", bytes)
    with subject(made(tmp_path / "file")).file.lock() as locked:
        make(tmp_path / f"file.{'00' * 8}.new")
        with pytest.raises(FileExistsError):
            locked.stage(b"new")
        assert (tmp_path / f"file.{'00' * 8}.new").is_symlink() or not (tmp_path / f"file.{'00' * 8}.new").is_file()
    assert (tmp_path / "file").read_bytes() == b"old"
    assert (tmp_path / "victim").read_bytes() == VICTIM


def test_the_name_of_new_content_is_random(tmp_path: Path) -> None:
    names: set[str] = set()
    with subject(tmp_path / "file").file.lock() as locked:
        for _ in range(20):
            locked.stage(b"new")
            names.add(*(name for name in os.listdir(tmp_path) if name.endswith(".new")))
            locked.discard()
    assert len(names) == 20
    assert os.listdir(tmp_path) == []


# --- links


def test_a_link_of_this_user_is_followed_and_kept(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to("second")
    (tmp_path / "second").symlink_to(tmp_path / "there" / ".." / "there" / "file")
    assert subject(tmp_path / "link").file.read() is None  # its target is missing
    for content in (b"one", b"two"):
        replaced(tmp_path / "link", content)
        assert subject(tmp_path / "link").file.read() == content
    assert (tmp_path / "link").is_symlink() and (tmp_path / "second").is_symlink()
    assert os.listdir(tmp_path / "there") == ["file"]
    assert sorted(os.listdir(tmp_path)) == ["link", "second", "there"]


@pytest.mark.parametrize("length", [1, 2, 5])
def test_loops_of_links_are_refused(tmp_path: Path, length: int) -> None:
    for number in range(length):
        (tmp_path / f"file{number}").symlink_to(f"file{(number + 1) % length}")
    for work in (subject(tmp_path / "file0").file.read, subject(tmp_path / "file0").file.lock):
        with pytest.raises(OSError) as caught:
            work()
        assert caught.value.errno == errno.ELOOP
    assert all((tmp_path / f"file{number}").is_symlink() for number in range(length))


@pytest.mark.parametrize("target", ["victim", "not-there", "file.lock"])
def test_a_link_instead_of_the_lock_file_is_refused(tmp_path: Path, target: str) -> None:
    made(tmp_path / "victim", VICTIM)
    (tmp_path / "file.lock").symlink_to(target)
    assert str(tmp_path / "file.lock") in refused(subject(tmp_path / "file").file.lock)
    assert (tmp_path / "victim").read_bytes() == VICTIM
    assert sorted(os.listdir(tmp_path)) == ["file.lock", "victim"]


def test_a_link_created_after_locking_is_replaced_and_not_followed(tmp_path: Path) -> None:
    made(tmp_path / "victim", VICTIM)
    with subject(tmp_path / "file").file.lock() as locked:
        (tmp_path / "file").symlink_to("victim")
        locked.stage(b"new")
        locked.commit()
    assert (tmp_path / "victim").read_bytes() == VICTIM
    assert not (tmp_path / "file").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["file.tmp", "file.new", "file.1234.new", "file.0123456789abcdef.new"])
@pytest.mark.parametrize("dangling", [False, True])
def test_links_next_to_the_file_are_not_followed(tmp_path: Path, name: str, dangling: bool) -> None:
    made(tmp_path / "victim", VICTIM)
    (tmp_path / name).symlink_to("not-there" if dangling else "victim")
    replaced(tmp_path / "file")
    assert (tmp_path / "victim").read_bytes() == VICTIM
    assert not (tmp_path / "not-there").exists()


def test_a_moved_folder_keeps_the_file(tmp_path: Path) -> None:
    """A link that replaces the folder has no effect, because the folder was opened with the lock."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "elsewhere").mkdir()
    made(tmp_path / "elsewhere" / "file", VICTIM)
    with subject(tmp_path / "folder" / "file").file.lock() as locked:
        (tmp_path / "folder").rename(tmp_path / "moved")
        (tmp_path / "folder").symlink_to("elsewhere")
        locked.stage(b"new")
        locked.commit()
    assert (tmp_path / "elsewhere" / "file").read_bytes() == VICTIM
    assert os.listdir(tmp_path / "elsewhere") == ["file"]
    assert os.listdir(tmp_path / "moved") == ["file"]


def link_to_victim(path: Path) -> None:
    path.symlink_to("victim")


def link_to_nothing(path: Path) -> None:
    path.symlink_to("not-there")


@pytest.mark.parametrize("make", [*KINDS_OF_FILE, link_to_victim, link_to_nothing])
@pytest.mark.parametrize("name", ["file", "file.lock"])
def test_a_file_replaced_between_check_and_open_is_refused(
    tmp_path: Path, name: str, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "victim", VICTIM)
    made(tmp_path / "file")
    opened = os.open

    def open_late(path: str, *arguments: int, **keywords: int) -> int:
        if os.path.basename(path) == name:
            (tmp_path / name).unlink(missing_ok=True)
            make(tmp_path / name)
        return opened(path, *arguments, **keywords)

    monkeypatch.setattr(os, "open", open_late)
    with pytest.raises(OSError):
        subject(tmp_path / "file").file.read() if name == "file" else subject(tmp_path / "file").file.lock()
    assert (tmp_path / "victim").read_bytes() == VICTIM
    assert not (tmp_path / "not-there").exists()
