"""API that sends its responses a byte at a time: such calls end at the deadline, and do not hold other calls."""

from __future__ import annotations

import json
from itertools import repeat
from pathlib import Path

from tests.support.faulty import Connection, FaultyServer
from tests.support.mcp import Lines

FACETS = json.dumps({"totalJobs": 1, "categories": []}).encode()
DRIPPING = 8


def respond(connection: Connection) -> None:
    """Send the facets at once, and everything else as spaces without end."""
    request = connection.read()
    if request is None:
        return
    prompt = request.path.endswith("/facets")
    length = len(FACETS) if prompt else 1_000_000
    connection.send(f"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n".encode())
    if prompt:
        connection.send(FACETS)
    else:
        connection.drip(repeat(b" "), 0.01)


def test_slow_responses_do_not_hold_other_calls(tmp_path: Path) -> None:
    env = {"OPENTRAIN_TIMEOUT": "0.6", "OPENTRAIN_MAX_RETRIES": "0", "OT_API_TOKEN": "ot_pat_test"}
    slow = range(1, DRIPPING + 1)
    with FaultyServer(respond) as api, Lines(tmp_path, api.origin, env=env) as server:
        server.initialize()
        for number in slow:
            server.send("tools/call", {"name": "jobs_list", "arguments": {}}, id=number)
        for number in range(101, 104):
            found = server.ask("tools/call", {"name": "jobs_facets", "arguments": {}}, id=number)
            assert not found["result"]["isError"]
        messages = [server.receive() for _ in slow]
        assert sorted(message["id"] for message in messages) == list(slow)
        errors = [json.loads(message["result"]["content"][0]["text"]) for message in messages]
        assert {(error["code"], error["exitCode"]) for error in errors} == {("CLI_TIMEOUT", 7)}
