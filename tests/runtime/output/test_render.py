"""Renderer of views."""

from __future__ import annotations

import pytest

from opentrain_runtime.declarations.views import Block, Cell, Conversation, Fields, Next, Says, Table
from opentrain_runtime.output.blocks import FieldRows, Line, MessageList, NextStep, TableRows, Toned
from opentrain_runtime.output.render import render
from tests.support.declared import product

RESPONSE = {
    "id": "j1",
    "ready": True,
    "job": {"title": "A\nB", "status": "OPEN", "none": None},
    "items": [{"n": 1, "s": "OPEN"}, {"n": 2}],
    "turns": [{"who": "you", "text": "hi\x1b"}],
    "empty": [],
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


@pytest.mark.parametrize("response", [None, [], "text", 3, {}])
def test_a_response_of_another_shape_is_not_an_error(response: object) -> None:
    view: list[Block] = [
        Says("x {id}"),
        Fields({"A": Cell(("a",))}),
        Table("items", {"N": Cell(("n",))}),
        Next("shop {id}", "Look"),
    ]
    assert all(isinstance(block, Line) for block in render(view, response, product()))
