"""Views of an API with currencies, Unix times, sizes, objects as lists and lists in rows, as people see them."""

from __future__ import annotations

import json

import pytest

from tests.support.errors import error_of
from tests.support.forge import Forge
from tests.support.server import Response

BILLS = {
    "bills": [
        {
            "id": "b1",
            "total": 1999,
            "currency": "eur",
            "balance": 500,
            "account": {"currency": "JPY"},
            "price": "12.5",
            "due": 1_790_000_000,
            "paid": 1_790_000_000_123,
            "size": 1_572_864,
            "labels": [{"name": "new"}, {"name": "big"}],
            "items": [{"parts": [{"id": 1}, {"id": 2}]}, {"parts": [{"id": 3}]}],
        },
        {"id": "b2", "total": 1999, "currency": "JPY", "balance": -500, "account": {"currency": "KWD"}, "labels": []},
    ],
    "quota": {"core": {"used": 3, "limit": 5000}, "search": {"used": 0, "limit": 30}},
    "first": {"total": 1999, "currency": "eur", "labels": [{"name": "new"}]},
}


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Forge:
    """Return the client, which is generated once."""
    return Forge(tmp_path_factory.mktemp("forge"))


def test_cells(forge: Forge) -> None:
    """Each cell has its format, and a missing value a hyphen."""
    result, _ = forge.run("bills", "list", response=Response.of_json(200, BILLS))
    assert result.exit == 0, result.stderr
    heads, first, second, *rest = [line.split("  ") for line in result.stdout.splitlines()]
    assert heads[0] == "ID"
    cells = [cell.strip() for cell in first if cell]
    assert cells == [
        *("b1", "19.99 EUR", "+500 JPY", "12.50 EUR", "2026-09-21 14:13 UTC", "2026-09-21 14:13 UTC", "1.5 MiB"),
        *("new, big", "3"),
    ]
    assert [cell.strip() for cell in second if cell] == ["b2", "1,999 JPY", "-0.500 KWD", *["-"] * 6]
    rows = [" ".join(cell.strip() for cell in row if cell) for row in rest]
    assert rows == [
        "",
        "RESOURCE USED LIMIT",
        "core 3 5,000",
        "search 0 30",
        "",
        "The first bill is 19.99 EUR for new.",
    ]


def test_lists_of_fields_in_rows(forge: Forge) -> None:
    """The values of a field in all items are a JSON array, also if there are none."""
    result, _ = forge.run("bills", "list", "--tsv", response=Response.of_json(200, BILLS))
    assert (result.exit, result.stdout.splitlines()) == (
        0,
        ["id\tlabels\tparts\tlast", 'b1\t["new","big"]\t[1,2,3]\tbig', "b2\t[]\t\t"],
    )


@pytest.mark.parametrize(("resources", "shown"), [({"core": 3, "b": None}, "core  3\nb     -\n"), ({}, "No quota.\n")])
def test_an_object_as_rows(forge: Forge, resources: object, shown: str) -> None:
    """A field of an object is a row, also if its value is not an object."""
    result, _ = forge.run("bills", "quota", response=Response.of_json(200, {"resources": resources}))
    assert (result.exit, result.stdout.removeprefix("NAME  LEFT\n")) == (0, shown)


@pytest.mark.parametrize("resources", [None, [], "x"], ids=json.dumps)
def test_the_object_is_required(forge: Forge, resources: object) -> None:
    """A response without the object is invalid."""
    response = Response.of_json(200, {"resources": resources})
    result, _ = forge.run("bills", "quota", "--json", response=response)
    assert (result.exit, error_of(result.stderr)["code"]) == (7, "CLI_BAD_ANSWER")
