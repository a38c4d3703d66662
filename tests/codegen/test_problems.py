"""Problems of a manifest: each case of cases.yaml and mistakes.yaml gives exactly the expected messages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.manifest.load import load
from codegen.manifest.problems import ManifestError, Problem
from codegen.manifest.schema import SCHEMA_FILE, describe_pattern
from codegen.manifest.yaml import parse_yaml
from tests.support.patches import apply_patch
from tests.support.paths import DATA, ROOT
from tests.support.strict_yaml import load_yaml

MINIMAL = (DATA / "manifests" / "minimal.yaml").read_text(encoding="utf-8")
MISTAKES: dict[str, dict[str, Any]] = load_yaml(ROOT / "tests" / "codegen" / "mistakes.yaml")
"""Typical mistakes. Each has one problem for each mistake."""
CASES: dict[str, dict[str, Any]] = load_yaml(ROOT / "tests" / "codegen" / "cases.yaml") | {
    f"mistake-{name}": case for name, case in MISTAKES.items()
}
SEVERAL = {"indent-twice": 2, "tabs": 2, "colon-twice": 2}
"""Number of mistakes in the cases with more than one."""
HANDLERS = ["things.make_body"]
VALID = {"minimal", "plain-words"}


def _manifest(name: str, folder: Path) -> Path:
    file = folder / "manifest.yaml"
    file.write_text(apply_patch(MINIMAL, CASES[name]["patch"]), encoding="utf-8", newline="")
    return file


@pytest.mark.parametrize("name", CASES)
def test_problems(name: str, tmp_path: Path) -> None:
    """Each problem has its file, line, key and message."""
    case = CASES[name]
    assert list(case) == ["about", "patch", "problems"]
    expected = "".join(f"manifest.yaml:{line}\n" for line in case["problems"].splitlines())
    try:
        load(_manifest(name, tmp_path), handlers=HANDLERS)
        found = ""
    except ManifestError as error:
        found = f"{error}\n"
    assert found == expected, (
        f"{name}: {case['about']}\n-- expected:\n{expected or 'nothing'}\n-- found:\n{found or 'nothing'}"
    )


def test_only_the_valid_cases_expect_no_problem() -> None:
    """No invalid case has an empty list of problems by mistake."""
    assert {name for name, case in CASES.items() if not case["problems"]} == VALID


def test_each_case_is_a_different_manifest() -> None:
    """Each patch has an effect, and no two patches have the same."""
    for cases in (MISTAKES, {name: case for name, case in CASES.items() if not name.startswith("mistake-")}):
        manifests = {apply_patch(MINIMAL, case["patch"]): name for name, case in cases.items()}
        assert list(manifests.values()) == list(cases)


def test_one_mistake_is_one_problem() -> None:
    """There are at least 60 typical mistakes. No message shows a regular expression or a spelling of Python."""
    assert len(MISTAKES) >= 60
    for name, case in MISTAKES.items():
        problems = case["problems"].splitlines()
        assert len(problems) == SEVERAL.get(name, 1), name
        assert all(int(problem.partition(":")[0]) > 1 for problem in problems), name
        assert not re.search(r"\^\[|\$$|\bNone\b|\bFalse\b|matches", case["problems"]), name


def test_every_pattern_of_the_schema_has_words() -> None:
    """A problem never shows a regular expression."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    without = sorted({pattern for pattern in _patterns(schema) if describe_pattern(pattern) is None})
    assert without == []


def _patterns(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for inner in schema.values():
            yield from _patterns(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _patterns(inner)


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_every_line_break_of_yaml_counts_as_one(line_break: str) -> None:
    with pytest.raises(ManifestError) as error:
        parse_yaml(f"one: 1{line_break}two: 2\nthree: [x", "manifest.yaml")
    assert [problem.line for problem in error.value.problems] == [3]


def test_problems_are_sorted() -> None:
    """The order is line, key and message, independent of the order in which they are found."""
    messages = [f"message {number:02}" for number in range(40)]
    problems = [Problem(line, path, text) for line in (2, 1) for path in (("b",), ("a", 1)) for text in messages]
    error = ManifestError("x.yaml", problems[::-1])
    expected = [f"x.yaml:{line}: {key}: {text}" for line in (1, 2) for key in ("a[1]", "b") for text in messages]
    assert str(error).splitlines() == expected


def test_plain_scalars_stay_text(tmp_path: Path) -> None:
    """Only true, false, null and plain decimal numbers are not text."""
    manifest = load(_manifest("plain-words", tmp_path))
    words = manifest.commands[0].flags[0].enum
    expected = [
        *("no", "on", "off", "yes", "y", "True", "NULL", "010", "0x1F", "0o17", "1:30", "1e3", "1_000", ".5"),
        *("+1", "-0.5e1", ".inf", ".NaN", "2031-01-01", "2031-01-01T10:00:00Z", "=", "<<", "1.0", "2", "false", "~"),
    ]
    assert list(words) == expected
