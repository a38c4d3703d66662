"""Choice of a hint."""

from __future__ import annotations

import pytest

from opentrain_runtime.declarations.hints import Chosen, Hint, choose

DOCUMENT = {"error": {"link": "https://x.example", "missing": ["a", "b"]}}


def _choose(*hints: Hint) -> Chosen:
    return choose(
        hints,
        DOCUMENT,
        command="x get",
        arguments={"x_id": "a b", "error": "hidden by the response"},
        status=409,
        code="CONFLICT",
        reason="busy",
        message="It is busy",
        saved_token_stays_local=True,
    )


@pytest.mark.parametrize(
    "condition",
    [
        {"reason": "busy"},
        {"code": "CONFLICT"},
        {"status": 409},
        {"message": "It is busy"},
        {"has": "error.link"},
        {"command": "x get"},
        {"flag": "x_id"},
        {"local": True},
        {},
    ],
)
def test_a_hint_with_true_conditions_is_chosen(condition: dict[str, object]) -> None:
    assert _choose(Hint("yes", **condition)).hint == "yes"  # type: ignore[arg-type]  # one of several types


@pytest.mark.parametrize(
    "condition",
    [
        {"reason": "x"},
        {"code": "X"},
        {"status": 400},
        {"message": "x"},
        {"has": "error.other"},
        {"command": "x list"},
        {"flag": "y_id"},
    ],
)
def test_a_false_condition_excludes_a_hint(condition: dict[str, object]) -> None:
    hint = Hint("no", **{"reason": "busy", **condition})  # type: ignore[arg-type]  # one of several types
    assert _choose(hint) == Chosen()


def test_the_first_hint_is_chosen() -> None:
    assert _choose(Hint("one"), Hint("two")).hint == "one"


def test_a_link_takes_precedence_over_a_command_unless_it_is_missing() -> None:
    assert _choose(Hint("Open", url="error.link", run=("x y",))).action == {"url": "https://x.example"}
    assert _choose(Hint("Open", url="error.none", run=("x y",))).action == {"command": "x y"}


def test_the_first_command_whose_values_are_known_is_chosen() -> None:
    runs = ("x y --link={error.none}", "x y --x={x_id}", "x y --help")
    assert _choose(Hint("Open", run=runs)).action == {"command": "x y --x='a b'"}
    assert _choose(Hint("Open", run=runs[:1])).action is None
    assert _choose(Hint("Open", also_says="Or {x_id}", also_run=runs)).also == ("Or a b", "x y --x='a b'")
    assert _choose(Hint("Open", also_says="Or", also_run=runs[:1])).also is None


def test_values_of_the_response_are_filled_in() -> None:
    chosen = _choose(Hint("Missing: {error.missing}.", shows="shop.lines"))
    assert chosen == Chosen("Missing: a, b.", shows="shop.lines")
