"""Sandboxes for tests: in a process of their own, or in this process with a clock that the test moves."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import threading
import time as machine
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import uvicorn

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.server import address, listen
from tests.support.checked_sandbox import create_checked_app
from tests.support.paths import ROOT


class RunningSandbox(Protocol):
    """Sandbox that a user works with."""

    origin: str

    def human(self, path: str, body: object = None) -> Any:
        """POST to the control API, as a human's action."""


def control(origin: str, path: str, body: object = None) -> Any:
    """POST to the control API of a sandbox, and return its JSON."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"} if body is not None else {}
    request = urllib.request.Request(f"{origin}/sandbox/{path}", data, headers, method="POST")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=30) as response:
        return json.load(response)


class SandboxProcess:
    """`opentrain-sandbox` with these flags on a free port. As a context manager, it is stopped at the end.

    Args:
        checked: whether to check its responses, which takes time. The context manager fails on a wrong one.
        program: an installed sandbox, whose responses are not checked; None for the one of this environment.
    """

    def __init__(self, *flags: str, checked: bool = True, program: Path | None = None) -> None:
        self.flags = flags
        self.checked = checked and program is None
        self._program = program or Path(sys.executable).parent / "opentrain-sandbox"
        self.origin = ""
        self._start("0")

    def _start(self, port: str) -> None:
        own = {name: value for name, value in os.environ.items() if not name.startswith(("OT_", "OPENTRAIN_"))}
        own["PYTHONPATH"] = str(ROOT)
        command = [sys.executable, "-m", "tests.support.checked_sandbox"] if self.checked else [str(self._program)]
        command += ["--port", port, *self.flags]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, env=own, text=True)
        assert self._process.stdout is not None
        first = re.fullmatch(r".* (http://127\.0\.0\.1:\d+)\n", self._process.stdout.readline())
        assert first is not None
        self.origin = first[1]

    @property
    def pid(self) -> int:
        """Return the process id."""
        return self._process.pid

    def kill(self) -> None:
        """Send SIGKILL."""
        self._process.kill()

    def restart(self) -> None:
        """Start a new process on the same port with the same flags, after the killed one has ended."""
        self._ended()
        self._start(self.origin.rpartition(":")[2])

    def kill_and_restart(self) -> None:
        """Send SIGKILL, then start a new process on the same port with the same flags."""
        self.kill()
        self.restart()

    def human(self, path: str, body: object = None) -> Any:
        """POST to the control API, as a human's action."""
        return control(self.origin, path, body)

    def __enter__(self) -> SandboxProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._ended()
        assert kind is not None or self._process.returncode == 0

    def _ended(self) -> None:
        self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()


@contextmanager
def run_sandbox(*flags: str, program: Path | None = None) -> Iterator[str]:
    """Run a sandbox process on a free port and yield its origin. `program` is by default the one beside this Python."""
    with SandboxProcess(*flags, program=program) as process:
        yield process.origin


@dataclass
class InProcessSandbox:
    """Sandbox in this process, with background tasks. Its clock moves only when the test moves it."""

    origin: str
    sandbox: Sandbox
    loop: asyncio.AbstractEventLoop

    def human(self, path: str, body: object = None) -> Any:
        """POST to the control API, as a human's action."""
        return control(self.origin, path, body)

    def call(self, function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """Call a function in the thread of the sandbox, between two requests, and return its result."""

        async def task() -> Any:
            return function(*arguments, **options)

        return asyncio.run_coroutine_threadsafe(task(), self.loop).result(timeout=10)


@contextmanager
def run_in_process(database: Database, time: list[datetime]) -> Iterator[InProcessSandbox]:
    """Run a sandbox on this database. ``time[0]`` is the time of the machine that it sees."""
    listener = listen("127.0.0.1", 0)
    app = create_checked_app(database, lambda: time[0])
    service = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", lifespan="on", timeout_graceful_shutdown=2, date_header=False)
    )
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_until_complete, args=(service.serve(sockets=[listener]),))
    thread.start()
    try:
        yield InProcessSandbox(address("127.0.0.1", listener), app.state.sandbox, loop)
    finally:
        service.should_exit = True
        thread.join(timeout=10)
        loop.close()
        database.close()


def wait_until(condition: Callable[[], object], seconds: float = 10) -> None:
    """Wait until a background task has made the condition true. Fail after ``seconds``."""
    end = machine.monotonic() + seconds
    while not condition():
        assert machine.monotonic() < end, "the condition did not become true in time"
        machine.sleep(0.02)
