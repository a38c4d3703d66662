"""Points in time relative to now."""

from __future__ import annotations

from datetime import datetime

import pytest

from opentrain_runtime.output.relative_time import relative

NOW = datetime.fromisoformat("2026-11-27T12:00:00Z").timestamp()


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2026-11-27T12:00:00Z", "now"),
        ("2026-11-27T11:59:01Z", "now"),
        ("2026-11-27T12:00:59.999Z", "now"),
        ("2026-11-27T11:59:00Z", "1m ago"),
        ("2026-11-27T11:00:01Z", "59m ago"),
        ("2026-11-27T12:00:00+01:00", "1h ago"),
        ("2026-11-26T12:00:01Z", "23h ago"),
        ("2026-11-26T12:00:00Z", "1d ago"),
        ("2026-10-28T12:00:00Z", "1mo ago"),
        ("2025-11-27T12:00:00Z", "1y ago"),
        ("0001-01-01T00:00:00Z", "2027y ago"),
        ("2026-11-27T12:05:30Z", "in 5m"),
        ("2026-12-01T00:00:00Z", "in 3d"),
    ],
)
def test_a_point_in_time(iso: str, text: str) -> None:
    assert relative(iso, NOW) == text
