"""Endpoints of proposals: list, show, interview (contract.md section 3, proposals)."""

from __future__ import annotations

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.hiring import jobs, proposals
from opentrain_sandbox.domain.hiring.proposals import Freelancer, Proposal
from opentrain_sandbox.domain.work import contracts
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, not_found
from opentrain_sandbox.web.ownership import own_job, own_proposal
from opentrain_sandbox.web.pagination import read_page
from opentrain_sandbox.web.routing import Endpoint

STATUSES = ("UNREVIEWED", "SHORTLISTED", "MAYBE", "HIRED", "DECLINED", "NOT_A_FIT", "RESUME_SENT")


async def list_proposals(request: Request) -> Response:
    """GET /jobs/{id}/proposals: list proposals, newest first, all or those in one status."""
    caller = require(request, "proposals:read")
    database = sandbox_of(request).database
    job = own_job(request, caller)
    status = read_status(request)
    page = read_page(request, f"proposals-{job.id}-{status}")
    read = proposals.list_of_job(database, job.id, status, page.below, page.fetch)
    found, cursor = page.cut(read, lambda proposal: proposal.seq)
    return JSONResponse({"proposals": [item_view(database, proposal) for proposal in found], "nextCursor": cursor})


def read_status(request: Request) -> str | None:
    """Return the status of the query. Letter case does not matter; spaces and hyphens count as underscores.

    Raises:
        ApiError: 400, the status is unknown.
    """
    given = request.query_params.get("status")
    if given is None:
        return None
    status = re.sub(r"[ -]", "_", given.strip()).upper()
    if status not in STATUSES:
        details = {"field": "status", "supportedStatuses": list(STATUSES)}
        raise ApiError(400, f"Unknown status {given!r}", details)
    return status


async def show_proposal(request: Request) -> Response:
    """GET /proposals/{id}: show a proposal as in the list, with interview, verification and contract."""
    caller = require(request, "proposals:read")
    proposal = own_proposal(request, caller)
    return JSONResponse({"proposal": full_view(sandbox_of(request).database, proposal)})


async def show_interview(request: Request) -> Response:
    """GET /proposals/{id}/interview: show the transcript, oldest first, or respond with 404 if there is none."""
    caller = require(request, "proposals:read")
    proposal = own_proposal(request, caller)
    if proposal.offer is None or proposal.offer.interview is None:
        raise not_found("interviews", "This proposal does not have a recorded interview", proposalId=proposal.id)
    return JSONResponse({"interview": {"proposalId": proposal.id, **proposal.offer.interview}})


def item_view(database: Database, proposal: Proposal) -> dict[str, Any]:
    """Return a proposal in the form of the list. An open invitation has no bid and no scores yet."""
    job = jobs.find(database, proposal.job_id)
    assert job is not None
    person = proposals.get_freelancer(database, proposal.freelancer_id)
    offer = proposal.offer
    return {
        "id": proposal.id,
        "jobId": job.id,
        "jobTitle": job.title,
        "createdAt": proposal.created_at,
        "updatedAt": proposal.updated_at,
        "status": {"raw": proposal.status, "label": proposal.status.replace("_", " ").capitalize()},
        "bid": {
            "amountUsd": None if offer is None else offer.bid_usd,
            "unit": None if offer is None else offer.bid_unit,
            "labelerHourlyRateUsd": person.profile["hourlyRateUsd"],
        },
        "candidate": candidate_view(person),
        "metrics": {"interviewScore": None, "matchScore": None} if offer is None else offer.metrics,
    }


def candidate_view(person: Freelancer) -> dict[str, Any]:
    """Return the trainer of a proposal. ``highestEarningsUsd`` is set to two fifths of all earnings."""
    profile = person.profile
    return {
        "id": person.id,
        "profileSlug": person.profile_slug,
        "displayName": person.display_name,
        "firstName": person.first_name,
        "lastNameInitial": person.last_name[0],
        "profileTitle": profile["title"],
        "profilePhotoUrl": profile["profilePhotoUrl"],
        "countryCode": profile["countryCode"],
        "country": profile["country"],
        "talentType": profile["talentType"],
        "highestEarningsUsd": round(profile["stats"]["totalEarnedUsd"] * 0.4, 2),
        "reviewCount": profile["stats"]["reviewCount"],
    }


def full_view(database: Database, proposal: Proposal) -> dict[str, Any]:
    """Return a proposal with all its details."""
    offer = proposal.offer
    interview = None if offer is None else offer.interview
    verification = offer.verification if offer is not None else _unchecked(database, proposal)
    return {
        **item_view(database, proposal),
        "aiInterview": {
            "score": None if interview is None else interview["score"],
            "summary": None if interview is None else interview["summary"],
            "transcriptAvailable": interview is not None,
        },
        "verification": verification,
        "openLabel": None,
        "contract": contracts.of_proposal(database, proposal.id),
    }


def _unchecked(database: Database, proposal: Proposal) -> dict[str, Any]:
    """Return the verification of an invited trainer without an offer: what the profile says."""
    person = proposals.get_freelancer(database, proposal.freelancer_id)
    return {
        "location": {"status": "NOT_CHECKED", "method": None, "checkedAt": None},
        "identity": {"verified": person.profile["identityVerified"]},
    }


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/jobs/{{job_id}}/proposals", list_proposals),
    Endpoint("GET", f"{API_PREFIX}/proposals/{{proposal_id}}", show_proposal),
    Endpoint("GET", f"{API_PREFIX}/proposals/{{proposal_id}}/interview", show_interview),
]
