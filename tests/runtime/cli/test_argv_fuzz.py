"""Random command lines: each ends with a documented exit code, and a usage error sends nothing.

`OPENTRAIN_TEST_EXAMPLES` sets the number of command lines for each property.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.environment import Environment
from opentrain_runtime.http.messages import Request, Response
from opentrain_runtime.http.transport import Transport
from opentrain_runtime.main import main
from tests.support.cli import executable, hermetic_env
from tests.support.faulty import ClosedPort, FaultyServer
from tests.support.responses import canned_response
from tests.support.server import ReceivedRequest
from tests.support.vectors import load_vectors

INTERRUPTED = 130
PATIENCE = 50
"""Sleeps of a command before Ctrl-C is simulated, because some commands never end by themselves."""
PRINTS_BEFORE_IT_FAILS = ("--jsonl", "--follow", "verify")
EXIT_CODES = set(PRODUCT.exit_codes.names.values())
FUZZ = settings(
    max_examples=int(os.environ.get("OPENTRAIN_TEST_EXAMPLES", "300")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
JUNK = [
    "", " ", "-", "--", "---", "-h", "--help", "--version", "--json", "--base-url", "--base-url=", "--verbose", "help",
    "version", "--json=1", "--no-such-flag", "-x", "=", "--=", "--job-id", "--limit=0", "0", "-1", "1e999", "NaN",
    "null", "{}", "[]", "{", "[[[[", "[" * 5000, '{"a":1}', "k=v", "k=[1]", "k=" + "[" * 2000, "=v", "a@b",
    "2027-01-31", "https://", "http://127.0.0.1:99999", "http://[::1", "ftp://x", "..", ".", "/", "%00", "%s", "$(id)",
    "`id`", "'", '"', "\\", "\n", "\x1b[31m", "\u202e", "\u0663", "\ud83d", "é", "e\u0301", "x" * 70_000, "brief.md",
    "job.json", "no-such-file", "/dev/null", "@x", "*", "ot_pat_x", "1" * 30, "0x10", "1_000", "１２",
]  # fmt: skip


def surface() -> dict[str, list[str]]:
    """Return the flags of every command by its path, with aliases."""
    found: dict[str, list[str]] = {"whoami": []}
    for word, group in PROGRAM.groups.items():
        module = PROGRAM.load("commands", group)
        for name in [*module.COMMANDS, *module.ALIASES]:
            parser = argparse.ArgumentParser(add_help=False)
            module.COMMANDS[module.ALIASES.get(name, name)]().add_arguments(parser)
            found[f"{word} {name}"] = [flag for action in parser._actions for flag in action.option_strings]
    return found


SURFACE = surface()
ALL_WORDS = sorted({word for path in SURFACE for word in path.split()})
ALL_FLAGS = sorted({flag for flags in SURFACE.values() for flag in flags})
undecodable = st.binary(min_size=1, max_size=8).map(os.fsdecode)
junk = st.one_of(st.sampled_from(JUNK), st.text(max_size=20), undecodable)


@st.composite
def nearly_right(draw: st.DrawFn) -> list[str]:
    """Draw a command with its flags, some with values, and sometimes other arguments between them."""
    path = draw(st.sampled_from(sorted(SURFACE)))
    words = path.split()
    for _ in range(draw(st.integers(0, 6))):
        flag = draw(st.sampled_from(SURFACE[path] or ["--json"]))
        form = draw(st.integers(0, 9))
        if form < 5:
            words.append(f"{flag}={draw(junk)}")
        elif form < 7:
            words += [flag, draw(junk)]
        elif form < 9:
            words.append(flag)
        else:
            words.insert(draw(st.integers(0, len(words))), draw(junk))
    return words


# Other origins would get requests, and claim tokens with unusual characters are not masked.
RIGHT = [v.argv for v in load_vectors() if not any(sign in str(v.argv) for sign in ("base-url", "{", "&"))]


@st.composite
def right_but_for_a_word(draw: st.DrawFn) -> list[str]:
    """Draw a valid command line with one or two arguments removed, doubled, inserted or replaced."""
    words = list(draw(st.sampled_from(RIGHT)))
    for _ in range(draw(st.integers(1, 2))):
        where = draw(st.integers(0, len(words)))
        new = draw(st.one_of(junk, st.sampled_from(ALL_FLAGS), st.sampled_from(ALL_WORDS)))
        form = draw(st.integers(0, 3))
        if form == 0:
            words[where : where + 1] = []
        elif form == 1:
            words[where:where] = words[where : where + 1]
        elif form == 2:
            words[where:where] = [new]
        else:
            words[where : where + 1] = [new]
    return words


anything = st.lists(st.one_of(st.sampled_from(ALL_WORDS), st.sampled_from(ALL_FLAGS), junk), max_size=8)


@dataclass
class Ending:
    """Result of a command line."""

    code: int
    out: str
    err: str
    calls: int


class RequestCounter:
    """Counter of requests. They get a canned response if `friendly`, else they go to a closed port."""

    def __init__(self) -> None:
        self.calls = 0
        self.friendly = False
        self.sleeps = 0


def canned(call: Request) -> Response:
    path = "/" + call.url.split("/", 3)[3]
    body = call.body if isinstance(call.body, bytes) else b""
    found = canned_response(ReceivedRequest(call.method, path, (), body)) or {"status": 200, "body": {}}
    return Response(call, found["status"], {}, json.dumps(found["body"]).encode() if "body" in found else b"")


@contextmanager
def isolated(folder: Path, origin: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[RequestCounter]:
    """Isolate a command line: own variables and folder, a clock that only sleeping advances, and counted requests."""
    here = RequestCounter()
    now = [0.0]
    send = Transport.send

    def counted(transport: Transport, call: Request) -> Response:
        here.calls += 1
        return canned(call) if here.friendly else send(transport, call)

    def sleep(_: object, seconds: float) -> None:
        now[0] += seconds
        here.sleeps += 1
        if here.sleeps > PATIENCE:
            raise KeyboardInterrupt

    (folder / "brief.md").write_text("Label images.")
    (folder / "job.json").write_text('{"title": "x"}')
    with monkeypatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("OT_", "OPENTRAIN_")):
                patch.delenv(name)
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        patch.setenv("OPENTRAIN_API_BASE_URL", origin)
        patch.setenv("OT_API_TOKEN", "ot_pat_test_canary")
        patch.setenv("OPENTRAIN_MAX_RETRIES", "0")
        patch.chdir(folder)
        patch.setattr(Transport, "send", counted)
        patch.setattr(Environment, "sleep", sleep)
        patch.setattr(Environment, "monotonic", lambda _: now[0])
        yield here


def ending(words: list[str], here: RequestCounter, *, friendly: bool = False) -> Ending:
    """Run a command line in this process with separate streams."""
    before, here.friendly, here.sleeps = here.calls, friendly, 0
    out, err = io.BytesIO(), io.BytesIO()
    stdin = io.BytesIO(b'{"title": "x"}')
    code = main(PROGRAM, words, Environment(variables=os.environ, stdin=stdin, stdout=out, stderr=err))
    return Ending(code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"), here.calls - before)


def check(words: list[str], end: Ending) -> None:
    """Check the properties of every command line."""
    assert end.code in EXIT_CODES
    for trace in ("Traceback", "CLI_UNEXPECTED", "canary", 'File "'):
        assert trace not in end.err, end.err
    if end.code not in (0, 5, 8, INTERRUPTED) and not any(word in words for word in PRINTS_BEFORE_IT_FAILS):
        assert end.out == ""
        assert end.err != ""
    if end.code == 2:
        assert end.calls == 0, f"{words} sent something"
        first, *hint = end.err.splitlines()
        assert len(hint) <= 2 and all(line.startswith("  ") for line in hint[1:]), end.err
        assert not first.startswith("{") or json.loads(first)["exitCode"] == 2, end.err
    assert not any(ord(character) < 32 and character != "\n" for character in end.err)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RequestCounter]:
    with ClosedPort() as origin, isolated(tmp_path, origin, monkeypatch) as counter:
        yield counter


@FUZZ
@given(words=anything, friendly=st.booleans())
def test_any_words(words: list[str], friendly: bool, here: RequestCounter, monkeypatch: pytest.MonkeyPatch) -> None:
    check(words, ending(words, here, friendly=friendly))


@FUZZ
@given(words=nearly_right(), friendly=st.booleans())
def test_nearly_valid_words(
    words: list[str], friendly: bool, here: RequestCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(words, ending(words, here, friendly=friendly))


@FUZZ
@given(words=right_but_for_a_word(), friendly=st.booleans())
def test_valid_words_with_changes(
    words: list[str], friendly: bool, here: RequestCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(words, ending(words, here, friendly=friendly))


@pytest.mark.parametrize("path", sorted(SURFACE))
def test_every_flag_with_junk_values(path: str, here: RequestCounter, monkeypatch: pytest.MonkeyPatch) -> None:
    for flag in SURFACE[path]:
        for value in JUNK[::3]:
            words = [*path.split(), f"{flag}={value}"]
            check(words, ending(words, here, friendly=True))


def test_valid_words_succeed_in_the_isolated_environment(here: RequestCounter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the properties above would not prove anything about requests."""
    end = ending(["jobs", "list"], here)
    assert (end.code, end.calls) == (7, 1)
    end = ending(["jobs", "list"], here, friendly=True)
    assert (end.code, end.calls) == (0, 1)
    assert ending(["jobs", "lisst"], here, friendly=True).code == 2
    right = [ending(words, here, friendly=True).code for words in RIGHT[::9]]
    assert right.count(0) > len(right) // 3


def runnable(word: str) -> bool:
    return len(word) < 60_000 and not any("\ud800" <= character <= "\udfff" for character in word)


REAL = [
    *([word] for word in JUNK[::2] if runnable(word)),
    *(["jobs", "list", f"--limit={word}"] for word in JUNK[1::8] if runnable(word)),
    *(["jobs", "draft", "create", "--payload-file", word] for word in JUNK[3::8] if runnable(word)),
    ["jobs", "draft", "update", "--job-id=x", "--set=k=" + "[" * 2000],
]


def test_the_installed_program_with_junk(tmp_path: Path) -> None:
    """As a separate process, so that its own decoding and error handling are tested too."""
    (tmp_path / "brief.md").write_text("Label images.")
    with FaultyServer("reset-after-reading") as server:
        env = hermetic_env(tmp_path, {"OPENTRAIN_API_BASE_URL": server.origin, "OPENTRAIN_MAX_RETRIES": "0"})
        for words in [*REAL, [os.fsdecode(b"\xff\xfe")], ["jobs", os.fsdecode(b"caf\xe9")]]:
            before = server.connections
            done = subprocess.run(
                [str(executable()), *words], env=env, capture_output=True, stdin=DEVNULL, cwd=tmp_path, check=False
            )
            out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
            check(words, Ending(done.returncode, out, err, server.connections - before))
