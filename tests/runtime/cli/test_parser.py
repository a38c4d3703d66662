"""Parser of one command: accepted arguments and usage errors."""

from __future__ import annotations

import pytest

from opentrain_runtime.cli.parser import parse
from opentrain_runtime.declarations.command import Input
from opentrain_runtime.errors import UsageError
from tests.support.declared import command


def _parse(*words: str) -> dict[str, object]:
    return parse(command(), "shop", list(words)).values


@pytest.mark.parametrize(
    ("words", "dest", "value"),
    [
        (["--name=x"], "name", "x"),
        (["--name", "x"], "name", "x"),
        (["--name", "-x"], "name", "-x"),
        (["--name", "--"], "name", "--"),
        (["--name="], "name", ""),
        (["--name=x", "--color=BLUE"], "color", "Blue"),
        (["--name=x", "--count", "3"], "count", 3),
        (["--loud", "--name=x"], "loud", True),
        (["--name=x"], "loud", False),
    ],
)
def test_valid_arguments(words: list[str], dest: str, value: object) -> None:
    assert _parse(*words)[dest] == value


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "--name"),
        (["--name"], "--name"),
        (["--name", "--loud"], "--loud"),
        (["--name=x", "--color=green"], "'green'"),
        (["--name=x", "--loud=yes"], "--loud"),
        (["--name=x", "extra"], "'extra'"),
        (["extra"], "'extra'"),
        (["--name=x", "--colour=red"], "--colour"),
        (["--nam=x"], "--nam"),
        (["--name=x", "--count=many"], "--count"),
    ],
)
def test_a_usage_error_names_the_mistake_and_the_help_page(words: list[str], named: str) -> None:
    with pytest.raises(UsageError) as raised:
        _parse(*words)
    assert named in raised.value.message
    assert raised.value.action == {"command": "shop things list --help"}


def test_one_flag_of_a_group_is_required() -> None:
    with pytest.raises(UsageError, match=r"--color.*--count"):
        parse(command(at_least_one=(("color", "count"),)), "shop", ["--name=x"])
    assert parse(command(at_least_one=(("color", "count"),)), "shop", ["--name=x", "--count=1"]).get("count") == 1


def test_an_unexpected_argument_is_not_repeated_if_it_may_be_secret() -> None:
    for secret_flag, hint in (("--name", "--name=-"), ("--other", "--name=****")):
        with pytest.raises(UsageError) as raised:
            parse(command(inputs=(Input("name", secret_flag, "secret"),)), "shop", ["canary"])
        assert "canary" not in f"{raised.value.message} {raised.value.hint} {raised.value.action}"
        assert hint in str(raised.value.hint)
    with pytest.raises(UsageError, match="canary"):
        parse(command(), "shop", ["canary"])
