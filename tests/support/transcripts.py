"""Transcripts: what a person and a program see, whole. `python -m tests.support.transcripts` rewrites the kept ones.

Each command is run as its first example, against the canned answers, in four settings: a real terminal of 100 columns,
a pipe, --json, and an API that refuses. Every usage error of the vectors is shown both for people and for programs, and
so is every scene of scenes.yaml.
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
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from codegen.manifest.load import load
from codegen.manifest.model import Command
from tests.support.paths import DATA, MANIFEST_FILE

from .cli import executable, hermetic_env
from .in_process import run_entry
from .responses import build_response, load_responses, responder
from .server import LoopbackServer, Responder
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
_ORIGIN = "http://127.0.0.1:PORT"
_REFUSED = {
    "auth register": "oauth-anonymous-off",
    "auth claim": "oauth-email-registered",
    "auth claim-status": "oauth-expired",
}


def commands() -> list[Command]:
    """Every command of the manifest."""
    return load(MANIFEST_FILE).commands


def transcript(command: Command) -> str:
    """The transcript of one command in the four settings."""
    words = shlex.split(command.examples[0].run)[1:]
    refusal = build_response(load_responses()[_REFUSED.get(command.path, "account-claim-required")])
    sections = [
        ("on a terminal", _terminal(words, command)),
        ("into a pipe", _piped(words, command)),
        ("as JSON", _piped([*words, "--json"], command)),
    ]
    if command.endpoint is not None:
        sections.append(("refused", _piped(words, command, lambda _: refusal)))
        sections.append(("refused, as JSON", _piped([*words, "--json"], command, lambda _: refusal)))
    return "\n".join(f"=== {title}\n{text}" for title, text in sections)


def scenes() -> Iterator[tuple[str, str]]:
    """The transcript of every scene, by the name of its file."""
    by_path = {command.path: command for command in commands()}
    for scene in load_yaml(DATA / "scenes.yaml"):
        words = shlex.split(scene["run"])
        path = next(path for path in by_path if words[: path.count(" ") + 1] == path.split())
        answer = scene.get("answer")
        respond = _answering(load_responses()[answer] if isinstance(answer, str) else answer) if answer else None
        if "columns" in scene:
            texts = [_terminal(words, by_path[path], scene["columns"])]
        else:
            for_programs = [] if "--jsonl" in words else [[*words, "--json"]]
            texts = [_piped(line, by_path[path], respond) for line in (words, *for_programs)]
        yield f"scene-{scene['name']}", "\n".join(texts)


def _answering(entry: dict[str, Any]) -> Responder:
    return lambda request: build_response(substitute(entry, f"http://{request.header('Host')}"))


def usage_errors() -> Iterator[tuple[str, str]]:
    """The transcript of every usage error of the vectors, by the vector's file."""
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
    """Run in this process, which a usage error allows: nothing is sent and nothing is written."""
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
        done = run_entry(words, env=env, stdin=vector.stdin, config_home=Path(folder), cwd=Path(folder))
        text = done.stderr.replace(folder, "HOME").replace("http://127.0.0.1:9", _ORIGIN)
    return re.sub(r"x{200,}", "x...x", f"{text}[exit {done.exit}]")


def _terminal(words: list[str], command: Command, columns: int = COLUMNS) -> str:
    with _world(command, None) as (env, folder, origin):
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
        with contextlib.suppress(OSError):  # the end of a terminal is an error on Linux
            while piece := os.read(ours, 65536):
                shown += piece
        os.close(ours)
        _, err = process.communicate(timeout=60)
        text = shown.decode().replace("\r\n", "\n").replace("\x1b", "\\e")
        return _entry(words, text, err.decode(), process.returncode, folder, origin)


def _piped(words: list[str], command: Command, respond: Responder | None = None) -> str:
    with _world(command, respond) as (env, folder, origin):
        done = subprocess.run(
            [str(executable()), *words],
            env=env,
            input=b"ot_pat_test_canary",
            capture_output=True,
            cwd=folder,
            check=False,
        )
        return _entry(words, done.stdout.decode(), done.stderr.decode(), done.returncode, folder, origin)


@contextlib.contextmanager
def _world(command: Command, respond: Responder | None) -> Iterator[tuple[dict[str, str], str, str]]:
    with tempfile.TemporaryDirectory() as folder, LoopbackServer(lambda request: answer(request)) as server:
        answer = respond if respond is not None else responder([], server.origin)
        for name, content in _FILES.items():
            (Path(folder) / name).write_text(content)
        env = hermetic_env(Path(folder), {"OPENTRAIN_API_BASE_URL": server.origin, "TZ": "UTC"})
        if command.path == "auth logout" or command.path in ("auth claim", "auth claim-status"):
            saved = Path(folder) / "opentrain" / "cli.json"
            saved.parent.mkdir(mode=0o700)
            saved.touch(mode=0o600)
            document = {
                "apiToken": "ot_pat_saved_canary",
                "baseUrl": server.origin,
                "claimToken": "ot_clm_saved_canary",
            }
            saved.write_text(json.dumps(document))
        if command.token:
            env["OT_API_TOKEN"] = "ot_pat_test_canary"
        yield env, folder, server.origin


def _entry(words: list[str], out: str, err: str, code: int, folder: str, origin: str) -> str:
    body = f"$ {shlex.join(['opentrain', *words])}\n{out}--- standard error\n{err}[exit {code}]\n"
    return re.sub(
        r"--idempotency-key=[0-9a-f-]{36}",
        "--idempotency-key=KEY",
        body.replace(folder, "HOME").replace(origin, _ORIGIN),
    )


def write_all(folder: Path = FOLDER) -> None:
    """Replace the kept transcripts by what is shown now."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for command in commands():
        (folder / f"{command.path.replace(' ', '-')}.txt").write_text(transcript(command))
    for name, text in usage_errors():
        (folder / f"{name}.txt").write_text(text + "\n")
    for name, text in scenes():
        (folder / f"{name}.txt").write_text(text)


if __name__ == "__main__":
    write_all()
