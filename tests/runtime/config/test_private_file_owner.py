"""Owners and modes of a private file and its folder."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.support.cli import HANG_GUARD_SECONDS
from tests.support.private_files import VICTIM, made, mode, replaced, subject
from tests.support.users import NOBODY, SOMEBODY, as_user, needs_root, shared_folder

pytestmark = pytest.mark.timeout(HANG_GUARD_SECONDS)


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
