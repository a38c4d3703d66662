"""Writer for terminals: aligned columns at any width, complete words, and colors only if wanted."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from opentrain_runtime.output.blocks import FieldRows, Line, MessageList, NextStep, OutputBlock, TableRows, Toned
from opentrain_runtime.output.plain import to_text, width
from opentrain_runtime.output.terminal import to_terminal
from tests.support.cli import executable, hermetic_env
from tests.support.responses import responder
from tests.support.screen import on_a_terminal
from tests.support.server import LoopbackServer

LINK = "https://app.example/jobs/bounding-boxes-for-street-scenes-job_7Qk2"
WIDE = "東京の道路標識に枠を付ける"  # 13 characters in 26 columns
COMBINING = "Zoe\u0308 re\u0301sume\u0301"
ROWS = [
    ["job_1", WIDE, Toned("OPEN", "good"), LINK],
    ["job_22", COMBINING, Toned("ended", "bad"), "-"],
    ["job_333", "Plain words, and quite a few of them, so that they wrap", "DRAFT", "-"],
]
GRID = TableRows("Jobs", ["ID", "TITLE", "STATUS", "LINK"], ROWS)
ESCAPES = re.compile("\x1b\\[[0-9;]*m")


def drawn(*parts: OutputBlock, columns: int) -> list[str]:
    """Return the lines on the screen without their colors."""
    text = to_terminal(parts, columns=columns, variables={"TERM": "xterm-256color"})
    return [ESCAPES.sub("", line) for line in text.splitlines()]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_command_is_broken_between_flags_only(columns: int) -> None:
    words = ["shop", "set", "--thing-id=thing_841e0e28fecfcc13", "--name=two words", "--size=L"]
    first, *lines = drawn(NextStep("Set it", shlex.join(words)), columns=columns)
    assert first == "Set it:"
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == words
    assert all(line.startswith("  ") and len(line) <= columns for line in lines)


def test_a_success_has_a_green_tick() -> None:
    text = to_terminal([Line("Done.", success=True)], columns=80, variables={"TERM": "xterm-256color"})
    assert (ESCAPES.sub("", text), "\x1b[32m✓" in text) == ("✓ Done.\n", True)
    assert drawn(Line("Read."), columns=80) == ["Read."]


@pytest.mark.parametrize("columns", [1, 40, 80, 200])
def test_no_word_is_cut_at_any_width(columns: int) -> None:
    lines = drawn(GRID, FieldRows([("Link", LINK), ("About", " ".join(ROWS[2]))]), columns=columns)
    words = {word for row in ROWS for cell in row for word in cell.split()}
    assert words <= set(" ".join(lines).split())


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_line_fits_the_screen_unless_a_word_is_wider(columns: int) -> None:
    for line in drawn(GRID, columns=columns):
        assert width(line) <= columns or LINK in line


def test_columns_line_up_with_wide_and_combining_characters() -> None:
    lines = drawn(GRID, columns=200)
    starts = {
        width(line[: line.index(word)])
        for line, word in zip(lines[1:], ["STATUS", "OPEN", "ended", "DRAFT"], strict=True)
    }
    assert len(starts) == 1
    plain = to_text([GRID]).splitlines()
    starts = {
        width(line[: line.index(word)])
        for line, word in zip(plain[1:], ["STATUS", "OPEN", "ended", "DRAFT"], strict=True)
    }
    assert len(starts) == 1


def test_a_table_that_does_not_fit_is_shown_item_by_item() -> None:
    lines = drawn(GRID, columns=40)
    assert [line.split()[0] for line in lines if line.startswith("ID:")] == ["ID:"] * 3
    assert any(line.startswith("LINK:") and LINK in line for line in lines)


def test_terminal_and_pipe_have_the_same_words() -> None:
    turns = [("interviewer", "2026-08-02 11:30 UTC", "How do you mark it?\nAnd why?"), ("candidate", "", "So.")]
    parts: list[OutputBlock] = [
        Line("Two things."),
        FieldRows([("Status", Toned("OPEN", "good"))]),
        GRID,
        MessageList("Interview", turns),
    ]
    piped = to_text(parts).split()
    assert sorted(" ".join(drawn(*parts, columns=200)).split()) == sorted(piped)
    entry_by_entry = {word.rstrip(":") for word in " ".join(drawn(*parts, columns=40)).split()}
    assert {word.rstrip(":") for word in piped} == entry_by_entry


def screen(tmp_path: Path, variables: dict[str, str]) -> str:
    """Return the output of `jobs list` on a pseudo-terminal of 200 columns."""
    with LoopbackServer(responder([])) as server:
        own = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_test_canary"}
        exit_code, shown = on_a_terminal(["jobs", "list"], tmp_path, own | variables)
    assert exit_code == 0
    return shown


def test_a_status_has_its_color_unless_no_color_is_set(tmp_path: Path) -> None:
    assert "\x1b[32mOpen" in screen(tmp_path, {})
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", screen(tmp_path, {"NO_COLOR": "1"}))
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", screen(tmp_path, {"FORCE_COLOR": "0"}))
    assert "\x1b" not in screen(tmp_path, {"TERM": "dumb"})


def test_force_color_selects_terminal_output_in_a_pipe(tmp_path: Path) -> None:
    with LoopbackServer(responder([])) as server:
        own = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_test_canary", "COLUMNS": "200"}
        shown = []
        for force in ("", "0", "False", "1"):
            extra = {"FORCE_COLOR": force, "TERM": "xterm-256color"}
            done = subprocess.run(
                [str(executable()), "jobs", "list"],
                env=hermetic_env(tmp_path, own | extra),
                capture_output=True,
                text=True,
                check=True,
            )
            shown.append(done.stdout)
    assert "\x1b" not in shown[0]
    assert shown[0] == shown[1] == shown[2]
    assert "\x1b[32mOpen" in shown[3]
