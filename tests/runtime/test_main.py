"""`main` as a function: called many times, from any thread, leaving nothing behind."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from opentrain_cli.index import PROGRAM
from opentrain_runtime.environment import Environment
from opentrain_runtime.http.transport import Connections
from opentrain_runtime.main import CLOSED_PIPE, INTERRUPTED, main
from tests.support.cli import Result, hermetic_env, run_cli
from tests.support.responses import responder
from tests.support.server import LoopbackServer

COMMANDS = [
    ["jobs", "list"],
    ["jobs", "list", "--json"],
    ["jobs", "list", "--query=jobs[0].id"],
    ["jobs", "list", "--jsonl"],
    ["contracts", "get", "--contract-id=c"],
    ["auth", "status", "--json"],
    ["jobs", "lst"],
    ["jobs", "list", "--limit=0", "--json"],
    ["--version"],
    ["help", "jobs", "list"],
    ["help", "--json"],
    ["completion", "bash"],
]


def _run(argv: list[str], variables: dict[str, str], connections: Connections | None = None) -> Result:
    stdout, stderr = io.BytesIO(), io.BytesIO()
    environment = Environment(
        variables=variables, stdin=io.BytesIO(), stdout=stdout, stderr=stderr, connections=connections
    )
    code = main(PROGRAM, argv, environment)
    return Result(code, stdout.getvalue().decode(), stderr.getvalue().decode())


def _variables(origin: str, home: Path) -> dict[str, str]:
    return hermetic_env(home, {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": origin})


def test_calls_from_threads_equal_the_console_script(tmp_path: Path) -> None:
    """Mixed commands, over kept connections; files and memory stay as they were."""
    with LoopbackServer(responder([])) as server:
        variables = _variables(server.origin, tmp_path)
        expected = {
            index: run_cli(argv, env=variables, cwd=tmp_path, config_home=tmp_path)
            for index, argv in enumerate(COMMANDS)
        }
        connections = Connections()
        open_files: list[int] = []
        with ThreadPoolExecutor(4) as pool:
            for _ in range(2):
                order = [number % len(COMMANDS) for number in range(96)]
                done = list(pool.map(lambda index: _run(COMMANDS[index], variables, connections), order))
                for index, result in zip(order, done, strict=True):
                    assert result == expected[index], COMMANDS[index]
                open_files.append(len(os.listdir("/dev/fd")))
        connections.close()
    assert server.connections < len(order)
    assert open_files[1] <= open_files[0] + 4  # a connection for each thread, at most


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """Signal handlers, the collector, the streams, the folder and the variables are as they were."""

    def state() -> object:
        handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)]
        streams = (sys.stdin, sys.stdout, sys.stderr)
        return handlers, gc.get_threshold(), streams, os.getcwd(), dict(os.environ)

    before = state()
    with LoopbackServer(responder([])) as server:
        for argv in COMMANDS:
            _run(argv, _variables(server.origin, tmp_path))
    assert state() == before


def test_the_variables_of_the_process_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the token, nor the server, nor a proxy, nor the home folder of the process."""
    monkeypatch.setenv("OT_API_TOKEN", "ot_pat_wrong")
    monkeypatch.setenv("OPENTRAIN_API_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HOME", "/nowhere")
    with LoopbackServer(responder([])) as server:
        assert _run(["jobs", "list", "--json"], _variables(server.origin, tmp_path)).exit == 0
        assert server.requests[0].header("Authorization") == "Bearer ot_pat_canary"
    assert _run(["jobs", "list"], hermetic_env(tmp_path)).exit == 3


def test_settings_are_read_for_each_call(tmp_path: Path) -> None:
    """Two servers, one pair of connections: a token goes where its own variables say."""
    connections = Connections()
    with LoopbackServer(responder([])) as one, LoopbackServer(responder([])) as other:
        for server in (one, other, one):
            assert _run(["jobs", "list"], _variables(server.origin, tmp_path), connections).exit == 0
        assert (len(one.requests), len(other.requests)) == (2, 1)
        assert (one.connections, other.connections) == (1, 1)
    connections.close()


class _Interrupted(Environment):
    def stdout_columns(self) -> int | None:
        raise KeyboardInterrupt


class _Unread(io.BytesIO):
    def write(self, _data: object) -> int:
        raise BrokenPipeError


def test_an_interruption_and_a_closed_pipe_are_exit_codes(tmp_path: Path) -> None:
    variables = hermetic_env(tmp_path)
    assert main(PROGRAM, ["jobs", "search"], _Interrupted(variables=variables)) == INTERRUPTED
    assert main(PROGRAM, ["--version"], Environment(variables=variables, stdout=_Unread())) == CLOSED_PIPE


def test_closed_streams_are_survived(tmp_path: Path) -> None:
    assert main(PROGRAM, ["jobs", "lst"], Environment(variables=hermetic_env(tmp_path))) == 2
    assert main(PROGRAM, ["--version"], Environment(variables=hermetic_env(tmp_path))) == 1
