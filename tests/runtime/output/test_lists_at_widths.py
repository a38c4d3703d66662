"""Every list of the manifest on terminals of 60 to 200 columns, and into a pipe."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

import pytest
from rich.cells import cell_len

from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.declarations.views import Cell, Table
from opentrain_runtime.output.blocks import TableRows
from opentrain_runtime.output.plain import to_text
from opentrain_runtime.output.render import render
from opentrain_runtime.output.terminal import to_terminal
from tests.support.transcripts import commands

ESCAPES = re.compile("\x1b\\[[0-9;]*m")
NOW = 1_790_000_000.0
WIDTHS = range(60, 201)
WORDS = sorted(PRODUCT.words)
TEXTS = [
    "Label street-scene images for a crossing assistant, with boxes around cars, bicycles and people",
    "東京の道路標識に枠を付けて、歩行者と自転車を数える仕事です。経験者を歓迎します",
    "Zoe\u0308's re\u0301sume\u0301: translators for Za\u030arl and Bjo\u0308rn",
    "👩\u200d💻 emoji 🇪🇸 in a title ❤\ufe0f 👍🏽, and a long tail of plain words behind them, sixty at least",
    "한국어 음성 녹음",
    "Short",
    "https://hooks.example.org/deliveries/of/opentrain/events/for/the/street-scenes/project",
]
NUMBERS: Mapping[str, Sequence[object]] = {
    "money": [0.0375, 14, 1234.5, 21000],
    "cents": [5, 123_456],
    "signed-cents": [-16395, 40000, 0],
    "percent": [0.5, 0.845],
    "count": [0, 7, 4321],
    "number": [0.8, 0.82, 95, 1234],
    "seconds": [60, 86_400],
}
OTHERS: Mapping[str, Sequence[object]] = {
    "date": ["2026-09-21T13:20:00.000Z", "2024-01-01T00:00:00Z", "2027-05-05T05:05:05Z"],
    "day": ["2026-12-31T00:00:00.000Z", "2026-09-20T22:31:00Z"],
    "yes-no": [True, False],
    "status": [*WORDS, "A_STATE_THAT_IS_NEW"],
    "word": list(WORDS),
    "link": TEXTS[-1:],
    "list": [["Spanish"], [], TEXTS[:3], ["jobs:read", "jobs:write", "proposals:read", "messages:read"]],
}


class Listed(NamedTuple):
    """A table of a command's view."""

    command: str
    table: Table


def _lists() -> list[Listed]:
    views = [(command.path, PROGRAM.load("views", command.group).VIEWS[command.name]) for command in commands()]
    tables = [Listed(path, block) for path, view in views for block in view if isinstance(block, Table)]
    return [listed for listed in tables if not listed.table.wrap]


def _value(cell: Cell, random: Random) -> object:
    values = TEXTS if cell.format == "text" else NUMBERS.get(cell.format) or OTHERS[cell.format]
    return random.choice([*values, None])


def _put(item: dict[str, Any], path: str, value: object) -> None:
    name, _, rest = path.partition(".")
    if not rest:
        item[name] = value
        return
    if not isinstance(item.get(name), dict):
        item[name] = {}
    _put(item[name], rest, value)


def _item(table: Table, number: int, random: Random) -> dict[str, Any]:
    """Return an item with a value at each path, and at the places that handlers read."""
    item: dict[str, Any] = {
        "bid": {"amountUsd": random.choice([14, 9.5, 0.0375]), "unit": random.choice(["per_hour", "PER_LABEL", None])},
        "pay": random.choice([{"hourlyMin": 9, "hourlyMax": 12.5}, {"fixedPrice": 2400}, {"perLabelRate": 0.06}, {}]),
    }
    identity, *others = table.columns.values()
    for cell in others:
        for path in cell.paths:
            _put(item, path, _value(cell, random))
    _put(item, identity.paths[0], f"item_{number:04}{random.getrandbits(48):012x}")
    return item


def _drawn(listed: Listed, count: int) -> tuple[Table, list[dict[str, Any]], TableRows | None]:
    random = Random(f"{listed.command} {listed.table.items} {count}")
    table = listed.table._replace(when=None, unless=None)
    items = [_item(table, number, random) for number in range(count)]
    response: dict[str, Any] = {}
    _put(response, table.items, items)
    blocks = render([table], response, PRODUCT)
    return table, items, next((block for block in blocks if isinstance(block, TableRows)), None)


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("listed", _lists(), ids=lambda listed: f"{listed.command} {listed.table.items}")
def test_each_item_is_one_line_with_its_id(listed: Listed, count: int) -> None:
    table, items, rows = _drawn(listed, count)
    assert rows is not None
    identity = next(iter(table.columns.values())).paths[0]
    for columns in WIDTHS:
        text = to_terminal([rows], columns=columns, variables={"TERM": "xterm-256color"}, now=NOW)
        lines = ESCAPES.sub("", text).splitlines()
        assert len(lines) == count + (2 if table.title is not None else 1)
        for item, line in zip(reversed(items), reversed(lines), strict=False):
            value: Any = item
            for name in identity.split("."):
                value = value[name]
            assert line.split()[0] == value
        assert max(cell_len(line) for line in lines) <= columns


@pytest.mark.parametrize("listed", _lists(), ids=lambda listed: f"{listed.command} {listed.table.items}")
def test_a_list_without_items_has_at_most_one_line(listed: Listed) -> None:
    table, _, rows = _drawn(listed, 0)
    assert rows is None
    assert table.empty is None or "\n" not in table.empty


@pytest.mark.parametrize("listed", _lists(), ids=lambda listed: f"{listed.command} {listed.table.items}")
def test_a_pipe_has_every_column_and_every_value_whole(listed: Listed) -> None:
    table, items, rows = _drawn(listed, 30)
    assert rows is not None
    heads, *lines = to_text([rows]).splitlines()[0 if table.title is None else 1 :]
    assert [head in heads for head in map(str.upper, table.columns)] == [True] * len(table.columns)
    for cells, line in zip(rows.rows, lines, strict=True):
        assert line.split() == " ".join(cells).split()
    for item, line in zip(items, lines, strict=True):
        texts = [text for cell in table.columns.values() if (text := _first_text(item, cell)) is not None]
        assert all(text in line for text in texts)


def _first_text(item: dict[str, Any], cell: Cell) -> str | None:
    """Return the text that a cell without a format shows."""
    if cell.format != "text" or cell.handler is not None:
        return None
    for path in cell.paths:
        value: Any = item
        for name in path.split("."):
            value = value.get(name)
        if value is not None:
            return str(value)
    return None


def test_every_list_of_the_manifest_is_tested() -> None:
    listed = {listed.command for listed in _lists()}
    assert {command.path for command in commands() if command.rows is not None} - listed == {"messages read"}
