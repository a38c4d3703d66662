"""Rows of the benchmark: what is compared, and the highest allowed ratio."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.places import Places
from tests.bench.timing import Command
from tests.support.cli import hermetic_env
from tests.support.paths import ROOT
from tests.support.wheel import Installed

TOKEN = "ot_pat_bench"
PLAIN = Path(__file__).parent / "plain.py"
SCRIPT_OF_MANY = Path(__file__).parent / "plain_batch.py"
SCRIPT_OF_CALLS = Path(__file__).parent / "plain_calls.py"
TOOL_CLIENT = Path(__file__).parent / "mcp_client.py"
IMPORT_OF_SDK = "import mcp.server.lowlevel, mcp.server.stdio, mcp_types"
CALLS = 100
"""Number of calls of a tool whose median is measured."""
MANY = 31
FEW = 5


@dataclass(frozen=True)
class Row:
    """Comparison. `most` is the highest allowed ratio of times, `most_memory` that of memory."""

    name: str
    against: str
    most: float
    measured: Command
    other: Command
    pairs: int = MANY
    most_memory: float | None = None


def rows(places: Places) -> Iterator[Row]:
    """Return every row in the order of the table."""
    yield from _without_request(places)
    yield from _requests(places)
    yield from _many_calls(places)
    yield from _tools(places)
    yield from _growth(places)
    yield from _generating(places)
    yield from _a_long_page(places)


def _without_request(places: Places) -> Iterator[Row]:
    nothing, parser = _python(places, "pass"), _python(places, "import argparse")
    yield Row("--version", "python -c pass", 1.3, _client(places.ours, places, "--version"), nothing)
    for words in ("--help", "jobs draft create --help"):
        yield Row(words, "python -c pass", 1.6, _client(places.ours, places, *words.split()), nothing)
    for words in ("jobs lst", "jobs list --stauts=OPEN"):
        wrong = _client(places.ours, places, *words.split(), ends_with=2)
        yield Row(f"{words} (a usage error)", "python -c 'import argparse'", 1.6, wrong, parser)


def _requests(places: Places) -> Iterator[Row]:
    origin, secure = places.plain.origin, places.tls.origin
    yield Row(
        "jobs list --json, http", "plain script", 1.2, _listing(places, origin, "--json"), _script(places, origin)
    )
    yield Row(
        "jobs list --json, https, one authority",
        "plain script",
        1.1,
        _listing(places, secure, "--json", SSL_CERT_FILE=places.authority),
        _script(places, secure, places.authority),
    )
    yield Row(
        "jobs list --json, https, the system's authorities in a folder",
        "plain script, the same in one file",
        0.95,
        _listing(places, secure, "--json", SSL_CERT_DIR=places.hashed),
        _script(places, secure, places.bundle),
    )
    slow = places.slow.origin
    as_json = _listing(places, slow, "--json")
    yield Row(
        "jobs list on a terminal, response after 150 ms",
        "the same with --json",
        1.15,
        _listing(places, slow, terminal=True),
        as_json,
    )
    yield Row(
        "jobs list into a pipe, response after 150 ms", "the same with --json", 1.05, _listing(places, slow), as_json
    )
    yield Row(
        "jobs list into a pipe, immediate response",
        "the same with --json",
        1.1,
        _listing(places, origin),
        _listing(places, origin, "--json"),
    )


def _many_calls(places: Places) -> Iterator[Row]:
    """Compare a batch with as many processes, and with a script that keeps its connection."""
    url = f"{places.messages.origin}/api/public/v1/messages"
    calls, once = len(places.rows.read_text(encoding="utf-8").splitlines()), ["--conversation-id=c", "--content=Hi"]
    loop = ["sh", "-c", 'for _ in $(seq "$1"); do "$2" messages send "$3" "$4" || exit; done', "sh"]
    batch = _sending(places, places.ours.script, "messages", "send", f"--batch={places.rows}")
    single = _sending(places, *loop, str(calls), places.ours.script, *once)
    script = _sending(places, places.ours.python, SCRIPT_OF_MANY, url, TOKEN, places.rows)
    name = f"messages send --batch, {calls} rows"
    yield Row(name, f"{calls} processes", 0.05, batch, single, pairs=FEW)
    yield Row(name, "plain script with one connection", 3, batch, script)


def _sending(places: Places, *words: str | Path) -> Command:
    extra = {"OT_API_TOKEN": TOKEN, "OPENTRAIN_API_BASE_URL": places.messages.origin}
    return Command(words, hermetic_env(places.folder, extra), places.folder)


def _tools(places: Places) -> Iterator[Row]:
    """Compare the start of the server of tools with the import of its SDK, and a call with a request."""
    server = [places.with_mcp.script, "mcp"]
    extra = {"OT_API_TOKEN": TOKEN, "OPENTRAIN_API_BASE_URL": places.prompt.origin}
    variables = hermetic_env(places.folder, extra)
    start = Command([places.with_mcp.python, TOOL_CLIENT, "start", *server], variables, places.folder)
    sdk = Command([places.with_mcp.python, "-c", IMPORT_OF_SDK], variables, places.folder)
    yield Row("mcp, start to the response to initialize", "import of the SDK", 1.3, start, sdk, pairs=11)
    words = [places.with_mcp.python, TOOL_CLIENT, "calls", str(CALLS), *server]
    calls = Command(words, variables, places.folder, times_itself=True)
    url = f"{places.prompt.origin}/api/public/v1/jobs/mine"
    words = [places.with_mcp.python, SCRIPT_OF_CALLS, str(CALLS), url, TOKEN]
    requests = Command(words, variables, places.folder, times_itself=True)
    name = f"mcp, median of {CALLS} calls, response after 20 ms"
    yield Row(name, "plain script with one connection", 2, calls, requests, pairs=FEW)


def _growth(places: Places) -> Iterator[Row]:
    large, ours = places.large, places.ours
    for words in (["--version"], ["--help"], ["jobs", "draft", "create", "--help"]):
        name = f"{' '.join(words)}, 1,000 commands"
        yield Row(
            name, "the same, the project's commands", 1.1, _client(large, places, *words), _client(ours, places, *words)
        )
    origin = places.plain.origin
    yield Row(
        "jobs list --json, http, 1,000 commands",
        "the same, the project's commands",
        1.1,
        _listing(places, origin, "--json", installed=large),
        _listing(places, origin, "--json"),
    )


def _generating(places: Places) -> Iterator[Row]:
    imports = Command([sys.executable, "-c", "import jinja2, yaml, jsonschema"], hermetic_env(places.folder), ROOT)
    ours = Command(_generate(places.folder / "generated"), hermetic_env(places.folder), ROOT)
    many = _generate(places.folder / "generated-large", "--manifest", places.large_manifest)
    yield Row(
        "generate, the project's commands", "python -c 'import jinja2, yaml, jsonschema'", 25, ours, imports, pairs=11
    )
    large = Command(many, hermetic_env(places.folder), ROOT)
    yield Row("generate, 1,000 commands", "generate, the project's commands", 30, large, ours, pairs=3)


def _a_long_page(places: Places) -> Iterator[Row]:
    tool = Command([places.ours.python, "-m", "json.tool", places.long_file], hermetic_env(places.folder))
    page = _listing(places, places.long.origin, "--json")
    yield Row("jobs list --json, 100,000 jobs in a page", "python -m json.tool", 1.5, page, tool, FEW, most_memory=2.0)


def _python(places: Places, code: str) -> Command:
    return Command([places.ours.python, "-c", code], hermetic_env(places.folder), places.folder)


def _client(installed: Installed, places: Places, *words: str, ends_with: int = 0) -> Command:
    return Command([installed.script, *words], hermetic_env(places.folder), places.folder, ends_with=ends_with)


def _listing(
    places: Places,
    origin: str,
    *words: str,
    installed: Installed | None = None,
    terminal: bool = False,
    **variables: Path,
) -> Command:
    extra = {"OT_API_TOKEN": TOKEN, "OPENTRAIN_API_BASE_URL": origin, "TERM": "xterm-256color"}
    extra |= {name: str(value) for name, value in variables.items()}
    command = [(installed or places.ours).script, "jobs", "list", *words]
    return Command(command, hermetic_env(places.folder, extra), places.folder, terminal)


def _script(places: Places, origin: str, *bundle: Path) -> Command:
    words = [places.ours.python, PLAIN, f"{origin}/api/public/v1/jobs/mine", TOKEN, *bundle]
    return Command(words, hermetic_env(places.folder), places.folder)


def _generate(out: Path, *words: str | Path) -> list[str | Path]:
    return [sys.executable, "-m", "codegen", "generate", "--out", out, *words]
