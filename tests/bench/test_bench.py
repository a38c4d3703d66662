"""The benchmark's own parts; what it measures is no test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from codegen.manifest.load import load
from tests.bench.large_manifest import write_large
from tests.bench.report import Result, table
from tests.bench.timing import Command, compare, run
from tests.support.paths import MANIFEST_FILE

OURS = load(MANIFEST_FILE)


def _python(code: str, *, terminal: bool = False, ends_with: int = 0) -> Command:
    return Command([sys.executable, "-c", code], terminal=terminal, ends_with=ends_with)


def test_a_large_manifest_holds_ours_and_as_much_as_was_asked_for(tmp_path: Path) -> None:
    write_large(tmp_path / "large.yaml", commands=330, groups=19)
    large = load(tmp_path / "large.yaml")
    assert (len(large.commands), len(large.groups)) == (330, 19)
    commands = {command.path: command for command in large.commands}
    assert len(commands) == 330
    for ours in OURS.commands:
        assert commands[ours.path].flags == ours.flags
        assert commands[ours.path].endpoint == ours.endpoint


def test_fewer_commands_than_ours_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fewer than there are"):
        write_large(tmp_path / "large.yaml", commands=20, groups=60)


def test_what_takes_longer_costs_more() -> None:
    slow, quick = _python("import time; time.sleep(1)"), _python("pass")
    assert compare(slow, quick, pairs=1).time > 1
    cost = run(slow)
    assert cost.seconds > 1
    assert cost.seconds > run(quick).seconds


def test_the_peak_is_what_that_process_held_and_not_what_this_one_holds() -> None:
    held = bytearray(300_000_000)
    assert run(_python("bytearray(200_000_000)")).peak > 200_000_000 / 1024
    assert run(_python("pass")).peak < 100_000_000 / 1024 < len(held)


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_is_one_where_it_was_asked_for(terminal: bool) -> None:
    run(_python("import sys; sys.exit(7 if sys.stdout.isatty() else 0)", terminal=terminal, ends_with=7 * terminal))


def test_a_wrong_end_is_told_with_its_words() -> None:
    with pytest.raises(RuntimeError, match="ended with 3: out of luck"):
        run(_python("import sys; print('out of luck'); sys.exit(3)"))


def test_the_table_marks_what_is_too_much() -> None:
    rows = [Result("a", "b", "time", 1.204, 1.2, 5), Result("a", "b", "memory", 1.2, 1.2, 5)]
    _, first, second = table(rows).splitlines()
    assert first.split() == ["a", "b", "time", "5", "1.20", "1.2", "too", "much"]
    assert second.split() == ["a", "b", "memory", "5", "1.20", "1.2"]
