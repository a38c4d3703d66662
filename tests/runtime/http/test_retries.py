"""Retry policy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from opentrain_runtime.http.messages import Request, Response
from opentrain_runtime.http.retries import LONGEST_WAIT, may_repeat, may_retry, retry_after, wait_before

NOW = 1_800_000_000.0


def _request(method: str, *, repeatable: bool = False) -> Request:
    return Request(method, "https://x.example/", headers={}, body=None, error_format="main", repeatable=repeatable)


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT", "DELETE"])
def test_a_write_may_be_repeated_only_with_a_key(method: str) -> None:
    assert not may_repeat(_request(method))
    assert may_repeat(_request(method, repeatable=True))


def test_a_read_may_be_repeated() -> None:
    assert may_repeat(_request("GET"))


@pytest.mark.parametrize(
    ("method", "repeatable", "statuses"),
    [("GET", False, {429, 502, 503, 504}), ("POST", True, {429, 502, 503, 504}), ("POST", False, {429})],
)
def test_statuses_that_may_be_retried(method: str, repeatable: bool, statuses: set[int]) -> None:
    request = _request(method, repeatable=repeatable)
    assert {status for status in range(200, 600) if may_retry(Response(request, status, {}, b""))} == statuses


def test_pauses_double_with_jitter() -> None:
    for attempt, middle in ((1, 0.5), (2, 1.0), (3, 2.0)):
        pauses = [wait_before(attempt, {}, NOW) for _ in range(50)]
        assert all(pause is not None and 0.75 * middle <= pause <= 1.25 * middle for pause in pauses)
        assert len(set(pauses)) > 1


def test_the_server_may_ask_for_a_pause_up_to_a_limit() -> None:
    for value, pause in (("0", 0.0), ("1.5", 1.5), ("7", 7.0), ("60", LONGEST_WAIT), ("60.0", LONGEST_WAIT)):
        assert wait_before(1, {"retry-after": value}, NOW) == pause
    for value in ("60.1", "61", "9" * 10, "9" * 400, "1" + "0" * 400 + ".5", _date(LONGEST_WAIT + 1), _date(1e9)):
        assert wait_before(1, {"retry-after": value}, NOW) is None


@pytest.mark.parametrize(
    "value",
    [
        "", "soon", "-1", "-1.5", "+1", "1.", ".5", "1,5", "1e3", "1 2", "0x1", "\u0663", "inf", "nan",
        "Thu, 99 Nov 2026 00:00:00 GMT", "Nov", ",", "::", "0 0 0 0 0",
    ],
)  # fmt: skip
def test_an_invalid_pause_is_ignored(value: str) -> None:
    assert retry_after({"retry-after": value}, NOW) is None
    pause = wait_before(1, {"retry-after": value}, NOW)
    assert pause is not None
    assert pause < 1


def test_a_date_is_a_pause_until_then() -> None:
    assert retry_after({"retry-after": _date(30)}, NOW) == 30
    assert retry_after({"retry-after": _date(-30)}, NOW) == 0
    assert retry_after({"retry-after": "Thu, 01 Jan 2015 00:00:00 GMT"}, NOW) == 0


@pytest.mark.parametrize(
    "value", ["Fri, 15 Jan 2027 08:00:07 GMT", "Fri Jan 15 08:00:07 2027", "Fri, 15 Jan 2027 08:00:07 -0000"]
)
def test_the_forms_of_a_date(value: str) -> None:
    """All three formats are in GMT (RFC 9110, section 5.6.7)."""
    assert retry_after({"retry-after": value}, NOW) == 7


@pytest.mark.parametrize("value", ["9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_very_long_pause_is_finite(value: str) -> None:
    asked = retry_after({"retry-after": value}, NOW)
    assert asked is not None
    assert LONGEST_WAIT < asked < 1e10


def _date(seconds: float) -> str:
    return format_datetime(datetime.fromtimestamp(NOW, UTC) + timedelta(seconds=seconds), usegmt=True)
