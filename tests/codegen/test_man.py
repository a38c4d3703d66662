"""Man pages, checked with mandoc, groff and man."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.emit.man_commands import page_name
from codegen.emit.manpage import Page, empty_parser, options, render
from codegen.text.built_in import BUILT_IN_COMMANDS, topic_summaries
from codegen.text.phrases import flag_help
from codegen.text.roff import definitions, literal, paragraphs, text
from codegen.text.tables import common_variable_rows, environment_rows, shortcut_rows
from tests.support.cli import executable, run_cli
from tests.support.errors import assert_names
from tests.support.manifests import PROJECT
from tests.support.paths import ROOT
from tests.support.wheel import installed

MAN = ROOT / "generated" / "man"
FISH_TOOLS = ("/usr/share/fish/tools/create_manpage_completions.py",)
TOOLS = ("mandoc", "groff", "man")
SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXAMPLES", "COMMON OPTIONS", "DIAGNOSTICS"]
SECTIONS += ["EXIT STATUS", "ENVIRONMENT", "FILES", "NOTES", "SEE ALSO"]
"""Titles of all sections, in the order of man-pages(7), with the common options after the examples."""
WIDTH = 78


def _pages_of(folder: Path) -> list[Path]:
    """Return the pages that are not aliases."""
    return [file for file in sorted(folder.rglob("*.[17]")) if not file.read_text().startswith(".so ")]


PAGES = [*_pages_of(MAN), *_pages_of(ROOT / "tests" / "codegen" / "golden" / "man")]


@pytest.fixture(scope="module", autouse=True)
def _require_tools() -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    assert not missing


def _output(*command: str | Path, **variables: str) -> str:
    """Return the output of a program on stdout and stderr."""
    env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **variables}
    done = subprocess.run(
        [str(word) for word in command], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.stdout.decode()


def _plain(shown: str) -> str:
    """Remove overstriking and join the lines."""
    return " ".join(re.sub("(.)\x08", "", shown).split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_have_no_lint_warnings(page: Path) -> None:
    assert _output("mandoc", "-Tlint", "-W", "warning", page) == ""
    assert _output("groff", "-man", "-ww", "-z", "-Tutf8", page) == ""
    if MAN in page.parents:  # the shelf has characters that no PostScript font has
        assert _output("groff", "-man", "-ww", "-z", page) == ""


@pytest.mark.parametrize("columns", [60, 80, 132])
def test_pages_fit_any_width(columns: int) -> None:
    for page in _pages_of(MAN):
        shown = re.sub("(.)\x08", "", _output("man", "-P", "cat", page, MANWIDTH=str(columns)))
        names = re.findall(r"^[A-Z][A-Z ]+$", shown, re.MULTILINE)
        assert names[0] == "NAME"
        assert names[-1] == "SEE ALSO", page.name
        # Literal text, such as an example or a table of a topic, is not wrapped, and neither is a long word.
        lines = [line for line in shown.splitlines() if not re.match(" {11}( {2})?\\S", line)]
        filled = [line for line in lines if len(line) > columns and "  " not in line.strip()]
        assert not [line for line in filled if len(line.split()[0]) < columns // 2 and "opentrain " not in line], (
            page.name
        )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_sections_are_known_and_in_order(page: Path) -> None:
    places = [SECTIONS.index(title) for title in re.findall(r"^\.SH (.*)$", page.read_text(), re.MULTILINE)]
    assert places == sorted(set(places))


@pytest.mark.parametrize("page", _pages_of(MAN), ids=lambda page: page.name)
def test_no_line_is_longer_than_the_page(page: Path) -> None:
    """Commands are broken at words, so that their lines fit."""
    shown = _output("mandoc", "-Tutf8", "-O", f"width={WIDTH}", page)
    lines = [re.sub("(.)\x08", "", line) for line in shown.splitlines()]
    assert [line for line in lines if len(line) > WIDTH + 1] == []


@pytest.mark.parametrize("page", _pages_of(MAN), ids=lambda page: page.name)
def test_the_description_does_not_repeat_the_name(page: Path) -> None:
    shown = _plain(_output("mandoc", "-Tutf8", "-O", "width=1000", page))
    name = re.search(r" NAME \S+ . (.*?) SYNOPSIS | NAME \S+ . (.*?) DESCRIPTION ", shown)
    assert name is not None
    assert not shown.partition(" DESCRIPTION ")[2].startswith(name[1] or name[2])


def test_a_flag_is_written_alike_in_every_section() -> None:
    for page in _pages_of(MAN):
        shown = _plain(_output("mandoc", "-Tutf8", page))
        assert not re.search(r"--query EXPR|--base-url URL|--port N", shown), page.name
        assert "--query=EXPR" in shown or "COMMON OPTIONS" not in shown, page.name


def test_the_page_of_the_program_is_complete() -> None:
    """It lists all commands, flags and variables that the help lists."""
    source = (MAN / "man1" / "opentrain.1").read_text().replace("\\-", "-")
    listed = set(re.findall(r"^\.TP\n\\fB(.*?)\\fR", source, re.MULTILINE))
    names = {group.name for group in PROJECT.groups} | set(BUILT_IN_COMMANDS) | {"-h, --help", "--version"}
    names |= {name for name, _ in [*shortcut_rows(PROJECT), *environment_rows(PROJECT), *common_variable_rows()]}
    names |= {f"--{flag.name}" for flag in PROJECT.global_flags}
    assert names <= listed


def test_a_page_has_the_variables_and_exit_codes_of_its_command() -> None:
    """`webhooks verify` sends nothing: it has no token, timeout or API error."""
    shown = _plain(_output("mandoc", "-Tutf8", MAN / "man1" / "opentrain-webhooks-verify.1"))
    assert "OPENTRAIN_WEBHOOK_SECRET" in shown
    assert not re.search("OPENTRAIN_TIMEOUT|OPENTRAIN_API_TOKEN|The API refused|cli.json", shown)
    [means] = [command.exits[1] for command in PROJECT.commands if command.path == "webhooks verify"]
    assert f"EXIT STATUS 1 {means}" in shown


def test_a_page_lists_the_credentials_file_if_its_command_uses_it() -> None:
    for command in PROJECT.listed_commands:
        source = (MAN / "man1" / f"{page_name(PROJECT, command.path)}.1").read_text()
        assert ("\n.SH FILES\n" in source) == (command.token or command.credentials_file), command.path
    assert {command.path for command in PROJECT.commands if command.credentials_file} >= {
        "auth register",
        "auth login",
    }


def test_the_page_of_the_sandbox_has_its_options() -> None:
    shown = _plain(_output("mandoc", "-Tutf8", MAN / "man1" / "opentrain-sandbox.1"))
    usage = subprocess.run(
        [executable().with_name("opentrain-sandbox"), "--help"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    flags = set(re.findall(r"--[a-z-]+", usage.partition("\n\n")[0]))
    assert len(flags) > 5
    assert flags <= set(re.findall(r"--[a-z-]+", shown))
    assert "%" not in re.sub(r"\d+%", "", shown)


def test_fish_reads_the_flags_of_a_page(tmp_path: Path) -> None:
    """Without the completion script, fish completes from the man page."""
    tool = next((Path(place) for place in FISH_TOOLS if Path(place).is_file()), None)
    if tool is None:
        pytest.skip("fish has no reader of man pages here")
    page = MAN / "man1" / "opentrain-auth-claim.1"
    done = subprocess.run(["python3", tool, "--stdout", page], capture_output=True, encoding="utf-8", check=False)
    read = dict(re.findall(r"-l (\S+) -d (.*)$", done.stdout, re.MULTILINE))
    [command] = [command for command in PROJECT.commands if command.path == "auth claim"]
    flags = [*command.listed_flags, *PROJECT.global_flags]
    assert set(read) == {spelling[2:] for flag in flags for spelling in flag.listed_spellings}
    for flag in flags:
        assert read[flag.name].strip("'\"").rstrip(".") in flag_help(flag).replace("'", "\\'")


def test_every_command_group_and_topic_has_a_page() -> None:
    for command in PROJECT.commands:
        page = MAN / "man1" / f"{page_name(PROJECT, command.path)}.1"
        shown = _plain(_output("mandoc", "-Tutf8", page)).replace(" \\ ", " ")
        assert f"opentrain {command.path}" in shown
        for flag in command.flags:
            assert f"--{flag.name}" in shown, command.path
        for example in command.examples:
            assert " ".join(example.run.split()) in shown, command.path
    for group in PROJECT.groups:
        assert (MAN / "man1" / f"opentrain-{group.name}.1").is_file()
    for topic in topic_summaries(PROJECT):
        assert (MAN / "man7" / f"opentrain-{topic}.7").is_file()
    for program in ("opentrain-completion", *(program.name for program in PROJECT.other_programs)):
        assert (MAN / "man1" / f"{program}.1").is_file()


def test_references_lead_to_existing_pages() -> None:
    names = {file.name for file in MAN.rglob("*.[17]")}
    for page in _pages_of(MAN):
        for name, section in re.findall(r"^\.BR (\S+) \((\d)\)", page.read_text(), re.MULTILINE):
            assert f"{name.replace(chr(92) + '-', '-')}.{section}" in names, page.name


TRICKY = st.text(
    st.one_of(
        st.sampled_from(".'-\\%\"`^~ab .'\\ "), st.characters(categories=["L", "N", "P", "S"], max_codepoint=0x2FFF)
    ),
    min_size=1,
    max_size=40,
).filter(lambda words: bool(words.strip()))


@settings(max_examples=60, deadline=None)
@given(TRICKY, TRICKY, TRICKY)
def test_any_text_is_shown_unchanged(description: str, about: str, line: str) -> None:
    """mandoc shows the text of the manifest, apart from white space."""
    parser = empty_parser()
    parser.add_argument("--flag", metavar="VALUE", help=f"H {about}".replace("%", "%%"))
    sections = [
        ("DESCRIPTION", paragraphs(f"D {description}")),
        ("OPTIONS", options(parser)),
        ("ONE", text(f"T {about}")),
        ("TWO", literal([line, "."])),
        ("THREE", definitions([("name", line)])),
        ("FOUR", paragraphs(f"{description}\n\n{about}")),
    ]
    page = render(PROJECT, Page("x", 1, "a summary", sections))
    done = subprocess.run(
        ["mandoc", "-Tutf8", "-O", "width=1000"], input=page.encode(), stdout=subprocess.PIPE, check=True
    )
    shown = _plain(done.stdout.decode())
    for said in (f"D {description}", f"H {about}", f"T {about}", line, description, about):
        assert " ".join(said.split()) in shown, page
    lint = subprocess.run(
        ["groff", "-man", "-ww", "-z", "-Tutf8"], input=page.encode(), capture_output=True, check=True
    )
    assert lint.stderr == b""


def test_man_finds_the_pages_of_an_installed_wheel(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Only the bin folder of a new environment is on PATH."""
    environment = installed(tmp_path_factory).environment
    path = f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}"
    for name, section in (
        ("opentrain", 1),
        ("opentrain-jobs-list", 1),
        ("opentrain-jobs-draft-create", 1),
        ("opentrain-jobs-create", 1),
        ("opentrain-exit-codes", 7),
        ("opentrain-sandbox", 1),
        ("opentrain-completion", 1),
    ):
        found = _output("man", "-w", name, PATH=path).strip()
        assert found.startswith(str(environment)), found
        assert found.endswith(f".{section}")


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ([], "opentrain(1)"),
        (["jobs"], "opentrain-jobs(1)"),
        (["proposal", "hire"], "opentrain-proposals-hire(1)"),
        (["jobs", "create"], "opentrain-jobs-draft-create(1)"),
        (["whoami"], "opentrain-auth-status(1)"),
        (["agents"], "opentrain-agents(7)"),
        (["flags"], "opentrain-flags(7)"),
        (["completion"], "opentrain-completion(1)"),
    ],
)
def test_help_man_opens_the_page_of_a_linked_program(words: list[str], page: str, tmp_path: Path) -> None:
    """Only a link to the program is on PATH, as with pipx and uv."""
    link = tmp_path / "opentrain"
    link.symlink_to(executable())
    shown = _plain(_output(link, "help", "--man", *words, MANPAGER="cat"))
    assert shown.startswith(page.upper())


def test_a_missing_man_program_is_reported(tmp_path: Path) -> None:
    done = run_cli(["help", "jobs", "list", "--man"], env={"PATH": str(tmp_path)}, cwd=tmp_path, config_home=tmp_path)
    assert (done.exit, done.stdout) == (1, "")
    assert_names(done.stderr, "CLI_NO_MAN", "opentrain-jobs-list.1")


def test_an_unknown_command_has_no_page(tmp_path: Path) -> None:
    done = run_cli(["help", "--man", "jobs", "lst"], cwd=tmp_path, config_home=tmp_path)
    assert done.exit == 2
    assert_names(done.stderr, "'jobs lst'", " jobs list")
