"""The installed `opentrain` as process 1 of a PID namespace, which is what a container's entry point is."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from .cli import executable

_NAMESPACE = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc"]


@cache
def can_make_namespaces() -> bool:
    """Return whether this user may make PID and mount namespaces."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*_NAMESPACE, "true"], capture_output=True, check=False).returncode == 0


@contextmanager
def started(
    words: Sequence[str], env: Mapping[str, str], *, as_process_1: bool, resolver: Path | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """`opentrain` while it runs, with this resolv.conf if one is given; killed if it outlives the context."""
    program = [str(executable()), *words]
    if resolver is not None:
        script = f'mount --bind "{resolver}" /etc/resolv.conf && exec "$@"'
        program = [*([] if as_process_1 else ["unshare", "--mount"]), "sh", "-c", script, "sh", *program]
    namespace = _NAMESPACE if as_process_1 else []
    with subprocess.Popen(
        [*namespace, *program],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            yield process
        finally:
            process.kill()  # and, by --kill-child, what unshare has started


def send(process: subprocess.Popen[bytes], number: int, *, as_process_1: bool) -> None:
    """Send a signal to what `started` runs: seen from outside, process 1 is the child of `unshare`."""
    if as_process_1:
        (child,) = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        os.kill(int(child), number)
    else:
        process.send_signal(number)


@contextmanager
def silent_resolver(folder: Path) -> Iterator[tuple[socket.socket, Path]]:
    """Start a name server that never responds. Yield its socket, which gets the queries, and a resolv.conf for it."""
    address = f"127.7.{os.getpid() >> 8 & 255}.{os.getpid() & 255}"  # one for each process that runs tests
    file = folder / "resolv.conf"
    file.write_text(f"nameserver {address}\noptions timeout:30 attempts:2\n")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind((address, 53))
        server.settimeout(60)
        yield server, file
