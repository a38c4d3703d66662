"""State file of `--follow`: other files at its paths, full disks, and no repeated events. Servers are real."""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import HANG_GUARD_SECONDS, Result, executable, hermetic_env, run_cli
from tests.support.disks import fill, small_disk
from tests.support.errors import error_of
from tests.support.followers import FOLLOW, POLL, TOKEN, Feed, Follower, event, following
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.server import LoopbackServer, ReceivedRequest, Response

# Opening a pipe by mistake would block forever.
pytestmark = pytest.mark.timeout(2 * HANG_GUARD_SECONDS)
WORDS = [*FOLLOW, "--state=s"]
VICTIM = "the only copy"
PATHS = ["s", "s.lock"]


def ended(
    home: Path, server: LoopbackServer, before: Callable[[], object] | None = None, words: list[str] = WORDS
) -> Result:
    """Follow in a folder until the process ends by itself."""
    environment = hermetic_env(home, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
    process = subprocess.Popen(
        [str(executable()), *words],
        env=environment,
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=before,
    )
    out, err = process.communicate(timeout=HANG_GUARD_SECONDS)
    return Result(process.returncode, out.decode(), err.decode())


def followed(home: Path, server: LoopbackServer, count: int) -> list[int]:
    """Follow in a folder for this many events, then stop with Ctrl-C. Return their ids."""
    with Follower(WORDS, home, server.origin) as follower:
        found = follower.ids(count)
        assert follower.stop() == (-signal.SIGINT, "")
        return found + follower.rest()


def state(home: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((home / "s").read_text())
    return document


# --- other files at its paths


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_folder(path: Path) -> None:
    path.mkdir()


def make_link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_circle(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("make", [make_pipe, make_folder, make_link_to_device, make_circle])
def test_an_irregular_file_ends_it_at_once(tmp_path: Path, path: str, make: Callable[[Path], None]) -> None:
    make(tmp_path / path)
    with LoopbackServer(Feed([event(1)])) as server:
        result = ended(tmp_path, server)
        assert server.requests == []
    assert (result.exit, result.stdout) == (2, "")
    error_of(result.stderr, "--state", "'s'", code="CLI_USAGE")
    assert os.listdir(tmp_path) == [path]


@pytest.mark.parametrize("path", ["s", "s.lock", "s.tmp", "s.new", "s.0123456789abcdef.new"])
@pytest.mark.parametrize("target", ["victim", "not-there"])
def test_links_are_not_written_through(tmp_path: Path, path: str, target: str) -> None:
    (tmp_path / "victim").write_text(VICTIM)
    (tmp_path / path).symlink_to(target)
    followed_by_choice = path == "s" and target == "not-there"  # a link of this user to a missing file
    with LoopbackServer(Feed([event(1)])) as server:
        if path in PATHS and not followed_by_choice:
            assert ended(tmp_path, server).exit == 2
            assert server.requests == []
        else:
            assert followed(tmp_path, server, 1) == [1]
    assert (tmp_path / "victim").read_text() == VICTIM
    assert (tmp_path / "not-there").exists() == followed_by_choice


@pytest.mark.parametrize("name", ["s.tmp", "s.new"])
def test_a_pipe_next_to_it_has_no_effect(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    with LoopbackServer(Feed([event(1)])) as server:
        assert followed(tmp_path, server, 1) == [1]
    assert stat.S_ISFIFO((tmp_path / name).stat().st_mode)


@pytest.mark.parametrize("content", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_file_counts_as_absent(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "s").write_bytes(content)
    with LoopbackServer(Feed([event(1)])) as server:
        assert followed(tmp_path, server, 1) == [1]
    assert state(tmp_path)["origin"] == server.origin


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    with LoopbackServer(Feed([event(number) for number in range(1, 5)])) as server:
        document = {"origin": server.origin, "cursor": "c-3", "printed": []}
        (tmp_path / "s").write_text("\ufeff" + json.dumps(document))
        (tmp_path / "s").chmod(0o600)
        assert followed(tmp_path, server, 1) == [4]


@pytest.mark.parametrize("size", [1024 * 1024 + 1, 3 * 1024**3])
def test_a_large_file_is_refused(tmp_path: Path, size: int) -> None:
    (tmp_path / "s").touch()
    os.truncate(tmp_path / "s", size)
    with LoopbackServer(Feed([event(1)])) as server:
        result = ended(tmp_path, server)
        assert server.requests == []
    assert result.exit == 2
    error_of(result.stderr, "'s'", "1 MiB", code="CLI_USAGE")
    assert (tmp_path / "s").stat().st_size == size


@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_it_is_private_with_any_umask(tmp_path: Path, umask: int) -> None:
    with LoopbackServer(scripted_end(1)) as server:
        assert ended(tmp_path, server, before=lambda: os.umask(umask)).exit == 3
    assert stat.S_IMODE((tmp_path / "s").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["s"]


def scripted_end(count: int) -> Callable[[ReceivedRequest], Response]:
    """Return a feed of this many events, one per page, that refuses the token at its end."""
    feed = Feed([event(number) for number in range(1, count + 1)], size=1)

    def respond(request: ReceivedRequest) -> Response:
        response = feed(request)
        return response if json.loads(response.body)["events"] else Response.of_json(401, {"error": "no"})

    return respond


def test_a_folder_in_which_others_can_replace_it_causes_a_warning(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    with LoopbackServer(scripted_end(1)) as server:
        plain = ended(tmp_path, server, words=[*POLL, "--follow", "--state=s"])
        assert plain.exit == 3
        assert "chmod go-w" in plain.stderr.splitlines()[0]
        assert "chmod" not in ended(tmp_path, server).stderr  # with --jsonl stderr is for programs


def test_no_files_are_left_next_to_it(tmp_path: Path) -> None:
    for name in ("s.lock", "s.0123456789abcdef.new"):
        (tmp_path / name).write_text("left by a kill")
    with LoopbackServer(Feed([event(1)])) as server:
        assert followed(tmp_path, server, 1) == [1]
    assert os.listdir(tmp_path) == ["s"]


# --- full disks


def without_room() -> None:
    """Limit the size of files to zero to simulate a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_an_unwritable_state_is_reported_before_the_first_request(tmp_path: Path) -> None:
    with LoopbackServer(Feed([event(1)])) as server:
        for _ in range(2):
            result = ended(tmp_path, server, before=without_room)
            assert (result.exit, result.stdout) == (1, "")
            error_of(result.stderr, "--state", "'s'", os.strerror(errno.EFBIG), code="CLI_STATE")
        assert server.requests == []
        assert os.listdir(tmp_path) == []
        assert followed(tmp_path, server, 1) == [1]


def test_a_full_disk_does_not_repeat_an_event(tmp_path: Path) -> None:
    events = [event(number) for number in range(1, 4)]
    feed = Feed(events, size=1)
    printed: list[str] = []
    with small_disk(tmp_path / "disk", "64k") as disk:

        def respond(request: ReceivedRequest) -> Response:
            if len(server.requests) == 2:  # the state of the first page is written
                fill(disk)
            return feed(request)

        with LoopbackServer(respond) as server:
            for start in range(3):
                result = ended(disk, server)
                assert result.exit == 1
                error_of(result.stderr, "--state", "'s'", os.strerror(errno.ENOSPC), code="CLI_STATE")
                printed += result.stdout.splitlines()
                assert len(server.requests) == 2, start
            (disk / "ballast").unlink()
            assert [json.loads(line)["id"] for line in printed] == ["1"]
            assert followed(disk, server, 2) == [2, 3]
        assert os.listdir(disk) == ["s"]


def test_a_too_large_state_is_not_written(tmp_path: Path) -> None:
    """Long ids from the server could make a state too large to be read again."""
    long = event(1) | {"id": "x" * 1024 * 1024}
    page = Response.of_json(200, {"events": [long], "nextCursor": "a", "hasMore": False})
    with LoopbackServer(lambda _: page) as server:
        result = ended(tmp_path, server)
    assert (result.exit, result.stdout) == (1, "")
    error_of(result.stderr, "--state", "1 MiB", code="CLI_STATE")
    assert os.listdir(tmp_path) == []


# --- concurrent processes


def test_only_one_of_many_concurrent_followers_continues(tmp_path: Path) -> None:
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
    with LoopbackServer(Feed([event(1)])) as server:
        environment = hermetic_env(tmp_path, TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin})
        words = [str(executable()), *WORDS]
        running = [subprocess.Popen(words, env=environment, cwd=tmp_path, **pipes) for _ in range(6)]
        try:
            left = list(running)
            while len(left) > 1:
                left = [process for process in left if process.poll() is None]
            (last,) = left
            assert last.stdout is not None
            assert json.loads(last.stdout.readline())["id"] == "1"
            for process in running:
                if process is not last:
                    out, err = process.communicate()
                    assert (process.returncode, out) == (2, b"")
                    error_of(err.decode(), "'s'", code="CLI_USAGE")
        finally:
            for process in running:
                process.kill()
                process.communicate()


def test_a_second_follower_with_the_same_file_is_refused_and_the_first_continues(tmp_path: Path) -> None:
    feed = Feed([event(1)])
    (tmp_path / "link").symlink_to("s")
    with following(tmp_path, feed, "--state=s") as (follower, server):
        assert follower.ids(1) == [1]
        for name in ("s", "link"):
            env = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin}
            words = [*FOLLOW, f"--state={name}"]
            done = run_cli(words, env=env, cwd=tmp_path, config_home=tmp_path)
            assert (done.exit, done.stdout) == (2, "")
            error_of(done.stderr, "--state", f"'{name}'", code="CLI_USAGE")
        feed.events.append(event(2))
        assert follower.ids(1) == [2]
        assert follower.stop(signal.SIGKILL)[0] == -9
        with Follower([*FOLLOW, "--state=link"], tmp_path, server.origin) as again:  # a lock ends with its process
            feed.events.append(event(3))
            assert again.ids(1) in ([2], [3])
            again.stop()
    assert (tmp_path / "link").is_symlink()


ORIGIN = "http://127.0.0.1:9"
PLACE = {"origin": ORIGIN, "cursor": "c", "printed": ["1"]}
UNUSABLE: dict[str, bytes] = {
    "half": b'{"origin": "http://127.0.0.1:9", "curs',
    "not UTF-8": b"\xff\xfe\x00",
    "a list": b"[]",
    "an object": b"{}",
    "credentials": b'{"apiToken": "ot_pat_canary", "baseUrl": "http://127.0.0.1:9"}',
    "another server's": json.dumps(PLACE | {"origin": "https://elsewhere.example"}).encode(),
    "no origin": json.dumps({"cursor": "c", "printed": []}).encode(),
    "no cursor": json.dumps({"origin": ORIGIN, "printed": []}).encode(),
    "an invalid cursor": json.dumps(PLACE | {"cursor": 5}).encode(),
    "an empty cursor": json.dumps(PLACE | {"cursor": ""}).encode(),
    "nothing printed": json.dumps({"origin": ORIGIN, "cursor": "c"}).encode(),
    "invalid printed": json.dumps(PLACE | {"printed": "1"}).encode(),
    "printed with what is no id": json.dumps(PLACE | {"printed": [1]}).encode(),
    "two of a key": b'{"origin": "http://127.0.0.1:9", "cursor": "a", "cursor": "b", "printed": []}',
}


@pytest.mark.parametrize("what", UNUSABLE)
def test_a_file_with_another_content_is_named_and_unchanged(
    tmp_path: Path, what: str, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "folder" / "my-state"
    file.parent.mkdir()
    file.write_bytes(UNUSABLE[what])
    file.chmod(0o644)
    environment = ClockedEnvironment(ORIGIN, tmp_path, TOKEN)
    outcome = run_inside([*POLL, "--follow", f"--state={file}"], environment)
    assert outcome.exit_name == "usage"
    assert outcome.error is not None
    assert str(file) in outcome.error.message
    assert "canary" not in outcome.error.message
    assert what != "another server's" or "https://elsewhere.example" in outcome.error.message
    assert file.read_bytes() == UNUSABLE[what]
    assert file.stat().st_mode & 0o777 == 0o644
    assert os.listdir(file.parent) == [file.name]
    assert capfd.readouterr().out == ""


def make_empty_folder(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    return tmp_path / "folder"


def make_file_in_the_way(tmp_path: Path) -> Path:
    (tmp_path / "file").write_text("")
    return tmp_path / "file" / "below"


PLACES: dict[str, Callable[[Path], Path]] = {
    "a folder": make_empty_folder,
    "in a folder that is not there": lambda tmp_path: tmp_path / "nowhere" / "s",
    "below a file": make_file_in_the_way,
}


@pytest.mark.parametrize("what", PLACES)
def test_an_unwritable_state_file_is_reported_before_any_request(tmp_path: Path, what: str) -> None:
    path = PLACES[what](tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with LoopbackServer(Feed([event(1)])) as server:
        env = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin}
        done = run_cli([*FOLLOW, f"--state={path}"], env=env, cwd=tmp_path, config_home=tmp_path)
        assert server.requests == []
    assert (done.exit, done.stdout) == (2, "")
    assert repr(str(path)) in json.loads(done.stderr)["error"]
    assert sorted(tmp_path.rglob("*")) == before


def test_a_cursor_starts_a_new_file_and_does_not_change_an_old_one(tmp_path: Path) -> None:
    feed = Feed([event(number) for number in range(1, 6)])
    with following(tmp_path, feed, "--state=s", "--cursor=c-3") as (follower, server):
        assert follower.ids(2) == [4, 5]
        assert follower.stop() == (-signal.SIGINT, "")
        kept = (tmp_path / "s").read_bytes()
        env = TOKEN | {"OPENTRAIN_API_BASE_URL": server.origin}
        words = [*FOLLOW, "--state=s", "--cursor=c-0"]
        done = run_cli(words, env=env, cwd=tmp_path, config_home=tmp_path)
    assert (done.exit, done.stdout) == (2, "")
    assert (tmp_path / "s").read_bytes() == kept
