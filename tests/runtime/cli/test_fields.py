"""Flags that set fields: coercion and checks of FIELD=VALUE."""

from __future__ import annotations

import pytest

from opentrain_runtime.arguments import Arguments
from opentrain_runtime.cli.fields import set_fields
from opentrain_runtime.declarations.command import Command
from opentrain_runtime.declarations.endpoint import Endpoint
from opentrain_runtime.declarations.program import Program
from opentrain_runtime.errors import UsageError
from opentrain_runtime.text.json import compact

PROGRAM = Program(
    binary="shop",
    version="1.0.0",
    package="tests.support.shop_cli",
    groups={"things": "things"},
    shortcuts={},
    topics=(),
    global_flags={},
)
DECLARED = Command(
    "things set",
    add_arguments=lambda _: None,
    effect="write",
    endpoint=Endpoint("PATCH", "/things", body={"set": "*", "from_file": "*"}, error_format="main"),
    fields={
        "set": {"title": "text", "copies": "number", "tags": "list", "cover": ("HARD", "SOFT"), "note": "text or null"}
    },
)


def _set(*pairs: tuple[str, str]) -> object:
    arguments = Arguments({"set": list(pairs)}, [])
    set_fields(DECLARED, arguments, PROGRAM, "shop things set --help")
    return arguments.get("set")


@pytest.mark.parametrize(
    ("name", "value", "sent"),
    [
        ("title", "7", '"7"'),
        ("copies", "7", "7"),
        ("copies", "1e2", "1e2"),
        ("tags", '["a"]', '["a"]'),
        ("tags", "a", '"a"'),
        ("cover", "soft", '"SOFT"'),
        ("cover", '"Hard"', '"HARD"'),
        ("note", "null", "null"),
        ("note", '"null"', '"null"'),
        ("note", "7", '"7"'),
        ("title", "null", '"null"'),
        ("other", "7", "7"),
        ("colour", "x", '"x"'),
    ],
)
def test_accepted_values(name: str, value: str, sent: str) -> None:
    """The last field is not similar enough to a known one to be refused."""
    assert compact(_set((name, value))) == f'{{"{name}":{sent}}}'


@pytest.mark.parametrize(
    ("pairs", "named", "hinted"),
    [
        ([("cover", "sotf")], "'sotf'", "SOFT"),
        ([("cover", "7")], "'7'", ""),
        ([("copies", "many")], "'many'", ""),
        ([("copies", "true")], "'true'", ""),
        ([("copies", '"7"')], "copies", ""),
        ([("copies", "[7]")], "copies", ""),
        ([("titel", "x")], "'titel'", "--from-file"),
        ([("Title", "x")], "'Title'", "title"),
        ([("copies", "1"), ("copies", "1")], "'copies'", ""),
    ],
)
def test_refused_fields(pairs: list[tuple[str, str]], named: str, hinted: str) -> None:
    with pytest.raises(UsageError) as raised:
        _set(*pairs)
    assert ("--set" in raised.value.message, named in raised.value.message) == (True, True)
    assert hinted in str(raised.value.hint)
    assert raised.value.action == {"command": "shop things set --help"}
