"""The words of all texts: the rules find what they should, and limits are compared. `make check` checks the tree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.paths import MANIFEST_FILE, ROOT
from tests.support.wording import Text, Violation, Wording, compare, files, lower, one_liners, texts

WORDING = Wording()
LIMITS = """\
rules: []
scopes: {user: [docs], source: [names]}
skip: {}
imperative: {not-first: [], allowed: [], longest: 72}

# Numbers.
not-yet:
  docs: 3
  docs/soak.md: 2
  README.md: 1
"""


def _found(content: str, scope: str) -> list[str]:
    return [violation.found for _, violation in WORDING.check([Text("a.py", 1, 1, scope, content)])]


@pytest.mark.parametrize("rule", WORDING.rules, ids=lambda rule: rule.bad)
def test_every_rule_finds_its_example(rule: object) -> None:
    (one,) = [each for each in WORDING.rules if each is rule]
    assert one.form.search(one.bad)
    assert one.good is None or not one.form.search(one.good)
    assert one.reason
    assert one.instead
    assert all(one.allow.values())


def test_a_form_is_found_across_a_line_break() -> None:
    (violation,) = (each for _, each in WORDING.check([Text("a.md", 5, 5, "docs", "One.\n\nIt goes\non.")]))
    assert (violation.line, violation.found) == (7, "goes on")


def test_code_in_backquotes_is_not_read() -> None:
    assert _found("the value `answer` of the API", "docs") == []
    assert _found("the answer of the API", "docs") == ["answer"]


def test_a_rule_applies_to_its_scopes_alone() -> None:
    assert _found("What is sent.", "docstrings") == ["What"]
    assert _found("What is sent.", "docs") == []


def _texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str) -> Iterator[tuple[str, int, str]]:
    monkeypatch.setattr("tests.support.wording.ROOT", tmp_path)
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return ((text.scope, text.line, text.content) for text in texts(file))


def test_texts_of_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Docstrings (of attributes too), names, strings with a space, and consecutive comments as one."""
    source = '"""Module."""\n\n# One\n# two.\nX = f"no {1 + 1} words"  # noqa: E501\n"""Attribute."""\n\n\n'
    source += 'def the_road() -> str:\n    """Do."""\n    return "key"  # Why.\n\nX = "a b" "c d"\n'
    assert sorted(_texts(tmp_path, monkeypatch, "runtime/a_module.py", source)) == [
        ("comments", 3, "One\ntwo."),
        ("comments", 11, "Why."),
        ("docstrings", 1, "Module."),
        ("docstrings", 6, "Attribute."),
        ("docstrings", 10, "Do."),
        ("messages", 5, "no {} words"),
        ("messages", 13, "a bc d"),
        ("names", 1, "a module"),
        ("names", 9, "the road"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "scope", "wanted"),
    [
        ("a.md", "A [link](go-on.md).\n\n```console\n$ x\n```\nEnd.\n", "docs", "A [link].\n\n\n\n\nEnd.\n"),
        ("a.html", "<p class='x'>{% if a %}\nPay {{ sum }}</p>\n", "pages", "  \nPay {} \n"),
        ("a.1", ".SH NAME\nX\\(aqs \\fBa\\-b\\fR\n", "pages", " NAME\nX's a-b\n"),
        ("Makefile", "# One\n# two\nX := 1\n", "comments", "One\ntwo"),
        ("Makefile", "help:  ## Print this list\n", "comments", "Print this list"),
        ("schema.json", '{\n"description": "A \\"word\\""\n}\n', "manifest", 'A "word"'),
    ],
)
def test_texts_of_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str, scope: str, wanted: str
) -> None:
    assert [(text[0], text[2]) for text in _texts(tmp_path, monkeypatch, name, content)] == [(scope, wanted)]


def test_texts_of_the_manifest() -> None:
    found = [text for text in texts(MANIFEST_FILE) if text.scope == "manifest"]
    lines = MANIFEST_FILE.read_text(encoding="utf-8").splitlines()
    assert len(found) > 200
    assert all(text.content.split()[0] in " ".join(lines[text.line - 1 : text.line + 2]) for text in found)


def test_every_kind_of_file_is_read() -> None:
    scopes = {text.scope for path in files() for text in texts(path)}
    assert scopes == {"manifest", "docs", "messages", "pages", "docstrings", "comments", "names"}
    assert {"README.md", "Makefile", "demo/run", ".ci/run"} <= {path.relative_to(ROOT).as_posix() for path in files()}


@pytest.mark.parametrize(
    ("text", "imperative", "right"),
    [
        ("List your jobs", True, True),
        ("Pass a value", True, True),
        ("Lists your jobs", True, False),
        ("Listing of jobs", True, False),
        ("What waits for money", True, False),
        ("Seconds between polls", False, True),
        ("List your jobs.", False, False),
        ("x" * 72, False, True),
        ("x" * 73, False, False),
    ],
)
def test_one_line_texts(text: str, imperative: bool, right: bool) -> None:
    assert (WORDING.imperative.problem(text, imperative=imperative) is None) == right


def test_one_line_texts_are_found_in_the_manifest(tmp_path: Path) -> None:
    content = MANIFEST_FILE.read_text(encoding="utf-8")
    before, summary, after = content.partition("        summary: ")
    line = before.count("\n") + 1
    manifest = tmp_path / "commands.yaml"
    manifest.write_text(f"{before}{summary}Lists them. It was: {after}".replace("them. It was: ", "them #", 1))
    (violation,) = (each for each in one_liners(WORDING, manifest) if each.found == "Lists them")
    assert violation.file == "commands.yaml"
    assert abs(violation.line - line) <= 1


def _of(file: str, number: int) -> list[Violation]:
    return [Violation(file, line, "x", "reason", "better") for line in range(number)]


def test_numbers_that_stand(tmp_path: Path) -> None:
    """The longest path counts; more violations than the number are reported, and so is a number that is too high."""
    data = tmp_path / "wording.yaml"
    data.write_text(LIMITS, encoding="utf-8")
    wording = Wording(data)
    exact = [*_of("docs/a.md", 3), *_of("docs/soak.md", 2), *_of("README.md", 1)]
    assert not compare(wording, exact, set()).over
    assert not compare(wording, exact, set()).stale
    more = [*exact, *_of("docs/soak.md", 1), *_of("runtime/a.py", 1)]
    assert {each.file for each in compare(wording, more, set()).over} == {"docs/soak.md", "runtime/a.py"}
    fewer = compare(wording, [*_of("docs/a.md", 1), *_of("docs/soak.md", 2)], set())
    assert fewer.over == []
    assert len(fewer.stale) == 2
    lower(data, fewer.counts)
    assert data.read_text(encoding="utf-8") == LIMITS.replace("docs: 3", "docs: 1").replace("  README.md: 1\n", "")
