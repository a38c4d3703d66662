"""Every vector: its command line causes exactly its requests or its usage error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.run_vector import run_vector
from tests.support.vectors import Vector, load_vectors


@pytest.mark.parametrize("vector", load_vectors(), ids=str)
def test_vector(vector: Vector, tmp_path: Path) -> None:
    """The installed CLI runs against a real server on loopback."""
    problems = run_vector(vector, tmp_path)
    assert not problems, "\n".join([f"{vector.source}: {vector.id}", f"argv: {vector.argv}", *problems])
