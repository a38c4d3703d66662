"""A sandbox to talk to: a real process for what a user meets, one in this process where time is tested."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import uvicorn

from opentrain_sandbox.__main__ import address, listen
from opentrain_sandbox.app import create_app
from opentrain_sandbox.store import Store

Connect = Callable[[str, str | None], httpx.Client]
Advance = Callable[..., None]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]


@contextmanager
def running(*flags: str) -> Iterator[str]:
    """Runs ``python -m opentrain_sandbox`` on a free port and yields its origin."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("OT_", "OPENTRAIN_"))}
    with subprocess.Popen(
        [sys.executable, "-m", "opentrain_sandbox", "--port", "0", *flags],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            first = re.fullmatch(r"listening on (http://127\.0\.0\.1:\d+)\n", process.stdout.readline())
            assert first is not None
            yield first[1]
        finally:
            process.terminate()
            assert process.wait(timeout=10) == 0


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The origin of a sandbox in a process of its own. Tests share it: each registers an agent of its own."""
    with running() as origin:
        yield origin


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Makes HTTP clients: ``connect(origin, token)``."""
    clients: list[httpx.Client] = []

    def make(origin: str, token: str | None) -> httpx.Client:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        # The machine's proxy settings have no say in a test.
        clients.append(httpx.Client(base_url=origin, headers=headers, trust_env=False, timeout=10))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def register(connect: Connect) -> Register:
    """Registers an agent and returns the answer: ``register(origin)``."""

    def make(origin: str) -> dict[str, Any]:
        answer = connect(origin, None).post("/api/agent/identity", json={"agent_name": "Scout"})
        assert answer.status_code == 201
        body: dict[str, Any] = answer.json()
        return body

    return make


@pytest.fixture
def claim(connect: Connect) -> Claim:
    """Plays a whole claim, and returns a client of the claimed account: ``claim(origin, registration, email)``."""

    def play(origin: str, registration: dict[str, Any], email: str) -> httpx.Client:
        anyone = connect(origin, None)
        started = anyone.post(
            "/api/agent/identity/claim", json={"claim_token": registration["claim_token"], "email": email}
        ).json()
        token = httpx.URL(started["verification_uri"]).params["token"]
        done = anyone.post("/claim", data={"token": token, "code": started["user_code"]})
        assert done.status_code == 200
        delivered = anyone.post(
            "/api/agent/oauth/token",
            data={"grant_type": registration["grant_type"], "claim_token": registration["claim_token"]},
        )
        assert delivered.status_code == 200
        return connect(origin, delivered.json()["access_token"])

    return play


@pytest.fixture
def api(server: str, register: Register, connect: Connect) -> httpx.Client:
    """A freshly registered, unclaimed agent of the shared sandbox."""
    return connect(server, register(server)["access_token"])


@pytest.fixture
def time() -> list[datetime]:
    """The one entry is the time of ``timed``."""
    return [datetime(2030, 1, 2, 12, 0, tzinfo=UTC)]


@pytest.fixture
def advance(time: list[datetime]) -> Advance:
    """Moves the time of ``timed``: ``advance(minutes=30)``."""

    def move(**amount: float) -> None:
        time[0] += timedelta(**amount)

    return move


@pytest.fixture
def timed(time: list[datetime]) -> Iterator[str]:
    """The origin of a sandbox in this process, whose clock stands still but for ``advance``."""
    store = Store()
    listener = listen("127.0.0.1", 0)
    app = create_app(store, lambda: time[0])
    service = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=service.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield address("127.0.0.1", listener)
    finally:
        service.should_exit = True
        thread.join(timeout=10)
        store.close()


@pytest.fixture
def timed_api(timed: str, register: Register, connect: Connect) -> httpx.Client:
    """A freshly registered, unclaimed agent of ``timed``."""
    return connect(timed, register(timed)["access_token"])
