"""Memory of the server, with a small number of calls; `make soak` makes 10,000."""

from __future__ import annotations

from tests.soak.tool_calls import GROWTH, measure


def test_memory_does_not_grow_with_the_number_of_calls() -> None:
    first, last = measure(600)
    assert last - first <= GROWTH
