"""Process of the server: protocols, malformed messages, canceled calls, several calls at once, and its end."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from tests.support.agent import Agent
from tests.support.cli import executable, hermetic_env, run_cli
from tests.support.mcp import ENVELOPE, HANDSHAKE, LATEST, LATEST_HANDSHAKE, Lines
from tests.support.server import LoopbackServer, ReceivedRequest, Response

OTHER_JSON = (b"[]", b"null", b"7", b'"x"', b"{}", b"[" * 5000, b'{"id": {}}', b'{"jsonrpc": 2}')
NOWHERE = "http://127.0.0.1:9"


class Gate:
    """API whose requests wait until a number of them have arrived, or until they are released."""

    def __init__(self, wanted: int) -> None:
        self._arrived = threading.Barrier(wanted) if wanted else None
        self.received = threading.Event()
        self.released = threading.Event()

    def __call__(self, request: ReceivedRequest) -> Response:
        if request.path.endswith("/facets"):
            return Response.of_json(200, {"totalJobs": 1, "categories": []})
        self.received.set()
        if self._arrived is not None:
            self._arrived.wait(60)
        else:
            self.released.wait(60)
        return Response.of_json(200, {"jobs": [], "nextCursor": None})


@contextmanager
def gated(wanted: int) -> Iterator[tuple[str, Gate]]:
    gate = Gate(wanted)
    with LoopbackServer(gate) as server:
        try:
            yield server.origin, gate
        finally:
            gate.released.set()


def call(name: str, **arguments: object) -> dict[str, object]:
    return {"name": name, "arguments": arguments}


def text(message: dict[str, object]) -> dict[str, object]:
    result = message["result"]
    assert isinstance(result, dict)
    found: dict[str, object] = json.loads(result["content"][0]["text"])
    return found


@pytest.mark.parametrize("version", ["2024-11-05", "2025-03-26", "2025-06-18", LATEST_HANDSHAKE])
def test_the_version_of_a_handshake_is_kept(tmp_path: Path, version: str) -> None:
    with Lines(tmp_path, NOWHERE) as server:
        result = server.ask("initialize", {**HANDSHAKE, "protocolVersion": version}, id=1)["result"]
        assert result["protocolVersion"] == version
        assert result["serverInfo"]["name"] == "opentrain"
        assert "auth_register" in result["instructions"]


def test_an_unknown_version_of_a_handshake_gets_a_known_one(tmp_path: Path) -> None:
    with Lines(tmp_path, NOWHERE) as server:
        result = server.ask("initialize", {**HANDSHAKE, "protocolVersion": "1999-01-01"}, id=1)["result"]
        assert result["protocolVersion"] == LATEST_HANDSHAKE


def test_a_client_may_discover_and_then_initialize(tmp_path: Path) -> None:
    """Each request has a response in its own protocol, in any order."""
    with Lines(tmp_path, NOWHERE) as server:
        assert LATEST in server.ask("server/discover", ENVELOPE, id=1)["result"]["supportedVersions"]
        assert server.initialize()["protocolVersion"] == LATEST_HANDSHAKE
        old = server.ask("tools/list", id=2)["result"]["tools"]
        new = server.ask("tools/list", ENVELOPE, id=3)["result"]["tools"]
        assert [tool["name"] for tool in old] == [tool["name"] for tool in new]
        assert server.ask("ping", id=4)["result"] == {}


def test_malformed_messages_do_not_stop_the_server(tmp_path: Path) -> None:
    """1,000 lines that are not messages: text, bytes, cut JSON, wrong types, and unknown methods."""
    chance = random.Random(20)
    good = json.dumps({"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": call("jobs_list", limit=1)})
    with Lines(tmp_path, NOWHERE) as server:
        server.initialize()
        for number in range(1000):
            kind = number % 5
            if kind == 0:
                line = chance.randbytes(chance.randint(0, 80)).replace(b"\n", b"")
            elif kind == 1:
                line = good[: chance.randint(0, len(good) - 1)].encode()
            elif kind == 2:
                line = chance.choice(
                    [b"[]", b"null", b"7", b'"x"', b"{}", b"[" * 5000, b'{"id": {}}', b'{"jsonrpc": 2}']
                )
            elif kind == 3:
                line = json.dumps({"jsonrpc": "2.0", "method": f"none/{number}", "params": [number]}).encode()
            else:
                line = json.dumps({"jsonrpc": "2.0", "id": -number, "method": "tools/call", "params": number}).encode()
            server.send_bytes(line + b"\n")
        server.send("ping", id=7)
        while (message := server.receive()).get("id") != 7:
            assert "error" in message
        assert message["result"] == {}
        assert server.close_stdin() == 0


def test_wrong_parameters_of_a_call_are_errors(tmp_path: Path) -> None:
    with Lines(tmp_path, NOWHERE) as server:
        server.initialize()
        assert server.ask("tools/call", {"name": 5}, id=1)["error"]["code"] == -32602
        assert server.ask("tools/call", {"name": "jobs_list", "arguments": []}, id=2)["error"]["code"] == -32602
        wrong: list[dict[str, object]] = [{"limit": "1"}, {"limit": {"a": [None]}}, {"nothing": 1}]
        for number, arguments in enumerate(wrong, 3):
            found = server.ask("tools/call", call("jobs_list", **arguments), id=number)
            assert found["result"]["isError"]
            assert text(found)["code"] == "CLI_USAGE"
        unknown = server.ask("tools/call", call("jobs_lst"), id=9)
        assert text(unknown)["code"] == "CLI_UNKNOWN_TOOL"
        assert "error" in server.ask("resources/read", {"uri": "opentrain://topic/none"}, id=10)


def test_eight_calls_are_sent_at_once(agent: Agent) -> None:
    """The server of the API responds when all eight requests have arrived."""
    with gated(8) as (origin, _), Lines(agent.home, origin, env={"OT_API_TOKEN": "ot_pat_test"}) as server:
        server.initialize()
        for number in range(1, 9):
            server.send("tools/call", call("jobs_list"), id=number)
        found = [server.receive() for _ in range(8)]
        assert sorted(message["id"] for message in found) == list(range(1, 9))
        assert all(text(message)["jobs"] == [] for message in found)


def test_a_request_without_response_does_not_hold_other_calls(tmp_path: Path) -> None:
    with gated(0) as (origin, gate), Lines(tmp_path, origin, env={"OT_API_TOKEN": "ot_pat_test"}) as server:
        server.initialize()
        server.send("tools/call", call("jobs_list"), id=1)
        assert gate.received.wait(60)
        assert "result" in server.ask("tools/call", call("jobs_facets"), id=2)
        gate.released.set()
        assert server.receive()["id"] == 1


def test_a_slow_response_ends_at_the_deadline(tmp_path: Path) -> None:
    """A response that sends a header from time to time never has a timeout, but a deadline of ten times it."""
    headers = {f"X-Slow-{number}": "1" for number in range(200)}

    def drip(request: ReceivedRequest) -> Response:
        return Response(200, b"{}", headers, header_delay=0.1)

    env = {"OPENTRAIN_TIMEOUT": "0.2", "OPENTRAIN_MAX_RETRIES": "0"}
    with LoopbackServer(drip) as api, Lines(tmp_path, api.origin, env=env) as server:
        server.initialize()
        found = server.ask("tools/call", call("jobs_facets"), id=1)
        assert text(found)["code"] == "CLI_TIMEOUT"


@pytest.mark.parametrize("envelope", [{}, ENVELOPE], ids=["handshake", "2026-07-28"])
def test_a_canceled_wait_ends_and_has_no_response(agent: Agent, envelope: dict[str, object]) -> None:
    agent.ask("auth", "claim", f"--email={uuid4()}@example.org")
    with Lines(agent.home, agent.sandbox.origin) as server:
        server.initialize()
        server.send("tools/call", {**call("auth_claim_status", wait=60), **envelope}, id=1)
        assert "result" in server.ask("tools/call", {**call("auth_status"), **envelope}, id=2)
        server.send("notifications/cancelled", {"requestId": 1})
        assert "result" in server.ask("tools/call", {**call("auth_status"), **envelope}, id=3)
        assert server.close_stdin() == 0
        assert server.process.stdout is not None
        assert server.process.stdout.read() == b""


def test_the_server_ends_when_stdin_is_closed(agent: Agent) -> None:
    """Calls that were sent before have their results."""
    with Lines(agent.home, agent.sandbox.origin) as server:
        server.initialize()
        server.send("tools/call", call("jobs_list"), id=1)
        assert server.close_stdin() == 0
        assert server.process.stdout is not None
        (message,) = map(json.loads, server.process.stdout.read().splitlines())
        assert text(message)["jobs"] == []


def test_a_wait_does_not_keep_the_server_alive(agent: Agent) -> None:
    agent.ask("auth", "claim", f"--email={uuid4()}@example.org")
    with Lines(agent.home, agent.sandbox.origin) as server:
        server.initialize()
        server.send("tools/call", call("auth_claim_status", wait=60), id=1)
        server.ask("ping", id=2)
        assert server.close_stdin() == 0


def test_sigterm_ends_the_server(tmp_path: Path) -> None:
    with Lines(tmp_path, NOWHERE) as server:
        server.initialize()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(60) == -signal.SIGTERM


def test_the_server_ends_when_its_client_is_killed(tmp_path: Path) -> None:
    """The pipe to the server is closed with the client."""
    client = (
        "import subprocess, sys, time\n"
        "server = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)\n"
        "print(server.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    command = [sys.executable, "-c", client, str(executable()), "mcp"]
    with subprocess.Popen(command, env=hermetic_env(tmp_path), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        server = os.pidfd_open(int(process.stdout.readline()))
        process.kill()
        try:
            assert select.select([server], [], [], 60)[0]
        finally:
            os.close(server)


def test_stdout_has_the_protocol_only(agent: Agent) -> None:
    """Logs go to stderr, also those of --verbose, and a command cannot read stdin."""
    with Lines(agent.home, agent.sandbox.origin, "--verbose") as server:
        server.initialize()
        assert "result" in server.ask("tools/call", call("auth_status"), id=1)
        assert server.close_stdin() == 0
        assert server.process.stderr is not None
        log = server.process.stderr.read().decode()
        assert "/auth/me" in log
        assert "ot_pat_" not in log.replace("ot_pat_...", "").replace("ot_pat_***", "")


def test_an_unknown_toolset_is_a_usage_error(tmp_path: Path) -> None:
    done = run_cli(["mcp", "--toolsets=job", "--json"], cwd=tmp_path, config_home=tmp_path)
    assert done.exit == 2
    assert done.stdout == ""
    assert "jobs" in json.loads(done.stderr)["hint"]
