"""Webhook receiver that verifies the signature of each delivery and prints one line for it.

`receiver.py SECRET_FILE` first prints the URL to subscribe. The secret is read when a delivery arrives, because it is
known only after the subscription is created. `opentrain help webhooks create` describes the signature.
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
"""Allowed difference between the time of a signature and the local time, in seconds."""


def signed_by(secret: str, header: str, body: bytes) -> bool:
    """Return whether the header `t=...,v1=...` has a valid and recent signature of the body."""
    parts = dict(part.strip().split("=", 1) for part in header.split(",") if "=" in part)
    timestamp, signature = parts.get("t", ""), parts.get("v1", "")
    expected = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    recent = timestamp.isdigit() and abs(time.time() - int(timestamp)) <= TOLERANCE
    return recent and hmac.compare_digest(expected, signature)


class Receiver(BaseHTTPRequestHandler):
    """Handler that responds 204 to a delivery with a valid signature, otherwise 401."""

    def do_POST(self) -> None:
        """Verify one delivery."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        secret = Path(sys.argv[1]).read_text(encoding="utf-8").strip()
        valid = signed_by(secret, self.headers.get("X-OpenTrain-Signature", ""), body)
        if valid:
            event = json.loads(body)
            print(f"received and verified: event {event['id']}, {event['type']}", flush=True)
        self.send_response(204 if valid else 401)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Suppress the log of the server."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    print(f"http://127.0.0.1:{server.server_port}/events", flush=True)
    server.serve_forever()
