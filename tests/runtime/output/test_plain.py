"""Blocks as plain text."""

from __future__ import annotations

import pytest

from opentrain_runtime.output.blocks import FieldRows, Line, MessageList, NextStep, OutputBlock, TableRows, TextLines
from opentrain_runtime.output.plain import padded, to_text, width


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("\u200d", 0), ("", 0)])
def test_the_width_of_a_text(text: str, columns: int) -> None:
    assert width(text) == columns
    assert width(padded(text, 6)) == 6


def test_lines_and_fields() -> None:
    text = to_text([Line("Job"), FieldRows([("ID", "j1"), ("Title", "two\nlines")])])
    assert text == "Job\nID:     j1\nTitle:  two\n        lines"


def test_a_long_text_is_set_apart() -> None:
    assert to_text([Line("a"), TextLines("b\n\nc", "Title"), Line("d")]) == "a\n\nTitle\nb\n\nc\n\nd"


def test_an_empty_line_separates_by_itself() -> None:
    assert to_text([FieldRows([("A", "b")], "Title"), Line(""), Line("c")]) == "Title\n  A:  b\n\nc"


def test_titled_fields_and_commands_are_set_apart() -> None:
    blocks: list[OutputBlock] = [
        Line("Open"),
        NextStep("Look", "shop get j1"),
        FieldRows([("ID", "j1"), ("Text", "a\nb")], "Job"),
        NextStep("Look", "shop get j1"),
        NextStep("Close it", "shop close j1"),
    ]
    fields = "Job\n  ID:    j1\n  Text:  a\n         b"
    assert (
        to_text(blocks) == f"Open\nLook:\n  shop get j1\n\n{fields}\n\nLook:\n  shop get j1\nClose it:\n  shop close j1"
    )


def test_a_next_step_has_its_command_on_a_line_of_its_own() -> None:
    command = "shop get " + "--thing=x " * 20
    assert to_text([Line("Done", success=True), NextStep("Look", command)]) == f"Done\nLook:\n  {command}"


def test_a_table_is_aligned_and_set_apart() -> None:
    table = TableRows("Jobs", ["ID", "TITLE"], [["j1", "日本"], ["j22", "x"]])
    assert to_text([Line("before"), table, Line("after")]) == ("before\n\nJobs\nID   TITLE\nj1   日本\nj22  x\n\nafter")


def test_a_conversation() -> None:
    talk = MessageList(None, [("you", "today", "one\ntwo"), ("usr_1", "", "three")])
    assert to_text([talk]) == "you, today\n  one\n  two\nusr_1\n  three"


def test_no_blocks_are_empty_text() -> None:
    assert to_text([]) == ""
