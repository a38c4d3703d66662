"""Ids as arguments: the same request as with the flag."""

from __future__ import annotations

import pytest

from opentrain_cli.index import PROGRAM
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.cli.resolve import resolve
from tests.support.surface import commands, usage_of
from tests.support.vectors import load_vectors

IDS = {
    path: ids[0]
    for path, entry in commands().items()
    if len(ids := [flag["name"] for flag in entry["flags"] if flag["type"] == "id" and flag.get("required")]) == 1
}
"""The only required id of each command that has one."""


@pytest.mark.parametrize("path", sorted(IDS))
def test_id_as_argument_and_as_flag(path: str) -> None:
    """Every vector that succeeds with the flag gets the same values with the id as an argument."""
    flag = f"--{IDS[path]}"
    compared = 0
    for vector in load_vectors():
        usage = usage_of(vector.argv)
        if (
            vector.expect["exit"] != 0
            or "{base}" in " ".join(vector.argv)
            or usage is None
            or usage.command != path
            or flag not in usage.flags
        ):
            continue
        found = resolve(PROGRAM, vector.argv)
        if found.command_factory is None:
            continue
        with_flag = parse(found.command_factory(), PROGRAM, found.words)
        word = with_flag.text(IDS[path].replace("-", "_"))
        assert word is not None
        others = [word for word in with_flag.words if not word.startswith(f"{flag}=")]
        assert parse(found.command_factory(), PROGRAM, [*others, "--", word]).values == with_flag.values
        compared += 1
    assert compared
