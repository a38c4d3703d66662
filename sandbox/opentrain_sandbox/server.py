"""HTTP server of the sandbox, for the command line and for tests of other programs."""

from __future__ import annotations

import socket

import uvicorn
from starlette.applications import Starlette

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.web.protocol import SandboxProtocol


class SandboxServer(uvicorn.Server):
    """Server of one application. It ends the streams of open pages when it stops."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=SandboxProtocol,
                log_level="warning",
                access_log=False,
                lifespan="on",
                server_header=False,
                date_header=False,  # see web/date_header.py
                proxy_headers=False,
                timeout_graceful_shutdown=2,
            )
        )
        self._sandbox: Sandbox = app.state.sandbox

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop the server. Without the first line it would wait for the streams."""
        self._sandbox.activity.close()
        await super().shutdown(sockets)


def address(host: str, listener: socket.socket) -> str:
    """Return the URL of the listening socket, with its actual port."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listener.getsockname()[1]}"


def listen(host: str, port: int) -> socket.socket:
    """Open the listening socket.

    Clients can connect as soon as this returns. Their connections wait in the backlog until they are served.

    Raises:
        OSError: the port is taken or not permitted, or the host is not an address of this machine.
    """
    family, kind, protocol, _, target = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(target)
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener
