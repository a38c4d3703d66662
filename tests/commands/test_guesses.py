"""Guesses of command lines: each error names what is meant, and nothing that writes unasked.

`first.yaml` has the guesses for which the synonyms were written. `second.yaml` was written before the synonyms, from
the vendor's other clients and from the habits of other programs: 169 of its 186 guesses were right at first (91 %). No
suggestion deleted, overwrote or sent anything unasked; one created a draft. Both files have the same author.

`third.yaml` has 371 guesses of another author, who had read neither the other files nor the synonyms. At first:

- 269 were right (73 %) by a judge that read only the hint and the command of an error and knew no aliases,
- 301 were right (81 %) by the judge of `tests.support.guesses`, which reads the message too,
- 10 suggestions wrote, published or paid unasked.

Better rules, without any new synonym, made 328 right (88 %). Only then did its cases enter the synonyms, so the figure
of today says nothing about the guesses of other people.

`fourth.yaml` has 539 guesses of an author who had read only the command reference. Its cases are not in the synonyms:
459 were right at first (85 %). Seven suggestions wrote; six of them do what the guess asks for, in other words
(`ASKED`).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from opentrain_cli.index import PROGRAM
from opentrain_cli.words import SYNONYMS
from tests.support.guesses import COMMANDS, Guess, Suggestion, guesses, suggestion

FIRST, SECOND, THIRD, FOURTH = (list(guesses(f"{name}.yaml")) for name in ("first", "second", "third", "fourth"))
RIGHT_OF_FOURTH = 459
ASKED = {
    "jobs edit job_1",
    "jobs patch --job-id job_1 --set pricePerHour=14",
    "proposals accept --proposal-id prop_1",
    "milestones pay --milestone-id ms_1",
    "invite --email ana@example.com",
    "apply -f job.yaml",
}
"""Guesses of the fourth file that ask for a write. Its author expects several suggestions, or none."""
EVERY = list(dict.fromkeys([*FIRST, *SECOND, *THIRD]))
WRONG = {
    Guess("identity", "auth register"),
    Guess("create -f brief.md", "jobs draft create"),
    Guess("auth can-i publish", "capabilities"),
    Guess("webhooks deleted", "none"),
    Guess("update", "none"),
}
"""Guesses of the second and third file that still have a wrong suggestion, none of which is harmful."""
WRITES = sorted(path for path, command in COMMANDS.items() if command.effect != "read" and path.count(" ") == 1)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a working folder with a file to name."""
    folder = tmp_path_factory.mktemp("guesses")
    (folder / "brief.md").write_text("A brief.", encoding="utf-8")
    return folder


@pytest.mark.parametrize("guess", [each for each in EVERY if each not in WRONG], ids=lambda g: g.line)
def test_the_suggestion_names_what_is_meant(guess: Guess, home: Path) -> None:
    """The error names the command and flags that are meant. A valid line is not a usage error."""
    found = suggestion(guess, home)
    assert found.is_right(guess), (guess, found)


@pytest.mark.parametrize("guess", EVERY, ids=lambda g: g.line)
def test_no_suggestion_writes_unasked(guess: Guess, home: Path) -> None:
    """No suggestion deletes, overwrites or sends, unless the guess means it."""
    assert suggestion(guess, home).risks(guess) == []


def test_most_guesses_of_another_author_are_right(home: Path) -> None:
    """The share of right suggestions for guesses that are not in the synonyms only rises."""
    assert sum(suggestion(guess, home).is_right(guess) for guess in FOURTH) >= RIGHT_OF_FOURTH


@pytest.mark.parametrize("guess", [each for each in FOURTH if each.line not in ASKED], ids=lambda g: g.line)
def test_no_suggestion_for_another_author_writes_unasked(guess: Guess, home: Path) -> None:
    assert suggestion(guess, home).risks(guess) == []


@pytest.mark.parametrize("path", WRITES)
def test_another_form_of_a_verb_never_writes(path: str, home: Path) -> None:
    """The verb of a command that writes, with -s, -ed or -ing, or with a prefix, is never that command."""
    group, verb = path.split()
    stem = verb.removesuffix("e")
    forms = [f"{verb}s", f"{stem}ed", f"{stem}ing", f"un{verb}", f"re{verb}", f"de{verb}"]
    for form in forms:
        for line in (f"{group} {form}", f"{group} {form} x_1", form, f"{form} x_1"):
            guess = Guess(line, "none")
            found = suggestion(guess, home)
            assert (found.exit, found.risks(guess)) == (2, []), (line, found)


@pytest.mark.parametrize("path", WRITES)
def test_a_verb_alone_never_names_a_line_that_writes(path: str, home: Path) -> None:
    """The error names the help of such a command, unless the synonyms say that a whole line is meant."""
    word = path.split()[1]
    guess = Guess(word, "none")
    found = suggestion(guess, home)
    if "-" not in word and word not in (*PROGRAM.shortcuts, *SYNONYMS.commands):
        assert found.command.endswith("--help"), found


def test_the_files_are_large_enough() -> None:
    """All have enough guesses, and the first one some for every group."""
    assert len(FIRST) >= 250
    assert len(SECOND) >= 150
    assert len(THIRD) >= 150
    assert len(FOURTH) >= 150
    assert len({each.line for each in FIRST}) == len(FIRST)
    named = {word for each in FIRST for word in each.meant.split()[:1]}
    assert {"auth", "jobs", *(name for name in PROGRAM.groups if name.endswith("s")), "team"} <= named


def test_a_suggestion_is_judged() -> None:
    """A wrong command, a missing flag and an unasked write are noticed."""
    found = Suggestion(2, "unknown command", "Did you mean jobs close? Run", "opentrain jobs close job_1")
    assert not found.is_right(Guess("jobs open job_1", "jobs get"))
    assert not found.is_right(Guess("jobs shut job_1", "jobs close --job-id"))
    assert not found.is_right(Guess("jobs shut job_1", "none"))
    assert found.risks(Guess("jobs open job_1", "jobs get")) == ["jobs close"]
    assert found.risks(Guess("jobs shut job_1", "jobs close")) == []
    forced = Suggestion(2, "unknown flag", "Did you mean --force? Run", "opentrain auth register --force")
    assert "--force" in forced.risks(Guess("auth register --x", "auth register"))


def test_the_judge_knows_aliases_and_messages() -> None:
    """An alias is its command. A message names a flag unless it calls it unknown."""
    status = Suggestion(2, "unknown command 'me'", "Did you mean auth status? Run", "opentrain auth status")
    assert status.is_right(Guess("me", "whoami"))
    assert not status.is_right(Guess("me", "login"))
    invalid = Suggestion(2, "invalid value 'x' for --limit", "See the help", "opentrain jobs list --help")
    assert invalid.is_right(Guess("jobs list --limit x", "--limit"))
    assert not invalid.is_right(Guess("jobs list --limit x", "--all"))
    unknown = Suggestion(2, "unknown flag '--limit'", "See the help", "opentrain jobs get --help")
    assert not unknown.is_right(Guess("jobs get --limit 5", "--limit"))


def test_the_judge_checks_what_a_valid_line_does() -> None:
    """A line that runs is right if it runs the command with the flags that are meant."""
    ran = Suggestion(0, "", "", "")
    assert ran.is_right(Guess("jobs invite job_1 usr_1", "--job-id"))
    assert ran.is_right(Guess("credits balance", "credits show"))
    assert not ran.is_right(Guess("messages send cnv_1 --content=x", "--content-file"))
    assert not ran.is_right(Guess("jobs list", "jobs get"))
    assert not ran.is_right(Guess("jobs list", "none"))
