"""Types of values that are parts of objects: accepted values, and errors that name the value."""

from __future__ import annotations

from argparse import ArgumentTypeError

import pytest

from opentrain_runtime.cli import object_types
from opentrain_runtime.text.json import compact

ITEM = object_types.record(
    {"price": "text", "quantity": "number", "gift": "boolean", "cover": ("hard", "soft"), "note": "text or null"}
)


@pytest.mark.parametrize(
    ("word", "pair"), [("a=b", ("a", "b")), ("a=", ("a", "")), ("a=b=c", ("a", "b=c")), ("a b=1", ("a b", "1"))]
)
def test_a_pair(word: str, pair: tuple[str, str]) -> None:
    assert object_types.pair(word) == pair


@pytest.mark.parametrize("word", ["", "a", "=b", " =b"])
def test_an_invalid_pair_is_named(word: str) -> None:
    with pytest.raises(ArgumentTypeError) as raised:
        object_types.pair(word)
    assert repr(word) in str(raised.value)


@pytest.mark.parametrize(
    ("word", "sent"),
    [
        ("price=p_1", '{"price":"p_1"}'),
        ("price=5,quantity=-2", '{"price":"5","quantity":-2}'),
        ("quantity=2.50,gift=true", '{"quantity":2.50,"gift":true}'),
        ("cover=HARD", '{"cover":"hard"}'),
        ("note=null,price=null", '{"note":null,"price":"null"}'),
        ('{"price": "a, b", "note": null, "gift": false}', '{"price":"a, b","note":null,"gift":false}'),
    ],
)
def test_a_record_is_sent_in_the_types_of_its_fields(word: str, sent: str) -> None:
    assert compact(ITEM(word)) == sent


@pytest.mark.parametrize(
    ("word", "named"),
    [
        ("", "''"),
        ("price", "'price'"),
        ("price=a,b", "'b'"),
        ("price=", "''"),
        ("price=a,price=b", "'price'"),
        ("prise=a", "'prise'"),
        ("quantity=two", "'two'"),
        ("quantity=true", "true"),
        ("quantity=null", "null"),
        ("gift=1", "1"),
        ("gift=True", "'True'"),
        ("cover=paper", "'paper'"),
        ("{", "'{'"),
        ("{}", "'{}'"),
        ('{"price": 5}', "5"),
        ('{"cover": null}', "null"),
        ('{"price": ["a"]}', '["a"]'),
        ('{"size": 1}', "'size'"),
    ],
)
def test_an_invalid_record_is_named(word: str, named: str) -> None:
    with pytest.raises(ArgumentTypeError) as raised:
        ITEM(word)
    assert named in str(raised.value)
