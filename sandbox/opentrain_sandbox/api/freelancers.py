"""Endpoint GET /freelancers/{idOrSlug}: a trainer's profile (contract.md section 3, freelancers get)."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.hiring import proposals
from opentrain_sandbox.domain.hiring.proposals import Freelancer
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, not_found
from opentrain_sandbox.web.routing import Endpoint


async def show_freelancer(request: Request) -> Response:
    """GET /freelancers/{idOrSlug}: show the profile, or respond with 404 if neither id nor slug exists."""
    require(request, "proposals:read")
    id_or_slug = request.path_params["id_or_slug"]
    person = proposals.find_freelancer(sandbox_of(request).database, id_or_slug)
    if person is None:
        raise not_found("freelancers", "Freelancer not found", freelancerId=id_or_slug)
    return JSONResponse({"freelancer": profile_view(person)})


def profile_view(person: Freelancer) -> dict[str, Any]:
    """Return the profile in the form of the API, with only the initial of the last name."""
    return {
        "id": person.id,
        "profileSlug": person.profile_slug,
        "profilePath": profile_path(person),
        "displayName": person.display_name,
        "firstName": person.first_name,
        "lastNameInitial": person.last_name[0],
        **person.profile,
    }


def profile_path(person: Freelancer) -> str:
    """Return the path of the profile's page."""
    return f"/freelancers/{person.profile_slug}"


ENDPOINTS = [Endpoint("GET", f"{API_PREFIX}/freelancers/{{id_or_slug}}", show_freelancer)]
