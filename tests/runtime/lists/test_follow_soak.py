"""The soak test of `--follow` in short: no event is lost or repeated, and it detects faults."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.runtime.lists.test_follow import INT, KILL, TERM
from tests.soak import follow_feed
from tests.soak.follow_feed import Figures, Run, problems_of, run_feed


@pytest.mark.parametrize("number", range(2))
def test_no_event_is_lost_or_repeated_through_faults_and_kills(number: int) -> None:
    figures = run_feed(f"test {number}", 7)
    assert figures.violations == []
    assert figures.counts["events made"] > 0
    assert figures.kills.total() == 7


LIVES: dict[str, tuple[list[tuple[list[int], signal.Signals]], list[str], int]] = {
    "all is well": ([([1, 2], INT), ([], TERM), ([3], INT)], [], 0),
    "one lost at the beginning": ([([2, 3], INT)], ["run 1: event 2 after 0"], 0),
    "one lost between": ([([1], INT), ([3], INT)], ["run 2: event 3 after 1"], 0),
    "one lost at the end": ([([1, 2], INT)], ["the last event is 2, and 3 were made"], 0),
    "one twice after a SIGKILL": ([([1, 2], KILL), ([2, 3], INT)], [], 1),
    "one twice after a SIGKILL and a life without a word": ([([1, 2], KILL), ([], INT), ([2, 3], INT)], [], 1),
    "one twice for each of two SIGKILLs": ([([1], KILL), ([1], KILL), ([1, 2, 3], INT)], [], 2),
    "one twice for one SIGKILL too many": (
        [([1], KILL), ([1], INT), ([1, 2, 3], INT)],
        ["run 3: event 1 after 1"],
        1,
    ),
    "one twice after a SIGTERM": ([([1, 2], TERM), ([2, 3], INT)], ["run 2: event 2 after 2"], 0),
    "one twice after a Ctrl-C": ([([1, 2], INT), ([2, 3], INT)], ["run 2: event 2 after 2"], 0),
    "one twice after a SIGKILL of a life without a word": (
        [([1, 2], INT), ([], KILL), ([2, 3], INT)],
        ["run 3: event 2 after 2"],
        0,
    ),
    "two twice after a SIGKILL": (
        [([1, 2], KILL), ([1, 2, 3], INT)],
        ["run 2: event 1 after 2"],
        0,
    ),
    "out of order": (
        [([1, 3, 2], INT)],
        ["run 1: event 3 after 1", "run 1: event 2 after 3", "the last event is 2"],
        0,
    ),
}


@pytest.mark.parametrize("case", LIVES)
def test_the_soak_test_detects_faults(case: str) -> None:
    lives, problems, repeated = LIVES[case]
    wrong, twice = problems_of([Run(printed, ended_by) for printed, ended_by in lives], 3)
    assert [text[: len(problem)] for text, problem in zip(wrong, problems, strict=True)] == problems
    assert twice == repeated


def test_the_soak_test_checks_how_a_process_ended() -> None:
    assert problems_of([Run([1, 2, 3], INT, "it ended by itself")], 3)[0] == ["run 1: it ended by itself"]


def test_the_figures_replace_the_previous_ones_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "soak.md"
    file.write_text("# Long runs\n")
    monkeypatch.setattr(follow_feed, "RECORD", file)
    for kills in (7, 8):
        follow_feed.record(follow_feed.page(Figures(), kills=kills, feeds=1, seed=1))
        if kills == 7:
            file.write_text(file.read_text() + "## Another run\n")
    text = file.read_text()
    assert text.startswith("# Long runs\n")
    assert text.endswith("## Another run\n")
    assert "--kills 8 " in text
    assert "--kills 7 " not in text
