"""Closed and broken standard streams, and Ctrl-C: exit codes, and no loss of what was received."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

from tests.support.cli import executable, hermetic_env
from tests.support.responses import responder
from tests.support.server import LoopbackServer, ReceivedRequest, Response

TOKEN = {"OT_API_TOKEN": "ot_pat_test_canary"}


def start(
    words: list[str],
    origin: str,
    home: Path,
    *,
    stdout: int | IO[bytes],
    extra: dict[str, str],
    before: Callable[[], None] | None = None,
) -> subprocess.Popen[bytes]:
    env = hermetic_env(home, {"OPENTRAIN_API_BASE_URL": origin} | extra)
    return subprocess.Popen(
        [str(executable()), *words],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        preexec_fn=before,
    )


def test_ctrl_c_while_the_server_is_silent(tmp_path: Path) -> None:
    asked, done = threading.Event(), threading.Event()

    def silent(_request: ReceivedRequest) -> Response:
        asked.set()
        done.wait(60)
        return Response()

    with LoopbackServer(silent) as server:
        process = start(["jobs", "list"], server.origin, tmp_path, stdout=subprocess.PIPE, extra=TOKEN)
        assert asked.wait(60)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        done.set()
    assert (process.returncode, out, err) == (-signal.SIGINT, b"", b"")


def test_a_closed_reader(tmp_path: Path) -> None:
    jobs = [{"id": f"job_{number}", "title": "x" * 200} for number in range(2000)]
    with LoopbackServer(lambda _: Response.of_json(200, {"jobs": jobs, "nextCursor": None})) as server:
        for words in (["jobs", "list"], ["jobs", "list", "--json"], ["--help"]):
            reading, writing = os.pipe()
            os.close(reading)
            process = start(words, server.origin, tmp_path, stdout=writing, extra=TOKEN)
            os.close(writing)
            _, err = process.communicate(timeout=60)
            assert (words, process.returncode, err) == (words, 141, b"")


def test_a_result_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server, open("/dev/full", "wb") as full:
        for words in (["jobs", "list"], ["--version"], ["jobs", "list", "--json"]):
            process = start(words, server.origin, tmp_path, stdout=full, extra=TOKEN)
            _, err = process.communicate(timeout=60)
            assert process.returncode == 1
            assert b"CLI_OUTPUT" in err
            assert os.strerror(errno.ENOSPC).encode() in err
            assert len(err.splitlines()) == 1


def test_closed_stdout_is_reported(tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        for words in (["jobs", "list"], ["--help"]):
            process = start(
                words, server.origin, tmp_path, stdout=subprocess.DEVNULL, extra=TOKEN, before=lambda: os.close(1)
            )
            _, err = process.communicate(timeout=60)
            assert process.returncode == 1
            assert b"CLI_OUTPUT" in err
            assert len(err.splitlines()) == 1


def test_a_new_token_is_saved_before_anything_is_printed(tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        reading, writing = os.pipe()
        os.close(reading)
        process = start(["auth", "register"], server.origin, tmp_path, stdout=writing, extra={})
        os.close(writing)
        process.communicate(timeout=60)
    saved = json.loads((tmp_path / "opentrain" / "cli.json").read_text())
    assert process.returncode == 141
    assert saved["apiToken"].startswith("ot_pat_")
    assert saved["claimToken"].startswith("ot_clm_")


def test_closed_stderr_does_not_change_the_exit_code(tmp_path: Path) -> None:
    env = hermetic_env(tmp_path)
    process = subprocess.run(
        [str(executable()), "jobs", "nonsense"],
        env=env,
        stderr=subprocess.DEVNULL,
        check=False,
        preexec_fn=lambda: os.close(2),
    )
    assert process.returncode == 2
