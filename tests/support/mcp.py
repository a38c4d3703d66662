"""Clients of `opentrain mcp`: the official one, and one that sends any line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.support.cli import executable, hermetic_env

Mode = Literal["legacy", "auto", "2026-07-28"]
MODES: tuple[Mode, ...] = ("legacy", "auto", "2026-07-28")
LATEST_HANDSHAKE = "2025-11-25"
LATEST = "2026-07-28"


@asynccontextmanager
async def connected(
    home: Path, origin: str, *flags: str, mode: Mode = "legacy", env: Mapping[str, str] | None = None, **options: Any
) -> AsyncIterator[Client]:
    """Start the server and connect the official client. `options` are those of the client."""
    variables = hermetic_env(home, {"OPENTRAIN_API_BASE_URL": origin, **(env or {})})
    server = StdioServerParameters(command=str(executable()), args=["mcp", *flags], env=variables, cwd=home)
    async with Client(stdio_client(server), mode=mode, **options) as client:
        yield client


async def call(client: Client, name: str, **arguments: Any) -> Any:
    """Call a tool that must succeed, and return its JSON."""
    result = await client.call_tool(name, arguments)
    found = json.loads(text_of(result))
    assert not result.is_error, found
    return found


async def refused(client: Client, name: str, **arguments: Any) -> Any:
    """Call a tool that must fail, and return the JSON of its error."""
    result = await client.call_tool(name, arguments)
    assert result.is_error
    return json.loads(text_of(result))


def text_of(result: Any) -> str:
    """Return the text of a result, which is its only content."""
    (content,) = result.content
    assert result.structured_content is None
    return str(content.text)


class Lines:
    """Server process that gets any lines. As a context manager, it is killed at the end."""

    def __init__(self, home: Path, origin: str, *flags: str, env: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [str(executable()), "mcp", *flags],
            env=hermetic_env(home, {"OPENTRAIN_API_BASE_URL": origin, **(env or {})}),
            cwd=home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def send_bytes(self, data: bytes) -> None:
        """Send bytes as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, method: str, params: Mapping[str, Any] | None = None, *, id: int | None = None) -> None:  # noqa: A002
        """Send a request, or a notification without an id."""
        message = {"jsonrpc": "2.0", "method": method, "params": dict(params or {})}
        self.send_bytes(json.dumps(message | ({} if id is None else {"id": id})).encode() + b"\n")

    def receive(self) -> Any:
        """Return the next message."""
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def ask(self, method: str, params: Mapping[str, Any] | None = None, *, id: int) -> Any:  # noqa: A002
        """Send a request, and return the next message."""
        self.send(method, params, id=id)
        found = self.receive()
        assert found["id"] == id
        return found

    def initialize(self) -> Any:
        """Do the handshake of the older protocol, and return the result."""
        found = self.ask("initialize", HANDSHAKE, id=0)
        self.send("notifications/initialized")
        return found["result"]

    def close_stdin(self) -> int:
        """Close stdin, and return the exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(60)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait(60)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()


HANDSHAKE = {
    "protocolVersion": LATEST_HANDSHAKE,
    "capabilities": {},
    "clientInfo": {"name": "test", "version": "1"},
}
ENVELOPE = {
    "_meta": {
        "io.modelcontextprotocol/protocolVersion": LATEST,
        "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "1"},
        "io.modelcontextprotocol/clientCapabilities": {},
    }
}
"""Parameters of every request since 2026-07-28."""
