"""A receiver of webhooks on this machine."""

from __future__ import annotations

import threading
import time as machine
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from typing import Any


@dataclass(frozen=True)
class Arrival:
    """One request as it came to the receiver."""

    path: str
    headers: dict[str, str]
    body: bytes


class Receiver:
    """An HTTP server that keeps what arrives. ``answers`` are the statuses to give, then always 204.

    It waits with its answers while ``open`` is cleared, and sends their heads in so many ``drips``, 0.1 s apart.
    """

    def __init__(self) -> None:
        self.answers: Queue[int] = Queue()
        self.arrivals: Queue[Arrival] = Queue()
        self.open = threading.Event()
        self.open.set()
        self.drips = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                headers = {name.lower(): value for name, value in self.headers.items()}
                outer.arrivals.put(Arrival(self.path, headers, body))
                outer.open.wait(10)
                status = 204 if outer.answers.empty() else outer.answers.get()
                self.send_response(status)
                for _ in range(outer.drips):
                    self.send_header("X-Drip", "1")
                    self.flush_headers()
                    machine.sleep(0.1)
                self.send_header("Set-Cookie", "known=yes")
                if status == 302:
                    self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            do_GET = do_POST  # noqa: N815 - what a client that follows a redirect would send

            def log_message(self, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"

    def next(self) -> Arrival:
        """The next request; fails when none comes."""
        return self.arrivals.get(timeout=10)

    def close(self) -> None:
        self.open.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=10)
