"""The sandbox as a process: start, usage errors, stop, and database file."""

from __future__ import annotations

import ast
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

import opentrain_sandbox
from tests.support.doc_lines import checkout_env, commands_of
from tests.support.doc_sessions import ORIGIN, Command

COMMAND = [sys.executable, "-m", "opentrain_sandbox"]


def rejected(*flags: str) -> str:
    """Run a sandbox that must not start. Return its one line on stderr."""
    done = subprocess.run([*COMMAND, *flags], capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    return done.stderr


def start(*flags: str) -> tuple[subprocess.Popen[str], str]:
    process = subprocess.Popen(
        [*COMMAND, "--port", "0", *flags], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, process.stdout.readline().split()[-1]


def stop(process: subprocess.Popen[str], number: signal.Signals = signal.SIGTERM) -> None:
    process.send_signal(number)
    assert process.communicate(timeout=10) == ("", "")
    assert process.returncode == 0


@pytest.mark.parametrize("command", commands_of(__file__), ids=lambda command: command.typed)
def test_a_line_of_a_page_starts_it(command: Command, tmp_path: Path) -> None:
    """It prints what the page shows, and SIGTERM stops it. Only the port is a free one."""
    (tmp_path / ".venv").symlink_to(sys.prefix)
    process = subprocess.Popen(
        ["bash", "-c", f"exec {command.typed} --port 0"],
        cwd=tmp_path,
        env=checkout_env(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    first = process.stdout.readline().rstrip()
    origin = first.removeprefix("listening on ")
    assert httpx.get(origin, trust_env=False).status_code == 200
    assert command.shows([first.replace(origin, ORIGIN)])
    stop(process)


def test_interrupt_stops_it_quietly() -> None:
    process, origin = start()
    assert httpx.get(f"{origin}/api/public/v1/jobs", trust_env=False).status_code == 200
    stop(process, signal.SIGINT)


def test_signal_before_the_first_request_stops_it_quietly() -> None:
    process, _ = start()
    stop(process, signal.SIGINT)


def test_open_connection_does_not_delay_the_shutdown() -> None:
    process, origin = start()
    with httpx.Client(base_url=origin, trust_env=False) as client:
        client.get("/api/public/v1/jobs")
        stop(process)


def test_client_disconnect_logs_nothing() -> None:
    process, origin = start()
    port = int(origin.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as cut:
        cut.sendall(b"POST /claim HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc")
    assert httpx.get(f"{origin}/claim", trust_env=False).status_code == 200
    stop(process)


def test_open_page_does_not_delay_the_shutdown() -> None:
    """The stream of an open page ends at once."""
    process, origin = start()
    with (
        httpx.Client(base_url=origin, trust_env=False) as client,
        client.stream("GET", "/sandbox/live") as stream,
    ):
        lines = stream.iter_lines()
        assert next(lines).startswith("data: ")
        stop(process)
        assert list(lines)[1:] == []


def test_signal_ends_long_requests() -> None:
    """An incomplete body does not delay the end. A delayed response does, for two seconds and with one line."""
    process, origin = start("--fault", "delay:60 GET /api/public/v1/jobs")
    address = ("127.0.0.1", int(origin.rpartition(":")[2]))
    with socket.create_connection(address) as half:
        half.sendall(b"POST /claim HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc")
        assert httpx.get(f"{origin}/claim", trust_env=False).status_code == 200
        stop(process)
    process, origin = start("--fault", "delay:60 GET /api/public/v1/jobs")
    address = ("127.0.0.1", int(origin.rpartition(":")[2]))
    with socket.create_connection(address) as delayed:
        delayed.sendall(b"GET /api/public/v1/jobs HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert httpx.get(f"{origin}/claim", trust_env=False).status_code == 200
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=10)[1]
    assert (process.returncode, said.count("\n")) == (0, 1)


def test_port_in_use_is_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = rejected("--port", port)
        assert "127.0.0.1" in said and port in said
        assert "--port" in said


def test_remote_host_needs_allow_remote() -> None:
    assert "--allow-remote" in rejected("--port", "0", "--host", "0.0.0.0")
    process, origin = start("--host", "0.0.0.0", "--allow-remote")
    assert origin.startswith("http://0.0.0.0:")
    stop(process)


def test_unavailable_host_is_one_line() -> None:
    assert "192.0.2.1" in rejected("--port", "0", "--host", "192.0.2.1", "--allow-remote")


@pytest.mark.parametrize("flags", [["--port", "70000"], ["--port", "x"], ["--seed", "x"], ["--por", "0"]])
def test_invalid_flag_is_a_usage_error(flags: list[str]) -> None:
    assert subprocess.run([*COMMAND, *flags], capture_output=True, timeout=30).returncode == 2


def test_unusable_database_is_one_line(tmp_path: Path) -> None:
    text, foreign = tmp_path / "notes.txt", tmp_path / "foreign.db"
    text.write_text("not a database, and long enough for SQLite to say so\n" * 40)
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE mine (id)")
    connection.close()
    before = foreign.read_bytes()
    for path in (tmp_path, tmp_path / "missing" / "x.db", text, foreign):
        assert str(path) in rejected("--port", "0", "--db", str(path))
    assert foreign.read_bytes() == before


def test_database_with_a_clock_out_of_range_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    process, _ = start("--db", str(path))
    stop(process)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO settings VALUES ('ahead', '2.516e11')")
    connection.close()
    said = rejected("--port", "0", "--db", str(path))
    assert str(path) in said and "clock" in said


def test_missing_package_names_what_to_install() -> None:
    for package in ("uvicorn", "starlette", "jinja2"):
        program = (
            f"import runpy, sys; sys.modules[{package!r}] = None; sys.argv = ['x', '--port', '0'];"
            "runpy.run_module('opentrain_sandbox', run_name='__main__')"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)
        assert (done.returncode, done.stdout) == (1, "")
        assert "pip install '.[sandbox]'" in done.stderr
        assert done.stderr.count("\n") == 1


def test_database_file_keeps_the_state_of_one_sandbox(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    process, origin = start("--db", str(path))
    with httpx.Client(trust_env=False) as client:
        token = client.post(f"{origin}/api/agent/identity").json()["access_token"]
        seeded = client.get(f"{origin}/api/public/v1/jobs/facets").json()["totalJobs"]
        assert "locked" in rejected("--port", "0", "--db", str(path))
        stop(process)
        assert token.encode() not in path.read_bytes()
        process, origin = start("--db", str(path))
        me = client.get(f"{origin}/api/public/v1/auth/me", headers={"Authorization": f"Bearer {token}"})
        assert me.status_code == 200
        assert client.get(f"{origin}/api/public/v1/jobs/facets").json()["totalJobs"] == seeded
    stop(process)


def test_it_does_not_import_other_packages() -> None:
    servers = {"starlette", "uvicorn", "jinja2", "markupsafe", "httpx", "httpcore"}
    libraries = {*servers, "rich", "msgspec", "markdown_it", "nh3", "pytest"}
    allowed = {"opentrain_sandbox", *libraries, *sys.stdlib_module_names}
    folder = Path(opentrain_sandbox.__file__).parent
    for source in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0
                names = [node.module or ""]
            assert {name.partition(".")[0] for name in names} <= allowed, source
