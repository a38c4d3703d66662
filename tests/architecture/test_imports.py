"""What each kind of call imports: the cost of a call is its imports, so a test holds them, and no timing.

The console script of an environment that holds the wheel alone is run, and tells at its end what has been imported.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.support.cli import executable, hermetic_env
from tests.support.responses import responder
from tests.support.server import LoopbackServer
from tests.support.wheel import Installed, installed

TELLING = """
import os, sys
listed, end = sys.argv[1], os._exit
def tell(code):
    with open(listed, "w") as file:
        file.write("\\n".join(name for name, module in list(sys.modules.items()) if module))
    end(code)
os._exit = tell
del sys.argv[:2]
exec(compile(open(sys.argv[0]).read(), sys.argv[0], "exec"))
"""

OURS = ("opentrain_cli", "opentrain_handlers", "opentrain_runtime", "__future__")
HEAVY = {"httpx", "httpcore", "rich", "ssl", "jinja2", "yaml"}
SLOW = HEAVY | {"typing", "dataclasses", "email", "http"}

PAGES = [
    ["--version"],
    ["version"],
    [],
    ["--help"],
    ["help"],
    ["jobs"],
    ["jobs", "--help"],
    ["jobs", "draft"],
    ["jobs", "draft", "create", "--help"],
    ["jobs", "create", "-h"],
    ["help", "jobs", "draft", "create"],
    ["help", "exit-codes"],
    ["help", "environment"],
    ["whoami", "--help"],
    ["completion"],
    ["help", "completion"],
]
MISTYPED = [
    ["nope"],
    ["--nope"],
    ["jobs", "lst"],
    ["jobs", "draft", "nope"],
    ["help", "nope"],
    ["completion", "nope"],
    ["jobs", "list", "--stauts=OPEN"],
    ["jobs", "list", "--status=nope"],
    ["jobs", "list", "--limit=0"],
    ["jobs", "list", "--limit"],
    ["jobs", "publish"],
    ["jobs", "list", "extra"],
    ["jobs", "draft", "create", "--description=x", "--canonical-file=y"],
]
USAGE_ERRORS = [
    *MISTYPED,
    ["milestones", "create", "--contract-id=c", "--description=x"],
    ["proposals", "hire", "--proposal-id=p", "--amount=-1", "--milestone-name=x"],
    ["milestones", "create", "--contract-id=c", "--description=x", "--volume=1", "--due-date=soon"],
    ["webhooks", "create", "--url=http://x.example", "--events=a"],
    ["messages", "send", "--conversation-id=c", "--content-file=/nowhere/at/all"],
    ["jobs", "draft", "update", "--job-id=j", "--set=x"],
    ["jobs", "draft", "update", "--job-id=j", "--patch-json=["],
]


@dataclass(frozen=True)
class Run:
    """How one run ended and what it imported."""

    exit: int
    stdout: str
    stderr: str
    modules: frozenset[str]

    @property
    def packages(self) -> set[str]:
        """The modules by the first part of their names."""
        return {module.partition(".")[0] for module in self.modules}

    def below(self, package: str) -> set[str]:
        """The modules below a package, without its name."""
        return {module.removeprefix(package + ".") for module in self.modules if module.startswith(package + ".")}


def _not_ours(modules: Iterable[str]) -> set[str]:
    return {name for name in modules if name.partition(".")[0] not in OURS}


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an environment of its own."""
    return installed(tmp_path_factory)


@pytest.fixture(scope="session")
def of_python(installation: Installed, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """What a program that does nothing has imported."""
    return _told(installation, tmp_path_factory.mktemp("nothing"), "import gc, os; os._exit(0)").modules


@pytest.fixture(scope="session")
def of_a_parser(installation: Installed, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """What a program has imported that makes an argparse parser and looks for the nearest word."""
    code = "import argparse, difflib, gc, os; argparse.ArgumentParser(); os._exit(0)"
    return _told(installation, tmp_path_factory.mktemp("parser"), code).modules


def _told(installation: Installed, home: Path, code: str) -> Run:
    script = home / "script.py"
    script.write_text(code, encoding="utf-8")
    return _run_script(installation.python, script, home, [])


def _run(installation: Installed, home: Path, argv: Sequence[str], env: Mapping[str, str] | None = None) -> Run:
    run = _run_script(installation.python, installation.script, home, argv, env)
    assert "opentrain_cli.index" in run.modules
    return run


def _run_script(
    python: Path, script: Path, home: Path, argv: Sequence[str], env: Mapping[str, str] | None = None
) -> Run:
    listed = home / "modules.txt"
    done = subprocess.run(
        [python, "-c", TELLING, listed, script, *argv],
        env=hermetic_env(home, env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        cwd=home,
        timeout=60,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr, frozenset(listed.read_text(encoding="utf-8").split()))


@pytest.mark.parametrize("argv", PAGES, ids=lambda argv: " ".join(argv) or "nothing")
def test_a_page_is_ready_text(
    installation: Installed, of_python: frozenset[str], tmp_path: Path, argv: list[str]
) -> None:
    """Version and help: a few modules of ours, and none of the standard library that Python has not loaded itself."""
    run = _run(installation, tmp_path, argv)
    assert (run.exit, run.stderr) == (0, "")
    assert run.stdout.startswith("opentrain ")
    assert _not_ours(run.modules - of_python) == set()
    assert not run.below("opentrain_cli.views")
    assert run.below("opentrain_cli.commands") <= (
        {"auth"} if "whoami" in argv else {"jobs"} if "jobs" in argv else set()
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_ready_text(installation: Installed, of_python: frozenset[str], tmp_path: Path, shell: str) -> None:
    """Completions: a file is read, and no more."""
    run = _run(installation, tmp_path, ["completion", shell])
    assert (run.exit, run.stderr) == (0, "")
    assert len(run.stdout) > 10_000
    assert _not_ours(run.modules - of_python) == set()
    assert not run.below("opentrain_cli.commands") | run.below("opentrain_cli.help") | run.below("opentrain_cli.views")


@pytest.mark.parametrize("argv", [["help", "--json"], ["jobs", "list", "--help", "--json"]], ids=" ".join)
def test_a_page_for_programs_is_cheap(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """The surface as JSON: no parser, and no module of a group, however much of it is told."""
    run = _run(installation, tmp_path, argv)
    assert (run.exit, run.stderr) == (0, "")
    assert run.stdout.startswith("{")
    assert not run.packages & (SLOW | {"argparse"})
    assert not run.below("opentrain_cli.views")


@pytest.mark.parametrize("argv", [*USAGE_ERRORS, *([*argv, "--json"] for argv in USAGE_ERRORS)], ids=" ".join)
def test_a_usage_error_is_cheap(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """The parser of one command at most, and nothing that makes a request."""
    run = _run(installation, tmp_path, argv, {"OT_API_TOKEN": "ot_pat_canary"})
    assert (run.exit, run.stdout) == (2, "")
    assert len(run.stderr.splitlines()) == (1 if "--json" in argv else 2)
    assert not run.packages & SLOW
    assert not run.below("opentrain_cli.views")
    assert not run.below("opentrain_cli.help")
    assert run.below("opentrain_cli.commands") <= {argv[0]}


@pytest.mark.parametrize("argv", MISTYPED, ids=" ".join)
def test_a_mistyped_word_costs_a_parser_and_a_guess(
    installation: Installed, of_a_parser: frozenset[str], tmp_path: Path, argv: list[str]
) -> None:
    """What argparse and the search for the nearest word import, and nothing that a call would need."""
    run = _run(installation, tmp_path, argv)
    assert run.exit == 2
    assert _not_ours(run.modules - of_a_parser) == set()
    assert not run.modules & {"opentrain_runtime.context", "opentrain_runtime.execute", "opentrain_runtime.text.json"}


def test_no_token_is_told_without_a_connection(installation: Installed, tmp_path: Path) -> None:
    """What is known before anything is sent costs nothing that sends."""
    run = _run(installation, tmp_path, ["jobs", "list"])
    assert (run.exit, run.stdout) == (3, "")
    assert not run.packages & HEAVY


@pytest.mark.parametrize(
    "argv", [["jobs", "list"], ["jobs", "draft", "create", "--description=x"], ["whoami"]], ids=" ".join
)
def test_a_json_call_draws_nothing(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """No rich, no view; over plain http to this machine no TLS context of ours."""
    group = "auth" if argv == ["whoami"] else "jobs"
    with LoopbackServer(responder([])) as server:
        env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        run = _run(installation, tmp_path, [*argv, "--json"], env)
    assert (run.exit, run.stderr) == (0, "")
    assert run.stdout.startswith("{")
    assert "httpx" in run.packages
    assert not run.packages & {"rich", "jinja2", "yaml", "pygments", "markdown_it", "click"}
    assert run.below("opentrain_cli.commands") == {group}
    assert not run.below("opentrain_cli.views")
    assert not run.below("opentrain_cli.help")
    assert not run.modules & {"opentrain_runtime.output.plain", "opentrain_runtime.output.render"}
    assert "opentrain_runtime.http.tls" not in run.modules


@pytest.mark.parametrize("argv", [["jobs", "list"], ["contracts", "get", "--contract-id=c"]], ids=" ".join)
def test_a_pipe_needs_no_rich(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """The plain writer draws, and only the view of the command's own group is read."""
    with LoopbackServer(responder([])) as server:
        env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        run = _run(installation, tmp_path, argv, env)
    assert (run.exit, run.stdout != "") == (0, True)
    assert not run.packages & {"rich", "jinja2", "yaml", "pygments", "markdown_it", "click"}
    assert run.below("opentrain_cli.commands") == {argv[0]}
    assert run.below("opentrain_cli.views") == {argv[0]}
    assert not run.below("opentrain_cli.help")


@pytest.mark.parametrize("argv", [["--version"], ["jobs", "list", "--json"]], ids=" ".join)
def test_the_whole_tree_and_the_hints_wait(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """Only man pages and completions need the tree, only an error the hints, only the sandbox its framework."""
    with LoopbackServer(responder([])) as server:
        env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        run = _run(installation, tmp_path, argv, env)
    assert run.exit == 0
    assert not run.modules & {"opentrain_cli.tree", "opentrain_cli.hints"}
    assert not run.packages & {"opentrain_sandbox", "starlette", "uvicorn"}


def test_the_command_line_of_the_http_library_stays_out(tmp_path: Path) -> None:
    """httpx has one of its own and imports it wherever click and rich are installed, as they are beside these tests."""
    assert find_spec("click") is not None
    with LoopbackServer(responder([])) as server:
        env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        run = _run_script(Path(sys.executable), executable(), tmp_path, ["jobs", "list", "--json"], env)
    assert (run.exit, run.stderr) == (0, "")
    assert "httpx" in run.packages
    assert not run.modules & {"httpx._main", "click", "rich"}


def test_the_wheel_holds_what_a_user_needs(installation: Installed) -> None:
    """The client, its runtime and the sandbox; not the generator, not the tests."""
    with zipfile.ZipFile(installation.wheel) as wheel:
        names = wheel.namelist()
    tops = {name.partition("/")[0] for name in names if ".dist-info/" not in name and ".data/data/share/" not in name}
    assert tops == {"opentrain_cli", "opentrain_handlers", "opentrain_runtime", "opentrain_sandbox"}
    assert not [
        name for name in names if "codegen" in name or "test" in name or name.endswith((".j2", "commands.yaml"))
    ]
    assert not [name for name in names if name.endswith(".generated.json")]
    assert {"opentrain_cli/__main__.py", "opentrain_cli/help/jobs.py", "opentrain_handlers/auth.py"} <= set(names)


def test_the_console_script_tells_its_version(installation: Installed, tmp_path: Path) -> None:
    """It is the version of the wheel; `python -m` is the same program."""
    version = installation.wheel.name.split("-")[1]
    for program in ([installation.script], [installation.python, "-m", "opentrain_cli"]):
        done = subprocess.run(
            [*program, "--version"], env=hermetic_env(tmp_path), capture_output=True, encoding="utf-8", check=False
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, f"opentrain {version}\n", "")
