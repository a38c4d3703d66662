"""Range of the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from opentrain_sandbox.app import create_app
from opentrain_sandbox.control.clock import MAX_SECONDS
from opentrain_sandbox.core.clock import END
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import ClockRangeError, Sandbox
from tests.support.asgi_sandbox import V1, Account, AsgiClient, asgi_sandbox, full_account

ADVANCE = "/sandbox/clock/advance"
LAST = (END - datetime(2030, 1, 2, 12, 0, tzinfo=UTC)).total_seconds()
"""Seconds from the machine's time in ``asgi_sandbox`` to the end of the clock."""


@pytest.fixture
def client() -> Iterator[AsgiClient]:
    with asgi_sandbox() as made:
        yield made


def advance(client: AsgiClient, seconds: float) -> int:
    """Move the clock and return the status."""
    return client.request("POST", ADVANCE, json={"seconds": seconds}).status_code


def works(account: Account) -> bool:
    """Return whether lists and pages respond with success."""
    paths = ("/", "/sandbox/state", f"{V1}/jobs/mine", f"{V1}/jobs", f"{V1}/updates", f"{V1}/tokens", f"{V1}/credits")
    return all(account.client.request("GET", path, account.token).status_code == 200 for path in paths)


def test_sum_of_many_moves_is_limited(client: AsgiClient) -> None:
    account = full_account(client, "Ada")
    steps = int(LAST // MAX_SECONDS)
    # Each move runs due events. Moves in the middle are like the first one.
    assert advance(client, MAX_SECONDS) == 200
    client.sandbox.set("ahead", str(float(steps * MAX_SECONDS)))
    before = client.ok("GET", "/sandbox/state")["now"]
    assert advance(client, MAX_SECONDS) == 400
    response = client.request("POST", ADVANCE, json={"seconds": MAX_SECONDS})
    assert response.json()["details"]["issues"][0]["path"] == ["seconds"]
    assert client.ok("GET", "/sandbox/state")["now"] == before
    assert works(account)


def test_last_moment_works(client: AsgiClient) -> None:
    client.sandbox.set("ahead", str(LAST - 2))
    assert advance(client, 1) == 200
    assert advance(client, 1) == 400
    assert works(full_account(client, "Ada"))


@pytest.mark.parametrize("ahead", [LAST, LAST + 1, 2516e8, 1e300, float("inf"), float("nan"), -1.0])
def test_database_with_a_clock_out_of_range_is_refused(ahead: float) -> None:
    database = Database()
    Sandbox(database).set("ahead", str(ahead))
    with pytest.raises(ClockRangeError):
        create_app(database, lambda: datetime(2030, 1, 2, 12, 0, tzinfo=UTC))
    database.close()
