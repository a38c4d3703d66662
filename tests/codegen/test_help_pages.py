"""Help pages: they fit 80 columns, and what is broken over lines can be copied."""

from __future__ import annotations

import re
import shlex
import textwrap
import unicodedata
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.emit.help_pages import root_page
from codegen.generate import generate_files
from codegen.manifest.load import load
from codegen.manifest.model.commands import Command
from codegen.manifest.model.manifest import Manifest
from codegen.text.built_in import topic_summaries
from codegen.text.help_layout import BOLD, NORMAL, WIDTH, command_lines, plain
from tests.support import manifests
from tests.support.paths import ROOT

MANIFESTS = [manifests.PROJECT, manifests.SHELF]
OPENTRAIN = MANIFESTS[0]
MAXIMUM_ROOT_LINES = 42


def _pages(manifest: Manifest) -> dict[str, str]:
    """Return the generated help pages of a product, by module and name."""
    pages: dict[str, str] = {}
    for path, content in generate_files(manifest).items():
        if re.search(r"/help/(?!__init__|surface)\w+\.py$", path):
            module: dict[str, object] = {}
            exec(compile(content, path, "exec"), module)
            found = module["HELP"]
            assert isinstance(found, dict)
            pages |= {f"{path}: {name}": text for name, text in found.items()}
    return pages


PAGES = {name: text for manifest in MANIFESTS for name, text in _pages(manifest).items()}


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def _page_of(command: Command) -> str:
    return PAGES[f"opentrain_cli/help/{command.module}.py: {command.name}"]


def _headings(page: str) -> list[str]:
    return re.findall(f"^{re.escape(BOLD)}(.*?):{re.escape(NORMAL)}", page, re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_80_columns(name: str) -> None:
    page = plain(PAGES[name])
    assert [line for line in page.splitlines() if _columns(line) > WIDTH] == []
    assert "\x1b" not in page


def test_every_command_and_topic_has_a_page() -> None:
    for command in OPENTRAIN.commands:
        assert plain(_page_of(command)).startswith(f"opentrain {command.path} - ")
    for topic in topic_summaries(OPENTRAIN):
        assert f"opentrain_cli/help/topics.py: {topic}" in PAGES


def test_the_root_page_is_short_and_in_themes() -> None:
    page = root_page(OPENTRAIN)
    assert len(page.splitlines()) <= MAXIMUM_ROOT_LINES
    headings = _headings(page)
    start, themes = headings.index("Start here"), list(OPENTRAIN.product.themes)
    assert headings[start + 1 : start + 1 + len(themes)] == themes
    for group in OPENTRAIN.groups:
        assert re.search(rf"^  {group.name}  ", page, re.MULTILINE)


def test_a_product_without_themes_has_one_list_of_groups() -> None:
    unthemed = load(ROOT / "tests" / "data" / "manifests" / "minimal.yaml")
    assert [title for title, _ in unthemed.themed_groups] == ["Groups"]
    assert "Groups" in _headings(root_page(unthemed))


def test_a_page_names_common_flags_and_the_topic_explains_them() -> None:
    topic = PAGES["opentrain_cli/help/topics.py: flags"]
    for flag in OPENTRAIN.global_flags:
        assert re.search(rf"^  --{flag.name}\b", topic, re.MULTILINE)
        for command in OPENTRAIN.commands:
            assert f"--{flag.name} " in _page_of(command).partition("Common flags:")[2].partition("\n\n")[0]
        assert " ".join(flag.description.split()) in " ".join(topic.split())


def test_examples_on_several_lines_are_the_same_command() -> None:
    """The lines are joined as a shell does it."""
    for command in OPENTRAIN.commands:
        shown = [
            shlex.split(line.partition(" # ")[0]) for line in _joined(_page_of(command)) if line.startswith("open")
        ]
        for example in command.examples:
            assert shlex.split(example.run) in shown, example.run


def _joined(page: str) -> list[str]:
    examples = page.partition("Examples:")[2].partition("\n\n")[0]
    return [line.strip() for line in examples.replace("\\\n", "").splitlines()]


def test_an_example_with_an_alias_explains_it() -> None:
    for command in OPENTRAIN.commands:
        page = " ".join(plain(_page_of(command)).replace("\n  # ", " ").split())
        for example in command.examples:
            if not example.run.startswith(f"opentrain {command.path}"):
                assert f"is an alias of {command.path})" in page, example.run


def test_usage_breaks_between_flags_and_alternatives() -> None:
    for command in OPENTRAIN.commands:
        usage = plain(_page_of(command)).split("\n\n")[1].partition("\nAlias")[0]
        for line in usage.splitlines()[1:]:
            assert re.match(r" +[([-]", line), usage
        assert " ".join(usage.split()).startswith(f"Usage: opentrain {command.path}")


WORDS = st.text("abcdefg-=,.", min_size=1, max_size=30).map(lambda word: shlex.quote(f"{word} {word}"[:40]))


@given(st.lists(WORDS, min_size=1, max_size=12), st.integers(min_value=50, max_value=90))
def test_a_broken_command_has_the_same_words(words: list[str], width: int) -> None:
    command = " ".join(["tool", *words])
    lines = command_lines(command, width=width)
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == shlex.split(command)
    assert all(line.endswith(" \\") for line in lines[:-1])
    assert max(map(len, lines)) <= width or any(len(word) + 4 > width for word in words)


def test_the_runtime_removes_the_marks_of_the_generator() -> None:
    stdout = import_module("opentrain_runtime.output.stdout")
    page = PAGES["opentrain_cli/help/root.py: "]
    assert stdout.plain(page) == plain(page)
    assert textwrap.dedent(plain(page)) == plain(page)
