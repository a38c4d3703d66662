"""Downloads to a file and to stdout: a client saves what a server returns."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.depot import KEY, TOKEN, Depot
from tests.support.errors import error_of
from tests.support.faulty import Connection, FaultyServer
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted

PICTURE = bytes(range(256)) * 9
TYPE = {"Content-Type": "image/png"}
LARGE = 65 * 1024 * 1024
"""Size of a response that is longer than a JSON response may be, in bytes."""


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    return Depot(tmp_path_factory.mktemp("depot"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(scripted([Response(200, PICTURE, TYPE)])) as running:
        yield running


def serving(*responses: Response) -> LoopbackServer:
    return LoopbackServer(scripted(responses))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_download_is_saved(depot: Depot, server: LoopbackServer, home: Path) -> None:
    """People see its view. The server is asked for any type, without compression."""
    done = depot.run(home, server.origin, "get", "1", "--output=a.png")
    assert (done.exit, done.stdout, done.stderr) == (0, f"a.png: {len(PICTURE)} bytes.\n", "")
    assert (home / "a.png").read_bytes() == PICTURE
    assert names(home) == ["a.png"]
    (request,) = server.requests
    assert (request.header("Accept"), request.header("Accept-Encoding")) == ("*/*", "identity")
    assert (request.header("Authorization"), request.header("Gate")) == (f"Bearer {TOKEN}", KEY)


def test_a_download_as_json_is_an_object(depot: Depot, server: LoopbackServer, home: Path) -> None:
    (home / "sub").mkdir()
    done = depot.run(home, server.origin, "get", "1", "--output=sub/a.png", "--json")
    assert (done.exit, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"file": "sub/a.png", "bytes": len(PICTURE), "contentType": "image/png"}
    part = depot.run(home, server.origin, "get", "1", "--output=b.png", "--query=bytes")
    assert part.stdout == f"{len(PICTURE)}\n"


@pytest.mark.parametrize("flags", [[], ["--output=-"]], ids=["default", "hyphen"])
def test_a_download_goes_to_standard_output(depot: Depot, server: LoopbackServer, home: Path, flags: list[str]) -> None:
    """Unchanged, and with nothing added."""
    done = depot.run(home, server.origin, "get", "1", *flags)
    assert (done.exit, done.stderr) == (0, "")
    assert done.stdout.encode(errors="surrogateescape") == PICTURE
    assert names(home) == []


def test_the_mode_of_a_new_file_is_that_of_the_umask(depot: Depot, server: LoopbackServer, home: Path) -> None:
    before = os.umask(0o027)
    try:
        assert depot.run(home, server.origin, "get", "1", "--output=a.png").exit == 0
    finally:
        os.umask(before)
    assert (home / "a.png").stat().st_mode & 0o777 == 0o640


def test_an_existing_file_is_replaced_only_with_overwrite(depot: Depot, server: LoopbackServer, home: Path) -> None:
    """It is refused before anything is sent."""
    (home / "a.png").write_bytes(b"old")
    refused = depot.run(home, server.origin, "get", "1", "--output=a.png", "--json")
    assert (refused.exit, server.requests) == (2, [])
    assert "--overwrite" in str(error_of(refused.stderr, "--output", "'a.png'", outcome="not-sent")["hint"])
    assert (home / "a.png").read_bytes() == b"old"
    assert depot.run(home, server.origin, "get", "1", "--output=a.png", "--overwrite").exit == 0
    assert (home / "a.png").read_bytes() == PICTURE
    assert names(home) == ["a.png"]


def test_a_file_that_appears_meanwhile_is_kept(depot: Depot, home: Path) -> None:
    def respond(_: ReceivedRequest) -> Response:
        (home / "a.png").write_bytes(b"other")
        return Response(200, PICTURE)

    with LoopbackServer(respond) as server:
        done = depot.run(home, server.origin, "get", "1", "--output=a.png", "--json")
    assert done.exit == 1
    error_of(done.stderr, "--output", "'a.png'", code="CLI_OUTPUT")
    assert (home / "a.png").read_bytes() == b"other"
    assert names(home) == ["a.png"]


REFUSED = {
    "folder": (["--output=sub"], ["'sub'"]),
    "folder with a slash": (["--output=sub/"], ["'sub/'"]),
    "dots": (["--output=.."], ["'..'"]),
    "missing folder": (["--output=nowhere/a"], ["'nowhere/a'"]),
    "file in place of a folder": (["--output=old/a"], ["'old/a'"]),
    "link": (["--output=link", "--overwrite"], ["'link'"]),
    "link to nothing": (["--output=dangling"], ["'dangling'"]),
    "pipe": (["--output=pipe", "--overwrite"], ["'pipe'"]),
    "device": (["--output=/dev/null", "--overwrite"], ["'/dev/null'"]),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_target_other_than_a_regular_file_is_a_usage_error(
    depot: Depot, server: LoopbackServer, home: Path, case: str
) -> None:
    """Nothing is sent, and nothing is changed."""
    argv, named = REFUSED[case]
    (home / "sub").mkdir()
    (home / "old").write_bytes(b"old")
    (home / "link").symlink_to("old")
    (home / "dangling").symlink_to("nothing")
    os.mkfifo(home / "pipe")
    before = names(home)
    done = depot.run(home, server.origin, "get", "1", *argv, "--json")
    assert (done.exit, done.stdout, server.requests) == (2, "", [])
    error_of(done.stderr, "--output", *named, outcome="not-sent")
    assert names(home) == before
    assert (home / "old").read_bytes() == b"old"


@pytest.mark.parametrize("flag", ["--json", "--query=bytes", "--overwrite"])
def test_flags_for_a_file_need_one(depot: Depot, server: LoopbackServer, home: Path, flag: str) -> None:
    """Two results cannot share standard output."""
    for output in ([], ["--output=-"]):
        done = depot.run(home, server.origin, "get", "1", flag, *output)
        assert (done.exit, done.stdout, server.requests) == (2, "", [])


def test_a_refusal_is_an_error_of_the_api(depot: Depot, home: Path) -> None:
    with serving(Response.of_json(404, {"message": "no such file", "code": "NO_FILE"})) as server:
        done = depot.run(home, server.origin, "get", "1", "--output=a.png", "--json")
    assert (done.exit, done.stdout) == (4, "")
    error_of(done.stderr, "no such file", code="NO_FILE")
    assert names(home) == []


@pytest.mark.parametrize("status", [202, 204, 206])
def test_a_success_without_the_content_is_an_error(depot: Depot, home: Path, status: int) -> None:
    """Accepted for later, nothing, or a part that nobody asked for."""
    with serving(Response(status, b"" if status == 204 else b"{}")) as server:
        done = depot.run(home, server.origin, "get", "1", "--output=a.png", "--json")
    assert (done.exit, done.stdout) == (7, "")
    error_of(done.stderr, str(status), code="CLI_BAD_ANSWER")
    assert names(home) == []


def test_an_empty_file_and_a_part_are_saved(depot: Depot, home: Path) -> None:
    with serving(Response(200, b""), Response(206, b"part")) as server:
        assert depot.run(home, server.origin, "get", "1", "--output=a").exit == 0
        assert depot.run(home, server.origin, "get", "1", "--range=bytes=0-3", "--output=b").exit == 0
    assert [(home / name).read_bytes() for name in ("a", "b")] == [b"", b"part"]


def test_a_file_that_has_not_changed_is_not_saved(depot: Depot, home: Path) -> None:
    """A response with status 304 has no content, and is not an error."""
    (home / "a.png").write_bytes(b"old")
    with serving(Response(304, b"")) as server:
        flags = ["--tag=x", "--output=a.png", "--overwrite"]
        done = depot.run(home, server.origin, "get", "1", *flags)
        assert (done.exit, done.stdout, done.stderr.count("\n")) == (0, "", 1)
        as_json = depot.run(home, server.origin, "get", "1", *flags, "--json")
        assert (json.loads(as_json.stdout), as_json.stderr) == ({"notModified": True}, "")
        to_stdout = depot.run(home, server.origin, "get", "1", "--tag=x")
        assert (to_stdout.exit, to_stdout.stdout) == (0, "")
    assert (home / "a.png").read_bytes() == b"old"
    assert names(home) == ["a.png"]


def truncated(connection: Connection) -> None:
    """Send less than announced, and close."""
    connection.read()
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", b"x" * 100)


def whole(connection: Connection) -> None:
    connection.read()
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfile")


def test_a_truncated_file_is_an_error(depot: Depot, home: Path) -> None:
    """After the retries of a read, exit code 7. Nothing is left."""
    with FaultyServer(truncated) as server:
        done = depot.run(home, server.origin, "get", "1", "--output=a.png", "--json")
        assert server.connections == 3
    assert (done.exit, done.stdout) == (7, "")
    error_of(done.stderr.splitlines(keepends=True)[-1], code="CLI_CONNECTION_LOST", retryable=True)
    assert names(home) == []


def test_a_retry_begins_the_file_again(depot: Depot, home: Path) -> None:
    with FaultyServer(truncated, whole) as server:
        done = depot.run(home, server.origin, "get", "1", "--output=a.png")
    assert done.exit == 0
    assert (home / "a.png").read_bytes() == b"file"


def test_what_is_on_standard_output_is_not_sent_again(depot: Depot, home: Path) -> None:
    """The exit code tells that it is incomplete."""
    with FaultyServer(truncated, whole) as server:
        done = depot.run(home, server.origin, "get", "1")
        assert server.connections == 1
    assert (done.exit, done.stdout) == (7, "x" * 100)


def test_a_lost_response_of_a_write_has_an_unknown_outcome(depot: Depot, home: Path) -> None:
    with FaultyServer(truncated) as server:
        done = depot.run(home, server.origin, "pack", "--id=1", "--output=a.zip", "--json")
        assert server.connections == 1
    assert done.exit == 7
    error_of(done.stderr, code="CLI_CONNECTION_LOST", outcome="unknown")
    assert names(home) == []


def test_the_response_of_a_write_is_saved(depot: Depot, server: LoopbackServer, home: Path) -> None:
    assert depot.run(home, server.origin, "pack", "--id=1", "--id=2", "--output=a.zip").exit == 0
    assert (server.requests[0].body, (home / "a.zip").read_bytes()) == (b'{"ids":["1","2"]}', PICTURE)


def test_a_long_response_is_saved_with_little_memory(depot: Depot, home: Path) -> None:
    """It is longer than a JSON response may be."""

    def long(connection: Connection) -> None:
        connection.read()
        connection.send(f"HTTP/1.1 200 OK\r\nContent-Length: {LARGE}\r\n\r\n".encode())
        for _ in range(LARGE // 65536):
            connection.send(b"x" * 65536)

    with FaultyServer(long) as server:
        done = depot.run(home, server.origin, "get", "1", "--output=a.bin", "--json")
    assert json.loads(done.stdout)["bytes"] == (home / "a.bin").stat().st_size == LARGE


def test_a_compressed_response_is_decoded(depot: Depot, home: Path) -> None:
    """Some servers compress although they were asked not to."""
    import gzip

    with serving(Response(200, gzip.compress(PICTURE), {"Content-Encoding": "gzip"})) as server:
        assert depot.run(home, server.origin, "get", "1", "--output=a.png").exit == 0
    assert (home / "a.png").read_bytes() == PICTURE


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_download_leaves_nothing(depot: Depot, home: Path, number: signal.Signals) -> None:
    begun = threading.Event()

    def endless(connection: Connection) -> None:
        connection.read()
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nxxxx")
        begun.set()
        connection.hold()

    with FaultyServer(endless) as server:
        words, variables = depot.command(home, server.origin)
        with subprocess.Popen([*words, "files", "get", "1", "--output=a.png"], env=variables, cwd=home) as process:
            assert begun.wait(60)
            while not any(path.stat().st_size for path in home.iterdir()):
                pass
            process.send_signal(number)
            assert process.wait() == -number
    assert names(home) == []


def test_a_full_disk_is_an_error(depot: Depot, server: LoopbackServer, home: Path) -> None:
    words, variables = depot.command(home, server.origin)
    limited = 'ulimit -f 1; trap "" XFSZ; exec "$@"'
    done = subprocess.run(
        ["bash", "-c", limited, "bash", *words, "files", "get", "1", "--output=a.png", "--json"],
        env=variables,
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    error_of(done.stderr, "--output", "'a.png'", code="CLI_OUTPUT")
    assert names(home) == []


def test_a_closed_reader_ends_the_download(depot: Depot, home: Path) -> None:
    with serving(Response(200, b"x" * 1_000_000)) as server:
        words, variables = depot.command(home, server.origin)
        argv = [*words, "files", "get", "1"]
        with subprocess.Popen(argv, env=variables, cwd=home, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.read(10)
            process.stdout.close()
            assert process.wait() == 141


def on_terminal(depot: Depot, home: Path, origin: str, *argv: str) -> tuple[int, str, str]:
    """Return exit code, stdout on a terminal, and stderr."""
    ours, theirs = pty.openpty()
    words, variables = depot.command(home, origin)
    with subprocess.Popen(
        [*words, "files", *argv], env=variables, cwd=home, stdout=theirs, stderr=subprocess.PIPE, text=True
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:
            pass  # the end, on Linux
        os.close(ours)
        _, stderr = process.communicate()
    return process.returncode, shown.decode().replace("\r\n", "\n"), stderr


@pytest.mark.parametrize("flags", [[], ["--output=-"]], ids=["default", "hyphen"])
def test_binary_data_is_not_shown_on_a_terminal(
    depot: Depot, server: LoopbackServer, home: Path, flags: list[str]
) -> None:
    code, shown, stderr = on_terminal(depot, home, server.origin, "get", "1", *flags)
    assert (code, shown, server.requests) == (2, "", [])
    assert "--output=FILE" in stderr


def test_text_on_a_terminal_is_escaped(depot: Depot, home: Path) -> None:
    """In its own character encoding. Elsewhere it is unchanged."""
    text = "id\tname\n1\té\x1b[31m\n".encode("latin-1")
    with serving(Response(200, text, {"Content-Type": "text/csv; charset=ISO-8859-1"})) as server:
        code, shown, stderr = on_terminal(depot, home, server.origin, "report")
        assert (code, stderr) == (0, "")
        assert shown.split() == ["id", "name", "1", "é\\u001b[31m"]
        piped = depot.run(home, server.origin, "report")
        assert piped.stdout.encode(errors="surrogateescape") == text
        saved = depot.run(home, server.origin, "report", "--output=a.csv")
        assert saved.stdout == f"a.csv: {len(text)} bytes, text/csv; charset=ISO-8859-1.\n"
    assert (home / "a.csv").read_bytes() == text


def test_a_dry_run_creates_no_file(depot: Depot, server: LoopbackServer, home: Path) -> None:
    done = depot.run(home, server.origin, "get", "1", "--output=a.png", "--dry-run")
    (planned,) = json.loads(done.stdout)["requests"]
    assert (planned["method"], planned["headers"]["Accept"], server.requests) == ("GET", "*/*", [])
    assert names(home) == []
