"""Tests of the benchmark's parts. Measuring is not a test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from codegen.manifest.load import load
from tests.bench.large_manifest import write_large
from tests.bench.report import Result, table
from tests.bench.timing import Command, compare, run
from tests.support.manifests import PROJECT


def _python(code: str, *, terminal: bool = False, ends_with: int = 0) -> Command:
    return Command([sys.executable, "-c", code], terminal=terminal, ends_with=ends_with)


def test_a_large_manifest_has_the_projects_commands_and_the_requested_number(tmp_path: Path) -> None:
    write_large(tmp_path / "large.yaml", commands=330, groups=19)
    large = load(tmp_path / "large.yaml")
    assert large.mcp is not None  # its command is derived, and does not count
    assert (len(large.commands) - 1, len(large.groups) - 1) == (330, 19)
    commands = {command.path: command for command in large.commands}
    assert len(commands) == 331
    for ours in PROJECT.commands:
        assert commands[ours.path].flags == ours.flags
        assert commands[ours.path].endpoint == ours.endpoint


def test_fewer_commands_than_the_project_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fewer than there are"):
        write_large(tmp_path / "large.yaml", commands=20, groups=60)


def test_a_longer_run_costs_more() -> None:
    slow, quick = _python("import time; time.sleep(1)"), _python("pass")
    assert compare(slow, quick, pairs=1).time > 1
    cost = run(slow)
    assert cost.seconds > 1
    assert cost.seconds > run(quick).seconds


def test_a_command_may_time_itself() -> None:
    own = Command([sys.executable, "-c", "print(0.001)"], times_itself=True)
    assert run(own).seconds == 0.001
    assert run(_python("print(0.001)")).seconds > 0.001


def test_the_peak_is_that_of_the_measured_process() -> None:
    held = bytearray(300_000_000)
    assert run(_python("bytearray(200_000_000)")).peak > 200_000_000 / 1024
    assert run(_python("pass")).peak < 100_000_000 / 1024 < len(held)


@pytest.mark.parametrize("terminal", [True, False])
def test_a_command_runs_on_a_terminal_if_requested(terminal: bool) -> None:
    run(_python("import sys; sys.exit(7 if sys.stdout.isatty() else 0)", terminal=terminal, ends_with=7 * terminal))


def test_an_unexpected_exit_code_is_reported_with_the_output() -> None:
    with pytest.raises(RuntimeError, match="ended with 3: out of luck"):
        run(_python("import sys; print('out of luck'); sys.exit(3)"))


def test_the_table_marks_exceeded_limits() -> None:
    rows = [Result("a", "b", "time", 1.204, 1.2, 5), Result("a", "b", "memory", 1.2, 1.2, 5)]
    _, first, second = table(rows).splitlines()
    assert first.split() == ["a", "b", "time", "5", "1.20", "1.2", "exceeded"]
    assert second.split() == ["a", "b", "memory", "5", "1.20", "1.2"]
