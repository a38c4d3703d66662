"""Imports of each kind of call. They are its cost, and a test of them is stable where a timing is not.

The console script of an environment with only the wheel runs, and prints at its end what it has imported.
"""

from __future__ import annotations

import re
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
    ["jobs", "draft", "update", "--job-id=j", "--set=headcount=x"],
    ["jobs", "draft", "update", "--job-id=j", "--set=experienceLevl=EXPERT"],
    ["jobs", "draft", "update", "--job-id=j", "--patch-json=["],
]


@dataclass(frozen=True)
class Run:
    """Exit code of a run, and the modules that it imported."""

    exit: int
    stdout: str
    stderr: str
    modules: frozenset[str]

    @property
    def packages(self) -> set[str]:
        """Return the top-level names of the modules."""
        return {module.partition(".")[0] for module in self.modules}

    def below(self, package: str) -> set[str]:
        """Return the modules below a package, without its name."""
        return {module.removeprefix(package + ".") for module in self.modules if module.startswith(package + ".")}


def _foreign(modules: Iterable[str]) -> set[str]:
    return {name for name in modules if name.partition(".")[0] not in OURS}


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return an environment with only the wheel."""
    return installed(tmp_path_factory)


@pytest.fixture(scope="session")
def of_python(installation: Installed, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return the imports of an empty program."""
    return _imported(installation, tmp_path_factory.mktemp("nothing"), "import gc, os; os._exit(0)").modules


@pytest.fixture(scope="session")
def of_a_parser(installation: Installed, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return the imports of a program that makes an argparse parser and looks for the nearest word."""
    code = "import argparse, difflib, gc, os; argparse.ArgumentParser(); os._exit(0)"
    return _imported(installation, tmp_path_factory.mktemp("parser"), code).modules


def _imported(installation: Installed, home: Path, code: str) -> Run:
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
def test_a_help_page_is_stored_text(
    installation: Installed, of_python: frozenset[str], tmp_path: Path, argv: list[str]
) -> None:
    """Version and help import a few modules of the project, and no more of the standard library than Python itself."""
    run = _run(installation, tmp_path, argv)
    assert (run.exit, run.stderr) == (0, "")
    assert run.stdout.startswith("opentrain ")
    assert _foreign(run.modules - of_python) == set()
    assert not run.below("opentrain_cli.views")
    assert run.below("opentrain_cli.commands") <= (
        {"auth"} if "whoami" in argv else {"jobs"} if "jobs" in argv else set()
    )


def test_bold_headings_import_nothing(installation: Installed, of_python: frozenset[str], tmp_path: Path) -> None:
    """Headings are bold in the stored text, so a terminal needs no rich."""
    bold = _run(installation, tmp_path, ["jobs", "list", "--help"], {"FORCE_COLOR": "1"})
    plain = _run(installation, tmp_path, ["jobs", "list", "--help"])
    assert "\x1b[1mFlags:\x1b[22m" in bold.stdout
    assert "\x1b" not in plain.stdout
    assert bold.modules == plain.modules
    assert _foreign(bold.modules - of_python) == set()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_is_stored_text(
    installation: Installed, of_python: frozenset[str], tmp_path: Path, shell: str
) -> None:
    """Completion reads a file and imports nothing else."""
    run = _run(installation, tmp_path, ["completion", shell])
    assert (run.exit, run.stderr) == (0, "")
    assert len(run.stdout) > 10_000
    assert _foreign(run.modules - of_python) == set()
    assert not run.below("opentrain_cli.commands") | run.below("opentrain_cli.help") | run.below("opentrain_cli.views")


@pytest.mark.parametrize("argv", [["help", "--json"], ["jobs", "list", "--help", "--json"]], ids=" ".join)
def test_help_as_json_imports_little(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """The surface as JSON imports no parser and no module of a group."""
    run = _run(installation, tmp_path, argv)
    assert (run.exit, run.stderr) == (0, "")
    assert run.stdout.startswith("{")
    assert not run.packages & (SLOW | {"argparse"})
    assert not run.below("opentrain_cli.views")


@pytest.mark.parametrize("argv", [*USAGE_ERRORS, *([*argv, "--json"] for argv in USAGE_ERRORS)], ids=" ".join)
def test_a_usage_error_imports_little(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """A usage error imports the parser of one command at most, and nothing for requests."""
    run = _run(installation, tmp_path, argv, {"OT_API_TOKEN": "ot_pat_canary"})
    assert (run.exit, run.stdout) == (2, "")
    assert len(run.stderr.splitlines()) == (1 if "--json" in argv else 3)
    assert not run.packages & SLOW
    assert not run.below("opentrain_cli.views")
    assert not run.below("opentrain_cli.help")
    assert run.below("opentrain_cli.commands") <= {argv[0]}


@pytest.mark.parametrize("argv", MISTYPED, ids=" ".join)
def test_a_misspelled_word_imports_the_parser_and_the_search(
    installation: Installed, of_a_parser: frozenset[str], tmp_path: Path, argv: list[str]
) -> None:
    """It imports argparse and the search for the nearest word, and nothing for requests."""
    run = _run(installation, tmp_path, argv)
    assert run.exit == 2
    assert _foreign(run.modules - of_a_parser) == set()
    assert not run.modules & {"opentrain_runtime.context", "opentrain_runtime.execute", "opentrain_runtime.text.json"}


def test_a_missing_token_imports_nothing_for_requests(installation: Installed, tmp_path: Path) -> None:
    """An error that needs no request imports nothing for requests."""
    run = _run(installation, tmp_path, ["jobs", "list"])
    assert (run.exit, run.stdout) == (3, "")
    assert not run.packages & HEAVY


@pytest.mark.parametrize(
    "argv", [["jobs", "list"], ["jobs", "draft", "create", "--description=x"], ["whoami"]], ids=" ".join
)
def test_json_output_imports_no_renderer(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """`--json` imports no rich and no view. Plain http to this machine makes no TLS context."""
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
    assert run.below("opentrain_runtime.lists.kinds") == ({"base", "cursor"} if argv == ["jobs", "list"] else set())
    assert "opentrain_runtime.http.tls" not in run.modules


@pytest.mark.parametrize("argv", [["jobs", "list"], ["contracts", "get", "--contract-id=c"]], ids=" ".join)
def test_a_pipe_needs_no_rich(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """The plain writer renders, and only the view of the command's group is imported."""
    with LoopbackServer(responder([])) as server:
        env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        run = _run(installation, tmp_path, argv, env)
    assert (run.exit, run.stdout != "") == (0, True)
    assert not run.packages & {"rich", "jinja2", "yaml", "pygments", "markdown_it", "click"}
    assert run.below("opentrain_cli.commands") == {argv[0]}
    assert run.below("opentrain_cli.views") == {argv[0]}
    assert not run.below("opentrain_cli.help")


@pytest.mark.parametrize("argv", [["--version"], ["jobs", "list", "--json"]], ids=" ".join)
def test_hints_and_the_sandbox_are_imported_on_demand(installation: Installed, tmp_path: Path, argv: list[str]) -> None:
    """Only an error needs the hints, and only the sandbox its framework."""
    with LoopbackServer(responder([])) as server:
        env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        run = _run(installation, tmp_path, argv, env)
    assert run.exit == 0
    assert "opentrain_cli.hints" not in run.modules
    assert not run.packages & {"opentrain_sandbox", "starlette", "uvicorn"}


def test_optional_modules_of_httpx_are_not_imported(tmp_path: Path) -> None:
    """Where click and trio are installed, as they are for the tests, httpx would import its command line and trio."""
    assert find_spec("click") is not None
    assert find_spec("trio") is not None
    with LoopbackServer(responder([])) as server:
        env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
        run = _run_script(Path(sys.executable), executable(), tmp_path, ["jobs", "list", "--json"], env)
    assert (run.exit, run.stderr) == (0, "")
    assert "httpx" in run.packages
    assert not run.modules & {"httpx._main", "click", "rich", "trio"}


def test_content_of_the_wheel(installation: Installed) -> None:
    """It contains client, runtime and sandbox, but neither generator nor tests."""
    with zipfile.ZipFile(installation.wheel) as wheel:
        names = wheel.namelist()
    tops = {name.partition("/")[0] for name in names if ".dist-info/" not in name and ".data/data/share/" not in name}
    assert tops == {"opentrain_cli", "opentrain_handlers", "opentrain_runtime", "opentrain_sandbox"}
    assert not [name for name in names if re.search(r"codegen|tests/|test_|\.j2$|commands\.yaml$", name)]
    assert not [name for name in names if name.endswith(".generated.json")]
    assert {"opentrain_cli/__main__.py", "opentrain_cli/help/jobs.py", "opentrain_handlers/auth.py"} <= set(names)
    sandbox = {"pages/templates/base.html", "pages/static/live.js", "scenarios/builtin/approvals.yaml"}
    assert {f"opentrain_sandbox/{name}" for name in sandbox} <= set(names)


def test_version_of_the_console_script(installation: Installed, tmp_path: Path) -> None:
    """The version is that of the wheel. `python -m` runs the same program."""
    version = installation.wheel.name.split("-")[1]
    for program in ([installation.script], [installation.python, "-m", "opentrain_cli"]):
        done = subprocess.run(
            [*program, "--version"], env=hermetic_env(tmp_path), capture_output=True, encoding="utf-8", check=False
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, f"opentrain {version}\n", "")
