"""Known-bad manifests: for each `bad/NAME.yaml` exactly the findings in `bad/NAME.txt`, none where that is empty.

Each is the whole of `bad/minimal.yaml` with one thing broken, which its first line names. The messages are written by
hand, as a maintainer should read them: when one changes, read the new one before it is put into the file.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.manifest.load import load
from codegen.manifest.problems import Finding, ManifestError

BAD = Path(__file__).parent / "bad"
NAMES = sorted(file.stem for file in BAD.glob("*.yaml"))
HANDLERS = ["things.make_body"]
RIGHT = {"minimal", "plain-words"}


def _findings(name: str) -> str:
    file = BAD / f"{name}.yaml"
    try:
        load(file, shown_as=file.name, handlers=HANDLERS)
    except ManifestError as error:
        return f"{error}\n"
    return ""


@pytest.mark.parametrize("name", NAMES)
def test_findings(name: str) -> None:
    """All of them, each with file, line, key and what to write instead, and nothing else."""
    expected = (BAD / f"{name}.txt").read_text(encoding="utf-8")
    found = _findings(name)
    broken = (BAD / f"{name}.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert found == expected, (
        f"{name}.yaml {broken}\n-- expected:\n{expected or 'nothing'}\n-- found:\n{found or 'nothing'}"
    )


def test_every_bad_manifest_has_its_findings_and_the_good_ones_none() -> None:
    """No text without its manifest, no manifest without its text, and only those that are right find nothing."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in BAD.glob("*.txt")}
    assert sorted(texts) == NAMES
    assert {name for name, text in texts.items() if not text} == RIGHT


def test_findings_come_in_one_order() -> None:
    """By line, by key, by message: the same on every run, whatever order they were found in."""
    messages = [f"message {number:02}" for number in range(40)]
    findings = [Finding(line, path, text) for line in (2, 1) for path in (("b",), ("a", 1)) for text in messages]
    error = ManifestError("x.yaml", findings[::-1])
    expected = [f"x.yaml:{line}: {key}: {text}" for line in (1, 2) for key in ("a[1]", "b") for text in messages]
    assert str(error).splitlines() == expected


def test_plain_words_stay_what_was_written() -> None:
    """No Norway problem: only true, false, null and plain decimal numbers are anything but text."""
    manifest = load(BAD / "plain-words.yaml")
    words = manifest.commands[0].flags[0].enum
    expected = [
        *("no", "on", "off", "yes", "y", "True", "NULL", "010", "0x1F", "0o17", "1:30", "1e3", "1_000", ".5"),
        *("+1", "-0.5e1", ".inf", ".NaN", "2031-01-01", "2031-01-01T10:00:00Z", "=", "<<", "1.0", "2", "false", "~"),
    ]
    assert list(words) == expected
