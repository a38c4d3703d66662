"""Writer for terminals: aligned columns at any width, one line for each row, and colors only if wanted."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from opentrain_runtime.output.blocks import (
    Assembled,
    FieldRows,
    Line,
    MessageList,
    NextStep,
    OutputBlock,
    TableRows,
    TextLines,
    Toned,
)
from opentrain_runtime.output.plain import to_text, width
from opentrain_runtime.output.terminal import to_terminal
from tests.support.cli import executable, hermetic_env
from tests.support.in_process import run_entry
from tests.support.responses import responder
from tests.support.screen import on_a_terminal
from tests.support.server import LoopbackServer, Response

LINK = "https://app.example/jobs/bounding-boxes-for-street-scenes-job_7Qk2"
WIDE = "東京の道路標識に枠を付ける"  # 13 characters in 26 columns
COMBINING = "Zoe\u0308 re\u0301sume\u0301"
ROWS = [
    ["job_1", WIDE, Toned("OPEN", "good"), LINK],
    ["job_22", COMBINING, Toned("ended", "bad"), "-"],
    ["job_333", "Plain words, and quite a few of them, so that they wrap", "DRAFT", "-"],
]
GRID = TableRows("Jobs", ["ID", "Title", "Status", "Link"], ROWS, flexible="Title")
WRAPPED = GRID._replace(flexible=None, wrap=True)
ESCAPES = re.compile("\x1b\\[[0-9;]*m")


def drawn(*parts: OutputBlock, columns: int) -> list[str]:
    """Return the lines on the screen without their colors."""
    text = to_terminal(parts, columns=columns, variables={"TERM": "xterm-256color"}, now=0.0)
    return [ESCAPES.sub("", line) for line in text.splitlines()]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_command_is_broken_between_flags_only(columns: int) -> None:
    words = ["shop", "set", "--thing-id=thing_841e0e28fecfcc13", "--name=two words", "--size=L"]
    first, *lines = drawn(NextStep("Set it", shlex.join(words)), columns=columns)
    assert first == "Set it:"
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == words
    assert all(line.startswith("  ") and len(line) <= columns for line in lines)


def test_a_success_has_a_green_tick() -> None:
    text = to_terminal([Line("Done.", success=True)], columns=80, variables={"TERM": "xterm-256color"}, now=0.0)
    assert (ESCAPES.sub("", text), "\x1b[32m✓" in text) == ("✓ Done.\n", True)
    assert drawn(Line("Read."), columns=80) == ["Read."]


@pytest.mark.parametrize("columns", [1, 40, 80, 200])
def test_no_word_is_cut_where_rows_may_wrap(columns: int) -> None:
    lines = drawn(WRAPPED, FieldRows([("Link", LINK), ("About", " ".join(ROWS[2]))]), columns=columns)
    words = {word for row in ROWS for cell in row for word in cell.split()}
    assert words <= set(" ".join(lines).split())


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_line_fits_the_screen_unless_a_word_is_wider(columns: int) -> None:
    for line in drawn(WRAPPED, columns=columns) + drawn(GRID, columns=columns):
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


def test_sentences_and_texts_are_broken_between_words_unless_they_are_whole() -> None:
    text = "one two three four five"
    assert drawn(Line(text), columns=12) == ["one two ", "three four ", "five"]
    assert drawn(Line(text, whole=True), columns=12) == [text]
    assert drawn(TextLines(text, "Numbers"), columns=12) == ["Numbers", "one two ", "three four ", "five"]
    assert drawn(Line(f"See {LINK}"), columns=12) == [f"See {LINK}"]


def test_a_sentence_has_the_color_of_its_status_only() -> None:
    line = Line(Assembled([Toned("Open", "good"), ": a job"]))
    assert to_terminal([line], columns=80, variables={"TERM": "xterm"}, now=0.0) == "\x1b[32mOpen\x1b[0m: a job\n"


@pytest.mark.parametrize("columns", [20, 80])
def test_fields_below_a_title_are_indented(columns: int) -> None:
    title, *rows = drawn(FieldRows([("ID", "j1"), ("About", "one two three")], "Job"), columns=columns)
    assert title == "Job"
    assert {len(row) - len(row.lstrip()) for row in rows} <= {2, 10}
    assert all(len(row.rstrip()) <= columns for row in rows)


@pytest.mark.parametrize("table", [GRID, WRAPPED])
def test_a_table_that_does_not_fit_on_a_narrow_screen_is_a_block_per_row(table: TableRows) -> None:
    lines = drawn(table, columns=40)
    assert [line.split()[0] for line in lines if line.startswith("ID:")] == ["ID:"] * 3
    assert [line.endswith(LINK) for line in lines if line.startswith("Link:")] == [True]  # the others have none


def test_a_narrow_screen_shows_a_table_that_fits() -> None:
    assert drawn(TableRows(None, ["ID", "When"], [["j1", "today"]]), columns=20) == ["ID  WHEN", "j1  today"]


def test_a_column_without_a_value_is_left_out() -> None:
    rows = [["j1", "-", "-"], ["j2", "-", "x"]]
    table = TableRows(None, ["ID", "Note", "Other"], rows)
    assert drawn(table, columns=80) == ["ID  OTHER", "j1  -", "j2  x"]
    assert to_text([table]).split()[:3] == ["ID", "NOTE", "OTHER"]


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


def test_25_jobs_are_26_lines_and_the_next_step(tmp_path: Path) -> None:
    title = "Label street-scene images for a crossing assistant, with boxes around cars and bicycles"
    job = {"title": title, "status": "OPEN", "createdAt": "2026-08-01T10:00:00Z", "proposalCounts": {"total": 7}}
    jobs = [{"id": f"job_{number:016x}", **job} for number in range(25)]
    with LoopbackServer(lambda _: Response.of_json(200, {"jobs": jobs, "nextCursor": "next"})) as server:
        own = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_test_canary"}
        done = run_entry(["jobs", "list"], env=own | {"FORCE_COLOR": "1", "COLUMNS": "80"}, config_home=tmp_path)
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[1:26]] == [job["id"] for job in jobs]
    assert max(width(ESCAPES.sub("", line)) for line in lines[:26]) <= 80
    assert [bool(line) for line in lines[26:]] == [False, True, True]
    assert "opentrain proposals list" in lines[28]
    assert "--cursor=next" in done.stderr
