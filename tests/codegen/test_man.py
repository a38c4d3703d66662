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

from codegen.emit.man import page_name
from codegen.emit.manpage import Page, options_parser, render
from codegen.manifest.load import load
from codegen.text.built_in import topic_summaries
from codegen.text.roff import definitions, literal, paragraphs, text
from tests.support.cli import executable, run_cli
from tests.support.errors import assert_names
from tests.support.paths import MANIFEST_FILE, ROOT
from tests.support.wheel import installed

MAN = ROOT / "generated" / "man"
MANIFEST = load(MANIFEST_FILE)
TOOLS = ("mandoc", "groff", "man")
SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "OUTPUT", "EXIT STATUS", "ENVIRONMENT", "FILES"]


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
        filled = [line for line in shown.splitlines() if len(line) > columns and "  " not in line.strip()]
        assert not [line for line in filled if len(line.split()[0]) < columns // 2 and "opentrain " not in line], (
            page.name
        )


def test_sections_are_in_order() -> None:
    shown = re.sub("(.)\x08", "", _output("man", "-P", "cat", MAN / "man1" / "opentrain-jobs-draft-create.1"))
    places = [shown.index(f"\n{section}\n") for section in [*SECTIONS, "SEE ALSO"]]
    assert places == sorted(places)


def test_every_command_group_and_topic_has_a_page() -> None:
    for command in MANIFEST.commands:
        shown = _plain(_output("mandoc", "-Tutf8", MAN / "man1" / f"{page_name(MANIFEST, command.path)}.1"))
        assert f"opentrain {command.path}" in shown
        for flag in command.flags:
            assert f"--{flag.name}" in shown, command.path
        for example in command.examples:
            assert " ".join(example.run.split()) in shown, command.path
    for group in MANIFEST.groups:
        assert (MAN / "man1" / f"opentrain-{group.name}.1").is_file()
    for topic in topic_summaries(MANIFEST):
        assert (MAN / "man7" / f"opentrain-{topic}.7").is_file()


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
    options = options_parser("x", f"D {description}")
    options.add_argument("--flag", metavar="VALUE", help=f"H {about}".replace("%", "%%"))
    sections = [
        ("ONE", text(f"T {about}")),
        ("TWO", literal([line, "."])),
        ("THREE", definitions([("name", line)])),
        ("FOUR", paragraphs(f"{description}\n\n{about}")),
    ]
    page = render(MANIFEST, Page("x", 1, "a summary", sections, "x"), options)
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
