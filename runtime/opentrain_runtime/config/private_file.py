"""Private files: read, lock and atomically replace them. Each kind of file adds its own format and messages.

Why not a library: filelock only locks and leaves its lock file, atomicwrites is archived, and neither checks the owner
or the size.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from opentrain_runtime.environment import Environment

LARGEST = 1024 * 1024
"""Largest file that is read or written by default, in bytes."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SAFE = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
"""Flags for every open: do not follow links, and do not wait for pipes."""
_MOST_LINKS = 40
_LOCK_SUFFIX = ".lock"
_NEW_SUFFIX = ".new"
_RANDOM_BYTES = 8
_LOCK_POLL = 0.02
"""Seconds between two attempts to lock."""
_ROOT = 0


class UnusableFileError(OSError):
    """A file that is refused because of its kind, size or owner. `strerror` is the reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(errno.EPERM, reason)


class PrivateFile:
    """A file that only its owner can read and write. It may be missing. `note` receives warnings."""

    def __init__(
        self, path: str, environment: Environment, note: Callable[[str], None], *, largest: int = LARGEST
    ) -> None:
        self.path = path
        self.largest = largest
        self._environment = environment
        self._note = note
        self._noted: set[str] = set()

    def read(self, *, secret: bool = False) -> bytes | None:
        """Return the content without a byte order mark; None if the file is missing or has only white space.

        With `secret`, a file that others can read is made private, and a folder in which they can replace it is
        reported. Without it nothing is changed, because the path may be a mistake. Raises `UnusableFileError` if it is
        too large or not a regular file of this user or root, and `OSError` if it cannot be read.
        """
        path, information = _resolve(self.path)
        if information is None:
            return None
        try:
            descriptor = os.open(path, os.O_RDONLY | _SAFE)
        except FileNotFoundError:
            return None
        try:
            information = os.fstat(descriptor)
            _check_kind(information, "it")
            if information.st_uid not in (os.geteuid(), _ROOT):
                raise UnusableFileError("it belongs to another user")
            content = _read(descriptor, information, self.largest)
            if not content.strip():
                return None
            if secret:
                self._tighten(descriptor, information)
                self._check_folders(path)
        finally:
            os.close(descriptor)
        return content

    def lock(self, longest_wait: float = 0.0, *, make_folder: bool = False) -> LockedFile:
        """Return the file, locked against other processes of this program until it is closed.

        `longest_wait` is in seconds. `make_folder` creates a missing folder. Raises `UnusableFileError` if the path is
        not a file that may be replaced, `BlockingIOError` if another process keeps the lock, and `OSError` if the
        folder cannot hold a lock file.
        """
        path, information = _resolve(self.path)
        if information is not None and information.st_uid != os.geteuid():
            raise UnusableFileError("it belongs to another user")
        folder = os.path.dirname(path) or os.curdir
        if make_folder:
            _make_folder(folder)
        self._check_folders(path)
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            lock = _lock(descriptor, path, longest_wait, self._environment)
        except BaseException:
            os.close(descriptor)
            raise
        return LockedFile(descriptor, os.path.basename(path), lock, self._environment, largest=self.largest)

    def _tighten(self, descriptor: int, information: os.stat_result) -> None:
        if information.st_uid != os.geteuid() or not stat.S_IMODE(information.st_mode) & 0o077:
            return
        try:
            os.fchmod(descriptor, 0o600)
        except OSError as error:
            self._note(f"Warning: others can read {self.path}. Its permissions cannot be changed: {error.strerror}.")
        else:
            self._note(
                f"Warning: others could read {self.path}. Its permissions were changed: now only you can read it."
            )

    def _check_folders(self, path: str) -> None:
        """Warn once about each folder in which others can replace the file, or the link to it."""
        for name in (self.path, path):
            folder = os.path.dirname(name) or os.curdir
            mode = os.stat(folder).st_mode
            if folder not in self._noted and mode & (stat.S_IWGRP | stat.S_IWOTH) and not mode & stat.S_ISVTX:
                from shlex import quote

                self._noted.add(folder)
                self._note(
                    f"Warning: others can replace files in the folder {folder}. To prevent that, run: "
                    f"chmod go-w {quote(folder)}"
                )


class LockedFile:
    """A private file that this process has locked. New content is staged in another file, which then replaces it.

    The context manager closes it. All names are relative to the open folder, so links cannot redirect them.
    """

    def __init__(self, folder: int, name: str, lock: int, environment: Environment, *, largest: int = LARGEST) -> None:
        self._folder = folder
        self._name = name
        self._lock = lock
        self._environment = environment
        self._largest = largest
        self._staged: tuple[str, int] | None = None
        self._end: int | None = None
        self._remove_stale()

    def __enter__(self) -> LockedFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def stage(self, content: bytes) -> None:
        """Write new content to the disk next to the file. `commit`, or staging less, then needs no more space.

        If it raises `OSError`, nothing is staged and the file is unchanged.
        """
        if len(content) > self._largest:
            raise UnusableFileError(f"it would be {_larger_than(self._largest)}")
        with self._environment.signals_held():
            try:
                descriptor = self._create() if self._staged is None else self._staged[1]
                os.lseek(descriptor, 0, os.SEEK_SET)
                _write(descriptor, content)
                os.ftruncate(descriptor, len(content))
                os.fsync(descriptor)
            except BaseException:
                self.discard()
                raise

    def commit(self) -> None:
        """Replace the file by the staged content.

        If it raises `OSError`, nothing is staged and the file is unchanged.
        """
        assert self._staged is not None
        with self._environment.signals_held():
            try:
                os.replace(self._staged[0], self._name, src_dir_fd=self._folder, dst_dir_fd=self._folder)
            finally:
                self.discard()  # does nothing after the replacement
            self._sync_folder()

    def append(self, content: bytes) -> None:
        """Add content to the end of the file, and write it to the disk. The file must exist.

        If the process is killed meanwhile, the file may end with a part of the content. Raises `OSError`.
        """
        if self._end is None:
            self._end = os.open(self._name, os.O_WRONLY | os.O_APPEND | _SAFE, dir_fd=self._folder)
        _write(self._end, content)
        os.fsync(self._end)

    def discard(self) -> None:
        """Remove the staged content, if any."""
        if self._staged is not None:
            name, descriptor = self._staged
            self._staged = None
            os.close(descriptor)
            with suppress(OSError):  # the next process that locks the file removes it
                os.unlink(name, dir_fd=self._folder)

    def delete(self) -> bool:
        """Remove the file and return whether there was one. Raises `OSError`."""
        try:
            os.unlink(self._name, dir_fd=self._folder)
        except FileNotFoundError:
            return False
        self._sync_folder()
        return True

    def close(self) -> None:
        """Discard the staged content and release the lock."""
        self.discard()
        if self._end is not None:
            os.close(self._end)
        lock = self._name + _LOCK_SUFFIX
        if _is_at(self._lock, lock, self._folder):
            with suppress(OSError):  # a lock file without a lock does no harm
                os.unlink(lock, dir_fd=self._folder)  # a process that waits for it creates another
        os.close(self._lock)
        os.close(self._folder)

    def _create(self) -> int:
        name = f"{self._name}.{os.urandom(_RANDOM_BYTES).hex()}{_NEW_SUFFIX}"
        descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFE, 0o600, dir_fd=self._folder)
        self._staged = name, descriptor
        os.fchmod(descriptor, 0o600)  # the umask may have taken the owner's rights
        return descriptor

    def _remove_stale(self) -> None:
        """Remove the staged files of killed processes. No other process uses them while this one has the lock."""
        with suppress(OSError):  # the folder cannot be listed, or the file cannot be removed
            for name in os.listdir(self._folder):
                middle = name.removeprefix(f"{self._name}.").removesuffix(_NEW_SUFFIX)
                if name == f"{self._name}.{middle}{_NEW_SUFFIX}" and _is_random(middle):
                    with suppress(OSError):
                        os.unlink(name, dir_fd=self._folder)

    def _sync_folder(self) -> None:
        with suppress(OSError):  # the change is made and cannot be undone
            os.fsync(self._folder)


def _resolve(path: str) -> tuple[str, os.stat_result | None]:
    """Return the path without links, and the result of lstat(2); None for a missing file.

    Links of this user and of root are followed, also those with a missing target. The kernel resolves the folders.
    Raises `UnusableFileError` for a link of another user and for anything but a regular file, and `OSError` for a loop
    of links.
    """
    for _ in range(_MOST_LINKS):
        try:
            information = os.lstat(path)
        except FileNotFoundError:
            return path, None
        if not stat.S_ISLNK(information.st_mode):
            _check_kind(information, "it")
            return path, information
        if information.st_uid not in (os.geteuid(), _ROOT):
            raise UnusableFileError("it is a symbolic link that belongs to another user")
        path = os.path.join(os.path.dirname(path), os.readlink(path))
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _check_kind(information: os.stat_result, shown: str) -> None:
    """Raise `UnusableFileError` for a pipe, a device, a socket, a folder or a link."""
    if not stat.S_ISREG(information.st_mode):
        raise UnusableFileError(f"{shown} is not a regular file")


def _read(descriptor: int, information: os.stat_result, largest: int) -> bytes:
    """Return the content without its byte order mark. Raises `UnusableFileError` if it is too large."""
    parts: list[bytes] = []
    left = largest + 1  # the file may grow after fstat
    while information.st_size <= largest and left > 0 and (part := os.read(descriptor, left)):
        parts.append(part)
        left -= len(part)
    if information.st_size > largest or left == 0:
        raise UnusableFileError(f"it is {_larger_than(largest)}")
    return b"".join(parts).removeprefix(_BYTE_ORDER_MARK)


def _larger_than(largest: int) -> str:
    return f"larger than {largest // 1024 // 1024} MiB"


def _lock(folder: int, path: str, longest_wait: float, environment: Environment) -> int:
    """Return the descriptor of the locked lock file. Raises `OSError`."""
    import fcntl

    name = os.path.basename(path) + _LOCK_SUFFIX
    deadline = environment.monotonic() + longest_wait
    while True:
        descriptor = _open_lock(folder, name, path + _LOCK_SUFFIX)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_at(descriptor, name, folder):
                return descriptor
            busy = False  # its owner has removed it
        except BlockingIOError:
            busy = True
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
        if busy:
            if environment.monotonic() >= deadline:
                raise BlockingIOError(errno.EAGAIN, "another process is writing to it")
            environment.sleep(_LOCK_POLL)


def _open_lock(folder: int, name: str, shown: str) -> int:
    """Return the descriptor of the lock file, which is created if missing. Raises `OSError`."""
    with suppress(FileNotFoundError):
        _check_kind(os.stat(name, dir_fd=folder, follow_symlinks=False), shown)
    descriptor = os.open(name, os.O_RDWR | os.O_CREAT | _SAFE, 0o600, dir_fd=folder)
    try:
        information = os.fstat(descriptor)
        _check_kind(information, shown)
        if information.st_uid != os.geteuid():
            raise UnusableFileError(f"{shown} belongs to another user")
        os.fchmod(descriptor, 0o600)  # the umask may have taken the owner's rights
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _is_at(descriptor: int, name: str, folder: int) -> bool:
    """Return whether the name in the folder is still that of the open file."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(name, dir_fd=folder, follow_symlinks=False))
    except OSError:
        return False


def _is_random(text: str) -> bool:
    return len(text) == 2 * _RANDOM_BYTES and set(text) <= set("0123456789abcdef")


def _make_folder(folder: str) -> None:
    """Create a folder and its parents, each with mode 700 independent of the umask. Raises `OSError`."""
    if not os.path.isdir(folder):
        _make_folder(os.path.dirname(folder) or os.curdir)
        with suppress(FileExistsError):  # another process has created it
            os.mkdir(folder, 0o700)
            os.chmod(folder, 0o700)


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
