"""Completion scripts in bash, zsh and fish on a terminal.

The `opentrain` on the PATH of the shells is a substitute that prints and records its arguments. So a test sees the
completed line, and whether completion ran a program. No other program is on that PATH.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from codegen.generate import generate_files
from codegen.manifest.load import load
from tests.support.cli import hermetic_env, run_cli, shell_env
from tests.support.completing_shells import (
    GENERATED,
    NAMES,
    SHELLS,
    ShellSession,
    require_bash_completion,
    require_shell,
    shell,
)
from tests.support.errors import assert_names, assert_refused
from tests.support.paths import ROOT, SHELF_FILE
from tests.support.wheel import installed

GOLDEN = ROOT / "tests" / "codegen" / "golden" / "completions"
COMPLETIONS = {
    "a group": ("jo", "jobs"),
    "a group whose singular is an alias": ("propo", "proposals"),
    "a command in a group": ("jobs li", "jobs list"),
    "a command of two words": ("jobs draft cr", "jobs draft create"),
    "a word that begins commands": ("jobs dr", "jobs draft"),
    "no alias at the root": ("who", "who"),
    "no alias in a group": ("credits bal", "credits bal"),
    "no alias in help": ("help capab", "help capab"),
    "no alias of a flag": ("auth register --organ", "auth register --organ"),
    "a command below a singular": ("proposal li", "proposal list"),
    "a flag": ("approvals get --appro", "approvals get --approval-id="),
    "a flag without a value": ("jobs list --al", "jobs list --all"),
    "a flag below an alias": ("whoami --dry", "whoami --dry-run"),
    "a flag below an alias of two words": ("jobs create --payload-f", "jobs create --payload-file="),
    "a flag after a positional argument": ("jobs get job_1 --dry", "jobs get job_1 --dry-run"),
    "the flag of the second argument": ("jobs invite job_1 ", "jobs invite job_1 --freelancer-id="),
    "a flag after an alias of a flag": ("auth login --token=x --api", "auth login --token=x --api"),
    "no flag twice": ("jobs list --status=OPEN --stat", "jobs list --status=OPEN --stat"),
    "a repeatable flag twice": ("jobs draft update --set a=1 --se", "jobs draft update --set a=1 --set="),
    "the beginning of two flags": ("jobs draft update --patch", "jobs draft update --patch-"),
    "a global flag, first": ("--verb", "--verbose"),
    "a global flag after a group": ("jobs --verb", "jobs --verbose"),
    "a command after a flag": ("--json jo", "--json jobs"),
    "a command after a value with colons": ("--base-url=http://127.0.0.1:1 jo", "--base-url=http://127.0.0.1:1 jobs"),
    "a command after a separate value": ("--query jobs jo", "--query jobs jobs"),
    "a flag after a value": ("jobs list --status=OPEN --curs", "jobs list --status=OPEN --cursor="),
    "a flag after a quoted value": ("jobs search --q='a b' --categ", "jobs search --q=a b --category="),
    "no flag after --": ("jobs list -- --stat", "jobs list -- --stat"),
    "a value": ("jobs list --status OP", "jobs list --status OPEN"),
    "a value after =": ("jobs list --status=OP", "jobs list --status=OPEN"),
    "a value after a quote": ("jobs list --status 'OP", "jobs list --status OPEN"),
    "a known value": ("proposals list --status=SHORT", "proposals list --status=SHORTLISTED"),
    "a value below a singular": ("proposal list --status=SHORT", "proposal list --status=SHORTLISTED"),
    "the first of a list": ("updates poll --type=mess", "updates poll --type=message.received"),
    "the next of a list": (
        "webhooks create --events=contract.created,mess",
        "webhooks create --events=contract.created,message.received",
    ),
    "the next of a list, without =": (
        "webhook create --events contract.created,payment.pending,mess",
        "webhook create --events contract.created,payment.pending,message.received",
    ),
    "no value of a list twice": (
        "webhooks create --events=contract.created,contract.cr",
        "webhooks create --events=contract.created,contract.cr",
    ),
    "a field": ("jobs draft update --set experienceL", "jobs draft update --set experienceLevel="),
    "a field after =": ("jobs draft update --set=experienceL", "jobs draft update --set=experienceLevel="),
    "a field below an alias": ("jobs update --set=experienceL", "jobs update --set=experienceLevel="),
    "no field twice": (
        "jobs draft update --set headcount=2 --set headc",
        "jobs draft update --set headcount=2 --set headc",
    ),
    "the value of a field": (
        "jobs draft update --set experienceLevel=INT",
        "jobs draft update --set experienceLevel=INTERMEDIATE",
    ),
    "the value of a field after =": (
        "jobs draft update --set=experienceLevel=INT",
        "jobs draft update --set=experienceLevel=INTERMEDIATE",
    ),
    "a required flag": ("jobs close ", "jobs close --job-id="),
    "a file": ("jobs create --payload-file job", "jobs create --payload-file job.json"),
    "a file after =": ("jobs create --payload-file=job", "jobs create --payload-file=job.json"),
    "a file with spaces": ("jobs create --description-file my", "jobs create --description-file my notes.txt"),
    "a file with spaces after =": ("jobs create --description-file=my", "jobs create --description-file=my notes.txt"),
    "a file with an escaped space": (
        r"jobs create --description-file my\ n",
        "jobs create --description-file my notes.txt",
    ),
    "a file in a folder": ("jobs create --payload-file=deep/d", "jobs create --payload-file=deep/down.json"),
    "a state file": ("updates poll --state=job", "updates poll --state=job.json"),
    "a help topic": ("help exi", "help exit-codes"),
    "the help of a command": ("help jobs draft cr", "help jobs draft create"),
    "the help of a command below a singular": ("help proposal li", "help proposal list"),
    "the help of completion": ("help compl", "help completion"),
    "no command alone in help": ("help top-", "help top-"),
    "a flag of help": ("help --m", "help --man"),
    "the version": ("vers", "version"),
    "completion": ("comp", "completion"),
    "a shell": ("completion fi", "completion fish"),
    "no file for a command": ("job.j", "job.j"),
    "no file for a flag without a file": ("jobs list --cursor=job.j", "jobs list --cursor=job.j"),
    "no file for an id": ("jobs get --job-id job.j", "jobs get --job-id job.j"),
    "no flag of another command": ("jobs get --statu", "jobs get --statu"),
    "no command of another group": ("jobs hir", "jobs hir"),
}
"""Text before TAB, and the arguments that the substitute gets, joined by spaces."""
LEVELS = {"EXPERT", "INTERMEDIATE", "ENTRY_LEVEL", "ANY_EXPERIENCE_LEVEL"}
MANIFEST = yaml.safe_load((ROOT / "spec" / "commands.yaml").read_text(encoding="utf-8"))
EVENTS = set(MANIFEST["groups"]["webhooks"]["commands"]["create"]["flags"]["events"]["open"])
GROUPS = {*MANIFEST["groups"], MANIFEST["tools"]["command"]}
FIELDS = {f"{field}=" for field in MANIFEST["flag-sets"]["patch"]["flags"]["set"]["fields"]}
TOPICS = {"flags", "exit-codes", "environment", "scopes", "completion", *MANIFEST["topics"]}
OFFERS = {
    "": {*GROUPS, "help", "version", "completion"},
    "help ": {*GROUPS, *TOPICS},
    "help jobs draft ": {"create", "update", "capabilities"},
    "help webhook ": set(MANIFEST["groups"]["webhooks"]["commands"]),
    "help exit-codes ": set(),
    "help completion ": set(),
    "help jobs close ": set(),
    "completion ": {"bash", "zsh", "fish"},
    "completion bash ": set(),
    "webhook ": set(MANIFEST["groups"]["webhooks"]["commands"]),
    "jobs close ": {"--job-id="},
    "jobs close --job-id=job_1 ": set(),
    "jobs close --job-id job_1 ": set(),
    "jobs update ": {"--job-id=", "--set=", "--patch-file=", "--patch-json="},
    "jobs draft update --set=a=1 ": {"--job-id="},
    "auth login ": {"--api-key="},
    "auth login --token=x ": set(),
    "jobs list ": set(),
    "jobs list --status=": {"ARCHIVED", "COMPLETED", "DRAFT", "ONGOING", "OPEN", "PENDING_APPROVAL"},
    "webhooks create --events ": EVENTS,
    "webhooks create --events=contract.created,": EVENTS - {"contract.created"},
    "webhooks create --events contract.created,payment.pending,": EVENTS - {"contract.created", "payment.pending"},
    f"webhooks create --events={','.join(sorted(EVENTS))},": set(),
    "jobs draft update --set ": FIELDS,
    "jobs draft update --set=": FIELDS,
    "jobs draft update --set jobTitle=x --set=headcount=2 --set ": FIELDS - {"jobTitle=", "headcount="},
    "jobs draft update --set=experienceLevel=": LEVELS,
    "jobs draft update --set experienceLevel=": LEVELS,
    "jobs draft update --set jobTitle=": set(),
    "jobs create --payload-file=deep/": {"down.json"},
}
"""Text before the keys `INSERT_ALL`, and what is offered to continue it."""
SETTINGS = {
    "bash": [
        "IFS=",
        "IFS=:=,e-",
        "set -u",
        "set -e",
        "set -o noglob",
        "set -o posix",
        "shopt -s nullglob",
        "shopt -s failglob",
        "shopt -s nocasematch extglob dotglob",
        "COMP_WORDBREAKS=${COMP_WORDBREAKS//:}",
        "COMP_WORDBREAKS=${COMP_WORDBREAKS//=}",
        "COMP_WORDBREAKS=${COMP_WORDBREAKS//[=:]}",
        'COMP_WORDBREAKS="$COMP_WORDBREAKS,.-"',
        "unset COMP_WORDBREAKS",
    ],
    "zsh": [
        "IFS=",
        "IFS=:=,e-",
        "setopt nounset",
        "setopt noglob",
        "setopt nullglob",
        "setopt ksharrays shwordsplit globsubst rcquotes",
    ],
    "fish": ["set -g IFS ''", "set -g IFS :=,e-"],
}
"""Settings of a user, which must not change what is completed."""
WITH_SETTINGS = [
    "the beginning of two flags",
    "a group",
    "a command after a value with colons",
    "a flag after a quoted value",
    "a value after =",
    "the next of a list",
    "no value of a list twice",
    "the value of a field",
    "the value of a field after =",
    "a required flag",
    "a file with spaces after =",
    "the help of a command",
]
"""Completions that are tried with each setting."""


@pytest.fixture(params=[*SHELLS, "bash by hand"])
def session(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ShellSession]:
    """Start each shell, and bash once with and once without the package bash-completion."""
    name, _, by_hand = request.param.partition(" ")
    if name == "bash" and not by_hand:
        require_bash_completion()
    with shell(name, tmp_path, by_hand=bool(by_hand)) as started:
        yield started


def test_tab_completes(session: ShellSession) -> None:
    """Only canonical names of commands and flags, values, fields, files and help topics are completed."""
    wrong = []
    for what, (typed, expected) in COMPLETIONS.items():
        found = session.complete(typed)
        if found != expected:
            wrong.append(f"{what}: {typed!r} became {found!r}, not {expected!r}")
    assert not wrong, "\n".join(wrong)


def test_everything_that_fits_is_offered(session: ShellSession) -> None:
    found = {typed: session.offered(typed) for typed in OFFERS}
    assert found == OFFERS


@pytest.mark.parametrize(
    ("name", "setting"), [(name, setting) for name, settings in SETTINGS.items() for setting in settings]
)
def test_settings_of_the_shell_change_nothing(tmp_path: Path, name: str, setting: str) -> None:
    with shell(name, tmp_path, by_hand=True) as session:
        session.begin([setting])
        found = {what: session.complete(COMPLETIONS[what][0]) for what in WITH_SETTINGS}
    assert found == {what: COMPLETIONS[what][1] for what in WITH_SETTINGS}


@pytest.mark.parametrize(
    ("name", "forget"),
    [("bash", "complete -r opentrain"), ("zsh", "compdef -d opentrain"), ("fish", "complete -c opentrain -e")],
)
def test_a_sourced_script_completes(tmp_path: Path, name: str, forget: str) -> None:
    """The script needs no folder of completions."""
    with shell(name, tmp_path, by_hand=True) as session:
        session.begin([forget, f"source {GENERATED / NAMES[name].format('opentrain')}"])
        done = session.complete("jobs draft update --set experienceLevel=INT")
    assert done == "jobs draft update --set experienceLevel=INTERMEDIATE"


@pytest.mark.parametrize("name", SHELLS)
def test_a_positional_argument_replaces_its_flag(tmp_path: Path, name: str) -> None:
    with shell(name, tmp_path, made=GOLDEN, binary="shelf", by_hand=True) as session:
        found = {
            typed: session.offered(typed)
            for typed in ("book get ", "book get 1 ", "book get -- ", "book get --isbn=1 ")
        }
    assert found == {"book get ": {"--isbn="}, "book get 1 ": set(), "book get -- ": set(), "book get --isbn=1 ": set()}


@pytest.mark.parametrize("name", SHELLS)
def test_arguments_replace_their_flags_in_order(tmp_path: Path, name: str) -> None:
    """One argument may fill two flags."""
    with shell(name, tmp_path, made=GOLDEN, binary="shelf", by_hand=True) as session:
        found = {
            typed: session.offered(f"records loan {typed}") for typed in ("", "east:7 ", "east:7 3 ", "east:7 3 4 ")
        }
    assert found == {
        "": {"--house=", "--copy=", "--number="},
        "east:7 ": {"--number="},
        "east:7 3 ": set(),
        "east:7 3 4 ": set(),
    }


def test_a_redirection_in_bash_takes_a_file(tmp_path: Path) -> None:
    with shell("bash", tmp_path, by_hand=True) as session:
        assert session.complete("jobs list <jo\t job") == "jobs list job"
        assert session.complete("jobs list < deep/d\t job") == "jobs list job"


def test_fish_shows_the_help_of_flags_and_none_for_values(tmp_path: Path) -> None:
    with shell("fish", tmp_path) as session:
        values = session.run("(complete -C 'opentrain jobs list --status=')")
        flags = session.run("(complete -C 'opentrain jobs list --sta')")
    assert set(values.split()) == {f"--status={value}" for value in OFFERS["jobs list --status="]}
    assert re.fullmatch("--status=\t[A-Z][^:]+", flags)


@pytest.mark.parametrize("name", SHELLS)
def test_texts_of_a_manifest_are_quoted(tmp_path: Path, name: str) -> None:
    """Values with shell syntax are completed unchanged, except in bash, which does not quote them."""
    values = {"a$(touch ran)": "a", "b`touch ran`": "b", "c;touch ran": "c", "d'd": "d", 'e"e': "e", "f:f": "f"}
    values |= {"g g": "g", "h\\h": "h", "[i]": r"\[", "%j": "%"}
    listed = ", ".join("'" + value.replace("'", "''") + "'" for value in values)
    text = SHELF_FILE.read_text(encoding="utf-8")
    hostile = text.replace("open: [en, el, ja], api-default: en", f"open: [{listed}]")
    hostile = hostile.replace("summary: List books", "summary: 'It''s $(touch ran) `touch ran` \"x\" 100% [a]: \\'")
    assert hostile.count("touch ran") == 5
    shutil.copytree(SHELF_FILE.with_name("shelf_handlers"), tmp_path / "shelf_handlers")
    manifest = tmp_path / "commands.yaml"
    manifest.write_text(hostile, encoding="utf-8")
    shutil.copytree(ROOT / "tests/codegen/shelf/topics", tmp_path / "topics")
    path = f"completions/{NAMES[name].format('shelf')}"
    script = tmp_path / path
    script.parent.mkdir()
    script.write_bytes(generate_files(load(manifest))[path])
    check_syntax(name, script)
    with shell(name, tmp_path, made=script.parent, binary="shelf", by_hand=True) as session:
        wrong = [
            f"{begun} became {found}, not {value}"
            for value, begun in values.items()
            if (name != "bash" or value in ("f:f", "%j"))
            and (found := session.complete(f"books list --language {begun}")) != f"books list --language {value}"
        ]
        session.offered("books list --language ")
        session.offered("books ")
        session.offered("books list --")
    assert not wrong, "\n".join(wrong)
    assert not (tmp_path / "work" / "ran").exists()


def check_syntax(name: str, script: Path) -> None:
    """Check the syntax of the script with the shell."""
    check = "--no-execute" if name == "fish" else "-n"
    done = subprocess.run([require_shell(name), check, str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", SHELLS)
@pytest.mark.parametrize(("made", "binary"), [(GENERATED, "opentrain"), (GOLDEN, "shelf")], ids=["ours", "golden"])
def test_scripts_have_valid_syntax(name: str, made: Path, binary: str) -> None:
    check_syntax(name, made / NAMES[name].format(binary))


@pytest.mark.parametrize("name", SHELLS)
def test_scripts_run_no_program(name: str) -> None:
    """The scripts never call the program or Python."""
    script = (GENERATED / NAMES[name].format("opentrain")).read_text(encoding="utf-8")
    assert "python" not in script.casefold()
    calls = re.findall(r"(?:\$\(|`|^|[;|&({]) *opentrain\b(?!\))", script, re.MULTILINE)
    assert not calls


@pytest.mark.parametrize("name", SHELLS)
def test_completion_prints_the_script(tmp_path: Path, name: str) -> None:
    """The output equals the script, also with global flags."""
    expected = (GENERATED / NAMES[name].format("opentrain")).read_text(encoding="utf-8")
    for argv in (["completion", name], ["--verbose", "completion", name]):
        printed = run_cli(argv, cwd=tmp_path, config_home=tmp_path)
        assert (printed.exit, printed.stdout, printed.stderr) == (0, expected, "")


@pytest.mark.parametrize("name", SHELLS)
def test_the_lines_of_the_help_page_install_the_script(name: str, tmp_path: Path) -> None:
    """They run as they are typed, in their shell."""
    page = run_cli(["completion"], cwd=tmp_path, config_home=tmp_path).stdout
    (section,) = re.findall(rf"^{name}:\n((?:  .*\n)+)", page, re.MULTILINE)
    script = "".join(line[4:] + "\n" for line in section.splitlines() if line.startswith("    "))
    env = shell_env(tmp_path)
    done = subprocess.run(
        [name, "-c", script],
        cwd=tmp_path,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    expected = (GENERATED / NAMES[name].format("opentrain")).read_bytes()
    assert expected in [file.read_bytes() for file in tmp_path.rglob("*opentrain*") if file.is_file()]


def test_the_help_page_is_the_same_for_each_spelling(tmp_path: Path) -> None:
    pages = [
        run_cli(argv, cwd=tmp_path, config_home=tmp_path)
        for argv in (["completion"], ["completion", "--help"], ["completion", "zsh", "-h"], ["help", "completion"])
    ]
    assert len(set(pages)) == 1
    page = pages[0]
    assert (page.exit, page.stderr) == (0, "")
    root = run_cli(["help"], cwd=tmp_path, config_home=tmp_path)
    assert re.search(r"^Other commands: [^:]*\bcompletion\b", root.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (["completion", "bsh"], ["'bsh'", " bash"]),
        (["completion", "powershell"], ["'powershell'", "opentrain help completion"]),
        (["completion", "bash", "zsh"], ["'zsh'"]),
        (["completon", "bash"], ["'completon'", " completion"]),
        (["help", "completon"], ["'completon'", " completion"]),
    ],
    ids=" ".join,
)
def test_a_wrong_argument_is_a_usage_error(tmp_path: Path, argv: list[str], named: list[str]) -> None:
    done = run_cli(argv, cwd=tmp_path, config_home=tmp_path)
    assert (done.exit, done.stdout) == (2, "")
    assert_names(done.stderr, *named)


def test_the_wheel_installs_scripts_where_shells_look(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The scripts are below share/ of the environment, and in the package, from which the program prints them."""
    installation = installed(tmp_path_factory)
    share = installation.environment / "share"
    for name, place in {
        "bash": "bash-completion/completions/opentrain",
        "zsh": "zsh/site-functions/_opentrain",
        "fish": "fish/vendor_completions.d/opentrain.fish",
    }.items():
        expected = (GENERATED / NAMES[name].format("opentrain")).read_bytes()
        assert (share / place).read_bytes() == expected
        printed = subprocess.run(
            [installation.script, "completion", name], env=hermetic_env(tmp_path), capture_output=True, check=True
        )
        assert printed.stdout == expected


def test_a_missing_script_is_reported(tmp_path: Path) -> None:
    package = tmp_path / "opentrain_cli"
    shutil.copytree(ROOT / "generated" / "opentrain_cli", package, ignore=shutil.ignore_patterns("__pycache__"))
    done = subprocess.run(
        [sys.executable, "-m", "opentrain_cli", "completion", "zsh"],
        env=hermetic_env(tmp_path, {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT / "runtime")])}),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert_refused(done.stderr, str(package / "completions"))
    assert "Traceback" not in done.stderr


def test_a_missing_shell_fails_under_ci(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="fish is not installed"):
        require_shell("fish")
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception):
        require_shell("fish")
