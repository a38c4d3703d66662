"""Run one vector against the installed CLI and return all problems."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from .cli import Result, run_cli
from .compare import diff_json, diff_requests, short
from .responses import canned_response, responder
from .server import LoopbackServer, ReceivedRequest
from .texts import substitute
from .vectors import CANARY_TOKEN, Vector, file_bytes

EXIT_TABLE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 130, 141}
SECRET_MARK = "canary"  # every secret of vectors and responses contains this word
PUBLIC = re.compile(r"GET /api/public/v1/jobs(/(?!mine$)[^/]+)?|POST /api/agent/.*")
SAYS_STDOUT = ("stdout", "stdout_has", "stdout_json", "stdout_lines")
FOR_PROGRAMS = ("--json", "--jsonl", "--query", "--dry-run")


def run_vector(vector: Vector, folder: Path) -> list[str]:
    """Run a vector in an empty folder and return its problems."""
    cwd, config_home = folder / "cwd", folder / "config"
    cwd.mkdir()
    config_home.mkdir()
    with LoopbackServer(lambda request: respond(request)) as server:
        base = server.origin
        respond = responder(vector.answers, base)
        for name, content in vector.files.items():
            (cwd / name).write_bytes(file_bytes(substitute(content, base)))
        env = _environment(vector, base)
        saved = substitute(vector.saved, base)
        credentials = config_home / "opentrain" / "cli.json"
        if saved is not None:
            credentials.parent.mkdir(mode=0o700)
            credentials.touch(mode=0o600)
            credentials.write_text(json.dumps(saved))
        result = run_cli(
            substitute(vector.argv, base),
            env=env,
            stdin=substitute(vector.stdin, base),
            cwd=cwd,
            config_home=config_home,
        )
        requests = server.requests
    expect = substitute(vector.expect, base)
    problems = diff_requests(
        expect.get("requests", []), requests, repeat=expect.get("repeat_last", False)
    ) + _authorization_problems(expect, requests, env, saved or {})
    problems += _output_problems(expect, result) + _standing_rules(vector, result)
    problems += _json_problems(vector, expect, result, requests, base)
    problems += _file_problems(vector, expect, saved, credentials)
    if problems:
        problems += [
            f"-- exit {result.exit}",
            f"-- stdout: {short(result.stdout)}",
            f"-- stderr: {result.stderr}",
        ]
    return problems


def _environment(vector: Vector, base: str) -> dict[str, str]:
    env: dict[str, str] = {}
    if vector.token:
        env["OT_API_TOKEN"] = CANARY_TOKEN
    if vector.base_url:
        env["OPENTRAIN_API_BASE_URL"] = base
    return env | {name: str(substitute(value, base)) for name, value in vector.env.items()}


def _authorization_problems(
    expect: dict[str, Any], requests: list[ReceivedRequest], env: dict[str, str], saved: dict[str, Any]
) -> list[str]:
    """Return the problems of the token, which every non-public request has. A vector may name the header itself."""
    token = env.get("OT_API_TOKEN") or env.get("OPENTRAIN_API_TOKEN") or saved.get("apiToken")
    found: list[str] = []
    for number, request in enumerate(requests):
        wanted_list = expect.get("requests", [])
        named = wanted_list[min(number, len(wanted_list) - 1)].get("headers", {}) if wanted_list else {}
        if "Authorization" in named:
            continue  # diff_request compares this one
        public = PUBLIC.fullmatch(f"{request.method} {request.path}")
        wanted = None if public else f"Bearer {token}"
        if request.header("Authorization") != wanted:
            found.append(f"request {number + 1}: Authorization should be {wanted!r}")
    return found


def _output_problems(expect: dict[str, Any], result: Result) -> list[str]:
    exits = expect["exit"] if isinstance(expect["exit"], list) else [expect["exit"]]
    found = [] if result.exit in exits else [f"exit: expected {expect['exit']}, got {result.exit}"]
    if "stdout" in expect and result.stdout != expect["stdout"]:
        found.append(f"stdout: expected exactly {expect['stdout']!r}")
    found += [f"stdout has no {short(repr(t))}" for t in expect.get("stdout_has", []) if t not in result.stdout]
    found += [f"stderr has no {short(repr(t))}" for t in expect.get("stderr_has", []) if t not in result.stderr]
    return found


def _standing_rules(vector: Vector, result: Result) -> list[str]:
    found: list[str] = []
    if result.exit not in EXIT_TABLE:
        found.append(f"exit {result.exit} is not in the table")
    if "Traceback" in result.stderr:
        found.append("stderr holds a traceback")
    if result.exit not in (0, 5, 8) and result.stdout and not _says_stdout(vector):
        found.append("it failed, and stdout is not empty")
    if result.exit in (0, 8) and not result.stdout and vector.expect.get("stdout") != "":
        found.append("it has an outcome, and stdout is empty")
    if SECRET_MARK in result.stdout + result.stderr:
        found.append("a secret is in stdout or stderr")
    for_programs = next((f for f in FOR_PROGRAMS for word in vector.argv if word.partition("=")[0] == f), None)
    if for_programs and result.exit == 0 and result.stderr and "stderr_has" not in vector.expect:
        found.append(f"with {for_programs} stderr must be silent on success")
    return found


def _says_stdout(vector: Vector) -> bool:
    return any(vector.expect.get(key) for key in SAYS_STDOUT)


def _json_problems(
    vector: Vector, expect: dict[str, Any], result: Result, requests: list[ReceivedRequest], base: str
) -> list[str]:
    found: list[str] = []
    if (wanted := expect.get("stdout_json")) is not None:
        try:
            document = json.loads(result.stdout)
        except ValueError:
            return ["stdout is not one JSON document"]
        if wanted == "answer":
            entry = vector.answers[-1] if vector.answers else canned_response(requests[-1]) if requests else None
            found += diff_json(substitute((entry or {}).get("body"), base), document, "stdout")
        else:
            found += diff_json(wanted, document, "stdout", subset=True)
    if (lines_wanted := expect.get("stdout_lines")) is not None:
        try:
            documents = [json.loads(line) for line in result.stdout.splitlines()]
        except ValueError:
            return ["stdout is not one JSON document a line"]
        found += diff_json(lines_wanted, documents, "stdout")
    verdict = result.exit == 1 and _says_stdout(vector)
    failed_json = "--json" in vector.argv and result.exit not in (0, 5, 8) and not verdict
    if "stderr_json" in expect or failed_json:
        lines = result.stderr.splitlines()
        methods = [request["method"] for request in expect.get("requests", [])]
        written = 1 if "--wait" in vector.argv and methods[:2] == ["POST", "GET"] else 0  # the response of the write
        try:
            document = json.loads(lines[-1]) if len(lines) == written + 1 else None
        except ValueError:
            document = None
        if not isinstance(document, dict):
            return [*found, "with --json a failure is one line of JSON on stderr, and nothing else"]
        found += diff_json({"exitCode": result.exit}, document, "stderr", subset=True)
        found += diff_json(expect.get("stderr_json", {}), document, "stderr", subset=True)
    return found


def _file_problems(
    vector: Vector, expect: dict[str, Any], saved: dict[str, Any] | None, credentials: Path
) -> list[str]:
    """Return the problems of the credentials file. It must be unchanged if the vector does not mention it."""
    wanted = expect.get("file", saved)
    if not credentials.exists():
        return [] if wanted is None else ["the credentials file is gone"]
    actual = json.loads(credentials.read_text(encoding="utf-8"))
    if wanted is None:
        return [f"there should be no credentials file; it holds {sorted(actual)}"]
    found = diff_json(wanted, actual, "file")
    if credentials.stat().st_mode & 0o077:
        found.append("the credentials file can be read by others")
    return found
