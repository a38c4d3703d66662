"""Files in bodies: a client sends bytes and multipart forms to a server that records them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from pathlib import Path

import pytest

from opentrain_runtime.environment import Environment
from opentrain_runtime.errors import NetworkError
from opentrain_runtime.files.upload import PIECE, Upload
from tests.support.depot import Depot
from tests.support.errors import error_of
from tests.support.server import LoopbackServer, ReceivedRequest, Response, scripted

PICTURE = bytes(range(256)) * 9
"""Bytes that are not UTF-8 text."""
LARGE = 128 * 1024 * 1024
"""Size of a large file, in bytes."""
MEMORY = 96 * 1024 * 1024
"""Most bytes of memory of a client that sends it."""
LIMITED = (
    "import os, resource, sys; resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[1]),) * 2);"
    "os.execv(sys.argv[2], sys.argv[2:])"
)
"""Program that limits its memory and becomes another one."""


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    return Depot(tmp_path_factory.mktemp("depot"))


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(scripted([Response(204)])) as running:
        yield running


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder with a picture and a text."""
    (tmp_path / "a.png").write_bytes(PICTURE)
    (tmp_path / "note.txt").write_text("é\n", encoding="utf-8")
    return tmp_path


def parts_of(request: ReceivedRequest) -> list[tuple[str, str | None, str | None, bytes]]:
    """Return name, file name, content type and content of each part of a multipart form."""
    kind = request.header("Content-Type") or ""
    message: Message = BytesParser().parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + request.body)
    assert message.get_content_type() == "multipart/form-data"
    found: list[tuple[str, str | None, str | None, bytes]] = []
    for part in message.get_payload():
        assert isinstance(part, Message)
        assert part.get_content_disposition() == "form-data"
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        name = part.get_param("name", header="content-disposition")
        found.append((str(name), part.get_filename(), part["Content-Type"], content))
    return found


def test_a_file_is_the_body(depot: Depot, server: LoopbackServer, home: Path) -> None:
    """Its bytes are sent unchanged, with their number."""
    done = depot.run(home, server.origin, "put", "1", "--file=a.png")
    assert (done.exit, done.stderr) == (0, "")
    (request,) = server.requests
    assert (request.method, request.path, request.body) == ("PUT", "/v1/files/1", PICTURE)
    assert request.header("Content-Type") == "application/octet-stream"
    assert request.header("Content-Length") == str(len(PICTURE))
    assert request.header("Transfer-Encoding") is None


def test_an_empty_file_is_an_empty_body(depot: Depot, server: LoopbackServer, home: Path) -> None:
    (home / "empty").touch()
    assert depot.run(home, server.origin, "put", "1", "--file=empty").exit == 0
    assert (server.requests[0].body, server.requests[0].header("Content-Length")) == (b"", "0")


def test_a_text_is_the_body(depot: Depot, server: LoopbackServer, home: Path) -> None:
    assert depot.run(home, server.origin, "put", "1", "--text=é").exit == 0
    assert server.requests[0].body == "é".encode()


def test_a_missing_flag_of_the_body_means_an_empty_request(depot: Depot, server: LoopbackServer, home: Path) -> None:
    assert depot.run(home, server.origin, "put", "1").exit == 0
    assert (server.requests[0].body, server.requests[0].header("Content-Type")) == (b"", None)


def test_the_content_type_is_that_of_a_flag_or_of_the_manifest(
    depot: Depot, server: LoopbackServer, home: Path
) -> None:
    assert depot.run(home, server.origin, "put", "1", "--file=a.png", "--content-type=image/png").exit == 0
    assert depot.run(home, server.origin, "append", "--file=note.txt").exit == 0
    types = [request.header("Content-Type") for request in server.requests]
    assert types == ["image/png", "application/x-ndjson"]


def test_standard_input_is_sent_as_it_comes(depot: Depot, server: LoopbackServer, home: Path) -> None:
    """Its size is not known, so it is sent in chunks."""
    assert depot.run(home, server.origin, "put", "1", "--file=-", stdin=PICTURE).exit == 0
    (request,) = server.requests
    assert (request.body, request.header("Content-Length")) == (PICTURE, None)
    assert request.header("Transfer-Encoding") == "chunked"


def test_a_pipe_is_sent_as_it_comes(depot: Depot, server: LoopbackServer, home: Path) -> None:
    os.mkfifo(home / "pipe")
    writer = threading.Thread(target=(home / "pipe").write_bytes, args=(PICTURE,), daemon=True)
    writer.start()
    assert depot.run(home, server.origin, "put", "1", "--file=pipe").exit == 0
    writer.join()
    assert server.requests[0].body == PICTURE


def test_a_retry_sends_the_file_from_its_beginning(depot: Depot, home: Path) -> None:
    responses = scripted([Response(429, b"", {"Retry-After": "0"}), Response(204)])
    with LoopbackServer(responses) as server:
        assert depot.run(home, server.origin, "put", "1", "--file=a.png").exit == 0
        assert [request.body for request in server.requests] == [PICTURE, PICTURE]


def test_standard_input_is_sent_only_once(depot: Depot, home: Path) -> None:
    """A retry would send the rest of it, which is nothing."""
    responses = scripted([Response.of_json(429, {"message": "slow", "code": "SLOW"}, {"Retry-After": "0"})])
    with LoopbackServer(responses) as server:
        done = depot.run(home, server.origin, "put", "1", "--file=-", "--json", stdin=PICTURE)
        assert (done.exit, len(server.requests)) == (6, 1)
        error_of(done.stderr, code="SLOW")


def test_a_multipart_form_has_fields_and_files(depot: Depot, server: LoopbackServer, home: Path) -> None:
    """The server gets the name of a file, and not its folder."""
    (home / "sub").mkdir()
    (home / "a.png").rename(home / "sub" / 'a "1".png')
    flags = ["--title=é", "--labels=a,b", "--urgent", "--pin=1234", '--photo=sub/a "1".png', "--note=note.txt"]
    assert depot.run(home, server.origin, "attach", *flags).exit == 0
    (request,) = server.requests
    assert parts_of(request) == [
        ("source", None, None, b"cli"),
        ("title", None, None, "é".encode()),
        ("owner[pin]", None, None, b"1234"),
        ("labels[]", None, None, b"a"),
        ("labels[]", None, None, b"b"),
        ("urgent", None, None, b"true"),
        ("photo", "a %221%22.png", "image/png", PICTURE),
        ("note", None, None, "é\n".encode()),
    ]
    assert request.header("Content-Length") == str(len(request.body))


def test_a_multipart_form_without_files_is_one_too(depot: Depot, server: LoopbackServer, home: Path) -> None:
    assert depot.run(home, server.origin, "attach", "--title=x").exit == 0
    assert [part[0] for part in parts_of(server.requests[0])] == ["source", "title"]


def test_a_multipart_form_with_standard_input(depot: Depot, server: LoopbackServer, home: Path) -> None:
    assert depot.run(home, server.origin, "attach", "--photo=-", "--log=a.png", stdin=b"log").exit == 0
    (request,) = server.requests
    files = [(name, file, content) for name, file, _, content in parts_of(request) if file is not None]
    assert files == [("photo", "stdin", b"log"), ("log", "a.png", PICTURE)]
    assert request.header("Transfer-Encoding") == "chunked"


def test_a_retry_sends_a_multipart_form_again(depot: Depot, home: Path) -> None:
    responses = scripted([Response(429, b"", {"Retry-After": "0"}), Response(204)])
    with LoopbackServer(responses) as server:
        assert depot.run(home, server.origin, "attach", "--photo=a.png").exit == 0
        assert [parts_of(request)[1][3] for request in server.requests] == [PICTURE, PICTURE]


@pytest.mark.parametrize("command", [["put", "1", "--file=large"], ["attach", "--photo=large"]], ids=lambda c: c[0])
def test_a_large_file_is_not_kept_in_memory(
    depot: Depot, server: LoopbackServer, home: Path, command: list[str]
) -> None:
    """The client may use less memory than the file has bytes."""
    with (home / "large").open("wb") as file:
        file.truncate(LARGE)
    words, variables = depot.command(home, server.origin)
    argv = [sys.executable, "-c", LIMITED, str(MEMORY), *words, "files", *command]
    done = subprocess.run(argv, env=variables, cwd=home, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(server.requests[0].body) >= LARGE


REFUSED = {
    "missing file": (["put", "1", "--file=nowhere"], ["--file", "'nowhere'"]),
    "folder": (["put", "1", "--file=."], ["--file", "'.'"]),
    "file as a folder": (["put", "1", "--file=a.png/"], ["--file", "'a.png/'"]),
    "two files from standard input": (["attach", "--photo=-", "--log=-"], ["--photo", "--log"]),
    "file and text": (["put", "1", "--file=a.png", "--text=a"], ["--file", "--text"]),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_read_is_a_usage_error(
    depot: Depot, server: LoopbackServer, home: Path, case: str
) -> None:
    argv, named = REFUSED[case]
    done = depot.run(home, server.origin, *argv, "--json")
    assert (done.exit, done.stdout) == (2, "")
    error_of(done.stderr, *named, outcome="not-sent")
    assert server.requests == []


def test_a_file_that_others_own_is_a_usage_error(depot: Depot, server: LoopbackServer, home: Path) -> None:
    (home / "a.png").chmod(0)
    done = depot.run(home, server.origin, "put", "1", "--file=a.png", "--json")
    if os.geteuid() != 0:
        assert done.exit == 2
        error_of(done.stderr, "--file", "'a.png'", outcome="not-sent")


def test_a_dry_run_shows_the_file_and_not_its_bytes(depot: Depot, server: LoopbackServer, home: Path) -> None:
    """It reads no standard input, and masks secret fields."""
    flags = ["--title=x", "--pin=1234", "--photo=a.png", "--log=-", "--dry-run"]
    form = depot.run(home, server.origin, "attach", *flags)
    assert json.loads(form.stdout)["requests"][0]["body"] == {
        "source": "cli",
        "title": "x",
        "owner[pin]": "****",
        "photo": {"file": "a.png", "bytes": len(PICTURE)},
        "log": {"file": "-", "bytes": None},
    }
    (planned,) = json.loads(depot.run(home, server.origin, "put", "1", "--file=a.png", "--dry-run").stdout)["requests"]
    assert planned["body"] == {"file": "a.png", "bytes": len(PICTURE)}
    assert planned["headers"]["Content-Type"] == "application/octet-stream"
    assert server.requests == []


def test_the_log_tells_the_size(depot: Depot, server: LoopbackServer, home: Path) -> None:
    known = depot.run(home, server.origin, "put", "1", "--file=a.png", "--verbose")
    unknown = depot.run(home, server.origin, "put", "1", "--file=-", "--verbose")
    assert f"({len(PICTURE)} bytes)" in known.stderr.splitlines()[0]
    assert "(streamed)" in unknown.stderr.splitlines()[0]


def test_a_list_is_the_whole_json_body(depot: Depot, server: LoopbackServer, home: Path) -> None:
    """Of texts, of objects, and empty."""
    assert depot.run(home, server.origin, "label", "1", "--labels=a,b").exit == 0
    assert depot.run(home, server.origin, "label", "1", "--labels=").exit == 0
    assert depot.run(home, server.origin, "label", "1").exit == 0
    assert depot.run(home, server.origin, "order", "1", "--part=name=a,size=1", "--part=name=b").exit == 0
    assert [request.body.decode() for request in server.requests] == [
        '["a","b"]',
        "[]",
        "",
        '[{"name":"a","size":1},{"name":"b"}]',
    ]
    types = [request.header("Content-Type") for request in server.requests]
    assert types == ["application/json", "application/json", None, "application/json"]


def test_a_rejected_list_is_an_error_of_the_api(depot: Depot, home: Path) -> None:
    with LoopbackServer(scripted([Response.of_json(422, {"message": "no", "code": "NO"})])) as server:
        done = depot.run(home, server.origin, "label", "1", "--labels=a")
        assert done.exit == 1


def test_a_file_that_becomes_shorter_is_an_error(tmp_path: Path) -> None:
    """A shorter body than announced would look like a broken connection."""
    file = tmp_path / "log"
    file.write_bytes(b"x" * (PIECE + 1))
    upload = Upload("--file", str(file), Environment(variables={}))
    assert len(upload.read()) == PIECE
    file.write_bytes(b"")
    with pytest.raises(NetworkError) as caught:
        upload.read()
    upload.close()
    assert (caught.value.code, caught.value.permanent) == ("CLI_UNREADABLE_FILE", True)


def test_bytes_added_meanwhile_are_not_sent(tmp_path: Path) -> None:
    file = tmp_path / "log"
    file.write_bytes(b"abc")
    upload = Upload("--file", str(file), Environment(variables={}))
    file.write_bytes(b"abcdef")
    assert (upload.read(), upload.read()) == (b"abc", b"")
    upload.close()


def test_a_request_without_files_imports_nothing_for_them(depot: Depot, server: LoopbackServer, home: Path) -> None:
    env = {"PYTHONPROFILEIMPORTTIME": "1"}
    words, variables = depot.command(home, server.origin)
    argv = [*words, "files", "label", "1", "--labels=a"]
    done = subprocess.run(argv, env=variables | env, capture_output=True, text=True, check=True)
    for module in ("http.streamed_bodies", "files", "results", "http.redirects"):
        assert f"opentrain_runtime.{module}" not in done.stderr
