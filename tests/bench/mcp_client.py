"""Start a server of tools and end it after its first response, or print the median seconds of its calls.

    mcp_client.py start COMMAND...         start the server, and do the handshake
    mcp_client.py calls NUMBER COMMAND...  the same, then so many calls of jobs_list, one after the other

It has the standard library only, so that its own start does not count.
"""

import json
import subprocess
import sys
from time import perf_counter

WARM_UPS = 5
"""Calls that are not counted. The first ones import what all calls need."""
HANDSHAKE: dict[str, object] = {
    "protocolVersion": "2025-11-25",
    "capabilities": {},
    "clientInfo": {"name": "bench", "version": "1"},
}


class Server:
    """Process of the server."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sys.stderr)

    def send(self, message: dict[str, object]) -> None:
        """Send a message."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, number: int, method: str, params: dict[str, object]) -> None:
        """Send a request and read its response. Raises `SystemExit` if that is an error."""
        self.send({"id": number, "method": method, "params": params})
        assert self.process.stdout is not None
        response = json.loads(self.process.stdout.readline())
        if response.get("id") != number or "error" in response or response["result"].get("isError"):
            raise SystemExit(f"unexpected response: {response}")


def main(kind: str, words: list[str]) -> None:
    """Run the measurement."""
    count = int(words.pop(0)) if kind == "calls" else 0
    server = Server(words)
    try:
        server.ask(0, "initialize", HANDSHAKE)
        server.send({"method": "notifications/initialized"})
        seconds = []
        for number in range(1, count + WARM_UPS + 1 if count else 1):
            begun = perf_counter()
            server.ask(number, "tools/call", {"name": "jobs_list", "arguments": {}})
            seconds.append(perf_counter() - begun)
        if count:
            print(sorted(seconds[WARM_UPS:])[count // 2])
    finally:
        server.process.kill()
        server.process.wait()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
