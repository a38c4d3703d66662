"""Deadline of sockets, in any thread."""

from __future__ import annotations

import io
import threading
import time

import httpcore
import pytest

from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.environment import Environment
from opentrain_runtime.http import network
from opentrain_runtime.http.network import RENEWED_AFTER, DeadlineBackend, deadline_in
from opentrain_runtime.http.transport import DEADLINE_FACTOR
from opentrain_runtime.main import main
from opentrain_runtime.signals import DeadlineError
from tests.support.faulty import ClosedPort, FaultyServer

TIMEOUT = 0.3
FAR = 30.0
"""Least duration of a slow response, in seconds."""


def test_a_read_ends_at_the_deadline_and_not_at_the_timeout() -> None:
    with FaultyServer("silence") as server:
        host, port = server.origin.removeprefix("http://").split(":")
        stream = DeadlineBackend().connect_tcp(host, int(port))
        with deadline_in(TIMEOUT), pytest.raises(DeadlineError):
            stream.read(1, timeout=FAR)
        stream.close()


def test_a_timeout_before_the_deadline_is_a_timeout() -> None:
    with FaultyServer("silence") as server:
        host, port = server.origin.removeprefix("http://").split(":")
        stream = DeadlineBackend().connect_tcp(host, int(port))
        with deadline_in(FAR), pytest.raises(httpcore.ReadTimeout):
            stream.read(1, timeout=TIMEOUT)
        stream.close()


def test_nothing_begins_after_the_deadline() -> None:
    with deadline_in(-1), pytest.raises(DeadlineError):
        DeadlineBackend().connect_tcp("127.0.0.1", 9)


def test_a_refused_connection() -> None:
    with ClosedPort() as origin, pytest.raises(httpcore.ConnectError):
        DeadlineBackend().connect_tcp("127.0.0.1", int(origin.rpartition(":")[2]))


def test_a_host_without_an_address() -> None:
    with pytest.raises(httpcore.ConnectError):
        DeadlineBackend().connect_tcp("nowhere.invalid", 80)


@pytest.mark.parametrize("play", ["drip-of-headers", "drip-of-body"])
def test_a_slow_response_ends_at_the_deadline_in_a_thread(play: str) -> None:
    """Only the main thread has an alarm. In others, the sockets enforce the deadline."""
    ended: list[tuple[int, float]] = []
    with FaultyServer(play) as server:
        variables = {
            "XDG_CONFIG_HOME": "/nowhere",
            "OPENTRAIN_API_BASE_URL": server.origin,
            "OT_API_TOKEN": "ot_pat_canary",
            "OPENTRAIN_TIMEOUT": str(TIMEOUT),
        }

        def run() -> None:
            begun = time.monotonic()
            environment = Environment(variables=variables, stdout=io.BytesIO(), stderr=io.BytesIO())
            ended.append((main(PROGRAM, ["jobs", "list", "--json"], environment), time.monotonic() - begun))

        thread = threading.Thread(target=run)
        thread.start()
        thread.join(FAR)
        assert not thread.is_alive()
        assert server.connections == 1  # there is no time left for a retry
    ((code, seconds),) = ended
    assert code == PRODUCT.exit_codes.names["outage"]
    assert seconds >= TIMEOUT * DEADLINE_FACTOR


class Clock:
    """Clock that moves by a stream's reads and writes, which take six seconds each."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


class SteadyStream(httpcore.MockStream):
    """Stream without end."""

    def __init__(self, clock: Clock) -> None:
        super().__init__([])
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._clock.now += 6
        return b"x" * max_bytes

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._clock.now += 6


@pytest.mark.parametrize(
    ("size", "renewed", "ends"),
    [(RENEWED_AFTER // 2, True, False), (RENEWED_AFTER // 2, False, True), (1024, True, True)],
    ids=["file", "other body", "file that hardly moves"],
)
@pytest.mark.parametrize("direction", ["read", "write"])
def test_each_mebibyte_of_a_file_has_a_deadline(
    monkeypatch: pytest.MonkeyPatch, direction: str, size: int, renewed: bool, ends: bool
) -> None:
    """A deadline of ten seconds is enough for half a MiB every six seconds, for ever."""
    clock = Clock()
    monkeypatch.setattr(network, "time", clock)
    stream = network._DeadlineStream(SteadyStream(clock))
    with deadline_in(10, renewed=renewed):
        try:
            for _ in range(9):
                if direction == "read":
                    stream.read(size)
                else:
                    stream.write(b"x" * size)
        except DeadlineError:
            assert ends
        else:
            assert not ends
