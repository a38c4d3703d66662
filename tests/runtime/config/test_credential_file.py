"""Credentials file: reading, and no token lost when writing fails. test_private_file.py tests the writing itself."""

from __future__ import annotations

import ctypes
import errno
import io
import json
import os
import re
import resource
import shutil
import stat
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from opentrain_runtime.config.private_file import PrivateFile
from opentrain_runtime.environment import Environment
from tests.soak.private_files import KINDS, number_of_credentials, start_writer
from tests.support.cli import HANG_GUARD_SECONDS, Result, executable, hermetic_env
from tests.support.disks import BALLAST, fill, small_disk
from tests.support.errors import assert_refused
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.responses import responder
from tests.support.server import LoopbackServer, ReceivedRequest, Response
from tests.support.users import NOBODY, as_user, needs_root, shared_folder

REGISTERED = {
    "apiToken": "ot_pat_9dK2_canary_registered",
    "claimToken": "ot_clm_canary_registered",
    "claimExpiresAt": "2026-08-15T09:30:00.000Z",
}
CLAIMED = {"apiToken": "ot_pat_3hT8_canary_claimed"}
CLAIM_STATUS = ["auth", "claim-status", "--claim-token=ot_clm_given"]
READS = 3000
PROCESSES = 50
Before = Callable[[], object]


def start(words: list[str], home: Path, extra: dict[str, str], before: Before | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [str(executable()), *words],
        env=hermetic_env(home, extra),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=before,
    )


def run(words: list[str], home: Path, origin: str, before: Before | None = None) -> Result:
    process = start(words, home, {"OPENTRAIN_API_BASE_URL": origin}, before)
    out, err = process.communicate(timeout=HANG_GUARD_SECONDS)
    return Result(process.returncode, out.decode(), err.decode())


def as_a_mere_user() -> None:
    """Drop the capabilities of root that ignore file modes, before the program starts."""
    if os.geteuid() == 0:
        drop_from_bounding_set, dac_override, dac_read_search = 24, 1, 2
        for capability in (dac_override, dac_read_search):
            ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0)


def with_a_full_disk() -> None:
    """Limit the size of files to simulate a full disk: one write is partial, the next one fails."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def save(home: Path, document: object) -> Path:
    file = home / "opentrain" / "cli.json"
    file.parent.mkdir(mode=0o700, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(document if isinstance(document, str) else json.dumps(document))
    return file


def saved(home: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((home / "opentrain" / "cli.json").read_text())
    return document


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(responder([])) as running:
        yield running


# --- private mode, and replacement by a new file


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_private_during_and_after_creation(tmp_path: Path, umask: int) -> None:
    home = tmp_path / "not" / "there"
    seen: dict[str, int] = {}

    def look(request: ReceivedRequest) -> Response:
        for path in tmp_path.rglob("*"):
            seen[str(path.relative_to(tmp_path))] = mode(path)
        return responder([])(request)

    with LoopbackServer(look) as server:
        process = start(
            ["auth", "register"], home, {"OPENTRAIN_API_BASE_URL": server.origin}, before=lambda: os.umask(umask)
        )
        process.communicate(timeout=HANG_GUARD_SECONDS)
    folders = {"not": 0o700, "not/there": 0o700, "not/there/opentrain": 0o700}
    beside = {name: seen.pop(name) for name in set(seen) - set(folders)}
    assert seen == folders
    assert set(beside.values()) == {0o600}
    assert {re.sub(r"\.[0-9a-f]{16}\.", ".*.", os.path.basename(name)) for name in beside} == {
        "cli.json.lock",
        "cli.json.*.new",
    }
    assert os.listdir(home / "opentrain") == ["cli.json"]
    assert mode(home / "opentrain" / "cli.json") == 0o600


def test_a_new_file_replaces_the_old_one(tmp_path: Path, server: LoopbackServer) -> None:
    file = save(tmp_path, {"apiToken": "ot_pat_old", "baseUrl": server.origin})
    old, before = tmp_path / "old", file.read_bytes()
    old.hardlink_to(file)
    assert run(["auth", "login", "--api-key=ot_pat_new"], tmp_path, server.origin).exit == 0
    assert saved(tmp_path)["apiToken"] == "ot_pat_new"
    assert old.read_bytes() == before
    assert old.stat().st_ino != file.stat().st_ino


KEPT = (
    '"theme": "dark", "precise": 1.10, "huge": 1e300, "long": 123456789012345678901234567890, "nothing": null, '
    '"half": "\\ud83d", "text": "Zo\\u00eb \\u2028", "deep": {"list": [1, [2, {"three": []}]]}'
)


@pytest.mark.parametrize("words", [["register", "--force"], ["login", "--api-key=ot_pat_new"], ["claim-status"]])
def test_keys_of_another_program_are_kept(tmp_path: Path, server: LoopbackServer, words: list[str]) -> None:
    save(tmp_path, f'{{{KEPT}, "apiToken": "ot_pat_old", "baseUrl": "{server.origin}", "claimToken": "ot_clm_old"}}')
    assert run_inside(["auth", *words], ClockedEnvironment(server.origin, tmp_path)).exit_name == "done"
    document = saved(tmp_path)
    assert document.pop("apiToken") != "ot_pat_old"
    for own in ("baseUrl", "claimToken", "claimExpiresAt", "tokenId"):
        document.pop(own, None)
    assert document == json.loads(f"{{{KEPT}}}")
    written = (tmp_path / "opentrain" / "cli.json").read_text()
    assert '"precise": 1.10' in written
    assert '"huge": 1e300' in written
    assert written.endswith('"\n}\n')  # without the reserved space


# --- links, file modes, damage


def test_a_link_of_this_user_is_followed_and_kept(tmp_path: Path, server: LoopbackServer) -> None:
    elsewhere = tmp_path / "dotfiles"
    elsewhere.mkdir()
    (tmp_path / "opentrain").mkdir(mode=0o700)
    link = tmp_path / "opentrain" / "cli.json"
    link.symlink_to("../dotfiles/token.json")  # does not exist yet
    for token in ("ot_pat_first", "ot_pat_second"):
        assert run(["auth", "login", f"--api-key={token}"], tmp_path, server.origin).exit == 0
        assert link.is_symlink()
        assert json.loads((elsewhere / "token.json").read_text())["apiToken"] == token
        assert mode(elsewhere / "token.json") == 0o600
    assert os.listdir(elsewhere) == ["token.json"]
    assert run(["auth", "logout"], tmp_path, server.origin).exit == 0
    assert link.is_symlink()
    assert os.listdir(elsewhere) == []


@needs_root
@pytest.mark.parametrize("words", [["status"], ["register", "--force"], ["login", "--api-key=ot_pat_new"], ["logout"]])
def test_a_link_into_another_users_file_is_refused(tmp_path: Path, server: LoopbackServer, words: list[str]) -> None:
    theirs = tmp_path / "theirs.json"
    theirs.write_text('{"apiToken": "ot_pat_theirs"}')
    os.chown(theirs, NOBODY, NOBODY)
    (tmp_path / "opentrain").mkdir(mode=0o700)
    (tmp_path / "opentrain" / "cli.json").symlink_to(theirs)
    result = run(["auth", *words], tmp_path, server.origin)
    assert (result.exit, result.stdout) == (3, "")
    assert_refused(result.stderr, "CLI_CREDENTIALS_UNUSABLE", str(tmp_path / "opentrain" / "cli.json"))
    assert theirs.read_text() == '{"apiToken": "ot_pat_theirs"}'
    assert theirs.stat().st_uid == NOBODY
    assert all(request.header("Authorization") != "Bearer ot_pat_theirs" for request in server.requests)


@pytest.mark.parametrize("loose", [0o644, 0o660, 0o601])
def test_a_loose_mode_is_tightened_with_a_warning(tmp_path: Path, server: LoopbackServer, loose: int) -> None:
    file = save(tmp_path, {"apiToken": "ot_pat_old", "baseUrl": server.origin})
    for words, said in (([], True), (["--json"], False), ([], True)):
        file.chmod(loose)
        result = run(["auth", "status", *words], tmp_path, server.origin)
        assert result.exit == 0
        assert mode(file) == 0o600
        assert (str(file) in result.stderr) == said
        assert bool(result.stderr) == said


def test_a_private_file_causes_no_warning(tmp_path: Path, server: LoopbackServer) -> None:
    save(tmp_path, {"apiToken": "ot_pat_old", "baseUrl": server.origin})
    assert run(["auth", "status"], tmp_path, server.origin).stderr == ""


@pytest.mark.parametrize("content", ["", " \n", "\ufeff"])
def test_an_empty_file_counts_as_absent(tmp_path: Path, server: LoopbackServer, content: str) -> None:
    save(tmp_path, content)
    assert run(["auth", "status"], tmp_path, server.origin).exit == 3
    assert server.requests == []
    assert run(["auth", "register"], tmp_path, server.origin).exit == 0
    assert saved(tmp_path)["apiToken"] == REGISTERED["apiToken"]


def test_a_byte_order_mark_is_accepted(tmp_path: Path, server: LoopbackServer) -> None:
    save(tmp_path, "\ufeff" + json.dumps({"apiToken": "ot_pat_old", "baseUrl": server.origin}))
    assert run(["auth", "status"], tmp_path, server.origin).exit == 0
    assert server.requests[0].header("Authorization") == "Bearer ot_pat_old"


@needs_root
def test_a_secret_of_root_is_read_without_a_warning(tmp_path: Path, server: LoopbackServer) -> None:
    with shared_folder() as home:
        data = home / "opentrain" / "..data_1"
        data.mkdir(mode=0o755, parents=True)
        (data / "cli.json").write_text(json.dumps({"apiToken": "ot_pat_root", "baseUrl": server.origin}))
        (data / "cli.json").chmod(0o444)
        (data.parent / "..data").symlink_to("..data_1")
        (data.parent / "cli.json").symlink_to("..data/cli.json")

        def call(words: list[str], config_home: Path = home) -> str:
            stderr = io.BytesIO()
            variables = {"XDG_CONFIG_HOME": str(config_home), "OPENTRAIN_API_BASE_URL": server.origin}
            environment = Environment(variables=variables, stdout=io.BytesIO(), stderr=stderr)
            return run_inside(words, environment).exit_name + stderr.getvalue().decode()

        for words in (["status"], ["register"], ["logout"]):
            call(["auth", *words], tmp_path)  # import everything now, because the other user may lack the permission
        before = len(server.requests)
        assert as_user(NOBODY, lambda: call(["auth", "status"])) == "done"
        assert server.requests[-1].header("Authorization") == "Bearer ot_pat_root"
        for words in (["register", "--force"], ["logout"]):
            assert as_user(NOBODY, lambda words=words: call(["auth", *words])).startswith("denied")  # type: ignore[misc]
        assert len(server.requests) == before + 1
        assert (data / "cli.json").exists()


@pytest.mark.parametrize("words", [["status"], ["login", "--api-key=ot_pat_new"]])
def test_a_folder_in_which_others_can_replace_the_file_causes_a_warning(
    tmp_path: Path, server: LoopbackServer, words: list[str]
) -> None:
    file = save(tmp_path, {"apiToken": "ot_pat_old", "baseUrl": server.origin})
    file.parent.chmod(0o777)
    result = run(["auth", *words], tmp_path, server.origin)
    assert result.exit == 0
    assert result.stderr.count("\n") == 1
    assert f"chmod go-w {file.parent}" in result.stderr
    assert run(["auth", *words, "--json"], tmp_path, server.origin).stderr == ""


DAMAGED = {
    "cut": b'{"apiToken": "ot_pat_old"',
    "list": b"[]",
    "text": b'"ot_pat_old"',
    "not UTF-8": b'{"apiToken": "\xff"}',
    "not a number": b'{"apiToken": "ot_pat_old", "theme": NaN}',
    "two": b'{"apiToken": "ot_pat_old"}{"apiToken": "ot_pat_old"}',
    "deep": b'{"theme": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "large": b'{"apiToken": "ot_pat_old"}' + b" " * 1024 * 1024,
}
CALLS = [
    ["auth", "status"],
    ["auth", "register", "--force"],
    CLAIM_STATUS,
    [*CLAIM_STATUS, "--wait"],
    ["auth", "claim", "--email=a@b.example"],
]


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_reported_and_unchanged(tmp_path: Path, server: LoopbackServer, damage: str) -> None:
    file = save(tmp_path, {})
    file.write_bytes(DAMAGED[damage])
    before = file.stat()
    for words in CALLS:
        outcome = run_inside(words, ClockedEnvironment(server.origin, tmp_path))
        assert (words, outcome.exit_name) == (words, "denied")
        assert outcome.error is not None
        assert str(file) in outcome.error.message
    assert file.read_bytes() == DAMAGED[damage]
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert os.listdir(file.parent) == ["cli.json"]
    assert server.requests == []


@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_an_irregular_file_is_reported_and_unchanged(tmp_path: Path, server: LoopbackServer, kind: str) -> None:
    file = save(tmp_path, {})
    file.unlink()
    if kind == "pipe":
        os.mkfifo(file, 0o600)
    elif kind == "device":
        file.symlink_to("/dev/zero")
    else:
        file.mkdir()
    for words in [*CALLS, ["auth", "logout"]]:
        outcome = run_inside(words, ClockedEnvironment(server.origin, tmp_path))
        assert (words, outcome.exit_name) == (words, "denied")
        assert outcome.error is not None
        assert outcome.error.code == "CLI_CREDENTIALS_UNUSABLE"
        assert str(file) in outcome.error.message
    assert file.exists()
    assert os.listdir(file.parent) == ["cli.json"]
    assert server.requests == []


def test_a_damaged_file_is_exit_3_with_one_line(tmp_path: Path, server: LoopbackServer) -> None:
    file = save(tmp_path, '{"apiToken": "ot_pat_canary')
    result = run(["auth", "status", "--json"], tmp_path, server.origin)
    assert (result.exit, result.stdout) == (3, "")
    error = json.loads(result.stderr)
    assert error["code"] == "CLI_CREDENTIALS_UNUSABLE"
    assert str(file) in error["error"]
    assert "canary" not in result.stderr


def test_a_file_without_permission(tmp_path: Path, server: LoopbackServer) -> None:
    file = save(tmp_path, {"apiToken": "ot_pat_old", "baseUrl": server.origin})
    before = file.read_bytes()
    file.chmod(0)
    for words in (["auth", "status"], ["auth", "register", "--force"], CLAIM_STATUS):
        result = run(words, tmp_path, server.origin, before=as_a_mere_user)
        assert (result.exit, result.stdout) == (3, "")
        assert_refused(result.stderr, str(file), os.strerror(errno.EACCES))
    assert server.requests == []
    file.chmod(0o600)
    assert file.read_bytes() == before


# --- problems that are found before a token is requested


@pytest.mark.parametrize("words", [["auth", "register"], ["auth", "register", "--force"], CLAIM_STATUS])
@pytest.mark.parametrize("trouble", ["read-only folder", "full disk", "a file in the folder's place"])
def test_an_unwritable_path_is_reported_before_the_request(
    tmp_path: Path, server: LoopbackServer, words: list[str], trouble: str
) -> None:
    folder = tmp_path / "opentrain"
    if trouble == "a file in the folder's place":
        folder.touch()
    else:
        folder.mkdir(mode=0o500 if trouble == "read-only folder" else 0o700)
    before = with_a_full_disk if trouble == "full disk" else as_a_mere_user
    result = run(words, tmp_path, server.origin, before=before)
    assert result.exit == 1
    assert result.stdout == ""
    assert_refused(result.stderr, "CLI_CREDENTIALS_NOT_WRITTEN", str(folder / "cli.json"))
    assert server.requests == []
    assert not folder.is_dir() or os.listdir(folder) == []


def test_a_full_file_system(tmp_path: Path, server: LoopbackServer) -> None:
    with small_disk(tmp_path / "opentrain", "32k") as disk:
        fill(disk)
        for words in (["auth", "register"], CLAIM_STATUS):
            result = run(words, tmp_path, server.origin)
            assert (result.exit, result.stdout) == (1, "")
            assert os.strerror(errno.ENOSPC) in result.stderr
        assert server.requests == []
        assert os.listdir(disk) == [BALLAST]
        (disk / BALLAST).unlink()
        assert run(["auth", "register"], tmp_path, server.origin).exit == 0
        assert saved(tmp_path)["apiToken"] == REGISTERED["apiToken"]


def test_space_is_reserved_for_a_large_file_too(tmp_path: Path, server: LoopbackServer) -> None:
    save(tmp_path, {"notes": "x" * 40_000})
    limit = 45_000  # enough for the current content, but not for the reserved space
    result = run(
        ["auth", "register"],
        tmp_path,
        server.origin,
        before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert result.exit == 1
    assert server.requests == []


def test_a_held_lock_is_reported_before_the_request(tmp_path: Path, server: LoopbackServer) -> None:
    file = save(tmp_path, {"claimToken": "ot_clm_old", "baseUrl": server.origin})
    with PrivateFile(str(file), Environment(variables={}), print).lock():
        for words in (["register", "--force"], ["claim-status"], ["logout"]):
            environment = ClockedEnvironment(server.origin, tmp_path)
            outcome = run_inside(["auth", *words], environment)
            assert outcome.exit_name == "refused"
            assert outcome.error is not None
            assert outcome.error.code == "CLI_CREDENTIALS_NOT_WRITTEN"
            assert str(file) in outcome.error.message
            assert 60 <= environment.now - 1000 < 61
    assert server.requests == []
    assert saved(tmp_path)["claimToken"] == "ot_clm_old"


# --- a failed write does not lose the token


def remove(folder: Path) -> None:
    shutil.rmtree(folder)


def put_a_file_there(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.touch()


def damage(folder: Path) -> None:
    (folder / "cli.json").write_text("{")


@pytest.mark.parametrize("meanwhile", [remove, put_a_file_there, damage])
@pytest.mark.parametrize("words", [["auth", "register"], CLAIM_STATUS, [*CLAIM_STATUS, "--json"]])
def test_a_token_that_cannot_be_saved_is_printed(
    tmp_path: Path, words: list[str], meanwhile: Callable[[Path], None]
) -> None:
    def respond(request: ReceivedRequest) -> Response:
        meanwhile(tmp_path / "opentrain")
        return responder([])(request)

    with LoopbackServer(respond) as server:
        result = run(words, tmp_path, server.origin)
        expected = {"status": "not-saved", "baseUrl": server.origin}
    assert result.exit == 1
    assert json.loads(result.stdout) == expected | (REGISTERED if "register" in words else CLAIMED)
    assert "CLI_CREDENTIALS_NOT_WRITTEN" in result.stderr
    assert str(tmp_path / "opentrain" / "cli.json") in result.stderr
    assert "canary" not in result.stderr
    if "--json" in words:
        assert json.loads(result.stderr)["code"] == "CLI_CREDENTIALS_NOT_WRITTEN"
    if meanwhile is damage:
        assert (tmp_path / "opentrain" / "cli.json").read_text() == "{"
        assert os.listdir(tmp_path / "opentrain") == ["cli.json"]


def test_a_given_token_is_not_printed_if_it_cannot_be_saved(tmp_path: Path, server: LoopbackServer) -> None:
    (tmp_path / "opentrain").mkdir(mode=0o700)
    words = ["auth", "login", "--api-key=typed.canary"]
    result = run(words, tmp_path, server.origin, before=with_a_full_disk)
    assert (result.exit, result.stdout) == (1, "")
    assert os.strerror(errno.EFBIG) in result.stderr
    assert "canary" not in result.stderr


# --- no files are left over


def test_only_files_of_killed_processes_are_removed(tmp_path: Path, server: LoopbackServer) -> None:
    folder = tmp_path / "opentrain"
    for words in (["login", "--api-key=ot_pat_new"], ["register", "--force"], ["logout"], ["logout"]):
        folder.mkdir(exist_ok=True)
        for name in ("cli.json.0123456789abcdef.new", "cli.json.lock", "cli.json.backup.new", "mcp.json"):
            (folder / name).write_text("ot_pat_left")
        run_inside(["auth", *words], ClockedEnvironment(server.origin, tmp_path))
        left = {"cli.json.backup.new", "mcp.json"}
        assert set(os.listdir(folder)) - {"cli.json"} == left
        assert (folder / "cli.json").exists() == (words != ["logout"])


def test_a_refused_command_leaves_no_files(tmp_path: Path) -> None:
    refused = Response.of_json(403, {"error": "anonymous_not_enabled"})
    with LoopbackServer(lambda _: refused) as server:
        for words in (["auth", "register"], CLAIM_STATUS, ["auth", "login", "--api-key=ot_pat_new"]):
            assert run_inside(words, ClockedEnvironment(server.origin, tmp_path)).exit_name == "denied"
    assert os.listdir(tmp_path / "opentrain") == []


# --- concurrent processes


def watch(file: Path, stop: threading.Event, seen: set[bytes | None]) -> None:
    while not stop.is_set():
        try:
            seen.add(file.read_bytes())
        except FileNotFoundError:
            seen.add(None)


def test_fifty_concurrent_logins_and_logouts(tmp_path: Path) -> None:
    file = save(tmp_path, {})
    file.unlink()
    stop, seen = threading.Event(), set[bytes | None]()
    watcher = threading.Thread(target=watch, args=(file, stop, seen), daemon=True)
    with LoopbackServer(responder([])) as one, LoopbackServer(responder([])) as other:
        watcher.start()
        origins = (one.origin, other.origin)
        running = [
            start(
                ["auth", "logout"] if number % 5 == 4 else ["auth", "login", f"--api-key=ot_pat_{number}"],
                tmp_path,
                {"OPENTRAIN_API_BASE_URL": origins[number % 2]},
            )
            for number in range(PROCESSES)
        ]
        for process in running:
            _, err = process.communicate(timeout=2 * HANG_GUARD_SECONDS)
            assert process.returncode == 0, err
        stop.set()
        watcher.join()
        valid = [
            {"apiToken": f"ot_pat_{number}", "baseUrl": origins[number % 2], "tokenId": "tok_5Jc2"}
            for number in range(PROCESSES)
            if number % 5 != 4
        ]
        assert len(one.requests) + len(other.requests) == len(valid)
    seen.add(file.read_bytes() if file.exists() else None)
    assert all(json.loads(content) in valid for content in seen if content is not None)
    assert os.listdir(file.parent) in ([], ["cli.json"])
    assert len(seen) > 1


def test_a_reader_never_sees_a_partial_document(tmp_path: Path) -> None:
    file = save(tmp_path, {"theme": "dark"})
    process = start_writer(KINDS["credentials"], tmp_path, 0)
    numbers = [number_of_credentials(file.read_bytes())]
    try:
        while len(numbers) < READS or numbers[-1] < numbers[0] + 50:
            numbers.append(number_of_credentials(file.read_bytes()))
            assert process.poll() is None
    finally:
        process.kill()
        process.communicate()
    assert numbers == sorted(numbers)
