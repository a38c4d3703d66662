"""JSON: parsing, errors and output."""

from __future__ import annotations

import pytest

from opentrain_runtime.text.json import (
    DEEPEST,
    JSONTextError,
    Number,
    compact,
    pretty,
    quote,
    read_json,
    read_response,
    shown,
)


@pytest.mark.parametrize("text", ["14.50", "1e3", "-0.0", "0.1234567890123456789"])
def test_a_number_keeps_its_digits(text: str) -> None:
    value = read_json(text)
    assert isinstance(value, Number)
    assert compact(value) == text
    assert value == float(text)


def test_an_integer_is_exact() -> None:
    assert read_json("123456789012345678901234567890") == 123456789012345678901234567890


@pytest.mark.parametrize("text", ["", "{", "{'a': 1}", "[1,]", "NaN", "Infinity", "1e999", "01", '{"a":1}{}', "nul"])
def test_text_that_is_not_json_is_refused(text: str) -> None:
    with pytest.raises(JSONTextError):
        read_json(text)


def test_a_repeated_key_is_refused_in_a_file_and_accepted_in_a_response() -> None:
    text = '{"a": 1, "a": 2}'
    with pytest.raises(JSONTextError, match="'a'"):
        read_json(text)
    assert read_response(text.encode()) == {"a": 2}


def test_a_byte_order_mark_is_ignored_and_other_encodings_are_refused() -> None:
    assert read_response(b"\xef\xbb\xbf{}") == {}
    with pytest.raises(JSONTextError, match="byte 1"):
        read_response(b'"\xff"')


def test_depth_is_limited() -> None:
    assert read_json("[" * DEEPEST + "1" + "]" * DEEPEST) is not None
    with pytest.raises(JSONTextError):
        read_json("[" * (DEEPEST + 1) + "1" + "]" * (DEEPEST + 1))
    with pytest.raises(JSONTextError):
        read_json("[" * 100_000)


def test_compact_and_pretty_write_the_same_value() -> None:
    value = {"a": [1, True, None, "é"], "empty": {}, "list": []}
    assert compact(value) == '{"a":[1,true,null,"é"],"empty":{},"list":[]}'
    assert pretty(value) == (
        '{\n  "a": [\n    1,\n    true,\n    null,\n    "é"\n  ],\n  "empty": {},\n  "list": []\n}'
    )
    assert read_json(pretty(value)) == value


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('say "hi"\\', r'"say \"hi\"\\"'),
        ("a\nb\tc", r'"a\nb\tc"'),
        ("\x1b[31m", r'"\u001b[31m"'),
        ("\u202egnp", r'"\u202egnp"'),
        ("日本", '"日本"'),
    ],
)
def test_a_string_is_quoted_with_harmful_characters_escaped(text: str, written: str) -> None:
    assert quote(text) == written
    assert read_json(written) == text


def test_a_value_nested_too_deeply_has_a_text_for_messages() -> None:
    value: object = 1
    for _ in range(100_000):
        value = [value]
    with pytest.raises(JSONTextError):
        compact(value)
    assert shown(value).startswith('"')
    while isinstance(value, list):  # level by level, because freeing it would need a deep recursion
        value = value.pop()
