"""Receiver of webhooks on this machine."""

from __future__ import annotations

import threading
from queue import Queue

from tests.support.server import LoopbackServer, ReceivedRequest, Response


class WebhookReceiver(LoopbackServer):
    """Server that keeps the deliveries it receives.

    ``statuses`` are those of the next responses; later ones have 204. No response is sent while ``open`` is cleared.
    ``slow_headers`` is the number of headers of each response, sent 0.1 seconds apart.
    """

    def __init__(self) -> None:
        super().__init__(self._respond)
        self.statuses: Queue[int] = Queue()
        self.deliveries: Queue[ReceivedRequest] = Queue()
        self.open = threading.Event()
        self.open.set()
        self.slow_headers = 0

    @property
    def url(self) -> str:
        """Return the URL to subscribe."""
        return f"{self.origin}/hook"

    def next(self) -> ReceivedRequest:
        """Return the next delivery. Fail if none arrives."""
        return self.deliveries.get(timeout=10)

    def _respond(self, request: ReceivedRequest) -> Response:
        self.deliveries.put(request)
        self.open.wait(10)
        status = 204 if self.statuses.empty() else self.statuses.get()
        headers = {f"X-Slow-{number}": "1" for number in range(self.slow_headers)} | {"Set-Cookie": "known=yes"}
        if status == 302:
            headers["Location"] = "/elsewhere"
        return Response(status, headers=headers, header_delay=0.1 if self.slow_headers else 0)
