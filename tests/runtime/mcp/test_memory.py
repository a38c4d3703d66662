"""Memory of the server: a small size of the long run, and the growth that it detects."""

from __future__ import annotations

from tests.soak.tool_calls import Usage, grown, run


def test_many_calls() -> None:
    done = run(calls=1200, seed=3)
    assert done.violations == []
    assert done.counts["connections"] < 50


def test_growth_is_detected() -> None:
    usages = [Usage(80, 15, 9)] * 5
    assert grown([*usages, Usage(81, 17, 12)]) == []
    assert len(grown([*usages, Usage(90, 40, 30)])) == 3
