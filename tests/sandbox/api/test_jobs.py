"""Lifecycle of a job: draft, update, publish, change, close; and its ownership."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]
Advance = Callable[..., None]

V1 = "/api/public/v1"
TEXT = "Label 5,000 street-scene images with bounding boxes. Native Spanish speakers, $14/hr."
REST = {"headcount": 3, "experienceLevel": "ENTRY_LEVEL"}


def draft(api: httpx.Client, text: str = TEXT, **more: Any) -> Any:
    response = api.post(f"{V1}/job-drafts", json={"rawJobDescription": text, **more})
    assert response.status_code == 201
    return response.json()


def ready(api: httpx.Client, **more: Any) -> str:
    """Create a draft that is ready to publish. Return its id."""
    job_id: str = draft(api)["jobId"]
    assert api.patch(f"{V1}/job-drafts/{job_id}", json={**REST, **more}).status_code == 200
    return job_id


def published(api: httpx.Client) -> str:
    job_id = ready(api)
    assert api.post(f"{V1}/jobs/{job_id}/publish").status_code == 200
    return job_id


def details(response: httpx.Response, status: int) -> Any:
    assert response.status_code == status
    return response.json()["details"]


def test_draft_asks_for_missing_fields(api: httpx.Client) -> None:
    body = draft(api)
    assert set(body) == {
        "ok", "jobId", "status", "draftUrl", "reviewUrl", "validation", "missingFields", "normalizedFields",
        "warnings", "unmappedFields", "lowConfidenceFields",
    }  # fmt: skip
    assert (body["ok"], body["status"]) == (True, "DRAFT")
    assert body["normalizedFields"]["pricePerHour"] == 14
    assert [item["field"] for item in body["missingFields"]] == ["headcount", "experienceLevel"]
    assert body["validation"]["missingFields"] == body["missingFields"]
    assert body["validation"]["missingFieldCount"] == 2
    number, enum = body["missingFields"]
    assert set(enum) == {
        "field", "label", "message", "code", "prompt", "type", "enumValues", "updateKeys", "example", "hint",
    }  # fmt: skip
    assert (number["type"], number["enumValues"], number["example"]) == ("number", None, "3")
    assert (enum["type"], enum["updateKeys"]) == ("enum", ["experienceLevel"])
    assert "INTERMEDIATE" in enum["enumValues"]


def test_price_is_required_once_its_type_is_known(api: httpx.Client) -> None:
    job_id = draft(api, "Sort photos")["jobId"]
    for patch, price in (
        ({"paymentType": "PAY_PER_LABEL"}, "pricePerLabel"),
        ({"paymentType": "FIXED_PRICE"}, "fixedPrice"),
    ):
        body = api.patch(f"{V1}/job-drafts/{job_id}", json=patch).json()
        assert body["missingFields"][-1]["field"] == price


@pytest.mark.parametrize(
    "body",
    [
        {"source": {"type": "text", "text": TEXT}},
        {"format": "opentrain_canonical", "job": {"title": "Label", "description": TEXT}},
        {"format": "schema_org_job_posting", "jsonLd": {"@type": "JobPosting", "title": "L", "description": TEXT}},
        {
            "format": "indeed_xml",
            "xml": f"<source><job><title>L</title><description>{TEXT}</description></job></source>",
        },
        {"format": "hr_xml", "xml": f"<a><PositionTitle>L</PositionTitle><JobDescription>{TEXT}</JobDescription></a>"},
    ],
)
def test_every_source_is_accepted(api: httpx.Client, body: dict[str, Any]) -> None:
    response = api.post(f"{V1}/job-drafts", json=body)
    assert response.status_code == 201
    assert response.json()["normalizedFields"]["jobDescription"] == TEXT


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, []),
        ({"rawJobDescription": "x", "source": {"type": "text", "text": "x"}}, []),
        ({"rawJobDescription": "x", "title": "x"}, []),
        ({"rawJobDescription": " "}, ["rawJobDescription"]),
        ({"rawJobDescription": 5}, ["rawJobDescription"]),
        ({"rawJobDescription": "x" * 60_001}, ["rawJobDescription"]),
        ({"source": "x"}, ["source"]),
        ({"source": {"type": "html", "text": "x"}}, ["source", "type"]),
        ({"source": {"type": "text"}}, ["source", "text"]),
        ({"format": "word"}, ["format"]),
        ({"format": "opentrain_canonical", "job": []}, ["job"]),
        ({"format": "schema_org_job_posting", "jsonLd": {}}, ["jsonLd"]),
        ({"format": "indeed_xml", "xml": "<"}, ["xml"]),
        ({"format": "hr_xml"}, ["xml"]),
        ({"rawJobDescription": "x", "idempotencyKey": 5}, ["idempotencyKey"]),
        ({"source": {"type": "text", "text": "x", "externalId": 5}}, ["source", "externalId"]),
    ],
)
def test_invalid_draft_lists_issues(api: httpx.Client, body: dict[str, Any], path: list[str]) -> None:
    issues = details(api.post(f"{V1}/job-drafts", json=body), 400)["issues"]
    assert [issue["path"] for issue in issues] == [path]


def test_an_idempotency_key_makes_one_draft(
    server: str, connect: Connect, register: Register, api: httpx.Client
) -> None:
    first = draft(api, idempotencyKey="k1")
    again = api.post(f"{V1}/job-drafts", json={"source": {"type": "text", "text": "Other", "idempotencyKey": "k1"}})
    assert (again.status_code, again.json()["jobId"]) == (200, first["jobId"])
    assert again.json()["normalizedFields"] == first["normalizedFields"]
    assert draft(api, idempotencyKey="k2")["jobId"] != first["jobId"]
    other = connect(server, register(server)["access_token"])
    assert draft(other, idempotencyKey="k1")["jobId"] != first["jobId"]
    assert len(api.get(f"{V1}/jobs/mine").json()["jobs"]) == 2


def test_an_update_fills_the_draft(api: httpx.Client) -> None:
    job_id = draft(api)["jobId"]
    body = api.patch(f"{V1}/job-drafts/{job_id}", json={"headcount": 3}).json()
    assert [item["field"] for item in body["missingFields"]] == ["experienceLevel"]
    body = api.patch(f"{V1}/job-drafts/{job_id}", json={"experienceLevel": "EXPERT"}).json()
    assert {key: body[key] for key in ("ok", "jobId", "status")} == {"ok": True, "jobId": job_id, "status": "DRAFT"}
    assert body["validation"] == {
        "publishReady": True, "issueCount": 0, "missingFieldCount": 0, "missingFields": [], "issues": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("patch", "code", "path"),
    [
        ({}, "too_small", []),
        ({"salary": 5}, "unrecognized_keys", []),
        ({"pricePerHour": "14"}, "invalid_type", ["pricePerHour"]),
        ({"pricePerHour": True}, "invalid_type", ["pricePerHour"]),
        ({"pricePerHour": None}, "invalid_type", ["pricePerHour"]),
        ({"pricePerHour": 0}, "too_small", ["pricePerHour"]),
        ({"pricePerHour": 10**300}, "too_big", ["pricePerHour"]),
        ({"headcount": 1.5}, "invalid_type", ["headcount"]),
        ({"jobTitle": 7}, "invalid_type", ["jobTitle"]),
        ({"jobTitle": "x" * 151}, "too_big", ["jobTitle"]),
        ({"paymentType": "pay_per_hour"}, "invalid_enum_value", ["paymentType"]),
        ({"languages": "Spanish"}, "invalid_type", ["languages"]),
        ({"languages": ["Spanish", 5]}, "invalid_type", ["languages", 1]),
    ],
)
def test_invalid_update_changes_nothing(api: httpx.Client, patch: dict[str, Any], code: str, path: list[Any]) -> None:
    job_id = draft(api)["jobId"]
    response = api.patch(
        f"{V1}/job-drafts/{job_id}", json={**patch, **({"headcount": 2} if patch and "headcount" not in patch else {})}
    )
    issues = details(response, 400)["issues"]
    assert [(issue["code"], issue["path"]) for issue in issues] == [(code, path)]
    after = api.patch(f"{V1}/job-drafts/{job_id}", json={"experienceLevel": "EXPERT"}).json()
    assert [item["field"] for item in after["missingFields"]] == ["headcount"]


def test_job_from_draft_to_close(api: httpx.Client, connect: Connect, server: str) -> None:
    job_id = draft(api)["jobId"]
    early = details(api.post(f"{V1}/jobs/{job_id}/publish"), 400)
    assert early["validation"]["missingFieldCount"] == 2
    api.patch(f"{V1}/job-drafts/{job_id}", json=REST)

    done = api.post(f"{V1}/jobs/{job_id}/publish").json()
    assert set(done) == {
        "ok", "jobId", "status", "alreadyPublished", "jobUrl", "publishAttemptId", "warnings", "sideEffects",
    }  # fmt: skip
    assert (done["status"], done["alreadyPublished"]) == ("OPEN", False)
    assert done["publishAttemptId"] and done["sideEffects"]["dispatched"]
    again = api.post(f"{V1}/jobs/{job_id}/publish").json()
    assert (again["alreadyPublished"], again["publishAttemptId"]) == (True, None)

    public = connect(server, None)
    listing = public.get(f"{V1}/jobs/{job_id}").json()
    assert listing["url"] == done["jobUrl"]
    assert "Label 5,000" in public.get(done["jobUrl"]).text
    assert details(api.patch(f"{V1}/job-drafts/{job_id}", json=REST), 409)["requiredStatus"] == "DRAFT"

    changed = api.patch(f"{V1}/jobs/{job_id}", json={"pricePerHour": 16.5}).json()
    assert changed == {
        "ok": True, "jobId": job_id, "status": "OPEN", "moderation": {"decision": "ALLOW", "reasons": []},
    }  # fmt: skip
    assert public.get(f"{V1}/jobs/{job_id}").json()["pay"]["hourlyRate"] == 16.5

    (mine,) = api.get(f"{V1}/jobs/mine").json()["jobs"]
    assert set(mine) == {
        "id", "title", "status", "published", "acceptingApplicants", "createdAt", "updatedAt", "jobUrl",
        "proposalCounts",
    }  # fmt: skip
    assert (mine["published"], mine["jobUrl"]) == (True, done["jobUrl"])

    closed = api.post(f"{V1}/jobs/{job_id}/close").json()
    assert closed == {"ok": True, "jobId": job_id, "status": "ARCHIVED", "alreadyClosed": False}
    assert api.post(f"{V1}/jobs/{job_id}/close").json()["alreadyClosed"] is True
    gone = public.get(f"{V1}/jobs/{job_id}")
    assert (gone.status_code, gone.json()) == (404, {"id": job_id, "status": "closed"})
    assert public.get(done["jobUrl"]).status_code == 404
    for response in (api.post(f"{V1}/jobs/{job_id}/publish"), api.patch(f"{V1}/jobs/{job_id}", json=REST)):
        assert details(response, 409)["status"] == "ARCHIVED"


def test_a_draft_cannot_be_closed_or_changed_as_live(api: httpx.Client) -> None:
    job_id = ready(api)
    expected = {"jobId": job_id, "status": "DRAFT", "requiredStatus": "OPEN"}
    assert details(api.post(f"{V1}/jobs/{job_id}/close"), 409) == expected
    assert details(api.patch(f"{V1}/jobs/{job_id}", json=REST), 409) == expected


def test_a_live_job_stays_complete(api: httpx.Client) -> None:
    job_id = published(api)
    for patch in ({}, {"mood": 1}, {"headcount": "3"}):
        assert "issues" in details(api.patch(f"{V1}/jobs/{job_id}", json=patch), 400)
    assert "validation" in details(api.patch(f"{V1}/jobs/{job_id}", json={"paymentType": "FIXED_PRICE"}), 400)
    assert api.get(f"{V1}/jobs/{job_id}").json()["pay"]["paymentType"] == "PAY_PER_HOUR"


def test_moderation_blocks(api: httpx.Client) -> None:
    title = {"jobTitle": "Label images sandbox-blocked"}
    blocked = details(api.post(f"{V1}/jobs/{ready(api, **title)}/publish"), 403)
    assert blocked["reason"] == "moderation_blocked"
    assert blocked["reasons"]
    job_id = published(api)
    changed = details(api.patch(f"{V1}/jobs/{job_id}", json=title), 409)
    assert {**changed, "reasons": []} == {
        "jobId": job_id, "reason": "moderation_blocked", "reasons": [], "status": "DRAFT",
    }  # fmt: skip
    mine = {job["id"]: job for job in api.get(f"{V1}/jobs/mine").json()["jobs"]}
    assert (mine[job_id]["status"], mine[job_id]["title"]) == ("DRAFT", title["jobTitle"])
    assert api.get(f"{V1}/jobs/{job_id}").json() == {"id": job_id, "status": "closed"}


def test_publishing_has_a_daily_limit(
    timed: str, timed_api: httpx.Client, register: Register, claim: Claim, advance: Advance
) -> None:
    for _ in range(3):
        published(timed_api)
    job_id = ready(timed_api)
    response = timed_api.post(f"{V1}/jobs/{job_id}/publish")
    assert (response.status_code, response.json()["code"]) == (429, "RATE_LIMITED")
    assert response.headers["retry-after"] == str(12 * 60 * 60)
    advance(hours=12)
    assert timed_api.post(f"{V1}/jobs/{job_id}/publish").status_code == 200
    claimed = claim(timed, register(timed), "many@limit.example")
    for _ in range(20):
        published(claimed)
    assert claimed.post(f"{V1}/jobs/{ready(claimed)}/publish").status_code == 429


def test_paging_through_own_jobs(api: httpx.Client) -> None:
    ids = [draft(api, f"Draft number {number}")["jobId"] for number in range(5)][::-1]
    seen: list[str] = []
    cursor: str | None = None
    sizes = []
    while True:
        page = api.get(f"{V1}/jobs/mine", params={"limit": 2, **({"cursor": cursor} if cursor else {})}).json()
        seen += [job["id"] for job in page["jobs"]]
        sizes.append(len(page["jobs"]))
        cursor = page["nextCursor"]
        if cursor is None:
            break
    assert (seen, sizes) == (ids, [2, 2, 1])
    first = api.get(f"{V1}/jobs/mine?limit=2").json()
    draft(api, "A newer one does not shift the next page")
    following = api.get(f"{V1}/jobs/mine", params={"limit": 2, "cursor": first["nextCursor"]}).json()
    assert [job["id"] for job in following["jobs"]] == ids[2:4]
    assert api.get(f"{V1}/jobs/mine?limit=6").json()["nextCursor"] is None
    assert api.get(f"{V1}/jobs/mine?limit={'9' * 6000}").status_code == 200


def test_the_page_size_is_25_and_at_most_100(api: httpx.Client) -> None:
    for number in range(101):
        draft(api, f"Draft number {number}")
    sizes = {limit: len(api.get(f"{V1}/jobs/mine{limit}").json()["jobs"]) for limit in ("", "?limit=100", "?limit=500")}
    assert sizes == {"": 25, "?limit=100": 100, "?limit=500": 100}


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=-1", "limit=x", "limit=", "limit=1.5", "limit=\u0663", "limit=000"]
)
def test_invalid_limit_is_400(api: httpx.Client, query: str) -> None:
    assert details(api.get(f"{V1}/jobs/mine?{query}"), 400) == {"field": "limit"}


def test_invalid_cursor_is_400(api: httpx.Client) -> None:
    foreign = api.get(f"{V1}/jobs?limit=1").json()["nextCursor"]
    for cursor in ("", "x", "\u00e9", "AAAA", foreign):
        assert details(api.get(f"{V1}/jobs/mine", params={"cursor": cursor}), 400) == {"field": "cursor"}


def test_filtering_by_status(api: httpx.Client) -> None:
    kept, job_id = draft(api)["jobId"], published(api)
    listed = {
        status: [job["id"] for job in api.get(f"{V1}/jobs/mine?status={status}").json()["jobs"]]
        for status in ("DRAFT", "OPEN", "ARCHIVED")
    }
    assert listed == {"DRAFT": [kept], "OPEN": [job_id], "ARCHIVED": []}
    supported = details(api.get(f"{V1}/jobs/mine?status=open"), 400)["supportedStatuses"]
    assert supported == ["DRAFT", "OPEN", "ONGOING", "COMPLETED", "ARCHIVED", "PENDING_APPROVAL"]


def test_job_of_another_account(
    server: str, connect: Connect, register: Register, claim: Claim, api: httpx.Client
) -> None:
    job_id = draft(api)["jobId"]
    other = claim(server, register(server), "other@owner.example")
    for identifier, status in ((job_id, 403), ("job_none", 404)):
        responses = [
            other.patch(f"{V1}/job-drafts/{identifier}", json=REST),
            other.post(f"{V1}/jobs/{identifier}/publish"),
            other.post(f"{V1}/jobs/{identifier}/close"),
            other.patch(f"{V1}/jobs/{identifier}", json=REST),
        ]
        for response in responses:
            assert details(response, status) == {"resource": "jobs", "jobId": identifier}
    invited = other.post(f"{V1}/jobs/{job_id}/invites", json={"freelancerId": "user_seed_mei"})
    assert details(invited, 404)["resource"] == "jobs"
    assert other.get(f"{V1}/jobs/mine").json() == {"jobs": [], "nextCursor": None}


def test_invite(server: str, register: Register, claim: Claim) -> None:
    api = claim(server, register(server), "invites@jobs.example")
    job_id = published(api)

    def invite(freelancer_id: Any, to: str = job_id) -> httpx.Response:
        return api.post(f"{V1}/jobs/{to}/invites", json={"freelancerId": freelancer_id})

    first = invite("user_seed_mei")
    assert (first.status_code, first.json()["alreadyInvited"]) == (201, False)
    again = invite("user_seed_mei")
    assert (again.status_code, again.json()) == (200, {**first.json(), "alreadyInvited": True})
    (mine,) = api.get(f"{V1}/jobs/mine").json()["jobs"]
    assert mine["proposalCounts"] == {"total": 4, "unreviewed": 3}
    assert details(invite("user_seed_jonas"), 409)["reason"] == "freelancer_unavailable"
    assert details(invite("user_seed_larkfield"), 409)["reason"] == "not_a_freelancer"
    assert details(invite("user_seed_mei", ready(api)), 409)["reason"] == "job_not_published"
    assert details(invite("user_none"), 404)["freelancerId"] == "user_none"
    assert details(invite("user_seed_mei", "job_none"), 404)["jobId"] == "job_none"
    assert details(invite(5), 400)["issues"]


def test_draft_page_shows_missing_fields(api: httpx.Client) -> None:
    body = draft(api, "<script>alert(1)</script> sort images")
    page = api.get(body["draftUrl"])
    assert page.status_code == 200
    assert "How many AI trainers do you need?" in page.text
    assert "<script>" not in page.text
    assert api.get("/drafts?jobId=job_none").status_code == 404
