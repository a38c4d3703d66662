"""Private files: complete, private, of bounded size, and never written through a link."""

from __future__ import annotations

import errno
import os
import resource
from pathlib import Path

import pytest

from opentrain_runtime.config.private_file import LARGEST
from tests.support.cli import HANG_GUARD_SECONDS
from tests.support.disks import fill, small_disk
from tests.support.private_files import made, refused, replaced, subject

# Opening a pipe by mistake would block forever.
pytestmark = pytest.mark.timeout(HANG_GUARD_SECONDS)


# --- reading


@pytest.mark.parametrize("content", [b"", b" ", b"\n", b"\r\n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_counts_as_absent(tmp_path: Path, content: bytes) -> None:
    found = subject(made(tmp_path / "file", content, 0o644))
    assert (found.file.read(secret=True), found.notes) == (None, [])
    replaced(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"new"


def test_an_absent_file_has_no_content(tmp_path: Path) -> None:
    assert subject(tmp_path / "file").file.read() is None
    assert subject(tmp_path / "no" / "folder").file.read() is None


@pytest.mark.parametrize("content", [b"{}", b"\xef\xbb\xbf{}"])
def test_a_byte_order_mark_is_accepted(tmp_path: Path, content: bytes) -> None:
    assert subject(made(tmp_path / "file", content)).file.read() == b"{}"


@pytest.mark.parametrize(("mark", "size"), [(b"", LARGEST), (b"", LARGEST - 1), (b"\xef\xbb\xbf", LARGEST - 3)])
def test_the_largest_file_is_read_and_written(tmp_path: Path, mark: bytes, size: int) -> None:
    content = b"x" * size
    assert subject(made(tmp_path / "file", mark + content)).file.read() == content
    replaced(tmp_path / "file", b"y" * LARGEST)
    assert (tmp_path / "file").stat().st_size == LARGEST


@pytest.mark.parametrize("size", [LARGEST + 1, 3 * 1024**3])
def test_a_larger_file_is_refused(tmp_path: Path, size: int) -> None:
    os.truncate(made(tmp_path / "file"), size)  # a sparse file
    assert "1 MiB" in refused(subject(tmp_path / "file").file.read)
    with subject(tmp_path / "other").file.lock() as locked:
        assert "1 MiB" in refused(lambda: locked.stage(b"x" * (LARGEST + 1)))
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.skipif(not Path("/proc/kallsyms").exists(), reason="only Linux has files without a size")
def test_a_file_of_unknown_size_is_bounded_too() -> None:
    assert Path("/proc/kallsyms").stat().st_size == 0
    assert len(Path("/proc/kallsyms").read_bytes()) > LARGEST
    assert "1 MiB" in refused(subject("/proc/kallsyms").file.read)


# --- writing


def test_the_old_content_stays_until_the_new_one_is_in_place(tmp_path: Path) -> None:
    file = made(tmp_path / "file")
    with subject(file).file.lock() as locked:
        locked.stage(b"discarded, and longer than what follows")
        locked.discard()
        locked.discard()
        locked.stage(b"staged, and longer than what follows")
        locked.stage(b"new")
        assert file.read_bytes() == b"old"
        locked.commit()
        assert file.read_bytes() == b"new"
        locked.stage(b"never committed")
    assert file.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["file"]


def test_a_file_is_deleted_once(tmp_path: Path) -> None:
    made(tmp_path / "file")
    with subject(tmp_path / "file").file.lock() as locked:
        assert [locked.delete(), locked.delete()] == [True, False]
    assert os.listdir(tmp_path) == []


def test_only_files_of_killed_processes_are_removed(tmp_path: Path) -> None:
    stale = ["file.0123456789abcdef.new", "file.ffffffffffffffff.new", "file.lock"]
    others = ["file.1.new", "file.0123456789abcdeg.new", "file.0123456789abcdef.newer", "other.0123456789abcdef.new"]
    for name in [*stale, *others]:
        made(tmp_path / name, b"left")
    (tmp_path / "file.00000000000000ff.new").mkdir()  # not created by the program
    replaced(tmp_path / "file")
    assert sorted(os.listdir(tmp_path)) == sorted(["file", "file.00000000000000ff.new", *others])


def test_a_full_disk_does_not_change_the_file(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        file = made(disk / "file")
        with subject(file).file.lock() as locked:
            locked.stage(b" " * 20_000)
            fill(disk)
            locked.stage(b"new")  # in the reserved space
            locked.commit()
            assert file.read_bytes() == b"new"
            fill(disk)
            with pytest.raises(OSError) as caught:
                locked.stage(b"newer")
            assert caught.value.errno == errno.ENOSPC
            assert file.read_bytes() == b"new"
        assert sorted(os.listdir(disk)) == ["ballast", "file"]


def test_a_partial_write_does_not_change_the_file(tmp_path: Path) -> None:
    """With a limit on the size of files, one write is partial and the next one fails."""
    file = made(tmp_path / "file")
    with subject(file).file.lock() as locked:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
        try:
            with pytest.raises(OSError) as caught:
                locked.stage(b"x" * 5000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert caught.value.errno == errno.EFBIG
        assert sorted(os.listdir(tmp_path)) == ["file", "file.lock"]
    assert file.read_bytes() == b"old"


def test_a_deleted_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with subject(tmp_path / "folder" / "file").file.lock() as locked:
        locked.stage(b"new")
        for path in (tmp_path / "folder").iterdir():
            path.unlink()
        (tmp_path / "folder").rmdir()
        with pytest.raises(FileNotFoundError):
            locked.commit()
        with pytest.raises(FileNotFoundError):
            locked.stage(b"new")
    assert os.listdir(tmp_path) == []
