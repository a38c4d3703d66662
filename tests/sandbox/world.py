"""Sandboxes to talk to: one in a process of its own, and one in this process whose clock a test moves."""

from __future__ import annotations

import asyncio
import threading
import time as machine
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import uvicorn

from opentrain_sandbox.__main__ import address, listen
from opentrain_sandbox.app import create_app
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from tests.support.sandbox import SandboxProcess


@contextmanager
def running(*flags: str) -> Iterator[str]:
    """Runs a sandbox of its own on a free port and yields its origin."""
    with SandboxProcess(*flags) as process:
        yield process.origin


@dataclass
class World:
    """A sandbox in this process with all that it does in the background; its clock stands still but for ``advance``."""

    origin: str
    sandbox: Sandbox
    loop: asyncio.AbstractEventLoop

    def do(self, function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """Calls a function in the thread of the sandbox, between two requests, and returns what it returns."""

        async def call() -> Any:
            return function(*arguments, **options)

        return asyncio.run_coroutine_threadsafe(call(), self.loop).result(timeout=10)


@contextmanager
def world_of(database: Database, time: list[datetime]) -> Iterator[World]:
    """Runs a sandbox on this database; ``time[0]`` is its machine's time."""
    listener = listen("127.0.0.1", 0)
    app = create_app(database, lambda: time[0])
    service = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on", timeout_graceful_shutdown=2))
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_until_complete, args=(service.serve(sockets=[listener]),))
    thread.start()
    try:
        yield World(address("127.0.0.1", listener), app.state.sandbox, loop)
    finally:
        service.should_exit = True
        thread.join(timeout=10)
        loop.close()
        database.close()


def eventually(condition: Callable[[], object], seconds: float = 10) -> None:
    """Waits until something is so that a background task brings about, and fails when it does not come about."""
    end = machine.monotonic() + seconds
    while not condition():
        assert machine.monotonic() < end, "it did not happen in time"
        machine.sleep(0.02)
