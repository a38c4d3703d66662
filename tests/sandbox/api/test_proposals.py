"""Proposals: arrival, content, and responses of invited trainers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import httpx
import pytest

Connect = Callable[[str, str | None], httpx.Client]
Advance = Callable[..., None]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]

V1 = "/api/public/v1"
JOB = {
    "title": "Transcribe support calls",
    "description": "Transcribe recorded support calls word for word, with speaker turns and time stamps.",
    "languages": ["Spanish"],
    "countries": ["MX"],
    "labelTypes": ["Transcription"],
    "paymentType": "PAY_PER_HOUR",
    "rateAmount": 20,
}
REST = {"dataVolume": 100, "headcount": 3, "experienceLevel": "ENTRY_LEVEL", "dataType": "Audio"}


def published(api: httpx.Client, rest: dict[str, Any] | None = None, **more: Any) -> str:
    """Publish a job and return its id."""
    draft = api.post(f"{V1}/job-drafts", json={"format": "opentrain_canonical", "job": {**JOB, **more}})
    job_id: str = draft.json()["jobId"]
    assert api.patch(f"{V1}/job-drafts/{job_id}", json={**REST, **(rest or {})}).status_code == 200
    assert api.post(f"{V1}/jobs/{job_id}/publish").status_code == 200
    return job_id


def proposals(api: httpx.Client, job_id: str, **query: Any) -> list[dict[str, Any]]:
    response = api.get(f"{V1}/jobs/{job_id}/proposals", params=query)
    assert response.status_code == 200
    found: list[dict[str, Any]] = response.json()["proposals"]
    return found


def events(api: httpx.Client) -> list[tuple[str, str]]:
    """Return type and proposal of each event, oldest first."""
    return [(event["type"], event["resourceId"]) for event in api.get(f"{V1}/updates").json()["events"]]


@pytest.fixture
def claimed(timed: str, register: Register, claim: Claim) -> httpx.Client:
    """Return a claimed account of ``timed``."""
    return claim(timed, register(timed), "employer@proposals.example")


def test_published_job_gets_proposals(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = published(timed_api)
    counts = [len(proposals(timed_api, job_id))]
    for seconds in (59, 1, 539, 1, 6599, 1, 10**6):
        advance(seconds=seconds)
        counts.append(len(proposals(timed_api, job_id)))
    assert counts == [3, 3, 5, 5, 6, 6, 7, 7]
    (mine,) = timed_api.get(f"{V1}/jobs/mine").json()["jobs"]
    assert mine["proposalCounts"] == {"total": 7, "unreviewed": 7}


def test_a_proposal_in_the_list(timed_api: httpx.Client) -> None:
    job_id = published(timed_api)
    first = proposals(timed_api, job_id)[-1]
    assert set(first) == {
        "id", "jobId", "jobTitle", "createdAt", "updatedAt", "status", "bid", "candidate", "metrics",
    }  # fmt: skip
    assert (first["jobId"], first["jobTitle"]) == (job_id, JOB["title"])
    assert first["createdAt"] == "2030-01-02T12:00:00.000Z"
    assert first["status"] == {"raw": "UNREVIEWED", "label": "Unreviewed"}
    assert set(first["candidate"]) == {
        "id", "profileSlug", "displayName", "firstName", "lastNameInitial", "profileTitle", "profilePhotoUrl",
        "countryCode", "country", "talentType", "highestEarningsUsd", "reviewCount",
    }  # fmt: skip
    assert set(first["bid"]) == {"amountUsd", "unit", "labelerHourlyRateUsd"}
    profile = timed_api.get(f"{V1}/freelancers/{first['candidate']['id']}").json()["freelancer"]
    assert profile["profileSlug"] == first["candidate"]["profileSlug"]


def test_best_fit_proposes_first(timed_api: httpx.Client) -> None:
    first = proposals(timed_api, published(timed_api))
    assert all(entry["candidate"]["countryCode"] in ("MX", "CO", "AR", "ES") for entry in first)
    assert "MX" in [entry["candidate"]["countryCode"] for entry in first]
    german = proposals(timed_api, published(timed_api, languages=["German"], countries=[]))
    best = timed_api.get(f"{V1}/freelancers/{german[-1]['candidate']['id']}").json()["freelancer"]
    assert "German" in [item["language"] for item in best["languages"]]


@pytest.mark.parametrize(
    ("payment_type", "price", "unit"),
    [("PAY_PER_HOUR", 20, "PER_HOUR"), ("PAY_PER_LABEL", 0.05, "PER_LABEL"), ("FIXED_PRICE", 900, "FIXED_PRICE")],
)
def test_bids_are_near_the_pay(timed_api: httpx.Client, payment_type: str, price: float, unit: str) -> None:
    bids = [
        entry["bid"] for entry in proposals(timed_api, published(timed_api, paymentType=payment_type, rateAmount=price))
    ]
    assert {bid["unit"] for bid in bids} == {unit}
    assert all(0.89 * price < bid["amountUsd"] < 1.11 * price for bid in bids)
    assert len({bid["amountUsd"] for bid in bids}) > 1


def test_one_of_seven_comes_without_an_interview(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = published(timed_api)
    advance(hours=3)
    found = [
        timed_api.get(f"{V1}/proposals/{entry['id']}").json()["proposal"] for entry in proposals(timed_api, job_id)
    ]
    silent = [entry for entry in found if not entry["aiInterview"]["transcriptAvailable"]]
    assert len(silent) == 1
    assert silent[0]["aiInterview"] == {"score": None, "summary": None, "transcriptAvailable": False}
    assert silent[0]["metrics"]["interviewScore"] is None
    response = timed_api.get(f"{V1}/proposals/{silent[0]['id']}/interview")
    assert (response.status_code, response.json()["details"]["proposalId"]) == (404, silent[0]["id"])


def test_one_proposal_and_its_interview(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = published(timed_api)
    advance(hours=3)
    scored = [entry for entry in proposals(timed_api, job_id) if entry["metrics"]["interviewScore"] is not None]
    assert len(scored) == 6
    entry = scored[0]
    response = timed_api.get(f"{V1}/proposals/{entry['id']}")
    assert response.status_code == 200
    proposal = response.json()["proposal"]
    assert set(proposal) == {*entry, "aiInterview", "verification", "openLabel", "contract"}
    assert {key: proposal[key] for key in entry} == entry
    assert (proposal["openLabel"], proposal["contract"]) == (None, None)
    assert set(proposal["verification"]) == {"location", "identity"}
    assert set(proposal["verification"]["location"]) == {"status", "method", "checkedAt"}

    interview = timed_api.get(f"{V1}/proposals/{entry['id']}/interview").json()["interview"]
    assert set(interview) == {"proposalId", "interviewId", "score", "summary", "messages"}
    assert interview["proposalId"] == entry["id"]
    assert interview["score"] == entry["metrics"]["interviewScore"] == proposal["aiInterview"]["score"]
    assert interview["summary"] == proposal["aiInterview"]["summary"]
    messages = interview["messages"]
    assert [message["role"] for message in messages] == ["interviewer", "candidate"] * (len(messages) // 2)
    assert JOB["title"] in messages[0]["content"]
    times = [message["sentAt"] for message in messages]
    assert times == sorted(set(times))
    assert times[-1] < entry["createdAt"]
    assert set(messages[0]) == {"id", "role", "content", "sentAt"}


def test_closed_job_gets_no_more_proposals(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = published(timed_api)
    advance(seconds=30)
    assert timed_api.post(f"{V1}/jobs/{job_id}/close").status_code == 200
    advance(hours=3)
    assert len(proposals(timed_api, job_id)) == 3


def test_republished_job_gets_each_trainer_once(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = published(timed_api)
    blocked = timed_api.patch(f"{V1}/jobs/{job_id}", json={"jobTitle": "Calls sandbox-blocked"})
    assert blocked.status_code == 409
    advance(minutes=5)
    assert len(proposals(timed_api, job_id)) == 3
    assert timed_api.patch(f"{V1}/job-drafts/{job_id}", json={"jobTitle": "Calls"}).status_code == 200
    assert timed_api.post(f"{V1}/jobs/{job_id}/publish").status_code == 200
    advance(hours=3)
    found = proposals(timed_api, job_id)
    candidates = [entry["candidate"]["id"] for entry in found]
    assert len(set(candidates)) == len(candidates)
    assert 7 <= len(candidates) <= 10
    # The proposals that the first publishing scheduled for 12:01, 12:10 and 14:00 do not arrive.
    times = {entry["createdAt"][11:16] for entry in found}
    assert times <= {"12:00", "12:05", "12:06", "12:15", "14:05"}


def test_newest_first_in_pages(timed_api: httpx.Client, advance: Advance) -> None:
    job_id = published(timed_api)
    advance(hours=3)
    everything = proposals(timed_api, job_id)
    times = [entry["createdAt"] for entry in everything]
    assert times == sorted(times, reverse=True)
    assert times[0] == "2030-01-02T14:00:00.000Z"
    first = timed_api.get(f"{V1}/jobs/{job_id}/proposals?limit=5").json()
    second = timed_api.get(f"{V1}/jobs/{job_id}/proposals", params={"limit": 5, "cursor": first["nextCursor"]}).json()
    assert first["proposals"] + second["proposals"] == everything
    assert second["nextCursor"] is None
    assert timed_api.get(f"{V1}/jobs/{job_id}/proposals?limit=0").json()["details"] == {"field": "limit"}


def test_filtering_by_status(claimed: httpx.Client, advance: Advance) -> None:
    job_id = published(claimed)
    for status in ("UNREVIEWED", "unreviewed", " Unreviewed "):
        assert len(proposals(claimed, job_id, status=status)) == 3
    for status in ("not-a-fit", "Resume sent", "HIRED", "maybe", "shortlisted", "DECLINED"):
        assert proposals(claimed, job_id, status=status) == []
    for status in ("INVITED", "new", ""):
        response = claimed.get(f"{V1}/jobs/{job_id}/proposals", params={"status": status})
        assert response.status_code == 400
        assert response.json()["details"] == {
            "field": "status",
            "supportedStatuses": [
                "UNREVIEWED", "SHORTLISTED", "MAYBE", "HIRED", "DECLINED", "NOT_A_FIT", "RESUME_SENT",
            ],
        }  # fmt: skip


def test_proposals_of_another_account(server: str, connect: Connect, register: Register, api: httpx.Client) -> None:
    job_id = published(api)
    proposal_id = proposals(api, job_id)[0]["id"]
    other = connect(server, register(server)["access_token"])
    paths = (f"/jobs/{job_id}/proposals", f"/proposals/{proposal_id}", f"/proposals/{proposal_id}/interview")
    for path in paths:
        assert other.get(f"{V1}{path}").status_code == 403
        assert connect(server, None).get(f"{V1}{path}").status_code == 401
        assert api.get(f"{V1}{path.replace(job_id, 'job_none').replace(proposal_id, 'prop_none')}").status_code == 404


def test_the_same_seed_and_order_of_jobs_give_the_same_proposals(
    run: Callable[..., AbstractContextManager[str]], connect: Connect, register: Register
) -> None:
    def seen(seed_number: str) -> list[Any]:
        with run("--seed", seed_number) as origin:
            api = connect(origin, register(origin)["access_token"])
            jobs = [published(api), published(api, languages=["French"])]
            return [
                [(entry["id"], entry["candidate"], entry["bid"], entry["metrics"]) for entry in proposals(api, job)]
                for job in jobs
            ]

    first, again, other = seen("5"), seen("5"), seen("6")
    assert first == again
    ids = [{entry[0] for entry in entries} for entries in (*first, *other)]
    assert len(set().union(*ids)) == 12


def invited(api: httpx.Client, job_id: str, freelancer_id: str) -> str:
    response = api.post(f"{V1}/jobs/{job_id}/invites", json={"freelancerId": freelancer_id})
    assert (response.status_code, response.json()["alreadyInvited"]) == (201, False)
    proposal_id: str = response.json()["proposalId"]
    return proposal_id


def test_open_invitation_has_no_offer(claimed: httpx.Client, advance: Advance) -> None:
    job_id = published(claimed)
    proposal_id = invited(claimed, job_id, "user_seed_mei")
    advance(seconds=4)
    proposal = claimed.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]
    assert proposal["status"] == {"raw": "INVITED", "label": "Invited"}
    assert (proposal["bid"]["amountUsd"], proposal["bid"]["unit"]) == (None, None)
    assert proposal["metrics"] == {"interviewScore": None, "matchScore": None}
    assert proposal["verification"]["location"]["status"] == "NOT_CHECKED"
    assert claimed.get(f"{V1}/proposals/{proposal_id}/interview").status_code == 404
    assert proposal_id in [entry["id"] for entry in proposals(claimed, job_id)]


def test_most_invited_trainers_accept_and_some_decline(claimed: httpx.Client, advance: Advance) -> None:
    people = ("user_seed_amara", "user_seed_luis", "user_seed_mei")
    invitations = [invited(claimed, job_id, person) for job_id in [published(claimed) for _ in range(6)]
             for person in people]  # fmt: skip
    advance(seconds=5)
    responses: dict[str, list[str]] = {}
    for proposal_id in invitations:
        proposal = claimed.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]
        responses.setdefault(proposal["status"]["raw"], []).append(proposal_id)
        accepted = proposal["status"]["raw"] == "UNREVIEWED"
        assert (proposal["bid"]["amountUsd"] is not None) == accepted
        assert proposal["aiInterview"]["transcriptAvailable"] == accepted
        assert proposal["updatedAt"] == "2030-01-02T12:00:05.000Z"
    assert set(responses) == {"UNREVIEWED", "DECLINED"}
    assert len(responses["UNREVIEWED"]) > len(responses["DECLINED"])
    declined = responses["DECLINED"][0]
    job_id = claimed.get(f"{V1}/proposals/{declined}").json()["proposal"]["jobId"]
    assert declined in [entry["id"] for entry in proposals(claimed, job_id, status="declined")]


def test_invitation_to_a_closed_job_is_declined(claimed: httpx.Client, advance: Advance) -> None:
    invitations = []
    for _ in range(3):
        job_id = published(claimed)
        invitations.append(invited(claimed, job_id, "user_seed_luis"))
        assert claimed.post(f"{V1}/jobs/{job_id}/close").status_code == 200
    advance(seconds=5)
    for proposal_id in invitations:
        assert claimed.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]["status"]["raw"] == "DECLINED"


def test_proposals_and_invitations_record_events(claimed: httpx.Client, advance: Advance) -> None:
    job_id = published(claimed)
    received = [("proposal.received", entry["id"]) for entry in proposals(claimed, job_id)[::-1]]
    invitations = [invited(claimed, job_id, f"user_seed_{name}") for name in ("amara", "luis", "mei")]
    assert events(claimed) == received
    advance(seconds=5)
    event_types = {"UNREVIEWED": "proposal.received", "DECLINED": "proposal.status_changed"}
    responded = []
    for proposal_id in invitations:
        status = claimed.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]["status"]["raw"]
        responded.append((event_types[status], proposal_id))
    assert events(claimed) == received + responded
    first = claimed.get(f"{V1}/updates").json()["events"][0]
    assert (first["jobId"], first["data"]) == (job_id, {"proposalId": received[0][1], "jobId": job_id})
