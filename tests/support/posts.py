"""Client of tests/data/manifests/posts.yaml in the process of the test, and the API that it talks to."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from opentrain_runtime.declarations.program import Program
from opentrain_runtime.environment import Environment
from opentrain_runtime.main import main

from .cli import hermetic_env
from .server import LoopbackServer, ReceivedRequest, Response

LOST = Response(503, b"lost")
"""Response that leaves the outcome of a write unknown."""
TOKEN = "secret_canary"


@dataclass
class Fault:
    """Response instead of that of the API. `after` means that the request is carried out first."""

    response: Response
    after: bool = False


class PostsApi:
    """Threads of posts. The fault of each write, by its number from 0, is chosen by the test."""

    def __init__(self, *, oldest_first: bool = False) -> None:
        self.posts: list[dict[str, Any]] = []
        self.faults: dict[int, Fault] = {}
        self.reads: list[Response] = []
        """Responses instead of those to the next reads."""
        self.writes = 0
        self.at_once = self.most_at_once = 0
        self.barrier: threading.Barrier | None = None
        self._oldest_first = oldest_first
        self._lock = threading.RLock()
        self.server = LoopbackServer(self._respond)

    def add(self, thread: str, text: str, *, mine: bool = True) -> dict[str, Any]:
        """Add a post to a thread."""
        with self._lock:
            at = datetime(2031, 1, 1, tzinfo=UTC) + timedelta(seconds=len(self.posts))
            post = {"id": f"p_{len(self.posts)}", "thread": thread, "text": text, "mine": mine, "at": at.isoformat()}
            self.posts.append(post)
            return post

    def texts(self, thread: str = "t") -> list[str]:
        """Return the texts of a thread, oldest first."""
        return [post["text"] for post in self.posts if post["thread"] == thread]

    def _respond(self, request: ReceivedRequest) -> Response:
        if request.header("Authorization") != f"Bearer {TOKEN}":
            return Response.of_json(401, {"message": "who are you?", "code": "WHO"})
        thread = request.path.split("/")[3] if request.path.count("/") > 2 else "new"
        if request.method == "GET":
            return self.reads.pop(0) if self.reads else self._page(thread, request)
        with self._lock:
            fault = self.faults.get(self.writes)
            self.writes += 1
        if self.barrier is not None:
            self.barrier.wait(30)
        if fault is None or fault.after:
            post = self.add(thread, json.loads(request.body or b"{}").get("text", ""))
            response = Response.of_json(200, {"id": thread, "post": post})
        return response if fault is None else fault.response

    def _page(self, thread: str, request: ReceivedRequest) -> Response:
        query = {name: values[0] for name, values in parse_qs(request.query).items()}
        start, size = int(query.get("cursor", 0)), int(query.get("limit", 2))
        found = [post for post in self.posts if post["thread"] == thread][::-1]
        shown = found[start : start + size]
        more = str(start + size) if start + size < len(found) else None
        return Response.of_json(200, {"posts": shown[::-1] if self._oldest_first else shown, "next": more})


class Clock(Environment):
    """Environment of the test, whose clock moves only during `sleep`."""

    def __init__(self, folder: Path, origin: str, stdin: bytes, *, token: str | None) -> None:
        own = {"POSTS_URL": origin, "POSTS_RETRIES": "0"} | ({} if token is None else {"POSTS_TOKEN": token})
        self.out, self.err = io.BytesIO(), io.BytesIO()
        super().__init__(variables=hermetic_env(folder, own), stdin=io.BytesIO(stdin), stdout=self.out, stderr=self.err)
        self.now = 1000.0
        self.sleeps: list[float] = []
        self.on_sleep: Callable[[], None] = lambda: None

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds
        self.on_sleep()


@dataclass
class Ran:
    """Exit code, lines of stdout as JSON, stderr, and the sleeps in seconds."""

    exit: int
    lines: list[Any]
    stderr: str
    sleeps: list[float]

    @property
    def error(self) -> Any:
        """Return the error on stderr, with --json."""
        return json.loads(self.stderr)


class PostsClient:
    """Runs command lines against an API, in a folder."""

    def __init__(self, program: Program, folder: Path) -> None:
        self._program = program
        self.folder = folder

    def run(self, api: PostsApi, *words: str, rows: object = "", token: str | None = TOKEN) -> Ran:
        """Run a command of the group `thread`. `rows` is a text for stdin, or a list of objects for JSON Lines."""
        text = rows if isinstance(rows, str) else "\n".join(json.dumps(row) for row in list(rows))  # type: ignore[call-overload]
        clock = Clock(self.folder, api.server.origin, text.encode(), token=token)
        with chdir(self.folder):
            code = main(self._program, ["thread", *words], clock)
        lines = (
            [json.loads(line) for line in clock.out.getvalue().decode().splitlines()] if "--batch" in str(words) else []
        )
        assert "canary" not in clock.out.getvalue().decode() + clock.err.getvalue().decode()
        return Ran(code, lines, clock.err.getvalue().decode(), clock.sleeps)
