"""A webhook's receiver: checks each delivery's signature and prints one line for it.

`receiver.py SECRET_FILE` prints the URL to subscribe first. The secret is read when a delivery comes, since it is known
only once the subscription is made. How a delivery is signed: `opentrain help webhooks create`.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOLERANCE = 300
"""Seconds by which the time of a signature may differ from ours."""


def signed_by(secret: str, header: str, body: bytes) -> bool:
    """Whether the header `t=...,v1=...` is the secret's signature of the body, and of about now."""
    parts = dict(part.strip().split("=", 1) for part in header.split(",") if "=" in part)
    stamp, signature = parts.get("t", ""), parts.get("v1", "")
    made = hmac.new(secret.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return stamp.isdigit() and abs(time.time() - int(stamp)) <= TOLERANCE and hmac.compare_digest(made, signature)


class Receiver(BaseHTTPRequestHandler):
    """Answers 204 to what is signed rightly, and 401 to all else."""

    def do_POST(self) -> None:
        """One delivery."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        secret = Path(sys.argv[1]).read_text(encoding="utf-8").strip()
        rightly = signed_by(secret, self.headers.get("X-OpenTrain-Signature", ""), body)
        if rightly:
            event = json.loads(body)
            print(f"received and verified: event {event['id']}, {event['type']}", flush=True)
        self.send_response(204 if rightly else 401)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Says nothing of its own."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    print(f"http://127.0.0.1:{server.server_port}/events", flush=True)
    server.serve_forever()
