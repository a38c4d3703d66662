"""Processes that follow a feed, and a server of the feed."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import parse_qs

from tests.support.cli import HANG_GUARD_SECONDS, executable, hermetic_env
from tests.support.in_process import ClockedEnvironment, Outcome, run_inside
from tests.support.server import LoopbackServer, ReceivedRequest, Responder, Response, scripted

TOKEN = {"OT_API_TOKEN": "ot_pat_test_canary"}
POLL = ["updates", "poll"]
FOLLOW = [*POLL, "--follow", "--jsonl", "--interval=0.1"]
DENIED = Response.of_json(401, {"error": "no", "code": "UNAUTHORIZED"})
EMPTY = Response.of_json(200, {"events": [], "nextCursor": None, "hasMore": False})


def event(number: int, *, type: str = "message.received", pad: int = 0) -> dict[str, Any]:  # noqa: A002 - the API's name
    """Return an event with `pad` additional characters."""
    return {
        "id": str(number),
        "type": type,
        "createdAt": f"2026-08-15T09:30:{number % 60:02}.000Z",
        "resourceId": f"msg_{number}",
        "data": {"pad": "x" * pad},
    }


class Feed:
    """A feed in pages of `size`, whose cursors are not ids. The first requests get one of `faults` each."""

    def __init__(self, events: list[dict[str, Any]], *, size: int = 3) -> None:
        self.events = events
        self.size = size
        self.faults: list[Response] = []

    def __call__(self, request: ReceivedRequest) -> Response:
        if self.faults:
            return self.faults.pop(0)
        given = cursor_of(request)
        begin = int(given.removeprefix("c-")) if given else 0
        page = self.events[begin : begin + self.size]
        end = begin + len(page)
        document = {"events": page, "nextCursor": f"c-{end}" if page else given, "hasMore": end < len(self.events)}
        return Response.of_json(200, document)


def cursor_of(request: ReceivedRequest) -> str | None:
    """Return the cursor of a request."""
    return parse_qs(request.query).get("cursor", [None])[0]


class Follower:
    """A process with --follow, whose output is read line by line. As a context manager, it ends with the test."""

    def __init__(self, words: list[str], home: Path, origin: str, env: dict[str, str] | None = None) -> None:
        all_of_it = hermetic_env(home, TOKEN | {"OPENTRAIN_API_BASE_URL": origin} | (env or {}))
        pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
        self.process = subprocess.Popen([str(executable()), *words], env=all_of_it, cwd=home, **pipes)
        assert self.process.stdout is not None
        self.pipe = self.process.stdout.fileno()
        self._read = b""

    def lines(self, count: int) -> list[str]:
        """Return the next lines. Fails if they do not come."""
        end = monotonic() + HANG_GUARD_SECONDS
        while self._read.count(b"\n") < count:
            assert select.select([self.pipe], [], [], end - monotonic())[0], "no line came"
            data = os.read(self.pipe, 65536)
            assert data, (self.process.wait(60), self.process.stderr and self.process.stderr.read())
            self._read += data
        *found, self._read = self._read.split(b"\n", count)
        return [line.decode() for line in found]

    def ids(self, count: int) -> list[int]:
        """Return the ids of the next events."""
        return [int(json.loads(line)["id"]) for line in self.lines(count)]

    def stop(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Send a signal; return the exit code and stderr."""
        self.process.send_signal(number)
        return self.end()

    def end(self) -> tuple[int, str]:
        """Wait for the end; return the exit code and stderr. `rest` has the remaining output."""
        out, err = self.process.communicate(timeout=HANG_GUARD_SECONDS)
        self._read += out
        return self.process.returncode, err.decode()

    def rest(self) -> list[int]:
        """Return the ids of the complete lines that were not read before the end."""
        assert self._read.endswith(b"\n") or not self._read
        return [int(json.loads(line)["id"]) for line in self._read.splitlines()]

    def __enter__(self) -> Follower:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        if self.process.stdout is not None and not self.process.stdout.closed:
            self.process.communicate()


@contextmanager
def following(tmp_path: Path, responder: Responder, *words: str) -> Iterator[tuple[Follower, LoopbackServer]]:
    with LoopbackServer(responder) as server, Follower([*FOLLOW, *words], tmp_path, server.origin) as follower:
        yield follower, server


def inside(
    tmp_path: Path, responses: list[Response] | Responder, *words: str
) -> tuple[Outcome, ClockedEnvironment, list[str | None]]:
    """Follow in this process until the responses end it. Return the outcome, the environment and the sent cursors."""
    responder = scripted([*responses, DENIED]) if isinstance(responses, list) else responses
    with LoopbackServer(responder) as server:
        environment = ClockedEnvironment(server.origin, tmp_path, {**TOKEN, "OPENTRAIN_MAX_RETRIES": "0"})
        outcome = run_inside([*POLL, "--follow", *words], environment)
        return outcome, environment, [cursor_of(request) for request in server.requests]
