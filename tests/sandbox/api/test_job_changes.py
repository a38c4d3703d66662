"""GET /jobs/changes: published, updated and closed listings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from opentrain_sandbox.api import public_jobs

Connect = Callable[[str, str | None], httpx.Client]
Advance = Callable[..., None]

V1 = "/api/public/v1"
START = "2030-01-02T12:00:00.000Z"
JOB = {
    "title": "Mark street lamps",
    "description": "Draw a box around every street lamp in pictures of streets at night.",
    "languages": ["English"],
    "paymentType": "PAY_PER_HOUR",
    "rateAmount": 12,
}
REST = {"dataVolume": 100, "headcount": 3, "experienceLevel": "ENTRY_LEVEL"}


def changes(client: httpx.Client, since: str) -> dict[str, Any]:
    response = client.get(f"{V1}/jobs/changes", params={"since": since})
    assert response.status_code == 200
    assert set(response.json()) == {"since", "until", "changes", "generatedAt"}
    body: dict[str, Any] = response.json()
    return body


def kinds(client: httpx.Client, since: str) -> list[str]:
    return [change["eventType"] for change in changes(client, since)["changes"]]


def draft(api: httpx.Client) -> str:
    job_id: str = api.post(f"{V1}/job-drafts", json={"format": "opentrain_canonical", "job": JOB}).json()["jobId"]
    assert api.patch(f"{V1}/job-drafts/{job_id}", json=REST).status_code == 200
    return job_id


def test_changes_of_a_listing(timed: str, connect: Connect, timed_api: httpx.Client, advance: Advance) -> None:
    anyone = connect(timed, None)
    job_id = draft(timed_api)
    expected = []
    for number, (method, path, body, kind) in enumerate(
        (
            ("POST", "/publish", None, "PUBLISHED"),
            ("POST", "/publish", None, None),
            ("PATCH", "", {"headcount": 5}, "UPDATED"),
            ("POST", "/close", None, "CLOSED"),
            ("POST", "/close", None, None),
        )
    ):
        assert timed_api.request(method, f"{V1}/jobs/{job_id}{path}", json=body).status_code == 200
        if kind is not None:
            occurred_at = f"2030-01-02T12:0{number}:00.000Z"
            expected.append({"jobId": job_id, "eventType": kind, "occurredAt": occurred_at})
        advance(minutes=1)
    response = changes(anyone, START)
    assert response == {
        "since": START,
        "until": "2030-01-02T12:05:00.000Z",
        "changes": expected,
        "generatedAt": "2030-01-02T12:05:00.000Z",
    }
    assert changes(anyone, response["until"])["changes"] == []
    assert kinds(anyone, "2030-01-02T12:02:00Z") == ["UPDATED", "CLOSED"]


def test_blocked_change_closes_the_listing(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = draft(timed_api)
    timed_api.post(f"{V1}/jobs/{job_id}/publish")
    blocked = timed_api.patch(f"{V1}/jobs/{job_id}", json={"jobTitle": "Lamps sandbox-blocked"})
    assert blocked.status_code == 409
    timed_api.patch(f"{V1}/job-drafts/{job_id}", json={"jobTitle": "Lamps"})
    advance(seconds=1)
    assert kinds(timed_api, START) == ["PUBLISHED", "UPDATED", "CLOSED"]


def test_seeded_jobs_are_published(timed: str, connect: Connect) -> None:
    body = changes(connect(timed, None), "2029-12-30T00:00:00+01:00")
    assert body["since"] == "2029-12-29T23:00:00.000Z"
    found = [(change["jobId"], change["eventType"]) for change in body["changes"]]
    assert found == [("job_seed_calls", "PUBLISHED"), ("job_seed_crossing", "PUBLISHED")]


def test_consecutive_requests_return_each_change_once(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = draft(timed_api)
    timed_api.post(f"{V1}/jobs/{job_id}/publish")
    # The clock stands still, so more changes with this time can follow.
    first = changes(timed_api, START)
    timed_api.patch(f"{V1}/jobs/{job_id}", json={"headcount": 5})
    advance(seconds=1)
    second = changes(timed_api, first["until"])
    found = [change["eventType"] for change in first["changes"] + second["changes"]]
    assert found == ["PUBLISHED", "UPDATED"]


def test_full_response_says_where_to_continue(
    timed_api: httpx.Client, advance: Advance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public_jobs, "MAX_CHANGES", 4)
    job_id = draft(timed_api)
    timed_api.post(f"{V1}/jobs/{job_id}/publish")
    for count in (2, 3, 2):
        advance(seconds=1)
        for _ in range(count):
            timed_api.patch(f"{V1}/jobs/{job_id}", json={"headcount": 5})
    advance(hours=1)
    since = START
    sizes: list[int] = []
    seen: list[dict[str, Any]] = []
    while len(sizes) < 10:
        body = changes(timed_api, since)
        sizes.append(len(body["changes"]))
        seen += body["changes"]
        since = body["until"]
        if since == body["generatedAt"]:
            break
    # The three changes of one second do not fit after the first three, and are not split.
    assert sizes == [3, 3, 2]
    assert [change["occurredAt"] for change in seen] == sorted(change["occurredAt"] for change in seen)
    assert len(seen) == 8


def test_maximum_is_5000_changes() -> None:
    assert public_jobs.MAX_CHANGES == 5000


def test_changes_are_public(timed: str, connect: Connect, advance: Advance) -> None:
    anyone = connect(timed, None)
    response = anyone.get(f"{V1}/jobs/changes", params={"since": START})
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["cache-control"] == "s-maxage=300, stale-while-revalidate=3600"
    assert anyone.options(f"{V1}/jobs/changes").status_code == 204
    for _ in range(119):
        assert anyone.get(f"{V1}/jobs").status_code == 200
    rejected = anyone.get(f"{V1}/jobs/changes", params={"since": START})
    assert (rejected.status_code, rejected.headers["access-control-allow-origin"]) == (429, "*")
    advance(seconds=60)
    assert kinds(anyone, START) == []


@pytest.mark.parametrize("since", ["2029-12-30", "2029-12-30T00:00:00", "2029-12-30T01:00:00+01:00"])
def test_since_without_an_offset_is_in_utc(timed: str, connect: Connect, since: str) -> None:
    assert changes(connect(timed, None), since)["since"] == "2029-12-30T00:00:00.000Z"


@pytest.mark.parametrize("since", [None, "", "yesterday", "2030-01-32", "0001-01-01T00:00+05:00"])
def test_invalid_since_is_400(timed: str, connect: Connect, since: str | None) -> None:
    response = connect(timed, None).get(f"{V1}/jobs/changes", params={} if since is None else {"since": since})
    assert (response.status_code, response.json()["code"]) == (400, "BAD_REQUEST")
    assert response.json()["details"] == {"field": "since"}
    assert response.headers["access-control-allow-origin"] == "*"


def test_since_in_the_future_is_empty(timed: str, connect: Connect) -> None:
    later = (datetime(2030, 1, 2, 12, tzinfo=UTC) + timedelta(days=1)).isoformat()
    assert changes(connect(timed, None), later)["changes"] == []
