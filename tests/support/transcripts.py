"""Transcripts of what people and programs see. `python -m tests.support.transcripts` rewrites the stored ones.

Each command is run as its first example, against the canned responses, in four settings: a real terminal of 100
columns, a pipe, --json, and an API that refuses. Every usage error of the vectors and every scene of scenes.yaml is
run for people and for programs. The faults of faults.yaml, the API's errors of error_table.yaml, the sandbox's pages
and the generator's messages have their own files. These files pin the wording: other tests assert codes, values and
structure.
"""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from codegen.manifest.model.commands import Command
from opentrain_cli.index import VERSION
from tests.support.manifests import PROJECT
from tests.support.paths import DATA, ROOT

from .cli import executable, hermetic_env
from .faults import Fault, load_faults
from .faulty import ClosedPort, FaultyServer
from .generator_messages import generator_messages
from .in_process import DatedEnvironment, HurriedEnvironment, run_entry
from .responses import build_response, load_responses, responder
from .sandbox_pages import sandbox_pages
from .server import LoopbackServer, ReceivedRequest, Responder, Response
from .strict_yaml import load_yaml
from .texts import substitute
from .vectors import Vector, file_bytes, load_vectors

FOLDER = DATA / "transcripts"
REFRESH = "make accept"
COLUMNS = 100
_FILES = {
    "brief.md": "Label street scenes.",
    "reply.txt": "Monday is fine.",
    "fields.json": '{"headcount": 2}',
    "secret.txt": "whsec_canary",
    "body.json": '{"id": "1"}',
    "posting.json": '{"@type": "JobPosting", "title": "Street scenes"}',
}
# The system words a reset differently at the next write and at the next read. A date may be one second less.
# Large and slow responses take longer, and have the messages of endless-body and drip-of-body.
_NOT_SHOWN = {
    "reset-before-reading", "reset-after-reading", "reset-in-body", "reset-then-fine", "gigabyte", "gzip-bomb",
    "retry-after-a-date", "retry-after-a-date-in-an-hour", "drip-of-headers", "interim-answers-for-ever",
    "deflate-bomb", "gzip-header-without-end", "proxy-503", "proxy-504", "redirect-to-70000-characters",
}  # fmt: skip
_ORIGIN = "http://127.0.0.1:PORT"
_SAVED = ("auth logout", "auth claim", "auth claim-status")
_REFUSED = {
    "auth register": "oauth-anonymous-off",
    "auth claim": "oauth-email-registered",
    "auth claim-status": "oauth-expired",
}


@dataclass(frozen=True)
class Setting:
    """Circumstances of a run.

    Attributes:
        respond: responder of the API; None for the canned responses.
        env: more variables, in which HOME is the folder of the run; a variable of None is not set.
        files: more files in the working folder, as a vector has them.
        saved: the credentials file, as text or as an object; by default what the command needs.
        mode: the mode of the credentials file, in octal.
        stdin: text; None for a closed standard input.
        hurried: run in this process, where the clock skips waits.
        unwritable: put a file in place of the credentials' folder during the request.
    """

    respond: Responder | None = None
    env: Mapping[str, str | None] = field(default_factory=dict)
    files: dict[str, Any] = field(default_factory=dict)
    saved: Any = None
    mode: str = "600"
    stdin: str | None = "ot_pat_test_canary"
    hurried: bool = False
    unwritable: bool = False


@cache
def commands() -> list[Command]:
    """Return every command of the manifest."""
    return PROJECT.commands


def transcript(command: Command) -> str:
    """Return the transcript of one command in the four settings."""
    words = shlex.split(command.examples[0].run)[1:]
    refusal = build_response(load_responses()[_REFUSED.get(command.path, "account-claim-required")])
    sections = [
        ("on a terminal", _terminal(words, command)),
        ("into a pipe", _piped(words, command, Setting())),
        ("as JSON", _piped([*words, "--json"], command, Setting())),
    ]
    if command.endpoint is not None:
        refusing = Setting(respond=lambda _: refusal)
        sections.append(("refused", _piped(words, command, refusing)))
        sections.append(("refused, as JSON", _piped([*words, "--json"], command, refusing)))
    return "\n".join(f"=== {title}\n{text}" for title, text in sections)


def load_scenes() -> list[dict[str, Any]]:
    """Return the scenes of scenes.yaml."""
    scenes: list[dict[str, Any]] = load_yaml(DATA / "scenes.yaml")
    return scenes


def scene_text(scene: dict[str, Any]) -> str:
    """Return the transcript of one scene."""
    words = shlex.split(scene["run"])
    command = next((one for one in commands() if words[: one.path.count(" ") + 1] == one.path.split()), None)
    if unknown := set(scene) - {"name", "run", "answer", "columns", *Setting.__dataclass_fields__}:
        raise ValueError(f"scene {scene['name']}: unknown {sorted(unknown)}")
    answer = scene.get("answer")
    setting = Setting(**{name: scene[name] for name in Setting.__dataclass_fields__ if name in scene})
    answers = answer if isinstance(answer, list) else [answer] if answer else []
    if "columns" in scene:
        return _terminal(words, command, scene["columns"])
    forms = [words] if "--jsonl" in words or "--json" in words or command is None else [words, [*words, "--json"]]
    return "\n".join(_piped(line, command, replace(setting, respond=_scripted(answers))) for line in forms)


def fault_errors(kind: str) -> str:
    """Return the errors of the faults for one kind of request: all for a read, else the first of each outcome."""
    table = load_faults()
    shown = [fault for fault in table.faults.values() if fault.name not in _NOT_SHOWN]
    first = {fault.outcome: fault for fault in reversed(shown)}
    failed = [fault for fault in shown if kind in fault.cells and fault.cells[kind].exit]
    words = table.kinds[kind][0]
    texts = [
        _fault_error(fault, words, as_json=fault is first[fault.outcome])
        for fault in failed
        if kind == "read" or fault is first[fault.outcome]
    ]
    return "\n".join(texts) + "\n"


def api_errors() -> str:
    """Return the errors for the API's errors of error_table.yaml."""
    table = load_yaml(DATA / "error_table.yaml")
    texts = []
    for row in [*table["statuses"], *table["reasons"], *table["details"]]:
        details = row.get("details", {}) | ({"reason": row["reason"]} if "reason" in row else {})
        document = {"error": "No.", "code": "SOME_CODE", "requestId": "req_1"} | (
            {"details": details} if details else {}
        )
        texts.append(_api_error(["jobs", "list"], row["status"], document))
    for row in table["oauth"]:
        words = ["auth", "claim-status", "--claim-token=ot_clm_canary"]
        texts.append(_api_error(words, row["status"], {"error": row["error"]}))
    return "\n".join(texts) + "\n"


def _api_error(words: list[str], status: int, document: dict[str, Any]) -> str:
    with (
        tempfile.TemporaryDirectory() as folder,
        LoopbackServer(lambda _: Response.of_json(status, document)) as server,
    ):
        env = {"OT_API_TOKEN": "ot_pat_test_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        done = run_entry(words, env=env | {"OPENTRAIN_MAX_RETRIES": "0"}, config_home=Path(folder))
    return f"$ {shlex.join(['opentrain', *words])}  # {status} {json.dumps(document)}\n{done.stderr}[exit {done.exit}]"


def _fault_error(fault: Fault, words: list[str], *, as_json: bool) -> str:
    texts = [f"$ {shlex.join(['opentrain', *words])}  # {fault.name}"]
    for line in (words, [*words, "--json"]) if as_json else (words,):
        server = ClosedPort() if fault.refuses else FaultyServer(*fault.plays)
        with tempfile.TemporaryDirectory() as folder, server as entered:
            origin = entered if isinstance(entered, str) else entered.origin
            env = {"OT_API_TOKEN": "ot_pat_test_canary"} | fault.variables(origin)
            env |= {"OPENTRAIN_TIMEOUT": str(_timeout(fault)), "OPENTRAIN_MAX_RETRIES": "0"}
            done = run_entry(line, env=env, config_home=Path(folder))
        text = re.sub(r"--idempotency-key=[0-9a-f-]{36}", "--idempotency-key=KEY", done.stderr)
        for place, shown in ((origin, _ORIGIN), (folder, "HOME")):
            text = text.replace(place, shown).replace(place.removeprefix("http://"), shown.removeprefix("http://"))
        texts.append(f"{text}[exit {done.exit}]")
    return "\n".join(texts)


def _timeout(fault: Fault) -> float:
    """Return a timeout that is long enough for a busy machine. Slow responses are given up after 10 times as long."""
    return min(20, fault.timeout * (2 if fault.outcome == "deadline-reached" else 5))


def _scripted(entries: list[Any]) -> Responder | None:
    """Return a responder of these responses, the last one repeated, or None for the canned ones."""
    if not entries:
        return None
    left = [load_responses()[entry] if isinstance(entry, str) else entry for entry in entries]

    def respond(request: ReceivedRequest) -> Response:
        entry = left.pop(0) if len(left) > 1 else left[0]
        return build_response(substitute(entry, f"http://{request.header('Host')}"))

    return respond


def usage_errors() -> Iterator[tuple[str, str]]:
    """Yield the transcripts of all usage errors of the vectors: the vectors' file, and the text."""
    by_file: dict[str, list[str]] = {}
    for vector in load_vectors():
        if vector.expect["exit"] == 2:
            by_file.setdefault(vector.source, []).append(_usage_error(vector))
    for source, texts in by_file.items():
        yield f"usage-{Path(source).stem}", "\n".join(texts)


def _usage_error(vector: Vector) -> str:
    shown = ["$ " + shlex.join(["opentrain", *(_short(str(word)) for word in substitute(vector.argv, _ORIGIN))])]
    for words in (list(vector.argv), ["--json", *vector.argv]):
        shown.append(_inside(vector, substitute(words, "http://127.0.0.1:9")))
    return "\n".join(shown)


def _short(word: str) -> str:
    return word if len(word) <= 60 else f"{word[:20]}...({len(word)} characters)"


def _inside(vector: Vector, words: list[str]) -> str:
    """Run in this process. That is enough for a usage error, which sends and writes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in vector.files.items():
            (Path(folder) / name).write_bytes(file_bytes(substitute(content, _ORIGIN)))
        env = {"OPENTRAIN_API_BASE_URL": "http://127.0.0.1:9"} if vector.base_url else {}
        if vector.token:
            env["OT_API_TOKEN"] = "ot_pat_test_canary"
        env |= {name: str(substitute(value, "http://127.0.0.1:9")) for name, value in vector.env.items()}
        if vector.saved is not None:
            saved = Path(folder) / "opentrain" / "cli.json"
            saved.parent.mkdir(mode=0o700)
            saved.touch(mode=0o600)
            saved.write_text(json.dumps(substitute(vector.saved, "http://127.0.0.1:9")))
        home = Path(folder)
        done = run_entry(words, env=env, stdin=vector.stdin, config_home=home, cwd=home, kind=DatedEnvironment)
        text = done.stderr.replace(folder, "HOME").replace("http://127.0.0.1:9", _ORIGIN)
    return re.sub(r"x{200,}", "x...x", f"{text}[exit {done.exit}]")


def _terminal(words: list[str], command: Command | None, columns: int = COLUMNS) -> str:
    with _prepared(command, Setting()) as (env, folder, origin):
        ours, theirs = pty.openpty()
        env = env | {"COLUMNS": str(columns), "TERM": "xterm-256color"}
        process = subprocess.Popen(
            [str(executable()), *words],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=subprocess.PIPE,
            cwd=folder,
        )
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # on Linux, the end of a terminal is an error
            while piece := os.read(ours, 65536):
                shown += piece
        os.close(ours)
        _, err = process.communicate(timeout=60)
        text = shown.decode().replace("\r\n", "\n").replace("\x1b", "\\e")
        return _transcript_of(words, text, err.decode(), process.returncode, folder, origin)


def _piped(words: list[str], command: Command | None, setting: Setting) -> str:
    with _prepared(command, setting) as (env, folder, origin):
        if setting.hurried:
            home = Path(folder)
            result = run_entry(words, env=env, stdin=setting.stdin, config_home=home, cwd=home, kind=HurriedEnvironment)
            return _transcript_of(words, result.stdout, result.stderr, result.exit, folder, origin)
        done = subprocess.run(
            [str(executable()), *substitute(words, origin)],
            env=env,
            input=None if setting.stdin is None else setting.stdin.encode(),
            preexec_fn=(lambda: os.close(0)) if setting.stdin is None else None,
            capture_output=True,
            cwd=folder,
            check=False,
        )
        return _transcript_of(words, done.stdout.decode(), done.stderr.decode(), done.returncode, folder, origin)


@contextlib.contextmanager
def _prepared(command: Command | None, setting: Setting) -> Iterator[tuple[dict[str, str], str, str]]:
    with tempfile.TemporaryDirectory() as folder, LoopbackServer(lambda request: intercept(request)) as server:

        def intercept(request: ReceivedRequest) -> Response:
            if setting.unwritable:
                shutil.rmtree(Path(folder) / "opentrain", ignore_errors=True)
                (Path(folder) / "opentrain").touch()
            return respond(request)

        respond = setting.respond if setting.respond is not None else responder([], server.origin)
        for name, content in (_FILES | setting.files).items():
            (Path(folder) / name).write_bytes(file_bytes(substitute(content, server.origin)))
        env = hermetic_env(Path(folder), {"OPENTRAIN_API_BASE_URL": server.origin, "TZ": "UTC"})
        saved = setting.saved
        if saved is None and command is not None and command.path in _SAVED:
            saved = {"apiToken": "ot_pat_saved_canary", "baseUrl": "{base}", "claimToken": "ot_clm_saved_canary"}
        if saved is not None:
            file = Path(folder) / "opentrain" / "cli.json"
            file.parent.mkdir(mode=0o700)
            file.touch(mode=0o600)
            file.write_text(saved if isinstance(saved, str) else json.dumps(substitute(saved, server.origin)))
            file.chmod(int(setting.mode, 8))
        if command is not None and command.token:
            env["OT_API_TOKEN"] = "ot_pat_test_canary"
        for name, value in setting.env.items():
            env.pop(name, None)
            if value is not None:
                env[name] = str(substitute(value, server.origin)).replace("HOME", folder)
        yield env, folder, server.origin


def _transcript_of(words: list[str], out: str, err: str, code: int, folder: str, origin: str) -> str:
    body = f"$ {shlex.join(['opentrain', *words])}\n{out}--- standard error\n{err}[exit {code}]\n"
    return re.sub(
        r"--idempotency-key=[0-9a-f-]{36}",
        "--idempotency-key=KEY",
        re.sub(r"x{200,}", "x...x", body)
        .replace(folder, "HOME")
        .replace(origin, _ORIGIN)
        .replace(str(ROOT), "ROOT")
        .replace(f"-cli/{VERSION}", "-cli/VERSION"),
    )


def write_all(folder: Path = FOLDER) -> None:
    """Replace the stored transcripts by the current ones."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for command in commands():
        (folder / f"{command.path.replace(' ', '-')}.txt").write_text(transcript(command))
    for name, text in usage_errors():
        (folder / f"{name}.txt").write_text(text + "\n")
    for scene in load_scenes():
        (folder / f"scene-{scene['name']}.txt").write_text(scene_text(scene))
    (folder / "api-errors.txt").write_text(api_errors())
    (folder / "sandbox-pages.txt").write_text(sandbox_pages())
    (folder / "generator.txt").write_text(generator_messages())
    for kind in load_faults().kinds:
        (folder / f"fault-{kind}.txt").write_text(fault_errors(kind))


if __name__ == "__main__":
    write_all()
