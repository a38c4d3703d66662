"""`main` as a function: called many times and from any thread, without side effects."""

from __future__ import annotations

import gc
import io
import os
import re
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from opentrain_cli.index import PROGRAM
from opentrain_runtime.environment import Environment
from opentrain_runtime.http.transport import Connections
from opentrain_runtime.main import CLOSED_PIPE, INTERRUPTED, main
from tests.support.agent import Agent
from tests.support.cli import Result, hermetic_env, run_cli
from tests.support.responses import responder
from tests.support.sandbox import SandboxProcess
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

SANDBOX_CALLS = [
    ["jobs", "list"],
    ["jobs", "list", "--limit=1", "--all", "--json"],
    ["jobs", "list", "--csv"],
    ["jobs", "list", "--jsonl"],
    ["jobs", "list", "--query=jobs[].title"],
    ["proposals", "list", "--job-id=job_none"],
    ["contracts", "list", "--json"],
    ["credits", "show"],
    ["messages", "unread", "--tsv"],
    ["updates", "poll"],
    ["webhooks", "list"],
    ["whoami", "--json"],
    ["jobs", "publish", "--job-id=job_none", "--dry-run"],
    ["jobs", "lst"],
    ["jobs", "list", "--limit=0", "--json"],
    ["help", "jobs", "list", "--json"],
    ["--version"],
]
MEMORY_SLACK_KIB = 2048
"""Growth of memory that the allocator may cause over 750 calls. A leak of one small response per call is more."""


def _run(argv: list[str], variables: dict[str, str], connections: Connections | None = None) -> Result:
    stdout, stderr = io.BytesIO(), io.BytesIO()
    environment = Environment(
        variables=variables, stdin=io.BytesIO(), stdout=stdout, stderr=stderr, connections=connections
    )
    code = main(PROGRAM, argv, environment)
    return Result(code, stdout.getvalue().decode(), stderr.getvalue().decode())


def _variables(origin: str, home: Path) -> dict[str, str]:
    return hermetic_env(home, {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": origin})


def _open_files() -> int:
    return len(os.listdir("/dev/fd"))


def _without_request_id(result: Result) -> Result:
    """Return a result without the request id of the server."""
    return replace(result, stderr=re.sub("req_[0-9a-f]+", "req_ID", result.stderr))


def _resident_kib() -> int:
    """Return the resident memory of this process, in KiB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def test_a_thousand_calls_from_four_threads_equal_the_console_script(tmp_path: Path) -> None:
    """Different commands against the sandbox over kept connections. Open files and memory do not grow."""
    with SandboxProcess() as sandbox:
        agent = Agent(sandbox, tmp_path / "home", "Caller")
        agent.register()
        for title in ("Cats", "Dogs", "Birds"):
            agent.ask("jobs", "draft", "create", f"--description={title} to label", f"--title={title}")
        variables = hermetic_env(agent.home, {"OPENTRAIN_API_BASE_URL": sandbox.origin})
        expected = [
            _without_request_id(run_cli(argv, env=variables, cwd=tmp_path, config_home=agent.home))
            for argv in SANDBOX_CALLS
        ]
        assert {result.exit for result in expected} == {0, 2, 3, 4}
        connections = Connections()
        measured: list[tuple[int, int]] = []
        with ThreadPoolExecutor(4) as pool:
            for _ in range(4):
                order = [number % len(SANDBOX_CALLS) for number in range(250)]
                done = list(pool.map(lambda index: _run(SANDBOX_CALLS[index], variables, connections), order))
                for index, result in zip(order, done, strict=True):
                    assert _without_request_id(result) == expected[index], SANDBOX_CALLS[index]
                measured.append((_open_files(), _resident_kib()))
        connections.close()
    warm, *_, last = measured
    assert last[0] <= warm[0] + 4  # at most one connection for each thread
    assert last[1] <= warm[1] + MEMORY_SLACK_KIB


def test_calls_have_no_side_effects(tmp_path: Path) -> None:
    """Signal handlers, garbage collector, streams, current folder and variables are unchanged."""

    def state() -> object:
        handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)]
        streams = (sys.stdin, sys.stdout, sys.stderr)
        return handlers, gc.get_threshold(), streams, os.getcwd(), dict(os.environ)

    before = state()
    with LoopbackServer(responder([])) as server:
        for argv in COMMANDS:
            _run(argv, _variables(server.origin, tmp_path))
    assert state() == before


def test_the_variables_of_the_process_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This is true for token, server, proxies and home folder."""
    monkeypatch.setenv("OT_API_TOKEN", "ot_pat_wrong")
    monkeypatch.setenv("OPENTRAIN_API_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HOME", "/nowhere")
    with LoopbackServer(responder([])) as server:
        assert _run(["jobs", "list", "--json"], _variables(server.origin, tmp_path)).exit == 0
        assert server.requests[0].header("Authorization") == "Bearer ot_pat_canary"
    assert _run(["jobs", "list"], hermetic_env(tmp_path)).exit == 3


def test_settings_are_read_for_each_call(tmp_path: Path) -> None:
    """With two servers and shared connections, each token is sent to the server of its own variables."""
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


def test_closed_streams(tmp_path: Path) -> None:
    assert main(PROGRAM, ["jobs", "lst"], Environment(variables=hermetic_env(tmp_path))) == 2
    assert main(PROGRAM, ["--version"], Environment(variables=hermetic_env(tmp_path))) == 1
