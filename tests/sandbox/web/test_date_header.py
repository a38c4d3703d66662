"""The Date header agrees with the clock of the sandbox."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

import httpx


def test_the_date_is_that_of_the_sandbox(api: httpx.Client, server: str) -> None:
    ahead = 40 * 86_400
    before = api.get("/api/public/v1/jobs")
    httpx.post(f"{server}/sandbox/clock/advance", json={"seconds": ahead}).raise_for_status()
    after = api.get("/api/public/v1/jobs")
    first, second = (parsedate_to_datetime(response.headers["Date"]) for response in (before, after))
    assert (second - first).total_seconds() >= ahead
    assert after.headers.get_list("Date") == [after.headers["Date"]]
    assert httpx.get(f"{server}/nowhere").headers["Date"]
