"""The retry policy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from opentrain_runtime.http.messages import Request
from opentrain_runtime.http.retries import LONGEST_WAIT, may_repeat, retry_after, wait_before

NOW = 1_800_000_000.0


def _request(method: str, *, repeatable: bool = False) -> Request:
    return Request(method, "https://x.example/", headers={}, body=None, error_format="main", repeatable=repeatable)


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT", "DELETE"])
def test_a_write_may_be_repeated_only_with_a_key(method: str) -> None:
    assert not may_repeat(_request(method))
    assert may_repeat(_request(method, repeatable=True))


def test_a_read_may_be_repeated() -> None:
    assert may_repeat(_request("GET"))


def test_pauses_double_with_jitter() -> None:
    for attempt, middle in ((1, 0.5), (2, 1.0), (3, 2.0)):
        pauses = [wait_before(attempt, {}, NOW) for _ in range(50)]
        assert all(pause is not None and 0.75 * middle <= pause <= 1.25 * middle for pause in pauses)
        assert len(set(pauses)) > 1


def test_the_server_may_ask_for_a_pause_up_to_a_limit() -> None:
    assert wait_before(1, {"retry-after": "7"}, NOW) == 7
    assert wait_before(1, {"retry-after": str(int(LONGEST_WAIT))}, NOW) == LONGEST_WAIT
    assert wait_before(1, {"retry-after": str(int(LONGEST_WAIT) + 1)}, NOW) is None


@pytest.mark.parametrize("value", ["", "soon", "-1", "1" * 40, "Thu, 99 Nov 2026 00:00:00 GMT"])
def test_a_pause_that_makes_no_sense_is_ignored(value: str) -> None:
    assert retry_after({"retry-after": value}, NOW) is None


def test_a_date_is_a_pause_until_then() -> None:
    later = format_datetime(datetime.fromtimestamp(NOW, UTC) + timedelta(seconds=30), usegmt=True)
    assert retry_after({"retry-after": later}, NOW) == 30
    assert retry_after({"retry-after": "Thu, 01 Jan 2015 00:00:00 GMT"}, NOW) == 0
