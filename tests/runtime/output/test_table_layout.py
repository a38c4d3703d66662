"""Order in which the rows of a table give way, and alignment of numbers."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from opentrain_runtime.output.blocks import Amount, Moment, TableRows
from opentrain_runtime.output.table_layout import GAP, Column, columns_of, cut, fit, fits
from opentrain_runtime.output.terminal import to_terminal

NOW = 1_790_000_000.0
TITLE = "Label street-scene images for a crossing assistant"
WHEN = Moment("2026-09-21 13:20 UTC", "2026-09-21T13:20:00Z")
TABLE = TableRows(
    None,
    ["ID", "Title", "Status", "Company", "When"],
    [["job_0123456789", TITLE, "Open", "Larkfield Mobility Lab", WHEN]],
    flexible="Title",
    priority=["Status", "When"],
)


def _lines(table: TableRows, columns: int) -> list[str]:
    text = to_terminal([table], columns=columns, variables={"TERM": "xterm"}, now=NOW)
    return re.sub("\x1b\\[[0-9;]*m", "", text).splitlines()


def _heads(columns: int) -> list[str]:
    return _lines(TABLE, columns)[0].split()


def test_rows_give_way_step_by_step() -> None:
    whole = sum(column.width + GAP for column in columns_of(TABLE)) - GAP
    assert TITLE in _lines(TABLE, whole)[1]
    assert WHEN in _lines(TABLE, whole)[1]
    relative = _lines(TABLE, whole - 1)[1]
    assert TITLE in relative
    assert WHEN not in relative
    assert _heads(whole - 1) == ["ID", "TITLE", "STATUS", "COMPANY", "WHEN"]
    dropped = next(columns for columns in range(whole, 0, -1) if "COMPANY" not in _heads(columns))
    cut_to = next(columns for columns in range(whole, 0, -1) if TITLE not in _lines(TABLE, columns)[1])
    assert cut_to > dropped  # to a readable rest; only then is a column dropped
    assert _heads(dropped) == ["ID", "TITLE", "STATUS", "WHEN"]
    assert _heads(60) == ["ID", "TITLE", "STATUS", "WHEN"]


def test_a_column_that_is_too_wide_does_not_take_the_others_with_it() -> None:
    rows = [["job_1", "x" * 100, "Open"]]
    assert _lines(TableRows(None, ["ID", "Company", "Status"], rows), 80) == ["ID     STATUS", "job_1  Open"]


def test_the_first_column_is_kept_whole_even_if_nothing_else_fits() -> None:
    row = ["j" * 70, TITLE, "Open"]
    assert _lines(TableRows(None, ["ID", "Title", "Status"], [row], flexible="Title"), 60)[1] == row[0]


def test_a_flexible_first_column_is_cut() -> None:
    line = _lines(TableRows(None, ["Value", "Jobs"], [[TITLE * 2, Amount("7")]], flexible="Value"), 60)[1]
    assert line.endswith("…     7")
    assert cell_len(line) == 60


@pytest.mark.parametrize("width", range(2, 30))
@pytest.mark.parametrize(
    "text", ["東京の道路標識に枠を付ける", "Zoe\u0308 re\u0301sume\u0301 and more than that", TITLE]
)
def test_a_text_is_cut_to_a_width(text: str, width: int) -> None:
    found = cut(text, width)
    assert cell_len(found) <= width
    assert found == text or (found.endswith("…") and text.startswith(found[:-1]))


@pytest.mark.parametrize(
    ("cells", "aligned"),
    [
        (["7", "1,234", "-"], ["    7", "1,234", "-"]),
        (["0.8", "0.82", "95"], [" 0.80", " 0.82", "95.00"]),
        (["82.5%", "100%"], [" 82.5%", "100.0%"]),
        (["+$2.50", "-$163.95"], ["  +$2.50", "-$163.95"]),
        (["$14.00/h", "$0.0375/label"], ["$14.00/h      ", " $0.0375/label"]),
        (["none", "3"], ["none", "   3"]),
    ],
)
def test_numbers_are_aligned_on_the_decimal_point(cells: list[str], aligned: list[str]) -> None:
    column = Column("N", [cell if cell == "-" else Amount(cell) for cell in cells])
    assert column.aligned
    assert column.cells == aligned


def test_a_column_of_texts_is_not_aligned() -> None:
    assert not Column("N", ["7", "1234"]).aligned
    assert not Column("N", ["-", "-"]).aligned


def test_heads_and_numbers_end_at_the_same_place() -> None:
    table = TableRows(None, ["ID", "Bid", "Note"], [["a", Amount("$9.50"), "x"], ["b", "-", "y"]])
    assert _lines(table, 80) == ["ID    BID  NOTE", "a   $9.50  x", "b       -  y"]


def test_what_fits_is_not_changed() -> None:
    columns = columns_of(TABLE)
    assert fits(columns, 200)
    assert fit(columns, TABLE, 200) == columns
    assert [column.cells[0] for column in columns] == list(TABLE.rows[0])


def test_amounts_with_units_keep_their_decimals() -> None:
    """Decimal points and units are below each other. An amount without decimals gets none."""
    rows = [[Amount(text)] for text in ("19.99 EUR", "1,999 JPY", "-0.500 KWD")]
    assert _lines(TableRows(None, ["Total"], rows), 80) == [
        "        TOTAL",
        "   19.99  EUR",
        "1,999     JPY",
        "   -0.500 KWD",
    ]
