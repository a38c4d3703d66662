"""Private files: complete, private, of bounded size, and never written through a link."""

from __future__ import annotations

import errno
import os
import resource
import shlex
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from opentrain_runtime.config import private_file
from opentrain_runtime.config.private_file import LARGEST, LockedFile, PrivateFile, UnusableFileError
from opentrain_runtime.environment import Environment
from tests.soak.private_files import IN_THE_MIDDLE, KINDS, Kind, page, run_kills
from tests.support.cli import HANG_GUARD_SECONDS, hermetic_env
from tests.support.disks import fill, small_disk
from tests.support.in_process import ClockedEnvironment
from tests.support.users import NOBODY, SOMEBODY, as_user, needs_root, shared_folder

# Opening a pipe by mistake would block forever.
pytestmark = pytest.mark.timeout(HANG_GUARD_SECONDS)

VICTIM = b"the only copy"
KILLS = 30
WRITERS = 4
ADDITIONS = 100


@dataclass
class Subject:
    """A private file of the test and the warnings about it."""

    file: PrivateFile
    notes: list[str] = field(default_factory=list)


def subject(path: Path | str, environment: Environment | None = None) -> Subject:
    notes: list[str] = []
    return Subject(PrivateFile(str(path), environment or Environment(variables={}), notes.append), notes)


def replaced(path: Path | str, content: bytes = b"new") -> None:
    """Replace the content in the same way as every kind of private file."""
    with subject(path).file.lock() as locked:
        locked.stage(content)
        locked.commit()


def refused(work: Callable[[], object]) -> str:
    """Return the reason of the `UnusableFileError` that the work raises."""
    with pytest.raises(UnusableFileError) as caught:
        work()
    return str(caught.value.strerror)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def made(path: Path, content: bytes = b"old", mode: int = 0o600) -> Path:
    path.touch(mode=0o600)
    path.write_bytes(content)
    path.chmod(mode)
    return path


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


# --- other users


def outcome(path: Path, work: str) -> str:
    """Return the result of reading or replacing: the content or the type of the error, and the warnings."""
    found = subject(path)
    try:
        if work == "read":
            content = found.file.read(secret=True)
            result = "None" if content is None else content.decode()
        else:
            replaced(path)
            result = "replaced"
    except OSError as error:
        result = type(error).__name__
    return " ".join([result, *found.notes])


@needs_root
@pytest.mark.parametrize(("owner", "read"), [(0, "old"), (SOMEBODY, "UnusableFileError"), (NOBODY, "old")])
@pytest.mark.parametrize("way", ["itself", "a link of root", "links as Kubernetes makes them"])
def test_a_file_of_root_is_read_and_of_another_user_refused(owner: int, read: str, way: str) -> None:
    with shared_folder() as folder:
        (folder / "..data_1").mkdir(mode=0o755)
        file = made(folder / "..data_1" / "file", mode=0o600 if owner == NOBODY else 0o444)
        os.chown(file, owner, owner)
        path = {"itself": file, "a link of root": folder / "link"}.get(way, folder / "file")
        (folder / "link").symlink_to(file)
        (folder / "..data").symlink_to("..data_1")
        (folder / "file").symlink_to("..data/file")
        assert as_user(NOBODY, lambda: outcome(path, "read")) == read
        before = file.stat()
        written = as_user(NOBODY, lambda: outcome(path, "replace"))
        assert written == ("PermissionError" if owner == NOBODY else "UnusableFileError")  # the folder belongs to root
        assert file.read_bytes() == b"old"
        assert file.stat().st_ino == before.st_ino


@needs_root
def test_root_reads_its_own_files_only() -> None:
    with shared_folder() as folder:
        file = made(folder / "file", mode=0o644)
        os.chown(file, NOBODY, NOBODY)
        assert outcome(file, "read") == "UnusableFileError"
        assert outcome(file, "replace") == "UnusableFileError"
        assert (file.read_bytes(), file.stat().st_uid) == (b"old", NOBODY)
        assert os.listdir(folder) == ["file"]


@needs_root
@pytest.mark.parametrize("dangling", [False, True])
def test_a_link_of_another_user_is_refused(dangling: bool) -> None:
    """Even if its target belongs to this user, because the other user has chosen it."""
    with shared_folder() as folder:
        folder.chmod(0o777)
        mine = folder / "mine"
        mine.mkdir()
        if not dangling:
            made(mine / "victim", VICTIM, 0o644)
        os.chown(mine, NOBODY, NOBODY)
        for path in mine.iterdir():
            os.chown(path, NOBODY, NOBODY)
        (folder / "file").symlink_to("mine/victim")
        os.lchown(folder / "file", SOMEBODY, SOMEBODY)
        for work in ("read", "replace"):
            assert as_user(NOBODY, lambda work=work: outcome(folder / "file", work)) == "UnusableFileError"  # type: ignore[misc]
        assert os.listdir(mine) == ([] if dangling else ["victim"])
        assert dangling or ((mine / "victim").read_bytes(), mode(mine / "victim")) == (VICTIM, 0o644)


@needs_root
def test_a_lock_of_another_user_is_refused() -> None:
    with shared_folder() as folder:
        folder.chmod(0o777)
        made(folder / "file.lock", b"", 0o666)
        os.chown(folder / "file.lock", SOMEBODY, SOMEBODY)
        assert as_user(NOBODY, lambda: outcome(folder / "file", "replace")) == "UnusableFileError"
        assert os.listdir(folder) == ["file.lock"]


# --- modes


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
@pytest.mark.parametrize("user", [0, NOBODY])
def test_files_and_folders_are_private_with_any_umask(umask: int, user: int) -> None:
    if user != os.geteuid() and os.geteuid() != 0:
        pytest.skip("only root can act as another user")

    def write() -> str:
        os.umask(umask)
        file = subject(folder / "a" / "b" / "file").file
        seen = []
        for content in (b"one", b"two"):
            with file.lock(make_folder=True) as locked:
                locked.stage(content)
                seen += [f"{mode(path):o}" for path in sorted((folder / "a").rglob("*"))]
                locked.commit()
            assert file.read(secret=True) == content
        seen += [f"{mode(path):o}" for path in sorted(folder.rglob("*"))]
        return " ".join(seen)

    with shared_folder() as folder:
        os.chown(folder, user, user) if os.geteuid() == 0 else None
        written = as_user(user, write) if os.geteuid() == 0 else write()
    assert written == "700 600 600 700 600 600 600 700 700 600"


@pytest.mark.parametrize("loose", [0o644, 0o660, 0o601])
def test_a_loose_mode_is_tightened_with_a_warning(tmp_path: Path, loose: int) -> None:
    found = subject(made(tmp_path / "file", mode=loose))
    assert found.file.read() == b"old"
    assert (mode(tmp_path / "file"), found.notes) == (loose, [])
    assert [found.file.read(secret=True), found.file.read(secret=True)] == [b"old", b"old"]
    assert mode(tmp_path / "file") == 0o600
    assert len(found.notes) == 1
    assert str(tmp_path / "file") in found.notes[0]


@pytest.mark.parametrize("loose", [0o777, 0o775, 0o770, 0o722, 0o702])
@pytest.mark.parametrize("reads", [True, False])
def test_a_folder_that_others_can_write_causes_a_warning_with_the_fix(tmp_path: Path, loose: int, reads: bool) -> None:
    folder = tmp_path / "my folder's"
    folder.mkdir()
    folder.chmod(loose)
    found = subject(made(folder / "file"))
    found.file.read()
    assert found.notes == []
    if reads:
        found.file.read(secret=True)
    with found.file.lock():
        found.file.read(secret=True)
    assert len(found.notes) == 1
    assert str(folder) in found.notes[0]
    subprocess.run(shlex.split(found.notes[0][found.notes[0].index("chmod") :]), check=True)
    again = subject(folder / "file")
    again.file.read(secret=True)
    assert again.notes == []


@pytest.mark.parametrize("fine", [0o700, 0o755, 0o500, 0o1777, 0o1770])
def test_a_folder_in_which_others_cannot_replace_the_file_causes_no_warning(tmp_path: Path, fine: int) -> None:
    (tmp_path / "folder").mkdir()
    found = subject(made(tmp_path / "folder" / "file"))
    (tmp_path / "folder").chmod(fine)
    assert (found.file.read(secret=True), found.notes) == (b"old", [])


def test_the_folders_of_a_link_and_of_its_target_are_checked(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(0o777)
    made(tmp_path / "b" / "file")
    (tmp_path / "a" / "link").symlink_to("../b/file")
    found = subject(tmp_path / "a" / "link")
    found.file.read(secret=True)
    assert len(found.notes) == 2


def test_an_absent_file_in_an_open_folder_causes_no_warning(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    found = subject(tmp_path / "file")
    assert (found.file.read(secret=True), found.notes) == (None, [])


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
