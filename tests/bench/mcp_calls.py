"""Simplest client of `opentrain mcp`: `mcp_calls.py SCRIPT COUNT`. With 0 calls it stops after `initialize`."""

import json
import subprocess
import sys
from typing import Any

script, count = sys.argv[1], int(sys.argv[2])
with subprocess.Popen([script, "mcp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
    assert server.stdin is not None
    assert server.stdout is not None
    sent, received = server.stdin, server.stdout

    def ask(number: int, method: str, params: object) -> Any:
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        sent.write(json.dumps(message) + "\n")
        sent.flush()
        return json.loads(received.readline())["result"]

    client = {"name": "bench", "version": "1"}
    ask(0, "initialize", {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": client})
    for number in range(1, count + 1):
        assert not ask(number, "tools/call", {"name": "jobs_list", "arguments": {}})["isError"]
    sent.close()
