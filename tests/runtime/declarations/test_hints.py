"""The choice of a hint."""

from __future__ import annotations

import pytest

from opentrain_runtime.declarations.hints import Chosen, Hint, choose

DOCUMENT = {"error": {"link": "https://x.example", "missing": ["a", "b"]}}


def _choose(*hints: Hint) -> Chosen:
    return choose(hints, DOCUMENT, status=409, code="CONFLICT", reason="busy", message="It is busy")


@pytest.mark.parametrize(
    "condition",
    [{"reason": "busy"}, {"code": "CONFLICT"}, {"status": 409}, {"message": "It is busy"}, {"has": "error.link"}, {}],
)
def test_a_hint_whose_conditions_hold_is_chosen(condition: dict[str, object]) -> None:
    assert _choose(Hint("yes", **condition)).hint == "yes"  # type: ignore[arg-type]  # one of several types


@pytest.mark.parametrize(
    "condition",
    [{"reason": "x"}, {"code": "X"}, {"status": 400}, {"message": "x"}, {"has": "error.other"}],
)
def test_a_condition_that_does_not_hold_excludes_a_hint(condition: dict[str, object]) -> None:
    hint = Hint("no", **{"reason": "busy", **condition})  # type: ignore[arg-type]  # one of several types
    assert _choose(hint) == Chosen()


def test_the_first_hint_wins() -> None:
    assert _choose(Hint("one"), Hint("two")).hint == "one"


def test_a_link_comes_before_a_command_and_a_missing_link_gives_way_to_it() -> None:
    assert _choose(Hint("Open", url="error.link", run="x y")).action == {"url": "https://x.example"}
    assert _choose(Hint("Open", url="error.none", run="x y")).action == {"command": "x y"}
    assert _choose(Hint("Open", run="x y")).hint == "Open: x y"


def test_values_of_the_response_are_filled_in() -> None:
    chosen = _choose(Hint("Missing: {error.missing}.", shows="shop.lines"))
    assert chosen == Chosen("Missing: a, b.", None, "shop.lines")
