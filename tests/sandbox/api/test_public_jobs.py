"""Tokenless endpoints: search, one job, facets, and their rate limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Connect = Callable[[str, str | None], httpx.Client]
Advance = Callable[..., None]

V1 = "/api/public/v1"
SEEDED = [
    "job_seed_crossing",
    "job_seed_calls",
    "job_seed_xrays",
    "job_seed_ranking",
    "job_seed_forklift",
    "job_seed_recipes",
]


@pytest.fixture
def anyone(timed: str, connect: Connect) -> httpx.Client:
    """Return a client without a token, for a sandbox that contains only its seed."""
    return connect(timed, None)


def ids(response: httpx.Response) -> list[str]:
    assert response.status_code == 200
    return [job["id"] for job in response.json()["jobs"]]


def test_search_lists_live_jobs_latest_first(anyone: httpx.Client) -> None:
    response = anyone.get(f"{V1}/jobs")
    assert ids(response) == SEEDED
    assert set(response.json()) == {"jobs", "nextCursor", "generatedAt"}
    job = response.json()["jobs"][0]
    assert set(job) == {
        "id", "slug", "title", "companyName", "descriptionText", "descriptionHtml", "seoTitle", "summary", "status",
        "datePosted", "validThrough", "updatedAt", "employmentTypes", "countries", "languages", "category", "dataType",
        "labelTypes", "labelingSoftware", "experienceLevel", "skills", "pay", "url", "applyUrl",
    }  # fmt: skip
    assert set(job["pay"]) == {
        "paymentType", "currency", "hourlyRate", "hourlyMin", "hourlyMax", "fixedPrice", "perLabelRate",
    }  # fmt: skip
    assert job["datePosted"] == "2030-01-01T12:00:00.000Z"
    assert anyone.get(f"{V1}/jobs/{job['id']}").json() == job
    assert anyone.get(job["url"]).status_code == 200


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "street images"}, ["job_seed_crossing"]),
        ({"q": "STREET forklift"}, []),
        ({"category": "Audio Annotation"}, ["job_seed_calls"]),
        ({"category": "audio-annotation"}, ["job_seed_calls"]),
        ({"language": "french"}, ["job_seed_recipes"]),
        ({"country": "mx"}, ["job_seed_crossing", "job_seed_calls", "job_seed_recipes"]),
        ({"payType": "FIXED_PRICE"}, ["job_seed_xrays"]),
        ({"payType": "PAY_PER_HOUR", "category": "text-annotation"}, ["job_seed_ranking"]),
        ({"q": "", "unknown": "x"}, SEEDED),
    ],
)
def test_filters(anyone: httpx.Client, query: dict[str, str], found: list[str]) -> None:
    assert ids(anyone.get(f"{V1}/jobs", params=query)) == found


def test_paging(anyone: httpx.Client) -> None:
    first = anyone.get(f"{V1}/jobs?limit=4")
    second = anyone.get(f"{V1}/jobs", params={"limit": 4, "cursor": first.json()["nextCursor"]})
    assert ids(first) + ids(second) == SEEDED
    assert second.json()["nextCursor"] is None


def test_invalid_queries_are_400(anyone: httpx.Client) -> None:
    for query, field in (("payType=HOURLY", "payType"), ("limit=0", "limit"), ("cursor=x", "cursor")):
        response = anyone.get(f"{V1}/jobs?{query}")
        assert response.status_code == 400
        assert response.json()["details"]["field"] == field
        assert response.headers["access-control-allow-origin"] == "*"


def test_show_job(anyone: httpx.Client) -> None:
    assert anyone.get(f"{V1}/jobs/job_none").json()["code"] == "NOT_FOUND"
    assert anyone.get(f"{V1}/jobs/{'x' * 64}").status_code == 404
    for bad in ("x" * 65, ""):
        assert anyone.get(f"{V1}/jobs/{bad}").json()["code"] == "BAD_REQUEST"


def test_draft_is_not_public(timed_api: httpx.Client, anyone: httpx.Client) -> None:
    body = {"rawJobDescription": "Label 10 images"}
    job_id = timed_api.post(f"{V1}/job-drafts", json=body).json()["jobId"]
    assert anyone.get(f"{V1}/jobs/{job_id}").json()["code"] == "NOT_FOUND"
    assert ids(anyone.get(f"{V1}/jobs")) == SEEDED


def test_facets(anyone: httpx.Client) -> None:
    body: dict[str, Any] = anyone.get(f"{V1}/jobs/facets").json()
    assert set(body) == {"totalJobs", "categories", "languages", "countries", "payTypes", "generatedAt"}
    assert body["totalJobs"] == 6
    assert body["payTypes"][0] == {"value": "PAY_PER_HOUR", "count": 3}
    assert {"value": "English", "count": 3} in body["languages"]


def test_reads_have_cors_headers(anyone: httpx.Client) -> None:
    for path in ("/jobs", "/jobs/facets", "/jobs/job_seed_crossing"):
        response = anyone.get(f"{V1}{path}")
        assert response.headers["access-control-allow-origin"] == "*"
        assert response.headers["cache-control"] == "s-maxage=300, stale-while-revalidate=3600"
        assert anyone.head(f"{V1}{path}").status_code == 200
        preflight = anyone.options(f"{V1}{path}")
        assert (preflight.status_code, preflight.content) == (204, b"")


def test_limit_is_120_reads_a_minute(anyone: httpx.Client, advance: Advance) -> None:
    paths = ("/jobs?limit=1", "/jobs/facets", "/jobs/job_seed_crossing")
    assert {anyone.get(f"{V1}{paths[n % 3]}").status_code for n in range(119)} == {200}
    advance(seconds=20)
    assert anyone.get(f"{V1}/jobs").status_code == 200
    rejected = anyone.get(f"{V1}/jobs")
    assert (rejected.status_code, rejected.json()["code"]) == (429, "RATE_LIMITED")
    assert rejected.headers["retry-after"] == "40"
    assert set(rejected.json()) == {"error", "code", "requestId"}
    advance(seconds=40)
    assert anyone.get(f"{V1}/jobs").status_code == 200
