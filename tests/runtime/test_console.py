"""Console script: signals end it at once during every wait, also as process 1 of a container."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from threading import Event

import pytest

from tests.support.cli import executable, hermetic_env
from tests.support.containers import can_make_namespaces, send, silent_resolver, started
from tests.support.faulty import FaultyServer
from tests.support.server import LoopbackServer, ReceivedRequest, Response

TOKEN = {"OT_API_TOKEN": "ot_pat_test_canary"}
APPROVAL = {"id": "apr_1", "type": "proposal_hire", "status": "pending", "approvalUrl": "https://a.example"}
AT_ONCE = 10
"""Seconds within which a process must end. Without a signal, it would run at least three times as long."""
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
PLACES = [
    pytest.param(False, id="process"),
    pytest.param(
        True, id="process-1", marks=pytest.mark.skipif(not can_make_namespaces(), reason="needs PID namespaces")
    ),
]

every_signal = pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
every_place = pytest.mark.parametrize("as_process_1", PLACES)


def assert_ended(process: subprocess.Popen[bytes], number: signal.Signals, *, as_process_1: bool) -> None:
    """Assert that the signal ended the process, or that process 1 exited with the code of a shell for it."""
    out, err = process.communicate(timeout=AT_ONCE)
    assert process.returncode == (128 + number if as_process_1 else -number)
    assert (out, err) == (b"", b"")


@every_place
@every_signal
@pytest.mark.parametrize(
    "words",
    [
        ["jobs", "list"],
        ["updates", "poll", "--follow", "--jsonl", "--interval=30"],
        ["approvals", "get", "--approval-id=apr_1", "--wait"],
    ],
    ids=" ".join,
)
def test_a_signal_ends_the_wait_for_a_response(
    words: list[str], number: signal.Signals, as_process_1: bool, tmp_path: Path
) -> None:
    with FaultyServer("silence") as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        with started(words, env, as_process_1=as_process_1) as process:
            assert server.waiting.wait(60)
            send(process, number, as_process_1=as_process_1)
            assert_ended(process, number, as_process_1=as_process_1)


@every_place
@every_signal
@pytest.mark.parametrize(
    ("words", "document"),
    [
        (
            ["updates", "poll", "--follow", "--jsonl", "--interval=30"],
            {"events": [], "nextCursor": "c_1", "hasMore": False},
        ),
        (["approvals", "get", "--approval-id=apr_1", "--wait", "--json"], {"approval": APPROVAL}),
    ],
    ids=["follow", "wait"],
)
def test_a_signal_ends_a_pause(
    words: list[str], document: object, number: signal.Signals, as_process_1: bool, tmp_path: Path
) -> None:
    asked = Event()

    def respond(_: ReceivedRequest) -> Response:
        asked.set()
        return Response.of_json(200, document)

    with LoopbackServer(respond) as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        with started(words, env, as_process_1=as_process_1) as process:
            assert asked.wait(60)
            send(process, number, as_process_1=as_process_1)
            assert_ended(process, number, as_process_1=as_process_1)


@pytest.mark.skipif(not can_make_namespaces(), reason="needs mount namespaces")
@every_place
@every_signal
def test_a_signal_ends_name_resolution(number: signal.Signals, as_process_1: bool, tmp_path: Path) -> None:
    with silent_resolver(tmp_path) as (queries, file):
        env = hermetic_env(tmp_path, TOKEN)
        words = ["jobs", "list", "--base-url=https://api.example.test"]
        with started(words, env, as_process_1=as_process_1, resolver=file) as process:
            assert b"example" in queries.recv(512)
            send(process, number, as_process_1=as_process_1)
            assert_ended(process, number, as_process_1=as_process_1)


@pytest.mark.skipif(not can_make_namespaces(), reason="needs mount namespaces")
def test_name_resolution_ends_at_the_timeout(tmp_path: Path) -> None:
    with silent_resolver(tmp_path) as (_, file):
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_TIMEOUT": "0.2", "OPENTRAIN_MAX_RETRIES": "0"})
        words = ["jobs", "list", "--base-url=https://api.example.test"]
        with started(words, env, as_process_1=False, resolver=file) as process:
            out, err = process.communicate(timeout=AT_ONCE)
    assert (process.returncode, out) == (7, b"")
    assert b"CLI_UNREACHABLE" in err


@every_place
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP], ids=lambda number: number.name)
def test_an_ignored_signal_stays_ignored(number: signal.Signals, as_process_1: bool, tmp_path: Path) -> None:
    """As with nohup and background jobs of a shell. The response is sent after the signal."""
    asked, released = Event(), Event()

    def respond(_: ReceivedRequest) -> Response:
        asked.set()
        assert released.wait(60)
        return Response.of_json(200, {"jobs": [], "nextCursor": None})

    with LoopbackServer(respond) as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        before = signal.signal(number, signal.SIG_IGN)  # child processes inherit it
        try:
            with started(["jobs", "list", "--json"], env, as_process_1=as_process_1) as process:
                assert asked.wait(60)
                send(process, number, as_process_1=as_process_1)
                released.set()
                out, err = process.communicate(timeout=60)
        finally:
            signal.signal(number, before)
    assert (process.returncode, err) == (0, b"")
    assert b"jobs" in out


def test_ctrl_c_ends_a_loop_of_the_shell(tmp_path: Path) -> None:
    """A shell continues after exit code 130, and stops after a program that SIGINT ended."""
    with FaultyServer("silence") as server:
        env = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        script = f'for turn in 1 2; do echo "$turn"; "{executable()}" jobs list; done'
        process = subprocess.Popen(
            ["bash", "-c", script], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
        assert server.waiting.wait(60)
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=AT_ONCE)
    assert out == b"1\n"
