"""Renderer of views."""

from __future__ import annotations

from typing import Any

import pytest

from opentrain_runtime.declarations.views import Block, Cell, Conversation, Fields, Link, Next, Paragraphs, Says, Table
from opentrain_runtime.output.blocks import (
    Amount,
    Assembled,
    FieldRows,
    Line,
    MessageList,
    Moment,
    NextStep,
    TableRows,
    TextLines,
    Toned,
)
from opentrain_runtime.output.render import render
from tests.support.declared import product

RESPONSE = {
    "id": "j1",
    "ready": True,
    "job": {"title": "A\nB", "status": "OPEN", "none": None},
    "items": [{"n": 1, "s": "OPEN"}, {"n": 2}],
    "turns": [{"who": "you", "text": "hi\x1b"}],
    "empty": [],
    "link": "https://a.example/1\x1b",
    "amount": 5,
}


def _render(block: Block) -> list[object]:
    return list(render([block], RESPONSE, product()))


@pytest.mark.parametrize(
    ("block", "drawn"),
    [
        (Says("Job {id} is {missing}."), []),
        (Says("{missing}"), []),
        (Says("x", when={"ready": None}), [Line("x")]),
        (Says("x", when={"missing": None}), []),
        (Says("x", when={"job.status": "OPEN"}), [Line("x")]),
        (Says("x", unless={"ready": None}), []),
        (Next("shop get {id}", "Look"), [NextStep("Look", "shop get j1")]),
        (Next("shop get {--id}", "Look"), []),
        (Says("{job.missing}", otherwise=("{title}", "{n}")), []),
        (Says("{missing|title}, {status:word}", of="job"), [Line("A B, Open")]),
        (Says("{missing} {title}", otherwise=("{title}",), of="job"), [Line("A B")]),
        (
            Fields(
                {"Title": Cell(sentences=("{title} {none}", "{status:status:6}|")), "Same": Cell(("title",))}, of="job"
            ),
            [FieldRows([("Title", "Open  |"), ("Same", "A\nB")])],
        ),
        (
            Fields({"S": Cell(("status",), unless_same="title"), "T": Cell(("title",), unless_same="title")}, of="job"),
            [FieldRows([("S", "OPEN")])],
        ),
        (Paragraphs(Cell(("missing", "job.title")), title="Job"), [TextLines("A\nB", "Job")]),
        (Paragraphs(Cell(("missing",)), title="Job"), []),
        (Fields({"S": Cell(("status",))}, of="job", title="Job"), [FieldRows([("S", "OPEN")], "Job")]),
        (Says("x", when={"job.status": ("DRAFT", "OPEN")}), [Line("x")]),
        (Says("x", when={"job.status": ("DRAFT", "CLOSED")}), []),
        (Next("shop get {id}", "Look", typed="shop get '{id}'"), [NextStep("Look", "shop get '{id}'")]),
        (Link(("none", "link"), "Sign {id}"), [Line("Sign j1:"), Line("Open: https://a.example/1\\u001b", whole=True)]),
        (
            Link(("link",), "Sign", (Cell(("job.title",)), Cell(("none",)), Cell(("amount",), "money"))),
            [Line("Sign: A B, $5.00"), Line("Open: https://a.example/1\\u001b", whole=True)],
        ),
        (Link(("missing",), "Sign"), []),
        (Link(("missing",), "Sign", otherwise="Nothing to sign."), [Line("Nothing to sign.")]),
        (Link(("link",), "Sign", unless={"ready": None}), []),
        (Next("shop get {missing}", "Look"), []),
        (Says("Job {id} is set.", success=True), [Line("Job j1 is set.", success=True)]),
        (
            Fields({"Title": Cell(("title",)), "None": Cell(("none",)), "Other": Cell(("none", "status"))}, of="job"),
            [FieldRows([("Title", "A\nB"), ("Other", "OPEN")])],
        ),
        (
            Table("items", {"N": Cell(("n",)), "S": Cell(("s",))}, title="T"),
            [TableRows("T", ["N", "S"], [["1", "OPEN"], ["2", "-"]])],
        ),
        (
            Table("items", {"N": Cell(("n",)), "S": Cell(("s",))}, flexible="S", priority=("S",), wrap=True),
            [TableRows(None, ["N", "S"], [["1", "OPEN"], ["2", "-"]], "S", ("S",), wrap=True)],
        ),
        (Table("empty", {"N": Cell(("n",))}, empty="None."), [Line("None.")]),
        (Table("missing", {"N": Cell(("n",))}), []),
        (
            Conversation("turns", Cell(("who",)), Cell(("when",)), Cell(("text",))),
            [MessageList(None, [("you", "", "hi\\u001b")])],
        ),
    ],
)
def test_a_rendered_block(block: Block, drawn: list[object]) -> None:
    assert _render(block) == drawn


def test_a_next_command_has_the_quoted_value_of_a_flag() -> None:
    view = [Next("shop get {id} --of={--of}", "Look")]
    (command,) = render(view, RESPONSE, product(), {"--of": "a b; {id}", "--other": None})
    assert command == NextStep("Look", "shop get j1 --of='a b; {id}'")
    assert render(view, {"id": 1, "--of": None}, product(), {"--of": None}) == []


def test_a_sentence_keeps_the_tone_of_its_status_and_is_safe_for_a_terminal() -> None:
    (line,) = render([Says("{who:text:4}{status:status}.")], {"who": "a\x1b", "status": "OPEN"}, product())
    assert isinstance(line, Line)
    assert isinstance(line.text, Assembled)
    assert line.text == "a\\u001bOpen."
    assert [part.tone for part in line.text.parts if isinstance(part, Toned)] == ["good"]


TURNS = [
    {"who": "you", "at": "2031-01-02", "text": "b"},
    {"id": "u1", "at": "2031-01-03", "text": "c"},
    {"id": "u1", "at": "2031-01-01", "text": "a"},
]


def _speakers(turns: list[dict[str, str]], **settings: Any) -> list[tuple[str, str]]:
    who, at, text = (Cell((name,)) for name in ("who", "at", "text"))
    block = Conversation("turns", who, at, text, speaker_id=Cell(("id",)), **settings)
    (talk,) = render([block], {"turns": turns}, product())
    assert isinstance(talk, MessageList)
    return [(who, said) for who, _, said in talk.turns]


def test_a_conversation_is_sorted_and_names_the_only_other_speaker() -> None:
    assert _speakers(TURNS) == [("you", "b"), ("u1", "c"), ("u1", "a")]
    named = _speakers(TURNS, other="them", oldest_first=True)
    assert named == [("them", "a"), ("you", "b"), ("them", "c")]
    assert [who for who, _ in _speakers([*TURNS, {"id": "u2", "text": "d"}], other="them")] == ["you", "u1", "u1", "u2"]


def test_a_status_has_its_tone() -> None:
    (rows,) = _render(Fields({"Status": Cell(("job.status",), "status"), "Id": Cell(("id",), "status")}))
    assert isinstance(rows, FieldRows)
    (_, status), (_, other) = rows.rows
    assert isinstance(status, Toned)
    assert status.tone == "good"
    assert not isinstance(other, Toned)


@pytest.mark.parametrize(
    ("cell_format", "shown"),
    [
        ("word", "Open"),
        ("status", "Open"),
        ("words", "Open, IN A BOX"),
        ("pairs", "state: Open"),
        ("list", "OPEN, IN A BOX"),
    ],
)
def test_formats_with_words_use_those_of_the_product(cell_format: str, shown: str) -> None:
    states = ["OPEN", "IN A BOX"]
    response = {"word": "OPEN", "status": "OPEN", "pairs": {"state": "OPEN"}, "words": states, "list": states}
    (rows,) = render([Fields({"A": Cell((cell_format,), cell_format)})], response, product())
    assert isinstance(rows, FieldRows)
    assert rows.rows == [("A", shown)]


def test_numbers_and_points_in_time_are_marked_for_the_terminal() -> None:
    item = {"n": 7, "at": "2031-01-02T10:00:00Z", "day": "2031-01-02T00:00:00Z", "bare": "2031-01-02", "odd": "soon"}
    cells = {
        "N": Cell(("n",), "number"),
        "At": Cell(("at",), "date"),
        "Late": Cell(("at",), "day"),
        "Day": Cell(("day",), "day"),
        "Bare": Cell(("bare",), "date"),
        "Odd": Cell(("odd",), "date"),
    }
    (table,) = render([Table("items", cells)], {"items": [item]}, product())
    assert isinstance(table, TableRows)
    number, at, late, *others = table.rows[0]
    assert isinstance(number, Amount)
    assert isinstance(at, Moment)
    assert isinstance(late, Moment)
    assert at.iso == late.iso == item["at"]
    assert not any(isinstance(cell, Moment | Amount) for cell in others)


@pytest.mark.parametrize("response", [None, [], "text", 3, {}])
def test_a_response_of_another_shape_is_not_an_error(response: object) -> None:
    view: list[Block] = [
        Says("x {id}"),
        Fields({"A": Cell(("a",))}),
        Table("items", {"N": Cell(("n",))}),
        Next("shop {id}", "Look"),
    ]
    assert all(isinstance(block, Line) for block in render(view, response, product()))
