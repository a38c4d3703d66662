"""Parser of one command: accepted arguments and usage errors."""

from __future__ import annotations

import pytest

from opentrain_runtime.cli.parser import parse
from opentrain_runtime.declarations.command import Input
from opentrain_runtime.errors import UsageError
from tests.support.declared import PROGRAM, command


def _parse(*words: str) -> dict[str, object]:
    return parse(command(), PROGRAM, list(words)).values


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
        (["--name=x"], "loud", None),
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


def test_everything_that_is_missing_is_named_together() -> None:
    with pytest.raises(UsageError) as raised:
        parse(command(at_least_one=(("color", "count"),)), PROGRAM, [])
    assert all(flag in raised.value.message for flag in ("--name", "--color", "--count"))


def test_the_nearest_allowed_value_is_suggested() -> None:
    with pytest.raises(UsageError) as raised:
        _parse("--name=x", "--color=bleu")
    assert "Blue" in str(raised.value.hint)


def test_one_flag_of_a_group_is_required() -> None:
    with pytest.raises(UsageError, match=r"--color.*--count"):
        parse(command(at_least_one=(("color", "count"),)), PROGRAM, ["--name=x"])
    assert parse(command(at_least_one=(("color", "count"),)), PROGRAM, ["--name=x", "--count=1"]).get("count") == 1


def test_an_unexpected_argument_is_not_repeated_if_it_may_be_secret() -> None:
    for secret_flag, hint in (("--name", "--name=-"), ("--other", "--name=****")):
        with pytest.raises(UsageError) as raised:
            parse(command(inputs=(Input("name", secret_flag, "secret"),)), PROGRAM, ["canary"])
        assert "canary" not in f"{raised.value.message} {raised.value.hint} {raised.value.action}"
        assert hint in str(raised.value.hint)
    with pytest.raises(UsageError, match="canary"):
        parse(command(), PROGRAM, ["canary"])


@pytest.mark.parametrize(
    ("words", "value"),
    [(["x1"], "x1"), (["--loud", "x1"], "x1"), (["--", "-x"], "-x"), (["--name=list"], "list"), (["lists"], "lists")],
)
def test_an_argument_stands_for_the_flag(words: list[str], value: str) -> None:
    assert parse(command(positional="name"), PROGRAM, words).get("name") == value


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "--name"),
        (["x1", "x2"], "'x2'"),
        (["x1", "--name=x2"], "'x1'"),
        (["help"], "'help'"),
        (["List"], "'List'"),
        (["things"], "'things'"),
    ],
)
def test_an_unusable_argument_is_refused(words: list[str], named: str) -> None:
    """A second argument, the flag beside it, and words that name a command."""
    with pytest.raises(UsageError) as raised:
        parse(command(positional="name"), PROGRAM, words)
    assert named in raised.value.message


def test_a_missing_secret_is_asked_for_only_where_a_person_can_type_it() -> None:
    """It becomes `-`, which reads stdin without echo."""
    declared = command(inputs=(Input("name", "--name", "secret"),))
    assert parse(declared, PROGRAM, [], may_ask=True).get("name") == "-"
    assert parse(declared, PROGRAM, ["--name=x"], may_ask=True).get("name") == "x"
    for words, may_ask in (([], False), (["--no-input"], True)):
        with pytest.raises(UsageError, match="--name"):
            parse(declared, PROGRAM, words, may_ask=may_ask)
    with pytest.raises(UsageError, match="--name"):
        parse(command(), PROGRAM, [], may_ask=True)
